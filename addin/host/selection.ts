import {HostError} from '../../shared';
import type {Selection, SheetKey} from '../../shared';

export async function readSelection(context: Excel.RequestContext): Promise<Selection | null> {
  const cell = context.workbook.getActiveCell().load('rowIndex,columnIndex,worksheet/id');
  await context.sync();
  return {sheet: cell.worksheet.id, row: cell.rowIndex, column: cell.columnIndex};
}

export async function showCell(
  context: Excel.RequestContext,
  key: SheetKey,
  row: number,
  column: number,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(key);
  sheet.activate();
  sheet.getRangeByIndexes(row, column, 1, 1).select();
  await context.sync();
}

export async function insertFormula(context: Excel.RequestContext, formula: string): Promise<void> {
  const cell = context.workbook.getActiveCell().load('formulas');
  await context.sync();
  if (cell.formulas[0]![0] !== '') throw new HostError('occupied', 'insertFormula');
  cell.formulas = [[formula.startsWith('=') ? formula : `=${formula}`]];
  await context.sync();
}
