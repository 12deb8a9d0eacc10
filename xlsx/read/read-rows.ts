import {addressOf} from '../../shared';
import type {CellValue, OddColumn} from '../../shared';
import {FAR, LONG_TEXT, MOST_CHARACTERS, MOST_COLUMNS, MOST_ROWS} from '../limits';
import {WorkbookFileError} from '../workbook-file-error';
import {ByteScanner} from '../xml/byte-scanner';
import type {CellRoom} from './cell-room';
import {OddColumns} from './odd-columns';
import {parseIsoDay} from './iso-day';
import {numberInBytes} from './number-in-bytes';

/** What a sheet needs from the rest of the workbook. */
interface RowContext {
  readonly part: string;
  /** Name of the sheet, for refusals. */
  readonly sheet: string;
  readonly room: CellRoom;
  readonly strings: readonly string[];
  /** Days to add to the numbers of a style (by its index) that is shown as a date; null when the workbook counts from 1900. */
  readonly shiftOf: ((style: number) => number) | null;
}

/** Stray cells far right of all the others: they are not read, or every row would be as wide as them. */
export interface FarCells {
  /** Address of the first. */
  readonly cell: string;
  readonly count: number;
}

interface ReadRows {
  readonly rows: CellValue[][];
  readonly far: FarCells | null;
  readonly odd: readonly OddColumn[];
}

/**
 * The cells of a worksheet part: `rows[i]` is row i + 1 of the sheet; no empty row at the end. Rows are as wide as the widest
 * as long as there is room for it.
 */
export function readRows(bytes: Uint8Array, context: RowContext): ReadRows {
  const scan = new ByteScanner(bytes, context.part);
  const rows: CellValue[][] = [];
  const {room, sheet} = context;
  const odd = new OddColumns();
  const cell: CellHead = {row: 0, column: 0, kind: 0, style: 0, width: 0, far: null, isFormula: false, odd};
  const values: CellValue[] = []; // filled again for each row: a copy is as long as it must be, where a list that grows is not
  let row = 0;
  let padded = true;
  let depth = 0;
  let inside = false;
  while (scan.next()) {
    if (!scan.isEmpty) depth += scan.isClosing ? -1 : 1;
    if (!inside) {
      inside = !scan.isClosing && !scan.isEmpty && scan.isNamed('sheetData');
      continue;
    }
    if (scan.isClosing) {
      inside = !scan.isNamed('sheetData');
    } else if (scan.isNamed('row')) {
      row = rowNumber(scan, row);
      if (scan.isEmpty) continue;
      values.length = 0;
      cell.row = row;
      readCells(scan, values, cell, context);
      depth--;
      if (values.length === 0) continue;
      if (row > MOST_ROWS) throw scan.malformed();
      room.take(Math.max(0, row - rows.length), values.length, sheet);
      if (row <= rows.length) {
        mergeRow(rows[row - 1]!, values, cell);
        continue;
      }
      while (rows.length < row - 1) rows.push([]);
      if (values.length > cell.width) cell.width = values.length;
      const missing = cell.width - values.length;
      if (missing > 0 && cell.width < PADDED_AT_ONCE && (padded &&= room.allowsPadding(missing)))
        while (values.length < cell.width) values.push(null);
      rows.push(values.slice());
    }
  }
  // A part cut short ends inside an element.
  if (depth !== 0) throw scan.malformed();
  if (padded) pad(rows, cell.width, room);
  return {rows, far: cell.far, odd: odd.list()};
}

/** A row that comes in pieces, as some programs write them: a cell that was read before is the last one met, as Excel has it. */
function mergeRow(row: CellValue[], values: readonly CellValue[], cell: CellHead): void {
  values.forEach((value, at) => {
    if (value !== null) putAgain(row, at, value, cell);
  });
  cell.width = Math.max(cell.width, row.length);
}

function putAgain(row: CellValue[], at: number, value: CellValue, {row: number, odd}: CellHead): void {
  while (row.length < at) row.push(null);
  const before = row[at] ?? null;
  if (before !== null && before !== value) odd.note('cell-twice', number, at);
  row[at] = value;
}

/** Where the reader stands: the cell and its attributes, the widest row before, the stray cells met. */
interface CellHead {
  row: number;
  column: number;
  /** First letter of the type, with `s` (shared) apart from `S` (str). */
  kind: number;
  style: number;
  width: number;
  far: FarCells | null;
  isFormula: boolean;
  readonly odd: OddColumns;
}

function readCells(scan: ByteScanner, values: CellValue[], cell: CellHead, context: RowContext): void {
  cell.column = 0;
  while (scan.next()) {
    if (scan.isClosing) {
      if (scan.isNamed('row')) return;
      throw scan.malformed();
    }
    if (!scan.isNamed('c')) {
      if (!scan.isEmpty) skip(scan);
      continue;
    }
    readHead(scan, cell);
    if (scan.isEmpty) continue;
    const value = readValue(scan, cell, context);
    if (cell.isFormula) cell.odd.noteFormula(value, cell.kind === 83, cell.row, cell.column - 1);
    if (value === null) continue;
    if (cell.column > MOST_COLUMNS) throw scan.malformed();
    if (cell.column <= values.length) {
      putAgain(values, cell.column - 1, value, cell);
      continue;
    }
    if (cell.column > values.length + FAR && cell.column > cell.width + FAR) {
      cell.far = {cell: cell.far?.cell ?? addressOf(cell.row, cell.column - 1), count: (cell.far?.count ?? 0) + 1};
      continue;
    }
    if (typeof value === 'string' && value.length > LONG_TEXT) takeLongText(value, cell, context);
    while (values.length < cell.column - 1) values.push(null);
    values.push(value);
  }
  throw scan.malformed();
}

function takeLongText(text: string, {row, column}: CellHead, {sheet, room}: RowContext): void {
  if (text.length > MOST_CHARACTERS)
    throw new WorkbookFileError('cell-too-long', `feuille « ${sheet} », cellule ${addressOf(row, column - 1)}`);
  room.takeLongText(text.length, sheet);
}

/** Attributes r, t and s of a cell, in whatever order; a cell without r stands right of the one before. */
function readHead(scan: ByteScanner, cell: CellHead): void {
  const {bytes, position} = scan;
  let column = 0;
  cell.kind = 110;
  cell.style = 0;
  cell.isFormula = false;
  for (let at = scan.nameEnd; at < position; at++) {
    if (bytes[at] !== 61) continue;
    let nameEnd = at;
    while (bytes[nameEnd - 1]! <= 32) nameEnd--;
    const name = bytes[nameEnd - 2]! <= 32 ? bytes[nameEnd - 1] : 0;
    do at++;
    while (bytes[at]! <= 32);
    const quote = bytes[at++];
    if (name === 114) {
      for (let code = bytes[at]! & 0xdf; code >= 65 && code <= 90; code = bytes[++at]! & 0xdf)
        column = column * 26 + code - 64;
    } else if (name === 116) {
      cell.kind = bytes[at]!;
      if (cell.kind === 115 && bytes[at + 1] === 116) cell.kind = 83;
    } else if (name === 115) {
      for (let code = bytes[at]!; code >= 48 && code <= 57; code = bytes[++at]!)
        cell.style = cell.style * 10 + code - 48;
    }
    while (at < position && bytes[at] !== quote) at++;
  }
  cell.column = column || cell.column + 1;
}

function readValue(scan: ByteScanner, cell: CellHead, context: RowContext): CellValue {
  let value: CellValue = null;
  while (scan.next()) {
    if (scan.isClosing) {
      if (scan.isNamed('c')) return value;
      throw scan.malformed();
    }
    if (scan.isEmpty) {
      if (scan.isNamed('f')) cell.isFormula = true;
      else if (cell.kind === 115 && scan.isNamed('v')) cell.odd.note('text-lost', cell.row, cell.column - 1);
      continue;
    }
    if (scan.isNamed('v')) {
      scan.next();
      if (!scan.isClosing) throw scan.malformed();
      value = convert(scan, cell, context);
    } else if (scan.isNamed('is')) {
      value = readRichText(scan, 'is') || null;
    } else {
      if (scan.isNamed('f')) cell.isFormula = true;
      skip(scan);
    }
  }
  throw scan.malformed();
}

function convert(scan: ByteScanner, cell: CellHead, context: RowContext): CellValue {
  const {bytes, textStart, textEnd} = scan;
  switch (cell.kind) {
    case 115: {
      const text = context.strings[numberInBytes(bytes, textStart, textEnd)];
      if (text === undefined) cell.odd.note('text-lost', cell.row, cell.column - 1);
      return text || null;
    }
    case 98: // b
      return bytes[textStart] === 49 || bytes[textStart] === 116;
    case 101: // e
    case 83: // str
      return scan.text() || null;
    case 100: // d
      return parseIsoDay(scan.text()) ?? scan.text();
    default: {
      if (textStart === textEnd) return null;
      const number = numberInBytes(bytes, textStart, textEnd);
      if (number !== number) return scan.text().trim() || null;
      return context.shiftOf === null ? number : number + context.shiftOf(cell.style);
    }
  }
}

/** Texts of the runs of a rich text, one after the other; those of `rPh` say how to pronounce it and are left out. */
export function readRichText(scan: ByteScanner, closing: string): string {
  let text = '';
  while (scan.next()) {
    if (scan.isClosing) {
      if (scan.isNamed(closing)) return text;
    } else if (scan.isEmpty) {
      continue;
    } else if (scan.isNamed('t')) {
      scan.next();
      if (!scan.isClosing) throw scan.malformed();
      text += scan.text();
    } else if (scan.isNamed('rPh') || scan.isNamed('rPr')) {
      skip(scan);
    }
  }
  throw scan.malformed();
}

/** Goes past the element whose opening tag was just read. */
function skip(scan: ByteScanner): void {
  for (let depth = 1; depth > 0;) {
    if (!scan.next()) throw scan.malformed();
    if (!scan.isEmpty) depth += scan.isClosing ? -1 : 1;
  }
}

function rowNumber(scan: ByteScanner, before: number): number {
  const {bytes, nameEnd} = scan;
  // Nearly always ` r="12"` first: the general way only for the rest.
  if (bytes[nameEnd + 1] === 114 && bytes[nameEnd + 2] === 61) {
    let row = 0;
    for (let at = nameEnd + 4; bytes[at]! >= 48 && bytes[at]! <= 57; at++) row = row * 10 + bytes[at]! - 48;
    if (row > 0) return row;
  }
  const row = Number(scan.attribute('r') ?? before + 1);
  if (!Number.isInteger(row) || row < 1) throw scan.malformed();
  return row;
}

/** Rows narrower than this are as wide as the ones before from the start; `pad` sees to the others. */
const PADDED_AT_ONCE = 100;

function pad(rows: CellValue[][], width: number, room: CellRoom): void {
  const missing = rows.reduce((sum, row) => sum + width - row.length, 0);
  if (missing === 0 || !room.allowsPadding(missing)) return;
  for (const row of rows) while (row.length < width) row.push(null);
}
