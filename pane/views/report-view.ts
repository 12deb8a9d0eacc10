import type {ChapterReport, ReportState} from '../../shared/index';
import {h, newId} from '../dom';
import type {PaneContext, Shown, View} from '../pane-context';
import {button, chip, dotted, note} from '../parts/rows';
import type {Session} from '../session';
import {dataView} from './data-view';
import {generate} from './generate';
import {madeCard} from './made-card';
import type {Made} from './generate';
import {saveCopy} from './save-copy';
import {traceView} from './trace-view';

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

/** « Rapport »: what stands in the workbook, chapter by chapter, and what to make again. */
export const reportView: View = {
  id: 'report',
  load: async (pane) => showReport(pane, await pane.session.describe(choiceOf(pane).year)),
};

function showReport(pane: PaneContext, state: ReportState): Shown {
  const {report, data} = pane.words;
  const choice = choiceOf(pane);
  if (state.year === null || state.registers === 0) {
    return {
      title: report.title,
      body: note('warn', h('p', {}, state.registers === 0 ? data.noneHelp : report.nothing)),
      foot: button(data.title, () => pane.go(dataView), 'main'),
    };
  }
  const ticked = choice.chapters ?? new Set(state.chapters.filter(isToMake).map(({chapter}) => chapter));
  const main = button(
    '',
    () =>
      ticked.size === 0
        ? pane.say(report.noneChosen)
        : void run(
            pane,
            state,
            [...ticked].sort((a, b) => a - b),
          ),
    'main',
  );
  main.dataset.focus = 'generate';
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
            (plans) => void again(pane, state, plans),
            () => void resume(pane),
          ),
      h(
        'ul',
        {class: 'rows'},
        ...state.chapters.map((chapter) => chapterLine(pane, state, chapter, ticked.has(chapter.chapter), tick)),
      ),
      state.problems === 0
        ? null
        : note(
            'warn',
            h(
              'p',
              {},
              report.problems(state.problems),
              ' ',
              button(report.seeThem, () => pane.go(dataView), 'link'),
            ),
          ),
      h(
        'ul',
        {class: 'rows actions'},
        action(report.whence, report.whenceHelp, () => pane.go(traceView)),
        pane.can.shareCopy && action(report.share, report.shareHelp, () => void saveCopy(pane, state.year)),
      ),
    ],
    foot: [main, button(report.generateAll, () => void run(pane, state, []))],
  };
}

/** Ticked at first: what is not up to date and has at least one register to be made from. */
function isToMake({state, possible}: ChapterReport): boolean {
  return state !== 'current' && possible;
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

function chapterLine(
  pane: PaneContext,
  state: ReportState,
  chapter: ChapterReport,
  ticked: boolean,
  tick: (chapter: number, on: boolean) => void,
): HTMLElement {
  const {report, common} = pane.words;
  const {sheet} = chapter;
  const {title} = chapter;
  const id = newId();
  const box = h('input', {
    type: 'checkbox',
    id,
    checked: ticked,
    'data-focus': `box ${chapter.chapter}`,
    'aria-label': report.choose(title),
    onchange: () => tick(chapter.chapter, box.checked),
  });
  const see =
    sheet === null
      ? null
      : button(
          common.see,
          () => void pane.show({key: sheet.key, row: 0, column: 0}),
          'link',
          common.seeSheet(sheet.name),
        );
  return h(
    'li',
    {class: 'row top'},
    box,
    h(
      'div',
      {class: 'grow'},
      h(
        'details',
        {},
        h('summary', {}, h('b', {}, title), h('small', {}, notesOf(pane, chapter))),
        sectionList(pane, state, chapter, title),
      ),
    ),
    h('span', {class: 'side'}, stateChip(pane, chapter), see),
  );
}

function notesOf(
  {words: {report}}: PaneContext,
  {tables, state, editedByHand, period, missing, sections}: ChapterReport,
): string {
  const size =
    tables > 0 ? report.tables(tables) : report.figures(sections.reduce((sum, {figures}) => sum + figures, 0));
  return dotted(
    size,
    state === 'stale' && report.notes.stale,
    state === 'interrupted' && report.notes.interrupted,
    state === 'other-period' && report.notes.period(period),
    editedByHand && report.notes.edited,
    missing.length > 0 && report.notes.missing(missing.join(', ')),
  );
}

function stateChip({words: {report}}: PaneContext, {state, editedByHand}: ChapterReport): HTMLElement {
  if (state === 'interrupted') return chip(report.states.interrupted, 'bad');
  if (editedByHand) return chip(report.edited, 'warn');
  return chip(report.states[state], state === 'current' ? 'ok' : state === 'absent' ? 'plain' : 'warn');
}

function sectionList(pane: PaneContext, state: ReportState, chapter: ChapterReport, title: string): HTMLElement {
  const {report} = pane.words;
  return h(
    'div',
    {class: 'sections'},
    h(
      'ul',
      {},
      ...chapter.sections.map(({heading, tables, figures, shown}) =>
        h(
          'li',
          {},
          heading,
          h(
            'small',
            {},
            dotted(
              tables > 0 && report.tables(tables),
              figures > 0 && report.figures(figures),
              !shown && report.hidden,
            ),
          ),
        ),
      ),
    ),
    button(report.generateOne, () => void run(pane, state, [chapter.chapter]), 'plain', report.generateOneLabel(title)),
  );
}

function action(title: string, help: string, onclick: () => void): HTMLElement {
  return h('li', {class: 'row'}, h('span', {class: 'grow'}, button(title, onclick, 'link'), h('small', {}, help)));
}

async function run(
  pane: PaneContext,
  {year}: ReportState,
  chapters: readonly number[],
  overwrite: readonly string[] = [],
): Promise<void> {
  const choice = choiceOf(pane);
  choice.made = (await generate(pane, {year, chapters, overwrite, left: null})) ?? choice.made;
  choice.chapters = null;
  pane.refresh();
}

/** Makes again, whatever was edited, the sheets that were left. */
async function again(pane: PaneContext, state: ReportState, plans: readonly string[]): Promise<void> {
  const choice = choiceOf(pane);
  choice.made = (await generate(pane, {year: state.year, chapters: [], overwrite: plans, left: plans})) ?? choice.made;
  pane.refresh();
}

async function resume(pane: PaneContext): Promise<void> {
  const choice = choiceOf(pane);
  const {made} = choice;
  if (made === null) return;
  choice.made = (await generate(pane, {...made.request, left: made.left}, made)) ?? choice.made;
  pane.refresh();
}
