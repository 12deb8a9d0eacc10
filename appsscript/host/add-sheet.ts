import {HostError, numberFormats, PERSONAL_DATA, toTyped} from '../../shared';
import type {CellWrite, NewSheet, SheetKey, TypedCell} from '../../shared';
import {freeTab, insertSheet, makeRoom} from './new-sheet';
import {GENERAL} from './number-patterns';
import type {GoogleSheet, SheetsSession} from './sheets-session';

const formatCodes = {text: '@', date: numberFormats.day, euros: '#,##0.00" €"'} as const;
const alarm = '#B42318';

/** A sheet begun by a former try of the same call is taken up again. */
export interface Begun {
  name: string | null;
}

/** Rows into a new sheet: headings, formats of columns, frozen headings. */
export function addSheet(session: SheetsSession, {name, rows, formats, personalData}: NewSheet, begun: Begun): string {
  const {book} = session;
  const former = begun.name === null ? null : book.getSheetByName(begun.name);
  begun.name ??= freeTab(session, name);
  const sheet = former ?? insertSheet(session, begun.name, null);
  const top = personalData ? 1 : 0;
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  makeRoom(sheet, {row: 0, column: 0, rows: rows.length + top, columns: Math.max(1, columns)});
  if (personalData) {
    sheet.getRange(1, 1).setValue(PERSONAL_DATA).setFontWeight('bold').setFontColor(alarm);
    sheet.setTabColor(alarm);
  }
  if (columns > 0) {
    const cells = rows.map((row) => Array.from({length: columns}, (_, column) => toTyped(row[column] ?? null)));
    sheet.getRange(top + 1, 1, rows.length, columns).setValues(cells);
    sheet.getRange(top + 1, 1, 1, columns).setFontWeight('bold');
    sheet.setFrozenRows(top + 1);
    // After the values: text in a plain-text cell is not read as if it were typed, and an apostrophe there is one.
    const codes = Array.from({length: columns}, (_, column) => {
      const format = formats[column] ?? null;
      return format === null ? GENERAL : formatCodes[format];
    });
    if (rows.length > 1 && codes.some((code) => code !== GENERAL))
      sheet
        .getRange(top + 2, 1, rows.length - 1, columns)
        .setNumberFormats(Array.from({length: rows.length - 1}, () => codes));
  }
  return begun.name;
}

/** Cells wherever they stand: a few calls for each run of cells side by side. */
export function writeCells({book}: SheetsSession, key: SheetKey, cells: readonly CellWrite[]): void {
  const sheet = book.getSheetById(Number(key));
  if (sheet === null) throw new HostError('gone', 'writeCells');
  const [rows, columns] = [cells.map(({row}) => row + 1), cells.map(({column}) => column + 1)];
  makeRoom(sheet, {row: 0, column: 0, rows: Math.max(1, ...rows), columns: Math.max(1, ...columns)});
  for (const {row, column, typed} of runsOf(cells)) writeRun(sheet, row, column, typed);
}

function writeRun(sheet: GoogleSheet, row: number, column: number, typed: readonly TypedCell[]): void {
  const range = sheet.getRange(row + 1, column + 1, 1, typed.length);
  const formats = range.getNumberFormats();
  const isPlainText = formats[0]!.includes('@');
  if (isPlainText) range.setNumberFormat(GENERAL);
  range.setValues([[...typed]]);
  if (isPlainText) range.setNumberFormats(formats);
}

function runsOf(cells: readonly CellWrite[]): {row: number; column: number; typed: TypedCell[]}[] {
  const runs: {row: number; column: number; typed: TypedCell[]}[] = [];
  for (const {row, column, value} of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = runs[runs.length - 1];
    if (last?.row === row && last.column + last.typed.length === column) last.typed.push(toTyped(value));
    else runs.push({row, column, typed: [toTyped(value)]});
  }
  return runs;
}
