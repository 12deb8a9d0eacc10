import {areaReference, isFormula} from '../../shared';
import type {Area, ZoneMove} from '../../shared';
import {rangeAt} from './own-sheet';
import type {GoogleSheet, SheetsSession} from './sheets-session';

/**
 * Comments whose zone moves wait below the sheet while it is drawn, and their names go with them: wherever a fault strikes, the name of
 * the zone leads to the whole comment.
 */
export function parkComments({book}: SheetsSession, sheet: GoogleSheet, moves: readonly ZoneMove[]): void {
  for (const {zone, depot, cells} of moves) {
    copy(sheet, zone.area, depot, cells);
    book.setNamedRange(zone.name, rangeAt(sheet, depot));
  }
}

/** Comments go to their zones; the rows where they waited are as empty as they were. */
export function restoreComments(
  {book}: SheetsSession,
  sheet: GoogleSheet,
  moves: readonly ZoneMove[],
  waiting: Area,
): void {
  for (const {zone, target, depot, cells} of moves) {
    const {area} = target;
    // What the user made of the zone (bold, cells taken apart) follows, where it fits.
    if (area.rows === depot.rows && area.columns === depot.columns) copy(sheet, depot, area, cells);
    else {
      if (cells.length > 1) rangeAt(sheet, area).breakApart();
      for (const cell of cells) put(sheet, area, cell);
    }
    book.setNamedRange(zone.name, rangeAt(sheet, area));
  }
  const range = rangeAt(sheet, waiting);
  range.breakApart();
  range.clearContent();
  range.clearFormat();
}

/** A copy takes texts with the looks of their parts; formulas it would shift, and they are written again. */
function copy(sheet: GoogleSheet, from: Area, to: Area, cells: ZoneMove['cells']): void {
  rangeAt(sheet, from).copyTo(rangeAt(sheet, to));
  for (const cell of cells) if (isFormula(cell.typed, undefined)) put(sheet, to, cell);
}

function put(sheet: GoogleSheet, area: Area, {row, column, typed}: ZoneMove['cells'][number]): void {
  sheet
    .getRange(areaReference({row: area.row + row, column: area.column + column, rows: 1, columns: 1}))
    .setValue(typed);
}
