import type {SheetGrid, SheetPlan} from '../../shared';
import {hashText} from '../../shared';

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
