import type {LocatedProblem} from '../../shared';
import {h} from '../dom';
import type {PaneContext} from '../pane-context';
import {button} from './rows';

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

function lineOf(pane: PaneContext, {message, place}: LocatedProblem): HTMLElement {
  const {goTo} = pane.words.common;
  return h(
    'li',
    {},
    h('p', {}, message),
    place === null ? null : button(goTo, () => void pane.show(place), 'link', `${goTo} : ${message}`),
  );
}
