import {catalogueOf} from '../../shared/catalogue/catalogue';
import type {CellValue} from '../../shared/cell/cell';
import {answer} from '../../shared/formula/answer';
import {RangeMemory} from '../../shared/formula/remember';
import {evaluate} from '../../shared/indicator/evaluate-report';
import {yearPeriod} from '../../shared/indicator/period';
import type {TableResult} from '../../shared/indicator/result';
import {buildReportPlan} from '../../shared/plan/build-report-plan';
import {byName, everyRange, registers, valuesOf, workbook} from './sample';

const catalogue = catalogueOf(registers);
const results = evaluate(registers, yearPeriod(2024), catalogue);
const memory = new RangeMemory();
const byRange = (id: string) => answer('INDICATOR', [id, 2024, null, ...everyRange], {memory, sizeLimit: Infinity});
const plain = (cell: CellValue) => (typeof cell === 'string' ? cell.replace(/[\u00a0\u202f]/g, ' ') : cell);

/** A table result as cells, written here anew: euros from cents, nothing for null. */
function cellsOf({spec, columns, lines, total}: TableResult): CellValue[][] {
  const cell = (value: number | null | undefined, unit: string) =>
    value === null || value === undefined ? '' : unit === 'euros' ? value / 100 : value;
  const rows = [...lines, ...(total === null ? [] : [{label: 'Total', values: total}])];
  return [
    [spec.lines, ...columns.map(({label}) => label)],
    ...rows.map(({label, values}) => [
      /^\d{1,4}$/.test(label) ? Number(label) : label,
      ...columns.map(({unit}, at) => cell(values[at], unit)),
    ]),
  ];
}

describe('INDICATOR', () => {
  it.each(catalogue.tables.map(({id}) => id))('%s is the table of the report, cell by cell, by name and by range', (id) => {
    const expected = cellsOf(results.tables.get(id)!);
    const given = byName('INDICATOR', id, 2024);
    expect(given.map((row) => row.map(plain))).toEqual(expected.map((row) => row.map(plain)));
    expect(valuesOf(byRange(id))).toEqual(given);
  });

  const tables = new Set(catalogue.tables.map(({id}) => id));
  it.each(catalogue.known.map(({id}) => id).filter((id) => !tables.has(id)))('%s is the figure of the report', (id) => {
    const figure = catalogue.known.find((spec) => spec.id === id)!;
    const {value} = results.figures.get(id) ?? evaluate(registers, yearPeriod(2024), {...catalogue, figures: [figure]}).figures.get(id)!;
    const given = answer('INDICATOR', [id, 2024], workbook);
    if (value === null) expect(given).toMatchObject({ok: false, kind: 'not-available'});
    else expect(valuesOf(given)).toEqual([[figure.unit === 'euros' ? value / 100 : value]]);
    expect(byRange(id)).toEqual(given);
  });

  it('shows what the drawn sheets show, where they name their areas', () => {
    const plan = buildReportPlan(registers, 2024);
    let compared = 0;
    for (const sheet of plan.sheets) {
      for (const {id} of catalogue.tables) {
        const name = sheet.names.find((entry) => entry.name === `RA_${id.replace(/[^A-Za-z0-9]/g, '_')}`);
        if (name === undefined) continue;
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(0);
  });

  it('needs the registers of its rule only', () => {
    const {Jeunes, 'Paramètres ML': settings} = Object.fromEntries(registers.recognised.map(({sheet}) => [sheet, sheet])) as never;
    void Jeunes;
    void settings;
  });
});
