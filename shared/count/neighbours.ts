import {dossierKey} from '../value/dossier-key';
import type {Registers} from './registers';
import {NO_DAY} from '../value/day';
import type {Dated} from './declaration';
import type {Selection} from './select';
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

/** The days of some rows, as pairs from the first to the last, by key of dossier; a row dated by one day covers that day. */
export function eventsByKey(source: Source, dated: Dated, rows: Selection): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  const {codes, values} = source.codes('dossier');
  const {first, last} = daysOfEvent(source, dated);
  for (const row of rows ?? codes.keys()) {
    if (codes[row] === 0 || first[row] === NO_DAY) continue;
    const key = dossierKey(values[codes[row]!]!)!;
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

/** How many rows of another source each dossier of a view has, of the youths given. */
export function timesAmong(view: View, theirs: Source, youths: Uint32Array, rowsOf: Uint32Array): Uint32Array {
  const counted = new Uint32Array(rowsOf.length);
  for (const youth of youths) counted[youth] = rowsOf[youth]!;
  return placesIn(view.codes('dossier').values, theirs.codes('dossier').values).map((code) => counted[code]!);
}

const places = new WeakMap<readonly string[], WeakMap<readonly string[], Uint32Array>>();

/** The code of each dossier of one list in another, 0 where it is not there; found once for two lists. */
function placesIn(from: readonly string[], to: readonly string[]): Uint32Array {
  const known = places.get(from) ?? new WeakMap<readonly string[], Uint32Array>();
  places.set(from, known);
  let found = known.get(to);
  if (found === undefined) {
    const codes = new Map(to.map((value, code) => [dossierKey(value)!, code]));
    found = Uint32Array.from(from, (value, code) => (code === 0 ? 0 : (codes.get(dossierKey(value)!) ?? 0)));
    known.set(to, found);
  }
  return found;
}
