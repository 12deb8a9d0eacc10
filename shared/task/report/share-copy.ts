import {textOf} from '../../value/nothing';
import type {Area, PlanCell, ReportPlan, SheetPlan} from '../../sheet/sheet-plan';
import {ownSheet} from './describe-report';
import {RowMatch} from '../trace/match-rows';
import {planReport} from './plan-report';
import {recogniseWorkbook} from '../registers/recognise-workbook';
import {KEPT_HOME} from '../../report/kept-home';
import {ask, tell} from '../task';
import type {Task} from '../task';

/** A report to hand round: its sheets and nothing else of the workbook. */
export interface ShareCopy {
  readonly plan: ReportPlan;
  readonly period: string;
}


/** « Copie à diffuser »: the report of a year made afresh, with the comments that stand in the sheets of the workbook. */
export function* shareCopy(year: number | null, version: string): Task<ShareCopy | null> {
  const workbook = yield* recogniseWorkbook();
  const planned = planReport(workbook, {year, chapters: [], version, without: KEPT_HOME});
  if (planned === null) return null;
  const sheets: SheetPlan[] = [];
  const {plan} = planned;
  for (const [done, sheet] of plan.sheets.entries()) {
    yield* tell(done, plan.sheets.length, sheet.title);
    sheets.push(yield* withComments(sheet, ownSheet(workbook.sheets, sheet.id)?.key));
  }
  return {plan: {...plan, sheets}, period: planned.period.label};
}

/**
 * The sheet with what the user wrote in its zones. In a copy to hand round a zone is no longer one: its comment becomes text of the
 * page, and the hint of an empty one goes.
 */
function* withComments(plan: SheetPlan, key: string | undefined): Task<SheetPlan> {
  const rows = key === undefined || plan.zones.length === 0 ? null : yield* ask('readRows', key);
  const match = new RowMatch(plan, rows ?? []);
  const cells: PlanCell[] = [];
  const merges: Area[] = [];
  for (const {area, kind, hint} of plan.zones) {
    // A zone is blank in the plan: it stands where the row above it stands.
    const above = rows !== null && kind === 'comment' && area.row > 0 ? match.sheetRowOf(area.row - 1) : null;
    if (rows === null || above === null) continue;
    const lines = Array.from(
      {length: area.rows},
      (_, line) => rows[above + 1 + line]?.slice(area.column, area.column + area.columns) ?? [],
    );
    const words = lines.map((line) => line.map((cell) => textOf(cell)).filter((text) => text !== '' && text !== hint));
    const text = words
      .filter((line) => line.length > 0)
      .map((line) => line.join(' '))
      .join('\n');
    if (text === '') continue;
    cells.push({row: area.row, column: area.column, value: text, style: 'sentence'});
    merges.push(area);
  }
  return {...plan, cells: [...plan.cells, ...cells], merges: [...plan.merges, ...merges], zones: []};
}
