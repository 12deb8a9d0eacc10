import type {DrawRequest} from '../../drawing/workbook';
import {addDrawn} from './add-drawn';
import type {DrawnSheet} from './add-drawn';
import {chapterOf} from './plan-report';
import type {PlannedReport} from './plan-report';
import {rowCounts} from './row-counts';
import {sectionPrints} from './section-prints';
import {ask, tell} from '../task';
import type {Task} from '../task';

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
  const {seuilDiffusion} = workbook.registers.settings;
  const hiding = seuilDiffusion === 0 ? {} : {threshold: seuilDiffusion};
  const mark = {plan, version, period: period.label, source: workbook.source, ...hiding};
  // Under a threshold small numbers are told nowhere.
  if (plan === 'controles' && seuilDiffusion === 0) return {...mark, rows: rowCounts(workbook.registers)};
  const chapter = chapterOf(plan);
  if (chapter === undefined) return mark;
  const own = sections.filter(({spec}) => spec.chapter === chapter);
  return {...mark, sections: sectionPrints(own, results, workbook.registers)};
}
