import type {Area, CellValue, PlanChart, PlanSeries} from '../../shared';
import {escapeAttribute, escapeText} from '../xml/escape';
import {absoluteReference, beginsAtZero, CHART_TEXT, chartLook, ink, muted, rule} from '../../shared';
import {xmlHead} from './sheet-xml';

/** The cells that a chart takes its caches from. */
export type CellLookup = (row: number, column: number) => CellValue;

/** A chart of a document: its figures are in a workbook beside it, its texts of another size than in a sheet. */
interface ChartElsewhere {
  /** Relation from the chart to its workbook. */
  readonly workbook: string;
  /** Points. */
  readonly size: number;
  /** The part of its height that its legend takes. */
  readonly legend: number;
}

/** The same of a chart in a sheet, whose legend has one line. */
const LEGEND = 0.13;

/** A native chart: its figures by reference, so that it lives, and cached, so that it shows before any calculation. */
export function printChart(chart: PlanChart, sheet: string, valueAt: CellLookup, elsewhere?: ChartElsewhere): string {
  const printed = printInSheet(chart, sheet, valueAt, elsewhere?.legend);
  if (elsewhere === undefined) return printed;
  const {workbook, size} = elsewhere;
  return printed
    .replaceAll(` sz="${100 * CHART_TEXT}"`, ` sz="${100 * size}"`)
    .replace(/(?=<\/c:chartSpace>)/, `<c:externalData r:id="${workbook}"><c:autoUpdate val="0"/></c:externalData>`);
}

function printInSheet(chart: PlanChart, sheet: string, valueAt: CellLookup, legend = LEGEND): string {
  const {hasLegend} = chartLook(chart);
  const plot = printBars(chart, sheet, valueAt);
  return (
    `${xmlHead}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ` +
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<c:roundedCorners val="0"/><c:chart>' +
    (chart.title ? printTitle(chart.title) : '') +
    `<c:autoTitleDeleted val="${chart.title ? 0 : 1}"/><c:plotArea>${printLayout(chart, legend)}${plot}</c:plotArea>` +
    (hasLegend
      ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${printTextLook(100 * CHART_TEXT, muted)}</c:legend>`
      : '') +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>' +
    `${printTextLook(100 * CHART_TEXT, ink)}</c:chartSpace>`
  );
}

/** Bars that bear their figure at their end leave it some room at the right; a title of the chart, at the top. */
function printLayout(chart: PlanChart, legend: number): string {
  const {isBar, isStacked, hasFigures, hasLegend} = chartLook(chart);
  if (!isBar || isStacked || !hasFigures) return '<c:layout/>';
  const top = chart.title === '' ? 0.01 : 0.13;
  const place = {x: 0, y: top, w: 0.94, h: (hasLegend ? 1 - legend : 0.99) - top};
  const parts = Object.entries(place).map(([name, value]) => `<c:${name} val="${value}"/>`);
  return (
    '<c:layout><c:manualLayout><c:layoutTarget val="outer"/><c:xMode val="edge"/><c:yMode val="edge"/>' +
    `${parts.join('')}</c:manualLayout></c:layout>`
  );
}

function printBars(chart: PlanChart, sheet: string, valueAt: CellLookup): string {
  const {isBar, isStacked, bearsFigure, figureColor, figureFormat, gap, overlap} = chartLook(chart);
  const series = chart.series.map((one, index) => {
    const place = isStacked ? 'ctr' : 'outEnd';
    const labels = bearsFigure(index) ? printLabels(figureFormat, place, figureColor(index)) : '';
    const fill = `<c:spPr>${printFill(one.color)}</c:spPr><c:invertIfNegative val="0"/>`;
    return `<c:ser>${printIdentity(one, index, sheet, valueAt)}${fill}${labels}${printData(chart, one, sheet, valueAt)}</c:ser>`;
  });
  return (
    `<c:barChart><c:barDir val="${isBar ? 'bar' : 'col'}"/><c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/>` +
    `<c:varyColors val="0"/>${series.join('')}<c:gapWidth val="${gap}"/>` +
    `<c:overlap val="${overlap}"/><c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>` +
    printCategoryAxis(isBar) +
    printValueAxis(chart, beginsAtZero(chart, valueAt) ? '<c:min val="0"/>' : '')
  );
}

function printCategoryAxis(isBar: boolean): string {
  return (
    `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="${isBar ? 'maxMin' : 'minMax'}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${isBar ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `<c:spPr><a:ln w="9525">${printFill(rule)}</a:ln></c:spPr>${printTextLook(100 * CHART_TEXT, ink)}` +
    '<c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>' +
    // Each bar bears its name, however near the next one is.
    '<c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>'
  );
}

function printValueAxis(chart: PlanChart, least: string): string {
  const {isBar, hasFigures, axisFormat} = chartLook(chart);
  const lines = hasFigures
    ? ''
    : `<c:majorGridlines><c:spPr><a:ln w="6350">${printFill(rule)}</a:ln></c:spPr></c:majorGridlines>`;
  return (
    '<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/>' +
    `${least}</c:scaling><c:delete val="${hasFigures ? 1 : 0}"/><c:axPos val="${isBar ? 'b' : 'l'}"/>${lines}` +
    `<c:numFmt formatCode="${escapeAttribute(axisFormat)}" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>' +
    `${printTextLook(100 * CHART_TEXT, muted)}<c:crossAx val="111111111"/><c:crosses val="${isBar ? 'max' : 'autoZero'}"/>` +
    '<c:crossBetween val="between"/></c:valAx>'
  );
}

function printIdentity(series: PlanSeries, index: number, sheet: string, valueAt: CellLookup): string {
  const {nameCell} = series;
  const name = nameCell
    ? `<c:strRef>${printReference({...nameCell, rows: 1, columns: 1}, sheet)}<c:strCache><c:ptCount val="1"/>` +
      `<c:pt idx="0"><c:v>${escapeText(String(valueAt(nameCell.row, nameCell.column) ?? series.name))}</c:v></c:pt></c:strCache></c:strRef>`
    : `<c:v>${escapeText(series.name)}</c:v>`;
  return `<c:idx val="${index}"/><c:order val="${index}"/><c:tx>${name}</c:tx>`;
}

function printData(chart: PlanChart, series: PlanSeries, sheet: string, valueAt: CellLookup): string {
  const points = (area: Area, keep: (value: CellValue) => boolean) =>
    listCells(area, valueAt)
      .map((value, index) => (keep(value) ? `<c:pt idx="${index}"><c:v>${escapeText(String(value))}</c:v></c:pt>` : ''))
      .join('');
  const count = (area: Area) => `<c:ptCount val="${area.rows * area.columns}"/>`;
  const {categories} = chart;
  const {values} = series;
  return (
    `<c:cat><c:strRef>${printReference(categories, sheet)}<c:strCache>${count(categories)}` +
    `${points(categories, (value) => value !== null)}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef>${printReference(values, sheet)}<c:numCache><c:formatCode>${escapeText(chart.format)}</c:formatCode>` +
    `${count(values)}${points(values, (value) => typeof value === 'number')}</c:numCache></c:numRef></c:val>`
  );
}

function listCells(area: Area, valueAt: CellLookup): CellValue[] {
  return Array.from({length: area.rows * area.columns}, (_, index) =>
    valueAt(area.row + Math.floor(index / area.columns), area.column + (index % area.columns)),
  );
}

function printReference(area: Area, sheet: string): string {
  return `<c:f>${escapeText(absoluteReference(sheet, area))}</c:f>`;
}

function printLabels(format: string, position: string, color: string): string {
  return (
    `<c:dLbls><c:numFmt formatCode="${escapeAttribute(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
    `${printTextLook(100 * CHART_TEXT, color)}<c:dLblPos val="${position}"/>${labelContent}</c:dLbls>`
  );
}

const labelContent =
  '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>' +
  '<c:showPercent val="0"/><c:showBubbleSize val="0"/>';

function printFill(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color.replace('#', '').toUpperCase()}"/></a:solidFill>`;
}

function printTitle(title: string): string {
  const look = `lang="fr-FR" sz="1100" b="1">${printFill(ink)}<a:latin typeface="Calibri"/>`;
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1100" b="1"/></a:pPr>` +
    `<a:r><a:rPr ${look}</a:rPr><a:t>${escapeText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

function printTextLook(size: number, color: string): string {
  return (
    `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}" b="0">${printFill(color)}` +
    '<a:latin typeface="Calibri"/></a:defRPr></a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr>'
  );
}
