import type {Period} from '../../count/table';
import {civilOf, monthNumber, type Day} from '../../value/day';

/** Days without a line from one that has some to the next that has: neither has none itself. */
interface Silence {
  readonly from: Day;
  readonly to: Day;
}

/** Days without a line, beyond which a book that goes on may lack some. */
export const MONTH = 31;
/** Fewer months with lines are no book that goes on. */
export const MONTHS = 3;
/** More silences are the habit of a book. */
const MOST = 3;

/** How many months have a line. */
export const monthsHeard = (days: readonly Day[]) => new Set(days.map(monthNumber)).size;

const lengthOf = ({from, to}: Silence) => to - from;

const wholeMonths = ({from, to}: Silence) => Math.max(0, monthNumber(to) - monthNumber(from) - 1);

/**
 * How much longer than all others it has to be: a whole month tells more than as many days, and an agency may close in August.
 */
function factorOf(silence: Silence): number {
  const [from, to] = [civilOf(silence.from), civilOf(silence.to)];
  if (from.year === to.year && from.month >= 7 && to.month <= 9) return 6;
  return wholeMonths(silence) > 0 ? 1.5 : 2;
}

/** The silences of a period, one or a few, that stand out from all others between these days, in their order. */
export function silencesIn(days: readonly Day[], {from, to}: Period): Silence[] {
  const all = days
    .slice(1)
    .map((day, at) => ({from: Math.max(days[at]!, from - 1), to: Math.min(day, to + 1)}))
    .filter((silence) => lengthOf(silence) > 0)
    .sort((a, b) => lengthOf(b) - lengthOf(a));
  const heard = monthsHeard(days.filter((day) => day >= from && day <= to));
  if (heard < MONTHS) return [];
  for (let count = 1; count <= MOST && count < all.length; count++) {
    const longest = all.slice(0, count);
    const next = lengthOf(all[count]!);
    const standsOut = longest.every(
      (one) => (lengthOf(one) > MONTH || wholeMonths(one) > 0) && lengthOf(one) >= factorOf(one) * next,
    );
    const silent = longest.reduce((sum, one) => sum + wholeMonths(one), 0);
    if (standsOut && (count === 1 || silent * MOST <= heard)) return longest.sort((a, b) => a.from - b.from);
  }
  return [];
}
