import type {Area} from '../../shared';
import {freeName, tabBeside} from '../../shared';
import {NEW_COLUMNS, NEW_ROWS} from './draw-blocks';
import {addMark, findAllMarked} from './sheet-mark';
import type {MarkedSheet, StoredMark} from './sheet-mark';
import type {GoogleSheet, SheetsSession} from './sheets-session';

/** Name of a sheet of ours until it is done: one left blank by a fault, before it bore its mark, is known by it and taken up. */
const BEGUN = 'Bilan ML, en cours';

/** A new hidden sheet in its place among ours, that bears its mark. The user stays where they were. */
export function beginSheet(session: SheetsSession, plan: string, markOf: (sheet: number) => StoredMark): MarkedSheet {
  const left = session.isBegunFree ? null : session.book.getSheetByName(BEGUN);
  session.isBegunFree = false;
  const sheet =
    left !== null && isBlank(left)
      ? left
      : insertSheet(session, left === null ? BEGUN : freeTab(session, BEGUN), newPlace(session, plan));
  const mark = markOf(sheet.getSheetId());
  sheet.hideSheet();
  const begun = addMark(session, sheet, mark);
  makeRoom(sheet, mark.target!, NEW_ROWS, NEW_COLUMNS);
  return begun;
}

function isBlank(sheet: GoogleSheet): boolean {
  return sheet.getLastRow() === 0 && sheet.getCharts().length === 0;
}

/** Beside which of our sheets a new one goes, as a place from 0; null where it goes last. */
function newPlace(session: SheetsSession, plan: string): number | null {
  if (session.tabs === null) findAllMarked(session);
  const beside = tabBeside(plan, session.tabs!.keys());
  if (beside === null) return null;
  const {sheet} = session.tabs!.get(beside.plan)!;
  const at = session.added?.last === sheet ? session.added.place : sheet.getIndex() - 1;
  return beside.side === 'after' ? at + 1 : at;
}

/** A new sheet, in a place from 0 or after the others. */
export function insertSheet(session: SheetsSession, name: string, place: number | null): GoogleSheet {
  const {book} = session;
  const {active, sheets} = session.added ?? {active: book.getActiveSheet(), sheets: book.getNumSheets()};
  session.added = null;
  const last = book.insertSheet(name, place ?? sheets);
  // A new sheet becomes the active one.
  book.setActiveSheet(active);
  session.added = {active, sheets: sheets + 1, last, place: place ?? sheets};
  return last;
}

/** The sheet is done: it takes its name, and appears. */
export function showSheet(session: SheetsSession, sheet: GoogleSheet, title: string): string {
  const wanted = freeName(title, []);
  const holder = session.book.getSheetByName(wanted);
  const isOurs = holder !== null && holder.getSheetId() === sheet.getSheetId();
  const name = holder === null || isOurs ? wanted : freeTab(session, title);
  if (!isOurs) sheet.setName(name);
  session.isBegunFree = true;
  sheet.showSheet();
  return name;
}

export function freeTab({book}: SheetsSession, title: string): string {
  return freeName(
    title,
    book.getSheets().map((sheet) => sheet.getName()),
  );
}

/** Cells for an area, where the sheet is known to have so many rows and columns, or is asked. */
export function makeRoom(sheet: GoogleSheet, area: Area, rows?: number, columns?: number): void {
  const [bottom, right] = [area.row + area.rows, area.column + area.columns];
  if (rows === undefined || bottom > rows) {
    const most = rows ?? sheet.getMaxRows();
    if (bottom > most) sheet.insertRowsAfter(most, bottom - most);
  }
  if (columns === undefined || right > columns) {
    const most = columns ?? sheet.getMaxColumns();
    if (right > most) sheet.insertColumnsAfter(most, right - most);
  }
}
