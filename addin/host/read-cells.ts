import type {CellValue, Rows} from '../../shared/cell/cell';
import type {Area} from '../../shared/plan/sheet-plan';
import {rangeAt} from './cell-grid';
import {toCellValue} from './typed-text';

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
  return trim(rows);
}

/** Excel may count as used what was only formatted, or was filled once. */
function trim(rows: CellValue[][]): Rows {
  const width = rows.reduce((most, row) => {
    let last = row.length;
    while (last > most && row[last - 1] === null) last--;
    return Math.max(most, last);
  }, 0);
  let height = rows.length;
  while (height > 0 && rows[height - 1]!.every((cell) => cell === null)) height--;
  return rows.slice(0, height).map((row) => row.slice(0, width));
}
