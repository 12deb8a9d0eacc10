import type {CellValue, Rows} from '../../value/cell';
import {yearOf} from '../../value/day';
import {chaptersOf} from '../../language/catalogue-of';
import type {Selection, SheetInfo} from '../../drawing/workbook';
import {french} from '../../value/french';
import {explainCell} from './explain-cell';
import type {CellExplained, TracedCell} from './explain-cell';
import {findCell} from './find-cell';
import {RowMatch} from './match-rows';
import {chapterOf, periodOfLabel, planPeriod} from '../report/plan-report';
import type {PlannedReport} from '../report/plan-report';
import type {RecognisedWorkbook} from '../registers/recognise-workbook';
import {recogniseWorkbook} from '../registers/recognise-workbook';
import {ask} from '../task';
import type {Task} from '../task';

/** Where a number comes from, or why nothing can be said of the cell. */
export type TraceAnswer =
  | ({readonly found: true} & CellTrace)
  | {
      readonly found: false;
      readonly why: 'nothing-selected' | 'not-ours' | 'no-number' | 'moved';
      readonly sheet: string;
    };

interface CellTrace extends CellExplained {
  readonly sheet: string;
  /** « 1. Le public » */
  readonly chapter: string;
  /** What the sheet shows, when it is not what the data of today give; null when it is. */
  readonly shown: CellValue;
  readonly differs: boolean;
  /** The cell on the sheet, rows and columns from 0. */
  readonly place: Selection;
}

/** What is remembered between two questions about the same data. */
export interface TraceMemory {
  workbook(): RecognisedWorkbook | null;
  planned(period: string): PlannedReport | null;
}

/** « D’où vient ce chiffre ? »: from the selected cell of a sheet of ours to the rows that made its number. */
export function* traceSelection(version: string, memory?: TraceMemory): Task<TraceAnswer> {
  const selection = yield* ask('readSelection');
  if (selection === null) return {found: false, why: 'nothing-selected', sheet: ''};
  const sheets = yield* ask('listSheets');
  const sheet = sheets.find(({key}) => key === selection.sheet);
  const mark = sheet?.mark ?? null;
  const period = mark === null ? null : periodOfLabel(mark.period);
  if (sheet === undefined || period === null) return {found: false, why: 'not-ours', sheet: sheet?.name ?? ''};
  const rows = yield* ask('readRows', sheet.key);
  const workbook = memory?.workbook() ?? (yield* recogniseWorkbook());
  const planned = memory?.planned(period.label) ?? planPeriod(workbook, period, {chapters: [], version});
  return traceIn(planned, sheet, rows ?? [], selection);
}

function traceIn(planned: PlannedReport, sheet: SheetInfo, rows: Rows, selection: Selection): TraceAnswer {
  const {plan, results} = planned;
  const sheetPlan = plan.sheets.find(({id}) => id === sheet.mark?.plan);
  if (sheetPlan === undefined) return {found: false, why: 'moved', sheet: sheet.name};
  const row = new RowMatch(sheetPlan, rows).planRowOf(selection.row);
  const shown = rows[selection.row]?.[selection.column] ?? null;
  // A row of the user's own has nothing to be found; a number of ours that is not found is another matter.
  if (row === null) return {found: false, why: typeof shown === 'number' ? 'moved' : 'no-number', sheet: sheet.name};
  const meaning = findCell(sheetPlan, results, row, selection.column);
  const explained = meaning === null ? null : explainCell(planned, tracedCell(planned, sheetPlan.id, meaning));
  if (explained === null) return {found: false, why: 'no-number', sheet: sheet.name};
  // Only a number answers for itself: a label or a heading was chosen for what stands beside it.
  const differs =
    typeof shown === 'number' &&
    explained.cellValue !== null &&
    Math.abs(shown - explained.cellValue) > 1e-9 &&
    isValueCell(sheetPlan, row, selection.column);
  const chapter = chaptersOf(planned.workbook.registers).find(({number}) => number === chapterOf(sheetPlan.id));
  return {
    found: true,
    ...explained,
    sheet: sheet.name,
    chapter: chapter === undefined ? sheetPlan.title : french(`${chapter.number}. ${chapter.title}`),
    shown,
    differs,
    place: selection,
  };
}

function isValueCell({cells}: PlannedReport['plan']['sheets'][number], row: number, column: number): boolean {
  const style = cells.find((cell) => cell.row === row && cell.column === column)?.style;
  return style !== undefined && !/label|head|corner/.test(style);
}

function tracedCell(
  {period, results}: PlannedReport,
  plan: string,
  meaning: NonNullable<ReturnType<typeof findCell>>,
): TracedCell {
  const base = {plan, period: period.label, year: yearOf(period.to), kind: meaning.kind, id: meaning.id};
  if (meaning.kind === 'figure') return {...base, line: null, column: 0};
  const line = meaning.line === null ? null : (results.tables.get(meaning.id)?.lines[meaning.line]?.label ?? null);
  return {...base, line, column: meaning.column};
}
