import {HostError, trimRows} from '../../shared';
import type {Rows, Workbook} from '../../shared';
import {addSheet, writeCells} from './add-sheet';
import type {Begun} from './add-sheet';
import {drawSheet} from './draw-sheet';
import {listRanges, listSheets} from './list-sheets';
import {removeSheets} from './remove-sheets';
import type {BegunRemoval} from './remove-sheets';
import {insertFormula, readSelection, showCell} from './selection';
import type {SheetsDoor} from './sheets-door';
import {alone, attempt, toHostError} from './sheets-fault';
import {openSession} from './sheets-session';
import type {GoogleRange, SheetsSession} from './sheets-session';

export {doorOf, googleDoor} from './sheets-door';
export type {SheetsDoor, SheetsGlobals} from './sheets-door';

/**
 * The spreadsheet that is open in Google Sheets. All is answered at once. What lists and reads goes in a custom function too, where Google
 * lets nothing be written.
 */
export function sheetsWorkbook(door: SheetsDoor): Workbook {
  let opened: SheetsSession | undefined;
  const session = () => (opened ??= openSession(door));
  const run = <T>(action: string, act: (session: SheetsSession) => T): T => attempt(door, action, () => act(session()));
  return {
    listSheets: () => run('listSheets', listSheets),
    readRows: (key) =>
      whenThere(() =>
        run('readRows', (one) => {
          const sheet = one.book.getSheetById(Number(key));
          return sheet === null ? null : readRange(one, sheet.getDataRange());
        }),
      ),
    listRanges: () => run('listRanges', listRanges),
    readRange: (name) =>
      whenThere(() =>
        run(`readRange « ${name} »`, (one) => {
          const range = one.book.getRangeByName(name);
          return range === null ? null : readRange(one, range);
        }),
      ),
    drawSheet: (request) => {
      const action = `drawSheet « ${request.plan.title} »`;
      const draw = () => run(action, (one) => drawSheet(one, request));
      return alone(door, action, () => {
        try {
          return draw();
        } catch (error) {
          // Deleted or cut shorter by somebody else while it was being drawn: what there is now is read again.
          const {fault} = toHostError(error, action);
          if (fault !== 'gone') throw error;
          opened = undefined;
          return draw();
        }
      });
    },
    addSheet: (request) => {
      const begun: Begun = {name: null};
      const action = `addSheet « ${request.name} »`;
      return alone(door, action, () => run(action, (one) => addSheet(one, request, begun)));
    },
    writeCells: (key, cells) => run('writeCells', (one) => writeCells(one, key, cells)),
    removeSheets: (request) => {
      const begun: BegunRemoval = {answers: null};
      return alone(door, 'removeSheets', () => run('removeSheets', (one) => removeSheets(one, request, begun)));
    },
    readSelection: () => run('readSelection', readSelection),
    showCell: (key, row, column) => run('showCell', (one) => showCell(one, key, row, column)),
    insertFormula: (formula) => run('insertFormula', (one) => insertFormula(one, formula)),
  };
}

export function readRange({days}: SheetsSession, range: GoogleRange): Rows {
  return trimRows(range.getValues().map((row) => row.map((value) => days.read(value))));
}

/** What has gone since reads as null. */
export function whenThere(read: () => Rows | null): Rows | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof HostError && error.fault === 'gone') return null;
    throw error;
  }
}
