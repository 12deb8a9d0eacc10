import type {Area, SheetPlan, Spot, Style, StyleName, TypedCell} from '../../shared';
import {hashText, numberFormats, spotsOf, styles, toTyped, usedArea} from '../../shared';
import {toSheetsFormula} from './formula-text';
import {GENERAL, toPattern} from './number-patterns';

/** A plan as Google Sheets takes it, row by row. */
export interface SheetGrid {
  readonly area: Area;
  /** What each cell holds, as if it were typed. */
  readonly cells: TypedCell[][];
  readonly formats: string[][];
  readonly styles: (StyleName | null)[][];
  readonly spots: readonly Spot[];
}

export function layOut(plan: SheetPlan): SheetGrid {
  const area = usedArea(plan);
  const grid = <T>(value: T) => Array.from({length: area.rows}, () => Array<T>(area.columns).fill(value));
  const cells = grid<TypedCell>('');
  const formats = grid(GENERAL);
  const looks = grid<StyleName | null>(null);
  for (const {row, column, value, formula} of plan.cells)
    cells[row]![column] = formula === undefined ? toTyped(value) : toSheetsFormula(formula);
  for (const {area: zone, kind, hint} of plan.zones)
    if (kind === 'comment') cells[zone.row]![zone.column] = toTyped(hint);
  const spots = spotsOf(plan);
  for (const {row, column, style} of spots) {
    const {format}: Style = styles[style];
    formats[row]![column] = format === undefined ? GENERAL : toPattern(numberFormats[format]);
    looks[row]![column] = style;
  }
  return {area, cells, formats, styles: looks, spots};
}

/** The part of a grid that an area covers. */
export function partOf<T>(rows: readonly (readonly T[])[], {row, column, rows: count, columns}: Area): T[][] {
  return rows.slice(row, row + count).map((line) => line.slice(column, column + columns));
}

/** To be changed with the code that draws looks: sheets drawn by an older one are then drawn in full again. */
const DRAWING = 2;

/** Hash of all that a drawing is beside contents: where it has not changed, looks need not be drawn again. */
export function layoutMark({styles: looks, formats, spots}: SheetGrid, plan: SheetPlan, accent: string): string {
  const {merges, widths, heights, zones, charts, freeze, tabColor} = plan;
  const shown = charts.map(({alt: _, ...chart}) => chart);
  const kept = spots.map(({keep}) => keep.length);
  return hashText(
    JSON.stringify([
      DRAWING,
      accent,
      looks,
      formats,
      kept,
      merges,
      widths,
      [...heights],
      zones,
      shown,
      freeze,
      tabColor ?? '',
    ]),
  );
}
