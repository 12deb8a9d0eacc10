import type {Area, CellValue, OddColumn, Rows} from '../../shared';
import {OddColumns} from '../../xlsx';
import type {CellChange} from './cell-change';
import type {BookSheet} from './read-book';
import {keyOf} from './read-cells';

/** Whether a change says anything new; programs differ on the last digits of a calculation. */
export function isNews(sheet: BookSheet, {row, column, value, formula, format, spill, unspilled}: CellChange): boolean {
  const before = sheet.values[row]?.[column] ?? null;
  const known = sheet.formulas.get(keyOf(row, column));
  if ((known?.text ?? null) !== formula || format !== null) return true;
  // A result is told before the values that it spills: as long as it is the same, so are they.
  const isSpillOpen = spill === undefined && unspilled !== true && formula !== null;
  if (isSpillOpen) return !isEqual(before, value);
  if (JSON.stringify(known?.spill ?? null) !== JSON.stringify(spill?.area ?? null)) return true;
  if (spill !== undefined && !isSame(readArea(sheet, spill.area), spill.values)) return true;
  return !isEqual(before, value);
}

function isSame(one: Rows, other: Rows): boolean {
  return one.every((row, r) => row.every((value, c) => isEqual(value, other[r]?.[c] ?? null)));
}

function isEqual(one: CellValue, other: CellValue): boolean {
  if (one === other || ((one ?? '') === '' && (other ?? '') === '')) return true;
  return typeof one === 'number' && typeof other === 'number' && one.toPrecision(12) === other.toPrecision(12);
}

/** Cells of the mirror take what changed; rows that others may hold are copied, never written in. */
export function writeChanges(sheet: BookSheet, changes: readonly CellChange[]): void {
  const values = sheet.values.slice();
  const copied = new Set<number>();
  const put = (row: number, column: number, value: CellValue) => {
    while (values.length <= row) values.push([]);
    if (!copied.has(row)) values[row] = values[row]!.slice();
    copied.add(row);
    const line = values[row]!;
    while (line.length < column) line.push(null);
    line[column] = value === '' ? null : value;
  };
  for (const {row, column} of changes) {
    const former = sheet.formulas.get(keyOf(row, column))?.spill;
    if (former !== undefined) eachCell(former, (r, c) => put(r, c, null));
  }
  for (const {row, column, value, formula, spill} of changes) {
    const key = keyOf(row, column);
    put(row, column, value);
    sheet.odd.delete(key);
    if (spill !== undefined) eachCell(spill.area, (r, c) => put(r, c, spill.values[r - row]?.[c - column] ?? null));
    if (formula === null) sheet.formulas.delete(key);
    else sheet.formulas.set(key, {text: formula, ...(spill === undefined ? {} : {spill: spill.area})});
  }
  sheet.values = values;
}

export function eachCell({row, column, rows, columns}: Area, run: (row: number, column: number) => void): void {
  for (let r = row; r < row + rows; r++) for (let c = column; c < column + columns; c++) run(r, c);
}

/** The cells of an area, nothing as null. */
export function readArea({values}: BookSheet, {row, column, rows, columns}: Area): CellValue[][] {
  return Array.from({length: rows}, (_, r) =>
    Array.from({length: columns}, (_, c) => values[row + r]?.[column + c] ?? null),
  );
}

/** Rows and columns that hold anything. */
export function contentSize({values}: BookSheet): {rows: number; columns: number} {
  let rows = 0;
  let columns = 0;
  for (let row = 0; row < values.length; row++) {
    const line = values[row]!;
    let width = line.length;
    while (width > 0 && (line[width - 1] ?? null) === null) width--;
    if (width > 0) rows = row + 1;
    if (width > columns) columns = width;
  }
  return {rows, columns};
}

/** From A1 to the last cell that holds anything, every row as wide. */
export function contentRows(sheet: BookSheet): Rows {
  const {rows, columns} = contentSize(sheet);
  return Array.from({length: rows}, (_, row) => {
    const line = sheet.values[row]!;
    if (line.length === columns && isFilled(line)) return line;
    return Array.from({length: columns}, (_, column) => line[column] ?? null);
  });
}

function isFilled(line: readonly CellValue[]): boolean {
  for (let at = 0; at < line.length; at++) if (line[at] === undefined) return false;
  return true;
}

/** What the file of a sheet does not give as it should, and nobody mended since, by column. */
export function oddColumns({formulas, odd}: BookSheet): readonly OddColumn[] {
  if (odd.size === 0) return [];
  const found = new OddColumns();
  const placeOf = (key: string) => key.split(',').map(Number) as [number, number];
  for (const [key, code] of odd) {
    const [row, column] = placeOf(key);
    if (code === 'formula-zero') found.noteFormula(0, false, row + 1, column);
    else found.note(code, row + 1, column);
  }
  for (const key of formulas.keys()) if (!odd.has(key)) found.noteFormula(true, false, ...placeOf(key));
  return found.list();
}
