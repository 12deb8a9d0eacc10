import type {RangeInfo, SheetInfo} from '../../shared';
import {isOwnName, isUnderWay, publicMark, SETTINGS_PLAN} from '../../shared';
import {counterSheet} from './counter';
import {isEditedSince, readGrid} from './own-sheet';
import {keepOwnIds} from './own-sheet-ids';
import {findAllMarked} from './sheet-mark';
import type {MarkedSheet} from './sheet-mark';
import type {GoogleSheet, SheetsSession} from './sheets-session';

export function listSheets(session: SheetsSession): SheetInfo[] {
  const marked = new Map(findAllMarked(session).map((one) => [one.mark.sheet, one]));
  keepOwnIds(
    session.door,
    [...marked.values()].filter(({mark}) => mark.plan !== SETTINGS_PLAN).map(({mark}) => mark.sheet),
  );
  const counter = counterSheet(session);
  return session.book.getSheets().flatMap((sheet): SheetInfo[] => {
    const id = sheet.getSheetId();
    if (id === counter) return [];
    const base = {key: String(id), name: sheet.getName(), visible: !sheet.isSheetHidden()};
    const own = marked.get(id);
    return [own === undefined ? {...base, ...theirs(sheet)} : {...base, ...ours(session, own)}];
  });
}

function theirs(sheet: GoogleSheet): Omit<SheetInfo, 'key' | 'name' | 'visible'> {
  return {rows: sheet.getLastRow(), columns: sheet.getLastColumn(), mark: null, editedByHand: false};
}

function ours(session: SheetsSession, {sheet, mark}: MarkedSheet): Omit<SheetInfo, 'key' | 'name' | 'visible'> {
  const grid = readGrid(session, sheet);
  const {rows, columns} = grid.area;
  const isInterrupted = isUnderWay(mark, grid);
  return {
    rows,
    columns,
    mark: {...publicMark(mark), state: isInterrupted ? 'drawing' : mark.state},
    editedByHand: !isInterrupted && isEditedSince(mark, grid),
  };
}

/** Named ranges on the sheets of the user. Apps Script tells nothing of tables. */
export function listRanges(session: SheetsSession): RangeInfo[] {
  const own = new Set(findAllMarked(session).map(({mark}) => mark.sheet));
  const named = session.book.getNamedRanges().map((range) => ({range, name: range.getName()}));
  session.names = new Set(named.map(({name}) => name.toLowerCase()));
  return named.flatMap(({range, name}): RangeInfo[] => {
    if (isOwnName(name)) return [];
    const sheet = range.getRange().getGridId();
    return own.has(sheet) ? [] : [{name, sheet: String(sheet), kind: 'name'}];
  });
}
