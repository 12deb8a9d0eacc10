import type {Area, Drawing, SheetPlan} from '../../shared';
import {stackMerges} from '../../shared';
import {rangeAt} from './cell-grid';
import {bandsOf} from './payload';
import type {Pace} from './payload';
import type {SheetGrid} from './sheet-grid';

/** Height of a row that the plan says nothing of. */
const plainHeight = 15;

/** Takes away what we drew before; where the plan fills cells, their content stays until it is written over. */
export function clearGround(sheet: Excel.Worksheet, {beyond, pieces}: Drawing): void {
  for (const piece of [...beyond, ...pieces]) {
    const range = rangeAt(sheet, piece);
    range.unmerge();
    range.clear('Hyperlinks');
    range.clear('Formats');
  }
  for (const piece of beyond) rangeAt(sheet, piece).clear('Contents');
}

/** Contents, and the formats of numbers. */
export async function writeCells(sheet: Excel.Worksheet, {area, cells, formats}: SheetGrid, pace: Pace): Promise<void> {
  await writeBands(sheet, cells, area, pace, (range, rows) => void (range.formulas = rows));
  await writeBands(sheet, formats, area, pace, (range, rows) => void (range.numberFormat = rows));
}

/** `sized` is where rows had the height that we gave them. */
export async function drawLooks(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  {area, looks, merges}: SheetGrid,
  sized: readonly Area[],
  pace: Pace,
): Promise<void> {
  drawSizes(sheet, plan, area, sized);
  await writeBands(sheet, looks, area, pace, (range, rows) => range.setCellProperties(rows));
  for (const {area: merged, across} of stackMerges(merges)) rangeAt(sheet, merged).merge(across);
}

async function writeBands<T>(
  sheet: Excel.Worksheet,
  rows: readonly T[][],
  area: Area,
  pace: Pace,
  write: (range: Excel.Range, rows: T[][]) => void,
): Promise<void> {
  for (const band of bandsOf(rows, pace.budget)) {
    await pace.make(band.weight);
    write(rangeAt(sheet, {...area, row: area.row + band.from, rows: band.rows.length}), band.rows);
  }
}

function drawSizes(sheet: Excel.Worksheet, plan: SheetPlan, area: Area, sized: readonly Area[]): void {
  const columns = plan.widths.map((characters) => ({format: {columnWidth: widthInPoints(characters)}}));
  if (columns.length > 0)
    rangeAt(sheet, {row: 0, column: 0, rows: 1, columns: columns.length}).setColumnProperties(columns);
  const bottom = Math.max(
    area.rows,
    ...sized.map(({row, rows}) => row + rows),
    ...[...plan.heights.keys()].map((row) => row + 1),
  );
  const rows = Array.from({length: bottom}, (_, row) => ({
    format: {rowHeight: Math.min(409, plan.heights.get(row) ?? plainHeight)},
  }));
  rangeAt(sheet, {row: 0, column: 0, rows: bottom, columns: 1}).setRowProperties(rows);
}

/** A digit of Calibri 11 takes 7 pixels, the margins of a cell 5; a pixel is three quarters of a point. */
function widthInPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
