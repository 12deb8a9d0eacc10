import {printChart} from '../../xlsx';
import type {PlanChart} from '../../shared';

const bars = (title: string): PlanChart => ({
  name: 'Graphique',
  kind: 'bar',
  title,
  alt: 'Barres',
  format: '0',
  area: {row: 0, column: 0, rows: 10, columns: 4},
  categories: {row: 1, column: 0, rows: 2, columns: 1},
  series: [{name: 'Jeunes', values: {row: 1, column: 1, rows: 2, columns: 1}, color: '#0B5D8E'}],
});

/** Where the bars begin and end, as parts of the height of the chart. */
function spanOf(title: string): readonly [number, number] {
  const xml = printChart(bars(title), 'Feuille', (row, column) => (column === 0 ? `Lieu ${row}` : row));
  const [y, h] = ['y', 'h'].map((name) => Number(new RegExp(`<c:${name} val="([\\d.]+)"/>`).exec(xml)![1]));
  return [y!, y! + h!];
}

it('bars begin under the title of their chart, and end within it', () => {
  expect(spanOf('')[0]).toBeLessThan(0.05);
  expect(spanOf('Jeunes par lieu')[0]).toBeGreaterThan(0.1);
  for (const title of ['', 'Jeunes par lieu']) expect(spanOf(title)[1]).toBeLessThanOrEqual(1);
});
