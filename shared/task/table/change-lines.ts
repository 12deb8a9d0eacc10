import type {CellWrite, SheetKey} from '../../drawing/workbook';
import {findParameterTables} from '../../setting/parameter-tables';
import type {FoundTable} from '../../setting/parameter-tables';
import type {ParameterTableId} from '../../setting/table-specs';
import type {OwnLine} from '../../setting/parameters';
import type {CellValue, Rows} from '../../value/cell';
import {textOf} from '../../value/nothing';
import type {RecognisedWorkbook} from '../registers/recognise-workbook';
import {ask} from '../task';
import type {Task} from '../task';
import {needParameterSheet, writesFor} from '../settings/find-parameter-sheet';
import type {TableLine} from '../settings/find-parameter-sheet';

/** Cells that were changed together, as they were and as they are: enough to take the change back. */
export interface CellChange {
  readonly key: SheetKey;
  readonly cells: readonly (CellWrite & {readonly before: CellValue})[];
}

/** What is done to a table: a line in place of one that stands, or a new one, or none. */
export interface LineChange {
  readonly table: ParameterTableId;
  readonly from: OwnLine | null;
  readonly to: TableLine | null;
}

/** A sheet as the changes so far leave it. */
interface Sheet {
  readonly key: SheetKey;
  readonly name: string;
  rows: Rows;
  readonly writes: CellWrite[];
}

/** Does changes one after the other over the sheets as each leaves them, then writes their cells at once. */
export function* changeLines(
  workbook: RecognisedWorkbook,
  changes: readonly LineChange[],
  version: string,
): Task<readonly CellChange[]> {
  const main = yield* needParameterSheet(workbook, version);
  const sheets = [...workbook.keys]
    .filter(([name, key]) => key !== main.key && !workbook.ranges.has(name))
    .map(([name, key]): Sheet => ({key, name, rows: rowsOf(workbook, name), writes: []}));
  const first: Sheet = {key: main.key, name: nameOf(workbook, main.key), rows: main.rows, writes: []};
  const before = new Map([first, ...sheets].map((sheet) => [sheet.key, sheet.rows]));
  for (const {table, from, to} of changes) {
    const standing = from === null ? undefined : [first, ...sheets].find(({name}) => name === from.sheet);
    if (from !== null && standing !== undefined && to !== null && putInPlace(standing, table, from, to)) continue;
    if (from !== null && standing !== undefined) put(standing, table, [], from);
    if (to !== null) put(first, table, [to], null);
  }
  const done: CellChange[] = [];
  for (const {key, writes} of [first, ...sheets]) {
    const cells = lastOfEach(writes)
      .map((write) => ({...write, before: before.get(key)![write.row]?.[write.column] ?? null}))
      .filter((cell) => textOf(cell.before) !== textOf(cell.value)); // what stays may be a formula of the user's
    if (cells.length === 0) continue;
    yield* ask(
      'writeCells',
      key,
      cells.map(({row, column, value}) => ({row, column, value})),
    );
    done.push({key, cells});
  }
  return done;
}

const rowsOf = ({sources}: RecognisedWorkbook, name: string): Rows =>
  sources.find((source) => source.name === name)?.rows ?? [];

const nameOf = ({keys, ranges}: RecognisedWorkbook, key: SheetKey) =>
  [...keys].find(([name, one]) => one === key && !ranges.has(name))?.[0] ?? '';

/** The table that holds a line, and the cells of the line by their columns. */
export function cellsOfLine(workbook: RecognisedWorkbook, id: ParameterTableId, {sheet, row}: OwnLine) {
  const rows = rowsOf(workbook, sheet);
  const table = tableHolding(sheet, rows, id, row);
  if (table === undefined) return null;
  const cells: TableLine = Object.fromEntries([...table.columns].map(([of, at]) => [of, rows[row - 1]?.[at] ?? null]));
  return {place: {sheet, from: table.from}, cells};
}

const tableHolding = (sheet: string, rows: Rows, id: ParameterTableId, row: number) =>
  findParameterTables(sheet, rows).find(({spec, from, to}) => spec.id === id && row - 1 >= from && row - 1 < to);

/** A line that its table has every column for is changed where it stands. */
function putInPlace(sheet: Sheet, id: ParameterTableId, {row}: OwnLine, to: TableLine): boolean {
  const table = tableHolding(sheet.name, sheet.rows, id, row);
  if (table === undefined) return false;
  if (!Object.entries(to).every(([column, value]) => value === null || table.columns.has(column))) return false;
  write(
    sheet,
    [...table.columns].map(([id, column]) => ({row: row - 1, column, value: to[id] ?? null})),
  );
  return true;
}

function put(sheet: Sheet, id: ParameterTableId, lines: readonly TableLine[], dropped: OwnLine | null): void {
  const tables = findParameterTables(sheet.name, sheet.rows);
  const isDropped = (_: FoundTable, line: number) => dropped !== null && line === dropped.row - 1;
  write(sheet, writesFor({key: sheet.key, rows: sheet.rows, tables}, id, lines, isDropped));
}

function write(sheet: Sheet, writes: readonly CellWrite[]): void {
  const rows = sheet.rows.map((row) => [...row]);
  for (const {row, column, value} of writes) {
    while (rows.length <= row) rows.push([]);
    while (rows[row]!.length <= column) rows[row]!.push(null);
    rows[row]![column] = value;
  }
  sheet.rows = rows;
  sheet.writes.push(...writes);
}

/** Of several writes of one cell, the last. */
function lastOfEach(writes: readonly CellWrite[]): CellWrite[] {
  return [...new Map(writes.map((write) => [`${write.row} ${write.column}`, write])).values()];
}

/** Takes changes back where every cell is still as they left it; false, and nothing is written, where one is not. */
export function* takeBackChanges(workbook: RecognisedWorkbook, changes: readonly CellChange[]): Task<boolean> {
  const isSame = ({key, cells}: CellChange) => {
    const rows = rowsOf(workbook, nameOf(workbook, key));
    return cells.every(({row, column, value}) => textOf(rows[row]?.[column] ?? null) === textOf(value));
  };
  if (changes.length === 0 || !changes.every(isSame)) return false;
  for (const {key, cells} of changes)
    yield* ask(
      'writeCells',
      key,
      cells.map(({row, column, before}) => ({row, column, value: before})),
    );
  return true;
}
