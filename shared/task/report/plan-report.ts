import {sectionsOf} from '../../language/catalogue-of';
import {parseDay} from '../../value/parse-day';
import type {SheetInfo} from '../../drawing/workbook';
import type {Results} from '../../count/evaluate-report';
import {periodBetween, yearOfReport, yearPeriod} from '../../count/period';
import {buildReportPlan} from '../../report/build-report-plan';
import {SETTINGS_PLAN} from '../../report/settings-plan';
import {chooseSections} from '../../report/section-choice';
import type {ChosenSection} from '../../report/section-choice';
import type {ReportPlan} from '../../sheet/sheet-plan';
import type {Period} from '../../count/table';
import type {RecognisedWorkbook} from '../registers/recognise-workbook';
import {resultsOf} from './results-of';

interface PlanOptions {
  /** Null: the year of the settings, else that of the latest row. */
  readonly year: number | null;
  /** Numbers of chapters; empty: all of them. */
  readonly chapters: readonly number[];
  readonly version: string;
  /** Sheets of ours to leave out, with what points at them. */
  readonly without?: readonly string[];
}

/** A report worked out and not yet drawn. */
export interface PlannedReport {
  readonly workbook: RecognisedWorkbook;
  readonly period: Period;
  readonly results: Results;
  readonly plan: ReportPlan;
  /** Ids of the sheets to draw, in the order of the tabs: the chapters asked for, and those that speak of them all; some again at the end. */
  readonly asked: readonly string[];
  readonly version: string;
  /** The sections as « Sections » wants them. */
  readonly sections: readonly ChosenSection[];
}

const CHAPTER = /^chapitre-(\d+)$/;

/** Number of the chapter that a plan is, or undefined. */
export function chapterOf(plan: string): number | undefined {
  const number = CHAPTER.exec(plan)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** The report of a workbook; null when no register says which year it is. */
export function planReport(workbook: RecognisedWorkbook, {year, ...options}: PlanOptions): PlannedReport | null {
  const period = periodOfReport(workbook, year);
  return period === null ? null : planPeriod(workbook, period, options);
}

/** The year that a report is asked for, of the settings or of the latest row; null when no register says which it is. */
export function periodOfReport({registers}: RecognisedWorkbook, year: number | null): Period | null {
  const chosen = year ?? yearOfReport(registers);
  return chosen === null || registers.recognised.length === 0 ? null : yearPeriod(chosen);
}

/** The report over any period, with the chapters asked for and those that the workbook holds already. */
export function planPeriod(
  workbook: RecognisedWorkbook,
  period: Period,
  {chapters, version, without = []}: Omit<PlanOptions, 'year'>,
): PlannedReport {
  const {registers, sheets} = workbook;
  const results = resultsOf(registers, period);
  // The summary and the method tell of the chapters that stand in the workbook, not of those made today only.
  const printed = chapters.length === 0 ? undefined : [...new Set([...chapters, ...chaptersDrawn(sheets, period)])];
  // The sheet of settings belongs to the user once it is made: it is neither drawn nor pointed at.
  const plan = buildReportPlan(registers, results, {
    version,
    without: [SETTINGS_PLAN, ...without],
    ...(printed === undefined ? {} : {chapters: printed}),
  });
  const asked = plan.sheets
    .map(({id}) => id)
    .filter((id) => {
      const chapter = chapterOf(id);
      return chapters.length === 0 || chapter === undefined || chapters.includes(chapter);
    });
  return {
    workbook,
    period,
    results,
    plan,
    asked: [...asked, ...pointingAhead(plan, asked, sheets)],
    version,
    sections: chooseSections(sectionsOf(registers), registers),
  };
}

/** Sheets drawn before some that they point at, the summary: they are drawn again at the end, so that no host has to remember a link. */
function pointingAhead({sheets}: ReportPlan, asked: readonly string[], standing: readonly SheetInfo[]): string[] {
  const isAhead = (from: string, to: string) =>
    asked.indexOf(to) > asked.indexOf(from) && !standing.some(({mark}) => mark?.plan === to);
  return sheets
    .filter(({id, cells}) => asked.includes(id) && cells.some(({link}) => link !== undefined && isAhead(id, link.plan)))
    .map(({id}) => id);
}

function chaptersDrawn(sheets: readonly SheetInfo[], period: Period): number[] {
  return sheets.flatMap(({mark}) => {
    const chapter = mark === null || mark.period !== period.label ? undefined : chapterOf(mark.plan);
    return chapter ?? [];
  });
}

/** The period that a sheet of ours bears in its mark: « 2024 », « 01/09/2023 au 31/08/2024 ». */
export function periodOfLabel(label: string): Period | null {
  if (/^\d{4}$/.test(label)) return yearPeriod(Number(label));
  const [from, to] = label.split(' au ').map((text) => parseDay(text));
  return from === undefined || to === undefined || from === 0 || to === 0 ? null : periodBetween(from, to);
}
