import {HostError} from '../../shared';
import type {Selection, SheetKey} from '../../shared';
import {markCalls} from '../commands/formula-text';
import {ensureCounter} from './counter';
import {toSheetsFormula} from './formula-text';
import type {GoogleRange, SheetsSession} from './sheets-session';

/** Null where nobody stands anywhere: a script that no user started. */
export function readSelection({book}: SheetsSession): Selection | null {
  const cell = book.getCurrentCell() as GoogleRange | null;
  return cell === null ? null : {sheet: String(cell.getGridId()), row: cell.getRow() - 1, column: cell.getColumn() - 1};
}

export function showCell({book}: SheetsSession, key: SheetKey, row: number, column: number): void {
  const sheet = book.getSheetById(Number(key));
  if (sheet === null) throw new HostError('gone', 'showCell');
  sheet.getRange(row + 1, column + 1).activate();
}

/** A call that reads the workbook gets the counter, by which Sheets makes it again when the registers changed. */
export function insertFormula(session: SheetsSession, formula: string): void {
  const cell = session.book.getCurrentCell() as GoogleRange | null;
  if (cell === null) throw new HostError('gone', 'insertFormula');
  if (!cell.isBlank() || cell.getFormula() !== '') throw new HostError('occupied', 'insertFormula');
  const typed = toSheetsFormula(formula);
  const marked = markCalls(typed);
  if (marked !== typed) ensureCounter(session);
  cell.setFormula(marked);
}
