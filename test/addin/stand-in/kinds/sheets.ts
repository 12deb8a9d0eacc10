import type {Area} from '../../../../shared/sheet/sheet-plan';
import {dayOf} from '../../../../shared/value/day';
import {parseArea} from '../../../../shared/sheet/references';
import {addSheet, change, placeOf, usedArea} from '../book';
import type {Book, Range, Sheet} from '../book';
import {kind} from '../kind';
import {OfficeError} from '../office-error';
import {workOut} from '../recalculate';

/** Set by the stand-in that is being played: some Excels count formatted cells as used. */
export const usedRange = {overhang: 0};

export const sheetKinds = {
  Workbook: kind<Excel.Workbook>()<Book>({
    part: {
      worksheets: (book) => book,
      names: (book) => book,
      tables: (book) => book,
      settings: (book) => book,
      application: (book) => book,
      functions: (book) => book,
    },
    call: {
      getActiveCell: ({active}): Range => ({...active, rows: 1, columns: 1}),
    },
  }),

  Application: kind<Excel.Application>()<Book>({
    read: {calculationMode: ({isManual}) => (isManual === true ? 'Manual' : 'Automatic')},
    call: {suspendScreenUpdatingUntilNextSync: () => undefined},
  }),

  // « Excel.Functions.date »: year « from 1900 or 1904 (depending on the workbook's date system) ». A guess: it counts as that workbook does.
  Functions: kind<Excel.Functions>()<Book>({
    call: {
      date: ({from1904}, year: number, month: number, day: number) => ({
        value: dayOf(year, month, day) - (from1904 === true ? 1462 : 0),
      }),
    },
  }),
  FunctionResult: kind<Excel.FunctionResult<number>>()<{readonly value: number}>({read: {value: ({value}) => value}}),

  WorksheetCollection: kind<Excel.WorksheetCollection>()<Book>({
    items: (book) => book.sheets,
    call: {
      add: (book, name?: string) => addSheet(book, checkedName(book, name)),
      getItem: findSheet,
      getItemOrNullObject: findSheet,
    },
  }),

  Worksheet: kind<Excel.Worksheet>()<Sheet>({
    read: {
      id: ({id}) => id,
      name: ({name}) => name,
      visibility: ({visibility}) => visibility as Excel.SheetVisibility,
      position: (sheet) => sheet.book.sheets.indexOf(sheet),
      tabColor: ({tabColor}) => tabColor,
      showGridlines: ({showGridlines}) => showGridlines,
    },
    write: {
      tabColor: (sheet, color) => void (sheet.tabColor = color),
      showGridlines: (sheet, shown) => void (sheet.showGridlines = shown),
      name: (sheet, name) => void (sheet.name = checkedName(sheet.book, name)),
      visibility: (sheet, visibility) => void (sheet.visibility = visibility),
      position: (sheet, place) => {
        const {sheets} = sheet.book;
        if (!Number.isInteger(place) || place < 0 || place >= sheets.length)
          throw new OfficeError('InvalidArgument', `position ${place}`);
        sheets.splice(sheets.indexOf(sheet), 1);
        sheets.splice(place, 0, sheet);
      },
    },
    part: {
      charts: (sheet) => sheet,
      shapes: (sheet) => sheet,
      tables: (sheet) => sheet,
      customProperties: (sheet) => sheet,
      freezePanes: (sheet) => sheet,
      horizontalPageBreaks: (sheet) => sheet,
      pageLayout: (sheet) => ({...sheet.pageLayout, sheet}),
    },
    call: {
      getRange: (sheet, address: string) => rangeOf(sheet, address),
      getRangeByIndexes: (sheet, row: number, column: number, rows: number, columns: number) =>
        checkedRange(sheet, {row, column, rows, columns}),
      getUsedRangeOrNullObject: (sheet, valuesOnly?: boolean) => {
        const used = usedArea(sheet, valuesOnly === true);
        const {overhang} = usedRange;
        return used === null ? null : {sheet, ...used, rows: used.rows + overhang, columns: used.columns + overhang};
      },
      activate: (sheet) => {
        // « Worksheet.activate »: a hidden sheet cannot be shown so.
        if (sheet.visibility !== 'Visible') throw new OfficeError('InvalidOperation', 'hidden sheet');
        if (sheet.book.active.sheet !== sheet) sheet.book.active = {sheet, row: 0, column: 0};
      },
      delete: (sheet) => deleteSheet(sheet),
      calculate: (sheet) => {
        for (const [key, {formula}] of sheet.cells) {
          const {row, column} = placeOf(key);
          if (formula !== undefined) change(sheet, row, column, {value: workOut(sheet, row, column)});
        }
      },
    },
  }),
};

/** By name, whatever its case, or by id (« WorksheetCollection.getItem »). */
export function findSheet(book: Book, key: string): Sheet | null {
  return book.sheets.find(({id, name}) => id === key || name.toLowerCase() === key.toLowerCase()) ?? null;
}

/** « Worksheet.delete »: not the last one in sight, none that is very hidden, none where the structure is protected. */
function deleteSheet(sheet: Sheet): void {
  const {book} = sheet;
  if (book.isStructureLocked === true) throw new OfficeError('AccessDenied', 'protected structure');
  if (sheet.visibility === 'VeryHidden') throw new OfficeError('InvalidOperation', 'very hidden sheet');
  if (!book.sheets.some((one) => one !== sheet && one.visibility === 'Visible'))
    throw new OfficeError('GeneralException', 'last visible sheet');
  removeSheet(sheet);
  const bare = `'?${sheet.name.replace(/'/g, "''").replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}'?!\\$?[A-Z]+\\$?\\d+(?::\\$?[A-Z]+\\$?\\d+)?`;
  for (const other of book.sheets)
    for (const [key, {formula}] of other.cells) {
      const after = formula?.replace(new RegExp(bare, 'gi'), '#REF!');
      const {row, column} = placeOf(key);
      if (after !== formula) change(other, row, column, {formula: after!, value: '#REF!'});
    }
}

/** What is done to a sheet that goes: its names turn to #REF!. */
export function removeSheet(sheet: Sheet): void {
  sheet.gone = true;
  sheet.book.sheets.splice(sheet.book.sheets.indexOf(sheet), 1);
  for (const name of sheet.book.names)
    if ('sheet' in name.target && name.target.sheet === sheet) name.target = {text: '=#REF!'};
  if (sheet.book.active.sheet === sheet) sheet.book.active = {sheet: sheet.book.sheets[0]!, row: 0, column: 0};
}

/** « Rename a worksheet » of Excel's help: 31 characters, none of []:*?/\, no quote at either end, unlike the others. */
function checkedName(book: Book, name: string | undefined): string {
  const wanted = name ?? `Feuil${book.nextId}`;
  if (wanted === '' || wanted.length > 31 || /[[\]:*?/\\]|^'|'$/.test(wanted))
    throw new OfficeError('InvalidArgument', `sheet name « ${wanted} »`);
  if (findSheet(book, wanted) !== null) throw new OfficeError('ItemAlreadyExists', `sheet « ${wanted} »`);
  return wanted;
}

export function rangeOf(sheet: Sheet, address: string): Range {
  if (address.length > 8192) throw new OfficeError('InvalidArgument', 'address too long');
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(address);
  if (rows !== null)
    return checkedRange(sheet, {
      row: Number(rows[1]) - 1,
      column: 0,
      rows: Number(rows[2]) - Number(rows[1]) + 1,
      columns: 16384,
    });
  const area = parseArea(address);
  if (area === null) throw new OfficeError('InvalidArgument', `address « ${address} »`);
  return checkedRange(sheet, area);
}

function checkedRange(sheet: Sheet, area: Area): Range {
  const {row, column, rows, columns} = area;
  const isInside =
    row >= 0 && column >= 0 && rows > 0 && columns > 0 && row + rows <= 1048576 && column + columns <= 16384;
  if (!isInside || ![row, column, rows, columns].every(Number.isInteger))
    throw new OfficeError('InvalidArgument', JSON.stringify(area));
  return {sheet, ...area};
}
