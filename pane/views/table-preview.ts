import {h} from '../dom';
import type {Child} from '../dom';
import type {PaneContext} from '../pane-context';
import {note} from '../parts/rows';
import {tableWords} from '../words/table-words';
import type {Composed} from './composition';

/** The first lines as the report prints them, the rule in words, and what there is to know before it is believed. */
export function tablePreview(pane: PaneContext, year: number, {preview}: Composed): Child {
  const words = tableWords(pane).form;
  const {heads, lines, left, cards, rule, remarks, fault, hasChart} = preview;
  const body = lines.map(({label, cells, isTotal}) =>
    h('tr', {class: isTotal ? 'sum' : null}, h('th', {scope: 'row'}, label), ...cells.map((text) => h('td', {}, text))),
  );
  const told = [left > 0 && words.left(left), hasChart && words.chart].filter((text) => text !== false);
  return [
    h('h2', {}, words.preview(year)),
    fault !== null && note('bad', h('p', {role: 'status'}, fault)),
    ...cards.map(({value, label, before}) =>
      h(
        'p',
        {class: 'figure'},
        h('b', {}, value),
        h('span', {}, ` ${label}`),
        before !== '' && h('small', {}, ` ${before}`),
      ),
    ),
    lines.length > 0 &&
      h(
        'div',
        {class: 'wide', role: 'region', tabindex: '0', 'aria-label': words.preview(year)},
        h(
          'table',
          {},
          h(
            'thead',
            {},
            h('tr', {}, ...heads.map((text, at) => h(at === 0 ? 'th' : 'td', {scope: at === 0 ? 'col' : null}, text))),
          ),
          h('tbody', {}, ...body),
        ),
      ),
    told.length > 0 && h('p', {class: 'lead'}, told.join(' · ')),
    ...remarks.map((text) => note('warn', h('p', {}, text))),
    rule.length > 0 && h('div', {class: 'rule'}, ...rule.map((text) => h('p', {}, text))),
  ];
}
