import type {CellValue} from '../value/cell';
import {problem, type Problem} from '../message/problem';
import {NON_RENSEIGNE, type CodeColumn, type Column, type Table} from '../count/table';
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
  untaken.report('dossier', 'dossier-unreadable', problems, (found) => found);
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

/** What a person has one of: two under one number are two people. */
const OWN = ['sexe', 'naissance'];

/** By column of `OWN`, what the first row of each dossier states, by code of the dossier; 0 where none does. */
export type OwnByDossier = readonly Int32Array[];

/**
 * Reports the dossiers that stand with two sexes or two dates of birth, here or here and in Jeunes: one number of two antennes, once a sheet.
 * Where a row is a youth, a dossier that only stands twice is reported too. Returns what is stated of each dossier.
 */
export function reportSharedDossiers(
  parts: readonly Part[],
  {column}: DossierColumn,
  table: Pick<Table, 'columns' | 'register' | 'toJeunes'>,
  jeunes: OwnByDossier | undefined,
  problems: Problem[],
): OwnByDossier {
  const {codes} = column;
  const isJeunes = table.register === 'jeunes';
  const shared = new Set<number>();
  const own = OWN.map((id, at) => {
    const stated = new Int32Array(column.values.length);
    const cells = cellsOf(table.columns.get(id));
    if (cells === undefined) return stated;
    const known = jeunes?.[at];
    if (known !== undefined && table.toJeunes !== undefined)
      for (let code = 1; code < stated.length; code++) stated[code] = known[table.toJeunes[code]!] ?? 0;
    for (let row = 0; row < codes.length; row++) {
      const code = codes[row]!;
      const value = cells[row]!;
      if (code === 0 || value === 0) continue;
      if (stated[code] === 0) stated[code] = value;
      else if (stated[code] !== value) shared.add(code);
    }
    return stated;
  });
  const seen = new Uint8Array(column.values.length);
  const isAgain = (code: number) => {
    const again = code !== 0 && seen[code] === 1;
    seen[code] = 1;
    return again;
  };
  if (shared.size > 0) {
    const told = new Set<string>();
    reportRows(parts, column, problems, 'dossier-two-people', (code, sheet) => {
      if (!shared.has(code) || (isJeunes && !isAgain(code)) || told.has(`${sheet} ${code}`)) return false;
      told.add(`${sheet} ${code}`);
      return true;
    });
  }
  if (isJeunes) {
    reportRows(parts, column, problems, 'dossier-twice', (code) => !shared.has(code) && isAgain(code));
    reportDiffering(parts, column, table, shared, problems);
  }
  return own;
}

/** Reports the dossiers that stand twice in Jeunes and of which a row says something else than another: figures take one of both. */
function reportDiffering(
  parts: readonly Part[],
  column: CodeColumn,
  {columns}: Pick<Table, 'columns'>,
  shared: ReadonlySet<number>,
  problems: Problem[],
): void {
  const {codes} = column;
  const times = new Uint32Array(column.values.length);
  for (const code of codes) times[code]!++;
  const among: number[] = [];
  for (let row = 0; row < codes.length; row++)
    if (codes[row] !== 0 && times[codes[row]!]! > 1 && !shared.has(codes[row]!)) among.push(row);
  if (among.length === 0) return;
  const told = [...columns].flatMap(([id, one]) => {
    const cells = id === 'dossier' ? undefined : cellsOf(one);
    // What the first row that says anything says.
    const stated = new Map<number, number>();
    const differs = (row: number) => {
      const [code, cell] = [codes[row]!, cells![row]!];
      if (cell !== 0 && !stated.has(code)) stated.set(code, cell);
      return cell !== 0 && stated.get(code) !== cell;
    };
    return cells === undefined ? [] : [{id, rows: among.filter(differs)}];
  });
  const rows = new Set(told.flatMap((one) => one.rows));
  for (const {parsed, start} of parts) {
    const odd = new OddCells();
    const named = new Set<number>(); // each once, in whatever order its rows stand
    for (let row = 0; row < parsed.length; row++) {
      const code = codes[start + row]!;
      if (!rows.has(start + row) || named.has(code)) continue;
      named.add(code);
      odd.add(column.values[code], row);
    }
    if (odd.count === 0) continue;
    const ids = told.filter((one) => one.rows.some((row) => row >= start && row < start + parsed.length));
    const others = ids.map(({id}) => parsed.at.get(id)?.heading ?? '').filter((text) => text !== '');
    const {heading} = parsed.at.get('dossier')!;
    problems.push(problem('dossier-differs', placeOf(parsed, 'dossier', odd), {heading, samples: odd.samples, others}));
  }
}

/** Codes or days, 0 where nothing is stated. */
const cellsOf = (column: Column | undefined): ArrayLike<number> | undefined =>
  column?.kind === 'code' ? column.codes : column?.kind === 'day' ? column.days : undefined;

function reportRows(
  parts: readonly Part[],
  column: CodeColumn,
  problems: Problem[],
  code: 'dossier-unknown' | 'dossier-twice' | 'dossier-two-people',
  /** Asked in the order of rows. */
  isOdd: (code: number, sheet: string) => boolean,
): void {
  for (const {parsed, start} of parts) {
    const odd = new OddCells();
    for (let row = 0; row < parsed.length; row++) {
      const dossier = column.codes[start + row]!;
      if (isOdd(dossier, parsed.sheet)) odd.add(column.values[dossier], row);
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
    const code =
      parsed.spec.id !== 'jeunes' && areMerged(codes, start, parsed.length) ? 'dossier-merged' : 'dossier-missing';
    problems.push(problem(code, placeOf(parsed, 'dossier', odd), {heading}));
  }
}

/** Blank dossiers in this part of the rows or more look like merged cells. */
const MERGED_PART = 0.1;

/** Whether each dossier stands once, above rows that lack one: cells merged down, or written on the first row of a youth only. */
function areMerged(codes: ArrayLike<number>, start: number, length: number): boolean {
  const seen = new Set<number>();
  let blank = 0;
  for (let row = start; row < start + length; row++) {
    const code = codes[row]!;
    if (code === 0) blank++;
    else if (seen.has(code)) return false;
    else seen.add(code);
  }
  return codes[start] !== 0 && seen.size > 1 && blank >= Math.max(2, length * MERGED_PART);
}
