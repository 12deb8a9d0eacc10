import type {CellValue, OddColumn} from '../../shared';
import {ByteScanner, MOST_COLUMNS, MOST_ROWS, parseIsoDay, readRichText, shiftFormula} from '../../xlsx';
import type {CellRoom} from '../../xlsx';
import {parseArea} from '../../shared';
import type {ViewFormula} from './sheet-view';

/** The cells of a sheet: values as `readWorkbook` gives them, with their looks and their formulas. */
export interface SheetCells {
  readonly values: CellValue[][];
  /** Index of the style of each cell, as long as the row needs. */
  readonly styles: number[][];
  readonly formulas: Map<string, ViewFormula>;
  /** Cells that the file does not give as it should, until somebody changes them; a formula at 0 may be one that nobody worked out. */
  readonly odd: Map<string, OddColumn['code']>;
  readonly heights: {row: number; height: number | null; hidden: boolean}[];
}

interface CellContext {
  readonly part: string;
  /** Name of the sheet, for refusals. */
  readonly sheet: string;
  readonly room: CellRoom;
  readonly strings: () => readonly string[];
  /** Days to add to a number shown as a date; null when the workbook counts from 1900. */
  readonly shiftOf: ((style: number) => number) | null;
}

export const keyOf = (row: number, column: number) => `${row},${column}`;

/** One pass over the part. */
export function readCells(bytes: Uint8Array, context: CellContext): SheetCells {
  const scan = new ByteScanner(bytes, context.part);
  const found: SheetCells = {values: [], styles: [], formulas: new Map(), odd: new Map(), heights: []};
  const shared = new Map<string, {row: number; column: number; text: string}>();
  let inside = false;
  let row = -1;
  let column = -1;
  while (scan.next()) {
    if (!inside) {
      inside = !scan.isClosing && !scan.isEmpty && scan.isNamed('sheetData');
    } else if (scan.isClosing) {
      inside = !scan.isNamed('sheetData');
    } else if (scan.isNamed('row')) {
      row = readRow(scan, row, found, context);
      column = -1;
    } else if (scan.isNamed('c')) {
      column = readCell(scan, row, column, found, shared, context);
    }
  }
  return found;
}

function readRow(scan: ByteScanner, before: number, found: SheetCells, {room, sheet}: CellContext): number {
  const {row: number, height, hidden} = rowAttributes(scan);
  const row = number > 0 ? number - 1 : before + 1;
  if (!(row < MOST_ROWS)) throw scan.malformed();
  room.take(Math.max(0, row + 1 - found.values.length), 0, sheet);
  while (found.values.length <= row) {
    found.values.push([]);
    found.styles.push([]);
  }
  if (height !== null || hidden) found.heights.push({row, height, hidden});
  return row;
}

/** Nearly always ` r="12"` and nothing else that shows. */
function rowAttributes(scan: ByteScanner): {row: number; height: number | null; hidden: boolean} {
  const {bytes, nameEnd, position} = scan;
  if (bytes[nameEnd + 1] === 114 && bytes[nameEnd + 2] === 61) {
    let at = nameEnd + 4;
    let row = 0;
    for (; bytes[at]! >= 48 && bytes[at]! <= 57; at++) row = row * 10 + bytes[at]! - 48;
    if (position - at <= 3) return {row, height: null, hidden: false};
  }
  const height = scan.attribute('ht');
  return {
    row: Number(scan.attribute('r') ?? 0),
    height: height === undefined ? null : Number(height),
    hidden: isTrue(scan.attribute('hidden')),
  };
}

function readCell(
  scan: ByteScanner,
  row: number,
  before: number,
  found: SheetCells,
  shared: Map<string, {row: number; column: number; text: string}>,
  context: CellContext,
): number {
  const head = cellAttributes(scan);
  const column = head.column >= 0 ? head.column : before + 1;
  if (row < 0 || column >= MOST_COLUMNS) throw scan.malformed();
  const styles = found.styles[row]!;
  if (head.style > 0) {
    if (column >= styles.length) context.room.take(0, column + 1 - styles.length, context.sheet);
    while (styles.length < column) styles.push(0);
    styles[column] = head.style;
  }
  if (scan.isEmpty) return column;
  let value: CellValue = null;
  let isFormula = false;
  let isLost = false;
  while (scan.next() && !(scan.isClosing && scan.isNamed('c'))) {
    if (scan.isEmpty && !scan.isNamed('f')) {
      isLost ||= head.kind === SHARED && scan.isNamed('v');
    } else if (scan.isNamed('v')) {
      scan.next();
      value = convert(scan, head.kind, head.style, context);
      isLost ||= value === null && head.kind === SHARED && context.strings()[Number(scan.text())] === undefined;
    } else if (scan.isNamed('is')) {
      value = readRichText(scan, 'is') || null;
    } else if (scan.isNamed('f')) {
      isFormula = true;
      const formula = readFormula(scan, row, column, shared);
      if (formula !== null) found.formulas.set(keyOf(row, column), formula);
    }
  }
  const odd = isLost ? 'text-lost' : isFormula ? oddResult(value, head.kind) : undefined;
  if (odd !== undefined) found.odd.set(keyOf(row, column), odd);
  if (value !== null) {
    const values = found.values[row]!;
    const before = values[column] ?? null;
    if (before !== null && before !== value) found.odd.set(keyOf(row, column), 'cell-twice');
    if (column >= values.length) context.room.take(0, column + 1 - values.length, context.sheet);
    while (values.length < column) values.push(null);
    values[column] = value;
  }
  return column;
}

/** A formula has a value, or is a text that it left empty. */
function oddResult(value: CellValue, kind: number): OddColumn['code'] | undefined {
  if (value === 0) return 'formula-zero';
  return value === null && kind !== TEXT ? 'formula-blank' : undefined;
}

/** Types of cells by their first letter: a text of those that all sheets share, a text of its own. */
const SHARED = 115;
const TEXT = 83;

/** Attributes r, t and s, in whatever order; see `readHead` of the reader of rows. */
function cellAttributes({bytes, nameEnd, position}: ByteScanner): {column: number; style: number; kind: number} {
  let column = 0;
  let style = 0;
  let kind = 110;
  for (let at = nameEnd; at < position; at++) {
    if (bytes[at] !== 61) continue;
    const name = bytes[at - 2]! <= 32 ? bytes[at - 1] : 0;
    const quote = bytes[++at];
    at++;
    if (name === 114)
      for (let code = bytes[at]! & 0xdf; code >= 65 && code <= 90; code = bytes[++at]! & 0xdf)
        column = column * 26 + code - 64;
    else if (name === 116) kind = bytes[at] === SHARED && bytes[at + 1] === 116 ? TEXT : bytes[at]!;
    else if (name === 115)
      for (let code = bytes[at]!; code >= 48 && code <= 57; code = bytes[++at]!) style = style * 10 + code - 48;
    while (at < position && bytes[at] !== quote) at++;
  }
  return {column: column - 1, style, kind};
}

function convert(scan: ByteScanner, kind: number, style: number, {strings, shiftOf}: CellContext): CellValue {
  const text = scan.text();
  if (kind === SHARED) return strings()[Number(text)] || null;
  if (kind === 98) return text === '1' || text === 'true'; // b
  if (kind === 101 || kind === TEXT) return text || null; // e, str
  if (kind === 100) return parseIsoDay(text) ?? text; // d
  if (text === '') return null;
  const number = Number(text);
  if (Number.isNaN(number)) return text.trim() || null;
  return shiftOf === null ? number : number + shiftOf(style);
}

function readFormula(
  scan: ByteScanner,
  row: number,
  column: number,
  shared: Map<string, {row: number; column: number; text: string}>,
): ViewFormula | null {
  const kind = scan.attribute('t');
  const group = scan.attribute('si') ?? '';
  const area = parseArea(scan.attribute('ref') ?? '');
  let text = '';
  if (!scan.isEmpty) {
    scan.next();
    text = scan.text();
  }
  if (kind === 'shared') {
    if (text !== '') shared.set(group, {row, column, text});
    const first = shared.get(group);
    if (text === '' && first !== undefined) text = shiftFormula(first.text, row - first.row, column - first.column);
  }
  if (text === '' || kind === 'dataTable') return null;
  const spills = kind === 'array' && area !== null && area.rows * area.columns > 1;
  return {text: shownFormula(text), ...(spills ? {spill: area} : {})};
}

/** As it is typed: files put a prefix before functions that older programs did not know, and write ours in their own way. */
function shownFormula(text: string): string {
  return `=${text.replace(/_xldudf_ML_/gi, 'ML.').replace(/_xlfn\.(?:_xlws\.)?/gi, '')}`;
}

/** Our functions as files name them, so that Excel knows them again. */
export function storedFormula(text: string): string {
  return text.replace(/^=/, '').replace(/(^|[^\p{L}\p{N}_.])ML\.(?=[A-Z_]+\()/giu, '$1_xldudf_ML_');
}

export const isTrue = (text: string | undefined) => text === '1' || text === 'true';
