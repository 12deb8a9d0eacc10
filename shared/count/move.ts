import {addMonths, civilOf, dayOf, isCivilDate, yearOf} from '../value/day';
import {MONTHS} from '../value/months';
import type {Move} from './declaration';
import {periodBefore, periodBetween} from './period';
import type {Period} from './table';

/** Before every day that a register states. */
const FIRST = 1;

/** Another period, told from one. */
export function movePeriod(period: Period, move: Move): Period {
  const {from, to} = period;
  switch (move.kind) {
    case 'years-before':
      return Array.from({length: move.years}).reduce<Period>(periodBefore, period);
    case 'on-day': {
      const on = (year: number) => dayOf(year, move.month, lastDay(year, move.month, move.day));
      const day = on(yearOf(to)) <= to ? on(yearOf(to)) : on(yearOf(to) - 1);
      return periodBetween(day, day);
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

/** How many months a period has, the last one begun. */
export function monthsIn({from, to}: Period): number {
  let months = 1;
  while (addMonths(from, months) <= to) months++;
  return months;
}

function lastDay(year: number, month: number, day: number): number {
  let kept = day;
  while (!isCivilDate(year, month, kept)) kept--;
  return kept;
}
