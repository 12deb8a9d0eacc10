import type {SheetKey} from '../../shared';
import {COUNTER, counterText} from '../functions/refresh-mark';
import {freeTab, insertSheet} from './new-sheet';
import {keepOwnIds} from './own-sheet-ids';
import type {GoogleRange, GoogleSheet, SheetsSession} from './sheets-session';

const TITLE = 'Bilan ML, actualisation';
const EXPLAINED =
  'Feuille de Bilan ML : les formules ML_ qui lisent le classeur se recalculent quand A1 change. À ne pas supprimer ; elle peut rester masquée.';

/** A group of edits raises the counter once, so long after the first of them. */
const GROUP = 4_000;
/** A raise that is announced and did not come by then will not come any more. */
const LOST = 20_000;

/** The cells of the counter, one under the other: what formulas refer to, the sheets that hold data, since when a raise is announced. */
interface Counter {
  readonly sheet: GoogleSheet;
  readonly cells: GoogleRange;
}

function findCounter({book}: SheetsSession): Counter | null {
  const range = book.getRangeByName(COUNTER);
  if (range === null) return null;
  const sheet = range.getSheet();
  return {sheet, cells: sheet.getRange(range.getRow(), range.getColumn(), 3, 1)};
}

/** Id of the sheet of the counter. */
export function counterSheet({book}: SheetsSession): number | null {
  return book.getRangeByName(COUNTER)?.getGridId() ?? null;
}

/** A hidden sheet that the name leads into; the user stays where they are. */
export function ensureCounter(session: SheetsSession): Counter {
  const found = findCounter(session);
  if (found !== null) return found;
  const {book, door} = session;
  const here = book.getCurrentCell() as GoogleRange | null;
  const sheet = insertSheet(session, freeTab(session, TITLE), null);
  sheet.hideSheet();
  const cells = sheet.getRange(1, 1, 3, 1).setNumberFormat('@');
  sheet.getRange(1, 2).setValue(EXPLAINED);
  book.setNamedRange(COUNTER, sheet.getRange(1, 1));
  keepOwnIds(door, [sheet.getSheetId()]);
  here?.activate();
  const counter = {sheet, cells};
  write(counter, Date.now(), []);
  return counter;
}

/** From now on every formula that refers to the counter is another call; `data` are the sheets whose edits are to raise it. */
export function raiseCounter(session: SheetsSession, now: number, data: readonly SheetKey[]): void {
  write(ensureCounter(session), now, data);
}

/** After the pane changed what figures are made from. Nothing where no formula waits for it. */
export function raiseIfThere(session: SheetsSession, now: number): void {
  const counter = findCounter(session);
  if (counter !== null) counter.cells.offset(0, 0, 1, 1).setValue(counterText(now));
}

/**
 * After an edit by hand: a register that changed raises the counter, once for all edits of a moment. The first announces it and waits; one
 * that finds it announced leaves it to that, since what it changed is there before the counter is read again.
 */
export function followEdit(session: SheetsSession, sheet: number, now: () => number): void {
  const counter = findCounter(session);
  if (counter === null) return;
  const [, [data], [since]] = counter.cells.getValues() as [[string], [string], [string]];
  // Before the registers were first looked for, any sheet may be one.
  if (data !== '' && !data.split(' ').includes(String(sheet))) return;
  if (now() - Number(since) < LOST && since !== '') return;
  counter.cells.offset(2, 0, 1, 1).setValue(String(now()));
  session.door.app.flush();
  session.door.sleep(GROUP);
  write(counter, now(), data.split(' '));
}

function write({cells}: Counter, now: number, data: readonly SheetKey[]): void {
  cells.setValues([[counterText(now)], [data.join(' ')], ['']]);
}
