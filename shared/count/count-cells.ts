import {countDistinct, countRows, countYouths, linesOfCode, statisticOf, sumRows} from './cube';
import type {Cube} from './cube';
import type {Dimension, Measure, Only, Population} from './declaration';
import type {Evaluation} from './evaluation';
import type {Breakdown} from './surroundings';

export type Dimensions = readonly [Dimension] | readonly [Dimension, Dimension];

/** Counts over one dimension or two, over the days of an evaluation. Undefined when the register is missing. */
export function countCells(
  now: Evaluation,
  of: Population,
  measure: Measure,
  dimensions: Dimensions,
  only?: Only,
): Cube | undefined {
  const source = now.source(of.register);
  const first = now.breakdown(of, dimensions[0]);
  const second = dimensions[1] === undefined ? undefined : now.breakdown(of, dimensions[1]);
  if (source === undefined || first === undefined) return undefined;
  const axes = second === undefined ? [first.axis] : [first.axis, second.axis];
  const size = first.axis.labels.length * (second?.axis.labels.length ?? 1);
  switch (measure.kind) {
    case 'jeunes':
      if (!dimensions.some(countsEach)) return {axes, cells: countYouths(now.keptYouths(of, only), first, second)};
      return {axes, cells: youthsByRow(now, of, dimensions, [first, second], only)};
    case 'sum':
      return {axes, cells: sumRows(now.rowsOf(source).numbers(measure.column), now.keptRows(of, only), first, second)};
    case 'distinct': {
      const {codes} = now.rowsOf(source).codes(measure.column);
      const cellsOf = cellsByCode(first, second, first.rowLines(), second?.rowLines());
      return {axes, cells: countDistinct(codes, now.keptRows(of, only), size, cellsOf)};
    }
    case 'statistic': {
      const ofYouths = measure.of === 'jeunes' && !dimensions.some(countsEach);
      const numbers = (ofYouths ? now.dossiersOf(of).view() : now.rowsOf(source)).numbers(measure.column);
      const [a, b] = ofYouths ? [first.youthLines(), second?.youthLines()] : [first.rowLines(), second?.rowLines()];
      const cellsOf = cellsByCode(first, second, a, b);
      const met = Array.from({length: size}, (): number[] => []);
      for (const at of (ofYouths ? now.keptYouths(of, only) : now.keptRows(of, only)) ?? numbers.keys())
        if (!Number.isNaN(numbers[at]!)) for (const cell of cellsOf(at)) met[cell]!.push(numbers[at]!);
      return {axes, cells: Float64Array.from(met, (list) => statisticOf(measure.what, list))};
    }
    default:
      return {axes, cells: countRows(now.keptRows(of, only), first, second)};
  }
}

/** Distinct youths of each cell, a youth counting in every one that a row of theirs is in; what describes the youth has one line for all. */
function youthsByRow(
  now: Evaluation,
  of: Population,
  dimensions: Dimensions,
  [first, second]: readonly [Breakdown, Breakdown | undefined],
  only: Only | undefined,
): Float64Array {
  const source = now.source(of.register)!;
  const {codes} = source.codes('dossier');
  const linesAt = (breakdown: Breakdown, dimension: Dimension) => {
    const linesOf = linesOfCode(breakdown);
    if (countsEach(dimension))
      return (
        (lines) => (row: number) =>
          linesOf(lines[row]!)
      )(breakdown.rowLines());
    return (
      (lines) => (row: number) =>
        linesOf(lines[codes[row]!]!)
    )(breakdown.youthLines());
  };
  const across = second === undefined ? null : linesAt(second, dimensions[1]!);
  const sizeB = second?.axis.labels.length ?? 1;
  const down = linesAt(first, dimensions[0]);
  const rows = now.rowsOfYouths(source, of, now.keptYouths(of, only));
  return countDistinct(codes, rows, first.axis.labels.length * sizeB, (row) =>
    across === null ? down(row) : down(row).flatMap((a) => across(row).map((b) => a * sizeB + b)),
  );
}

/** Whether a youth counts on every line of a dimension that a row of theirs is on. */
export function countsEach(dimension: Dimension): boolean {
  switch (dimension.kind) {
    case 'column':
    case 'number':
      return dimension.each === true;
    case 'classes':
      return dimension.about === 'event';
    case 'nested':
      return dimension.by.some(countsEach);
    default:
      return false;
  }
}

function cellsByCode(
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
