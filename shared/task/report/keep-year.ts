import type {CellValue, Rows} from '../../value/cell';
import {isBlank} from '../../value/nothing';
import type {PlanCell, SheetPlan} from '../../sheet/sheet-plan';

const LONGEST_TITLE = 31;

/** The plan under which a sheet of a year is kept: no drawing of another year has it, so none touches that sheet again. */
export const keptId = (period: string, plan: string) => `${period}/${plan}`;

/**
 * A sheet of ours as it stands, to be kept for good: every cell as a plain value with the look that it has, what the user wrote among
 * them; its charts; links to the sheets that are kept with it. It takes no name and leaves no zone: those go on with the next year.
 */
export function keptPlan(plan: SheetPlan, rows: Rows, period: string, kept: ReadonlySet<string>): SheetPlan {
  const planned = new Map(plan.cells.map((cell) => [placeOf(cell), cell]));
  const hints = new Map(plan.zones.map(({area, hint}) => [placeOf(area), hint]));
  const cells = rows.flatMap((row, at) =>
    row.flatMap((value, column): PlanCell[] => {
      const place = placeOf({row: at, column});
      if (isBlank(value) || hints.get(place) === value) return [];
      return [keptCell({row: at, column, value}, planned.get(place), period, kept)];
    }),
  );
  const filled = new Set(cells.map(placeOf));
  return {
    ...plan,
    id: keptId(period, plan.id),
    title: `${plan.title.slice(0, LONGEST_TITLE - period.length - 1)} ${period}`,
    cells,
    merges: [...plan.merges, ...plan.zones.map(({area}) => area).filter((area) => filled.has(placeOf(area)))],
    names: [],
    zones: [],
  };
}

const placeOf = ({row, column}: {readonly row: number; readonly column: number}) => `${row} ${column}`;

function keptCell(
  cell: {readonly row: number; readonly column: number; readonly value: CellValue},
  planned: PlanCell | undefined,
  period: string,
  kept: ReadonlySet<string>,
): PlanCell {
  if (planned === undefined) return {...cell, style: 'sentence'};
  const {style, link} = planned;
  const isKept = link !== undefined && kept.has(link.plan);
  return {...cell, style, ...(isKept ? {link: {...link, plan: keptId(period, link.plan)}} : {})};
}
