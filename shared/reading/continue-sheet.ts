import type {CellValue} from '../value/cell';
import {foldText} from '../value/fold';
import {FOLDED_MONTHS} from '../value/months';
import {isNothing} from '../value/nothing';
import {problem, type Problem} from '../message/problem';
import {neededColumns, type ColumnSpec} from '../register/define-register';
import type {SourceSheet} from '../count/registers';
import {meaningOf} from './cell-meaning';
import type {Recognition} from './recognise';

/** A sheet that was read, and how. */
export interface ReadSheet {
  readonly sheet: SourceSheet;
  readonly known: Recognition;
}

/** Rows of a sheet without headings that are held against the columns of another. */
const LOOKED_AT = 200;
/** The part of the cells of each column that must be of its kind. */
const ENOUGH = 0.9;
/** Kinds that tell a column from another; any text would do for the others. */
const TELLING: ReadonlySet<ColumnSpec['kind']> = new Set(['dossier', 'day', 'choice', 'level', 'cents', 'number']);

/**
 * The sheets without headings that are read as one of the same series (« Contacts janvier », « Contacts février ») whose columns their
 * cells suit. They are told, and so is one that looks like the next of a series and does not suit it.
 */
export function continueSheets(
  sheets: readonly SourceSheet[],
  read: readonly ReadSheet[],
  problems: Problem[],
): readonly ReadSheet[] {
  const continued: (ReadSheet & {readonly model: string})[] = [];
  for (const sheet of sheets) {
    const found = continueSheet(sheet, read, problems);
    if (found !== null) continued.push(found);
  }
  for (const model of new Set(continued.map((one) => one.model))) {
    const own = continued.filter((one) => one.model === model);
    const names = own.map(({sheet}) => sheet.name);
    const detail = {register: own[0]!.known.spec.title, other: model, sheets: names};
    problems.push(problem('sheets-continued', {sheet: names[0]!, count: names.length}, detail));
  }
  return continued;
}

function continueSheet(
  sheet: SourceSheet,
  read: readonly ReadSheet[],
  problems: Problem[],
): (ReadSheet & {readonly model: string}) | null {
  const first = sheet.rows.findIndex((row) => row.some((cell) => !isNothing(cell)));
  if (first < 0) return null;
  const series = read.filter(({sheet: model}) => seriesOf(model.name) === seriesOf(sheet.name));
  const suits = series.filter(({known}) => suitsColumns(sheet, first, known));
  const specs = new Set(suits.map(({known}) => known.spec));
  const model = suits[0];
  if (specs.size === 1 && model !== undefined) {
    return {sheet, known: {...model.known, line: first - 1, ignored: []}, model: model.sheet.name};
  }
  const other = series[0];
  if (other !== undefined && holdsData(sheet, first, other.known)) {
    tellWithout(sheet, first, other, false, problems);
    return null;
  }
  const alike = read.find(({known}) => suitsColumns(sheet, first, known));
  if (alike !== undefined) tellWithout(sheet, first, alike, true, problems);
  return null;
}

/** Tells a sheet of rows that no headings name. */
function tellWithout(
  {name}: SourceSheet,
  first: number,
  {sheet: {name: other}, known: {spec}}: ReadSheet,
  isAlike: boolean,
  problems: Problem[],
): void {
  const detail = {register: spec.title, other, isAlike};
  problems.push(problem('headings-missing', {sheet: name, cell: `A${first + 1}`}, detail));
}

/** A name without its months and figures: sheets of one series have the same. */
function seriesOf(name: string): string {
  return foldText(name)
    .split(' ')
    .filter((word) => !/\d/.test(word) && !FOLDED_MONTHS.some((month) => word.length > 2 && month.startsWith(word)))
    .join(' ');
}

/** Whether cells that fill the columns are of their kinds, from the first row on, and nothing stands beside them. */
function suitsColumns({rows}: SourceSheet, first: number, {spec, at, headings}: Recognition): boolean {
  const some = rows.slice(first, first + LOOKED_AT);
  const width = headings.texts.length;
  if (some.some((row) => row.slice(width).some((cell) => !isNothing(cell)))) return false;
  const needed = new Set(neededColumns(spec));
  let kinds = 0;
  for (const [id, {index}] of at) {
    const column = spec.columns[id]!;
    if (!TELLING.has(column.kind)) continue;
    const cells = some.map((row) => row[index]).filter((cell) => !isNothing(cell));
    if (needed.has(id) && cells.length < some.length * ENOUGH) return false;
    if (cells.length === 0) continue;
    if (cells.filter((cell) => reads(cell!, column)).length < cells.length * ENOUGH) return false;
    kinds++;
  }
  return kinds >= 2 && [...at].some(([id, {index}]) => needed.has(id) && isDated(spec.columns[id]!, some[0]?.[index]));
}

const isDated = (column: ColumnSpec, cell: CellValue | undefined) =>
  (column.kind === 'day' || column.kind === 'cents') && reads(cell ?? null, column);

/** A list that keeps what it does not know reads any text. */
function reads(cell: CellValue, column: ColumnSpec): boolean {
  if (column.kind === 'choice' && column.list.others === 'kept') return typeof cell === 'string';
  return meaningOf(cell, column) !== undefined;
}

/** Whether the first row holds a day or a number where no headings do. */
const holdsData = ({rows}: SourceSheet, first: number, {spec}: Recognition): boolean =>
  (rows[first] ?? []).some(
    (cell) =>
      !isNothing(cell) &&
      Object.values(spec.columns).some(
        (column) => (column.kind === 'day' || column.kind === 'dossier') && reads(cell, column),
      ),
  );
