import {catalogueOf} from '../../shared/chapters/catalogue';
import type {CellValue} from '../../shared/value/cell';
import {answer} from '../../shared/formula/answer';
import {RangeMemory} from '../../shared/formula/remember';
import {evaluate} from '../../shared/count/evaluate-report';
import {yearPeriod} from '../../shared/count/period';
import type {TableResult} from '../../shared/count/result';
import {buildReportPlan} from '../../shared/report/build-report-plan';
import {figureName, tableName} from '../../shared/sheet/names';
import {byName, everyRange, registers, valuesOf, workbook} from './sample';

const catalogue = catalogueOf(registers);
const results = evaluate(registers, yearPeriod(2024), catalogue);
const memory = new RangeMemory();
const byRange = (id: string) => answer('INDICATOR', [id, 2024, null, ...everyRange], {memory, sizeLimit: Infinity});
const plain = (cell: CellValue) =>
  typeof cell === 'string' ? cell.replace(/[\u00a0\u202f]/g, ' ').replace(/'/g, '’') : cell;

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
  it.each(catalogue.tables.map(({id}) => id))(
    '%s is the table of the report, cell by cell, by name and by range',
    (id) => {
      const expected = cellsOf(results.tables.get(id)!);
      const given = byName('INDICATOR', id, 2024);
      expect(given.map((row) => row.map(plain))).toEqual(expected.map((row) => row.map(plain)));
      expect(valuesOf(byRange(id))).toEqual(given);
    },
  );

  const tables = new Set(catalogue.tables.map(({id}) => id));
  it.each(catalogue.known.map(({id}) => id).filter((id) => !tables.has(id)))('%s is the figure of the report', (id) => {
    const figure = catalogue.known.find((spec) => spec.id === id)!;
    const {value} =
      results.figures.get(id) ??
      evaluate(registers, yearPeriod(2024), {...catalogue, figures: [figure]}).figures.get(id)!;
    const given = answer('INDICATOR', [id, 2024], workbook);
    if (value === null) expect(given).toMatchObject({ok: false, kind: 'not-available'});
    else expect(valuesOf(given)).toEqual([[figure.unit === 'euros' ? value / 100 : value]]);
    expect(byRange(id)).toEqual(given);
  });

  it.each([0, 5])('shows what the drawn sheets show under a threshold of %i, masks included', (seuilDiffusion) => {
    const own = {...registers, settings: {...registers.settings, seuilDiffusion}};
    const {sheets} = buildReportPlan(own, evaluate(own, yearPeriod(2024), catalogueOf(own)), {version: '0'});
    let tablesSeen = 0;
    let figuresSeen = 0;
    for (const {cells, names} of sheets) {
      const values = new Map(cells.map(({row, column, value}) => [`${row} ${column}`, value]));
      for (const {name, area} of names) {
        const table = catalogue.tables.find(({id}) => name === tableName(id));
        const figure = catalogue.figures.find(({id}) => name === figureName(id));
        const drawn = Array.from({length: area.rows}, (_, row) =>
          Array.from({length: area.columns}, (_, column) =>
            plain(values.get(`${area.row + row} ${area.column + column}`) ?? ''),
          ),
        );
        if (table !== undefined) {
          tablesSeen++;
          const given = valuesOf(answer('INDICATOR', [table.id, 2024], {registers: own}));
          expect(given.map((row) => row.map(plain))).toEqual(drawn);
        } else if (figure !== undefined && !tables.has(figure.id)) {
          figuresSeen++;
          const given = answer('INDICATOR', [figure.id, 2024], {registers: own});
          expect([figure.id, given.ok ? plain(given.value[0]![0]!) : '']).toEqual([figure.id, drawn[0]![0]]);
        }
      }
    }
    expect(tablesSeen).toBe(catalogue.tables.length);
    expect(figuresSeen).toBeGreaterThan(100);
  });

  it('breaks a figure down so that counts add up to it', () => {
    for (const id of ['accompagnes.entretien', 'contacts.total', 'aides.fajem.montant', 'cej.entres']) {
      const total = byName('INDICATOR', id, 2024)[0]![0];
      for (const par of ['commune', 'sexe', 'âge', 'niveau', 'QPV', 'mois']) {
        if (par === 'mois' && id === 'accompagnes.entretien') continue; // a youth counts in their latest month
        const rows = byName('INDICATOR', id, 2024, par).slice(1);
        const sum = rows.slice(0, -1).reduce((all, [, value]) => all + Math.round((value as number) * 100), 0) / 100;
        expect([id, par, sum]).toEqual([id, par, total]);
        expect(rows[rows.length - 1]).toEqual(['Total', total]);
      }
    }
  });

  it('breaks a figure down as the catalogue’s own table does', () => {
    const lines = (rows: CellValue[][]) => rows.slice(1).map(([label, value]) => [label, value]);
    expect(lines(byName('INDICATOR', 'premiers-accueils.total', 2024, 'commune'))).toEqual(
      lines(byName('INDICATOR', 'premiers-accueils.commune', 2024)),
    );
    expect(lines(byName('INDICATOR', 'accompagnes.entretien', 2024, 'Niveau validé'))).toEqual(
      lines(byName('INDICATOR', 'accompagnes.qualification', 2024)),
    );
  });

  it('DEFINITION answers for every id, with or without registers', () => {
    for (const {id, definition} of [...catalogue.tables, ...catalogue.figures]) {
      const sentence = byName('DEFINITION', id)[0]![0] as string;
      const declared = [...catalogue.tables, ...catalogue.known]
        .filter((spec) => spec.id === id)
        .map((spec) => spec.definition);
      expect(declared.map((text) => text.length)).toContain(definition.length);
      expect(sentence.length).toBeGreaterThan(10);
      if (!id.startsWith('accompagnes.qpv.')) expect(valuesOf(answer('DEFINITION', [id]))).toEqual([[sentence]]);
    }
  });
});
