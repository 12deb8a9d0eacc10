import type {Area} from '../../../shared/sheet/sheet-plan';
import type {CustomFunctions} from './custom-functions';

/** The spreadsheet that the stand-in plays, as plain data: what Google Sheets keeps, for the members that are played. */
export interface Book {
  /** `fr_FR`: decides how what is typed is read. */
  readonly locale: string;
  /** `Europe/Paris`: decides which instant a date of a cell is. */
  readonly timeZone: string;
  readonly sheets: Sheet[];
  readonly names: Name[];
  readonly metadata: Metadata[];
  readonly properties: Map<string, string>;
  active: {sheet: Sheet; row: number; column: number};
  nextId: number;
  /** Somebody else’s generation holds the lock of the document. */
  lockedElsewhere: boolean;
  /** Calculates the custom functions of the script; null where none does, and they show nought. */
  functions: CustomFunctions | null;
}

export interface Sheet {
  readonly book: Book;
  readonly id: number;
  name: string;
  hidden: boolean;
  /** Size of the grid: 1 000 rows and 26 columns for a new sheet (« Class Spreadsheet », insertSheet). */
  rows: number;
  columns: number;
  /** By `keyOf`. */
  readonly cells: Map<number, Cell>;
  merges: Area[];
  /** In pixels. */
  readonly widths: Map<number, number>;
  readonly heights: Map<number, number>;
  frozen: {rows: number; columns: number};
  tabColor: string | null;
  gridlinesHidden: boolean;
  charts: Chart[];
  rules: Rule[];
  protections: Protected[];
  /** Pictures and drawings of the user: nothing of ours may touch them. */
  readonly pictures: {readonly name: string; readonly area: Area}[];
  gone?: boolean;
}

export interface Cell {
  readonly value: string | number | boolean;
  readonly formula?: string;
  /** Pattern, in US English whatever the locale (« Date & number formats »). */
  readonly format: string;
  readonly look: Look;
  readonly note?: string;
  readonly link?: string;
}

/** Looks of a cell by property: `bold`, `background`, `border.top`… */
export type Look = Readonly<Record<string, string | number | boolean>>;

export interface Name {
  name: string;
  place: {readonly sheet: Sheet; readonly area: Area};
}

export interface Metadata {
  readonly id: number;
  readonly key: string;
  value: string;
  readonly sheet: Sheet | null;
  readonly visibility: unknown;
}

export interface Chart {
  readonly id: number;
  readonly type: string;
  readonly ranges: readonly {readonly sheet: Sheet; readonly area: Area}[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly position: {
    readonly row: number;
    readonly column: number;
    readonly offsetX: number;
    readonly offsetY: number;
  };
  readonly headers: number;
}

/** A conditional format: a condition on the text of the cell is all that is played. */
export interface Rule {
  readonly areas: readonly Area[];
  readonly text: string;
  readonly look: Look;
}

export interface Protected {
  warningOnly: boolean;
  description: string;
  open: readonly Area[];
  /** Whether the user of the script is among its editors. */
  readonly editable: boolean;
}

export const GENERAL = 'General';
const blank: Cell = {value: '', format: GENERAL, look: {}};

const maxColumns = 18278;

export function keyOf(row: number, column: number): number {
  return row * maxColumns + column;
}

export function placeOf(key: number): {readonly row: number; readonly column: number} {
  return {row: Math.floor(key / maxColumns), column: key % maxColumns};
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.cells.get(keyOf(row, column)) ?? blank;
}

/** Changes a cell; one that holds nothing and looks like nothing is not kept. */
export function change(sheet: Sheet, row: number, column: number, changes: Partial<Cell>): void {
  const cell: {-readonly [K in keyof Cell]: Cell[K]} = {...cellAt(sheet, row, column), ...changes};
  for (const optional of ['formula', 'note', 'link'] as const)
    if (cell[optional] === undefined || cell[optional] === '') delete cell[optional];
  const isBlank =
    cell.value === '' &&
    cell.formula === undefined &&
    cell.note === undefined &&
    cell.link === undefined &&
    cell.format === GENERAL;
  if (isBlank && Object.keys(cell.look).length === 0) sheet.cells.delete(keyOf(row, column));
  else sheet.cells.set(keyOf(row, column), cell);
}

export function newBook(locale: string, timeZone: string): Book {
  const book = {
    locale,
    timeZone,
    sheets: [],
    names: [],
    metadata: [],
    properties: new Map(),
    nextId: 1,
    lockedElsewhere: false,
    functions: null,
  } as unknown as Book;
  book.active = {sheet: addSheet(book, 'Feuille 1'), row: 0, column: 0};
  return book;
}

export function addSheet(book: Book, name: string, at = book.sheets.length): Sheet {
  const id = book.sheets.length === 0 ? 0 : 1_000_003 * book.nextId++;
  const sheet: Sheet = {
    book,
    id,
    name,
    hidden: false,
    rows: 1000,
    columns: 26,
    cells: new Map(),
    merges: [],
    widths: new Map(),
    heights: new Map(),
    frozen: {rows: 0, columns: 0},
    tabColor: null,
    gridlinesHidden: false,
    charts: [],
    rules: [],
    protections: [],
    pictures: [],
  };
  book.sheets.splice(at, 0, sheet);
  return sheet;
}

/** With the sheet go its names and its metadata. */
export function removeSheet(sheet: Sheet): void {
  const {book} = sheet;
  sheet.gone = true;
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  for (const list of [book.names, book.metadata])
    for (let at = list.length - 1; at >= 0; at--) {
      const one = list[at]!;
      if (('place' in one ? one.place.sheet : one.sheet) === sheet) list.splice(at, 1);
    }
  if (book.active.sheet === sheet) book.active = {sheet: book.sheets[0]!, row: 0, column: 0};
}

export function eachCell(
  {row, column, rows, columns}: Area,
  visit: (row: number, column: number, i: number, j: number) => void,
): void {
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) visit(row + i, column + j, i, j);
}

/** Rows and columns up to the last cell with content (« Class Sheet », getLastRow). */
export function extent(sheet: Sheet): {readonly rows: number; readonly columns: number} {
  let [rows, columns] = [0, 0];
  for (const [key, {value, formula}] of sheet.cells) {
    if (value === '' && formula === undefined) continue;
    const place = placeOf(key);
    rows = Math.max(rows, place.row + 1);
    columns = Math.max(columns, place.column + 1);
  }
  return {rows, columns};
}
