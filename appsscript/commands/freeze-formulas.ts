import {toTyped} from '../../shared';
import {isUnfinished} from './check-values';
import {findFormulas, cellNamed} from './find-formulas';
import type {FormulaCell} from './find-formulas';

type Values = readonly (readonly unknown[])[];

export interface Frozen {
  readonly cells: number;
  /** Left as formulas: in error, not calculated yet, or with something in the way. */
  readonly left: readonly string[];
}

/** « Figer les formules ML »: values in place of our functions, so that the file can go where the add-on is not. */
export function freezeFormulas(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Frozen {
  const left: string[] = [];
  let cells = 0;
  for (const cell of findFormulas(spreadsheet, 'ML_')) {
    if (freeze(cell)) cells++;
    else left.push(cellNamed(cell));
  }
  return {cells, left};
}

/** An error stays a formula: frozen, nobody could tell any more what it was about. Sheets does not tell how far a table spills: it is what empties when the formula goes. On any doubt the formula comes back. */
function freeze({range, formula}: FormulaCell): boolean {
  const sheet = range.getSheet();
  const [row, column] = [range.getRow(), range.getColumn()];
  const area = sheet.getRange(row, column, sheet.getLastRow() - row + 1, sheet.getLastColumn() - column + 1);
  const before = area.getValues() as Values;
  if (isUnfinished(before[0]![0])) return false;
  const formulas = area.getFormulas();
  try {
    range.clearContent();
    SpreadsheetApp.flush();
    const {rows, columns} = spillOf(before, area.getValues());
    const isOurs = formulas
      .slice(0, rows)
      .every((line, r) => line.slice(0, columns).every((text, c) => text === '' || (r === 0 && c === 0)));
    const values = before.slice(0, rows).map((line) => line.slice(0, columns));
    if (!isOurs || values.flat().some(isUnfinished)) throw new Error('not a table of ours alone');
    sheet.getRange(row, column, rows, columns).setValues(values.map((line) => line.map(asTyped)));
    SpreadsheetApp.flush();
    return true;
  } catch {
    range.setFormula(formula);
    SpreadsheetApp.flush();
    return false;
  }
}

/** The rectangle from the formula's own cell to the last ones that emptied with it. */
function spillOf(before: Values, after: Values): {rows: number; columns: number} {
  let [rows, columns] = [1, 1];
  before.forEach((line, r) =>
    line.forEach((value, c) => {
      if (value === '' || after[r]![c] !== '') return;
      rows = Math.max(rows, r + 1);
      columns = Math.max(columns, c + 1);
    }),
  );
  return {rows, columns};
}

/** Sheets reads a text that is written as if somebody typed it: « 1-2 » must not become a day. */
const asTyped = (value: unknown) => (typeof value === 'string' ? toTyped(value) : value);
