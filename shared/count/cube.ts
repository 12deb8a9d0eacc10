import {countByCode, countByTwoCodes, sumByCode} from './aggregate';
import type {Codes} from './aggregate';
import type {Selection} from './select';
import type {Axis} from './axis';
import type {Only} from './declaration';
import type {Breakdown} from './surroundings';

/** A count over one dimension or two: `cells[a * sizeB + b]`, in cents for sums of amounts. */
export interface Cube {
  readonly axes: readonly Axis[];
  readonly cells: Float64Array;
}

/** Marks of the lines that a count is kept to, one byte a code of the lines of a breakdown. */
export function wantedLines({axis, spread}: Pick<Breakdown, 'axis' | 'spread'>, {labels}: Only): Uint8Array {
  const wanted = Uint8Array.from(axis.labels, (label, line) =>
    (labels === 'stated' ? line !== 0 : labels.includes(label)) ? 1 : 0,
  );
  return marksOf({spread}, wanted);
}

/** Marks of lines as marks of the codes that stand on one of them. */
export function marksOf({spread}: Pick<Breakdown, 'spread'>, lines: Uint8Array): Uint8Array {
  if (spread === undefined) return lines;
  return Uint8Array.from(spread, (on) => (on.some((line) => lines[line] === 1) ? 1 : 0));
}

/** How many codes a breakdown gives to its rows: one a line, but where a row may stand on several. */
const codesOf = ({axis, spread}: Breakdown): number => spread?.length ?? axis.labels.length;

/** Counts by code as counts by line: each code counts on all of its lines. */
function onLines(cells: Float64Array, first: Breakdown, second: Breakdown | undefined): Float64Array {
  if (first.spread === undefined && second?.spread === undefined) return cells;
  const width = second === undefined ? 1 : codesOf(second);
  const sizeB = second?.axis.labels.length ?? 1;
  const out = new Float64Array(first.axis.labels.length * sizeB);
  cells.forEach((value, cell) => {
    if (value === 0) return;
    const [a, b] = [Math.floor(cell / width), cell % width];
    for (const line of first.spread?.[a] ?? [a])
      for (const across of second?.spread?.[b] ?? [b]) out[line * sizeB + across]! += value;
  });
  return out;
}

/** Rows by one dimension or two. */
export function countRows(rows: Selection, first: Breakdown, second: Breakdown | undefined): Float64Array {
  const size = codesOf(first);
  const counts =
    second === undefined
      ? countByCode(first.rowLines(), size, rows)
      : countByTwoCodes(first.rowLines(), second.rowLines(), size, codesOf(second), rows);
  return onLines(new Float64Array(counts), first, second);
}

/** Sums of numbers by one dimension or two; a row without a number adds nothing. */
export function sumRows(
  numbers: Float64Array,
  rows: Selection,
  first: Breakdown,
  second: Breakdown | undefined,
): Float64Array {
  if (second === undefined) return onLines(sumByCode(numbers, first.rowLines(), codesOf(first), rows), first, second);
  const width = codesOf(second);
  const sums = new Float64Array(codesOf(first) * width);
  const [a, b] = [first.rowLines(), second.rowLines()];
  for (const row of rows ?? numbers.keys()) {
    const number = numbers[row]!;
    if (number === number) sums[a[row]! * width + b[row]!]! += number;
  }
  return onLines(sums, first, second);
}

/** The lines on which something stands: those of its code. */
export const linesOfCode = (breakdown: Breakdown): ((code: number) => readonly number[]) => {
  const {spread} = breakdown;
  const single = breakdown.axis.labels.map((_, line) => [line]);
  return (code) => spread?.[code] ?? single[code]!;
};

/** The cells that a code, or two, stand on. */
export function cellsByCode(
  first: Breakdown,
  second: Breakdown | undefined,
  a: ArrayLike<number>,
  b: ArrayLike<number> | undefined,
): (at: number) => readonly number[] {
  const [down, across] = [linesOfCode(first), second === undefined ? null : linesOfCode(second)];
  const sizeB = second?.axis.labels.length ?? 1;
  return (at) =>
    across === null
      ? down(a[at]!)
      : down(a[at]!).flatMap((line) => across(b![at]!).map((other) => line * sizeB + other));
}

/** Distinct keys of each cell, a key counting in every cell that one of the rows is in. Key 0 is none. */
export function countDistinct(
  keys: Codes,
  rows: Selection,
  size: number,
  cellsOf: (row: number) => readonly number[],
): Float64Array {
  const cells = new Float64Array(size);
  const seen = new Set<number>();
  for (const row of rows ?? keys.keys()) {
    const key = keys[row]!;
    if (key === 0) continue;
    for (const cell of cellsOf(row)) {
      const pair = key * size + cell;
      if (seen.has(pair)) continue;
      seen.add(pair);
      cells[cell]!++;
    }
  }
  return cells;
}

/** Youths by one dimension or two, each counting once. */
export function countYouths(youths: Uint32Array, first: Breakdown, second: Breakdown | undefined): Float64Array {
  const width = second === undefined ? 1 : codesOf(second);
  const cells = new Float64Array(codesOf(first) * width);
  const a = first.youthLines();
  const b = second?.youthLines();
  for (let k = 0; k < youths.length; k++) {
    const youth = youths[k]!;
    cells[a[youth]! * width + (b === undefined ? 0 : b[youth]!)]!++;
  }
  return onLines(cells, first, second);
}
