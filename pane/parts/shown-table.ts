import type {DocumentFigure} from '../../shared';
import {h} from '../dom';
import type {Child} from '../dom';

interface ShownLine {
  readonly label: string;
  readonly cells: readonly (string | {readonly text: string})[];
  readonly isTotal: boolean;
}

/** A figure as a card of the report. */
export const shownFigure = ({value, label, before}: DocumentFigure): Child =>
  h(
    'p',
    {class: 'figure'},
    h('b', {}, value),
    h('span', {}, ` ${label}`),
    before !== '' && h('small', {}, ` ${before}`),
  );

/** A table as the report prints it; where it is wider than the pane it is moved by itself. */
export function shownTable(
  {heads, lines}: {readonly heads: readonly string[]; readonly lines: readonly ShownLine[]},
  label: string,
): Child {
  const textOf = (cell: ShownLine['cells'][number]) => (typeof cell === 'string' ? cell : cell.text);
  return (
    lines.length > 0 &&
    h(
      'div',
      {class: 'wide', role: 'region', tabindex: '0', 'aria-label': label},
      h(
        'table',
        {},
        h(
          'thead',
          {},
          h('tr', {}, ...heads.map((text, at) => h(at === 0 ? 'th' : 'td', {scope: at === 0 ? 'col' : null}, text))),
        ),
        h(
          'tbody',
          {},
          ...lines.map(({label, cells, isTotal}) =>
            h(
              'tr',
              {class: isTotal ? 'sum' : null},
              h('th', {scope: 'row'}, label),
              ...cells.map((cell) => h('td', {}, textOf(cell))),
            ),
          ),
        ),
      ),
    )
  );
}
