import type {Area, SheetPlan} from '../../shared/plan/sheet-plan';
import {numberFormats, styles} from '../../shared/plan/style';
import type {Style, StyleName} from '../../shared/plan/style';
import {usedArea} from '../../xlsx/write/plan-names';
import {areaReference, holdsCell} from '../../xlsx/write/references';
import {lookOf, sides} from './cell-look';
import type {Side} from './cell-look';
import {toTyped} from './typed-text';
import type {TypedCell} from './typed-text';

/** A plan as Excel takes it, row by row: null leaves a cell as it is. */
export interface SheetGrid {
  readonly area: Area;
  readonly cells: (TypedCell | null)[][];
  readonly formats: (string | null)[][];
  readonly looks: Excel.SettableCellProperties[][];
  /** Merges of the plan and of the zones that are drawn. */
  readonly merges: readonly Area[];
}

interface Spot {
  readonly style: StyleName;
  readonly keep: readonly Side[];
}

/** `kept` are the zones whose cells stay as they are. */
export function layOut(plan: SheetPlan, kept: readonly Area[], accent: string): SheetGrid {
  const area = usedArea(plan);
  const grid = <T>(value: T) => Array.from({length: area.rows}, () => Array<T>(area.columns).fill(value));
  const cells = grid<TypedCell | null>('');
  const formats = grid<string | null>('General');
  const looks = grid<Excel.SettableCellProperties>({});
  const spots = new Map<string, Spot>();
  const put = (row: number, column: number, style: StyleName, keep: readonly Side[] = sides) =>
    spots.set(`${row},${column}`, {style, keep});
  for (const {row, column, value, formula, style} of plan.cells) {
    cells[row]![column] = formula ?? toTyped(value);
    put(row, column, style);
  }
  for (const {area: zone, kind, hint} of plan.zones) {
    if (kind !== 'comment') continue;
    cells[zone.row]![zone.column] = toTyped(hint);
    put(zone.row, zone.column, 'zone');
  }
  const merges = mergesOf(plan);
  for (const merge of merges) spread(merge, spots, put);
  for (const [key, {style, keep}] of spots) {
    const [row, column] = key.split(',').map(Number) as [number, number];
    const {format}: Style = styles[style];
    formats[row]![column] = format === undefined ? 'General' : numberFormats[format];
    looks[row]![column] = lookOf(style, keep, accent);
  }
  for (const zone of kept) blankOut(zone, area, cells, formats, looks);
  const isKept = ({row, column}: Area) => kept.some((zone) => holdsCell(zone, row, column));
  return {area, cells, formats, looks, merges: merges.filter((merge) => !isKept(merge))};
}

function mergesOf(plan: SheetPlan): Area[] {
  const areas = [...plan.merges, ...plan.zones.map((zone) => zone.area)].filter(
    ({rows, columns}) => rows * columns > 1,
  );
  return [...new Map(areas.map((area) => [areaReference(area), area])).values()];
}

/** A merged area shows the border and the fill of each of its cells: the first one's style goes to all, each border where it belongs. */
function spread(
  area: Area,
  spots: ReadonlyMap<string, Spot>,
  put: (row: number, column: number, style: StyleName, keep: Side[]) => void,
) {
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

function blankOut(
  zone: Area,
  area: Area,
  cells: (TypedCell | null)[][],
  formats: (string | null)[][],
  looks: object[][],
): void {
  for (let row = zone.row; row < Math.min(zone.row + zone.rows, area.rows); row++) {
    for (let column = zone.column; column < Math.min(zone.column + zone.columns, area.columns); column++) {
      cells[row]![column] = null;
      formats[row]![column] = null;
      looks[row]![column] = {};
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
