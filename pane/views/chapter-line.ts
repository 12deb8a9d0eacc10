import type {ChapterReport} from '../../shared';
import {h} from '../dom';
import type {PaneContext} from '../pane-context';
import {button, chip, dotted} from '../parts/rows';
import {sectionsView} from './sections-view';

/** What a line of the report does. */
interface ChapterActions {
  readonly ticked: boolean;
  tick(on: boolean): void;
  generate(): void;
}

/** A chapter: whether it is to be made, how its sheet stands, and its sections. */
export function chapterLine(pane: PaneContext, chapter: ChapterReport, actions: ChapterActions): HTMLElement {
  const {report, common} = pane.words;
  const {sheet, title} = chapter;
  const box = h('input', {
    type: 'checkbox',
    checked: actions.ticked,
    'data-focus': `box ${chapter.chapter}`,
    'aria-label': report.choose(title),
    onchange: () => actions.tick(box.checked),
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
        sectionList(pane, chapter, actions),
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
    sections.some(({shown}) => shown) ? size : report.allHidden,
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

function sectionList(pane: PaneContext, chapter: ChapterReport, actions: ChapterActions): HTMLElement {
  const {report} = pane.words;
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
      button(
        report.chooseSections,
        () => pane.go(sectionsView(chapter)),
        'link',
        report.chooseSectionsLabel(chapter.title),
      ),
    ),
  );
}
