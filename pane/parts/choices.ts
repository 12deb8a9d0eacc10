import type {ChoiceGroup} from '../../shared';
import {h, newId} from '../dom';
import type {Child} from '../dom';

type Choice = ChoiceGroup['choices'][number];

/** A line of a form: what is asked, and what answers. */
export function labelled(label: string, field: HTMLElement, ...more: readonly Child[]): HTMLElement {
  field.id = newId();
  return h('div', {class: 'compose'}, h('label', {for: field.id}, label), h('div', {}, field, ...more));
}

/** Choices, some under titles; a value that is none of them is one more, as it is written. */
export function selectOf(
  focus: string,
  value: string,
  choices: readonly Choice[],
  groups: readonly ChoiceGroup[],
  onchange: (word: string) => void,
): HTMLSelectElement {
  const all = [...choices, ...groups.flatMap((group) => group.choices)];
  const isKnown = all.some(({word}) => word === value);
  const option = ({word, label}: Choice) => h('option', {value: word, selected: word === value}, label);
  const select = h(
    'select',
    {'data-focus': focus, onchange: () => onchange(select.value)},
    ...(isKnown ? choices : [...choices, {word: value, label: value}]).map(option),
    ...groups
      .filter((group) => group.choices.length > 0)
      .map((group) => h('optgroup', {label: group.title}, ...group.choices.map(option))),
  );
  return select;
}

/** Words told as they are written. */
export const asWritten = (words: readonly string[]): Choice[] => words.map((word) => ({word, label: word}));

/** The words of columns. */
export const columnNames = (columns: readonly {readonly word: string}[]): Choice[] =>
  asWritten(columns.map(({word}) => word));

/** Words and how each is told, as choices. */
export const choicesOf = (told: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(told).map(([word, label]) => ({word, label}));
