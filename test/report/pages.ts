import {pageHeight, printedScale} from '../../shared/sheet/layout';
import type {SheetPlan} from '../../shared/sheet/sheet-plan';
import {styles} from '../../shared/sheet/style';
import type {Style} from '../../shared/sheet/style';

/** A printed page of a sheet: its rows, and the part of its height that they take. */
interface PrintedPage {
  readonly from: number;
  readonly to: number;
  readonly fill: number;
}

/** The pages that a sheet prints on; the fill counts the rows that every page repeats. */
export function pagesOf({page, heights, widths}: SheetPlan): PrintedPage[] {
  const heightOf = (from: number, to: number) =>
    Array.from({length: to - from}, (_, at) => heights.get(from + at) ?? 15).reduce((sum, one) => sum + one, 0);
  const titles = page.titleRows === null ? 0 : heightOf(0, page.titleRows.last + 1);
  const starts = [0, ...page.breaksBefore];
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? page.area.rows;
    return {from, to, fill: (heightOf(from, to) + (index === 0 ? 0 : titles)) / pageHeight(widths, page.orientation)};
  });
}

/** The smallest text of a sheet as it prints, in points. */
export function smallestPrint({cells, widths, page}: SheetPlan): number {
  const sizes = cells
    .filter(({value, formula}) => (value ?? formula ?? '') !== '')
    .map(({style}) => (styles[style] as Style).size ?? 11);
  return Math.min(...sizes) * printedScale(widths, page.orientation);
}
