import {tint} from './colors';
import type {PlanChart} from './sheet-plan';

/** Points: at the scale of a page, as small as print may be. */
export const CHART_TEXT = 10;

/** What a chart looks like, beside what the plan says of it: a host translates, and decides nothing. */
export function chartLook({kind, series, overlaid, format}: PlanChart) {
  const isPie = kind === 'pie';
  const isStacked = kind === 'stacked-bar' || kind === 'stacked-column';
  const isTogether = isStacked || overlaid === true; // one bar a category, and not one beside the other
  const hasFigures = series.length === 1 || overlaid === true;
  return {
    isPie,
    isBar: kind === 'bar' || kind === 'stacked-bar', // they lie, listed from the top down as the table beside them is
    isStacked,
    isTogether,
    // The bars of the first series bear their figure, and those of a part of it none: an axis and its lines would say the same twice.
    hasFigures,
    hasLegend: isPie || series.length > 1,
    // Room between categories, and what the bars of one share, in hundredths of a bar.
    gap: series.length === 1 || isTogether ? 45 : 60,
    overlap: isTogether ? 100 : -5,
    // On an axis zero is 0: the stroke that stands for it in a table would look odd.
    axisFormat: format.replace(/;"\/"$/, ''),
  };
}

/** `RRGGBB` of each slice of a pie, from the colour of the series to a fifth of it. */
export function shadesOf(color: string, count: number): string[] {
  return Array.from({length: count}, (_, index) => tint(color, 1 - (0.8 * index) / Math.max(1, count - 1)));
}
