import type {CellValue} from '../value/cell';
import {problem, type Problem} from '../message/problem';
import {NON_RENSEIGNE, type CodeColumn} from '../count/table';
import {dossierKey, dossierText, isPlainKey} from '../value/dossier-key';
import {codesFor, rawOf, recode, Untaken, type Part} from './link-words';
import {textOf} from '../value/nothing';
import {OddCells} from './odd-cells';
import {placeOf} from './parse-sheet';

/** A column of dossiers, and the key of each code (`dossierKey`): spellings of one dossier have one code. */
export interface DossierColumn {
  readonly column: CodeColumn;
  /** Key of each code; empty for code 0. */
  readonly keys: readonly string[];
}

export function linkDossiers(parts: readonly Part[], length: number, problems: Problem[]): DossierColumn {
  const raws = parts.map((part) => rawOf(part, 'dossier'));
  const only = raws[0];
  // A single sheet of plain keys is its own dictionary: nothing to group, nothing to spell.
  if (raws.length === 1 && only !== undefined && isPlain(only.raw)) {
    const keys = only.raw.slice() as string[];
    const values = keys.slice();
    keys[0] = '';
    values[0] = NON_RENSEIGNE;
    return {column: {kind: 'code', codes: only.codes, values}, keys};
  }
  const keys = [''];
  const values = [NON_RENSEIGNE];
  const codeOf = new Map<string, number>([['', 0]]);
  const untaken = new Untaken();
  const maps = parts.map((part, at) => {
    const raw = raws[at]?.raw ?? [];
    const map = new Uint32Array(raw.length);
    for (let code = 1; code < raw.length; code++) {
      const key = dossierKey(raw[code]!);
      if (key === null) untaken.add(part, code);
      if (key === null || key === '') continue;
      const text = dossierText(textOf(raw[code]));
      const known = codeOf.get(key);
      map[code] = known ?? keys.length;
      if (known === undefined) {
        codeOf.set(key, keys.length);
        keys.push(key);
        values.push(text);
      } else if (comesFirst(text, values[known]!)) values[known] = text;
    }
    return map;
  });
  const codes = codesFor(values.length, length);
  parts.forEach((part, at) => {
    if (raws[at] !== undefined) recode(raws[at].codes, maps[at]!, codes, part.start);
  });
  untaken.report('dossier', 'dossier-unreadable', problems, (heading, samples) => ({heading, samples}));
  return {column: {kind: 'code', codes, values}, keys};
}

function isPlain(raw: readonly CellValue[]): boolean {
  for (let code = 1; code < raw.length; code++) {
    const cell = raw[code];
    if (typeof cell !== 'string' || !isPlainKey(cell)) return false;
  }
  return true;
}

/** Of two spellings of one dossier the longer is shown, then the first in the alphabet. */
function comesFirst(a: string, b: string): boolean {
  return a.length !== b.length ? a.length > b.length : a < b;
}

/** Code of a dossier here → code of the same one in Jeunes; 0 when Jeunes does not hold it. */
export function linkToJeunes(keys: readonly string[], jeunes: ReadonlyMap<string, number>): Uint32Array {
  return Uint32Array.from(keys, (key) => (key === '' ? 0 : (jeunes.get(key) ?? 0)));
}

/** Reports the rows whose dossier Jeunes does not hold. */
export function reportUnknownDossiers(
  parts: readonly Part[],
  {column}: DossierColumn,
  toJeunes: Uint32Array,
  problems: Problem[],
): void {
  if (!toJeunes.some((code, at) => at > 0 && code === 0)) return;
  reportRows(parts, column, problems, 'dossier-unknown', (code) => code !== 0 && toJeunes[code] === 0);
}

/** Reports the rows of Jeunes whose dossier stands in an earlier one. */
export function reportDossiersTwice(parts: readonly Part[], {column}: DossierColumn, problems: Problem[]): void {
  const seen = new Uint8Array(column.values.length);
  reportRows(parts, column, problems, 'dossier-twice', (code) => {
    const again = code !== 0 && seen[code] === 1;
    seen[code] = 1;
    return again;
  });
}

function reportRows(
  parts: readonly Part[],
  column: CodeColumn,
  problems: Problem[],
  code: 'dossier-unknown' | 'dossier-twice',
  isOdd: (code: number) => boolean,
): void {
  for (const {parsed, start} of parts) {
    const odd = new OddCells();
    for (let row = 0; row < parsed.length; row++) {
      const dossier = column.codes[start + row]!;
      if (isOdd(dossier)) odd.add(column.values[dossier], row);
    }
    if (odd.count === 0) continue;
    const {heading} = parsed.at.get('dossier')!;
    problems.push(problem(code, placeOf(parsed, 'dossier', odd), {heading, samples: odd.samples}));
  }
}

/** Reports the rows without a dossier, but those that `mayLack` one. */
export function reportMissingDossiers(
  parts: readonly Part[],
  {column}: DossierColumn,
  mayLack: (row: number) => boolean,
  problems: Problem[],
): void {
  for (const {parsed, start} of parts) {
    const raw = parsed.columns.get('dossier');
    if (raw?.kind !== 'raw') continue;
    const odd = new OddCells();
    const {codes} = column;
    for (let row = 0; row < parsed.length; row++) {
      if (codes[start + row] !== 0 || mayLack(start + row)) continue;
      if (dossierKey(raw.raw[raw.codes[row]!]!) !== null) odd.addSilently(row); // else reported as illegible
    }
    if (odd.count === 0) continue;
    const {heading} = parsed.at.get('dossier')!;
    problems.push(problem('dossier-missing', placeOf(parsed, 'dossier', odd), {heading}));
  }
}
