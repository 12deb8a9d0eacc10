import type {Area, ReportPlan, SheetPlan} from '../../sheet/sheet-plan';
import {isHandedRound, textsOfCopy} from '../../report/copy-texts';
import {buildDocument} from '../../report/document/build-document';
import type {DocumentChapter, ReportDocument} from '../../report/document/report-document';
import {recogniseWorkbook} from '../registers/recognise-workbook';
import type {RecognisedWorkbook} from '../registers/recognise-workbook';
import {tell} from '../task';
import type {Task} from '../task';
import {ownSheet} from './describe-report';
import {chapterOf, planReport} from './plan-report';
import {readComments} from './read-comments';

/** A report to hand round: its sheets and nothing else of the workbook. */
export interface ShareCopy {
  readonly plan: ReportPlan;
  readonly period: string;
}

/**
 * « Copie à diffuser » where the host gives no bytes of its sheets: the chapters that stand, made afresh, with the comments that stand in them. It is asked for only
 * where they show what the registers give (`check-copy.ts`).
 */
export function* shareCopy(year: number | null, version: string, withMethod: boolean): Task<ShareCopy | null> {
  const workbook = yield* recogniseWorkbook();
  const chapters = chaptersThatStand(workbook);
  const planned = chapters.length === 0 ? null : planReport(workbook, {year, chapters, version});
  if (planned === null) return null;
  const sheets: SheetPlan[] = [];
  const {plan} = planned;
  for (const [done, sheet] of plan.sheets.entries()) {
    yield* tell(done, plan.sheets.length, sheet.title);
    if (!isHandedRound(sheet.id, withMethod) || !planned.asked.includes(sheet.id)) continue;
    sheets.push(asCopied(sheet, withMethod, yield* readComments(sheet, ownSheet(workbook.sheets, sheet.id)?.key)));
  }
  return {plan: {...plan, sheets}, period: planned.period.label};
}

/** The report as one reads it, with what the user wrote. */
export interface ReadReport {
  readonly report: ReportDocument;
  readonly period: string;
}

/** The chapters that stand, or all of them where none does. */
export function* shareDocument(year: number | null, version: string): Task<ReadReport | null> {
  const workbook = yield* recogniseWorkbook();
  return yield* readReport(workbook, {year, version, chapters: chaptersThatStand(workbook)});
}

/** A chapter as its sheet would be drawn today; null where it would hold nothing. Nothing is written. */
export function* previewChapter(
  workbook: RecognisedWorkbook,
  {chapter, ...options}: {readonly year: number | null; readonly version: string; readonly chapter: number},
): Task<DocumentChapter | null> {
  const read = yield* readReport(workbook, {...options, chapters: [chapter]});
  return read?.report.chapters[0] ?? null;
}

function* readReport(
  workbook: RecognisedWorkbook,
  {chapters, ...options}: {readonly year: number | null; readonly version: string; readonly chapters: number[]},
): Task<ReadReport | null> {
  const planned = planReport(workbook, {...options, chapters});
  if (planned === null) return null;
  const comments = new Map<string, string>();
  for (const sheet of planned.plan.sheets.filter(({id}) => planned.asked.includes(id)))
    for (const [zone, text] of yield* readComments(sheet, ownSheet(workbook.sheets, sheet.id)?.key))
      comments.set(zone, text);
  const chosen = {version: options.version, comments, ...(chapters.length === 0 ? {} : {chapters})};
  return {report: buildDocument(workbook.registers, planned.results, chosen), period: planned.period.label};
}

function chaptersThatStand({sheets}: RecognisedWorkbook): number[] {
  return sheets.flatMap(({mark}) => (mark === null ? [] : (chapterOf(mark.plan) ?? [])));
}

/** Points left of a row whose zone nobody filled. */
const EMPTY_ROW = 6;

/**
 * In a copy to hand round a zone is no longer one: its comment becomes text of the page, and the hint of an empty one goes; so do how many rows were read
 * and what leads to a sheet that stays.
 */
function asCopied(plan: SheetPlan, withMethod: boolean, comments: ReadonlyMap<string, string>): SheetPlan {
  const texts = plan.cells.flatMap(({row, column, value, link}) =>
    typeof value === 'string'
      ? [{row, column, text: value, leadsAway: link !== undefined && !isHandedRound(link.plan, withMethod)}]
      : [],
  );
  const edits = textsOfCopy(plan.id, texts);
  const hints = new Map(plan.zones.map(({area, hint}) => [`${area.row} ${area.column}`, hint]));
  const kept = plan.cells.flatMap((cell) => {
    if (cell.value === hints.get(`${cell.row} ${cell.column}`)) return []; // with its colour: no zone stands empty
    const other = edits.get(`${cell.row} ${cell.column}`);
    if (other === undefined) return [cell];
    return other === null ? [] : [{...cell, value: other}];
  });
  const filled = plan.zones.filter(({name}) => comments.has(name));
  const written = filled.map(({name, area}) => ({
    row: area.row,
    column: area.column,
    value: comments.get(name)!,
    style: 'sentence' as const,
  }));
  const cells = [...kept, ...written];
  const rowsOf = ({row, rows}: Area) => Array.from({length: rows}, (_, at) => row + at);
  const shows = new Set([
    ...cells.flatMap(({row, value}) => (value === null || value === '' ? [] : [row])),
    ...plan.charts.flatMap(({area}) => rowsOf(area)),
  ]);
  const empty = plan.zones.flatMap(({area}) => rowsOf(area)).filter((row) => !shows.has(row));
  const heights = new Map([...plan.heights, ...empty.map((row) => [row, EMPTY_ROW] as const)]);
  return {...plan, cells, heights, merges: [...plan.merges, ...filled.map(({area}) => area)], zones: []};
}
