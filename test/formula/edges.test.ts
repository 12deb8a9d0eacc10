import fc from 'fast-check';
import type {CellValue, Rows} from '../../shared/value/cell';
import {answer} from '../../shared/formula/answer';
import type {Argument} from '../../shared/formula/argument';
import {functions, type FunctionName} from '../../shared/formula/functions';
import {aids, fec} from './ledger-sample';
import {byName, ranges, registers, sentenceOf, valuesOf, workbook} from './sample';

const {
  Jeunes,
  Contacts,
  Situations,
  Dispositifs,
  Aides,
  'Paramètres ML': settings,
} = ranges as Record<string, CellValue[][]>;

/** Columns whose zeros are numbers, and no blanks. */
const NUMBERS = new Set(['Montant', 'Participants', 'Jeunes', 'Partenaires', 'Note', 'Valeur']);

/** The same cells as another host hands them over: what its empty cells are. */
function spoken(rows: Rows, blank: CellValue | undefined): Rows {
  const numeric = rows[0]!.map((heading) => NUMBERS.has(String(heading)));
  return rows.map((row) =>
    row.map((cell, at) => (cell === null || cell === '' ? (numeric[at] === true ? '' : (blank as CellValue)) : cell)),
  );
}

const calls: readonly [FunctionName, ...Argument[]][] = [
  ['BYCOMMUNE', Contacts, 2024, 'jeunes', Jeunes, settings, 'Nature', 'Entretien'],
  ['BREAKDOWN', Jeunes, 'Permis B', 2024, null, settings],
  ['BREAKDOWN', Jeunes, 'QPV', null, null, settings],
  ['CROSS', Jeunes, 'sexe', 'âge', 2024, null, settings],
  ['TALLY', Contacts, 2024, 'jeunes', Jeunes, settings, 'QPV', 'oui'],
  ['SHARE', Jeunes, 'Logement', 'Parents', 2024, null, settings],
  ['SHARE_BELOW_BAC', Jeunes, 2024, settings],
  ['EVOLUTION', Jeunes, 2024, null, settings],
  ['INDICATOR', 'cej.commune', 2024, null, Dispositifs, Jeunes, settings],
  ['INDICATOR', 'accompagnes.entretien', 2024, 'niveau', Contacts, Jeunes, settings],
  ['SOURCE_ROWS', 'pec.commune', 2024, 'Lambersart', Situations, Jeunes, settings],
  ['AIDTOTAL', Aides, 'FAJeM', 2024, 'Lompret', Jeunes, settings],
  ['LEDGERGAP', aids, 'FAJeM', fec, '6571', 2024],
  ['LEDGERBRIDGE', aids, 'FAJeM', fec, '6571', 2024],
  ['COMMUNE', [['Lompret'], [null], ['La Madelaine']], settings],
  ['LEVEL', [['CAP'], [null], ['BAC']]],
  ['AGEBAND', [[38000], [null], [39000]], 2024],
];

describe('blanks', () => {
  it.each(calls)('%s gives the same in the three dialects', (name, ...args) => {
    const [desktop, web, sheets] = ([0, null, ''] as const).map((blank) => {
      const said = args.map((argument) =>
        Array.isArray(argument) ? spoken(argument as Rows, blank) : argument === null ? blank : argument,
      );
      return answer(name, said, {sizeLimit: Infinity});
    });
    expect(web).toMatchObject({ok: true});
    expect(desktop).toEqual(web);
    expect(sheets).toEqual(web);
  });

  it('takes a range of one cell for that cell, and undefined for nothing', () => {
    const criteria: Argument[] = [[['Nature']], [['Entretien']], undefined, [['']], [[null]]];
    expect(answer('TALLY', [Contacts, [[2024]], [['jeunes']], ...criteria])).toEqual(
      answer('TALLY', [Contacts, 2024, 'jeunes', 'Nature', 'Entretien']),
    );
    expect(answer('TALLY', [Contacts, undefined, [[]]])).toEqual(answer('TALLY', [Contacts]));
  });

  it('reads whole columns: blank rows at the end change nothing and cost little', () => {
    const width = Jeunes!.length > 0 ? Jeunes![0]!.length : 0;
    const tail = Array.from({length: 300_000}, () => new Array<CellValue>(width).fill(''));
    const long = [...Jeunes!, ...tail];
    const start = performance.now();
    const given = answer('SHARE_BELOW_BAC', [long, 2024]);
    expect(given).toEqual(answer('SHARE_BELOW_BAC', [Jeunes, 2024]));
    expect(performance.now() - start).toBeLessThan(1500); // a bound against accidents, no measure
  });

  it('counts no blank as the day 0', () => {
    const rows = [Contacts![0]!, ['J1', 0, 'Entretien', 0], ['J2', 45300, 'Entretien', 0]];
    expect(valuesOf(answer('TALLY', [rows]))).toEqual([[2]]);
    expect(valuesOf(answer('TALLY', [rows, 2024]))).toEqual([[1]]);
    expect(valuesOf(answer('BREAKDOWN', [rows, 'année']))).toEqual([
      ['2024', 1],
      ['Non renseigné', 1],
      ['Total', 2],
    ]);
  });
});

describe('two ways to name a register', () => {
  it.each([
    ['BYCOMMUNE', [2024, 'jeunes', 'Nature', 'Entretien'], [2024, 'jeunes', Jeunes, settings, 'Nature', 'Entretien']],
    ['BREAKDOWN', ['nature', 2024], ['nature', 2024]],
    ['CROSS', ['commune', 'nature', 2024], ['commune', 'nature', 2024, null, settings, Jeunes]],
    ['TALLY', [2023, 'jeunes'], [2023, 'jeunes']],
    ['SHARE', ['Sexe', 'Femmes', 2024, 'jeunes'], ['Sexe', 'Femmes', 2024, 'jeunes', Jeunes]],
    ['SHARE_BELOW_BAC', [2024], [2024, Jeunes]],
    ['EVOLUTION', [2024], [2024]],
    ['QUALITY', [], [Jeunes]],
  ] as const)('%s gives the same by name and by range', (name, named, ranged) => {
    const byRange = answer(name, [Contacts, ...(ranged as readonly Argument[])], {sizeLimit: Infinity});
    expect(byRange).toEqual(answer(name, ['Contacts', ...(named as readonly Argument[])], workbook));
    expect(byRange.ok).toBe(true);
  });

  it('answers for Jeunes and the year of the settings when nothing is said', () => {
    expect(byName('BYCOMMUNE')).toEqual(byName('BYCOMMUNE', 'Jeunes', 2024, 'jeunes'));
    expect(byName('SHARE_BELOW_BAC')).toEqual(valuesOf(answer('SHARE_BELOW_BAC', [Jeunes, 2024])));
    expect(byName('TALLY', null, null, 'lignes')).toEqual(byName('TALLY', 'jeunes', 2024, 'lignes'));
  });

  it('without a year in the settings, takes that of the latest row; by range, every year', () => {
    const without = {...registers, settings: {...registers.settings, annee: null}};
    expect(valuesOf(answer('TALLY', ['Propositions'], {registers: without}))).toEqual(
      valuesOf(answer('TALLY', ['Propositions', 2025], workbook)),
    );
    const years = valuesOf(answer('BREAKDOWN', [Jeunes, 'année']));
    const total = years[years.length - 1]![1];
    expect(valuesOf(answer('TALLY', [Jeunes]))).toEqual([[total]]);
    expect(total).toBe(Jeunes!.length - 1 - repeated());
  });

  it('finds a register by its title, its sheet or its short name', () => {
    const full = byName('TALLY', 'Actions collectives', 2024);
    for (const word of ['actions', 'ACTIONS COLLECTIVES', 'action collective']) {
      const given = answer('TALLY', [word, 2024], workbook);
      if (word === 'action collective')
        expect(sentenceOf(given)).toContain('Vouliez-vous dire « Actions collectives »');
      else expect(valuesOf(given)).toEqual(full);
    }
  });
});

/** Rows of Jeunes whose dossier stands in an earlier one. */
function repeated(): number {
  const dossiers = Jeunes!.slice(1).map(([dossier]) => String(dossier).replace(/^0+/, '').trim());
  return dossiers.length - new Set(dossiers).size;
}

const cell = fc.oneof(
  {
    arbitrary: fc.constantFrom<CellValue>(
      null,
      '',
      0,
      'Lompret',
      'J1',
      'J2',
      'F',
      'H',
      'CAP',
      'oui',
      'Entretien',
      'FAJ',
      2024,
    ),
    weight: 6,
  },
  {arbitrary: fc.integer({min: 44900, max: 45700}), weight: 3},
  fc.oneof(fc.string(), fc.double(), fc.boolean()) as fc.Arbitrary<CellValue>,
);
const headed = fc.constantFrom(
  Jeunes![0]!,
  Contacts![0]!,
  Situations![0]!,
  Aides![0]!,
  fec[0]!,
  ['Commune', 'QPV'],
  ['x'],
);
const range = headed.chain((heads) =>
  fc
    .array(fc.array(cell, {minLength: heads.length, maxLength: heads.length}), {maxLength: 6})
    .map((rows) => [[...heads], ...rows]),
);
const argument: fc.Arbitrary<Argument> = fc.oneof(
  range,
  cell,
  fc.constantFrom<Argument>(
    undefined,
    null,
    2024,
    'jeunes',
    'Nature',
    'commune',
    'sexe',
    'premiers-accueils.commune',
    '6571',
    'FAJeM',
    '*',
  ),
);

it.each(functions.map(({name}) => name))('%s never breaks: a rectangle without null, or a French sentence', (name) => {
  fc.assert(
    fc.property(fc.array(argument, {maxLength: 8}), fc.boolean(), (args, named) => {
      const given = answer(name, args, named ? workbook : {});
      if (!given.ok) {
        expect(given.message).toMatch(/\p{L}.*[.?]$/su);
        expect(['value', 'not-available']).toContain(given.kind);
        return;
      }
      expect(given.value.length).toBeGreaterThan(0);
      for (const row of given.value) {
        expect(row.length).toBe(given.value[0]!.length);
        expect(row.length).toBeGreaterThan(0);
        for (const value of row) {
          expect(['string', 'number', 'boolean']).toContain(typeof value);
          if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
        }
      }
    }),
    {numRuns: 100},
  );
});

it('changes nothing of what it is given', () => {
  const frozen = [Contacts!.slice(0, 200), Jeunes!].map((rows) =>
    Object.freeze(rows.map((row) => Object.freeze([...row]))),
  );
  const given = answer('BYCOMMUNE', [frozen[0] as Rows, null, 'jeunes', frozen[1] as Rows]);
  expect(given.ok).toBe(true);
});
