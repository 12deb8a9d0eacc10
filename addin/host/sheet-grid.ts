import type {Area, SheetPlan, Style, TypedCell} from '../../shared';
import {holdsCell, mergesOf, numberFormats, spotsOf, styles, toTyped, usedArea} from '../../shared';
import {lookOf} from './cell-look';

/** A plan as Excel takes it, row by row: null leaves a cell as it is. */
export interface SheetGrid {
  readonly area: Area;
  readonly cells: (TypedCell | null)[][];
  readonly formats: (string | null)[][];
  readonly looks: Excel.SettableCellProperties[][];
  /** Merges of the plan and of the zones that are drawn. */
  readonly merges: readonly Area[];
}

/** `kept` are the zones whose cells stay as they are. */
export function layOut(plan: SheetPlan, kept: readonly Area[], accent: string): SheetGrid {
  const area = usedArea(plan);
  const grid = <T>(value: T) => Array.from({length: area.rows}, () => Array<T>(area.columns).fill(value));
  const cells = grid<TypedCell | null>('');
  const formats = grid<string | null>('General');
  const looks = grid<Excel.SettableCellProperties>({});
  for (const {row, column, value, formula} of plan.cells) cells[row]![column] = formula ?? toTyped(value);
  for (const {area: zone, kind, hint} of plan.zones) {
    if (kind === 'comment') cells[zone.row]![zone.column] = toTyped(hint);
  }
  const merges = mergesOf(plan);
  for (const {row, column, style, keep} of spotsOf(plan)) {
    const {format}: Style = styles[style];
    formats[row]![column] = format === undefined ? 'General' : numberFormats[format];
    looks[row]![column] = lookOf(style, keep, accent);
  }
  for (const zone of kept) blankOut(zone, area, cells, formats, looks);
  const isKept = ({row, column}: Area) => kept.some((zone) => holdsCell(zone, row, column));
  return {area, cells, formats, looks, merges: merges.filter((merge) => !isKept(merge))};
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
