import {excelWorkbook} from '../../addin/host/excel-workbook';
import type {OpenBook, UserSheet} from '../contract/host-under-test';
import {addSheet, cellAt, change} from './stand-in/book';
import type {Sheet} from './stand-in/book';
import {removeSheet} from './stand-in/kinds/sheets';
import type {StandIn} from './stand-in/stand-in';

/** Opens the stand-in with sheets of the user's, and gives what a user may do in it. */
export function openStandIn(standIn: StandIn, sheets: readonly UserSheet[]): OpenBook {
  const {book} = standIn;
  const find = (name: string): Sheet => book.sheets.find((sheet) => sheet.name === name)!;
  const fill = (sheet: Sheet, rows: UserSheet['rows']) =>
    rows.forEach((row, r) => row.forEach((value, c) => change(sheet, r, c, {value: value ?? ''})));
  sheets.forEach(({name, rows, hidden}, index) => {
    const sheet = index === 0 ? Object.assign(book.sheets[0]!, {name}) : addSheet(book, name);
    if (hidden === true) sheet.visibility = 'Hidden';
    fill(sheet, rows);
  });
  return {
    workbook: excelWorkbook(standIn.door),
    reopen: () => excelWorkbook(standIn.door),
    snapshot: (name) => snapshotOf(find(name)),
    type: (name, row, column, value) =>
      change(find(name), row, column, {value: value ?? '', formula: undefined as unknown as string}),
    rename: (name, to) => void (find(name).name = to),
    remove: (name) => removeSheet(find(name)),
    select: (name, row, column) => void (book.active = {sheet: find(name), row, column}),
    formulaAt: (name, row, column) => cellAt(find(name), row, column).formula,
    names: () =>
      new Map(
        book.names.flatMap(({name, target}) =>
          'sheet' in target ? [[name, {sheet: target.sheet.name, area: target.area}] as const] : [],
        ),
      ),
    addName: (name, sheet, area) =>
      void book.names.push({book, name, target: {sheet: find(sheet), area}, visible: true}),
    addTable: (name, sheet, area) => void book.tables.push({name, range: {sheet: find(sheet), ...area}}),
  };
}

/** All that Excel keeps of a sheet, without what leads out of it. */
export function snapshotOf(sheet: Sheet): unknown {
  return JSON.parse(snapshotText(sheet));
}

/** The same as text: as quick to compare as to make. */
export function snapshotText(sheet: Sheet): string {
  const {book, charts, conditionalFormats, cells, ...rest} = sheet;
  const plain = (_: string, value: unknown) =>
    value instanceof Map
      ? [...(value as Map<number, unknown>)].sort(([a], [b]) => (a < b ? -1 : 1))
      : typeof value === 'object' && value !== null && 'book' in value
        ? undefined
        : value;
  const beside = JSON.stringify(
    {
      ...rest,
      position: book.sheets.indexOf(sheet),
      merges: [...sheet.merges].sort((a, b) => a.row - b.row || a.column - b.column),
      charts: charts.map(({state, parts, position, series}) => ({
        ...state,
        id: null,
        parts,
        position,
        series: series.map(({values, categories, ...one}) => ({
          state: one.state,
          parts: one.parts,
          points: one.points,
          values: areaOf(values),
          categories: areaOf(categories),
        })),
      })),
      formats: conditionalFormats.map(({area, type, state, parts}) => ({area, type, state, parts})),
    },
    plain,
  );
  // Cells are plain, and many: they are printed without a look at each of their values.
  return `{"cells":${JSON.stringify([...cells].sort(([a], [b]) => a - b))},${beside.slice(1)}`;
}

function areaOf(range: {row: number; column: number; rows: number; columns: number} | null) {
  return range === null ? null : [range.row, range.column, range.rows, range.columns];
}
