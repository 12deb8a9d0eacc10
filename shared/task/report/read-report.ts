import {buildDocument} from '../../report/document/build-document';
import type {DocumentChapter, ReportDocument} from '../../report/document/report-document';
import {recogniseWorkbook} from '../registers/recognise-workbook';
import type {RecognisedWorkbook} from '../registers/recognise-workbook';
import type {Task} from '../task';
import {ownSheet} from './describe-report';
import {chapterOf, planReport} from './plan-report';
import {readComments} from './read-comments';

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

/** Numbers of the chapters that have a sheet. */
export function chaptersThatStand({sheets}: RecognisedWorkbook): number[] {
  return sheets.flatMap(({mark}) => (mark === null ? [] : (chapterOf(mark.plan) ?? [])));
}
