import {countByCode} from './aggregate';
import {UNREADABLE} from './count-one';
import {countsEach} from './counts-each';
import {wantedLines} from './cube';
import type {Count, Measure, Only, Population} from './declaration';
import type {Evaluation} from './evaluation';
import {OF_YOUTH, reasonOfCondition, reasonOfOnly} from './reason';
import {everyRow, selectByCode, selectWhere} from './select';
import type {Selection} from './select';
import {rowsDated} from './selection';
import type {CodeColumn} from './table';

/** A count kept to some lines of one breakdown, or of two: a cell of a table. */
export interface Slice {
  readonly of: Population;
  readonly measure: Measure;
  readonly onlys: readonly Named<Only>[];
}

/** The rows of a count, whatever the line. */
export const sliceOf = ({of, measure, only}: Count): Slice => ({of, measure, onlys: only === undefined ? [] : [only]});

/** What a kept line is called: « Commune ». */
export type Named<T> = T & {readonly name?: string};

/** The rows behind a number: read = counted + excluded, and each row excluded has its reason. */
export interface RowsBehind {
  readonly read: number;
  readonly rows: Uint32Array;
  readonly excluded: readonly {readonly reason: string; readonly rows: Uint32Array}[];
  /** Distinct dossiers among the rows, where youths are counted. */
  readonly youths: number | null;
}

/** The rows that make a cell: date, clauses, then each breakdown in turn, so that every row lost has one reason. */
export function rowsBehind(evaluation: Evaluation, {of, measure, onlys}: Slice): RowsBehind {
  const placed = evaluation.placed(of);
  if (placed !== null) return rowsBehind(placed.now, {of: placed.of, measure, onlys});
  const source = evaluation.source(of.register);
  if (source === undefined) return {read: 0, rows: new Uint32Array(0), excluded: [], youths: null};
  const read = source.table.length;
  const excluded: {reason: string; rows: Uint32Array}[] = [];
  let rows = everyRow(read);
  const keep = (kept: Selection, reason = '') => {
    if (kept === null || kept.length === rows.length) return;
    excluded.push({reason, rows: without(rows, kept)});
    rows = kept;
  };
  const {register, dated, where} = of;
  const inYear = evaluation.select({register, dated, where: []});
  const [first, second] = inYear.excluded;
  // Of two reasons, the first is that of the rows without a date.
  if (second !== undefined) keep(rowsDated(source, dated), first!.reason);
  keep(inYear.rows, (second ?? first)?.reason);
  where.forEach((condition, at) =>
    keep(
      evaluation.select({register, dated, where: where.slice(0, at + 1)}).rows,
      reasonOfCondition(condition, register),
    ),
  );
  const ofYouths = measure.kind === 'jeunes' || (measure.kind === 'statistic' && measure.of === 'jeunes');
  if (!ofYouths) {
    for (const {condition, left} of evaluation.keptRowsOf(of)) keep(left, reasonOfCondition(condition, register));
    for (const only of onlys) {
      const breakdown = evaluation.breakdown(of, only.by);
      if (breakdown !== undefined)
        keep(
          selectByCode(breakdown.rowLines(), wantedLines(breakdown, only), rows),
          reasonOfOnly(only, of, '', only.name),
        );
    }
    if (measure.kind === 'sum' || measure.kind === 'statistic') {
      const numbers = evaluation.rowsOf(source).numbers(measure.column);
      keep(
        selectWhere(read, rows, (row) => !Number.isNaN(numbers[row]!)),
        UNREADABLE,
      );
    }
    return {read, rows, excluded, youths: null};
  }
  const dossiers = source.codes('dossier');
  keep(
    selectWhere(read, rows, (row) => dossiers.codes[row] !== 0),
    'dossier absent',
  );
  const {kept} = evaluation.dossiersOf(of);
  for (const {condition, left} of kept)
    keep(rowsOf(left, rows, dossiers), reasonOfCondition(condition, register, OF_YOUTH));
  let youths = evaluation.youthsOf(of);
  for (const only of onlys) {
    const breakdown = evaluation.breakdown(of, only.by);
    if (breakdown === undefined) continue;
    const wanted = wantedLines(breakdown, only);
    if (countsEach(only.by)) {
      // A youth counts on every line it has a row in: the rows decide, and not the youth's one line.
      keep(selectByCode(breakdown.rowLines(), wanted, rows), reasonOfOnly(only, of, '', only.name));
      continue;
    }
    youths = selectByCode(breakdown.youthLines(), wanted, youths);
    keep(rowsOf(youths, rows, dossiers), reasonOfOnly(only, of, OF_YOUTH, only.name));
  }
  const perYouth = countByCode(dossiers.codes, dossiers.values.length, rows);
  const distinct = perYouth.reduce((sum, count, code) => sum + (code > 0 && count > 0 ? 1 : 0), 0);
  return {read, rows, excluded, youths: distinct};
}

/** Rows of several counts of one register: one that any of them counts is counted; the others have the reasons of the first. */
export function together(parts: readonly RowsBehind[]): RowsBehind {
  const [first, ...others] = parts;
  if (others.length === 0) return first!;
  const rows = Uint32Array.from(new Set(parts.flatMap((part) => [...part.rows]))).sort();
  const excluded = first!.excluded.map((left) => ({...left, rows: without(left.rows, rows)}));
  return {read: first!.read, rows, excluded: excluded.filter((left) => left.rows.length > 0), youths: null};
}

/** Those of some rows that are not among others, both in ascending order. */
function without(rows: Uint32Array, others: Uint32Array): Uint32Array {
  let at = 0;
  return rows.filter((row) => {
    while (others[at]! < row) at++;
    return others[at] !== row;
  });
}

/** Those of the rows that are of some youths. */
function rowsOf(youths: Selection, rows: Uint32Array, {codes, values}: CodeColumn): Uint32Array {
  const marks = new Uint8Array(values.length).fill(youths === null ? 1 : 0);
  for (const youth of youths ?? []) marks[youth] = 1;
  return selectByCode(codes, marks, rows);
}
