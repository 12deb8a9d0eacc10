import {french, sayShare} from '../../value/french';
import {chartName} from '../../sheet/names';
import type {PlanChart} from '../../sheet/sheet-plan';
import {sayYearBefore} from '../draw-figures';
import type {PlaceLine, PlacePage} from './describe-place';

/** The headings of the table of a place. */
export function placeHeads({year, before}: Pick<PlacePage, 'year' | 'before'>): readonly string[] {
  return ['Chiffre', before, year, 'Évolution', `Ensemble ${year}`, 'Évolution de l’ensemble', 'Part'].map(french);
}

/** Under a figure, what it was a year before. */
export function sayBefore({spec, before, change}: PlaceLine, year: string): string {
  return sayYearBefore(spec, before.value, change.value, year);
}

/** Of the bars of its shares, how many a page must show: all the same length, or nearly alone, they show nothing. */
const LEAST_BARS = 4;

/** Whether the shares of the main figures make a chart. */
export function hasShares({lines, mainLines}: PlacePage): boolean {
  const shown = lines.slice(0, mainLines).filter(({share}) => (share.value ?? 0) > 0).length;
  return shown >= LEAST_BARS && shown * 2 >= mainLines;
}

/** The chart of these shares, but for where it stands. */
export function sharesOf(
  {id, place, lines, mainLines}: PlacePage,
  accent: string,
): Pick<PlanChart, 'name' | 'kind' | 'title' | 'alt' | 'format' | 'series'> {
  const title = `Ce que ${place} représente de l’ensemble`;
  const named = lines
    .slice(0, mainLines)
    .flatMap(({label, share}) => (share.value === null ? [] : `${label} ${sayShare(share.value)}`));
  return {
    name: chartName(id),
    kind: 'bar',
    title: french(title),
    alt: french(`Barres : ${title}. ${named.join(', ')}.`),
    format: '0 %',
    series: [{name: 'Part', values: {row: 1, column: 1, rows: mainLines, columns: 1}, color: accent}],
  };
}
