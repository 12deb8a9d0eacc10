import {HostError} from '../../shared';
import type {ExcelDoor} from './excel-door';
import {attempt, toHostError} from './excel-fault';

/** 2 January 1904 where days are counted from 1904, as old files of Excel for Mac do. */
const SECOND_DAY = 1;

const known = new WeakMap<ExcelDoor, Promise<void>>();

/**
 * Refuses a workbook that counts its days from 1904: each would be read, and written, four years off. Office.js tells it by what DATE
 * gives there alone (« year: from 1900 or 1904, depending on the workbook's date system », `Excel.Functions.date`). Where that is not
 * answered, days count from 1900. Asked once.
 */
export function checkCalendar(door: ExcelDoor): Promise<void> {
  const asked = known.get(door);
  if (asked !== undefined) return asked;
  const check = readSecondDay(door).then((day) => {
    if (day === SECOND_DAY) throw new HostError('calendar', 'Workbook.functions.date');
  });
  known.set(door, check);
  // Asked again after a fault in passing, and where the user may have changed the calendar.
  check.catch(() => known.get(door) === check && known.delete(door));
  return check;
}

async function readSecondDay(door: ExcelDoor): Promise<number | null> {
  const action = 'Workbook.functions.date';
  try {
    return await attempt(door, {action}, async (context) => {
      const day = context.workbook.functions.date(1904, 1, 2).load('value');
      await context.sync();
      return day.value;
    });
  } catch (error) {
    if (toHostError(error, action).fault === 'refused') return null;
    throw error;
  }
}
