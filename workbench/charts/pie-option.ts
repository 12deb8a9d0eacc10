import {readableOn, shadesOf, writePercent} from '../../shared';
import type {PlanChart} from '../../shared';
import type {ChartData} from './chart-data';
import {drawnValue} from './chart-data';
import type {EChartsCoreOption, PieSeriesOption} from './echarts';
import type {ChartSize} from './frame';
import {frameChart, PAD, text, WHITE} from './frame';

/** Pixels along the arc under which the share of a slice does not fit in it. */
const LEAST_ARC = 30;

/** Slices in shades of the series' colour, as the file that we write has them; a negative value counts as its size, as in Excel. */
export function pieOption(chart: PlanChart, {categories, series}: ChartData, size: ChartSize): EChartsCoreOption {
  const {name, color, values} = series[0]!;
  const frame = frameChart(chart, categories, size);
  const radius = Math.max(10, Math.min(size.width / 2 - PAD, (size.height - frame.top - frame.bottom) / 2));
  const sizes = values.map((value) => Math.abs(drawnValue(value) ?? 0));
  const shades = shadesOf(color, sizes.length);
  const whole = sizes.reduce((sum, value) => sum + value, 0);
  const slices: PieSeriesOption = {
    type: 'pie',
    name,
    silent: true,
    center: [size.width / 2, frame.top + radius],
    radius,
    stillShowZeroSum: false,
    itemStyle: {borderColor: WHITE, borderWidth: 1.33},
    labelLine: {show: false},
    data: sizes.map((value, index) => {
      const shade = shades[index]!;
      const share = whole === 0 ? 0 : value / whole;
      return {
        name: String(index),
        value,
        itemStyle: {color: `#${shade}`},
        label: {
          show: share * 2 * Math.PI * radius * 0.6 >= LEAST_ARC,
          position: 'inside',
          formatter: () => writePercent(share),
          ...text(`#${readableOn(shade)}`),
        },
      };
    }),
  };
  return {title: frame.titles, legend: frame.legend, series: [slices]};
}
