import type {CellValue} from '../../shared/value/cell';
import {addSheet, change} from './stand-in/book';
import type {SheetsStandIn} from './stand-in/stand-in';
import {instantOf} from './stand-in/zone';

type Matrix = readonly (readonly CellValue[])[];

/** A column of days, by its heading. */
const isDated = (heading: CellValue | undefined) => /date|naissance/i.test(String(heading ?? ''));

/** Which cells of a register are days that people see as dates; the first rows of a sheet may be a title. */
function datesOf(rows: Matrix): (row: number, column: number) => boolean {
  const at = rows.findIndex((row) => row.filter((cell) => typeof cell === 'string' && cell !== '').length > 1);
  return (row, column) => row > at && typeof rows[row]![column] === 'number' && isDated(rows[at]?.[column]);
}

/** A range as Google hands it to a custom function: "" for blanks, an instant for each dated cell. */
export function asArgument(rows: Matrix, timeZone: string): unknown[][] {
  const isDate = datesOf(rows);
  return rows.map((row, r) =>
    row.map((cell, c) => (isDate(r, c) ? new Date(instantOf(cell as number, timeZone)) : (cell ?? ''))),
  );
}

/** Writes sheets into the spreadsheet as a user has them: dated columns as dates. */
export function fillBook({book}: SheetsStandIn, sheets: Readonly<Record<string, Matrix>>): void {
  for (const [name, rows] of Object.entries(sheets)) {
    const isDate = datesOf(rows);
    const sheet = addSheet(book, name);
    sheet.rows = Math.max(sheet.rows, rows.length);
    rows.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (cell !== null && cell !== '')
          change(sheet, r, c, {value: cell, ...(isDate(r, c) ? {format: 'dd/MM/yyyy'} : {})});
      }),
    );
  }
}
