import {foldText} from '../value/fold';
import {isBlank} from '../value/nothing';
import {tabOf} from '../value/tab-name';
import type {CellValue, Rows} from '../value/cell';
import type {SourceSheet} from '../count/registers';

const RANGE = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;

/** The cells that a citation names, as they stand today: « Équipe!A1:C8 », « 'Notre équipe'!A1:C8 », « Équipe!A:C », « Équipe »; null where there is none. */
export function cellsCited(
  text: string,
  sheets: readonly SourceSheet[],
): {readonly sheet: string; readonly rows: Rows} | null {
  const [, quoted, plain, range] = /^=?\s*(?:'((?:[^']|'')+)'|([^!']+?))\s*(?:!\s*(.+))?$/u.exec(text.trim()) ?? [];
  const name = foldText((quoted ?? plain ?? '').replace(/''/g, "'"));
  const sheet =
    sheets.find((one) => foldText(one.name) === name) ?? sheets.find((one) => foldText(tabOf(one.name)) === name);
  if (sheet === undefined || name === '') return null;
  const rows = range === undefined ? sheet.rows : cellsIn(sheet.rows, range.trim());
  return rows === null ? null : {sheet: sheet.name, rows: trimmed(rows)};
}

function cellsIn(rows: Rows, range: string): Rows | null {
  const whole = COLUMNS.exec(range);
  if (whole !== null) return cellsIn(rows, `${whole[1]}1:${whole[2]}${Math.max(1, rows.length)}`);
  const [, from, first, to = from, last = first] = RANGE.exec(range) ?? [];
  if (from === undefined) return null;
  const [left, right] = [columnOf(from), columnOf(to!)].sort((a, b) => a - b);
  const [top, bottom] = [Number(first), Number(last)].sort((a, b) => a - b);
  return rows
    .slice(top! - 1, bottom)
    .map((row) => Array.from({length: right! - left! + 1}, (_, at): CellValue => row[left! + at] ?? null));
}

/** Column of some letters, counted from 0. */
function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Without the blank rows and columns around. */
function trimmed(rows: Rows): Rows {
  const filled = rows.flatMap((row, at) => (row.every(isBlank) ? [] : [at]));
  const columns = filled.flatMap((at) => rows[at]!.flatMap((cell, column) => (isBlank(cell) ? [] : [column])));
  if (filled.length === 0) return [];
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  return rows.slice(filled[0], filled[filled.length - 1]! + 1).map((row) => row.slice(left, right + 1));
}
