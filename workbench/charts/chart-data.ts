import type {Area, CellValue, PlanChart} from '../../shared';

/** What the sheet holds at a cell, at this moment. */
export type CellLookup = (row: number, column: number) => CellValue;

/** The content of the cells that a chart points to. */
export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
  readonly name: string;
  readonly color: string;
  /** As in the cells: a number is drawn; a text (a masked figure) or nothing leaves a gap. */
  readonly values: readonly CellValue[];
}

/** Reads the cells of a chart: they may have changed since the plan was made. */
export function readChartData(chart: PlanChart, valueAt: CellLookup): ChartData {
  return {
    categories: listCells(chart.categories, valueAt).map((value) => oneLine(String(value ?? ''))),
    series: chart.series.map(({name, nameCell, color, values}) => ({
      name: oneLine(String((nameCell && valueAt(nameCell.row, nameCell.column)) ?? name)),
      color,
      values: listCells(values, valueAt),
    })),
  };
}

/** The value as it is drawn, or null for a gap. */
export function drawnValue(value: CellValue | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** Every number that is drawn, in no order. */
export function drawnValues({series}: ChartData): number[] {
  return series.flatMap(({values}) => values.map(drawnValue).filter((value): value is number => value !== null));
}

// XML has no way to write these characters; half a surrogate pair is none either.
const forbidden =
  // eslint-disable-next-line no-control-regex
  /[\ud800-\udbff][\udc00-\udfff]|[\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]+/g;

/** Text of a cell on one line, with only what XML can write. */
export function oneLine(text: string): string {
  return text
    .replace(forbidden, (match) => (/^[\ud800-\udbff][\udc00-\udfff]$/.test(match) ? match : ' '))
    .replace(/ {2,}/g, ' ')
    .trim();
}

function listCells(area: Area, valueAt: CellLookup): CellValue[] {
  return Array.from({length: area.rows * area.columns}, (_, index) =>
    valueAt(area.row + Math.floor(index / area.columns), area.column + (index % area.columns)),
  );
}
