import type {Area, SheetPlan} from '../sheet/sheet-plan';
import type {StyleName} from '../sheet/style';
import {areaReference} from '../sheet/references';

export type Side = 'top' | 'bottom' | 'left' | 'right';
const sides: readonly Side[] = ['top', 'bottom', 'left', 'right'];

/** How a cell looks: of a merged area, it has the borders of the sides where it lies only. */
export interface Spot {
  readonly row: number;
  readonly column: number;
  readonly style: StyleName;
  readonly keep: readonly Side[];
}

/** The cells of a plan that have a look, zones and the insides of merged areas included. */
export function spotsOf(plan: SheetPlan): Spot[] {
  const spots = new Map<string, Spot>();
  const put = (row: number, column: number, style: StyleName, keep: readonly Side[] = sides) =>
    void spots.set(`${row},${column}`, {row, column, style, keep});
  for (const {row, column, style} of plan.cells) put(row, column, style);
  for (const {area, kind} of plan.zones) if (kind === 'comment') put(area.row, area.column, 'zone');
  for (const merge of mergesOf(plan)) spread(merge, spots, put);
  return [...spots.values()];
}

/** Merges of the plan and of its zones, none twice. */
export function mergesOf(plan: SheetPlan): Area[] {
  const areas = [...plan.merges, ...plan.zones.map((zone) => zone.area)].filter(
    ({rows, columns}) => rows * columns > 1,
  );
  return [...new Map(areas.map((area) => [areaReference(area), area])).values()];
}

/** A merged area shows the border and the fill of each of its cells: the first one's style goes to all, each border where it belongs. */
function spread(
  area: Area,
  spots: ReadonlyMap<string, Spot>,
  put: (row: number, column: number, style: StyleName, keep: readonly Side[]) => void,
): void {
  const first = spots.get(`${area.row},${area.column}`);
  if (first === undefined) return;
  const [bottom, right] = [area.row + area.rows - 1, area.column + area.columns - 1];
  for (let row = area.row; row <= bottom; row++) {
    for (let column = area.column; column <= right; column++) {
      const isFirst = row === area.row && column === area.column;
      if (!isFirst && spots.has(`${row},${column}`)) continue;
      put(row, column, first.style, [
        ...(column === area.column ? ['left' as const] : []),
        ...(column === right ? ['right' as const] : []),
        ...(row === area.row ? ['top' as const] : []),
        ...(row === bottom ? ['bottom' as const] : []),
      ]);
    }
  }
}

/** Merges of one row under one another, and as wide, are made by one operation. */
export function stackMerges(merges: readonly Area[]): {readonly area: Area; readonly across: boolean}[] {
  const stacks: {area: Area; across: boolean}[] = [];
  const flat = merges
    .filter(({rows}) => rows === 1)
    .sort((a, b) => a.column - b.column || a.columns - b.columns || a.row - b.row);
  for (const merge of flat) {
    const last = stacks[stacks.length - 1];
    const follows =
      last !== undefined &&
      last.area.column === merge.column &&
      last.area.columns === merge.columns &&
      last.area.row + last.area.rows === merge.row;
    if (follows) last.area = {...last.area, rows: last.area.rows + 1};
    else stacks.push({area: merge, across: true});
  }
  return [...stacks, ...merges.filter(({rows}) => rows > 1).map((area) => ({area, across: false}))];
}
