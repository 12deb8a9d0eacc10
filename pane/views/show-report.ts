import type {ChapterReport, ReportState} from '../../shared';
import {h} from '../dom';
import type {PaneContext, Shown} from '../pane-context';
import {button, chip, note} from '../parts/rows';
import type {Session} from '../session';
import {besideLine, chapterLine} from './chapter-line';
import {chapterPreview} from './chapter-preview';
import {generate} from './generate';
import {madeCard} from './made-card';
import type {Made} from './generate';
import {newYearView} from './new-year-view';
import {removalView} from './removal-view';
import {sinceView} from './since-view';
import {shareCopy, shareReport} from './share-report';
import {tableView} from './table-view';
import {shareWords} from '../words/share-words';
import {yearWords} from '../words/year-words';

/** What the user chose, kept while the pane stays open. */
interface Choice {
  year: number | null;
  /** Chapters ticked; null until somebody ticks: then those that are not up to date. */
  chapters: Set<number> | null;
  made: Made | null;
}

const choices = new WeakMap<Session, Choice>();

function choiceOf({session}: PaneContext): Choice {
  const choice = choices.get(session) ?? {year: null, chapters: null, made: null};
  choices.set(session, choice);
  return choice;
}

/** What stands in the workbook, chapter by chapter, and what to make again. */
export async function loadReport(pane: PaneContext): Promise<Shown> {
  return showReport(pane, await pane.session.describe(choiceOf(pane).year));
}

function showReport(pane: PaneContext, state: ReportState): Shown {
  const {report, data} = pane.words;
  const share = shareWords(pane);
  const {since, year} = yearWords(pane);
  const choice = choiceOf(pane);
  if (state.year === null || state.registers === 0) {
    return {
      title: report.title,
      body: note('warn', h('p', {}, state.registers === 0 ? data.noneHelp : report.nothing)),
      foot: button(data.title, () => pane.go('data'), 'main'),
    };
  }
  const ticked = choice.chapters ?? new Set(state.chapters.filter(isToMake).map(({chapter}) => chapter));
  const main = button(
    '',
    () =>
      ticked.size === 0
        ? pane.say(report.noneChosen, 'warn')
        : void run(
            pane,
            state,
            [...ticked].sort((a, b) => a - b),
          ),
    'main',
  );
  main.dataset.focus = 'generate';
  const withMethod = h('input', {type: 'checkbox', 'data-focus': 'methode'});
  const count = () => (main.textContent = report.generate(ticked.size));
  count();
  const tick = (chapter: number, on: boolean) => {
    if (on) ticked.add(chapter);
    else ticked.delete(chapter);
    choice.chapters = ticked;
    count();
  };
  return {
    title: report.title,
    body: [
      h(
        'div',
        {class: 'field'},
        yearField(pane, state),
        h('span', {class: 'grow'}),
        chip(data.registers(state.registers), 'ok'),
      ),
      choice.made === null
        ? null
        : madeCard(
            pane,
            choice.made,
            // whatever was edited, the sheets that were left
            (plans) => void make(pane, {...choice.made!.request, overwrite: plans, left: plans}),
            () => void make(pane, {...choice.made!.request, left: choice.made!.left}, choice.made!),
          ),
      dataState(pane, state),
      chooser(pane, state),
      h(
        'ul',
        {class: 'rows'},
        ...state.chapters.map((chapter) =>
          chapterLine(pane, chapter, {
            ticked: ticked.has(chapter.chapter),
            tick: (on) => tick(chapter.chapter, on),
            generate: () => void run(pane, state, [chapter.chapter]),
            preview: () =>
              pane.go(
                chapterPreview(chapter, state.year, async () => {
                  await run(pane, state, [chapter.chapter]);
                  pane.go('report');
                }),
              ),
          }),
        ),
        ...state.beside.map((beside) => besideLine(pane, beside, () => void remake(pane, state, beside.plan))),
      ),
      h(
        'ul',
        {class: 'rows actions'},
        action(report.whence, report.whenceHelp, () => pane.go('trace')),
        action(report.ownTables, report.ownTablesHelp, () => pane.go(tableView(state.year))),
        action(since.action, since.help, () => pane.go(sinceView(state.year))),
        pane.can.shareCopy && [
          action(share.copy, share.copyHelp, () => void shareCopy(pane, state.year, withMethod.checked)),
          h('li', {class: 'row'}, h('label', {}, withMethod, ' ', share.withMethod)),
        ],
        pane.can.shareDocuments && [
          action(share.docx, share.docxHelp, () => void shareReport(pane, state.year, 'docx')),
          action(share.pptx, share.pptxHelp, () => void shareReport(pane, state.year, 'pptx')),
        ],
        pane.can.sharePlaces &&
          action(share.places, share.placesHelp, () => void shareReport(pane, state.year, 'places')),
        action(
          share.pages,
          share.pagesHelp,
          () => void make(pane, {of: 'pages', year: state.year, chapters: [], overwrite: [], left: null}),
        ),
        action(share.remove, share.removeHelp, () => pane.go(removalView)),
        action(year.action, year.help, () => pane.go(newYearView(state.year, () => forget(pane)))),
      ),
    ],
    foot: [main, button(report.generateAll, () => void run(pane, state, []))],
  };
}

/** How the data stand: said here and nowhere else in the view. */
function dataState(pane: PaneContext, {told, problems}: ReportState): HTMLElement {
  const {report} = pane.words;
  const said = report.told(told, problems);
  if (problems === 0) return h('p', {class: 'lead as-read'}, said);
  const see = button(report.seeThem, () => pane.go('data'), 'link');
  return note('warn', h('p', {}, said, ' ', see));
}

/** Another year begins: what was chosen for the last one is dropped. */
function forget({session}: PaneContext): void {
  choices.delete(session);
}

/** Ticked at first: what is not up to date and has at least one register to be made from. */
function isToMake({state, possible}: ChapterReport): boolean {
  return state !== 'current' && possible;
}

/** Chapters ticked at once: all, none, or those of which a sheet stands that is not up to date. */
function chooser(pane: PaneContext, {chapters}: ReportState): HTMLElement {
  const {report} = pane.words;
  const choose = (label: string, isChosen: (chapter: ChapterReport) => boolean) =>
    button(label, () => {
      choiceOf(pane).chapters = new Set(chapters.filter(isChosen).map(({chapter}) => chapter));
      pane.refresh();
    }, 'link', `${report.choosing} : ${label}`); // prettier-ignore
  return h(
    'p',
    {class: 'chooser', role: 'group', 'aria-label': report.choosing},
    h('small', {}, report.choosing),
    choose(report.all, ({possible}) => possible),
    choose(report.none, () => false),
    choose(report.changed, (chapter) => chapter.state !== 'absent' && isToMake(chapter)),
  );
}

function yearField(pane: PaneContext, {year, years}: ReportState): HTMLElement {
  const choice = choiceOf(pane);
  const select = h('select', {'data-focus': 'year', onchange: () => {
    choice.year = Number(select.value);
    choice.chapters = null;
    choice.made = null;
    pane.refresh();
  }}, ...years.map((one) => h('option', {value: one, selected: one === year}, String(one)))); // prettier-ignore
  return h('label', {}, pane.words.report.year, ' ', select);
}

function action(title: string, help: string, onclick: () => void): HTMLElement {
  return h('li', {class: 'row'}, h('span', {class: 'grow'}, button(title, onclick, 'link'), h('small', {}, help)));
}

async function run(pane: PaneContext, {year}: ReportState, chapters: readonly number[]): Promise<void> {
  choiceOf(pane).chapters = null;
  await make(pane, {of: 'report', year, chapters, overwrite: [], left: null});
}

/** Makes again a sheet that tells of the chapters that stand. */
async function remake(pane: PaneContext, {year, chapters: all}: ReportState, plan: string): Promise<void> {
  const chapters = all.flatMap(({sheet, chapter}) => (sheet === null ? [] : chapter));
  await make(pane, {of: 'report', year, chapters, overwrite: [], left: [plan]});
}

/** Makes what is asked, or what was left of it, and shows what was made. */
async function make(pane: PaneContext, request: Made['request'], before?: Made): Promise<void> {
  const made = await generate(pane, request, before);
  if (made !== undefined) choiceOf(pane).made = made;
  pane.refresh();
}
