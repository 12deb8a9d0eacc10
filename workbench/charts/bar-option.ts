import {chartLook, ink, muted, rule} from '../../shared';
import type {PlanChart} from '../../shared';
import type {ChartData, ChartSeries} from './chart-data';
import {drawnValue, drawnValues} from './chart-data';
import type {BarSeriesOption, EChartsCoreOption} from './echarts';
import type {ChartSize} from './frame';
import {frameChart, PAD, text} from './frame';
import {axisFormat, finestStep, formatNumber} from './number-text';
import {LINE_HEIGHT, pixelsOf, wrapText} from './text-room';

const GAP = 6;
/** Share of the width that the labels of horizontal bars may take. */
const LABEL_SHARE = 0.4;
/** Pixels of a row under which the figures of two bars would touch. */
const LEAST_BAND = 12;

/**
 * Bars or columns. They bear their figures where these have room, and need no axis; else the axis tells. Bars are listed from the top down, as
 * the table beside them is. Every room is worked out here, from widths that we know: the library's own guesses depend on the machine.
 */
export function barOption(chart: PlanChart, data: ChartData, size: ChartSize): EChartsCoreOption {
  const {isBar, isStacked, hasFigures, bearsFigure, figureFormat} = chartLook(chart);
  const frame = frameChart(chart, data.series.length === 1 ? [] : data.series.map(({name}) => name), size);
  const values = isStacked ? [...drawnValues(data), ...sumsOf(data)] : drawnValues(data);
  const isNegative = values.some((value) => value < 0);
  const figures = Math.max(0, ...values.map((value) => pixelsOf(formatNumber(figureFormat, value)))) + GAP;
  const band =
    (isBar ? size.height - frame.top - frame.bottom : size.width - 2 * PAD) / Math.max(1, data.categories.length);
  const bearsFigures = hasFigures && band >= (isBar ? LEAST_BAND : figures);
  const figureRoom = !bearsFigures ? 0 : isBar ? figures : LINE_HEIGHT + 2;
  const figuresBelow = isNegative ? figureRoom : 0;
  const axisRoom = bearsFigures ? 0 : LINE_HEIGHT + GAP;
  const height = size.height - frame.top - frame.bottom;
  const labels = isBar
    ? layRowLabels(data.categories, size.width * LABEL_SHARE, height - axisRoom)
    : layColumnLabels(data.categories, size.width - 2 * PAD - (bearsFigures ? 0 : figures));
  const grid = isBar
    ? {
        left: PAD + labels.room + GAP + figuresBelow,
        right: PAD + (bearsFigures ? figureRoom : figures / 2),
        top: frame.top,
        bottom: frame.bottom + axisRoom,
      }
    : {
        left: PAD + (bearsFigures ? 0 : figures),
        right: PAD,
        top: frame.top + (bearsFigures ? figureRoom : GAP),
        bottom: frame.bottom + labels.room + GAP + figuresBelow,
      };
  const categoryAxis = {
    type: 'category',
    data: data.categories.map((_, index) => String(index)),
    inverse: isBar,
    axisLine: {show: true, lineStyle: {color: rule}},
    axisTick: {show: false},
    axisLabel: {
      ...text(ink),
      interval: 0,
      hideOverlap: true,
      margin: GAP + figuresBelow,
      formatter: (place: string) => labels.texts[Number(place)] ?? '',
    },
  };
  const valueAxis = bearsFigures ? endToEnd(values) : ruled(chart.format, isBar);
  return {
    title: frame.titles,
    legend: frame.legend,
    grid: {...grid, outerBoundsMode: 'none'},
    xAxis: isBar ? valueAxis : categoryAxis,
    yAxis: isBar ? categoryAxis : valueAxis,
    series: data.series.map((one, index) =>
      barsOf(chart, one, index, data.series.length, bearsFigures && bearsFigure(index)),
    ),
  };
}

/** How far each category reaches where its bars stand one on the other. */
function sumsOf({categories, series}: ChartData): number[] {
  return categories.map((_, at) => series.reduce((sum, {values}) => sum + (drawnValue(values[at]) ?? 0), 0));
}

/** Where each bar bears its figure, an axis and its lines would say the same twice. */
function endToEnd(values: readonly number[]): object {
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  return {type: 'value', show: false, min: least, max: least === most ? 1 : most};
}

function ruled(format: string, isBar: boolean): object {
  return {
    type: 'value',
    position: isBar ? 'bottom' : 'left',
    minInterval: finestStep(format),
    splitNumber: isBar ? 6 : 4,
    axisLine: {show: false},
    axisTick: {show: false},
    splitLine: {lineStyle: {color: rule, width: 0.67}},
    axisLabel: {
      ...text(muted),
      hideOverlap: true,
      formatter: (value: number) => formatNumber(axisFormat(format), value),
    },
  };
}

function barsOf(
  chart: PlanChart,
  {color, values}: ChartSeries,
  index: number,
  count: number,
  bearsFigures: boolean,
): BarSeriesOption {
  const {isBar, isStacked, figureColor, figureFormat, gap: between, overlap} = chartLook(chart);
  // As in the file that we write: bars of a category share what the gap leaves.
  const across = isStacked ? 1 : count - (overlap / 100) * (count - 1);
  const gap = between / 100 / (across + between / 100);
  return {
    type: 'bar',
    name: String(index),
    silent: true,
    ...(isStacked ? {stack: 'all'} : {}),
    barGap: `${-overlap}%`,
    barCategoryGap: `${100 * gap}%`,
    itemStyle: {color},
    data: values.map((cell) => {
      const value = drawnValue(cell);
      if (value === null) return {value: '-'};
      const isThin = isStacked && Math.abs(value) < (chart.leastShown ?? 0);
      const position = isStacked ? 'inside' : isBar ? (value < 0 ? 'left' : 'right') : value < 0 ? 'bottom' : 'top';
      const label = {
        show: !isThin,
        position,
        distance: 4,
        ...text(figureColor(index)),
        formatter: () => formatNumber(figureFormat, value),
      };
      return bearsFigures ? {value, label: label as BarSeriesOption['label'] & object} : {value};
    }),
  };
}

interface Labels {
  readonly texts: readonly string[];
  /** Pixels across: the width beside bars, the height under columns. */
  readonly room: number;
}

/** Labels left of the bars, on as many lines as a row is high. */
function layRowLabels(names: readonly string[], most: number, height: number): Labels {
  const lines = Math.max(1, Math.floor(height / Math.max(1, names.length) / LINE_HEIGHT));
  const texts = names.map((name) => wrapText(name, most, Math.min(3, lines)));
  return {texts, room: Math.max(0, ...texts.flatMap((one) => one.split('\n')).map((line) => pixelsOf(line)))};
}

/** Labels under the columns, three lines at most. */
function layColumnLabels(names: readonly string[], width: number): Labels {
  const texts = names.map((name) => wrapText(name, width / Math.max(1, names.length) - GAP, 3));
  return {texts, room: LINE_HEIGHT * Math.max(1, ...texts.map((one) => one.split('\n').length))};
}
