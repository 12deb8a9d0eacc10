import type {BesideReport, ChapterReport} from '../../shared';
import {h, type Child} from '../dom';
import type {PaneContext} from '../pane-context';
import {button, chip, dotted, line} from '../parts/rows';
import {previewWords} from '../words/preview-words';
import {sectionsView} from './sections-view';

/** What a line of the report does. */
interface ChapterActions {
  readonly ticked: boolean;
  tick(on: boolean): void;
  generate(): void;
  preview(): void;
}

/** A chapter: whether it is to be made, how its sheet stands, and its sections. */
export function chapterLine(pane: PaneContext, chapter: ChapterReport, actions: ChapterActions): HTMLElement {
  const {report} = pane.words;
  const {sheet, title} = chapter;
  const box = h('input', {
    type: 'checkbox',
    checked: actions.ticked,
    'data-focus': `box ${chapter.chapter}`,
    'aria-label': report.choose(title),
    onchange: () => actions.tick(box.checked),
  });
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
        sectionList(pane, chapter, actions),
      ),
    ),
    h('span', {class: 'side'}, stateChips(pane, chapter), seeSheet(pane, sheet)),
  );
}

function seeSheet(pane: PaneContext, sheet: ChapterReport['sheet']): Child {
  const {see, seeSheet: label} = pane.words.common;
  return sheet && button(see, () => void pane.show({key: sheet.key, row: 0, column: 0}), 'link', label(sheet.name));
}

/** A sheet that tells of all chapters: how it stands, and its making again. */
export function besideLine(pane: PaneContext, beside: BesideReport, remake: () => void): HTMLElement {
  const {report} = pane.words;
  const {title, state, sheet} = beside;
  return line(
    title,
    dotted(state === 'stale' && report.notes.stale, state === 'other-period' && report.notes.period(beside.period)),
    ...stateChips(pane, beside),
    state !== 'current' && button(report.remake, remake, 'link', report.remakeSheet(title)),
    seeSheet(pane, sheet),
  );
}

function notesOf(
  {words: {report}}: PaneContext,
  {tables, state, editedByHand, period, missing, sections}: ChapterReport,
): string {
  const size =
    tables > 0 ? report.tables(tables) : report.figures(sections.reduce((sum, {figures}) => sum + figures, 0));
  return dotted(
    sections.some(({shown}) => shown) ? size : report.allHidden,
    state === 'stale' && report.notes.stale,
    state === 'interrupted' && report.notes.interrupted,
    state === 'other-period' && report.notes.period(period),
    editedByHand && report.notes.edited,
    missing.length > 0 && report.notes.missing(missing.join(', ')),
  );
}

/** How a sheet stands: what the user put on it hides nothing, but that it would show the same. */
function stateChips(
  {words: {report}}: PaneContext,
  {state, editedByHand}: Pick<ChapterReport, 'state' | 'editedByHand'>,
): Child[] {
  const look = {absent: 'plain', current: 'ok', interrupted: 'bad', stale: 'warn', 'other-period': 'warn'} as const;
  return [
    (state !== 'current' || !editedByHand) && chip(report.states[state], look[state]),
    editedByHand && chip(report.edited, 'warn'),
  ];
}

function sectionList(pane: PaneContext, chapter: ChapterReport, actions: ChapterActions): HTMLElement {
  const {report} = pane.words;
  const preview = previewWords(pane);
  return h(
    'div',
    {class: 'sections'},
    h(
      'ul',
      {},
      ...chapter.sections.map(({heading, tables, figures, shown, state}) =>
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
              shown ? state !== chapter.state && report.states[state] : report.hidden,
            ),
          ),
        ),
      ),
    ),
    h(
      'p',
      {class: 'actions'},
      button(report.generateOne, () => actions.generate(), 'plain', report.generateOneLabel(chapter.title)),
      button(preview.see, () => actions.preview(), 'plain', preview.seeLabel(chapter.title)),
      button(
        report.chooseSections,
        () => pane.go(sectionsView(chapter)),
        'link',
        report.chooseSectionsLabel(chapter.title),
      ),
    ),
  );
}
