import type {MovedNumber, SinceLast} from '../../shared';
import {h} from '../dom';
import type {Child} from '../dom';
import type {PaneContext, View} from '../pane-context';
import {backTo, button, dotted, note} from '../parts/rows';
import {yearWords} from '../words/year-words';

/** Numbers of a chapter shown before « Tout afficher ». */
const FIRST = 6;

/** « Depuis la dernière fois »: what would move in the sheets that stand, and in which months rows came or went. */
export function sinceView(year: number | null): View {
  return {
    id: 'report',
    load: async (pane) => {
      const {since} = yearWords(pane);
      const moved = await pane.session.sinceLast(year);
      const {report, common} = pane.words;
      return {
        title: since.action,
        body: [
          backTo(common.back(report.title), () => pane.go('report')),
          h('p', {class: 'lead'}, since.lead),
          ...bodyOf(pane, moved),
        ],
      };
    },
  };
}

function bodyOf(pane: PaneContext, {standing, chapters, rows, apart}: SinceLast): Child[] {
  const {since} = yearWords(pane);
  if (standing === 0) return [note('warn', h('p', {}, since.none))];
  if (chapters.length === 0) return [note('good', h('p', {}, since.same(standing)))];
  return [
    ...chapters.map(({title, key, numbers, edited}) => [
      h('h2', {}, since.moved(title, numbers.length)),
      edited && h('p', {class: 'lead'}, since.edited),
      numbers.length === 0 ? h('p', {class: 'lead'}, since.words) : numberList(pane, key, numbers),
    ]),
    h('h2', {}, since.rows),
    rows === null && h('p', {class: 'lead'}, since.noRows),
    rows?.length === 0 && h('p', {class: 'lead'}, since.sameRows),
    rows !== null &&
      rows.length > 0 &&
      h(
        'ul',
        {class: 'rows'},
        ...rows.map(({register, month, before, now}) =>
          h(
            'li',
            {class: 'item head'},
            h('b', {class: 'grow'}, dotted(register, month === '' ? since.undated : month)),
            step(pane, {before, now, isShare: false, isEuros: false}),
          ),
        ),
      ),
    rows !== null && h('p', {class: 'lead'}, since.limit),
    apart.length > 0 && rows !== null && h('p', {class: 'lead'}, since.apart(apart.join(', '))),
  ];
}

function numberList(pane: PaneContext, key: string, numbers: readonly MovedNumber[]): HTMLElement {
  const {common} = pane.words;
  const lineOf = (one: MovedNumber) => {
    const go = () => void pane.show({key, row: one.row, column: one.column});
    const name = one.label === '' ? one.heading : one.label;
    return h(
      'li',
      {class: 'item'},
      h(
        'div',
        {class: 'head'},
        h('b', {class: 'grow'}, name),
        step(pane, one),
        button(common.see, go, 'link', `${common.see} : ${name}`),
      ),
      one.label === '' || one.heading === '' ? null : h('small', {}, one.heading),
    );
  };
  const list = h('ul', {class: 'rows'}, ...numbers.slice(0, FIRST).map(lineOf));
  if (numbers.length <= FIRST) return list;
  const more = button(common.showAll(numbers.length), () => {
    more.remove();
    list.append(...numbers.slice(FIRST).map(lineOf));
  }, 'link'); // prettier-ignore
  return h('div', {}, list, more);
}

/** « 4 961 → 4 972 (+11) ». */
function step(
  pane: PaneContext,
  {before, now, isShare, isEuros}: Pick<MovedNumber, 'before' | 'now' | 'isShare' | 'isEuros'>,
): HTMLElement {
  const {since} = yearWords(pane);
  const write = (value: number) => {
    if (isShare) return since.percent(value);
    if (isEuros) return since.euros(value);
    return Number.isInteger(value) ? since.count(value) : since.decimal(value);
  };
  const shown = (value: number | null) => (value === null ? since.absent : write(value));
  const by = before === null || now === null || isShare ? null : now - before;
  const apart = by === null ? '' : ` (${by > 0 ? '+' : '−'}${write(Math.abs(by))})`;
  return h('span', {}, `${shown(before)} → ${shown(now)}${apart}`);
}
