import {LEFT, pageHeight, printedScale} from '../../shared/sheet/layout';
import type {Area, SheetPlan} from '../../shared/sheet/sheet-plan';
import {FOOT_SIZE, styles} from '../../shared/sheet/style';
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

/** What stands on one side of a page is apart from what is under it by no more than that, in points. */
const APART = 30;

/** The part of each page that is covered, each half of its width for itself: a table at the left leaves the right half empty. */
export function coverOf(sheet: SheetPlan): number[] {
  const {page, heights, widths, cells, charts, zones} = sheet;
  const high = (row: number) => heights.get(row) ?? 15;
  const filled = cells.filter(({value}) => value !== null);
  const written = new Set(filled.map(({row, column}) => `${row},${column}`));
  const areas: Area[] = [
    ...filled.map(({row, column}) => ({row, column, rows: 1, columns: 1})),
    ...sheet.merges.filter(({row, column}) => written.has(`${row},${column}`)),
    ...[...charts, ...zones].map(({area}) => area),
  ];
  const half = LEFT.columns;
  const sides = [(area: Area) => area.column < half, (area: Area) => area.column + area.columns > half].map(
    (isOn) => new Set(areas.filter(isOn).flatMap(({row, rows}) => Array.from({length: rows}, (_, at) => row + at))),
  );
  const repeated = page.titleRows === null ? 0 : sumOf(page.titleRows.last + 1, high);
  return pagesOf(sheet).map(({from, to}, index) => {
    const covered = sides.map((rows) => {
      let [sum, apart] = [0, 0];
      for (let row = from; row < to; row++) {
        apart += high(row);
        if (!rows.has(row)) continue;
        sum += apart - high(row) <= APART ? apart : high(row);
        apart = 0;
      }
      return sum;
    });
    const taken = covered.reduce((sum, one) => sum + one / sides.length, index === 0 ? 0 : repeated);
    return taken / pageHeight(widths, page.orientation);
  });
}

function sumOf(rows: number, high: (row: number) => number): number {
  return Array.from({length: rows}, (_, row) => high(row)).reduce((sum, one) => sum + one, 0);
}

/** The smallest text of a sheet as it prints, in points. */
export function smallestPrint({cells, widths, page}: SheetPlan): number {
  const sizes = cells
    .filter(({value, formula}) => (value ?? formula ?? '') !== '')
    .map(({style}) => (styles[style] as Style).size ?? 11);
  return Math.min(FOOT_SIZE, ...sizes) * printedScale(widths, page.orientation);
}
