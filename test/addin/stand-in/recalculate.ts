import {parseArea} from '../../../shared/sheet/references';
import {cellAt, eachCell} from './book';
import type {Sheet} from './book';

type Value = string | number | boolean;

/** The cells of a sheet, by their places. */
type CellsAt = (row: number, column: number) => {readonly value: Value; readonly formula?: string};

/** The value of a cell now. */
export function valueOf(sheet: Sheet, row: number, column: number): Value {
  // « Excel.CalculationMode », manual: « calculations only occur when the user or add-in requests them ».
  if (sheet.book.isManual === true) return cellAt(sheet, row, column).value;
  return workOut(sheet, row, column);
}

/** What the formula of a cell gives now. */
export function workOut(sheet: Sheet, row: number, column: number): Value {
  return calculate((r, c) => cellAt(sheet, r, c), row, column);
}

/** Plays references, sums, and the four operations; anything else is a name that no spreadsheet knows. */
export function calculate(at: CellsAt, row: number, column: number, depth = 0): Value {
  const {formula, value} = at(row, column);
  if (formula === undefined) return value;
  if (depth > 64) return '#REF!';
  const terms = formula.slice(1).match(/SUM\([A-Z$]+\d+:[A-Z$]+\d+\)|\$?[A-Z]{1,3}\$?\d+|\d+(?:\.\d+)?|[-+*/]/g) ?? [];
  if (terms.join('') !== formula.slice(1).replace(/\s/g, '')) return '#NAME?';
  let result: Value | null = null;
  let operator = '';
  for (const term of terms) {
    if (/^[-+*/]$/.test(term)) operator = term;
    else {
      const next: Value = termOf(at, term, depth);
      if (operator === '') result = next;
      else if (typeof result === 'string' || typeof next === 'string')
        return result === '' || next === '' ? 0 : '#VALUE!';
      else result = combine(operator, Number(result), Number(next));
      if (typeof result === 'number' && !Number.isFinite(result)) return '#DIV/0!';
    }
  }
  // A reference to an empty cell gives 0, as in Excel.
  return result === null || result === '' ? 0 : result;
}

function combine(operator: string, left: number, right: number): number {
  if (operator === '+') return left + right;
  if (operator === '-') return left - right;
  return operator === '*' ? left * right : left / right;
}

function termOf(at: CellsAt, term: string, depth: number): Value {
  if (/^\d/.test(term)) return Number(term);
  const area = parseArea(term.replace(/^SUM\(|\)$/g, ''))!;
  if (!term.startsWith('SUM(')) return calculate(at, area.row, area.column, depth + 1);
  let sum = 0;
  eachCell(area, (row, column) => {
    const value = calculate(at, row, column, depth + 1);
    if (typeof value === 'number') sum += value;
  });
  return sum;
}
