import type {Area} from '../../../shared/sheet/sheet-plan';

/** The workbook that the stand-in plays, as plain data: what Excel keeps, for the members that are played. */
export interface Book {
  readonly sheets: Sheet[];
  readonly names: Name[];
  readonly tables: Table[];
  readonly settings: Map<string, unknown>;
  active: {sheet: Sheet; row: number; column: number};
  nextId: number;
  /** Days count from 1904. */
  from1904?: boolean;
  /** Formulas are worked out as they are entered, and when asked. */
  isManual?: boolean;
  /** Tabs can be neither added nor renamed nor deleted. */
  isStructureLocked?: boolean;
  /** The file starts the add-in as it is opened. */
  startsAddin?: boolean;
}

/** Whatever has been removed is remembered as gone: an object that still points at it must fail. */
export interface Mortal {
  gone?: boolean;
}

export interface Sheet extends Mortal {
  readonly book: Book;
  readonly id: string;
  name: string;
  visibility: string;
  tabColor: string;
  showGridlines: boolean;
  /** By `keyOf`. */
  readonly cells: Map<number, Cell>;
  merges: Area[];
  readonly widths: Map<number, number>;
  readonly heights: Map<number, number>;
  readonly properties: Map<string, string>;
  charts: Chart[];
  /** Pictures and shapes of the user: nothing of ours may touch them. */
  readonly pictures: {readonly name: string; readonly area: Area}[];
  conditionalFormats: ConditionalFormat[];
  breaks: number[];
  freeze: {rows: number; columns: number};
  printArea: Area | null;
  printTitleRows: {first: number; last: number} | null;
  readonly pageLayout: Bag;
}

export interface Cell {
  value: string | number | boolean;
  formula?: string;
  format: string;
  look: Look;
  link?: Excel.RangeHyperlink;
}

/** Properties of the format of a cell, flat: `font.bold`, `borders.top.weight`… */
export type Look = Readonly<Record<string, unknown>>;

/** An object of Excel whose properties are only kept: a legend, an axis… */
export interface Bag extends Mortal {
  readonly state: Record<string, unknown>;
  readonly parts: Record<string, Bag>;
}

export interface Range extends Area {
  readonly sheet: Sheet;
}

export interface Name extends Mortal {
  readonly book: Book;
  readonly name: string;
  /** `='1. Le public'!$A$1`, kept true to its sheet when that is renamed. */
  target: {readonly sheet: Sheet; readonly area: Area} | {readonly text: string};
  visible: boolean;
}

export interface Table extends Mortal {
  readonly name: string;
  readonly range: Range;
}

export interface Chart extends Bag {
  readonly sheet: Sheet;
  readonly id: string;
  position: Area;
  series: Series[];
}

export interface Series extends Bag {
  readonly chart: Chart;
  values: Range | null;
  categories: Range | null;
  readonly points: Bag[];
}

export interface ConditionalFormat extends Bag {
  readonly sheet: Sheet;
  area: Area;
  readonly type: string;
}

export function newBag(): Bag {
  return {state: {}, parts: {}};
}

export function newBook(): Book {
  const book = {sheets: [], names: [], tables: [], settings: new Map(), nextId: 1} as unknown as Book;
  const first = addSheet(book, 'Feuil1');
  book.active = {sheet: first, row: 0, column: 0};
  return book;
}

export function addSheet(book: Book, name: string): Sheet {
  const sheet: Sheet = {
    book,
    id: `{0000-${String(book.nextId++).padStart(4, '0')}}`,
    name,
    visibility: 'Visible',
    tabColor: '',
    showGridlines: true,
    cells: new Map(),
    merges: [],
    widths: new Map(),
    heights: new Map(),
    properties: new Map(),
    charts: [],
    pictures: [],
    conditionalFormats: [],
    breaks: [],
    freeze: {rows: 0, columns: 0},
    printArea: null,
    printTitleRows: null,
    pageLayout: newBag(),
  };
  book.sheets.push(sheet);
  return sheet;
}

const blank: Cell = {value: '', format: 'General', look: {}};

const maxColumns = 16384;

export function keyOf(row: number, column: number): number {
  return row * maxColumns + column;
}

export function placeOf(key: number): {readonly row: number; readonly column: number} {
  return {row: Math.floor(key / maxColumns), column: key % maxColumns};
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.cells.get(keyOf(row, column)) ?? blank;
}

const optionals = ['formula', 'link'] as const;

/** Changes a cell; one that holds nothing and looks like nothing is not kept. */
export function change(sheet: Sheet, row: number, column: number, changes: Partial<Cell>): void {
  const cell = {...cellAt(sheet, row, column), ...changes};
  for (const optional of optionals) if (optional in cell && cell[optional] === undefined) delete cell[optional];
  const isBlank =
    cell.value === '' && cell.formula === undefined && cell.link === undefined && cell.format === 'General';
  if (isBlank && Object.keys(cell.look).length === 0) sheet.cells.delete(keyOf(row, column));
  else sheet.cells.set(keyOf(row, column), cell);
}

export function eachCell(
  {row, column, rows, columns}: Area,
  visit: (row: number, column: number, i: number, j: number) => void,
): void {
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) visit(row + i, column + j, i, j);
}

/** From the first to the last cell that is used; null when none is. */
export function usedArea(sheet: Sheet, valuesOnly: boolean): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [key, {value, formula}] of sheet.cells) {
    if (valuesOnly && value === '' && formula === undefined) continue;
    const row = Math.floor(key / maxColumns);
    const column = key - row * maxColumns;
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  }
  return bottom < 0 ? null : {row: top, column: left, rows: bottom - top + 1, columns: right - left + 1};
}
