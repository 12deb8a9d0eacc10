import {textOf} from '../../value/nothing';
import type {SheetPlan} from '../../sheet/sheet-plan';
import {RowMatch} from '../trace/match-rows';
import {ask} from '../task';
import type {Task} from '../task';

/** What the user wrote in the zones of a sheet of ours, by the name of the zone. */
export function* readComments(plan: SheetPlan, key: string | undefined): Task<ReadonlyMap<string, string>> {
  const rows = key === undefined || plan.zones.length === 0 ? null : yield* ask('readRows', key);
  const comments = new Map<string, string>();
  if (rows === null) return comments;
  const match = new RowMatch(plan, rows);
  for (const {name, area, kind, hint} of plan.zones) {
    // A zone is blank in the plan: it stands where the row above it stands.
    const above = kind === 'comment' && area.row > 0 ? match.sheetRowOf(area.row - 1) : null;
    if (above === null) continue;
    const lines = Array.from(
      {length: area.rows},
      (_, line) => rows[above + 1 + line]?.slice(area.column, area.column + area.columns) ?? [],
    );
    const words = lines.map((line) => line.map((cell) => textOf(cell)).filter((text) => text !== '' && text !== hint));
    const text = words
      .filter((line) => line.length > 0)
      .map((line) => line.join(' '))
      .join('\n');
    if (text !== '') comments.set(name, text);
  }
  return comments;
}
