import {h} from '../dom';
import type {PaneContext} from '../pane-context';
import {button, chip} from '../parts/rows';
import {shareWords} from '../words/share-words';
import type {Made} from './generate';

/** What was made, with links to the sheets; what was left, and what to do about it. */
export function madeCard(pane: PaneContext, made: Made, again: (plans: readonly string[]) => void, resume: () => void): HTMLElement {
  const {report, common} = pane.words;
  const kept = made.sheets.filter(({outcome}) => outcome === 'kept-edited');
  const blocked = made.sheets.filter(({outcome}) => outcome === 'in-the-way');
  const skipped = [...new Set(made.sheets.flatMap((sheet) => sheet.skipped ?? []))];
  // « Sommaire » opens the report and is made again at its end: till then it is left to do.
  const begun = made.sheets.filter(({plan, outcome}) => made.left.includes(plan) && outcome !== 'kept-edited' && outcome !== 'in-the-way');
  const done = made.sheets.length - kept.length - blocked.length - begun.length;
  return h(
    'section',
    {class: made.left.length > 0 || made.failure !== '' || blocked.length + kept.length + skipped.length > 0 ? 'card warn' : 'card', 'aria-label': report.made(done, made.period)},
    h('p', {role: 'status'}, h('b', {}, report.made(done, made.period))),
    made.left.length > 0 ? [h('p', {}, report.stopped(made.titles.length)), h('p', {class: 'lead'}, report.toMake(made.titles))] : made.request.of === 'pages' ? made.notes.map((one) => h('p', {class: 'lead'}, one)) : h('p', {class: 'lead'}, report.madeOf(made.tables, made.figures)),
    made.failure === '' ? null : h('p', {role: 'alert'}, made.failure),
    made.left.length === 0 ? null : button(report.resume, resume, 'main'),
    h(
      'details',
      {open: made.sheets.length <= 4},
      h('summary', {}, report.seeSheets),
      h('ul', {class: 'links'}, ...made.sheets.map(({sheet, name, outcome}) =>
        h('li', {}, button(name, () => void pane.show({key: sheet, row: 0, column: 0}), 'link', common.seeSheet(name)), chip(report.outcomes[outcome], outcome === 'added' || outcome === 'refreshed' ? 'plain' : 'warn')),
      )),
    ),
    skipped.length === 0 ? null : h('p', {role: 'alert'}, report.skipped(skipped.map((step) => report.looks[step]).join(', '))),
    ...blocked.map(({name, cells = []}) => h('p', {role: 'alert'}, report.inTheWay(name, cells.join(', ')))),
    made.request.of === 'pages' && kept.length + blocked.length > 0 && h('p', {role: 'alert'}, shareWords(pane).formerPages),
    kept.length === 0 ? null : h('p', {}, report.kept(kept.length)),
    kept.length === 0 ? null : button(report.overwrite, () => again(kept.map(({plan}) => plan))),
  );
} // prettier-ignore
