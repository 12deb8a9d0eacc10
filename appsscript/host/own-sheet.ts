import type {Area, OldZone, StandingSheet, ZonedSheet} from '../../shared';
import {CellGrid, isUnderWay} from '../../shared';
import type {MarkedSheet, StoredMark} from './sheet-mark';
import type {GoogleRange, GoogleSheet, SheetsSession} from './sheets-session';

/** A sheet of ours as it stands before it is drawn again. */
export interface OwnSheet extends StandingSheet, ZonedSheet, MarkedSheet {
  readonly mark: StoredMark;
  readonly isEdited: boolean;
}

/** The cells of a sheet from A1 to the last one that holds something: two calls, beside the one that finds it. */
export function readGrid(session: SheetsSession, sheet: GoogleSheet): CellGrid {
  return readCells(session, sheet.getDataRange());
}

/** The cells of a range that starts at A1: two calls. */
export function readCells({days}: SheetsSession, range: GoogleRange): CellGrid {
  const values = range.getValues().map((row) => row.map((value) => days.read(value)));
  const formulas = range.getFormulas().map((row, r) => row.map((formula, c) => formula || (values[r]![c] ?? '')));
  return new CellGrid({row: 0, column: 0, rows: values.length, columns: values[0]!.length}, {values, formulas});
}

/**
 * A sheet of ours, read. Where its cells are as we left them, so are its zones; else somebody may have moved them, and the names that
 * lead to them tell where they are. `target` is what the plan will fill.
 */
export function readOwnSheet(session: SheetsSession, marked: MarkedSheet, target: Area): OwnSheet {
  const {sheet, mark} = marked;
  const grid = readGrid(session, sheet);
  const isInterrupted = isUnderWay(mark, grid);
  const area = mark.area ?? null;
  const isEdited = !isInterrupted && isEditedSince(mark, grid);
  const zones = isInterrupted || isEdited ? mark.zones.map((zone) => findZone(session, mark.sheet, zone)) : mark.zones;
  const filled = [grid.area, target, area, mark.depot ?? null].filter((one) => one !== null);
  const bottom = Math.max(...filled.map(end));
  return {...marked, grid, gridOf: () => grid, area, zones, isInterrupted, isEdited, bottom};
}

/** Whether a cell of ours, outside the zones, holds something else than what we left there. */
export function isEditedSince({area, zones, content}: StoredMark, grid: CellGrid): boolean {
  const areas = zones.map((zone) => zone.area);
  return area === undefined || grid.contentMark(area, areas) !== content;
}

function findZone({book}: SheetsSession, sheet: number, zone: OldZone): OldZone {
  const range = book.getRangeByName(zone.name);
  return range === null || range.getGridId() !== sheet ? zone : {...zone, area: areaOf(range)};
}

function areaOf(range: GoogleRange): Area {
  return {
    row: range.getRow() - 1,
    column: range.getColumn() - 1,
    rows: range.getNumRows(),
    columns: range.getNumColumns(),
  };
}

/** A range counts from 1. */
export function rangeAt(sheet: GoogleSheet, {row, column, rows, columns}: Area): GoogleRange {
  return sheet.getRange(row + 1, column + 1, rows, columns);
}

export function end({row, rows}: Area): number {
  return row + rows;
}
