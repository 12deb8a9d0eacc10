import type {Area} from './sheet-plan';

/** Letters of a column that counts from 0. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function cellReference(row: number, column: number): string {
  return columnLetters(column) + (row + 1);
}

/** `A1:C5`, or `A1` for one cell. */
export function areaReference(area: Area): string {
  const first = cellReference(area.row, area.column);
  const last = cellReference(area.row + area.rows - 1, area.column + area.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** `'1. Le public'!$A$1:$C$5`: always quoted, so that no name needs a second thought. */
export function absoluteReference(sheet: string, area: Area): string {
  return `${quoteSheet(sheet)}!${areaReference(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}

export function quoteSheet(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

/** The one area that a name refers to, with its sheet; null for anything else, `#REF!` included. */
export function parseReference(formula: string): {readonly sheet: string; readonly area: Area} | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!,()]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(
    formula.trim(),
  );
  if (!match) return null;
  const area = toArea(match[3]!, match[4]!, match[5] ?? match[3]!, match[6] ?? match[4]!);
  return {sheet: (match[1] ?? match[2]!).replace(/''/g, "'"), area};
}

/** Area of `A1` or `A1:C5`; null when it is neither. */
export function parseArea(reference: string): Area | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(reference.trim());
  return match ? toArea(match[1]!, match[2]!, match[3] ?? match[1]!, match[4] ?? match[2]!) : null;
}

function toArea(left: string, top: string, right: string, bottom: string): Area {
  const row = Number(top) - 1;
  const column = columnNumber(left);
  return {row, column, rows: Number(bottom) - row, columns: columnNumber(right) - column + 1};
}

/** Column, counted from 0, of its letters. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

export function holdsCell(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

export function areasMeet(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}
