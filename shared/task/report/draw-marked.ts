import type {DrawRequest} from '../../drawing/workbook';
import type {ReportPlan} from '../../sheet/sheet-plan';
import {addDrawn} from './add-drawn';
import type {DrawnSheet} from './add-drawn';
import {ask, tell} from '../task';
import type {Task} from '../task';

/**
 * Draws some sheets of a plan of ours; `markOf` says what each bears. May be stopped before each of them: those drawn stay, and stay whole; once
 * the last is drawn there is nothing left to stop.
 */
export function* drawMarked(
  plan: ReportPlan,
  markOf: (id: string) => DrawRequest['mark'],
  ids: readonly string[],
  overwrite: readonly string[],
): Task<DrawnSheet[]> {
  const wanted = ids.flatMap((id) => plan.sheets.find((sheet) => sheet.id === id) ?? []);
  let drawn: DrawnSheet[] = [];
  for (const [done, sheet] of wanted.entries()) {
    yield* tell(done, wanted.length, sheet.title);
    const answer = yield* ask('drawSheet', {
      plan: sheet,
      accent: plan.accent,
      mark: markOf(sheet.id),
      overwrite: overwrite.includes(sheet.id),
    });
    drawn = addDrawn(drawn, [{...answer, plan: sheet.id}]);
  }
  return drawn;
}
