import {beginsAtZero, CHART_TEXT, chartLook, chartObjectName, chartPrefix, ink, muted, rule} from '../../shared';
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
  const values = new Map(plan.cells.map(({row, column, value}) => [`${row} ${column}`, value]));
  for (const chart of plan.charts) {
    if (chart.series.length === 0) continue;
    await pace.make(WEIGHT);
    const isFromZero = beginsAtZero(chart, (row, column) => values.get(`${row} ${column}`) ?? null);
    drawChart(sheet, chart, isFromZero);
  }
}

function drawChart(sheet: Excel.Worksheet, plan: PlanChart, isFromZero: boolean): void {
  const {area, series, kind} = plan;
  const {hasLegend} = chartLook(plan);
  const chart = sheet.charts.add(types[kind], rangeAt(sheet, series[0]!.values), 'Columns');
  chart.name = chartObjectName(plan);
  const corner = (row: number, column: number) => sheet.getRangeByIndexes(row, column, 1, 1);
  chart.setPosition(corner(area.row, area.column), corner(area.row + area.rows - 1, area.column + area.columns - 1));
  chart.format.fill.setSolidColor('#FFFFFF');
  chart.format.border.lineStyle = 'None';
  drawTitle(chart.title, plan.title);
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
    drawBars(drawn, plan, one, index);
  });
  drawAxes(chart.axes, plan);
  // Excel would choose a least value of its own.
  if (isFromZero) chart.axes.valueAxis.minimum = 0;
}

function drawTitle(title: Excel.ChartTitle, text: string): void {
  title.visible = text !== '';
  if (text === '') return;
  title.text = text;
  title.format.font.size = 11;
  title.format.font.bold = true;
  title.format.font.color = ink;
}

function drawBars(drawn: Excel.ChartSeries, plan: PlanChart, {color}: PlanSeries, index: number): void {
  const {isStacked, bearsFigure, figureColor, figureFormat, gap, overlap} = chartLook(plan);
  drawn.format.fill.setSolidColor(color);
  drawn.gapWidth = gap;
  drawn.overlap = overlap;
  const bearsFigures = bearsFigure(index);
  drawn.hasDataLabels = bearsFigures;
  if (!bearsFigures) return;
  drawn.dataLabels.showValue = true;
  drawn.dataLabels.position = isStacked ? 'Center' : 'OutsideEnd';
  drawn.dataLabels.numberFormat = figureFormat;
  setFont(drawn.dataLabels.format.font, figureColor(index));
}

function drawAxes({categoryAxis, valueAxis}: Excel.ChartAxes, plan: PlanChart): void {
  const {isBar, hasFigures, axisFormat} = chartLook(plan);
  categoryAxis.reversePlotOrder = isBar;
  if (isBar) categoryAxis.position = 'Maximum';
  categoryAxis.majorTickMark = 'None';
  categoryAxis.tickLabelPosition = 'Low';
  categoryAxis.format.line.color = rule;
  setFont(categoryAxis.format.font, ink);
  valueAxis.majorGridlines.visible = !hasFigures;
  if (hasFigures) valueAxis.visible = false;
  else {
    valueAxis.majorGridlines.format.line.color = rule;
    valueAxis.numberFormat = axisFormat;
    valueAxis.majorTickMark = 'None';
    setFont(valueAxis.format.font, muted);
  }
}

function setFont(font: Excel.ChartFont, color: string): void {
  font.name = 'Calibri';
  font.size = CHART_TEXT;
  font.color = color;
}
