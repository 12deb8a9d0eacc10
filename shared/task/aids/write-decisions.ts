import {isBlank} from '../../value/nothing';
import type {Rows} from '../../value/cell';
import type {CellWrite, SheetKey} from '../../drawing/workbook';
import {decisionCells, decisionHeadings, findDecisionTable, writtenDecisions} from '../../aids/decision/decision-table';
import type {DecisionCells} from '../../aids/decision/decision-table';
import type {RecognisedWorkbook} from '../registers/recognise-workbook';
import {DECISION_PLAN, findDecisions} from './aids-decisions';
import {ask} from '../task';
import type {Task} from '../task';

/** How the whole workbook is read, which takes long: not needed where our sheet is in use. */
type ReadWorkbook = () => Task<RecognisedWorkbook>;

/** Writes decisions under those that stand in « Décisions »; the sheet is made where there is none, a column where one is missing. */
export function* writeDecisions(lines: readonly DecisionCells[], read: ReadWorkbook): Task<number> {
  const {key, rows} = (yield* findInUse(read)) ?? (yield* addDecisionSheet());
  const table = findDecisionTable(rows)!;
  // What is missing goes to the right of all that stands there, and lines under it: nothing is written over.
  let width = Math.max(...rows.map((row) => lastOf(row) + 1));
  const columns = table.columns.map((column) => (column < 0 ? width++ : column));
  const writes: CellWrite[] = columns.flatMap((column, at) =>
    table.columns[at]! < 0 ? [{row: table.top, column, value: decisionHeadings[at]!}] : [],
  );
  const saysOf = (cells: DecisionCells) => JSON.stringify(cells.slice(0, 3));
  const known = new Set(rows.slice(table.top + 1).map((row) => saysOf(decisionCells(row, table))));
  const added = lines.filter((line) => !known.has(saysOf(line)));
  let row = rows.length;
  while (row > table.top + 1 && rows[row - 1]!.every(isBlank)) row--;
  for (const line of added) {
    line.forEach((value, at) => {
      if (value !== '') writes.push({row, column: columns[at]!, value});
    });
    row++;
  }
  if (added.length > 0) yield* ask('writeCells', key, writes);
  return added.length;
}

/** Takes back decisions that were written, wherever they stand by now; those that somebody changed since stay. */
export function* takeBackDecisions(lines: readonly DecisionCells[], read: ReadWorkbook): Task<number> {
  const found = yield* findInUse(read);
  if (found === null) return 0;
  const {key, rows} = found;
  const table = findDecisionTable(rows)!;
  const left = lines.map((line) => JSON.stringify(line));
  const writes: CellWrite[] = [];
  for (let row = rows.length - 1; row > table.top; row--) {
    const at = left.indexOf(JSON.stringify(decisionCells(rows[row]!, table)));
    if (at < 0) continue;
    left.splice(at, 1);
    for (const column of table.columns) if (column >= 0) writes.push({row, column, value: null});
  }
  if (writes.length > 0) yield* ask('writeCells', key, writes);
  return lines.length - left.length;
}

/** The sheet whose decisions are replayed; null where none has the table. */
function* findInUse(read: ReadWorkbook): Task<{readonly key: SheetKey; readonly rows: Rows} | null> {
  for (const {key, mark} of yield* ask('listSheets')) {
    if (mark?.plan !== DECISION_PLAN) continue;
    const rows = (yield* ask('readRows', key)) ?? [];
    const table = findDecisionTable(rows);
    if (table !== null && writtenDecisions(rows, table).lines.length > 0) return {key, rows};
  }
  const {place, rows} = yield* findDecisions(yield* read());
  return place === null || findDecisionTable(rows) === null ? null : {key: place.key, rows};
}

function* addDecisionSheet(): Task<{readonly key: SheetKey; readonly rows: Rows}> {
  const made = [[...decisionHeadings]];
  const formats = decisionHeadings.map(() => null);
  const name = yield* ask('addSheet', {name: 'Décisions', rows: made, formats, personalData: false});
  const sheets = yield* ask('listSheets');
  const key = sheets.find((sheet) => sheet.name === name)?.key ?? name;
  return {key, rows: (yield* ask('readRows', key)) ?? made};
}

function lastOf(row: readonly unknown[]): number {
  let at = row.length - 1;
  while (at >= 0 && isBlank(row[at] as string)) at--;
  return at;
}
