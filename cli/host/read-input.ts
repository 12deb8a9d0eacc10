import {readFileSync, readdirSync, statSync} from 'node:fs';
import {basename, extname, join, relative, sep} from 'node:path';
import {foldText, nameWithFile, problem, saySettings, SETTINGS_PLAN} from '../../shared';
import type {Problem, SheetRange, SourceSheet} from '../../shared';
import {isText, listOwnTabs, readCsv, readWorkbook, WorkbookFileError} from '../../xlsx';
import type {DefinedName, SheetTable} from '../../xlsx';
import {UsageError} from '../usage-error';
import {isSameFile} from './same-file';

/** What was read of the files that were given. */
export interface Input {
  readonly sheets: readonly SourceSheet[];
  /** Files that could not be read, or that were left aside. */
  readonly problems: readonly Problem[];
  /** Paths of the files read. */
  readonly files: readonly string[];
}

/** Files of a folder that may hold registers. */
const TABLES = /\.(?:xls[xmb]?|xlt[xm]|ods|fods|csv|tsv|txt)$/i;
/** What a program leaves beside its own files. */
const OWN = /^(?:\.|~\$)/;

/**
 * Reads workbooks and texts of cells, one by one or by folders with theirs. One file alone that cannot be read throws a UsageError or a
 * WorkbookFileError; among several it is told, and the others are read.
 */
export function readInput(paths: readonly string[], tell: (step: string) => void): Input {
  const found = paths.flatMap((path) => (isFolder(path) ? listFiles(path, path) : [{path, name: basename(path)}]));
  const files = found
    .filter(({path}, at) => found.findIndex((other) => isSameFile(other.path, path)) === at)
    .map((file, _, all) => (all.filter(({name}) => name === file.name).length > 1 ? {...file, name: file.path} : file));
  const isGiven = ({path}: {readonly path: string}) => paths.includes(path);
  const kept = files.filter((file) => isGiven(file) || (TABLES.test(file.name) && !OWN.test(basename(file.name))));
  const left = files.filter((file) => !kept.includes(file)).map(({name}) => name);
  if (kept.length === 0) {
    const others = left.length === 0 ? '' : ` Laissés de côté : ${left.join(', ')}.`;
    throw new UsageError(
      `Le dossier « ${paths.join(', ')} » ne contient aucun classeur ni fichier .csv, .tsv ou .txt.${others}`,
    );
  }
  if (kept.length === 1 && left.length === 0) {
    tell(`Lecture de ${kept[0]!.path}`);
    return {sheets: readFile(kept[0]!.path).sheets, problems: [], files: [kept[0]!.path]};
  }
  const problems: Problem[] = [];
  const reports: {readonly name: string; readonly sheets: readonly SourceSheet[]}[] = [];
  const read = kept.flatMap(({path, name}) => {
    tell(`Lecture de ${path}`);
    try {
      const {sheets, isReport} = readFile(path);
      if (!isReport) return [{path, name, sheets}];
      reports.push({name, sheets});
    } catch (error) {
      if (!(error instanceof WorkbookFileError || error instanceof UsageError)) throw error;
      problems.push(problem('file-unread', {sheet: name}, {why: error.message}));
    }
    return [];
  });
  const given = read.flatMap(({sheets}) => sheets);
  const isMissed = (sheets: readonly SourceSheet[]) => saySettings(sheets) && !saySettings(given);
  for (const {name, sheets} of reports)
    problems.push(problem(isMissed(sheets) ? 'report-settings-left' : 'report-left', {sheet: name}, {}));
  if (left.length > 0) problems.push(problem('file-left', {sheet: left[0]!, count: left.length}, {files: left}));
  if (read.length === 0) throw new UsageError(problems.map(({message}) => message).join('\n'));
  return {sheets: nameApart(read), problems, files: read.map(({path}) => path)};
}

/** The files of a folder and of its own folders, each by its path and by its name from the first one. */
function listFiles(folder: string, root: string): {readonly path: string; readonly name: string}[] {
  return readdirSync(folder, {withFileTypes: true})
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? listFiles(path, root) : [{path, name: relative(root, path).split(sep).join('/')}];
    });
}

/** The sheets of all files: one whose name another file has too bears that of its file. */
function nameApart(files: readonly {readonly name: string; readonly sheets: readonly SourceSheet[]}[]): SourceSheet[] {
  const times = new Map<string, number>();
  for (const {sheets} of files)
    for (const {name} of sheets) times.set(foldText(name), (times.get(foldText(name)) ?? 0) + 1);
  return files.flatMap(({name: file, sheets}) =>
    sheets.map((sheet) => {
      if (times.get(foldText(sheet.name)) === 1) return sheet;
      const name = nameWithFile(sheet.name, file);
      const told = (sheet.told ?? []).map(({code, detail, message: _, costsRows: __, ...place}) =>
        problem(code, {...place, sheet: name}, detail as never),
      );
      return {...sheet, name, told};
    }),
  );
}

/** The sheets of one file, by what it holds; a report of ours holds none but its settings. */
function readFile(path: string): {readonly sheets: readonly SourceSheet[]; readonly isReport: boolean} {
  const bytes = readBytes(path);
  if (isText(path, bytes)) return {sheets: [readCsv(basename(path, extname(path)), bytes)], isReport: false};
  const {sheets, lost, tables, names} = readWorkbook(bytes);
  const own = listOwnTabs(bytes);
  const ours = new Set([...own].flatMap(([plan, tab]) => (plan === SETTINGS_PLAN ? [] : [tab])));
  const ranges = rangesBySheet(tables, names);
  const read = sheets
    .filter(({name}) => !ours.has(name))
    .map(({name, rows, hidden, far, odd}) => ({
      name,
      rows,
      isHidden: hidden,
      ranges: ranges.get(name) ?? [],
      far,
      odd,
    }));
  const missing = lost
    .filter((name) => !ours.has(name))
    .map((name) => ({name, rows: [], told: [problem('sheet-lost', {sheet: name}, {})]}));
  return {
    sheets: [...read, ...missing],
    isReport: ours.size > 0 && sheets.every(({name}) => [...own.values()].includes(name)),
  };
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

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    throw new UsageError(`Le fichier « ${path} » n’existe pas. Vérifiez son nom et son emplacement.`);
  }
}

/** The bytes of a file. Throws a UsageError when it cannot be read. */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw new UsageError(`Le fichier « ${path} » ne peut pas être lu. Vérifiez qu’il existe et que vous y avez accès.`);
  }
}
