import type {Condition} from '../count/declaration';
import {madeOf} from '../count/made-columns';

/** A line of a ventilation that is a stretch of numbers, or of days. */
interface Stretch {
  readonly label: string;
  readonly column: string;
  /** The first number that is in it, and the last. */
  readonly from: number;
  readonly to: number;
}

/** What is wrong of two lines: numbers that both hold, or that neither does. */
interface BandFault {
  /** The line that comes after the other, on the way up. */
  readonly label: string;
  readonly other: string;
  readonly code: 'bands-overlap' | 'bands-apart';
}

/** Numbers are whole, but for durations: between two of those there is always another. */
const stepOf = (column: string) => (/^(delai-)?mois$/.test(madeOf(column)?.kind ?? '') ? 1e-9 : 1);

function stretchOf(label: string, where: readonly Condition[]): Stretch | null {
  const [condition, ...others] = where;
  if (condition === undefined || others.length > 0) return null;
  if (condition.kind === 'between') return {label, ...condition};
  if (condition.kind !== 'compare') return null;
  const {column, op, value} = condition;
  const step = stepOf(column);
  const [from, to] = {
    '=': [value, value],
    '<': [-Infinity, value - step],
    '<=': [-Infinity, value],
    '>': [value + step, Infinity],
    '>=': [value, Infinity],
    '<>': [NaN, NaN],
  }[op] as [number, number];
  return Number.isNaN(from) ? null : {label, column, from, to};
}

/** Overlaps and gaps of lines that are all stretches of one column; none where some line is something else. */
export function bandFaults(
  lines: readonly {readonly label: string; readonly where: readonly Condition[]}[],
): BandFault[] {
  const stretches = lines.flatMap(({label, where}) => stretchOf(label, where) ?? []);
  const [first] = stretches;
  if (first === undefined || stretches.length < lines.length) return [];
  if (stretches.some(({column}) => column !== first.column)) return [];
  const step = stepOf(first.column) * 1.5;
  const sorted = [...stretches].sort((a, b) => a.from - b.from);
  return sorted.slice(1).flatMap(({label, from}, at): BandFault[] => {
    const {label: other, to} = sorted[at]!;
    if (label === other) return [];
    if (from <= to) return [{label, other, code: 'bands-overlap'}];
    return from > to + step ? [{label, other, code: 'bands-apart'}] : [];
  });
}
