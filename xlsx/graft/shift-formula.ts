import {columnLetters, columnNumber} from '../../shared';

/** The formula as it reads so many rows down and columns right: what a cell of a shared formula leaves unsaid. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  // Texts, quoted sheets, brackets and numbers are stepped over; of the words, those that are references move.
  const tokens = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]?|\d[\d.]*(?:E[+-]?\d+)?|[$\p{L}_\\][$\p{L}\p{N}_.\\]*/giu;
  return formula.replace(tokens, (word: string, at: number) => {
    const match = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i.exec(word);
    const next = formula.charAt(at + word.length);
    if (!match || next === '(' || next === '!') return word;
    const column = match[1] ? match[2]! : columnLetters(columnNumber(match[2]!.toUpperCase()) + columns);
    const row = match[3] ? match[4]! : String(Number(match[4]) + rows);
    return match[1]! + column + match[3]! + row;
  });
}
