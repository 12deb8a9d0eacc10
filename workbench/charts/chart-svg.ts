import type {PlanChart} from '../../shared';
import {barOption} from './bar-option';
import type {CellLookup} from './chart-data';
import {drawnValues, readChartData} from './chart-data';
import {describeChart, nameChart, NOTHING} from './describe-chart';
import {init, setPlatformAPI} from './echarts';
import type {ChartSize} from './frame';
import {emptyNotice, frameChart, WHITE} from './frame';
import {pieOption} from './pie-option';
import {pixelsOf, TEXT_SIZE} from './text-room';
import {tidySvg} from './tidy-svg';

// Widths of texts as we work them out: without a page there is nothing to measure with, and pages do not measure alike.
setPlatformAPI({
  measureText: (text, font = '') =>
    ({width: pixelsOf(text, Number(/([\d.]+)px/.exec(font)?.[1] ?? TEXT_SIZE), font.includes('bold'))}) as TextMetrics,
});

/**
 * A chart of the plan as an SVG that stands alone, drawn from what its cells hold now: the same cells give the same text, in a page, in a
 * worker or in Node. A screen reader hears its name and each of its values.
 */
export function chartSvg(chart: PlanChart, valueAt: CellLookup, size: ChartSize): string {
  const data = readChartData(chart, valueAt);
  const isEmpty = drawnValues(data).every((value) => chart.kind === 'pie' && value === 0);
  const option = isEmpty
    ? {title: [...frameChart(chart, [], size).titles, emptyNotice(NOTHING, size)]}
    : chart.kind === 'pie'
      ? pieOption(chart, data, size)
      : barOption(chart, data, size);
  const drawn = init(null, null, {renderer: 'svg', ssr: true, ...size});
  try {
    drawn.setOption({animation: false, backgroundColor: WHITE, ...option});
    return tidySvg(drawn.renderToSVGString(), size, {
      id: chart.name.replace(/[^\w-]/g, '_'),
      name: nameChart(chart),
      description: describeChart(chart, data),
    });
  } finally {
    drawn.dispose();
  }
}
