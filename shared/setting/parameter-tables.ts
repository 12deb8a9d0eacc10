import type {CellValue, Rows} from '../value/cell';
import {foldText} from '../value/fold';
import {isBlank, textOf} from '../value/nothing';
import {tabOf} from '../value/tab-name';
import {parameterTables, type ParameterColumn, type ParameterTableSpec} from './table-specs';

/** Name of the sheet that holds the tables one under the other. */
export const PARAMETER_SHEET = 'Paramètres ML';

/** Whether a sheet bears that name, be it a copy of another (« Paramètres ML (2) ») or one of several files. */
export const isParameterSheet = (name: string) => foldText(tabOf(name)).includes(foldText(PARAMETER_SHEET));

const folded = new Map<ParameterColumn, readonly string[]>();

/** The headings of a column, folded once. */
function foldedOf(column: ParameterColumn): readonly string[] {
  const known = folded.get(column) ?? column.headings.map(foldText);
  folded.set(column, known);
  return known;
}

let all: ReadonlySet<string> | undefined;

/** Every heading of every table: a line that holds none is no line of headings. */
function allHeadings(): ReadonlySet<string> {
  return (all ??= new Set(parameterTables.flatMap(({columns}) => Object.values(columns).flatMap(foldedOf))));
}

/** A table found on a sheet: its lines under the headings, up to the next line that is blank in its columns or the next headings. */
export interface FoundTable {
  readonly spec: ParameterTableSpec;
  readonly sheet: string;
  /** Column id → column of the sheet counted from 0. */
  readonly columns: ReadonlyMap<string, number>;
  /** Its other headings, of a table that is open to them, by the ids of their columns. */
  readonly others: ReadonlyMap<string, string>;
  /** Index of the first and after the last line, in the rows of the sheet. */
  readonly from: number;
  readonly to: number;
  readonly rows: Rows;
}

/** Lines in which a heading may stand on a sheet that is not « Paramètres ML ». */
const HEADING_LINES = 20;

/** The tables of settings that a sheet holds; none for a sheet of another kind. */
export function findParameterTables(sheet: string, rows: Rows): FoundTable[] {
  const own = isParameterSheet(sheet);
  const found: FoundTable[] = [];
  for (let line = 0; line < rows.length; line++) {
    if (!own && found.length === 0 && line >= HEADING_LINES) break;
    const heading = headingsIn(rows, line, sheet, own);
    if (heading === null) continue;
    const to = endOf(heading, rows, line + 1, (at) => own && headingsIn(rows, at, sheet, own) !== null);
    found.push({...heading, sheet, from: line + 1, to, rows});
    line = to - 1;
  }
  return found;
}

/** Blank rows that may part two lines of an airy table. */
const MOST_BLANK = 2;

/** After the last line of a table: it ends at a blank line, or at other headings. */
function endOf({spec, columns}: Heading, rows: Rows, from: number, isHeading: (line: number) => boolean): number {
  const span = spanOf([...columns.values()]);
  const isLine = (line: number) => line < rows.length && !isBlankIn(rows[line], span) && !isHeading(line);
  // A title stands alone on its row: it begins another table.
  const goesOn = (line: number) =>
    isLine(line) && Object.entries(spec.columns).every(([id, {needed}]) => needed !== true || !isBlankAt(id, line));
  const isBlankAt = (id: string, line: number) => isEmpty(rows[line]?.[columns.get(id)!]);
  let to = from;
  for (;;) {
    while (isLine(to)) to++;
    let next = to;
    while (next < to + MOST_BLANK && next < rows.length && isBlankIn(rows[next], span)) next++;
    if (spec.airy !== true || next === to || !goesOn(next)) return to;
    to = next;
  }
}

/** Columns from the first to the last of a table: what the user keeps beside it neither lengthens nor breaks it. */
interface Span {
  readonly from: number;
  readonly to: number;
}

function spanOf(columns: readonly number[]): Span {
  return {from: Math.min(...columns), to: Math.max(...columns)};
}

function isBlankIn(row: readonly CellValue[] | undefined, {from, to}: Span): boolean {
  return row === undefined || row.slice(from, to + 1).every(isEmpty);
}

/** A span with the filled cells that touch it. */
function blockAround(row: readonly CellValue[], {from, to}: Span): Span {
  let [first, last] = [from, to];
  while (first > 0 && !isEmpty(row[first - 1])) first--;
  while (last + 1 < row.length && !isEmpty(row[last + 1])) last++;
  return {from: first, to: last};
}

/** A blank, a 0 from a range of Excel on a desktop among them. */
function isEmpty(cell: CellValue | undefined): boolean {
  return cell === 0 || isBlank(cell);
}

type Heading = Pick<FoundTable, 'spec' | 'columns' | 'others'>;

/**
 * The table whose headings a line holds. Beside the sheet of settings a line must hold nothing else, unless the sheet
 * bears the table's name: a commune and its QPV stand in many a sheet.
 */
function headingsIn(rows: Rows, line: number, sheet: string, own: boolean): Heading | null {
  const row = rows[line] ?? [];
  const words = row.map((cell) => (typeof cell === 'string' ? foldText(cell) : ''));
  if (!words.some((word) => allHeadings().has(word))) return null;
  let best: (Heading & {readonly known: number}) | null = null;
  for (const spec of parameterTables) {
    const columns = new Map<string, number>();
    for (const [id, column] of Object.entries(spec.columns)) {
      const at = words.findIndex((word) => word !== '' && foldedOf(column).includes(word));
      if (at >= 0) columns.set(id, at);
    }
    const complete = Object.entries(spec.columns).every(([id, column]) => column.needed !== true || columns.has(id));
    if (!complete || columns.size === 0) continue;
    const named = foldText(tabOf(sheet)) === foldText(spec.title);
    const {from, to} = own ? blockAround(row, spanOf([...columns.values()])) : {from: 0, to: row.length - 1};
    const cells = row.slice(from, to + 1).filter((cell) => !isEmpty(cell));
    if (cells.some((cell) => typeof cell !== 'string')) continue; // headings are words
    const strangers = cells.length - columns.size;
    const open = spec.open === true && (named || (own && isUnderTitle(rows, line, spec)));
    // One heading alone says little: « Section » or « Commune » may begin any table.
    if (
      !named &&
      !open &&
      (columns.size < 2 ? !own || strangers > 0 : strangers > (!own ? 0 : spec.open === true ? Infinity : 3))
    )
      continue;
    if (best !== null && columns.size <= best.known) continue;
    const taken = new Set(columns.values());
    const others = spec.open === true ? otherHeadings(row, {from, to}, taken) : [];
    const ids = new Map(others.map(({id, at}) => [id, at]));
    best = {
      spec,
      columns: new Map([...columns, ...ids]),
      others: new Map(others.map(({id, heading}) => [id, heading])),
      known: columns.size,
    };
  }
  return best;
}

/** Headings that no column of the table has: each is one of its own, by its folded words. */
function otherHeadings(row: readonly CellValue[], {from, to}: Span, taken: ReadonlySet<number>) {
  return row.flatMap((cell, at) => {
    const word = typeof cell === 'string' ? foldText(cell) : '';
    return at < from || at > to || taken.has(at) || word === '' ? [] : [{id: `+${word}`, heading: textOf(cell), at}];
  });
}

/** Whether the first row above that holds anything is the title of the table, alone. */
function isUnderTitle(rows: Rows, line: number, {title}: ParameterTableSpec): boolean {
  let above = line - 1;
  while (above >= 0 && (rows[above] ?? []).every(isEmpty)) above--;
  const cells = (rows[above] ?? []).filter((cell) => !isEmpty(cell));
  return cells.length === 1 && foldText(textOf(cells[0])) === foldText(title);
}

/** The text of a column of a found table in one of its lines; empty when it has no such column. */
export function textIn(table: FoundTable, line: number, column: string): string {
  const cell = cellIn(table, line, column);
  return cell === 0 ? '' : textOf(cell); // a blank of a range of Excel on a desktop
}

export function cellIn(table: FoundTable, line: number, column: string): CellValue {
  const at = table.columns.get(column);
  return at === undefined ? null : (table.rows[line]?.[at] ?? null);
}
