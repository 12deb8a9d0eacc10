import type {CellWrite, NewSheet, SheetKey} from '../../shared';
import {freeName, numberFormats, toTyped} from '../../shared';
import type {Trial} from './excel-fault';
import {rangeAt} from './cell-grid';
import {bandsOf, Pace} from './payload';

const formatCodes = {text: '@', date: numberFormats.day, euros: '#,##0.00" €"'} as const;

/** Said on the first row of a sheet that names people. */
const PERSONAL_DATA = 'Données personnelles : à ne pas diffuser, à supprimer après usage.';
const alarm = '#B42318';

/** A sheet begun by a former try of the same call is taken up again. */
export interface Begun {
  id: string | null;
  name: string;
}

/** Rows into a new sheet: headings, formats of columns, frozen headings. Sent in bands that weigh less than the budget. */
export async function addSheet(
  context: Excel.RequestContext,
  {name, rows, formats, personalData}: NewSheet,
  {budget}: Trial,
  begun: Begun,
): Promise<string> {
  const {worksheets} = context.workbook;
  worksheets.load('items/id,items/name');
  await context.sync();
  const former = worksheets.items.find(({id, name: tab}) => (begun.id === null ? tab === begun.name : id === begun.id));
  begun.name =
    former?.name ??
    freeName(
      name,
      worksheets.items.map((sheet) => sheet.name),
    );
  context.workbook.application.suspendScreenUpdatingUntilNextSync();
  const sheet = former === undefined ? worksheets.add(begun.name) : worksheets.getItem(former.id);
  const top = personalData ? 1 : 0;
  if (personalData) {
    rangeAt(sheet, {row: 0, column: 0, rows: 1, columns: 1}).values = [[PERSONAL_DATA]];
    rangeAt(sheet, {row: 0, column: 0, rows: 1, columns: 1}).setCellProperties([
      [{format: {font: {bold: true, color: alarm}}}],
    ]);
    sheet.tabColor = alarm;
  }
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const pace = new Pace(context, budget);
  if (columns > 0) {
    const typed = rows.map((row) => Array.from({length: columns}, (_, column) => toTyped(row[column] ?? null)));
    for (const band of bandsOf(typed, budget)) {
      await pace.make(band.weight * 2);
      const range = rangeAt(sheet, {row: top + band.from, column: 0, rows: band.rows.length, columns});
      range.numberFormat = band.rows.map((_, index) => codesOf(formats, columns, top + band.from + index === top));
      range.formulas = band.rows;
    }
    rangeAt(sheet, {row: top, column: 0, rows: 1, columns}).setCellProperties([
      Array.from({length: columns}, () => ({format: {font: {bold: true}}})),
    ]);
    sheet.freezePanes.freezeRows(top + 1);
  }
  sheet.load('id');
  await pace.send();
  begun.id = sheet.id;
  return begun.name;
}

/** Headings stay texts of no format. */
function codesOf(formats: NewSheet['formats'], columns: number, isHeading: boolean): string[] {
  return Array.from({length: columns}, (_, column) => {
    const format = formats[column] ?? null;
    return format === null || isHeading ? 'General' : formatCodes[format];
  });
}

/** Cells one by one: few, and wherever they stand. */
export async function writeCells(
  context: Excel.RequestContext,
  key: SheetKey,
  cells: readonly CellWrite[],
  {budget}: Trial,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(key);
  const pace = new Pace(context, budget);
  for (const {row, column, value} of cells) {
    await pace.make(300);
    rangeAt(sheet, {row, column, rows: 1, columns: 1}).formulas = [[toTyped(value)]];
  }
  await pace.send();
}
