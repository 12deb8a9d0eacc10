import {catalogueOf} from '../catalogue/catalogue';
import type {DrawAnswer} from '../host/workbook';
import {evaluate} from '../indicator/evaluate-report';
import {yearOfReport, yearPeriod} from '../indicator/period';
import {buildReportPlan} from '../plan/build-report-plan';
import {SETTINGS_PLAN} from '../plan/parameter-sheet';
import type {Problem} from '../problem/problem';
import {recogniseWorkbook} from './recognise-workbook';
import {ask, tell} from './task';
import type {Task} from './task';

export interface GenerateOptions {
  /** Null: the year of the settings, else that of the latest row. */
  readonly year: number | null;
  /** Numbers of chapters; empty: all of them. */
  readonly chapters: readonly number[];
  /** Plans whose sheets are made again although somebody edited them. */
  readonly overwrite: readonly string[];
  readonly version: string;
}

/** What was made, for the pane to list with links. */
export interface Generated {
  readonly period: string;
  readonly sheets: readonly (DrawAnswer & {readonly plan: string})[];
  readonly tables: number;
  readonly figures: number;
  readonly problems: readonly Problem[];
}

/** « Générer » : reads the registers, evaluates, and draws the sheets of the chapters asked for. */
export function* generateReport(options: GenerateOptions): Task<Generated> {
  const {registers, source} = yield* recogniseWorkbook();
  const year = options.year ?? yearOfReport(registers);
  if (year === null) return {period: '', sheets: [], tables: 0, figures: 0, problems: registers.problems};
  const period = yearPeriod(year);
  const results = evaluate(registers, period, catalogueOf(registers));
  const plan = buildReportPlan(registers, results, {
    version: options.version,
    ...(options.chapters.length === 0 ? {} : {chapters: options.chapters}),
  });
  // the sheet of settings is made once, then belongs to the user: it is never drawn over
  const drawn = plan.sheets.filter(({id}) => id !== SETTINGS_PLAN);
  const mark = {version: options.version, period: period.label, source};
  const sheets: (DrawAnswer & {plan: string})[] = [];
  for (const [done, sheet] of drawn.entries()) {
    yield* tell(done, drawn.length, sheet.title);
    const overwrite = options.overwrite.includes(sheet.id);
    const answer = yield* ask('drawSheet', {
      plan: sheet,
      accent: plan.accent,
      mark: {plan: sheet.id, ...mark},
      overwrite,
    });
    sheets.push({...answer, plan: sheet.id});
  }
  yield* tell(drawn.length, drawn.length, 'Terminé');
  return {
    period: period.label,
    sheets,
    tables: results.tables.size,
    figures: results.figures.size,
    problems: registers.problems,
  };
}
