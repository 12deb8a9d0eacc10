import {countDistinct, countRows, countYouths, linesOfCode, sumRows, cellsByCode} from './cube';
import type {Cube} from './cube';
import {countsEach} from './counts-each';
import type {Dimension, Measure, Only, Population} from './declaration';
import type {Evaluation} from './evaluation';
import {statisticCells} from './own-counts';
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
    case 'statistic':
      return {axes, cells: statisticCells(now, of, measure, dimensions, [first, second], only)};
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
