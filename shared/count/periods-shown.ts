import {addMonths} from '../value/day';
import type {Move, Periods} from './declaration';
import {movePeriod} from './move';
import {periodName} from './period';
import type {Period} from './table';

/** The periods that stand on the lines of a table, or across it, by their labels. */
export function movesOf(periods: Periods, period: Period): readonly {readonly label: string; readonly move: Move}[] {
  const moves: Move[] =
    periods.kind === 'months'
      ? Array.from({length: monthsIn(period)}, (_, at) => ({kind: 'month', month: at + 1}))
      : Array.from({length: periods.count}, (_, at) => ({kind: 'years-before', years: periods.count - 1 - at}));
  return moves.map((move) => ({label: periodName(movePeriod(period, move)), move}));
}

/** How many months a period has, the last one begun. */
function monthsIn({from, to}: Period): number {
  let months = 1;
  while (addMonths(from, months) <= to) months++;
  return months;
}
