import {buildReportPlan, readRegisters} from '../../shared';
import {ownModelOf} from '../../shared/language/model-of';
import type {CellValue} from '../../shared';
import {figure, registers, reportOf} from './own';

describe('a line that is not understood is told at its cell, and the others go on', () => {
  it.each([
    ['a base', figure('n', 'Contact s'), /n’est pas un registre, ni un indicateur.*Vouliez-vous dire « Contacts » \?/],
    [
      'a column',
      figure('n', 'Jeunes', null, null, 'Situation familliale = Couple'),
      /« Situation familliale » n’est pas une colonne du registre « Jeunes ».*« Situation familiale »/,
    ],
    ['a comparison', figure('n', 'Jeunes', null, null, 'Sexe'), /n’est pas un critère/],
    ['a period', figure('n', 'Jeunes', 'hier'), /« hier » n’est pas une période/],
    ['an interval', figure('n', 'Contacts', 'en cours'), /« Contacts » n’a pas/],
    ['a measure', figure('n', 'Jeunes', null, null, null, 'le total'), /n’est pas une façon de compter/],
    [
      'a division',
      figure('n', 'Jeunes', null, null, null, null, 'personne'),
      /« personne » n’est pas « connus », ni « tous »/,
    ],
    [
      'a number',
      figure('n', 'Jeunes', null, null, 'Enfants > beaucoup'),
      /« beaucoup » ne se compare pas à « Enfants »/,
    ],
    ['a moment', figure('n', 'Jeunes', null, null, 'parmi emploi.jeunes (bientôt)'), /n’est pas un moment/],
    [
      'an objective',
      figure('n', 'Jeunes', null, null, null, null, null, 'beaucoup'),
      /« beaucoup » n’est pas un nombre/,
    ],
    [
      '« ou » between values',
      figure('n', 'Situations', null, null, 'Type = CDI ou CDD'),
      /« ou » s’écrit avec une virgule/,
    ],
    [
      '« et » between criteria',
      figure('n', 'Jeunes', null, null, 'Âge >= 18 et Âge <= 25'),
      /« et » s’écrit avec un point-virgule/,
    ],
    ['years of a duration', figure('n', 'Dispositifs', null, null, 'Durée > 2 ans'), /une durée en mois ou en jours/],
    ['a name of the report', figure('emploi.jeunes', 'Jeunes'), /déjà pris/],
    ['a multiple by nothing', figure('n', 'Jeunes', null, null, null, 'jeunes × 0'), /« 0 » n’est pas un nombre/],
    [
      'a share in euros',
      [...figure('n', 'Jeunes', null, null, 'Sexe = Femmes', null, 'tous'), null, null, '€'],
      /« € » ne convient pas/,
    ],
    ['a number of youths in percent', [...figure('n', 'Jeunes'), ...Array(7).fill(null), '%'], /« % » ne convient pas/],
    ['euros and youths', figure('n', 'aides.fajem.montant + Jeunes'), /des euros et des nombres/],
    [
      'youths over euros',
      figure('n', 'Jeunes', null, null, null, null, 'aides.fajem.montant'),
      /des euros et des nombres/,
    ],
    ['a circle', figure('n', 'n'), /se définissent l’un par l’autre/],
  ])('%s', (_, line, sentence) => {
    const {results, told} = reportOf({Indicateurs: [line, figure('juste', 'Jeunes')]});
    expect(told.join('\n')).toMatch(sentence);
    expect(told.every((text) => /^Feuille « Paramètres ML », cellule [A-Z]+\d+ :/.test(text))).toBe(true);
    expect(results.figures.get('juste')?.value).toBe(3);
    if (line[0] === 'n') expect(results.figures.has('n')).toBe(false);
  });

  it.each([
    ['2 années', '3 années'],
    ['2 années', 'mois'],
    ['mois', 'Mois'],
  ])('periods crossed with periods: %s by %s; the months of several years are a table', (lignes, colonnes) => {
    const {results, told} = reportOf({
      Tableaux: [
        ['Croisé', lignes, colonnes, 'contacts.total'],
        ['Juste', 'mois', '2 années', 'contacts.total'],
      ],
    });
    expect(told.join()).toMatch(/les lignes sont déjà des périodes/);
    expect([...results.tables.keys()].filter((id) => id.startsWith('tableau.'))).toEqual(['tableau.juste']);
  });

  it('a figure of its own days is no figure month by month', () => {
    const own = ['du 01/03/2024 au 31/05/2024', 'juillet à août', 'au 30/06', 'mois 4', 'année scolaire'];
    const moving = ['depuis 2020', '3 derniers mois', 'depuis toujours', 'dans l’année'];
    const table = (name: string) => [`Par mois, ${name}`, 'mois', null, name];
    const base = (period: string) => (period === 'au 30/06' ? 'Dispositifs' : 'Contacts');
    const {told, results} = reportOf({
      Indicateurs: [...own, ...moving].map((period) => figure(`f ${period}`, base(period), period)),
      Tableaux: [...own, ...moving].map((period) => table(`f ${period}`)),
    });
    expect(told).toHaveLength(own.length);
    for (const sentence of told) expect(sentence).toMatch(/a ses propres jours, les mêmes chaque mois/);
    expect([...results.tables.keys()].filter((id) => id.startsWith('tableau.'))).toHaveLength(moving.length);
  });

  it('whether a table is shown is said by yes or no', () => {
    const head = ['Titre', 'Lignes', 'Valeurs', 'Affiché'];
    const line = (title: string, shown: string) => [title, 'Sexe', 'emploi.jeunes', shown];
    const rows = [['Tableaux'], head, line('Un', 'peut-être'), line('Deux', 'non'), line('Trois', 'Oui')];
    const read = readRegisters([...registers, {name: 'Paramètres ML', rows}]);
    const {tables, sections, problems} = ownModelOf(read);
    expect(problems.map(({cell, value}) => [cell, value])).toEqual([['D3', 'peut-être']]);
    expect(tables.map(({id}) => id)).toEqual(['tableau.deux', 'tableau.trois']);
    const printed = sections.flatMap(({exhibits}) => exhibits).map(({table}) => table);
    expect(printed.filter((id) => id.startsWith('tableau.'))).toEqual(['tableau.trois']);
  });

  it('a name twice costs the second line alone', () => {
    const {results, told} = reportOf({Indicateurs: [figure('n', 'Jeunes'), figure('N', 'Contacts')]});
    expect(told.join()).toMatch(/Le nom « N » est déjà pris/);
    expect(results.figures.get('n')?.value).toBe(3);
  });

  it('what calls a wrong line says so', () => {
    const {told} = reportOf({Indicateurs: [figure('a', 'Rien'), figure('b', 'a')]});
    expect(told.join('\n')).toMatch(/« a » n’est pas compris lui-même/);
  });

  it('a value that nothing bears is said, and counts zero', () => {
    const {results, told} = reportOf({Indicateurs: [figure('n', 'Jeunes', null, null, 'Situation familiale = Veuf')]});
    expect(told.join()).toMatch(/aucune ligne des registres ne porte « Veuf »/);
    expect(results.figures.get('n')?.value).toBe(0);
  });

  it('two values of one column, of which each row has one, are told as well', () => {
    const Indicateurs = [figure('n', 'Situations', null, null, 'Type = CDI ; Type = CDD', 'jeunes')];
    const {results, told} = reportOf({Indicateurs});
    expect(told.join()).toMatch(/ne porte « Type = CDI ; Type = CDD ».* « ou » s’écrit avec une virgule/);
    expect(results.figures.get('n')?.value).toBe(0);
  });
});

describe('a ventilation', () => {
  const told = (lines: readonly (readonly string[])[], by = 'v') =>
    reportOf({
      Ventilations: lines,
      Indicateurs: [figure('n', 'Jeunes', 'depuis toujours')],
      Tableaux: [['T', by, null, 'n']],
    });

  it.each([
    ['that overlap', '18', /« jeunes » et « grands » se recouvrent/],
    ['that leave a gap', '25', /rien n’est prévu entre « jeunes » et « grands »/],
    ['that meet', '19', /^$/],
  ])('tells bands %s', (_, from, sentence) => {
    const lines = [
      ['v', 'jeunes', 'Âge <= 18'],
      ['v', 'grands', `Âge >= ${from}`],
    ];
    expect(told(lines).told.join()).toMatch(sentence);
    expect(told([...lines].reverse()).told.join()).toMatch(sentence);
  });

  it('may bear the name of the column that it groups', () => {
    const {told: nothing, results} = told(
      [
        ['Situation familiale', 'En couple', 'Situation familiale = Couple'],
        ['Situation familiale', 'Autre', 'sinon'],
      ],
      'Situation familiale',
    );
    expect(nothing).toEqual([]);
    expect(results.tables.get('tableau.t')!.lines.map(({label, values}) => [label, ...values])).toEqual([
      ['En couple', 2],
      ['Autre', 1],
      ['Non renseigné', 1],
    ]);
  });

  it('that calls itself through another is a circle', () => {
    const {told: sentences} = told([
      ['v', 'un', 'w = un'],
      ['w', 'un', 'v = un'],
    ]);
    expect(sentences.join()).toMatch(/se définissent l’un par l’autre/);
  });
});

it('a line that takes the name of a register costs itself alone', () => {
  const {told, results} = reportOf({Indicateurs: [figure('Contacts', 'Contacts'), figure('n', 'Contacts')]});
  expect(told.join()).toMatch(/Le nom « Contacts » est déjà pris/);
  expect(results.figures.get('n')?.value).toBe(4);
});

it('nobody is named on a line', () => {
  const {told, results} = reportOf({
    Indicateurs: [figure('n', 'Jeunes')],
    Tableaux: [['Par dossier', 'N° dossier', null, 'n']],
  });
  expect(told.join()).toMatch(/« N° dossier » dit qui est chacun : le rapport ne nomme personne/);
  expect(results.tables.has('tableau.par-dossier')).toBe(false);
});

it('a division by nothing prints nothing, and says over what', () => {
  const {told, results} = reportOf({
    Indicateurs: [
      figure('rien', 'Jeunes', null, null, 'Âge > 90'),
      figure('n', 'Jeunes', null, null, null, null, 'rien'),
    ],
  });
  expect(told).toEqual([]);
  const {value, from} = results.figures.get('n')!;
  expect([value, from]).toEqual([null, [3, 0]]);
});

describe('a column of the report that says something in the agency’s own words', () => {
  const jeunes = ['N° dossier', 'Sexe', 'Date de naissance', 'Date 1er accueil'];
  const aides = ['N° dossier', 'Fonds', 'Date', 'Montant', 'Nature'];
  const sheetsOf = (nature: string) => [
    {name: 'Jeunes', rows: [jeunes, ['D1', 'F', '01/02/2004', '10/01/2024']]},
    {name: 'Aides', rows: [aides, ['D1', 'FAJ', '10/02/2024', 100, nature]]},
  ];
  const toldOf = (lines: string, nature: string) =>
    reportOf({Indicateurs: [figure('a', 'Aides')], Tableaux: [['Nos aides', lines, null, 'a']]}, 2024, sheetsOf(nature))
      .told;

  it.each(['Nature', 'Sexe et Nature'])('is told at the table whose lines are « %s », with what shows it', (lines) => {
    expect(toldOf(lines, 'Garde d’enfant')).toEqual([
      expect.stringMatching(/« Nos aides ».*« Nature ».*« Garde d’enfant ».*« Valeurs ».*« Nature \(lue\) »/),
    ]);
  });

  it('is not where the words are those of the cells, nor where all are understood', () => {
    expect(toldOf('Nature (lue)', 'Garde d’enfant')).toEqual([]);
    expect(toldOf('Sexe', 'Garde d’enfant')).toEqual([]);
    expect(toldOf('Nature', 'aide')).toEqual([]);
  });
});

describe('a table that has sub-totals, or figures on its lines', () => {
  const told = (...line: (string | null)[]) => reportOf({Tableaux: [['T', ...line]]}).told;

  it.each([
    ['sub-totals need lines inside others', ['Sexe', null, 'contacts.total', 'sous-totaux'], /n’a pas de lignes dans/],
    ['years are no parts of a whole', ['3 années', null, 'contacts.total en %'], /ne sont pas les parts d’un tout/],
    ['nor in columns', ['indicateurs', '3 années', 'contacts.total en %'], /ne sont pas les parts d’un tout/],
    ['figures are not inside others', ['indicateurs', 'Sexe', 'contacts.total', 'sous-totaux'], /pas de sous-totaux/],
    [
      'bars have no sub-totals',
      ['Sexe et EPCI', null, 'x', 'sous-totaux', null, null, null, null, 'barres'],
      /n’a pas de graphique/,
    ],
    [
      'bars are of one figure',
      ['indicateurs', null, 'x', null, null, null, null, null, 'barres'],
      /n’a pas de graphique/,
    ],
  ])('%s', (_, line, sentence) => {
    const x = line.map((cell) => (cell === 'x' ? 'contacts.total' : cell));
    expect(told(...x)).toEqual([expect.stringMatching(sentence)]);
  });
});

it('lines beyond what a page holds are left out, and counted in the total', () => {
  const rows: CellValue[][] = Array.from({length: 1000}, (_, at) => [
    `D${at}`,
    'F',
    '01/01/2005',
    'Aubrac',
    'BAC',
    '02/01/2024',
    `Club ${at}`,
  ]);
  const heads = ['N° dossier', 'Sexe', 'Date de naissance', 'Commune', 'Niveau validé', 'Date 1er accueil', 'Club'];
  const {results} = reportOf({Indicateurs: [figure('n', 'Jeunes')], Tableaux: [['Clubs', 'Club', null, 'n']]}, 2024, [
    {name: 'Jeunes', rows: [heads, ...rows]},
  ]);
  const {lines, total, notes} = results.tables.get('tableau.clubs')!;
  expect([lines.length, total]).toEqual([200, [1000]]);
  expect(notes.join().replace(/[\u00a0\u202f]/g, ' ')).toMatch(/200 lignes sont imprimées sur 1 000 lignes/);
});

/** A table of employers by place, over these situations. */
function crossing(rows: CellValue[][], total: string | null) {
  const heads = ['N° dossier', 'Catégorie', 'Type', 'Date de début', 'Employeur', 'Lieu'];
  const sheets = [{name: 'Situations', rows: [heads, ...rows]}];
  return reportOf({Tableaux: [['Gros', 'Employeur', 'Lieu', 'emploi.situations', total]]}, 2024, sheets);
}

describe('a column of thousands of values', () => {
  it.each([
    ['each youth once', null],
    ['sums', 'somme'],
  ])(
    'does not stand across: the lines are printed without it, and it is told (%s)',
    (_, total) => {
      const many = Array.from({length: 5000}, (_row, at) => [
        `J${at}`,
        'Emploi',
        'CDI',
        '01/06/2024',
        `E${at}`,
        `L${at}`,
      ]);
      const {results} = crossing(many, total);
      const table = results.tables.get('tableau.gros')!;
      expect([table.lines.length, table.columns.length, table.total]).toEqual([200, 1, [5000]]);
      expect(table.lines[0]!.values).toEqual([1]);
      const told = table.notes.join('\n').replace(/[\u00a0\u202f]/g, ' ');
      expect(told).toMatch(/5 00[01] colonnes, plus que les 200 d’une page : le tableau est imprimé sans « Colonnes »/);
      expect(told).toMatch(/200 lignes sont imprimées sur 5 000/);
    },
    20_000,
  );
});

it('two columns of many values are crossed once, and not for each value', () => {
  const many = Array.from({length: 300}, (_, at) => [
    `J${at}`,
    'Emploi',
    'CDI',
    '01/06/2024',
    `E${at}`,
    `L${at % 190}`,
  ]);
  const {results} = crossing(many, null);
  const {lines, columns, total} = results.tables.get('tableau.gros')!;
  expect([lines.length, columns.length, total![190]]).toEqual([200, 191, 300]);
  const [first] = lines;
  expect([first!.label, first!.values.indexOf(1), first!.values[190]]).toEqual([
    'E0',
    columns.findIndex(({label}) => label === 'L0'),
    1,
  ]);
}, 20_000);

it('what begins as a formula is printed as a text', () => {
  const {registers, results} = reportOf({
    Indicateurs: [[...figure('n', 'Jeunes'), null, null, null, null, null, null, '=SOMME(A1:A9)']],
    Tableaux: [['=1+1', 'Sexe', null, 'n : =HYPERLINK("x")']],
  });
  const cells = buildReportPlan(registers, results, {version: '1'}).sheets.flatMap((one) => one.cells);
  const written = cells.filter(({value}) => String(value).startsWith('='));
  expect(written.length).toBeGreaterThan(0);
  expect(written.every(({formula}) => formula === undefined)).toBe(true);
});
