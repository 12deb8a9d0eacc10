import {countsEach} from './counts-each';
import {cellsByCode} from './cube';
import type {Dimensions} from './count-cells';
import type {Measure, Only, Population, Statistic} from './declaration';
import type {Evaluation} from './evaluation';
import type {Breakdown} from './surroundings';

/** What is said of some numbers; nothing of none. */
export function statisticOf(what: Statistic, numbers: readonly number[]): number {
  if (numbers.length === 0) return NaN;
  const sorted = [...numbers].sort((a, b) => a - b);
  const {length} = sorted;
  switch (what) {
    case 'mean':
      return sorted.reduce((sum, number) => sum + number, 0) / length;
    case 'median':
      return (sorted[(length - 1) >> 1]! + sorted[length >> 1]!) / 2;
    case 'min':
      return sorted[0]!;
    case 'max':
      return sorted[length - 1]!;
  }
}

/** What is said of the numbers of each line, of one dimension or of two. */
export function statisticCells(
  now: Evaluation,
  of: Population,
  measure: Extract<Measure, {kind: 'statistic'}>,
  dimensions: Dimensions,
  [first, second]: readonly [Breakdown, Breakdown | undefined],
  only: Only | undefined,
): Float64Array {
  const ofYouths = measure.of === 'jeunes' && !dimensions.some(countsEach);
  const view = ofYouths ? now.dossiersOf(of).view() : now.rowsOf(now.source(of.register)!);
  const numbers = view.numbers(measure.column);
  const [a, b] = ofYouths ? [first.youthLines(), second?.youthLines()] : [first.rowLines(), second?.rowLines()];
  const cellsOf = cellsByCode(first, second, a, b);
  const size = first.axis.labels.length * (second?.axis.labels.length ?? 1);
  const met = Array.from({length: size}, (): number[] => []);
  for (const at of (ofYouths ? now.keptYouths(of, only) : now.keptRows(of, only)) ?? numbers.keys())
    if (!Number.isNaN(numbers[at]!)) for (const cell of cellsOf(at)) met[cell]!.push(numbers[at]!);
  return Float64Array.from(met, (list) => statisticOf(measure.what, list));
}
