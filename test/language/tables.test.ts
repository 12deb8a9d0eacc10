import {periodBetween, catalogueOf, dayOf, evaluate, readRegisters} from '../../shared';
import {figure, registers, reportOf, settings, territory} from './own';

type Tables = Parameters<typeof reportOf>[0];

function linesOf(tables: Tables) {
  const {results, told} = reportOf(tables);
  expect(told).toEqual([]);
  const table = results.tables.get('tableau.t')!;
  return {
    heads: table.columns.map(({label}) => label),
    lines: table.lines.map(({label, values}) => [label, ...values]),
    total: table.total,
    notes: table.notes,
    definition: table.spec.definition,
  };
}

describe('a table may stand on', () => {
  it.each([
    ['Trimestre', [['1er trimestre', 4]]],
    ['Année', [['2024', 4]]],
    ['Année scolaire', [['2023/2024', 4]]],
    [
      'Jour de la semaine',
      [
        ['mercredi', 2],
        ['jeudi', 1],
        ['dimanche', 1],
      ],
    ],
  ])('what the day of the row tells: %s', (by, lines) => {
    const made = linesOf({Indicateurs: [figure('n', 'Contacts')], Tableaux: [['T', by, null, 'n']]});
    expect(made.lines).toEqual(lines);
  });

  it('what another of its days tells, youths on each line where they have a row', () => {
    const sortis = figure('sortis', 'Dispositifs', null, 'Date de sortie', null, 'jeunes');
    const made = linesOf({Indicateurs: [sortis], Tableaux: [['T', 'Mois de Date de sortie', null, 'sortis']]});
    expect(made.lines).toEqual([
      ['mars', 1],
      ['avril', 1],
      ['juillet', 1],
    ]);
  });

  it('ages one by one', () => {
    const made = linesOf({Indicateurs: [figure('n', 'Jeunes')], Tableaux: [['T', 'Âge en années', null, 'n']]});
    expect(made.lines).toEqual([
      ['16', 1],
      ['18', 1],
      ['19', 1],
    ]);
  });
});

describe('a year of which the register has no row', () => {
  const Indicateurs = [
    figure('n', 'Jeunes'),
    figure('part des femmes', 'n', null, null, 'Sexe = Femmes', null, 'tous'),
  ];
  const note = 'Une case vide : le registre n’a aucune ligne de cette année-là.';

  it('is no zero, on lines or across', () => {
    const onLines = linesOf({Indicateurs, Tableaux: [['T', '4 années', null, 'n ; part des femmes']]});
    expect(onLines.lines.map(([, ...values]) => values.slice(0, 2).map((value) => value === null))).toEqual([
      [true, true],
      [true, true],
      [false, false],
      [false, false],
    ]);
    expect(onLines.notes).toEqual([note]);
    const across = linesOf({Indicateurs, Tableaux: [['T', 'Sexe', '3 années', 'n']]});
    expect(across.heads).toEqual(['2022', '2023', '2024']);
    expect(across.lines.every(([, then]) => then === null)).toBe(true);
    expect(across.total![0]).toBeNull();
    expect(across.notes).toContain(note);
    const months = linesOf({Indicateurs, Tableaux: [['T', 'mois', '3 années', 'n']]});
    expect(new Set(months.lines.map(([, then]) => then))).toEqual(new Set([null]));
    expect(months.lines.map(([, , before]) => before)).toContain(0); // a month without a row in a year that has some
  });

  it('is what « Références » says of it', () => {
    const references = [
      ['n', 2021, 41],
      ['part des femmes', 2022, 48],
    ];
    const made = linesOf({
      Indicateurs,
      Tableaux: [['T', '4 années', null, 'n ; part des femmes']],
      Références: references,
    });
    expect(made.lines.slice(0, 2)).toEqual([
      ['2021', 41, null],
      ['2022', null, 0.48],
    ]);
  });
});

describe('values', () => {
  it('may be the year before, and the change', () => {
    const made = linesOf({
      Indicateurs: [figure('n', 'Contacts')],
      Tableaux: [['T', 'EPCI', null, 'n.n-1 ; n ; n.évolution ; contacts.total.évolution']],
    });
    expect(made.lines).toEqual([
      ['Hautes Terres', 1, 4, 3, 3],
      ['Basse Vallée', 0, 0, null, null],
    ]);
    expect(made.total).toEqual([1, 4, 3, 3]);
  });

  it('may bear a comma in their names', () => {
    const made = linesOf({
      Indicateurs: [figure('contacts, tous', 'Contacts'), figure('b', 'Contacts')],
      Tableaux: [['T', 'Sexe', null, 'contacts, tous en % ; b']],
    });
    expect(made.lines).toEqual([
      ['Femmes', 0.75, 3],
      ['Hommes', 0.25, 1],
    ]);
  });
});

it('what is not stated has a number and no share, and one line', () => {
  const made = linesOf({
    Ventilations: [
      ['couple', 'Oui', 'Situation familiale = Couple'],
      ['couple', 'Non', 'sinon'],
    ],
    Indicateurs: [figure('n', 'Jeunes', 'depuis toujours')],
    Tableaux: [['T', 'couple', null, 'n ; n en %']],
  });
  expect(made.lines).toEqual([
    ['Oui', 2, 2 / 3],
    ['Non', 1, 1 / 3],
    ['Non renseigné', 1, null],
  ]);
  expect([made.total, made.notes]).toEqual([[4, 1], []]);
});

it('a note tells of lines that are not printed where some are not, and of nobody where a mean is no sum', () => {
  const made = linesOf({
    Indicateurs: [
      figure('a', 'Dispositifs', null, 'Date de sortie'),
      figure('b', 'Dispositifs'),
      figure('c', 'Jeunes', null, null, null, 'moyenne de Âge'),
    ],
    Tableaux: [['T', 'Dispositif', null, 'a ; b']],
  });
  expect(made.notes).toEqual([]);
  const first = linesOf({
    Indicateurs: [figure('b', 'Dispositifs')],
    Tableaux: [['T', 'Dispositif', null, 'b', null, '1 premier']],
  });
  expect(first.notes).toEqual(['Le total compte aussi les lignes qui ne sont pas imprimées.']);
});

it('years that begin in September are told by both their numbers', () => {
  const own = settings({
    Territoire: territory,
    Indicateurs: [figure('n', 'Contacts')],
    Tableaux: [['T', '2 années', null, 'n']],
  });
  const read = readRegisters([...registers, own]);
  const {tables} = evaluate(read, periodBetween(dayOf(2023, 9, 1), dayOf(2024, 8, 31)), catalogueOf(read));
  expect(tables.get('tableau.t')!.lines.map(({label}) => label)).toEqual(['2022/2023', '2023/2024']);
});

it('shares are out of everyone where a line of a ventilation takes what is not stated too', () => {
  for (const rest of ['sinon ou non renseigné', 'sinon ou non renseigné, toujours']) {
    const made = linesOf({
      Indicateurs: [figure('n', 'Jeunes')],
      Ventilations: [
        ['foyer', 'En couple', 'Situation familiale = Couple'],
        ['foyer', 'Les autres', rest],
      ],
      Tableaux: [['T', 'foyer', null, 'n ; n en %']],
    });
    expect(made.lines).toEqual([
      ['En couple', 2, 2 / 3],
      ['Les autres', 1, 1 / 3],
    ]);
    const alone = linesOf({
      Indicateurs: [figure('n', 'Contacts')],
      Ventilations: [
        ['foyer', 'En couple', 'Situation familiale = Couple'],
        ['foyer', 'Les autres', rest],
      ],
      Tableaux: [['T', 'foyer', null, 'n en %']],
    });
    expect(alone.lines[0]![1]).toBe(2 / 4);
    expect(made.definition).toMatch(/, parts sur l’ensemble\.$/);
  }
});

it('a line of a ventilation without a label costs itself alone', () => {
  const {results, told} = reportOf({
    Indicateurs: [figure('n', 'Jeunes')],
    Ventilations: [
      ['foyer', 'En couple', 'Situation familiale = Couple'],
      ['foyer', null, 'Enfants >= 1'],
    ],
    Tableaux: [['T', 'foyer', null, 'n']],
  });
  expect(told).toHaveLength(1);
  expect(results.tables.get('tableau.t')!.lines[0]).toMatchObject({label: 'En couple', values: [2]});
});

describe('months of several years', () => {
  const crossed = (lines: string, columns: string | null, from: number, to: number) => {
    const own = settings({
      Territoire: territory,
      Indicateurs: [figure('n', 'Contacts')],
      Tableaux: [['T', lines, columns, 'n']],
    });
    const read = readRegisters([...registers, own]);
    const {columns: heads, lines: made} = evaluate(read, periodBetween(from, to), catalogueOf(read)).tables.get(
      'tableau.t',
    )!;
    return {
      heads: heads.map(({label}) => label),
      lines: new Map(made.map(({label, values}) => [label, values])),
    };
  };

  it('are told by their names alone, where years begin in September as elsewhere', () => {
    const [from, to] = [dayOf(2023, 9, 1), dayOf(2024, 8, 31)];
    const months = crossed('mois', '2 années', from, to);
    expect(months.heads).toEqual(['2022/2023', '2023/2024']);
    expect([...months.lines.keys()].slice(0, 2)).toEqual(['septembre', 'octobre']);
    expect(months.lines.get('mars')).toEqual([1, 1]);
  });

  it('bear their year where they are of one period that has several', () => {
    const months = crossed('mois', null, dayOf(2023, 1, 1), dayOf(2024, 3, 31));
    expect([...months.lines.keys()].filter((label) => label.startsWith('mars'))).toEqual(['mars 2023', 'mars 2024']);
  });
});

describe('« x.* » is a figure a value', () => {
  it('of the column that « = * » names, each with its year before, and shown together', () => {
    const {results, told} = reportOf({
      Indicateurs: [
        figure('dispositif.*', 'Dispositifs', null, null, 'Dispositif = * ; Sexe = Femmes'),
        figure('deux', 'dispositif.cej', null, null, null, 'lignes × 2'),
      ],
      Tableaux: [['T', 'Sexe', null, 'dispositif.*']],
    });
    expect(told).toEqual([]);
    const value = (id: string) => results.figures.get(id)?.value;
    expect([value('dispositif.cej'), value('dispositif.pacea'), value('dispositif.pacea.n-1'), value('deux')]).toEqual([
      1, 1, 1, 2,
    ]);
    expect(results.figures.has('dispositif.*')).toBe(false);
    const heads = results.tables.get('tableau.t')!.columns.map(({label}) => label);
    expect(heads.slice(0, 2)).toEqual(['Dispositif cej', 'Dispositif pacea']);
  });
});

it('what begins with « de » or « d’ » stands at the head of a column or of a line with what it is a part of', () => {
  const aides = {
    name: 'Aides',
    rows: [
      ['N° dossier', 'Fonds', 'Date', 'Montant'],
      ['J1', 'PACEA', '10/02/2024', 100],
    ],
  };
  const {results} = reportOf({Tableaux: [['T', 'indicateurs', null, 'aides.pacea.montant']]}, 2024, [
    ...registers,
    aides,
  ]);
  expect(results.tables.get('tableau.t')!.columns.map(({label}) => label)).toEqual(['Montant d’allocations PACEA']);
});
