import {DayReader} from './day-reader';
import type {SheetsDoor} from './sheets-door';

export type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
export type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type GoogleSpreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What is kept while a script runs: an execution of Apps Script, mostly seconds, six minutes at most. */
export interface SheetsSession {
  readonly door: SheetsDoor;
  readonly book: GoogleSpreadsheet;
  readonly days: DayReader;
  /** Sheets of ours by plan, for links and places; null before they were looked for. */
  tabs: Map<string, {readonly id: number; readonly sheet: GoogleSheet}> | null;
  /** Defined names in lower case, as last listed; null before. A name that a co-author makes meanwhile is not seen. */
  names: Set<string> | null;
  /** The sheet where the user is, how many there are and where the last one went, known since it was added; null when they are to be asked for. */
  added: {
    readonly active: GoogleSheet;
    readonly sheets: number;
    readonly last: GoogleSheet;
    readonly place: number;
  } | null;
  /** No sheet has the name of those that are begun: the last one took its own. */
  isBegunFree: boolean;
}

export function openSession(door: SheetsDoor): SheetsSession {
  const book = door.spreadsheet();
  let days: DayReader | undefined;
  return {
    door,
    book,
    get days() {
      return (days ??= new DayReader(door, book.getSpreadsheetTimeZone()));
    },
    tabs: null,
    names: null,
    added: null,
    isBegunFree: false,
  };
}

/** Every defined name of the spreadsheet: a call for the list, and one for each. */
export function knownNames(session: SheetsSession): Set<string> {
  return (session.names ??= new Set(session.book.getNamedRanges().map((range) => range.getName().toLowerCase())));
}
