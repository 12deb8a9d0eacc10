import type {Area} from '../../../shared/sheet/sheet-plan';
import {areasMeet, holdsCell} from '../../../shared/sheet/references';
import {calculate} from '../../addin/stand-in/recalculate';
import {cellAt, change, eachCell, GENERAL} from './book';
import type {Cell, Sheet} from './book';
import {callIn} from './call-in';
import {checkFormula, isDateFormat, readTyped} from './typed';
import {instantOf, serialAt} from './zone';

/** « Class Range », setValues: « The size of the two-dimensional array must match the size of the range ». */
export function checkSize({rows, columns}: Area, data: readonly (readonly unknown[])[]): void {
  const tell = (what: string, found: number, wanted: number) =>
    new Error(
      `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${found} but the range has ${wanted}.`,
    );
  if (data.length !== rows) throw tell('rows', data.length, rows);
  for (const row of data) if (row.length !== columns) throw tell('columns', row.length, columns);
}

/** A value given by a script, into a cell: texts as if they were typed, dates as the clocks of the spreadsheet show them. */
export function put(sheet: Sheet, row: number, column: number, value: unknown): void {
  if (isCovered(sheet, row, column)) return;
  const {format} = cellAt(sheet, row, column);
  if (value === null || value === undefined || value === '') return clear(sheet, row, column);
  if (typeof value === 'boolean') return set(sheet, row, column, {value});
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error('Invalid number in the data.');
    // A plain-text cell holds texts.
    return set(sheet, row, column, {value: format === '@' ? String(value) : value});
  }
  if (Object.prototype.toString.call(value) === '[object Date]') {
    const serial = serialAt((value as Date).getTime(), sheet.book.timeZone);
    return set(sheet, row, column, {value: serial, format: isDateFormat(format) ? format : 'dd/mm/yyyy'});
  }
  if (typeof value !== 'string') throw new Error('Invalid value in the data.');
  if (value.length > 50_000)
    throw new Error('Your input contains more than the maximum of 50000 characters in a single cell.');
  const typed = readTyped(value, format, sheet.book.locale);
  set(sheet, row, column, {
    value: typed.value,
    ...(typed.formula === undefined ? {} : {formula: typed.formula}),
    ...(typed.format === undefined || format !== GENERAL ? {} : {format: typed.format}),
  });
}

export function putFormula(sheet: Sheet, row: number, column: number, formula: string): void {
  if (formula === '') return clear(sheet, row, column);
  const text = formula.startsWith('=') ? formula : `=${formula}`;
  set(sheet, row, column, {value: 0, formula: checkFormula(text, sheet.book.locale)});
}

function set(sheet: Sheet, row: number, column: number, cell: Partial<Cell>): void {
  change(sheet, row, column, {formula: '', link: '', ...cell});
  sheet.book.functions?.settle();
}

export function clear(sheet: Sheet, row: number, column: number): void {
  set(sheet, row, column, {value: ''});
}

/** The cells of a merged area other than its first hold nothing. */
function isCovered(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some((merge) => holdsCell(merge, row, column) && !(merge.row === row && merge.column === column));
}

/** What a cell shows as its value: "" for nothing, a Date for what its format makes one (« Class Range », getValues). */
export function valueOf(sheet: Sheet, row: number, column: number): unknown {
  const {format} = cellAt(sheet, row, column);
  const value = resultOf(sheet, row, column);
  return typeof value === 'number' && isDateFormat(format) ? new Date(instantOf(value, sheet.book.timeZone)) : value;
}

export function resultOf(sheet: Sheet, row: number, column: number): string | number | boolean {
  const {formula, value} = cellAt(sheet, row, column);
  if (formula === undefined) return value;
  if (formula.endsWith('\u0000')) return '#ERROR!';
  if (sheet.book.functions !== null && callIn(formula) !== null) return value;
  return calculate((r, c) => cellAt(sheet, r, c), row, column);
}

/** « Class Range », merge: the first cell stays, the others are lost; a merged area is taken whole or not at all. */
export function merge(sheet: Sheet, area: Area): void {
  checkWhole(sheet, area);
  sheet.merges = sheet.merges.filter((one) => !areasMeet(one, area));
  if (area.rows * area.columns < 2) return;
  eachCell(area, (row, column, i, j) => {
    if (i > 0 || j > 0) clear(sheet, row, column);
  });
  sheet.merges.push(area);
}

export function breakApart(sheet: Sheet, area: Area): void {
  checkWhole(sheet, area);
  sheet.merges = sheet.merges.filter((one) => !areasMeet(one, area));
}

function checkWhole(sheet: Sheet, area: Area): void {
  const cut = sheet.merges.find((one) => areasMeet(one, area) && !isInside(one, area));
  if (cut !== undefined) throw new Error('You must select all cells in a merged range to merge or unmerge them.');
}

function isInside(one: Area, area: Area): boolean {
  return holdsCell(area, one.row, one.column) && holdsCell(area, one.row + one.rows - 1, one.column + one.columns - 1);
}
