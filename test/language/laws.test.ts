import fc from 'fast-check';
import {catalogueOf, evaluate, readRegisters, yearPeriod} from '../../shared';
import type {Registers, Results} from '../../shared';
import {figure, reportOf, settings, territory} from './own';
import {book, dayOfMonth, known, sheets} from './random-book';
import type {Book, Entry} from './random-book';

const plain = {seed: 20241231, numRuns: 60};

function resultsOf(of: Book, tables: Parameters<typeof settings>[0]): Results {
  const read: Registers = readRegisters([...sheets(of), settings(tables)]);
  return evaluate(read, yearPeriod(2024), catalogueOf(read));
}

const inYear = ({month}: Entry) => month > 12;
const distinct = (entries: readonly Entry[]) => new Set(entries.map((one) => one.youth)).size;

/** Lines of « Indicateurs », and the number that one counts by hand. */
const declared: readonly (readonly [line: ReturnType<typeof figure>, naive: (of: Book) => number])[] = [
  [figure('entrées', 'Dispositifs', null, null, null, 'jeunes'), (of) => distinct(known(of).filter(inYear))],
  [
    figure('femmes', 'Dispositifs', null, null, 'Sexe = Femmes', 'jeunes'),
    (of) => distinct(known(of).filter((one) => inYear(one) && of.youths[one.youth]!.sexe === 'F')),
  ],
  [
    figure('lignes en couple', 'Dispositifs', null, null, 'Situation = Couple ; Dispositif = CEJ, PACEA'),
    (of) =>
      known(of).filter((one) => inYear(one) && one.programme !== 'PPAE' && of.youths[one.youth]!.situation === 'Couple')
        .length,
  ],
  [
    figure('voiture', 'Dispositifs', null, null, 'Transports = Voiture ; Motif de sortie <> Abandon', 'jeunes'),
    (of) =>
      distinct(
        known(of).filter(
          (one) => inYear(one) && one.reason !== 'Abandon' && of.youths[one.youth]!.answers.includes('Voiture'),
        ),
      ),
  ],
  [
    figure('stock', 'Dispositifs', 'au dernier jour', null, null, 'jeunes'),
    (of) =>
      distinct(known(of).filter(({month, stay}) => stay === null || dayOfMonth(month) + stay >= dayOfMonth(25) - 1)),
  ],
  [
    figure('longs', 'Dispositifs', null, 'Date de sortie', 'Durée en jours > 100'),
    (of) =>
      known(of).filter(({month, stay}) => {
        const out = stay === null ? 0 : dayOfMonth(month) + stay;
        return stay !== null && stay + 1 > 100 && out >= dayOfMonth(13) && out < dayOfMonth(25);
      }).length,
  ],
  [
    figure('revenus', 'Dispositifs', null, null, 'parmi avant', 'jeunes'),
    (of) => {
      const before = new Set(
        known(of)
          .filter((one) => !inYear(one))
          .map((one) => one.youth),
      );
      return distinct(known(of).filter((one) => inYear(one) && before.has(one.youth)));
    },
  ],
  [
    figure('plusieurs', 'Dispositifs', null, null, 'Nombre de Dispositifs >= 2', 'jeunes'),
    (of) => {
      const rows = known(of).filter(inYear);
      return distinct(rows.filter((one) => rows.filter((other) => other.youth === one.youth).length >= 2));
    },
  ],
];
const helper = figure('avant', 'Dispositifs', 'année précédente', null, null, 'jeunes');

describe('over random registers', () => {
  it.each(declared.map(([line, naive]) => [String(line[0]), line, naive] as const))(
    '« %s » is counted as by hand',
    (name, line, naive) => {
      fc.assert(
        fc.property(book, (of) => {
          expect(resultsOf(of, {Indicateurs: [line, helper]}).figures.get(name)?.value).toBe(naive(of));
        }),
        plain,
      );
    },
  );

  it('« X where C = v » is the line v of « X by C », of the youth and of the event', () => {
    const tables: Parameters<typeof settings>[0] = {
      Indicateurs: [
        figure('x', 'Dispositifs', null, null, null, 'jeunes'),
        ...['Couple', 'Seul'].map((v) => figure(`s ${v}`, 'x', null, null, `Situation = ${v}`)),
        ...['Bus', 'Vélo'].map((v) => figure(`t ${v}`, 'x', null, null, `Transports = ${v}`)),
        ...['CEJ', 'PACEA'].map((v) => figure(`d ${v}`, 'x', null, null, `Dispositif = ${v}`)),
      ],
      Tableaux: ['Situation', 'Transports', 'Dispositif'].map((by) => [by, by, null, 'x']),
    };
    fc.assert(
      fc.property(book, (of) => {
        const {tables: made, figures} = resultsOf(of, tables);
        const cell = (table: string, line: string) =>
          made.get(`tableau.${table}`)?.lines.find(({label}) => label === line)?.values[0] ?? 0;
        for (const v of ['Couple', 'Seul']) expect(figures.get(`s ${v}`)?.value).toBe(cell('situation', v));
        for (const v of ['Bus', 'Vélo']) expect(figures.get(`t ${v}`)?.value).toBe(cell('transports', v));
        for (const v of ['CEJ', 'PACEA']) expect(figures.get(`d ${v}`)?.value).toBe(cell('dispositif', v));
      }),
      plain,
    );
  });

  it('the sum over what describes the youth is the whole, and never less over events', () => {
    const tables = {
      Indicateurs: [figure('x', 'Dispositifs', null, null, null, 'jeunes')],
      Tableaux: ['Situation', 'Dispositif'].map((by) => [by, by, null, 'x']),
    };
    fc.assert(
      fc.property(book, (of) => {
        const {tables: made, figures} = resultsOf(of, tables);
        const sum = (id: string) => made.get(id)!.lines.reduce((all, {values}) => all + (values[0] ?? 0), 0);
        const whole = figures.get('x')!.value!;
        expect(made.get('tableau.situation')!.total).toEqual([whole]);
        expect(sum('tableau.situation')).toBe(whole);
        expect(made.get('tableau.dispositif')!.total).toEqual([whole]);
        expect(sum('tableau.dispositif')).toBeGreaterThanOrEqual(whole);
      }),
      plain,
    );
  });

  it('rows read are counted or excluded', () => {
    fc.assert(
      fc.property(book, (of) => {
        for (const {trace, spec} of resultsOf(of, {
          Indicateurs: [...declared.map(([line]) => line), helper],
        }).figures.values())
          expect([spec.id, trace.counted + trace.excluded.reduce((sum, {rows}) => sum + rows, 0)]).toEqual([
            spec.id,
            trace.read,
          ]);
      }),
      {...plain, numRuns: 15},
    );
  });
});

it('the order of the lines of a table of settings changes no number', () => {
  const tables: Parameters<typeof settings>[0] = {
    Territoire: territory,
    Colonnes: [
      ['Jeunes', 'Enfants', 'choix', null],
      ['Jeunes', 'Transports', 'choix multiple', ';'],
    ],
    Ventilations: [
      ['âges', 'jeunes', 'Âge < 18'],
      ['âges', 'moyens', 'Âge entre 18 et 20'],
      ['âges', 'grands', 'Âge > 20'],
      ['couple', 'oui', 'Situation familiale = Couple'],
      ['couple', 'non', 'sinon'],
    ],
    Indicateurs: [
      figure('c', 'a', null, null, null, null, 'b'),
      figure('a', 'b', null, null, 'Sexe = Femmes'),
      figure('b', 'Dispositifs', null, null, null, 'jeunes'),
      figure('d', 'a', null, null, null, 'évolution'),
      figure('e', 'b', null, null, 'âges = moyens, grands ; couple = oui'),
    ],
    Tableaux: [
      ['Un', 'Motif de sortie', null, 'a'],
      ['Deux', 'Sexe', '2 années', 'b'],
      ['Trois', 'âges', 'EPCI', 'b'],
      ['Quatre', 'Transports', null, 'b ; b en %'],
    ],
  };
  const numbers = (of: ReturnType<typeof reportOf>) => ({
    told: [...of.told].sort(),
    figures: [...of.results.figures].map(([id, {value}]) => `${id} ${value}`).sort(),
    // Lines and columns follow their settings; each cell is told by its names.
    tables: [...of.results.tables.values()]
      .flatMap(({spec, lines, columns}) =>
        lines.flatMap(({label, values}) =>
          values.map((value, at) => `${spec.id} ${label} ${columns[at]!.label} ${value}`),
        ),
      )
      .sort(),
  });
  const first = numbers(reportOf(tables));
  expect(first.told).toEqual([]);
  for (const name of Object.keys(tables) as (keyof typeof tables)[])
    expect([name, numbers(reportOf({...tables, [name]: [...tables[name]!].reverse()}))]).toEqual([name, first]);
});
