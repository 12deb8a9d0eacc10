import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {buildReportPlan, catalogueOf, evaluate, readRegisters, yearPeriod} from '../../shared';
import type {CellValue} from '../../shared/value/cell';
import type {Area, PlanChart, SheetPlan} from '../../shared/sheet/sheet-plan';
import type {CellLookup} from '../../workbench/charts/chart-data';
import {readWorkbook} from '../../xlsx';

/** A chart of the sample's report, and the sheet that it stands in. */
interface PlacedChart {
  readonly chart: PlanChart;
  readonly sheet: SheetPlan;
  readonly valueAt: CellLookup;
}

export function sampleCharts(): PlacedChart[] {
  const file = join(__dirname, '..', '..', 'samples', 'registres-2024.xlsx');
  const registers = readRegisters(readWorkbook(new Uint8Array(readFileSync(file))).sheets);
  const plan = buildReportPlan(registers, evaluate(registers, yearPeriod(2024), catalogueOf(registers)), {
    version: '0',
  });
  return plan.sheets.flatMap((sheet) => {
    const values = new Map(sheet.cells.map(({row, column, value}) => [`${row},${column}`, value]));
    const valueAt: CellLookup = (row, column) => values.get(`${row},${column}`) ?? null;
    return sheet.charts.map((chart) => ({chart, sheet, valueAt}));
  });
}

export interface Invented {
  readonly kind?: PlanChart['kind'];
  readonly title?: string;
  readonly format?: string;
  readonly overlaid?: true;
  readonly names?: readonly string[];
}

const colors = ['#0B5C8C', '#E0A030', '#6FA8C9', '#A8482F'];

/** A chart over cells given here: the categories, then a list of values a series. */
export function inventChart(
  categories: readonly CellValue[],
  columns: readonly (readonly CellValue[])[],
  {kind = 'bar', title = 'Essai', format = '#,##0', overlaid, names = []}: Invented = {},
): {chart: PlanChart; valueAt: CellLookup} {
  const area = (column: number): Area => ({row: 0, column, rows: categories.length, columns: 1});
  const chart: PlanChart = {
    name: 'RA_essai',
    kind,
    title,
    alt: 'Barres : Essai. a 1.',
    area: area(9),
    categories: area(0),
    series: columns.map((_, index) => ({
      name: names[index] ?? `Série ${index + 1}`,
      values: area(index + 1),
      color: colors[index]!,
    })),
    format,
    ...(overlaid === true ? {overlaid} : {}),
  };
  return {chart, valueAt: (row, column) => [categories, ...columns][column]?.[row] ?? null};
}
