import type {Area, ZoneMove} from '../../shared';
import {absoluteReference} from '../../shared';
import {rangeAt} from './cell-grid';

/**
 * Comments whose zone moves wait below the sheet while it is drawn, and their names go with them: wherever a fault strikes, the name of
 * the zone leads to the whole comment.
 */
export function parkComments(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  tab: string,
  moves: readonly ZoneMove[],
): void {
  for (const {zone, depot, cells} of moves) {
    rangeAt(sheet, depot).copyFrom(rangeAt(sheet, zone.area), 'Formats');
    write(sheet, depot, cells);
    lead(context, zone.name, tab, depot);
  }
}

/** Comments go to their zones; the rows where they waited are as empty as they were. */
export function restoreComments(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  tab: string,
  moves: readonly ZoneMove[],
): void {
  for (const {zone, target, depot, cells} of moves) {
    const {area} = target;
    const isSameSize = area.rows === depot.rows && area.columns === depot.columns;
    // What the user made of the zone (bold, cells taken apart) follows, where it fits.
    if (isSameSize) rangeAt(sheet, area).copyFrom(rangeAt(sheet, depot), 'Formats');
    else if (cells.length > 1) rangeAt(sheet, area).unmerge();
    write(sheet, area, cells);
    lead(context, zone.name, tab, area);
  }
  for (const {depot} of moves) {
    const range = rangeAt(sheet, depot);
    range.unmerge();
    range.clear('All');
  }
}

function write(sheet: Excel.Worksheet, {row, column}: Area, cells: ZoneMove['cells']): void {
  for (const cell of cells)
    sheet.getRangeByIndexes(row + cell.row, column + cell.column, 1, 1).formulas = [[cell.typed]];
}

function lead(context: Excel.RequestContext, name: string, tab: string, area: Area): void {
  context.workbook.names.getItem(name).formula = `=${absoluteReference(tab, area)}`;
}
