import type {TableResult} from '../count/result';
import {french, sayShare, writeCount, writeDecimal} from '../value/french';
import type {ChartSpec} from '../chapters/section';
import type {Area, PlanChart} from '../sheet/sheet-plan';
import {tint} from '../sheet/colors';
import {cellValue, kindOf} from './units';
import {FIRST_LINE, HEAD_ROW} from './draw-table';
import {chartName} from '../sheet/names';

/**
 * One colour a report: the agency's own, then lighter ones, so that they are told apart in grey and by who is colour-blind. A part of a
 * whole is lighter than it.
 */
const shades = [1, 0.66, 0.4, 0.2] as const;
const PART = 0.45;

const formats = {
  count: '#,##0',
  euros: '#,##0" €"',
  percent: '0 %',
  decimal: '0.00',
  mean: '0.0',
} as const;

const nouns = {bar: 'Barres', 'stacked-bar': 'Barres empilées', column: 'Colonnes', pie: 'Secteurs'} as const;

/** The columns that a chart shows, counted from 1: those asked for whose numbers are known, and of one kind: a share has no bar beside a count. */
export function chartedColumns({columns, lacks}: TableResult, spec: ChartSpec): readonly number[] {
  const asked = spec.columns ?? columns.flatMap(({label}, index) => (/^total$/i.test(label) ? [] : [index + 1]));
  const known = asked.filter((column) => (lacks?.[column - 1] ?? null) === null);
  const kind = (column: number) => kindOf(columns[column - 1]!.unit);
  return known.filter((column) => kind(column) === kind(known[0]!));
}

/** The chart of a table that stands at a column; rows count from the top of the table's block. */
export function drawChart(
  result: TableResult,
  at: {readonly column: number; readonly row: number},
  spec: ChartSpec,
  area: Area,
  accent: string,
): PlanChart {
  const shown = chartedColumns(result, spec);
  const isPart = spec.overlaid === true && shown.length > 1;
  const colorAt = (index: number) => `#${tint(accent, isPart && index > 0 ? PART : shades[index % shades.length]!)}`;
  const column = (area: Pick<Area, 'row' | 'column'>): Area => ({...area, rows: result.lines.length, columns: 1});
  return {
    name: chartName(result.spec.id),
    kind: spec.kind,
    title: area.row === at.row + HEAD_ROW ? '' : french(result.spec.title),
    alt: french(altOf(result, spec, shown)),
    area,
    categories: column({row: at.row + FIRST_LINE, column: at.column}),
    series: shown.map((number, index) => ({
      name: french(result.columns[number - 1]!.label),
      nameCell: {row: at.row + HEAD_ROW, column: at.column + number},
      values: column({row: at.row + FIRST_LINE, column: at.column + number}),
      color: colorAt(index),
    })),
    format: formats[kindOf(result.columns[shown[0]! - 1]!.unit)],
    ...(isPart ? {overlaid: true as const} : {}),
    ...(spec.kind === 'stacked-bar' ? {leastShown: leastShownOf(result, shown)} : {}),
  };
}

/** A twentieth of the longest bar, in what its cells hold. */
function leastShownOf({lines, columns}: TableResult, shown: readonly number[]): number {
  const sums = lines.map(({values}) =>
    shown.reduce((sum, number) => sum + (cellValue(values[number - 1] ?? null, columns[number - 1]!.unit) ?? 0), 0),
  );
  return Math.ceil(Math.max(0, ...sums) * 5) / 100;
}

/** How many lines the text of a chart names. */
const LINES_NAMED = 3;

function altOf(result: TableResult, spec: ChartSpec, shown: readonly number[]): string {
  const {unit} = result.columns[shown[0]! - 1]!;
  const write = (value: number) =>
    kindOf(unit) === 'percent'
      ? sayShare(value)
      : unit === 'euros'
        ? `${writeDecimal(value / 100, 0)} €`
        : writeCount(value);
  const weight = (values: readonly (number | null)[]) =>
    spec.overlaid === true
      ? (values[shown[0]! - 1] ?? 0)
      : shown.reduce((sum, number) => sum + (values[number - 1] ?? 0), 0);
  const lines = result.lines
    .map(({label, values}) => ({label, value: weight(values)}))
    .sort((a, b) => b.value - a.value);
  const named = lines.slice(0, LINES_NAMED).map(({label, value}) => `${label} ${write(value)}`);
  // Of masked lines the sum is not known, and the rest of it would be no total.
  const isWhole = result.lines.every(({values}) => shown.every((number) => values[number - 1] !== null));
  const isSummed = kindOf(unit) !== 'percent' && isWhole;
  const total = isSummed ? ` ; total ${write(lines.reduce((sum, {value}) => sum + value, 0))}` : '';
  return `${nouns[spec.kind]} : ${result.spec.title}. ${named.join(', ')}${total}.`;
}
