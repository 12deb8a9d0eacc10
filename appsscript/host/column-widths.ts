import type {SheetPlan} from '../../shared';

/** Characters by which a column may be wider than planned, so as to be given the width of others by one call. */
const SPARE = 3;

/** Width in pixels of each column of the plan. */
export function widthsOf({widths}: SheetPlan): number[] {
  const shared = new Map<number, number>();
  let widest = Infinity;
  for (const width of [...widths].sort((a, b) => b - a)) {
    if (width < widest - SPARE) widest = width;
    shared.set(width, widest);
  }
  // A digit of Calibri 11 takes 7 pixels, the margins of a cell 5.
  return widths.map((width) => Math.round(shared.get(width)! * 7 + 5));
}
