import type {CellValue, Rows} from '../../value/cell';
import {foldText} from '../../value/fold';
import {isBlank} from '../../value/nothing';
import type {CellWrite, SheetKey} from '../../drawing/workbook';
import {yearOfReport, yearPeriod} from '../../count/period';
import {buildReportPlan} from '../../report/build-report-plan';
import {SETTINGS_PLAN} from '../../report/settings-plan';
import {findParameterTables, PARAMETER_SHEET} from '../../setting/parameter-tables';
import {ownTableIds, parameterTables} from '../../setting/table-specs';
import type {FoundTable} from '../../setting/parameter-tables';
import type {ParameterTableId} from '../../setting/table-specs';
import type {RecognisedWorkbook} from '../registers/recognise-workbook';
import {ask} from '../task';
import type {Task} from '../task';

/** The sheet of settings as it stands. */
interface ParameterSheet {
  readonly key: SheetKey;
  readonly rows: Rows;
  readonly tables: readonly FoundTable[];
}

/** The sheet « Paramètres ML » of a workbook, or null. */
export function findParameterSheet({sources, keys}: RecognisedWorkbook): ParameterSheet | null {
  const source = sources.find(({name}) => foldText(name) === foldText(PARAMETER_SHEET));
  const key = source === undefined ? undefined : keys.get(source.name);
  if (source === undefined || key === undefined) return null;
  return {key, rows: source.rows, tables: findParameterTables(source.name, source.rows)};
}

/** The sheet « Paramètres ML », made with every table and the settings in force where the workbook has none. */
export function* needParameterSheet(workbook: RecognisedWorkbook, version: string): Task<ParameterSheet> {
  const found = findParameterSheet(workbook);
  if (found !== null) return found;
  const rows = defaultRows(workbook, version);
  const name = yield* ask('addSheet', {
    name: PARAMETER_SHEET,
    rows,
    formats: [null, null, null, null],
    personalData: false,
  });
  const sheets = yield* ask('listSheets');
  const key = sheets.find((sheet) => sheet.name === name)?.key ?? name;
  return {key, rows, tables: findParameterTables(name, rows)};
}

/** The cells of the sheet of settings as the report draws it. */
function defaultRows({registers}: RecognisedWorkbook, version: string): Rows {
  const period = yearPeriod(yearOfReport(registers) ?? 2000);
  const none = {period, before: period, tables: new Map<string, never>(), figures: new Map<string, never>()};
  const plan = buildReportPlan(registers, none, {version, chapters: []}).sheets.find(({id}) => id === SETTINGS_PLAN)!;
  const rows: CellValue[][] = [];
  for (const {row, column, value} of plan.cells) {
    while (rows.length <= row) rows.push(plan.widths.map(() => null));
    rows[row]![column] = value;
  }
  return rows;
}

/** Columns that a table is open to, and that we write. */
const FURTHER: ReadonlyMap<string, string> = new Map([['+epci', 'EPCI']]);

/** Lines of a table, by the ids of its columns. */
export type TableLine = Readonly<Record<string, CellValue>>;

/**
 * The writes that put lines into a table: under its last ones while there is room for them and a blank row, which ends
 * a table; else in a new table of the same headings at the end of the sheet. `dropped` lines are closed up.
 */
export function writesFor(
  sheet: ParameterSheet,
  id: ParameterTableId,
  lines: readonly TableLine[],
  dropped: (table: FoundTable, line: number) => boolean = () => false,
): CellWrite[] {
  const writes: CellWrite[] = [];
  const tables = sheet.tables.filter(({spec}) => spec.id === id);
  let left = [...lines];
  for (const table of tables) {
    const kept: TableLine[] = [];
    let isTouched = false;
    for (let line = table.from; line < table.to; line++) {
      if (dropped(table, line)) isTouched = true;
      else kept.push(lineOf(table, line));
    }
    const room = table.to - table.from - kept.length + blankRowsAfter(sheet.rows, table.to) - 1;
    // A table that lacks a column would lose what a line says in it.
    const holds = (line: TableLine) =>
      Object.entries(line).every(([id, value]) => value === null || table.columns.has(id));
    // Communes stay together: where there is no room for all, they make a table of their own.
    const held = left.filter(holds);
    const added = held.length <= room || id !== 'territoire' ? held.slice(0, Math.max(0, room)) : [];
    left = left.filter((line) => !added.includes(line));
    if (!isTouched && added.length === 0) continue;
    const from = isTouched ? 0 : kept.length;
    const after = [...kept, ...added];
    const end = Math.max(table.to - table.from, after.length);
    for (let at = from; at < end; at++) writes.push(...cellsOf(table.columns, table.from + at, after[at] ?? {}));
  }
  return left.length === 0 ? writes : [...writes, ...newTable(sheet, id, left)];
}

function lineOf({columns, rows}: FoundTable, line: number): TableLine {
  return Object.fromEntries([...columns].map(([id, at]) => [id, rows[line]?.[at] ?? null]));
}

function cellsOf(columns: ReadonlyMap<string, number>, row: number, line: TableLine): CellWrite[] {
  return [...columns].map(([id, column]) => ({row, column, value: line[id] ?? null}));
}

/** Blank rows from a row on; as many as one likes at the end of the sheet. */
function blankRowsAfter(rows: Rows, from: number): number {
  let row = from;
  while (row < rows.length && rows[row]!.every(isBlank)) row++;
  return row === rows.length ? Infinity : row - from;
}

/** Blank rows left under a table that an agency goes on with, where another begins: its next lines then stand with the others. */
const ROOM_TO_GROW = 30;

function newTable({rows, tables}: ParameterSheet, id: ParameterTableId, lines: readonly TableLine[]): CellWrite[] {
  const spec = parameterTables.find((candidate) => candidate.id === id)!;
  const last = tables[tables.length - 1];
  const grows = last !== undefined && last.to === rows.length && ownTableIds.some((own) => own === last.spec.id);
  const top = rows.length + 1 + (grows ? ROOM_TO_GROW : 0);
  const named = Object.entries(spec.columns).map(([column, {headings}]): [string, string] => [column, headings[0]]);
  const further = [...FURTHER].filter(([column]) => lines.some((line) => column in line));
  const columns = new Map([...named, ...further].map(([column], at) => [column, at]));
  const heads = [...named, ...further].map(([, value], column) => ({row: top + 1, column, value}));
  return [
    {row: top, column: 0, value: spec.title},
    ...heads,
    ...lines.flatMap((line, at) => cellsOf(columns, top + 2 + at, line)),
  ];
}

/**
 * Puts lines into a table of « Paramètres ML », in place of the ones that they are about, wherever those stand: the table may as well have
 * a sheet of its own.
 */
export function* replaceLines(
  workbook: RecognisedWorkbook,
  id: ParameterTableId,
  lines: readonly TableLine[],
  isReplaced: (table: FoundTable, line: number) => boolean,
  version: string,
): Task<void> {
  const sheet = yield* needParameterSheet(workbook, version);
  const writes = writesFor(sheet, id, lines, isReplaced);
  if (writes.length > 0) yield* ask('writeCells', sheet.key, writes);
  for (const {name, rows} of workbook.sources) {
    const key = workbook.keys.get(name);
    if (key === undefined || key === sheet.key || workbook.ranges.has(name)) continue;
    const dropped = writesFor({key, rows, tables: findParameterTables(name, rows)}, id, [], isReplaced);
    if (dropped.length > 0) yield* ask('writeCells', key, dropped);
  }
}
