import type {PlanChart, SheetPlan} from '../../shared';
import type {ChartSize} from './frame';

/** Pixels of the sheet, from its upper left corner. */
interface ChartBox extends ChartSize {
  readonly left: number;
  readonly top: number;
}

const DEFAULT_HEIGHT = 15;
const PIXELS_PER_POINT = 96 / 72;
/** A digit of Calibri 11 takes 7 pixels, and a cell keeps 5 for its sides. */
const columnPixels = (characters: number) => Math.round(characters * 7 + 5);
const rowPixels = (points: number) => Math.round(points * PIXELS_PER_POINT);
const DEFAULT_WIDTH = 10.71;

/** Where a chart stands in a sheet drawn at its true size. */
export function chartBox({widths, heights}: Pick<SheetPlan, 'widths' | 'heights'>, {area}: PlanChart): ChartBox {
  const across = (from: number, count: number) =>
    sum(from, count, (column) => columnPixels(widths[column] ?? DEFAULT_WIDTH));
  const down = (from: number, count: number) =>
    sum(from, count, (row) => rowPixels(heights.get(row) ?? DEFAULT_HEIGHT));
  return {
    left: across(0, area.column),
    top: down(0, area.row),
    width: across(area.column, area.columns),
    height: down(area.row, area.rows),
  };
}

function sum(from: number, count: number, of: (index: number) => number): number {
  return Array.from({length: count}, (_, index) => of(from + index)).reduce((total, one) => total + one, 0);
}
