import {monthsBetween, NO_DAY} from '../value/day';
import type {Day} from '../value/day';
import type {CodeColumn} from './table';

const spans = {
  jours: (from: Day, to: Day) => to - from + 1,
  mois: (from: Day, to: Day) => monthsBetween(from, to + 1),
  'delai-jours': (from: Day, to: Day) => to - from,
  'delai-mois': monthsBetween,
} as const;

/** How long each row lasts, from a day to another. A span that ends before it begins is none. */
export const spanOf =
  (kind: keyof typeof spans, first: Int32Array, last: Int32Array) =>
  (row: number): number => {
    const [from, to] = [first[row]!, last[row]!];
    return from !== NO_DAY && to !== NO_DAY && to >= from ? spans[kind](from, to) : NaN;
  };

/** How many answers the cell of each row gives. */
export function answersOf({codes, values, answers}: CodeColumn): (row: number) => number {
  const many = values.map((value, code) => (code === 0 ? NaN : (answers?.get(value)?.length ?? 1)));
  return (row) => many[codes[row]!]!;
}
