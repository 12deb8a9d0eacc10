import {HostError} from '../../shared';
import type {Selection, SheetKey} from '../../shared';
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

export function insertFormula({book}: SheetsSession, formula: string): void {
  const cell = book.getCurrentCell() as GoogleRange | null;
  if (cell === null) throw new HostError('gone', 'insertFormula');
  if (!cell.isBlank() || cell.getFormula() !== '') throw new HostError('occupied', 'insertFormula');
  cell.setFormula(toSheetsFormula(formula));
}
