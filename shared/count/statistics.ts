import {countsEach} from './counts-each';
import {cellsByCode} from './cube';
import type {Dimensions} from './count-cells';
import type {Measure, Only, Population, Statistic} from './declaration';
import type {Evaluation} from './evaluation';
import {sizeOf} from './select';
import type {Selection} from './select';
import type {Breakdown} from './surroundings';

/** The numbers that some rows state. */
export function numbersAt(numbers: Float64Array, rows: Selection): number[] {
  const stated: number[] = [];
  const size = sizeOf(rows, numbers.length);
  for (let k = 0; k < size; k++) {
    const number = numbers[rows === null ? k : rows[k]!]!;
    if (!Number.isNaN(number)) stated.push(number);
  }
  return stated;
}

/** What is said of some numbers; nothing of none. */
export function statisticOf(what: Statistic, numbers: readonly number[]): number {
  if (numbers.length === 0) return NaN;
  const sorted = Float64Array.from(numbers).sort();
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
