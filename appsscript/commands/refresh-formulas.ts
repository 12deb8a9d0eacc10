import {withoutMarks} from '../functions/refresh-mark';
import {findByName, cellNamed} from './find-formulas';
import type {FormulaCell} from './find-formulas';
import {markCalls} from './formula-text';
import {keepStamp} from './stamp';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface Refreshed {
  readonly cells: number;
  /** Cells that this user may not write in: they are as old as before. */
  readonly refused: readonly string[];
}

/**
 * Has Sheets calculate again the formulas that read the workbook. It recalculates a custom function only when an argument changes, and
 * answers an equal call from what it remembers: so each call is first given an argument more, which makes it a new one, then its own
 * text back. Cut short between the two, a cell shows the right numbers under a formula with that argument; the next refresh takes it out.
 */
export function refreshFormulas(spreadsheet: Spreadsheet, source: string, now: number): Refreshed {
  const refused: string[] = [];
  const write = (cell: FormulaCell, formula: string): boolean => {
    try {
      cell.range.setFormula(formula);
      return true;
    } catch {
      refused.push(cellNamed(cell));
      return false;
    }
  };
  const cells = findByName(spreadsheet).map((cell) => ({cell, text: withoutMarks(cell.formula)}));
  const marked = cells.filter(({cell, text}) => write(cell, markCalls(text, now)));
  try {
    SpreadsheetApp.flush();
  } finally {
    for (const {cell, text} of marked) write(cell, text);
    SpreadsheetApp.flush();
  }
  if (refused.length === 0) keepStamp(source);
  return {cells: cells.length - refused.length, refused};
}
