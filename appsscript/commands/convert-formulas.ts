import {findFormulas, cellNamed} from './find-formulas';
import {renameCalls, withoutMarks} from './formula-text';
import type {Prefix} from './formula-text';

export interface Converted {
  readonly cells: number;
  readonly refused: readonly string[];
}

/** Calls our functions by the names of another host, in every formula of the workbook; all the rest of a formula stays to the letter. */
export function convertFormulas(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, to: Prefix): Converted {
  const refused: string[] = [];
  let cells = 0;
  for (const cell of findFormulas(spreadsheet, to === 'ML_' ? 'ML.' : 'ML_')) {
    try {
      const formula = to === 'ML.' ? withoutMarks(cell.formula) : cell.formula;
      cell.range.setFormula(renameCalls(formula, to));
      cells++;
    } catch {
      refused.push(cellNamed(cell));
    }
  }
  SpreadsheetApp.flush();
  return {cells, refused};
}
