import {addMonths, civilOf} from '../value/day';
import {MONTHS} from '../value/months';
import type {Move, Periods} from './declaration';
import {movePeriod} from './move';
import {periodName} from './period';
import type {Period} from './table';

/** The periods that stand on the lines of a table, or across it, by their labels; of several years, a month has its name alone. */
export function movesOf(
  periods: Periods,
  period: Period,
  isOfYears = false,
): readonly {readonly label: string; readonly move: Move}[] {
  const moves: Move[] =
    periods.kind === 'months'
      ? Array.from({length: monthsIn(period)}, (_, at) => ({kind: 'month', month: at + 1}))
      : Array.from({length: periods.count}, (_, at) => ({kind: 'years-before', years: periods.count - 1 - at}));
  const isAlone = isOfYears && periods.kind === 'months' && moves.length <= MONTHS.length;
  return moves.map((move) => {
    const moved = movePeriod(period, move);
    return {label: isAlone ? MONTHS[civilOf(moved.from).month - 1]! : periodName(moved), move};
  });
}

/** How many months a period has, the last one begun. */
function monthsIn({from, to}: Period): number {
  let months = 1;
  while (addMonths(from, months) <= to) months++;
  return months;
}
