import {countsEach} from '../../count/counts-each';
import type {Measure, Only, Population} from '../../count/declaration';
import {wantedLines} from '../../count/cube';
import type {Evaluation} from '../../count/evaluation';
import {reasonOfCondition, reasonOfOnly} from '../../count/reason';
import {countByCode} from '../../count/aggregate';
import {selectByCode, selectWhere} from '../../count/select';
import type {Selection} from '../../count/select';
import type {CodeColumn} from '../../count/table';

/** A count kept to some lines of one breakdown, or of two: a cell of a table. */
export interface Slice {
  readonly of: Population;
  readonly measure: Measure;
  readonly onlys: readonly Named<Only>[];
}

/** What a kept line is called: « Commune ». */
export type Named<T> = T & {readonly name?: string};

/** The rows behind a number: read = counted + excluded, and each row excluded has its reason. */
export interface RowsBehind {
  readonly read: number;
  readonly rows: Uint32Array;
  readonly excluded: readonly {readonly reason: string; readonly rows: number}[];
  /** Distinct dossiers among the rows, where youths are counted. */
  readonly youths: number | null;
}

/** The rows that make a cell: population, then each breakdown in turn, so that every row lost has one reason. */
export function rowsBehind(evaluation: Evaluation, {of, measure, onlys}: Slice): RowsBehind {
  const placed = evaluation.placed(of);
  if (placed !== null) return rowsBehind(placed.now, {of: placed.of, measure, onlys});
  const {rows: selected, read, excluded: before} = evaluation.select(of);
  const source = evaluation.source(of.register);
  if (source === undefined) return {read: 0, rows: new Uint32Array(0), excluded: [], youths: null};
  const excluded = [...before];
  let rows = selectWhere(source.table.length, selected, () => true);
  const keep = (kept: Uint32Array, reason: string) => {
    if (kept.length < rows.length) excluded.push({reason, rows: rows.length - kept.length});
    rows = kept;
  };
  const ofYouths = measure.kind === 'jeunes' || (measure.kind === 'statistic' && measure.of === 'jeunes');
  if (!ofYouths) {
    for (const {condition, left} of evaluation.keptRowsOf(of))
      keep(left === null ? rows : left, reasonOfCondition(condition, of.register));
    for (const only of onlys) {
      const breakdown = evaluation.breakdown(of, only.by);
      if (breakdown !== undefined)
        keep(selectByCode(breakdown.rowLines(), wantedLines(breakdown, only), rows), reasonOfOnly(only, of, only.name));
    }
    if (measure.kind === 'sum' || measure.kind === 'statistic') {
      const numbers = evaluation.rowsOf(source).numbers(measure.column);
      keep(
        selectWhere(source.table.length, rows, (row) => !Number.isNaN(numbers[row]!)),
        'nombre absent ou illisible',
      );
    }
    return {read, rows, excluded, youths: null};
  }
  const dossiers = source.codes('dossier');
  keep(
    selectWhere(source.table.length, rows, (row) => dossiers.codes[row] !== 0),
    'dossier absent',
  );
  const {kept} = evaluation.dossiersOf(of);
  for (const {condition, left} of kept) keep(rowsOf(left, rows, dossiers), reasonOfCondition(condition, of.register));
  let youths = evaluation.youthsOf(of);
  for (const only of onlys) {
    const breakdown = evaluation.breakdown(of, only.by);
    if (breakdown === undefined) continue;
    const wanted = wantedLines(breakdown, only);
    if (countsEach(only.by)) {
      // A youth counts on every line it has a row in: the rows decide, and not the youth's one line.
      keep(selectByCode(breakdown.rowLines(), wanted, rows), reasonOfOnly(only, of, only.name));
      continue;
    }
    youths = selectByCode(breakdown.youthLines(), wanted, youths);
    keep(rowsOf(youths, rows, dossiers), reasonOfOnly(only, of, only.name));
  }
  const perYouth = countByCode(dossiers.codes, dossiers.values.length, rows);
  const distinct = perYouth.reduce((sum, count, code) => sum + (code > 0 && count > 0 ? 1 : 0), 0);
  return {read, rows, excluded, youths: distinct};
}

/** Those of the rows that are of some youths. */
function rowsOf(youths: Selection, rows: Uint32Array, {codes, values}: CodeColumn): Uint32Array {
  const marks = new Uint8Array(values.length).fill(youths === null ? 1 : 0);
  for (const youth of youths ?? []) marks[youth] = 1;
  return selectByCode(codes, marks, rows);
}
