import {strFromU8} from 'fflate';
import {addressOf, decodeText, fileProblem, findSeparator} from '../../shared';
import type {CellValue, Problem} from '../../shared';
import {MOST_CHARACTERS, MOST_COLUMNS, MOST_TEXT_BYTES, MOST_TEXT_LINES} from '../limits';
import {WorkbookFileError} from '../workbook-file-error';
import {decodeUtf8, StringMemory} from '../xml/string-memory';

/** A file of text as a sheet, with what there is to tell of its encoding and its quotes. */
interface TextSheet {
  readonly name: string;
  readonly rows: CellValue[][];
  readonly told: readonly Problem[];
}

/**
 * Rows of a file of text (.csv, .tsv, .txt). Cells stay text, empty ones are null: what they mean is for the registers to say. Throws a
 * WorkbookFileError for a cell or a row longer than any spreadsheet takes, and for a file beyond the limits of a text.
 */
export function readCsv(name: string, bytes: Uint8Array): TextSheet {
  if (bytes.length > MOST_TEXT_BYTES) throw new WorkbookFileError('text-too-large');
  const {utf8, encoding, rival, damaged, twice} = decodeText(bytes);
  const sample = strFromU8(utf8.subarray(0, 20000));
  const declared = /^sep=([\x21-\x7e\t])\r?\n/i.exec(sample); // Excel's own hint
  const found = findSeparator(sample);
  const separator = declared?.[1] ?? found.separator;
  const marks = [damaged.at, twice.at];
  const {rows, places, lone} = parseCsv(
    utf8,
    declared ? declared[0].length : 0,
    separator.charCodeAt(0),
    separator === found.separator ? found.cuts : 0,
    marks,
  );
  const told: Problem[] = [];
  if (encoding === 'inconnu' || rival !== null)
    told.push(fileProblem('encoding-unsure', {sheet: name}, {encoding, rival: rival ?? ''}));
  if (damaged.count > 0)
    told.push(fileProblem('encoding-damaged', {sheet: name, cell: places[0]!, count: damaged.count}, {}));
  if (twice.count > 0)
    told.push(fileProblem('encoding-twice', {sheet: name, cell: places[1]!, count: twice.count}, {}));
  if (lone.count > 0) told.push(fileProblem('quote-open', {sheet: name, ...lone}, {}));
  return {name, rows, told};
}

const quote = 34;
const tab = 9;
const lineFeed = 10;
const carriageReturn = 13;

interface ParsedText {
  readonly rows: CellValue[][];
  /** The cell that holds each mark, empty for a mark that stands nowhere. */
  readonly places: readonly string[];
  /** Quotes that open a cell and that nothing closes: how many, and the first. */
  readonly lone: {readonly cell: string; readonly count: number};
}

/**
 * The signs between cells are all ASCII, so that UTF-8 is cut at bytes: no string is made but those of the cells. `cuts` is how many
 * separators most lines hold.
 */
function parseCsv(
  bytes: Uint8Array,
  start: number,
  separator: number,
  cuts: number,
  marks: readonly number[],
): ParsedText {
  const memory = new StringMemory(bytes, decodeUtf8);
  const rows: CellValue[][] = [];
  const row: CellValue[] = []; // filled again for each row: a copy is as long as it must be, where a list that grows is not
  const places = marks.map(() => '');
  const lone = {cell: '', count: 0};
  let rowStart = start;
  let at = start;
  while (at < bytes.length) {
    while (bytes[at] === tab && separator !== tab) at++; // some exports put one before each value
    const from = at;
    let isQuoted = bytes[at] === quote;
    if (isQuoted) {
      const end = findClosingQuote(bytes, at + 1);
      if (spansLines(bytes, at, end) && isLone(bytes, rowStart, end, separator, cuts)) {
        isQuoted = false;
        if (lone.count++ === 0) lone.cell = addressOf(rows.length + 1, row.length);
      } else at = end + 1;
    }
    const closing = at - 1;
    for (let code = bytes[at]; at < bytes.length; code = bytes[++at]) {
      if (code === separator || code === lineFeed || code === carriageReturn) break;
    }
    const value = isQuoted ? readQuoted(memory, from, closing, Math.min(at, bytes.length)) : memory.read(from, at);
    if (value.length > MOST_CHARACTERS) throw new WorkbookFileError('cell-too-long', `ligne ${rows.length + 1}`);
    if (row.length === MOST_COLUMNS) throw new WorkbookFileError('too-many-columns', `ligne ${rows.length + 1}`);
    for (let mark = 0; mark < marks.length; mark++)
      if (marks[mark]! >= from && marks[mark]! < at) places[mark] = addressOf(rows.length + 1, row.length);
    row.push(value === '' ? null : value);
    const code = bytes[at++];
    if (code === separator) {
      // A separator that ends the text is followed by one more cell.
      if (at >= bytes.length) row.push(null);
      continue;
    }
    if (code === carriageReturn && bytes[at] === lineFeed) at++;
    if (rows.length === MOST_TEXT_LINES) throw new WorkbookFileError('too-many-lines');
    rows.push(row.slice());
    row.length = 0;
    rowStart = at;
  }
  if (row.length > 0) rows.push(row);
  while (rows.length > 0 && rows[rows.length - 1]!.every((value) => value === null)) rows.pop();
  return {rows, places, lone};
}

const isLineEnd = (byte: number | undefined) => byte === lineFeed || byte === carriageReturn;

function spansLines(bytes: Uint8Array, from: number, to: number): boolean {
  if (to >= bytes.length) return true; // nothing closes it
  for (let at = from; at < to; at++) if (isLineEnd(bytes[at])) return true;
  return false;
}

/**
 * Whether the quote that opens a cell of several lines is a sign like another: nothing closes it, what would close it opens another cell, or
 * each of its lines is a whole row of the table.
 */
function isLone(bytes: Uint8Array, rowStart: number, end: number, separator: number, cuts: number): boolean {
  let next = end + 1;
  while (bytes[next] === 32) next++;
  if (end >= bytes.length) return true;
  if (next < bytes.length && bytes[next] !== separator && !isLineEnd(bytes[next])) return true;
  if (cuts < 2) return false;
  let met = 0;
  for (let at = rowStart; ; at++) {
    if (bytes[at] === separator) met++;
    if (at < bytes.length && !isLineEnd(bytes[at])) continue;
    if (met !== cuts) return false;
    if (at >= end) return true;
    met = 0;
    if (bytes[at] === carriageReturn && bytes[at + 1] === lineFeed) at++;
  }
}

/** Place of the quote that ends a value, past the doubled ones; the end of the file when there is none. */
function findClosingQuote(bytes: Uint8Array, start: number): number {
  for (let at = start; at < bytes.length; at++) {
    if (bytes[at] !== quote) continue;
    if (bytes[at + 1] !== quote) return at;
    at++;
  }
  return bytes.length;
}

/** What stands between the closing quote and the separator is kept as text. */
function readQuoted(memory: StringMemory, from: number, closing: number, end: number): string {
  const inside = memory.read(from + 1, closing);
  const text = inside.includes('"') ? inside.replace(/""/g, '"') : inside;
  return closing + 1 < end ? text + memory.read(closing + 1, end) : text;
}
