import type {CellValue} from '../value/cell';
import {readableOn, tint} from './colors';
import {ink} from './inks';
import type {PlanChart} from './sheet-plan';

/** Points: at the scale of a page, as small as print may be. */
export const CHART_TEXT = 10.5;

/** In hundredths of a bar: no other chart has that. */
export const PART_OVERLAP = 4;

/** What a chart looks like, beside what the plan says of it: a host translates, and decides nothing. */
export function chartLook({kind, series, overlaid, format, leastShown}: PlanChart) {
  const isPie = kind === 'pie';
  const isStacked = kind === 'stacked-bar' || kind === 'stacked-column';
  const isWithPart = overlaid === true;
  const hasFigures = series.length === 1 || isWithPart || isStacked;
  return {
    isPie,
    isBar: kind === 'bar' || kind === 'stacked-bar', // they lie, listed from the top down as the table beside them is
    isStacked,
    // Bars bear their figure, those of a part (« dont ») none: an axis and its lines would say the same twice.
    hasFigures,
    bearsFigure: (index: number) => hasFigures && (isStacked || index === 0),
    /** Of a figure within its own bar. */
    figureColor: (index: number) => (isStacked ? `#${readableOn(series[index]!.color)}` : ink),
    figureFormat: isStacked && leastShown !== undefined ? `[>=${leastShown}]${format};""` : figureFormatOf(format),
    hasLegend: isPie || series.length > 1,
    // Room between categories, and what the bars of one share, in hundredths of a bar.
    gap: series.length === 1 || isStacked || isWithPart ? 45 : 60,
    // A part stands beside its whole, and touches it.
    overlap: isStacked ? 100 : isWithPart ? PART_OVERLAP : -5,
    // On an axis zero is 0: the stroke that stands for it in a table would look odd.
    axisFormat: format.replace(/;"\/"$/, ''),
  };
}

/** The figure of a bar that is there and rounds to nothing: « 0 % » would say that nobody is. */
const figureFormatOf = (format: string): string => (format === '0 %' ? '[>=0.005]0 %;[>0]"< 1 %";0 %' : format);

/** Bars begin at zero, or their lengths would tell nothing; but where one goes below. */
export function beginsAtZero({series}: PlanChart, valueAt: (row: number, column: number) => CellValue): boolean {
  return series.every(({values: {row, column, rows}}) =>
    Array.from({length: rows}, (_, at) => valueAt(row + at, column)).every(
      (value) => typeof value !== 'number' || value >= 0,
    ),
  );
}

/** `RRGGBB` of each slice of a pie, from the colour of the series to a fifth of it. */
export function shadesOf(color: string, count: number): string[] {
  return Array.from({length: count}, (_, index) => tint(color, 1 - (0.8 * index) / Math.max(1, count - 1)));
}
