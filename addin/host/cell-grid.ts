import type {Area} from '../../shared';
import {CellGrid} from '../../shared';

export function rangeAt(sheet: Excel.Worksheet, {row, column, rows, columns}: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

/** Queues the reading of an area; the answer is for after the sync. */
export function queueGrid(sheet: Excel.Worksheet, area: Area): () => CellGrid {
  const range = rangeAt(sheet, area).load('values,formulas');
  return () => new CellGrid(area, range);
}
