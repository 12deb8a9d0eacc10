import {chartObjectName, chartPrefix, readableOn, tint} from '../../shared';
import type {PlanChart, PlanSeries, SheetPlan} from '../../shared';
import {rangeAt} from './cell-grid';
import type {ChartFacts} from './own-sheet';
import type {Pace} from './payload';

const types = {
  bar: 'BarClustered',
  'stacked-bar': 'BarStacked',
  column: 'ColumnClustered',
  'stacked-column': 'ColumnStacked',
  pie: 'Pie',
} as const;

const ink = '#1B2733';
const muted = '#5A6872';
const rule = '#D5DCE2';
/** What the operations of a chart weigh, all told. */
const WEIGHT = 12_000;

/**
 * The charts that we made, by their names; of two with the same name, the first: a copy is the user's. After an interruption, also the
 * one that was added and not named yet: it was not there before, and is of a kind that the plan has.
 */
export function findOwnCharts(
  present: readonly ChartFacts[],
  plan: SheetPlan,
  before: readonly string[] | undefined,
): ChartFacts[] {
  const ours = new Set(plan.charts.map(chartObjectName));
  const named = present.filter(({name}) => name.startsWith(chartPrefix) || ours.has(name));
  const first = named.filter(({name}, index) => named.findIndex((one) => one.name === name) === index);
  const done = new Set(named.map(({name}) => name));
  const missing = new Set<string>(
    plan.charts.filter((chart) => !done.has(chartObjectName(chart))).map(({kind}) => types[kind]),
  );
  const orphan =
    before === undefined
      ? undefined
      : present.find((chart) => !named.includes(chart) && !before.includes(chart.id) && missing.has(chart.type));
  return orphan === undefined ? first : [...first, orphan];
}

export function dropCharts(sheet: Excel.Worksheet, ours: readonly ChartFacts[]): void {
  for (const {name} of ours) sheet.charts.getItem(name).delete();
}

export async function drawCharts(sheet: Excel.Worksheet, plan: SheetPlan, pace: Pace): Promise<void> {
  for (const chart of plan.charts) {
    if (chart.series.length === 0) continue;
    await pace.make(WEIGHT);
    drawChart(sheet, chart);
  }
}

function drawChart(sheet: Excel.Worksheet, plan: PlanChart): void {
  const {area, series, kind} = plan;
  const chart = sheet.charts.add(types[kind], rangeAt(sheet, series[0]!.values), 'Columns');
  chart.name = chartObjectName(plan);
  const corner = (row: number, column: number) => sheet.getRangeByIndexes(row, column, 1, 1);
  chart.setPosition(corner(area.row, area.column), corner(area.row + area.rows - 1, area.column + area.columns - 1));
  chart.format.fill.setSolidColor('#FFFFFF');
  chart.format.border.lineStyle = 'None';
  drawTitle(chart.title, plan.title);
  const hasLegend = kind === 'pie' || series.length > 1;
  chart.legend.visible = hasLegend;
  if (hasLegend) {
    chart.legend.position = 'Bottom';
    setFont(chart.legend.format.font, muted);
  }
  series.forEach((one, index) => {
    const drawn = index === 0 ? chart.series.getItemAt(0) : chart.series.add(one.name);
    if (index > 0) drawn.setValues(rangeAt(sheet, one.values));
    drawn.setXAxisValues(rangeAt(sheet, plan.categories));
    drawn.name = one.name;
    if (kind === 'pie') drawSlices(drawn, one);
    else drawBars(drawn, plan, one);
  });
  if (kind !== 'pie') drawAxes(chart.axes, plan);
}

function drawTitle(title: Excel.ChartTitle, text: string): void {
  title.visible = text !== '';
  if (text === '') return;
  title.text = text;
  title.format.font.size = 11;
  title.format.font.bold = true;
  title.format.font.color = ink;
}

function drawBars(drawn: Excel.ChartSeries, {kind, series, format, overlaid}: PlanChart, {color}: PlanSeries): void {
  const isSingle = series.length === 1;
  const isStacked = kind === 'stacked-bar' || kind === 'stacked-column';
  drawn.format.fill.setSolidColor(color);
  drawn.gapWidth = isSingle || isStacked || overlaid === true ? 45 : 60;
  drawn.overlap = isStacked || overlaid === true ? 100 : isSingle ? 0 : -5;
  drawn.hasDataLabels = isSingle;
  if (!isSingle) return;
  drawn.dataLabels.showValue = true;
  drawn.dataLabels.position = 'OutsideEnd';
  drawn.dataLabels.numberFormat = format;
  setFont(drawn.dataLabels.format.font, ink);
}

function drawSlices(drawn: Excel.ChartSeries, {color, values}: PlanSeries): void {
  drawn.hasDataLabels = true;
  drawn.dataLabels.showValue = false;
  drawn.dataLabels.showPercentage = true;
  drawn.dataLabels.position = 'InsideEnd';
  drawn.dataLabels.numberFormat = '0 %';
  setFont(drawn.dataLabels.format.font, ink);
  const count = values.rows * values.columns;
  for (let index = 0; index < count; index++) {
    const shade = tint(color, 1 - (0.8 * index) / Math.max(1, count - 1));
    const point = drawn.points.getItemAt(index);
    point.format.fill.setSolidColor(`#${shade}`);
    point.dataLabel.format.font.color = `#${readableOn(shade)}`;
  }
}

/** Where each bar bears its figure, an axis and its lines would say the same twice. Bars are listed from the top down, as the table is. */
function drawAxes({categoryAxis, valueAxis}: Excel.ChartAxes, {kind, series, format}: PlanChart): void {
  const isBar = kind === 'bar' || kind === 'stacked-bar';
  const isSingle = series.length === 1;
  categoryAxis.reversePlotOrder = isBar;
  if (isBar) categoryAxis.position = 'Maximum';
  categoryAxis.majorTickMark = 'None';
  categoryAxis.tickLabelPosition = 'Low';
  categoryAxis.format.line.color = rule;
  setFont(categoryAxis.format.font, ink);
  valueAxis.majorGridlines.visible = !isSingle;
  if (isSingle) valueAxis.visible = false;
  else {
    valueAxis.majorGridlines.format.line.color = rule;
    // On an axis zero is 0: the stroke that stands for it in a table would look odd.
    valueAxis.numberFormat = format.replace(/;"\/"$/, '');
    valueAxis.majorTickMark = 'None';
    setFont(valueAxis.format.font, muted);
  }
}

function setFont(font: Excel.ChartFont, color: string): void {
  font.name = 'Calibri';
  font.size = 9;
  font.color = color;
}
