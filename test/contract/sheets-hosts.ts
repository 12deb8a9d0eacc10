import {doorOf, sheetsWorkbook} from '../../appsscript/host/sheets-workbook';
import {addSheet, cellAt, change, placeOf, removeSheet} from '../appsscript/stand-in/book';
import type {Look, Sheet} from '../appsscript/stand-in/book';
import {SheetsStandIn} from '../appsscript/stand-in/stand-in';
import {awaited} from './awaited';
import type {HostUnderTest, OpenBook, UserSheet} from './host-under-test';

/** Opens the stand-in for Google Sheets with sheets of the user's, and gives what a user may do in it. */
function openSheets(standIn: SheetsStandIn, sheets: readonly UserSheet[]): OpenBook {
  const {book} = standIn;
  const find = (name: string): Sheet => book.sheets.find((sheet) => sheet.name === name)!;
  sheets.forEach(({name, rows, hidden}, index) => {
    const sheet = index === 0 ? Object.assign(book.sheets[0]!, {name}) : addSheet(book, name);
    sheet.hidden = hidden === true;
    sheet.rows = Math.max(sheet.rows, rows.length);
    sheet.columns = Math.max(sheet.columns, ...rows.slice(0, 40).map((row) => row.length));
    rows.forEach((row, r) => row.forEach((value, c) => change(sheet, r, c, {value: value ?? ''})));
  });
  const meet = () => awaited(sheetsWorkbook(doorOf(standIn.globals)));
  return {
    workbook: meet(),
    reopen: meet,
    snapshot: (name) => snapshotOf(find(name)),
    type: (name, row, column, value) => change(find(name), row, column, {value: value ?? '', formula: ''}),
    rename: (name, to) => void (find(name).name = to),
    remove: (name) => removeSheet(find(name)),
    select: (name, row, column) => void (book.active = {sheet: find(name), row, column}),
    formulaAt: (name, row, column) => cellAt(find(name), row, column).formula,
    names: () => new Map(book.names.map(({name, place}) => [name, {sheet: place.sheet.name, area: place.area}])),
    addName: (name, sheet, area) => void book.names.push({name, place: {sheet: find(sheet), area}}),
    addTable: null,
  };
}

/** All that Google Sheets keeps of a sheet, ids apart. */
export function snapshotOf(sheet: Sheet): unknown {
  return JSON.parse(snapshotText(sheet));
}

/** The same as text: as quick to compare as to make. */
export function snapshotText(sheet: Sheet): string {
  const {book, cells, charts, id: _, widths, heights, ...rest} = sheet;
  const ordered = <V>(map: ReadonlyMap<number, V>) => [...map].sort(([a], [b]) => a - b);
  const inOrder = new Map<Look, unknown>();
  const lookOf = (look: Look) => inOrder.get(look) ?? inOrder.set(look, Object.entries(look).sort()).get(look);
  return JSON.stringify({
    ...rest,
    merges: [...sheet.merges].sort((a, b) => a.row - b.row || a.column - b.column),
    position: book.sheets.indexOf(sheet),
    cells: ordered(cells).map(([key, {look, ...cell}]) => [placeOf(key), cell, lookOf(look)]),
    widths: ordered(widths),
    heights: ordered(heights),
    charts: charts.map(({id: __, ranges, ...chart}) => ({...chart, ranges: ranges.map(({area}) => area)})),
  });
}

export const sheetsHosts: readonly HostUnderTest[] = [
  {locale: 'fr_FR', timeZone: 'Europe/Paris', scriptTimeZone: 'Europe/Paris'},
  {locale: 'en_US', timeZone: 'America/New_York', scriptTimeZone: 'Europe/Paris'},
].map((options) => ({
  name: `Google Sheets ${options.locale}, ${options.timeZone}`,
  open: (sheets) => openSheets(new SheetsStandIn(options), sheets),
}));
