import {addMonths, addYears, civilOf, dayOf, isCivilDate, yearOf} from '../value/day';
import {MONTHS} from '../value/months';
import type {DayOfYear, Move} from './declaration';
import {periodBetween} from './period';
import type {Period} from './table';

/** Before every day that a register states. */
const FIRST = 1;

/** The days that a move names in a period, but for those of years before. */
export function daysNamed(period: Period, move: Exclude<Move, {kind: 'years-before'}>): Period {
  const {from, to, back = 0} = period;
  switch (move.kind) {
    case 'on-day': {
      const day = lastSuch(move, to);
      return periodBetween(day, day);
    }
    case 'each-year': {
      const last = lastSuch(move.to, to);
      return periodBetween(lastSuch(move.from, last), last);
    }
    case 'days': {
      if (move.to === undefined) return periodBetween(Math.min(move.from, to), to);
      return periodBetween(addYears(move.from, -back), addYears(move.to + 1, -back) - 1);
    }
    case 'last-months':
      return periodBetween(addMonths(to + 1, -move.months), to);
    case 'month': {
      const first = addMonths(from, move.month - 1);
      const last = Math.min(addMonths(first, move.months ?? 1) - 1, to);
      const days = periodBetween(first, last);
      return move.months === undefined ? {...days, label: monthLabel(period, first)} : days;
    }
    case 'school-year':
      return periodBetween(dayOf(yearOf(to) - 1, 9, 1), dayOf(yearOf(to), 8, 31));
    case 'ever':
      return {from: FIRST, to, label: `jusqu’au ${periodBetween(to, to).label.slice(0, 10)}`};
  }
}

/** « mars », and its year where the period has several. */
function monthLabel({from, to}: Period, first: number): string {
  const {year, month} = civilOf(first);
  return yearOf(from) === yearOf(to) ? MONTHS[month - 1]! : `${MONTHS[month - 1]!} ${year}`;
}

/** The last such day that is not after another. */
function lastSuch({month, day}: DayOfYear, to: number): number {
  const on = (year: number) => dayOf(year, month, lastDay(year, month, day));
  return on(yearOf(to)) <= to ? on(yearOf(to)) : on(yearOf(to) - 1);
}

function lastDay(year: number, month: number, day: number): number {
  let kept = day;
  while (!isCivilDate(year, month, kept)) kept--;
  return kept;
}
