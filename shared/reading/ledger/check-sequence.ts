import {firstFew} from '../../value/first-few';
import {writeCount} from '../../value/french';
import type {FaultList} from './fault-list';

/** `BQ-0012`: what stands before a number, and the number. */
const NUMBER = /^(\D*)(\d{1,9})$/;
/** Runs of missing numbers that are named. */
const NAMED = 5;

/**
 * Entries are numbered one after another, through the books or in each journal: a number that is missing is an entry that is. `journals`
 * holds the numbers of each. Where more are missing than there are, the numbers are no sequence, or the file is an extract.
 */
export function checkSequence(journals: ReadonlyMap<string, Iterable<string>>, faults: FaultList): void {
  const series = new Map<string, {own: Set<number>; journals: Map<string, Set<number>>; count: number}>();
  for (const [journal, numbers] of journals) {
    for (const text of numbers) {
      const [, prefix, digits] = NUMBER.exec(text) ?? [];
      if (prefix === undefined) continue;
      const one = series.get(prefix) ?? {own: new Set(), journals: new Map(), count: 0};
      series.set(prefix, one);
      const ours = one.journals.get(journal) ?? new Set();
      one.journals.set(journal, ours);
      one.own.add(Number(digits)); // « 0 » alone is told as one number for all
      if (!ours.has(Number(digits))) one.count++;
      ours.add(Number(digits));
    }
  }
  for (const [prefix, {own, journals: each, count}] of series) {
    // The numbers of several journals are one sequence when no two of them share one, and it is dense.
    const whole = own.size === count ? gapsOf(own) : null;
    if (whole !== null) tell(whole, prefix, '', faults);
    else for (const [journal, numbers] of each) tell(gapsOf(numbers) ?? [], prefix, journal, faults);
  }
}

type Run = readonly [first: number, last: number];

/** Runs of numbers that are missing between the first and the last; null where they are no sequence. */
function gapsOf(numbers: ReadonlySet<number>): Run[] | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const least = sorted[0]!;
  // A sequence that begins with a small number begins with 1.
  let before = least > 1 && (least - 1) * 10 <= sorted.length ? 0 : least - 1;
  const runs: Run[] = [];
  let missing = 0;
  for (const number of sorted) {
    if (number > before + 1) runs.push([before + 1, number - 1]);
    missing += number - before - 1;
    before = number;
  }
  return missing > sorted.length ? null : runs;
}

function tell(runs: readonly Run[], prefix: string, journal: string, faults: FaultList): void {
  if (runs.length === 0) return;
  const count = runs.reduce((sum, [first, last]) => sum + last - first + 1, 0);
  const named = runs.map(([first, last]) =>
    first === last ? `${prefix}${first}` : `${prefix}${first} à ${prefix}${last}`,
  );
  const numbers = firstFew(named, NAMED);
  faults.add(0, 'entries-missing', {count: writeCount(count), numbers, journal});
}
