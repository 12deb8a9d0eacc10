import {makeRural, makeRuralVisits} from '../../samples/rural/make-rural';
import {catalogueOf, dayOf, evaluate, periodBetween, readRegisters, tellProblems, yearPeriod} from '../../shared';
import type {CellValue} from '../../shared';
import {noMasks} from '../../shared/report/disclosure';
import {printTable} from '../../shared/report/printed-table';
import {asked, yearsBefore} from './rural-asked';
import {askedTables} from './rural-asked-tables';
import {Country} from './rural-naive';

/** Tables as they are typed: a title, headings, lines. */
const typed = (title: string, headings: string, lines: readonly string[]): CellValue[][] => [
  [title],
  ...[headings, ...lines].map((line) => line.split('|').map((cell) => cell.trim() || null)),
  [],
  [],
  [],
];

const made = [...makeRural(), makeRuralVisits()];
const [{rows}, ...others] = made as [(typeof made)[0], ...typeof made];
const settings = {
  name: 'Paramètres ML',
  rows: [
    ...rows.slice(
      0,
      rows.findIndex((row) => row[0] === 'Ventilations'),
    ),
    ...typed('Ventilations', 'Nom | Libellé | Critères', askedTables.ventilations),
    ...typed('Indicateurs', 'Nom | Base | Période | Date | Critères | Compter | Divisé par | Unité', [
      ...asked.map(([line]) => line),
      ...askedTables.indicateurs,
    ]),
    ...typed(
      'Tableaux',
      'Titre | Lignes | Colonnes | Valeurs | Total',
      askedTables.tables.map(({line}) => line),
    ),
  ],
};
const registers = readRegisters([settings, ...others]);
const country = new Country(made);
const isSame = (got: number | null | undefined, want: number) =>
  typeof got === 'number' && Math.abs(got - want) < 1e-9 * Math.max(1, Math.abs(want));

it('nothing that is asked is refused', () => {
  const {problems, remarks} = tellProblems(registers, yearPeriod(2024));
  const told = [...problems, ...remarks].filter(({code}) => code.startsWith('own-'));
  expect(told.map(({message}) => message)).toEqual([]);
});

describe.each([
  ['a calendar year', yearPeriod(2024)],
  ['a school year', periodBetween(dayOf(2023, 9, 1), dayOf(2024, 8, 31))],
] as const)('over %s, each number is the one that a walk over the rows gives', (_, period) => {
  const results = evaluate(registers, period, catalogueOf(registers));

  it.each(asked.map(([line, naive]) => [line.split('|')[0]!.trim(), naive] as const))('« %s »', (name, naive) => {
    const value = results.figures.get(name)?.value;
    expect([value, isSame(value, naive(period, country))]).toEqual([value, true]);
  });

  it.each(Object.entries(yearsBefore))('« %s », a year before', (name, naive) => {
    const value = results.figures.get(`${name}.n-1`)?.value;
    expect([value, isSame(value, naive(period, country))]).toEqual([value, true]);
  });

  it.each(askedTables.tables.map(({line, naive}) => [line.split('|')[0]!.trim(), naive] as const))(
    '« %s », line by line',
    (title, naive) => {
      const table = [...results.tables.values()].find(({spec}) => spec.title === title)!;
      const met = new Map(
        printTable(table, noMasks).lines.map(({label, cells}) => [label, cells.map(({value}) => value)]),
      );
      const wanted = naive(period, country);
      for (const [label, values] of wanted)
        expect([label, met.get(label)?.map((value, at) => isSame(value ?? 0, values[at]!) || value)]).toEqual([
          label,
          values.map(() => true),
        ]);
      const isNothing = (values: readonly (number | null)[]) => values.every((value) => value === null || value === 0);
      expect([...met].filter(([label, values]) => !wanted.has(label) && !isNothing(values))).toEqual([]);
    },
  );
});
