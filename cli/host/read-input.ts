import {readFileSync, readdirSync, statSync} from 'node:fs';
import {basename, extname, join} from 'node:path';
import {SETTINGS_PLAN} from '../../shared';
import type {SheetRange, SourceSheet} from '../../shared';
import {listOwnTabs, readCsv, readWorkbook} from '../../xlsx';
import type {DefinedName, SheetTable} from '../../xlsx';
import {UsageError} from '../usage-error';

/** Reads the sheets of a workbook, of one .csv file or of a folder of them. Throws a UsageError or a WorkbookFileError. */
export function readInput(path: string): readonly SourceSheet[] {
  if (isFolder(path)) {
    const files = readdirSync(path)
      .filter((name) => extname(name).toLowerCase() === '.csv')
      .sort();
    if (files.length === 0) throw new UsageError(`Le dossier « ${path} » ne contient aucun fichier .csv.`);
    return files.map((name) => readCsvFile(join(path, name)));
  }
  if (extname(path).toLowerCase() === '.csv') return [readCsvFile(path)];
  const bytes = readBytes(path);
  const ours = new Set(ownTabs(bytes));
  const {sheets, tables, names} = readWorkbook(bytes);
  const ranges = rangesBySheet(tables, names);
  return sheets
    .filter(({name}) => !ours.has(name))
    .map(({name, rows, far}) => ({name, rows, ranges: ranges.get(name) ?? [], far}));
}

/** Of each sheet, its Excel tables, then its named ranges. */
function rangesBySheet(tables: readonly SheetTable[], names: readonly DefinedName[]): Map<string, SheetRange[]> {
  const ranges = new Map<string, SheetRange[]>();
  const add = (sheet: string, areas: readonly SheetRange[]) => {
    const known = ranges.get(sheet);
    if (known === undefined) ranges.set(sheet, [...areas]);
    else known.push(...areas);
  };
  for (const {sheet, ref, headerRows, totalsRows} of tables)
    if (headerRows > 0)
      add(
        sheet,
        readArea(ref).map((area) => ({...area, rows: area.rows - totalsRows})),
      );
  for (const {name, formula, hidden} of names)
    if (!hidden && !name.startsWith('_xlnm'))
      add(sheetOf(formula), readArea(formula.slice(formula.lastIndexOf('!') + 1)));
  return ranges;
}

function sheetOf(formula: string): string {
  const name = formula.slice(0, Math.max(0, formula.lastIndexOf('!')));
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

/** `$A$1:F200` as a rectangle; nothing for what is no plain area. */
function readArea(reference: string): readonly SheetRange[] {
  const match = /^\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/.exec(reference);
  if (match === null) return [];
  const [left, right] = [columnIndex(match[1]!), columnIndex(match[3]!)];
  const [top, bottom] = [Number(match[2]) - 1, Number(match[4]) - 1];
  return [{row: top, column: left, rows: bottom - top + 1, columns: right - left + 1}];
}

function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Tabs that we made in a workbook and that hold no register: all of ours but the settings, which are read back. */
function ownTabs(bytes: Uint8Array): readonly string[] {
  return [...listOwnTabs(bytes)].flatMap(([plan, tab]) => (plan === SETTINGS_PLAN ? [] : [tab]));
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    throw new UsageError(`Le fichier « ${path} » n’existe pas. Vérifiez son nom et son emplacement.`);
  }
}

function readCsvFile(path: string): SourceSheet {
  return readCsv(basename(path, extname(path)), readBytes(path));
}

/** The bytes of a file. Throws a UsageError when it cannot be read. */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw new UsageError(`Le fichier « ${path} » ne peut pas être lu. Vérifiez qu’il existe et que vous y avez accès.`);
  }
}
