import type {DrawRequest} from '../host/workbook';
import type {Problem} from '../problem/problem';
import {addDrawn} from './add-drawn';
import type {DrawnSheet} from './add-drawn';
import {chapterOf, planReport} from './plan-report';
import type {PlannedReport, PlanOptions} from './plan-report';
import {recogniseWorkbook} from './recognise-workbook';
import {sectionPrints} from './section-prints';
import {ask, tell} from './task';
import type {Task} from './task';

export interface GenerateOptions extends PlanOptions {
  /** Plans whose sheets are made again although somebody edited them. */
  readonly overwrite: readonly string[];
}

/** What was made, for the pane to list with links. */
export interface Generated {
  readonly period: string;
  readonly sheets: readonly DrawnSheet[];
  readonly tables: number;
  readonly figures: number;
  readonly problems: readonly Problem[];
}

/** « Générer » : reads the registers, evaluates, and draws the sheets of the chapters asked for. */
export function* generateReport(options: GenerateOptions): Task<Generated> {
  const workbook = yield* recogniseWorkbook();
  const {problems} = workbook.registers;
  const planned = planReport(workbook, options);
  if (planned === null) return {period: '', sheets: [], tables: 0, figures: 0, problems};
  const sheets = yield* drawSheets(planned, planned.asked, options.overwrite);
  const {period, results} = planned;
  return {period: period.label, sheets, tables: results.tables.size, figures: results.figures.size, problems};
}

/**
 * Draws some sheets of a report. May be stopped before each of them: those drawn stay, and stay whole; once the last is drawn there is
 * nothing left to stop.
 */
export function* drawSheets(
  planned: PlannedReport,
  ids: readonly string[],
  overwrite: readonly string[],
): Task<DrawnSheet[]> {
  const {plan} = planned;
  const wanted = ids.flatMap((id) => plan.sheets.find((sheet) => sheet.id === id) ?? []);
  let drawn: DrawnSheet[] = [];
  for (const [done, sheet] of wanted.entries()) {
    yield* tell(done, wanted.length, sheet.title);
    const answer = yield* ask('drawSheet', {
      plan: sheet,
      accent: plan.accent,
      mark: markOf(planned, sheet.id),
      overwrite: overwrite.includes(sheet.id),
    });
    drawn = addDrawn(drawn, [{...answer, plan: sheet.id}]);
  }
  return drawn;
}

function markOf({version, period, workbook, results, sections}: PlannedReport, plan: string): DrawRequest['mark'] {
  const mark = {plan, version, period: period.label, source: workbook.source};
  const chapter = chapterOf(plan);
  if (chapter === undefined) return mark;
  const own = sections.filter(({spec}) => spec.chapter === chapter);
  return {...mark, sections: sectionPrints(own, results, workbook.registers)};
}
