import type {Area, CellValue, Rows} from '../../shared';
import {toCellValue, trimRows} from '../../shared';
import {rangeAt} from './cell-grid';

/** Bytes of a cell before any was read. */
const FIRST_GUESS = 24;

/** The cells of an area, in chunks of rows that each answer less than the budget; nothing empty at the end. */
export async function readCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  budget: number,
): Promise<Rows> {
  const rows: CellValue[][] = [];
  let perRow = area.columns * FIRST_GUESS;
  while (rows.length < area.rows) {
    const count = Math.max(1, Math.min(area.rows - rows.length, Math.floor(budget / perRow)));
    const chunk = rangeAt(sheet, {...area, row: area.row + rows.length, rows: count}).load('values');
    await context.sync();
    const values = chunk.values as unknown[][] | null;
    // A range of too many cells reads as null, without an error.
    if (values === null) throw Object.assign(new Error('range too large'), {code: 'RangeExceedsLimit'});
    for (const row of values) rows.push(row.map(toCellValue));
    perRow = Math.max(area.columns * 4, (JSON.stringify(values).length / count) * 1.2);
  }
  return trimRows(rows);
}
