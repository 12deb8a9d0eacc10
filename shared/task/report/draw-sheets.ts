import type {DrawRequest} from '../../drawing/workbook';
import type {DrawnSheet} from './add-drawn';
import {drawMarked} from './draw-marked';
import {chapterOf} from './plan-report';
import type {PlannedReport} from './plan-report';
import {rowCounts} from './row-counts';
import {sectionPrints} from './section-prints';
import type {Task} from '../task';

/** Draws some sheets of a report. */
export function drawSheets(
  planned: PlannedReport,
  ids: readonly string[],
  overwrite: readonly string[],
): Task<DrawnSheet[]> {
  return drawMarked(planned.plan, (id) => markOf(planned, id), ids, overwrite);
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
