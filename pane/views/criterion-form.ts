import {amongClause, clauseOf} from '../../shared';
import {h} from '../dom';
import type {PaneContext} from '../pane-context';
import {choicesOf, columnNames, labelled, selectOf} from '../parts/choices';
import {button} from '../parts/rows';
import {tableWords} from '../words/table-words';
import {amongFields, isAmong} from './among-fields';
import type {Composed, Composition, Say} from './composition';

/** Values shown at most: the most frequent. */
const MOST_VALUES = 40;

const picked = (column: string): NonNullable<Composition['picking']> => ({
  column,
  op: '=',
  values: new Set(),
  written: '',
  among: {figure: '', moment: '', months: '6'},
});

/** The criteria so far, each with the way to drop it, and the one that is being picked. */
export function criteriaOf(pane: PaneContext, composition: Composition, composed: Composed, say: Say): HTMLElement {
  const words = tableWords(pane);
  const {criteria} = composed.draft;
  const drop = (clause: string) => say({criteria: criteria.filter((other) => other !== clause)});
  const open = () => {
    composition.picking = picked('');
    pane.refresh();
  };
  return h(
    'div',
    {class: 'compose', role: 'group', 'aria-label': words.form.only},
    h('span', {}, words.form.only),
    h(
      'div',
      {class: 'chips'},
      ...criteria.map((clause) => {
        const label = words.form.dropCriterion(clause);
        return h(
          'button',
          {type: 'button', class: 'chip drop', 'aria-label': label, 'data-focus': label, onclick: () => drop(clause)},
          `${clause} ×`,
        );
      }),
      composition.picking === null && button(words.form.addCriterion, open, 'link'),
    ),
  );
}

/** Picks a column, a comparison, and values among those that exist. */
export function criterionForm(
  pane: PaneContext,
  composition: Composition,
  {draft, choices, values}: Composed,
  say: Say,
): HTMLElement | null {
  const {picking} = composition;
  if (picking === null) return null;
  const words = tableWords(pane).criterion;
  const kind = choices.columns.find(({word}) => word === picking.column)?.kind;
  const close = () => {
    composition.picking = null;
    pane.refresh();
  };
  const ops = Object.entries(words.ops).filter(([op]) => kind !== 'words' || op === '=' || op === '<>');
  const pickColumn = (word: string) => {
    composition.picking = picked(word);
    pane.refresh();
  };
  const add = () => {
    if (isAmong(picking.column)) {
      if (picking.among.figure === '') return;
      composition.picking = null;
      const {figure, moment, months} = picking.among;
      say({criteria: [...draft.criteria, amongClause(picking.column, figure, moment.replace('N', months || '6'))]});
      return;
    }
    const asked = kind === 'words' ? [...picking.values] : [picking.written.trim()].filter((text) => text !== '');
    if (asked.length === 0) return;
    composition.picking = null;
    say({criteria: [...draft.criteria, clauseOf(picking.column, picking.op, asked)]});
  };
  const written = h('input', {
    type: 'text',
    autocomplete: 'off',
    placeholder: kind === 'day' ? words.date : null,
    oninput: () => (picking.written = written.value),
  });
  written.value = picking.written;
  return h(
    'fieldset',
    {class: 'picking'},
    h('legend', {}, words.title),
    labelled(
      words.column,
      selectOf(
        'criterion-column',
        picking.column,
        [{word: '', label: words.choose}],
        [
          {title: words.column, choices: columnNames(choices.columns)},
          {title: words.other, choices: choices.hasYouths ? choicesOf(words.among) : []},
        ],
        pickColumn,
      ),
    ),
    isAmong(picking.column) && amongFields(pane, composition, picking.among),
    kind !== undefined && [
      labelled(
        words.op,
        selectOf('criterion-op', picking.op, choicesOf(Object.fromEntries(ops)), [], (op) => (picking.op = op)),
      ),
      kind === 'words' ? valuesOf(pane, picking.column, values, picking.values) : labelled(words.value, written),
    ],
    h(
      'div',
      {class: 'buttons'},
      (kind !== undefined || isAmong(picking.column)) && button(words.add, add),
      button(words.cancel, close, 'link'),
    ),
  );
}

function valuesOf(pane: PaneContext, column: string, values: Composed['values'], picked: Set<string>): HTMLElement {
  const words = tableWords(pane).criterion;
  if (values.length === 0) return h('p', {class: 'lead'}, words.noValues);
  const left = values.length - MOST_VALUES;
  return h(
    'div',
    {class: 'values', role: 'group', 'aria-label': words.values(column)},
    ...values.slice(0, MOST_VALUES).map(({value, count}) => {
      const box = h('input', {
        type: 'checkbox',
        checked: picked.has(value),
        onchange: () => void (box.checked ? picked.add(value) : picked.delete(value)),
      });
      return h('label', {class: 'row'}, box, h('span', {class: 'grow'}, value), h('small', {}, count));
    }),
    left > 0 && h('small', {}, words.more(left)),
  );
}
