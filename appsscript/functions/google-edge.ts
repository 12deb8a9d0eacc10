import {Cancelled, recogniseWorkbook, runTask} from '../../shared';
import type {RecognisedWorkbook, Watcher} from '../../shared';
import {DayReader} from '../host/day-reader';
import {googleDoor} from '../host/sheets-door';
import {readingWorkbook} from '../host/reading-workbook';
import {TooLong} from './call-function';
import type {Edge} from './call-function';

/** Google ends a custom function after thirty seconds, with words of its own: what is read by then must still be counted. */
const READING = 18_000;

/** The registers of the workbook as they stand now; inside a custom function Sheets lets us read, and nothing else. */
export const readWorkbook = (watcher: Watcher = {}): RecognisedWorkbook =>
  runTask(recogniseWorkbook(), readingWorkbook(googleDoor()), watcher);

/** For one execution: the registers are read when a first call asks for them. */
export function googleEdge(): Edge {
  const began = Date.now();
  return edgeOver(() => {
    try {
      return readWorkbook({isCancelled: () => Date.now() - began > READING}).registers;
    } catch (error) {
      throw error instanceof Cancelled ? new TooLong() : error;
    }
  });
}

/** The time zone is asked of Google once, when a first cell comes. */
export function edgeOver(registers: Edge['registers']): Edge {
  let reader: DayReader | undefined;
  return {
    registers,
    readCell: (value) => {
      const door = googleDoor();
      reader ??= new DayReader(door, door.spreadsheet().getSpreadsheetTimeZone());
      return reader.read(value);
    },
  };
}
