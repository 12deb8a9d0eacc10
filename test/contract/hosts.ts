import type {AsyncWorkbook} from '../../shared/host/workbook';
import {excelWorkbook} from '../../addin/host/excel-workbook';
import {addSheet, cellAt, change} from '../addin/stand-in/book';
import type {Sheet} from '../addin/stand-in/book';
import {removeSheet} from '../addin/stand-in/kinds/sheets';
import {dialects, StandIn} from '../addin/stand-in/stand-in';
import type {HostUnderTest, OpenBook, UserSheet} from './host-under-test';
import {keyOf, MemoryWorkbook, put} from './memory-workbook';
import type {MemorySheet} from './memory-workbook';

const memory: HostUnderTest = {
  name: 'in memory',
  open: (sheets) => {
    const book = new MemoryWorkbook();
    const find = (name: string): MemorySheet => book.sheets.find((sheet) => sheet.name === name)!;
    for (const {name, rows, hidden} of sheets) {
      const sheet = book.make(name);
      sheet.visible = hidden !== true;
      rows.forEach((row, r) => row.forEach((value, c) => put(sheet, r, c, value)));
    }
    return {
      workbook: awaited(book),
      reopen: () => awaited(book),
      snapshot: (name) => structuredClone([...find(name).cells]),
      type: (name, row, column, value) => put(find(name), row, column, value),
      rename: (name, to) => void (find(name).name = to),
      remove: (name) => void book.sheets.splice(book.sheets.indexOf(find(name)), 1),
      select: (name, row, column) => void (book.active = {sheet: find(name), row, column}),
      formulaAt: (name, row, column) => find(name).cells.get(keyOf(row, column))?.formula,
      names: () => new Map([...book.names].map(([name, {sheet, area}]) => [name, {sheet: sheet.name, area}])),
      addName: (name, sheet, area) => void book.names.set(name, {sheet: find(sheet), area, kind: 'name'}),
      addTable: (name, sheet, area) => void book.names.set(name, {sheet: find(sheet), area, kind: 'table'}),
    };
  },
};

/** What answers at once, awaited. */
function awaited(book: MemoryWorkbook): AsyncWorkbook {
  const call =
    (method: string) =>
    async (...args: unknown[]) =>
      (book as unknown as Record<string, (...args: unknown[]) => unknown>)[method]!(...args);
  return new Proxy({}, {get: (_, method) => (method === 'then' ? undefined : call(String(method)))}) as AsyncWorkbook;
}

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
  const {book, charts, conditionalFormats, cells, ...rest} = sheet;
  const plain = (_: string, value: unknown) =>
    Object.prototype.toString.call(value) === '[object Map]'
      ? [...(value as Map<number, unknown>)].sort(([a], [b]) => (a < b ? -1 : 1))
      : typeof value === 'object' && value !== null && 'book' in value
        ? undefined
        : value;
  const ordered = [...cells].sort(([a], [b]) => a - b);
  return JSON.parse(
    JSON.stringify(
      {
        ...rest,
        position: book.sheets.indexOf(sheet),
        cells: ordered,
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
    ),
  );
}

function areaOf(range: {row: number; column: number; rows: number; columns: number} | null) {
  return range === null ? null : [range.row, range.column, range.rows, range.columns];
}

export const hosts: readonly HostUnderTest[] = [
  memory,
  ...Object.values(dialects).map((dialect): HostUnderTest => ({
    name: dialect.name,
    open: (sheets) => openStandIn(new StandIn(dialect), sheets),
  })),
];
