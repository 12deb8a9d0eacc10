import {largestOf, sumOf} from './aggregate';
import type {Count, Only, Population} from './declaration';
import {numbersAt, statisticOf} from './own-counts';
import {participantsIn} from './derived';
import type {Evaluation} from './evaluation';
import {OF_YOUTH, reasonOfCondition, reasonOfOnly} from './reason';
import {sizeOf} from './select';
import type {Selection} from './select';
import type {Source} from './source';

/** What was counted and what was not, for a trace. */
export interface Counted {
  readonly value: number;
  readonly read: number;
  readonly rows: number;
  readonly excluded: Excluded;
}

type Excluded = readonly {readonly reason: string; readonly rows: number}[];

export const UNREADABLE = 'nombre absent ou illisible';

/** One number of a population over the days of an evaluation. */
export function countOne(now: Evaluation, {of, measure, only}: Count): Counted {
  const source = now.source(of.register);
  if (source === undefined) return {value: 0, read: 0, rows: 0, excluded: []};
  const {read} = now.select(of);
  if (measure.kind === 'jeunes' || (measure.kind === 'statistic' && measure.of === 'jeunes')) {
    const {youths, rows, excluded} = youthsCounted(now, of, only);
    if (measure.kind === 'jeunes') return {value: youths.length, read, rows, excluded};
    const {view, rowsOf} = now.dossiersOf(of);
    const numbers = view().numbers(measure.column);
    const stated = youths.filter((youth) => !Number.isNaN(numbers[youth]!));
    const told = sumRowsOf(rowsOf, stated);
    const value = statisticOf(
      measure.what,
      Array.from(stated, (youth) => numbers[youth]!),
    );
    return {value, read, rows: told, excluded: withReason(excluded, UNREADABLE, rows - told)};
  }
  const {rows, excluded} = rowsCounted(now, of, only);
  const counted = sizeOf(rows, read);
  switch (measure.kind) {
    case 'rows':
      return {value: counted, read, rows: counted, excluded};
    case 'participants':
      return {value: participants(now, source, measure.orLargest, rows), read, rows: counted, excluded};
    case 'distinct': {
      const {codes} = now.rowsOf(source).codes(measure.column);
      const values = new Set(Array.from(rows ?? codes.keys(), (row) => codes[row]!));
      values.delete(0);
      return {value: values.size, read, rows: counted, excluded};
    }
    case 'sum':
    case 'statistic': {
      const numbers = now.rowsOf(source).numbers(measure.column);
      const {sum, stated} = sumOf(numbers, rows);
      const value = measure.kind === 'sum' ? sum : statisticOf(measure.what, numbersAt(numbers, rows));
      return {value, read, rows: stated, excluded: withReason(excluded, UNREADABLE, counted - stated)};
    }
  }
}

/** The rows that count, and why the others do not. */
function rowsCounted(now: Evaluation, of: Population, only: Only | undefined) {
  const {read, counted, excluded: before} = now.select(of);
  let excluded: Excluded = before;
  let left = counted;
  for (const {condition, left: rows} of now.keptRowsOf(of)) {
    excluded = withReason(excluded, reasonOfCondition(condition, of.register), left - sizeOf(rows, read));
    left = sizeOf(rows, read);
  }
  const rows = now.keptRows(of, only);
  const kept = sizeOf(rows, read);
  return {rows, excluded: kept < left ? withReason(excluded, reasonOfOnly(only!, of), left - kept) : excluded};
}

/** The youths that count, their rows, and why the others do not. */
function youthsCounted(now: Evaluation, of: Population, only: Only | undefined) {
  const {counted, excluded: before} = now.select(of);
  const {rowsOf, kept} = now.dossiersOf(of);
  let excluded = withReason(before, 'dossier absent', rowsOf[0]!);
  let left = counted - rowsOf[0]!;
  for (const {condition, left: youths} of kept) {
    const rows = sumRowsOf(rowsOf, youths);
    excluded = withReason(excluded, reasonOfCondition(condition, of.register, OF_YOUTH), left - rows);
    left = rows;
  }
  const youths = now.keptYouths(of, only);
  const rows = sumRowsOf(rowsOf, youths);
  const why = () => reasonOfOnly(only!, of, OF_YOUTH);
  return {youths, rows, excluded: rows < left ? withReason(excluded, why(), left - rows) : excluded};
}

const withReason = (excluded: Excluded, reason: string, rows: number): Excluded =>
  rows > 0 ? [...excluded, {reason, rows}] : excluded;

function sumRowsOf(rowsOf: Uint32Array, youths: Selection): number {
  const size = sizeOf(youths, rowsOf.length);
  let sum = 0;
  for (let k = 0; k < size; k++) sum += rowsOf[youths === null ? k : youths[k]!]!;
  return sum;
}

/** Distinct dossiers of the Participations in these actions during the period; without any, the largest number. */
function participants(now: Evaluation, source: Source, column: string, rows: Selection): number {
  const together = participantsIn(source, rows, now.source('participations'), now.period);
  return together > 0 ? together : largestOf(source.numbers(column), rows);
}
