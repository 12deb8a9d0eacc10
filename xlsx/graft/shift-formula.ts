import {columnLetters, columnNumber} from '../write/references';

/** The formula as it reads so many rows down and columns right: what a cell of a shared formula leaves unsaid. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  // Texts and quoted sheet names are stepped over, then whatever is a longer word or a function.
  const token = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|[\p{L}_\\][\p{L}\p{N}_.\\]*(?=\()|(?<![\p{L}\p{N}_.\\])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.\\(!])/giu;
  return formula.replace(token, (whole, columnLock?: string, letters?: string, rowLock?: string, digits?: string) => {
    if (letters === undefined || digits === undefined) return whole;
    const column = columnLock ? letters : columnLetters(columnNumber(letters.toUpperCase()) + columns);
    const row = rowLock ? digits : Number(digits) + rows;
    return `${columnLock}${column}${rowLock}${row}`;
  });
}
