import {strFromU8} from 'fflate';
import type {CellValue} from '../../shared';
import {MOST_CHARACTERS, MOST_COLUMNS, MOST_TEXT_BYTES, MOST_TEXT_LINES} from '../limits';
import {WorkbookFileError} from '../workbook-file-error';
import {decodeUtf8, StringMemory} from '../xml/string-memory';
import {toPlainUtf8} from './decode-text';

/**
 * Rows of a .csv file. Cells stay text, empty ones are null: what they mean is for the registers to say. Throws a
 * WorkbookFileError for a cell or a row longer than any spreadsheet takes, and for a file beyond the limits of a text.
 */
export function readCsv(bytes: Uint8Array): CellValue[][] {
  if (bytes.length > MOST_TEXT_BYTES) throw new WorkbookFileError('text-too-large');
  const plain = toPlainUtf8(bytes);
  const sample = strFromU8(plain.subarray(0, 20000));
  const declared = /^sep=([\x21-\x7e\t])\r?\n/i.exec(sample); // Excel's own hint
  return parseCsv(plain, declared ? declared[0].length : 0, (declared?.[1] ?? findSeparator(sample)).charCodeAt(0));
}

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/** The marks are all ASCII, so that UTF-8 is cut at bytes: no string is made but those of the cells. */
function parseCsv(bytes: Uint8Array, start: number, separator: number): CellValue[][] {
  const memory = new StringMemory(bytes, decodeUtf8);
  const rows: CellValue[][] = [];
  const row: CellValue[] = []; // filled again for each row: a copy is as long as it must be, where a list that grows is not
  let at = start;
  while (at < bytes.length) {
    const from = at;
    const isQuoted = bytes[at] === quote;
    if (isQuoted) at = findClosingQuote(bytes, at + 1) + 1;
    const closing = at - 1;
    for (let code = bytes[at]; at < bytes.length; code = bytes[++at]) {
      if (code === separator || code === lineFeed || code === carriageReturn) break;
    }
    const value = isQuoted ? readQuoted(memory, from, closing, Math.min(at, bytes.length)) : memory.read(from, at);
    if (value.length > MOST_CHARACTERS) throw new WorkbookFileError('cell-too-long', `ligne ${rows.length + 1}`);
    if (row.length === MOST_COLUMNS) throw new WorkbookFileError('too-many-columns', `ligne ${rows.length + 1}`);
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
  }
  if (row.length > 0) rows.push(row);
  while (rows.length > 0 && rows[rows.length - 1]!.every((value) => value === null)) rows.pop();
  return rows;
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

/**
 * The separator that cuts most of the first lines into as many cells, whatever the titles above the headings hold; `;`,
 * the French one, wins a draw.
 */
function findSeparator(text: string): string {
  const lines = text
    .replace(/"(?:[^"]|"")*"?/g, 'q')
    .split(/\r\n?|\n/)
    .slice(0, 40)
    .filter((line) => line !== '');
  let best = ';';
  let bestScore = 0;
  for (const separator of [';', '\t', ',']) {
    const score = regularity(lines.map((line) => line.split(separator).length - 1));
    if (score > bestScore) [best, bestScore] = [separator, score];
  }
  return best;
}

/** Decimal commas cut lines too, but not each line alike, and not the headings: agreement weighs more than cuts. */
function regularity(cuts: readonly number[]): number {
  const agreeing = (count: number) => cuts.filter((other) => other === count).length;
  return cuts.reduce((most, count) => Math.max(most, count * agreeing(count) ** 2), 0);
}
