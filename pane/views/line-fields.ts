import type {ChoiceGroup, TableDraft} from '../../shared';
import {h, newId} from '../dom';
import type {Child} from '../dom';
import type {PaneContext} from '../pane-context';
import {labelled, selectOf} from '../parts/choices';
import {tableWords} from '../words/table-words';
import type {Say} from './composition';

/** Lines inside lines, at most: the page has no room for more. */
const MOST_LEVELS = 3;
const SUBTOTALS = 'sous-totaux';

/** « EPCI et Commune » : each level, where all of them are offered; else the whole, as it is written. */
function levelsOf(lines: string, known: readonly string[]): readonly string[] {
  if (lines === '') return [];
  const levels = known.includes(lines) ? [lines] : lines.split(' et ');
  return levels.every((level) => known.includes(level)) ? levels : [lines];
}

/** What stands on the lines, and what stands inside each of them. */
export function lineFields(
  pane: PaneContext,
  {lines, total}: TableDraft,
  splits: readonly ChoiceGroup[],
  time: ChoiceGroup,
  say: Say,
): Child {
  const words = tableWords(pane).form;
  const inside = splits.flatMap(({choices}) => choices.map(({word}) => word));
  const levels = levelsOf(lines, inside);
  const isInParts = total === SUBTOTALS;
  const put = (at: number, word: string) => {
    const isEnd = word === '' || !inside.includes(word);
    const chosen = [...levels.slice(0, at), ...(word === '' ? [] : [word]), ...(isEnd ? [] : levels.slice(at + 1))];
    say({lines: chosen.join(' et '), ...(chosen.length < 2 && isInParts ? {total: ''} : {})});
  };
  const field = (at: number) => {
    const others = splits.map(({title, choices}) => ({
      title,
      choices: choices.filter(({word}) => word === levels[at] || !levels.includes(word)),
    }));
    const none = {word: '', label: at === 0 ? words.noLines : words.noColumns};
    const figures = {title: words.values, choices: [{word: 'indicateurs', label: words.figures}]};
    const groups = at === 0 ? [...others, time, figures] : others;
    return labelled(
      words.levels[at]!,
      selectOf(`lines-${at}`, levels[at] ?? '', [none], groups, (word) => put(at, word)),
    );
  };
  const canNest = levels.length > 0 && levels.length < MOST_LEVELS && levels.every((level) => inside.includes(level));
  const id = newId();
  const subtotals = h('input', {
    type: 'checkbox',
    id,
    checked: isInParts,
    'data-focus': 'subtotals',
    onchange: () => say({total: subtotals.checked ? SUBTOTALS : ''}),
  });
  return [
    ...Array.from({length: Math.max(1, levels.length + (canNest ? 1 : 0))}, (_, at) => field(at)),
    levels.length > 1 && h('div', {class: 'compose'}, subtotals, ' ', h('label', {for: id}, words.subtotals)),
  ];
}
