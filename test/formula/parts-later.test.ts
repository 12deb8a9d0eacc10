import {makeRural} from '../../samples/rural/make-rural';
import {answer, catalogueOf, evaluate, functions, readRegisters, yearPeriod} from '../../shared';
import {figuresTable} from '../../shared/count/figures-table';
import {statisticOf} from '../../shared/count/own-counts';
import {calendarHeading} from '../../shared/count/calendar-columns';

/** As in Excel before an agency's declarations are loaded: what only they count by is not there (`webpack.config.js`). */
jest.mock<object>('../../shared/count/own-counts', () => jest.requireActual('../../shared/count/own-counts-later'));
jest.mock<object>('../../shared/count/figures-table', () =>
  jest.requireActual('../../shared/count/figures-table-later'),
);
jest.mock<object>('../../shared/count/calendar-columns', () =>
  jest.requireActual('../../shared/count/calendar-columns-later'),
);

const made = makeRural();
/** The territory and its levels stay, and what the agency declares does not. */
const sheets = made.map(({name, rows}) => ({
  name,
  rows:
    name === 'Paramètres ML'
      ? rows.slice(
          0,
          rows.findIndex(([cell]) => cell === 'Ventilations'),
        )
      : rows,
}));
const registers = readRegisters(sheets);
const {tables, known} = catalogueOf(registers);
const REGISTERS = [
  'Jeunes',
  'Contacts',
  'Propositions',
  'Situations',
  'Dispositifs',
  'Aides',
  'Actions collectives',
  'Participations',
];
const words = [...new Set(sheets.flatMap(({rows}) => rows[0]!).map(String)), 'âge', 'mois', 'année', 'EPCI', 'Antenne'];

type Call = readonly [Parameters<typeof answer>[0], ...(string | number)[]];

/** Answered or refused in a sentence: what is not there is never reached, or this throws. */
function answered(calls: readonly Call[]): number {
  return calls.filter(([name, ...args]) => answer(name, args, {registers}).ok).length;
}

it('is a test of parts that are not there', () => {
  expect(() => statisticOf('mean', [1])).toThrow(TypeError);
  expect(() => calendarHeading('annee')).toThrow(TypeError);
  expect(() => figuresTable({} as never, {} as never, {} as never, () => null as never)).toThrow(TypeError);
});

it('the report counts without them', () => {
  const results = evaluate(registers, yearPeriod(2024), {tables, figures: known, known});
  expect([results.tables.size, results.figures.size]).toEqual([tables.length, known.length]);
});

it.each(REGISTERS)('formulas count « %s » without them, by every column and every measure', (register) => {
  const calls = words.flatMap((word): Call[] => [
    ...['lignes', 'jeunes', 'montant'].map((measure): Call => ['BREAKDOWN', register, word, 2024, measure]),
    ['BREAKDOWN', register, word],
    ['CROSS', register, word, 'sexe', 2024],
    ['CROSS', register, 'commune', word, 2024, 'jeunes'],
    ['SHARE', register, word, 'oui', 2024],
    ['TALLY', register, 2024, 'lignes', word, '<>oui'],
    ['TALLY', register, 2024, 'lignes', word, '>=1'],
  ]);
  const others = [
    ['BYCOMMUNE', register, 2024],
    ['EVOLUTION', register, 2024],
    ['QUALITY', register],
  ] as const;
  expect(answered([...calls, ...others])).toBeGreaterThan(20);
});

it('indicators are given, broken down and listed without them', () => {
  const calls = [...tables, ...known].flatMap(({id}): Call[] => [
    ['INDICATOR', id, 2024],
    ['DEFINITION', id],
    ['SOURCE_ROWS', id, 2024],
    ...['commune', 'sexe', 'âge', 'Niveau validé', 'mois', 'année', 'EPCI', 'EPCI et Commune', 'Trimestre'].map(
      (word): Call => ['INDICATOR', id, 2024, word],
    ),
  ]);
  expect(answered(calls)).toBeGreaterThan(known.length * 5);
});

it('no function is left out', () => {
  const without = ['AIDTOTAL', 'LEDGERGAP', 'LEDGERBRIDGE', 'COMMUNE', 'LEVEL', 'AGEBAND', 'SHARE_BELOW_BAC'] as const;
  const calls: readonly Call[] = [
    ['AIDTOTAL', 'Aides', 'FAJ', 2024],
    ['COMMUNE', 'Bourg'],
    ['LEVEL', 'CAP'],
    ['AGEBAND', '01/02/2004', 2024],
    ['SHARE_BELOW_BAC', 'Jeunes', 2024],
    ['LEDGERGAP', 'Aides', 'FAJ', 'Grand livre', '6571', 2024],
    ['LEDGERBRIDGE', 'Aides', 'FAJ', 'Grand livre', '6571', 2024],
  ];
  answered(calls);
  const tried = [
    'BREAKDOWN',
    'CROSS',
    'SHARE',
    'TALLY',
    'BYCOMMUNE',
    'EVOLUTION',
    'QUALITY',
    'INDICATOR',
    'DEFINITION',
    'SOURCE_ROWS',
  ];
  expect([...tried, ...without].sort()).toEqual(functions.map(({name}) => name).sort());
});
