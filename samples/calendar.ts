import {addYears, type Day, dayOf} from '../shared';
import type {Random} from './random';

/** Days from `from` to `to`, both included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

export const YEAR = 2024;
export const year = (y: number): Period => ({from: dayOf(y, 1, 1), to: dayOf(y, 12, 31)});
export const THIS_YEAR = year(YEAR);
export const YEAR_BEFORE = year(YEAR - 1);
/** The registers were taken out of I-MILO that day: some rows of January stand in them. */
export const EXTRACTION = dayOf(YEAR + 1, 1, 31);
export const NEXT_JANUARY: Period = {from: dayOf(YEAR + 1, 1, 1), to: EXTRACTION};

/**
 * A working day of the period, but one time in twenty-five its first or its last day:
 * limits (1 January, 31 December, entry, exit, the eve and the morrow) are where rules differ.
 */
export function dayIn(random: Random, {from, to}: Period, limits = 0.04): Day {
  if (to < from) throw new Error(`no day from ${from} to ${to}`);
  if (random.chance(limits)) return random.chance(0.5) ? from : to;
  for (let attempt = 0; attempt < 6; attempt++) {
    const day = random.whole(from, to);
    if (!isWeekend(day)) return day;
  }
  return random.whole(from, to);
}

/** A day of one of the periods, the longer ones more often. */
export function dayAmong(random: Random, periods: readonly Period[]): Day {
  let rank = random.whole(1, daysIn(periods));
  for (const period of periods) {
    rank -= period.to - period.from + 1;
    if (rank <= 0) return dayIn(random, period);
  }
  throw new Error('no period at all');
}

export function daysIn(periods: readonly Period[]): number {
  return periods.reduce((sum, {from, to}) => sum + to - from + 1, 0);
}

/** The periods as separate stretches of `within`, in order. */
export function unite(periods: readonly Period[], within: Period): Period[] {
  const stretches: {from: Day; to: Day}[] = [];
  for (const {from, to} of [...periods].sort((a, b) => a.from - b.from)) {
    const clipped = {from: Math.max(from, within.from), to: Math.min(to, within.to)};
    if (clipped.to < clipped.from) continue;
    const last = stretches[stretches.length - 1];
    if (last && clipped.from <= last.to + 1) last.to = Math.max(last.to, clipped.to);
    else stretches.push(clipped);
  }
  return stretches;
}

/** What of `within` lies in none of the stretches. */
export function gapsOf(stretches: readonly Period[], within: Period): Period[] {
  const gaps: Period[] = [];
  let from = within.from;
  for (const stretch of unite(stretches, within)) {
    if (stretch.from > from) gaps.push({from, to: stretch.from - 1});
    from = stretch.to + 1;
  }
  if (from <= within.to) gaps.push({from, to: within.to});
  return gaps;
}

/** A birth date of someone who is `youngest` to `oldest` years old on the day. */
export function birthFor(random: Random, on: Day, youngest: number, oldest: number): Day {
  return random.whole(addYears(on, -oldest - 1) + 2, addYears(on, -youngest) - 1);
}

function isWeekend(day: Day): boolean {
  return (day - 2) % 7 >= 5;
}
