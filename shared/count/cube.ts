import {countByCode, countByTwoCodes, sumByCode} from './aggregate';
import type {Codes} from './aggregate';
import type {Selection} from './select';
import type {Axis} from './axis';
import type {Measure, Only} from './declaration';
import type {Source} from './source';
import type {Breakdown} from './surroundings';

/** A count over one or two dimensions: `cells[a * sizeB + b]`, in cents for sums of amounts. */
export interface Cube {
  readonly axes: readonly Axis[];
  readonly cells: Float64Array;
}

/** Marks, one byte a line, of the lines that a count is kept to. */
export function wantedLines(axis: Axis, only: Only): Uint8Array {
  const {labels} = only;
  return Uint8Array.from(axis.labels, (label, line) =>
    (labels === 'stated' ? line !== 0 : labels.includes(label)) ? 1 : 0,
  );
}

/** Rows, or sums, by one dimension or two. */
export function countRows(
  source: Source,
  measure: Measure,
  rows: Selection,
  first: Breakdown,
  second: Breakdown | undefined,
): Float64Array {
  const sizeA = first.axis.labels.length;
  const a = first.rowLines();
  if (measure.kind === 'sum') return sumByCode(source.numbers(measure.column), a, sizeA, rows);
  const counts =
    second === undefined
      ? countByCode(a, sizeA, rows)
      : countByTwoCodes(a, second.rowLines(), sizeA, second.axis.labels.length, rows);
  return new Float64Array(counts);
}

/** Distinct youths of each cell, a youth counting in every cell that one of the rows is in. A row without a dossier is nobody's. */
export function countYouthsByRow(
  dossiers: Codes,
  rows: Selection,
  size: number,
  cellOf: (row: number) => number,
): Float64Array {
  const cells = new Float64Array(size);
  const seen = new Set<number>();
  for (const row of rows ?? dossiers.keys()) {
    const dossier = dossiers[row]!;
    if (dossier === 0) continue;
    const cell = cellOf(row);
    const key = dossier * size + cell;
    if (seen.has(key)) continue;
    seen.add(key);
    cells[cell]!++;
  }
  return cells;
}

/** Youths by one dimension or two, each counting once. */
export function countYouths(youths: Uint32Array, first: Breakdown, second: Breakdown | undefined): Float64Array {
  const sizeB = second?.axis.labels.length ?? 1;
  const cells = new Float64Array(first.axis.labels.length * sizeB);
  const a = first.youthLines();
  const b = second?.youthLines();
  for (let k = 0; k < youths.length; k++) {
    const youth = youths[k]!;
    cells[a[youth]! * sizeB + (b === undefined ? 0 : b[youth]!)]!++;
  }
  return cells;
}
