import {dossierKey} from '../value/dossier-key';
import type {Registers} from './registers';
import {codeColumn, dayColumn} from './table';
import type {Source, View} from './source';

/** Entry and exit days in a dispositif, as pairs, by key of dossier; an open entry has no end. */
export function entriesIn(registers: Registers, dispositif: string): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  const table = registers.tables.dispositifs;
  if (table === undefined) return found;
  const names = codeColumn(table, 'dispositif');
  const dossiers = codeColumn(table, 'dossier');
  const first = dayColumn(table, 'entree')?.days;
  const last = dayColumn(table, 'sortie')?.days;
  const wanted = names?.values.indexOf(dispositif) ?? -1;
  if (names === undefined || dossiers === undefined || first === undefined || wanted < 0) return found;
  for (let row = 0; row < table.length; row++) {
    if (names.codes[row] !== wanted || dossiers.codes[row] === 0 || first[row] === 0) continue;
    const key = dossierKey(dossiers.values[dossiers.codes[row]!]!)!;
    const pairs = found.get(key) ?? [];
    pairs.push(first[row]!, last?.[row] || Infinity);
    found.set(key, pairs);
  }
  return found;
}

/** Whether a day lies in one of the intervals, pairs of days, both included. */
export function covers(intervals: readonly number[], day: number): boolean {
  for (let i = 0; i < intervals.length; i += 2) if (day >= intervals[i]! && day <= intervals[i + 1]!) return true;
  return false;
}

/** How many rows of another source each dossier of a view has, of the youths given. */
export function timesAmong(view: View, theirs: Source, youths: Uint32Array, rowsOf: Uint32Array): Uint32Array {
  const counted = new Uint32Array(rowsOf.length);
  for (const youth of youths) counted[youth] = rowsOf[youth]!;
  const places = placesIn(view.codes('dossier').values, theirs.codes('dossier').values);
  const times = new Uint32Array(places.length);
  for (let code = 0; code < times.length; code++) times[code] = counted[places[code]!]!;
  return times;
}

const places = new WeakMap<readonly string[], WeakMap<readonly string[], Uint32Array>>();

/** The code of each dossier of one list in another, 0 where it is not there; found once for two lists. */
function placesIn(from: readonly string[], to: readonly string[]): Uint32Array {
  const known = places.get(from) ?? new WeakMap<readonly string[], Uint32Array>();
  places.set(from, known);
  let found = known.get(to);
  if (found === undefined) {
    const codes = codesByKey(to);
    found = new Uint32Array(from.length);
    keysOf(from).forEach((key, code) => (found![code] = code === 0 ? 0 : (codes.get(key) ?? 0)));
    known.set(to, found);
  }
  return found;
}

/** What is made of a list of dossiers, once. */
function onceOf<T>(make: (dossiers: readonly string[]) => T): (dossiers: readonly string[]) => T {
  const known = new WeakMap<readonly string[], {readonly made: T}>();
  return (dossiers) => {
    const kept = known.get(dossiers) ?? {made: make(dossiers)};
    known.set(dossiers, kept);
    return kept.made;
  };
}

export const keysOf = onceOf((dossiers) => dossiers.map((value) => dossierKey(value)!));
const codesByKey = onceOf((dossiers) => new Map(keysOf(dossiers).map((key, code) => [key, code])));
