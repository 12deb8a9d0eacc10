import {dossierKey} from '../value/dossier-key';
import type {Registers} from './registers';
import {codeColumn, dayColumn} from './table';
import type {Source} from './source';

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

/** Marks, one byte a dossier code of a source, of the youths of another one. */
export function membersAmong(source: Source, theirs: Source | undefined, youths: Uint32Array): Uint8Array {
  const dossiers = source.codes('dossier').values;
  if (theirs === undefined) return new Uint8Array(dossiers.length);
  const values = theirs.codes('dossier').values;
  const keys = new Set(Array.from(youths, (youth) => dossierKey(values[youth]!)!));
  return Uint8Array.from(dossiers, (value, code) => (code !== 0 && keys.has(dossierKey(value)!) ? 1 : 0));
}
