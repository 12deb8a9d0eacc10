import {excelEnum} from '../../office-types';
import {newBag} from '../book';
import type {Chart, Range, Series, Sheet} from '../book';
import {kind} from '../kind';
import {OfficeError} from '../office-error';
import {rangeOf} from './sheets';

const bag = {isBag: true} as const;

export const chartKinds = {
  ChartCollection: kind<Excel.ChartCollection>()<Sheet>({
    items: ({charts}) => charts,
    call: {
      add: (sheet, type: string, source: Range, seriesBy: string = 'Auto'): Chart => {
        if (!excelEnum('ChartType')!.has(type) || !excelEnum('ChartSeriesBy')!.has(seriesBy))
          throw new OfficeError('InvalidArgument', `chart « ${type} »`);
        const chart: Chart = {
          ...newBag(),
          sheet,
          id: `chart-${sheet.book.nextId++}`,
          position: {row: 0, column: 0, rows: 15, columns: 8},
          series: [],
        };
        Object.assign(chart.state, {chartType: type, name: `Graphique ${chart.id}`, id: chart.id});
        for (let column = 0; column < source.columns; column++) {
          chart.series.push(
            newSeries(chart, `Série${column + 1}`, {...source, column: source.column + column, columns: 1}),
          );
        }
        sheet.charts.push(chart);
        return chart;
      },
      getItem: findChart,
      getItemOrNullObject: findChart,
    },
  }),

  Chart: kind<Excel.Chart>()<Chart>({
    ...bag,
    part: {series: (chart) => chart},
    call: {
      delete: (chart) => {
        chart.gone = true;
        chart.sheet.charts = chart.sheet.charts.filter((one) => one !== chart);
      },
      setPosition: (chart, start: Range | string, end: Range | string = start) => {
        const [from, to] = [start, end].map((one) => (typeof one === 'string' ? rangeOf(chart.sheet, one) : one)) as [
          Range,
          Range,
        ];
        chart.position = {
          row: from.row,
          column: from.column,
          rows: to.row + to.rows - from.row,
          columns: to.column + to.columns - from.column,
        };
      },
    },
  }),

  ChartSeriesCollection: kind<Excel.ChartSeriesCollection>()<Chart>({
    items: ({series}) => series,
    call: {
      add: (chart, name: string = '') => {
        const series = newSeries(chart, name, null);
        chart.series.push(series);
        return series;
      },
      getItemAt: (chart, index: number) => chart.series[index] ?? null,
    },
  }),

  ChartSeries: kind<Excel.ChartSeries>()<Series>({
    ...bag,
    part: {points: (series) => series},
    call: {
      setValues: (series, source: Range) => void (series.values = {...source}),
      setXAxisValues: (series, source: Range) => void (series.categories = {...source}),
    },
  }),

  ChartPointsCollection: kind<Excel.ChartPointsCollection>()<Series>({
    call: {
      getItemAt: ({points, values}, index: number) => {
        if (values === null || index >= values.rows * values.columns) return null;
        return (points[index] ??= newBag());
      },
    },
  }),

  ChartFill: kind<Excel.ChartFill>()({
    ...bag,
    call: {
      setSolidColor: (fill: {state: Record<string, unknown>}, color: string) => {
        if (!/^#[0-9A-F]{6}$/i.test(color)) throw new OfficeError('InvalidArgument', `colour « ${color} »`);
        fill.state['color'] = color;
      },
      clear: (fill) => void (fill.state['color'] = null),
    },
  }),
  ChartLineFormat: kind<Excel.ChartLineFormat>()({
    ...bag,
    call: {clear: (line: {state: Record<string, unknown>}) => void (line.state['lineStyle'] = 'None')},
  }),
  ...Object.fromEntries(
    (
      'ChartAxes ChartAxis ChartAxisFormat ChartGridlines ChartGridlinesFormat ChartTitle ChartTitleFormat ChartLegend ' +
      'ChartLegendFormat ChartDataLabels ChartDataLabelFormat ChartFont ChartAreaFormat ChartBorder ChartSeriesFormat ChartPoint ' +
      'ChartPointFormat ChartDataLabel'
    )
      .split(' ')
      .map((name) => [name, kind<object>()(bag)]),
  ),
};

function newSeries(chart: Chart, name: string, values: Range | null): Series {
  const series: Series = {...newBag(), chart, values, categories: null, points: []};
  series.state['name'] = name;
  return series;
}

function findChart({charts}: Sheet, name: string): Chart | null {
  return charts.find(({state}) => String(state['name']).toLowerCase() === name.toLowerCase()) ?? null;
}
