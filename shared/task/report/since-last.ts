import {textOf} from '../../value/nothing';
import type {Rows} from '../../value/cell';
import type {PlanCell, SheetPlan} from '../../sheet/sheet-plan';
import type {RecognisedWorkbook} from '../registers/recognise-workbook';
import {RowMatch} from '../trace/match-rows';
import {ask, tell} from '../task';
import type {Task} from '../task';
import {describeReport, ownSheet} from './describe-report';
import {planReport} from './plan-report';
import {movedRows, rowCounts, type MovedRows} from './row-counts';

/** A number that the sheet shows otherwise than the data of today would; null where it shows none, or would show none. */
export interface MovedNumber {
  readonly label: string;
  readonly heading: string;
  readonly before: number | null;
  readonly now: number | null;
  readonly isShare: boolean;
  readonly isEuros: boolean;
  readonly row: number;
  readonly column: number;
}

interface MovedChapter {
  readonly title: string;
  readonly key: string;
  readonly numbers: readonly MovedNumber[];
  /** Its sheet was edited by hand: some of its numbers may be the user's. */
  readonly edited: boolean;
}

/** What moved between the sheets that stand and the data of today. */
export interface SinceLast {
  readonly year: number | null;
  /** How many chapters stand for that year. */
  readonly standing: number;
  readonly chapters: readonly MovedChapter[];
  /** Months of registers with more or fewer rows than when « Contrôles » was made; null where that is not known. */
  readonly rows: readonly MovedRows[] | null;
  /** Titles of chapters made at another moment than « Contrôles »: the rows say nothing of them. */
  readonly apart: readonly string[];
}

/** « Depuis la dernière fois »: chapter by chapter, which numbers would change, and in which registers and months rows came or went. */
export function* sinceLast(workbook: RecognisedWorkbook, asked: number | null, version: string): Task<SinceLast> {
  const report = describeReport(workbook, asked, version);
  const {year} = report;
  const planned = year === null ? null : planReport(workbook, {year, chapters: [], version});
  const checks = ownSheet(workbook.sheets, 'controles')?.mark;
  const stale = report.chapters.filter(({state}) => state === 'stale' || state === 'interrupted');
  const chapters: MovedChapter[] = [];
  for (const [done, {plan: id, title, editedByHand, sheet}] of stale.entries()) {
    yield* tell(done, stale.length, title);
    const plan = planned?.plan.sheets.find((one) => one.id === id);
    const rows = plan === undefined || sheet === null ? null : yield* ask('readRows', sheet.key);
    if (plan === undefined || sheet === null || rows === null) continue;
    chapters.push({title, key: sheet.key, numbers: movedNumbers(plan, rows), edited: editedByHand});
  }
  const isApart = (id: string) => ownSheet(workbook.sheets, id)?.mark.source !== checks?.source;
  return {
    year,
    standing: report.chapters.filter(({sheet, state}) => sheet !== null && state !== 'other-period').length,
    chapters,
    rows: checks?.rows === undefined ? null : movedRows(checks.rows, rowCounts(workbook.registers)),
    apart: stale.filter(({plan}) => isApart(plan)).map(({title}) => title),
  };
}

/** Programs differ on the last digits. */
const isSame = (a: number, b: number) => a.toPrecision(12) === b.toPrecision(12);

function movedNumbers(plan: SheetPlan, rows: Rows): MovedNumber[] {
  const match = new RowMatch(plan, rows);
  const sheetRows = new Map<number, number | null>();
  const rowOf = (row: number) => {
    if (!sheetRows.has(row)) sheetRows.set(row, match.sheetRowOf(row));
    return sheetRows.get(row)!;
  };
  const moved: MovedNumber[] = [];
  const seen = new Set<string>();
  for (const cell of plan.cells) {
    if (typeof cell.value !== 'number') continue;
    const at = rowOf(cell.row);
    const stood = at === null ? null : (rows[at]?.[cell.column] ?? null);
    if (at !== null) seen.add(`${at} ${cell.column}`);
    const before = typeof stood === 'number' ? stood : null;
    if (before !== null && isSame(before, cell.value)) continue;
    const words = {label: labelIn(plan, cell), heading: headingOver(plan, cell), ...kindOf(cell)};
    moved.push({...words, before, now: cell.value, row: at ?? 0, column: cell.column});
  }
  return [...moved, ...gone(rows, plan, match, seen)];
}

/** Numbers of lines that would no longer be there. */
function gone(rows: Rows, plan: SheetPlan, match: RowMatch, seen: ReadonlySet<string>): MovedNumber[] {
  const filled = new Set(plan.cells.map(({row}) => row));
  return rows.flatMap((cells, row) => {
    const label = textOf(cells.find((cell) => typeof cell === 'string' && cell.trim() !== ''));
    const at = cells.flatMap((value, column) =>
      typeof value === 'number' && !seen.has(`${row} ${column}`) ? [column] : [],
    );
    if (label === '' || at.length === 0) return [];
    const planRow = match.planRowOf(row);
    if (planRow !== null && filled.has(planRow)) return [];
    return at.map((column) => ({
      label,
      heading: '',
      before: cells[column] as number,
      now: null,
      isShare: false,
      isEuros: false,
      row,
      column,
    }));
  });
}

const kindOf = ({style}: PlanCell) => ({isShare: /percent|change/.test(style), isEuros: /euros/.test(style)});

const textAt = (cell: PlanCell) => (typeof cell.value === 'string' ? cell.value : '');

function labelIn({cells}: SheetPlan, {row, column}: PlanCell): string {
  const left = cells.filter((cell) => cell.row === row && cell.column < column && textAt(cell) !== '');
  return textAt(left.sort((a, b) => a.column - b.column)[0] ?? {row, column, value: '', style: 'plain'});
}

/** The text above a number, past the numbers of its column: that of its column, or of its card. */
function headingOver({cells}: SheetPlan, {row, column}: PlanCell): string {
  const above = cells.filter((cell) => cell.column === column && cell.row < row && textAt(cell) !== '');
  return textAt(above.sort((a, b) => b.row - a.row)[0] ?? {row, column, value: '', style: 'plain'});
}
