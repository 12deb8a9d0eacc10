import type {CellValue} from '../cell/cell';
import type {SheetRange, SourceSheet} from './registers';

/**
 * A sheet may hold registers in Excel tables or named ranges, side by side or under one another. Where some of them are
 * recognised, they are read instead of the whole sheet: cells keep their place, so that problems name the right ones.
 */
export function splitByRanges(
  sheet: SourceSheet,
  isRegister: (candidate: SourceSheet) => boolean,
): readonly SourceSheet[] {
  const taken: SheetRange[] = [];
  const found: SourceSheet[] = [];
  for (const range of sheet.ranges ?? []) {
    if (range.rows < 2 || taken.some((other) => overlap(range, other))) continue;
    const part = {name: sheet.name, rows: keepRange(sheet, range), firstLine: range.row};
    if (!isRegister(part)) continue;
    taken.push(range);
    found.push(part);
  }
  return found.length === 0 ? [sheet] : found;
}

function overlap(a: SheetRange, b: SheetRange): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

function keepRange({rows}: SourceSheet, {row, column, rows: height, columns}: SheetRange): CellValue[][] {
  return rows.slice(0, row + height).map((cells, at) => {
    if (at < row) return [];
    const kept: CellValue[] = new Array<CellValue>(Math.min(column, cells.length)).fill(null);
    return [...kept, ...cells.slice(column, column + columns)];
  });
}
