import fc from 'fast-check';
import {catalogueOf, evaluate, readRegisters, yearPeriod} from '../../shared';
import type {CellValue, Registers, Results, SourceSheet} from '../../shared';
import {figure, reportOf, settings} from './own';

const plain = {seed: 20241231, numRuns: 60};

interface Youth {
  readonly sexe: 'F' | 'H' | null;
  readonly situation: 'Couple' | 'Seul' | null;
  readonly answers: readonly string[];
}

interface Entry {
  readonly youth: number;
  readonly programme: 'CEJ' | 'PACEA' | 'PPAE';
  readonly month: number;
  readonly stay: number | null;
  readonly reason: 'CDI' | 'Abandon' | null;
}

const youth: fc.Arbitrary<Youth> = fc.record({
  sexe: fc.constantFrom('F', 'H', null),
  situation: fc.constantFrom('Couple', 'Seul', null),
  answers: fc.uniqueArray(fc.constantFrom('Bus', 'Vélo', 'Voiture'), {maxLength: 3}),
});
const entry: fc.Arbitrary<Entry> = fc.record({
  youth: fc.nat(5),
  programme: fc.constantFrom('CEJ', 'PACEA', 'PPAE'),
  month: fc.integer({min: 1, max: 24}),
  stay: fc.option(fc.integer({min: 0, max: 400})),
  reason: fc.constantFrom('CDI', 'Abandon', null),
});
const book = fc.record({
  youths: fc.array(youth, {minLength: 1, maxLength: 6}),
  entries: fc.array(entry, {minLength: 1, maxLength: 14}),
});
type Book = typeof book extends fc.Arbitrary<infer B> ? B : never;

const BEGIN = Date.UTC(2023, 0, 1) / 86_400_000 + 25_569;
/** The first of a month of 2023 or of 2024, as a day. */
const dayOfMonth = (month: number) => Date.UTC(2023, month - 1, 1) / 86_400_000 + 25_569;

function sheets(of: Book): SourceSheet[] {
  const {youths} = of;
  return [
    {
      name: 'Jeunes',
      rows: [
        [
          'N° dossier',
          'Sexe',
          'Date de naissance',
          'Commune',
          'Niveau validé',
          'Date 1er accueil',
          'Situation',
          'Transports',
        ],
        ...youths.map(({sexe, situation, answers}, at): CellValue[] => [
          `J${at}`,
          sexe,
          37_000 + at,
          'Aubrac',
          'BAC',
          BEGIN + at * 60,
          situation,
          answers.join(' ; ') || null,
        ]),
      ],
    },
    {
      name: 'Dispositifs',
      rows: [
        ['N° dossier', 'Dispositif', 'Date d’entrée', 'Date de sortie', 'Motif de sortie'],
        ...known(of).map(({youth: at, programme, month, stay, reason}): CellValue[] => {
          const from = dayOfMonth(month);
          return [`J${at}`, programme, from, stay === null ? null : from + stay, reason];
        }),
      ],
    },
  ];
}

function resultsOf(of: Book, tables: Parameters<typeof settings>[0]): Results {
  const read: Registers = readRegisters([...sheets(of), settings(tables)]);
  return evaluate(read, yearPeriod(2024), catalogueOf(read));
}

const inYear = ({month}: Entry) => month > 12;
/** Each entry is of one of the youths. */
const known = ({youths, entries}: Book): readonly Entry[] =>
  entries.map((one) => ({...one, youth: one.youth % youths.length}));
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

it('the order of the lines of « Indicateurs » and of « Tableaux » changes no number', () => {
  const lines = [
    figure('c', 'a', null, null, null, null, 'b'),
    figure('a', 'b', null, null, 'Sexe = Femmes'),
    figure('b', 'Dispositifs', null, null, null, 'jeunes'),
    figure('d', 'a', null, null, null, 'évolution'),
  ];
  const tables = [
    ['Un', 'Motif de sortie', null, 'a'],
    ['Deux', 'Sexe', '2 années', 'b'],
  ];
  const numbers = (of: ReturnType<typeof reportOf>) => ({
    told: of.told,
    figures: [...of.results.figures].map(([id, {value}]) => `${id} ${value}`).sort(),
    tables: [...of.results.tables].map(([id, {lines: own}]) => `${id} ${JSON.stringify(own)}`).sort(),
  });
  const first = numbers(reportOf({Indicateurs: lines, Tableaux: tables}));
  expect(first.told).toEqual([]);
  expect(numbers(reportOf({Indicateurs: [...lines].reverse(), Tableaux: [...tables].reverse()}))).toEqual(first);
});
