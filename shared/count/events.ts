import {addMonths, NO_DAY} from '../value/day';
import type {Day} from '../value/day';
import type {After, Dated} from './declaration';
import {covers, keysOf} from './neighbours';
import type {Selection} from './select';
import type {Source} from './source';

/** Whether one of some events, pairs of days, comes when it is asked for after a day. */
export function comesAfter(day: Day, {kind, months}: After, events: readonly Day[]): boolean {
  if (day === NO_DAY) return false;
  const end = addMonths(day, months);
  return kind === 'at' ? covers(events, end) : events.some((from, at) => at % 2 === 0 && from >= day && from <= end);
}

/** The days of some rows, as pairs from the first to the last, by key of dossier; a row dated by one day covers that day. */
export function eventsByKey(source: Source, dated: Dated, rows: Selection): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  const {codes, values} = source.codes('dossier');
  const keys = keysOf(values);
  const {first, last} = daysOfEvent(source, dated);
  for (const row of rows ?? codes.keys()) {
    if (codes[row] === 0 || first[row] === NO_DAY) continue;
    const key = keys[codes[row]!]!;
    const pairs = found.get(key) ?? [];
    pairs.push(first[row]!, last === null ? first[row]! : last[row]! || Infinity);
    found.set(key, pairs);
  }
  return found;
}

function daysOfEvent(source: Source, dated: Dated): {first: Int32Array; last: Int32Array | null} {
  if (dated.kind === 'active' || dated.kind === 'covers-end')
    return {first: source.days(dated.from), last: source.days(dated.to)};
  if (dated.kind === 'within') return {first: source.days(dated.column), last: null};
  return {first: new Int32Array(source.length), last: null};
}
