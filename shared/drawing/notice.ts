import type {CellValue} from '../value/cell';
import type {PlanCell, SheetPlan} from '../sheet/sheet-plan';
import {holdsCell} from '../sheet/references';

/** What a sheet of ours says while it is being drawn: the first thing written, and the last taken away. */
export const NOTICE = 'Génération interrompue : générez à nouveau cette feuille';

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where the notice stands: the first text of the plan, its title, out of the zones, which are the user's. */
export function noticeCell(plan: SheetPlan): Place {
  const isText = ({row, column, value, formula}: PlanCell) =>
    typeof value === 'string' &&
    value !== '' &&
    formula === undefined &&
    !plan.zones.some(({area}) => holdsCell(area, row, column));
  const {row, column} = plan.cells.find(isText) ?? {row: 0, column: 0};
  return {row, column};
}

/** What the plan says there, for when the drawing is done. */
export function valueOfNotice(plan: SheetPlan, {row, column}: Place): CellValue {
  return plan.cells.find((cell) => cell.row === row && cell.column === column)?.value ?? null;
}
