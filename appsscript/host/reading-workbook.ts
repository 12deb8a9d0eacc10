import type {SheetInfo, SheetKey, Workbook} from '../../shared';
import {isOwnName} from '../../shared';
import {readOwnIds} from './own-sheet-ids';
import type {SheetsDoor} from './sheets-door';
import {attempt} from './sheets-fault';
import {openSession} from './sheets-session';
import type {GoogleRange, GoogleSheet} from './sheets-session';
import {readRange, sheetsWorkbook, whenThere} from './sheets-workbook';

/**
 * The workbook as a formula reads it, who has thirty seconds for all. The sheets of our report are skipped without a look, and so are
 * their names: three calls for each sheet of the user, one more where named ranges are asked for, and none for the report.
 */
export function readingWorkbook(door: SheetsDoor): Workbook {
  const session = openSession(door);
  const theirs = new Map<SheetKey, {readonly sheet: GoogleSheet; readonly cells: GoogleRange}>();

  function listSheets(): SheetInfo[] {
    const own = readOwnIds(door);
    return session.book.getSheets().flatMap((sheet): SheetInfo[] => {
      const id = sheet.getSheetId();
      if (own.has(id)) return [];
      const key = String(id);
      const cells = sheet.getDataRange();
      theirs.set(key, {sheet, cells});
      const [rows, columns] = [cells.getNumRows(), cells.getNumColumns()];
      return [{key, name: sheet.getName(), visible: true, rows, columns, mark: null, editedByHand: false}];
    });
  }

  return {
    ...sheetsWorkbook(door),
    listSheets: () => attempt(door, 'listSheets', listSheets),
    readRows: (key) => whenThere(() => attempt(door, 'readRows', () => readRange(session, theirs.get(key)!.cells))),
    listRanges: () =>
      attempt(door, 'listRanges', () =>
        [...theirs].flatMap(([sheet, one]) =>
          one.sheet
            .getNamedRanges()
            .map((range) => range.getName())
            .filter((name) => !isOwnName(name))
            .map((name) => ({name, sheet, kind: 'name' as const})),
        ),
      ),
  };
}
