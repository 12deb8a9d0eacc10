import {makeRural} from '../../samples/rural/make-rural';
import {catalogueOf, evaluate, readRegisters, yearPeriod} from '../../shared';
import type {CellValue} from '../../shared/value/cell';
import {naiveReport} from './naive-report';

const sheets = makeRural();
const results = evaluate(readRegisters(sheets), yearPeriod(2024), catalogueOf(readRegisters(sheets)));

/** Names of sheets and headings as the naive report knows them. */
const titles: Readonly<Record<string, string>> = {'Jeunes suivis': 'Jeunes', Accompagnements: 'Dispositifs'};
const headings: Readonly<Record<string, string>> = {
  'Date de contact': 'Date',
  Programme: 'Dispositif',
  'Date entrée': "Date d'entrée",
  'Date sortie': 'Date de sortie',
};
const naive = naiveReport(
  sheets.map(({name, rows}) => ({
    name: titles[name] ?? name,
    rows:
      name === 'Paramètres ML'
        ? territory(rows)
        : [rows[0]!.map((one) => headings[String(one)] ?? one), ...rows.slice(1)],
  })),
  2024,
);

function territory(rows: readonly (readonly CellValue[])[]): CellValue[][] {
  const at = rows.findIndex((row) => row[0] === 'Commune');
  const end = rows.findIndex((row, line) => line > at && row.length === 0);
  return rows.slice(at, end).map(([commune, quarter]): CellValue[] => [commune!, null, quarter!]);
}

/** Nothing to divide by gives nothing. */
const isSame = (got: number | null | undefined, want: number | undefined) =>
  typeof got === 'number'
    ? Math.abs(got - (want ?? 0)) < 1e-9
    : want === undefined || !Number.isFinite(want) || want === 0;

it('what is built in counts the rural agency as a walk over its rows does', () => {
  const scaleOf = (unit: string) => (unit === 'euros' ? 100 : 1);
  const figures = Object.entries(naive.figures).map(([id, value]) => {
    const {value: got, spec} = results.figures.get(id)!;
    return {id, got, want: value * scaleOf(spec.unit)};
  });
  const cells = Object.entries(naive.tables).flatMap(([id, {rows}]) => {
    const {lines, columns} = results.tables.get(id)!;
    return Object.entries(rows).flatMap(([label, values]) =>
      values.map((value, at) => ({
        id: `${id} ${label}`,
        got: lines.find((line) => line.label === label)?.values[at] ?? 0,
        want: value * scaleOf(columns[at]!.unit),
      })),
    );
  });
  const compared = [...figures, ...cells];
  expect(compared.length).toBeGreaterThan(600);
  expect(compared.filter(({got, want}) => !isSame(got, want))).toEqual([]);
});
