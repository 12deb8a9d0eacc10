import type {CellValue, PlanChart} from '../../shared';
import type {ChartData} from './chart-data';
import {drawnValues, oneLine} from './chart-data';
import {formatNumber} from './number-text';

export const NOTHING = 'Aucune valeur à représenter.';

/** What the chart is called aloud: its title, else what its alternative text says before the figures. */
export function nameChart({title, alt}: PlanChart): string {
  return oneLine(title === '' ? alt.split(/\. (?=\S)/)[0]!.replace(/\.$/, '') : title);
}

/** Every value of the chart in words, series after series, as the cells hold them now. */
export function describeChart({format}: PlanChart, data: ChartData): string {
  if (data.series.every(({values}) => values.length === 0)) return NOTHING;
  const sentences = data.series.map(({name, values}) => {
    const parts = values.map(
      (value, index) => `${data.categories[index] || 'sans libellé'} ${sayValue(format, value)}`,
    );
    return `${name === '' ? 'Sans nom' : name} : ${parts.join(' ; ')}.`;
  });
  return [...(drawnValues(data).length === 0 ? [NOTHING] : []), ...sentences].join(' ');
}

function sayValue(format: string, value: CellValue): string {
  if (typeof value === 'number') return Number.isFinite(value) ? formatNumber(format, value) : 'sans valeur';
  const words = typeof value === 'string' ? oneLine(value) : '';
  return words === '' ? 'sans valeur' : words;
}
