import type {LocatedProblem} from '../../shared';
import {h} from '../dom';
import type {PaneContext} from '../pane-context';
import {button, dotted} from './rows';

/** Problems shown before « Tout afficher ». */
const FIRST = 8;

/** Problems with a way to their first cell. */
export function problemList(pane: PaneContext, problems: readonly LocatedProblem[]): HTMLElement {
  const list = h('ul', {class: 'problems'}, ...problems.slice(0, FIRST).map((problem) => lineOf(pane, problem)));
  if (problems.length <= FIRST) return list;
  const more = button(pane.words.common.showAll(problems.length), () => {
    more.remove();
    list.append(...problems.slice(FIRST).map((problem) => lineOf(pane, problem)));
    list.querySelectorAll('button')[FIRST]?.focus();
  }, 'link'); // prettier-ignore
  return h('div', {}, list, more);
}

function lineOf(pane: PaneContext, problem: LocatedProblem): HTMLElement {
  const {says, remedy, severity, count, chapters, place} = problem;
  const {common} = pane.words;
  const effect = dotted(common.cells(count), chapters.length > 0 && common.chapters(chapters));
  return h(
    'li',
    {class: severity === 'costs' ? 'bad' : null},
    h('p', {}, says),
    severity === 'said' ? null : h('small', {}, effect),
    remedy === '' ? null : h('p', {class: 'remedy'}, remedy),
    place === null ? null : walk(pane, problem),
  );
}

/** A way to the first cell; where there are several, the same button goes on to the next, and round. */
function walk(pane: PaneContext, {message, place, rows}: LocatedProblem): HTMLElement {
  const {goTo, next} = pane.words.common;
  const stops = rows.length === 0 ? [place!.row] : rows;
  let at = 0;
  const label = () => (stops.length === 1 ? goTo : next(at + 1, stops.length));
  const go = button(label(), () => {
    void pane.show({...place!, row: stops[at]!});
    at = (at + 1) % stops.length;
    go.textContent = label();
    go.setAttribute('aria-label', `${label()} : ${message}`);
  }, 'link', `${label()} : ${message}`); // prettier-ignore
  return go;
}
