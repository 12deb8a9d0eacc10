import type {Area, SheetPlan} from '../../shared';
import {intersect, stackMerges, subtract} from '../../shared';
import {rangeAt} from './cell-grid';
import {bandsOf} from './payload';
import type {Pace} from './payload';
import type {SheetGrid} from './sheet-grid';

/** Height of a row that the plan says nothing of. */
const plainHeight = 15;

interface Ground {
  /** What we drew before. */
  readonly former: readonly Area[];
  /** Of that, where rows had the height that we gave them. */
  readonly sized: readonly Area[];
  /** What must not be touched: comments that stay, comments that wait. */
  readonly spared: readonly Area[];
}

/** Clears what we drew, and writes the blocks of the plan: contents, formats, merges, sizes. */
export async function drawBlocks(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  grid: SheetGrid,
  {former, sized, spared}: Ground,
  pace: Pace,
  drawLinks: () => void,
): Promise<void> {
  const {area} = grid;
  const beyond = subtract(distinct(former), [area, ...spared]);
  const within = subtract([area], spared);
  for (const piece of [...beyond, ...within]) {
    const range = rangeAt(sheet, piece);
    range.unmerge();
    range.clear('Hyperlinks');
    range.clear('Formats');
  }
  for (const piece of beyond) rangeAt(sheet, piece).clear('Contents');
  drawSizes(sheet, plan, area, sized);
  // A link changes the look and the text of its cell: both are written after it.
  drawLinks();
  await writeBands(sheet, grid.cells, area, pace, (range, rows) => void (range.formulas = rows));
  await writeBands(sheet, grid.formats, area, pace, (range, rows) => void (range.numberFormat = rows));
  await writeBands(sheet, grid.looks, area, pace, (range, rows) => range.setCellProperties(rows));
  for (const {area: merged, across} of stackMerges(grid.merges)) rangeAt(sheet, merged).merge(across);
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

/** The same cells, none twice. */
function distinct(areas: readonly Area[]): Area[] {
  return areas.reduce<Area[]>(
    (all, area) => [
      ...all,
      ...subtract(
        [area],
        all.filter((one) => intersect(one, area) !== null),
      ),
    ],
    [],
  );
}
