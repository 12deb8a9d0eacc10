import type {CellValue} from '../../shared/cell/cell';
import {ByteScanner} from '../xml/byte-scanner';
import {parseIsoDay} from './iso-day';
import {parseNumber} from './parse-number';

/** What a sheet needs from the rest of the workbook. */
export interface RowContext {
  readonly part: string;
  readonly strings: readonly string[];
  /** Days to add to the numbers of a style (by its index) that is shown as a date; null when the workbook counts from 1900. */
  readonly shiftOf: ((style: number) => number) | null;
}

export const maxRows = 1048576;
export const maxColumns = 16384;

/** The cells of a worksheet part: `rows[i]` is row i + 1 of the sheet, as wide as the widest; no empty row at the end. */
export function readRows(bytes: Uint8Array, context: RowContext): CellValue[][] {
  const scan = new ByteScanner(bytes, context.part);
  const rows: CellValue[][] = [];
  const cell = {column: 0, kind: 0, style: 0};
  const values: CellValue[] = []; // filled again for each row: a copy is as long as it must be, where a list that grows is not
  let row = 0;
  let width = 0;
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
      readCells(scan, values, cell, context);
      depth--;
      if (values.length === 0) continue;
      if (row > maxRows || row <= rows.length) throw scan.malformed();
      while (rows.length < row - 1) rows.push([]);
      if (values.length > width) width = values.length;
      while (values.length < width && width < paddedAtOnce) values.push(null);
      rows.push(values.slice());
    }
  }
  // A part cut short ends inside an element.
  if (depth !== 0) throw scan.malformed();
  return pad(rows, width);
}

interface CellHead {
  column: number;
  /** First letter of the type, with `s` (shared) apart from `S` (str). */
  kind: number;
  style: number;
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
    if (value === null) continue;
    if (cell.column > maxColumns || cell.column <= values.length) throw scan.malformed();
    while (values.length < cell.column - 1) values.push(null);
    values.push(value);
  }
  throw scan.malformed();
}

/** Attributes r, t and s of a cell, in whatever order; a cell without r stands right of the one before. */
function readHead(scan: ByteScanner, cell: CellHead): void {
  const {bytes, position} = scan;
  let column = 0;
  cell.kind = 110;
  cell.style = 0;
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
    if (scan.isEmpty) continue;
    if (scan.isNamed('v')) {
      scan.next();
      if (!scan.isClosing) throw scan.malformed();
      value = convert(scan, cell, context);
    } else if (scan.isNamed('is')) {
      value = readRichText(scan, 'is') || null;
    } else {
      skip(scan);
    }
  }
  throw scan.malformed();
}

function convert(scan: ByteScanner, cell: CellHead, context: RowContext): CellValue {
  const {bytes, textStart, textEnd} = scan;
  switch (cell.kind) {
    case 115: {
      const text = context.strings[parseNumber(bytes, textStart, textEnd)];
      if (text === undefined) throw scan.malformed();
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
      const number = parseNumber(bytes, textStart, textEnd);
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
const paddedAtOnce = 100;

/** One stray cell far right must not fill the memory: beyond this, rows stay as long as they are. */
const maxPadded = 20_000_000;

function pad(rows: CellValue[][], width: number): CellValue[][] {
  if (rows.length * width > maxPadded) return rows;
  for (const row of rows) while (row.length < width) row.push(null);
  return rows;
}
