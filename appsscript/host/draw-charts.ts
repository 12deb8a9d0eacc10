import {CHART_TEXT, chartLook, ink, muted} from '../../shared';
import type {PlanChart, SheetPlan} from '../../shared';
import {widthsOf} from './column-widths';
import {heightsOf} from './draw-sizes';
import type {Joined} from './needed-merges';
import {end, rangeAt} from './own-sheet';
import type {OwnSheet} from './own-sheet';
import type {GoogleSheet, SheetsSession} from './sheets-session';

type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

interface FoundChart {
  readonly id: number;
  readonly chart: Chart;
}

/** Pixels between a chart and the corner of its first cell: ours stand there, those that users put somewhere mostly do not. */
const OFFSET = 3;

export function readCharts(sheet: GoogleSheet): FoundChart[] {
  return sheet.getCharts().map((chart) => ({id: chart.getChartId() ?? 0, chart}));
}

/**
 * Our charts, by the ids that the mark holds: charts have no names here. After an interruption also those that were inserted and not noted
 * yet: not there before, and standing exactly where a plan puts one.
 */
export function findOwnCharts(
  {mark, isInterrupted}: OwnSheet,
  present: readonly FoundChart[],
  plan: SheetPlan,
): FoundChart[] {
  const places = placesOf(plan);
  return present.filter(
    ({id, chart}) =>
      mark.charts.includes(id) || (isInterrupted && mark.theirs?.includes(id) === false && stands(chart, places)),
  );
}

function stands(chart: Chart, places: ReadonlySet<string>): boolean {
  const at = chart.getContainerInfo();
  return at.getOffsetX() === OFFSET && places.has(`${at.getAnchorRow()},${at.getAnchorColumn()}`);
}

function placesOf(plan: SheetPlan): Set<string> {
  return new Set(plan.charts.map(({area}) => `${area.row + 1},${area.column + 1}`));
}

/** Inserts the charts of a plan, and gives their ids: a call to insert each, one to know it. */
export function drawCharts(
  session: SheetsSession,
  sheet: GoogleSheet,
  plan: SheetPlan,
  joined: Joined,
  theirs: readonly number[],
): number[] {
  const drawn = plan.charts.filter(({series}) => series.length > 0);
  if (drawn.length === 0) return [];
  const heights = heightsOf(plan, joined, Math.max(...drawn.map(({area}) => end(area))));
  for (const chart of drawn) sheet.insertChart(build(session, sheet, plan, chart, heights));
  const made = readCharts(sheet).filter(({id}) => !theirs.includes(id));
  // More than were made: a co-author inserts one at this very moment.
  const ours = made.length === drawn.length ? made : made.filter(({chart}) => stands(chart, placesOf(plan)));
  return ours.map(({id}) => id);
}

/** There is no alternative text for charts in Apps Script: the table beside each says the same in words. */
function build(
  {door}: SheetsSession,
  sheet: GoogleSheet,
  plan: SheetPlan,
  chart: PlanChart,
  heights: readonly number[],
): Chart {
  const {series, area, categories} = chart;
  const {isBar} = chartLook(chart);
  const {ChartType, ChartMergeStrategy} = door.charts;
  const type = isBar ? ChartType.BAR : ChartType.COLUMN;
  const headers = hasHeadings(chart) ? 1 : 0;
  const withHead = (one: typeof area) => ({...one, row: one.row - headers, rows: one.rows + headers});
  let builder = sheet
    .newChart()
    .setChartType(type)
    .addRange(rangeAt(sheet, withHead(categories)));
  for (const {values} of series) builder = builder.addRange(rangeAt(sheet, withHead(values)));
  builder = builder
    .setMergeStrategy(ChartMergeStrategy.MERGE_COLUMNS)
    .setNumHeaders(headers)
    .setPosition(area.row + 1, area.column + 1, OFFSET, OFFSET);
  for (const [option, value] of Object.entries(optionsOf(chart, plan, heights)))
    builder = builder.setOption(option, value);
  return builder.build();
}

/** The headings of the table name the series, when they stand right above. */
function hasHeadings({series, categories}: PlanChart): boolean {
  return series.every(
    ({nameCell, values}) =>
      nameCell !== undefined &&
      values.row > 0 &&
      values.row === categories.row &&
      nameCell.row === values.row - 1 &&
      nameCell.column === values.column,
  );
}

/** « Chart configuration options » */
function optionsOf(chart: PlanChart, plan: SheetPlan, heights: readonly number[]): Readonly<Record<string, unknown>> {
  const {title, series, area} = chart;
  const {isBar, isStacked, hasFigures, bearsFigure, hasLegend} = chartLook(chart);
  // Bars begin at zero; Google takes no account of this least value where one goes below.
  const values = {textStyle: {color: muted, fontSize: CHART_TEXT}, gridlines: {count: hasFigures ? 0 : 4}, minValue: 0};
  const labels = {textStyle: {color: ink, fontSize: CHART_TEXT}};
  return {
    title,
    titleTextStyle: {color: ink, fontSize: 11, bold: true},
    legend: {position: hasLegend ? 'bottom' : 'none', textStyle: {color: muted, fontSize: CHART_TEXT}},
    colors: series.map(({color}) => color),
    height: sum(heights.slice(area.row, end(area))) - 2 * OFFSET,
    width: sum(widthsOf(plan).slice(area.column, area.column + area.columns)) - 2 * OFFSET,
    isStacked,
    series: series.map(({name}, index) => ({
      labelInLegend: name,
      ...(bearsFigure(index) ? {dataLabel: 'value'} : {}),
    })),
    hAxis: isBar ? values : labels,
    vAxis: isBar ? labels : values,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
