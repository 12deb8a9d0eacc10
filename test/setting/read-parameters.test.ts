import type {CellValue, Rows} from '../../shared/value/cell';
import {dayOf} from '../../shared/value/day';
import type {Problem} from '../../shared/message/problem';
import {findParameterTables} from '../../shared/setting/parameter-tables';
import {readParameters} from '../../shared/setting/read-parameters';
import {defaultSettings} from '../../shared/setting/read-setting';
import {settingSpecs} from '../../shared/setting/setting-specs';

function read(sheets: Readonly<Record<string, Rows>>) {
  const problems: Problem[] = [];
  const tables = Object.entries(sheets).flatMap(([name, rows]) => findParameterTables(name, rows));
  return {...readParameters(tables, problems), problems};
}

const codes = (problems: readonly Problem[]) => problems.map(({code, cell, value}) => `${code} ${cell} ${value}`);

describe('settings', () => {
  it('have the defaults of the specification', () => {
    expect(defaultSettings()).toMatchObject({
      structure: '',
      sousTitre: '',
      signataire: '',
      annee: null,
      couleur: '#0B5C8C',
      debutExercice: 1,
      dateExtraction: null,
      ageNouveauxAccueillis: 'au 1er accueil',
      ageJeunesEnEmploi: 'au 31/12',
      niveauInconnu: 'Non renseigné',
      communeJeune: 'dernière ligne',
      alternanceDansEmploi: true,
      scolariteDansFormation: true,
      dateAides: 'décision',
      partMinimaleSecteur: 0.1,
      seuilDiffusion: 0,
    });
    expect(defaultSettings().tranchesAge).toHaveLength(4);
    expect(settingSpecs.map(({name}) => name).sort()).toEqual(Object.keys(defaultSettings()).sort());
  });

  it('are read with every type', () => {
    const {settings, problems} = read({
      'Paramètres ML': [
        ['Paramètre', 'Valeur'],
        ['Structure', 'Mission Locale MNO'],
        ['Année', 2024],
        ['Couleur', 'c00000'],
        ["Début d'exercice", 'septembre'],
        ['Date de l’extraction', '15/01/2025'],
        ['TRANCHES D AGE', '16-17;18-25'],
        ['Âge des nouveaux accueillis', 'AU 31/12'],
        ['Niveau inconnu', 'aucun diplome'],
        ['Alternance dans l’emploi', 'non'],
        ['Scolarité dans la formation', false],
        ['Date des aides', 'versement'],
        ['Part minimale d’un secteur', '7,5 %'],
        ['Seuil de diffusion', '5'],
        ['Signataire', null],
      ],
    });
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({
      structure: 'Mission Locale MNO',
      annee: 2024,
      couleur: '#C00000',
      debutExercice: 9,
      dateExtraction: dayOf(2025, 1, 15),
      ageNouveauxAccueillis: 'au 31/12',
      niveauInconnu: 'Aucun diplôme',
      alternanceDansEmploi: false,
      scolariteDansFormation: false,
      dateAides: 'versement',
      partMinimaleSecteur: 0.075,
      seuilDiffusion: 5,
      signataire: '',
    });
    expect(settings.tranchesAge.map(({label}) => label)).toEqual(['16 - 17 ans', '18 - 25 ans']);
  });

  it('that are unknown, wrong or given twice are reported with the cell and the nearest key, the default kept', () => {
    const {settings, problems} = read({
      'parametres ml': [
        [],
        ['', 'Paramètre', 'Valeur'],
        ['', 'Anée', 2023],
        ['', 'Couleur', 'bleu'],
        ['', 'Seuil de diffusion', -1],
        ['', 'Année', 2024],
        ['', 'Annee', 2023],
      ],
    });
    expect(codes(problems)).toEqual([
      'setting-twice C7 2023',
      'setting-unknown B3 Anée',
      'setting-invalid C4 bleu',
      'setting-invalid C5 -1',
    ]);
    expect(problems[1]!.message).toContain('Année');
    expect(settings).toMatchObject({couleur: '#0B5C8C', seuilDiffusion: 0, annee: 2024});
  });

  it.each(settingSpecs.map(({key, fallback}) => [key, fallback] as const))(
    '« %s » accepts its own default',
    (key, fallback) => {
      const {settings, problems} = read({
        'Paramètres ML': [
          ['Paramètre', 'Valeur'],
          [key, fallback],
        ],
      });
      expect(problems).toEqual([]);
      expect(settings).toEqual(defaultSettings());
    },
  );
});

const stacked: Rows = [
  ['Paramètres ML', null],
  [],
  ['Réglages'],
  ['Paramètre', 'Valeur', 'Explication'],
  ['Structure', 'ML', 'Nom imprimé'],
  [],
  ['Territoire'],
  ['Commune', 'Code INSEE', 'QPV'],
  ['Lambersart', 59328, 'Pacot-Vandracq'],
  ['Lambersart', '59328', 'Autre quartier'],
  ['La Madeleine', '59368', 'non'],
  ['Bourg-en-Bresse', 1053, '/'],
  [],
  ['Indicateur', 'Année', 'Valeur', 'Ventilation'],
  ['pmsmp.total', 2023, '1 234', ''],
  ['pmsmp.total', 'hier', 3, ''],
  ['Fonds', 'Compte', 'Libellé', 'Journal'],
  ['FAJeM', 6571, 'FAJ*', 'BQ'],
  [],
  ['Feuille', 'Registre', 'Colonne lue', 'Colonne du registre'],
  ['Export BI', 'Contacts', 'Quand', 'Date'],
  [],
  ['Section', 'Texte'],
  ['emploi', 'Premier.'],
  ['emploi', 'Second.'],
  [],
  ['Section', 'Affichée', 'Ordre', 'Titre'],
  ['label', 'non', '', ''],
  ['emploi', '', 2, 'L’emploi'],
  ['sante', 'peut-être', 1, ''],
];

describe('the tables of « Paramètres ML »', () => {
  it('are found one under the other', () => {
    const {problems, ...read_} = read({'Paramètres ML': stacked});
    expect(read_.settings.structure).toBe('ML');
    expect(read_.territoire?.communes).toEqual([
      {name: 'Lambersart', insee: '59328', qpv: ['Pacot-Vandracq', 'Autre quartier']},
      {name: 'La Madeleine', insee: '59368', qpv: []},
      {name: 'Bourg-en-Bresse', insee: '01053', qpv: []},
    ]);
    expect(read_.references).toEqual([{indicateur: 'pmsmp.total', annee: 2023, valeur: 1234, ventilation: ''}]);
    expect(read_.comptes).toEqual([{fonds: 'FAJeM', compte: '6571', libelle: 'FAJ*', journal: 'BQ'}]);
    expect(read_.correspondances).toMatchObject([
      {feuille: 'Export BI', registre: 'Contacts', lue: 'Quand', colonne: 'Date', row: 21},
    ]);
    expect([...read_.textes]).toEqual([['emploi', 'Premier.\nSecond.']]);
    expect(read_.sections).toEqual([
      {section: 'label', shown: false, order: null, title: ''},
      {section: 'emploi', shown: true, order: 2, title: 'L’emploi'},
    ]);
    expect(codes(problems)).toEqual(['parameter-invalid B16 hier', 'parameter-invalid B30 peut-être']);
  });

  it('read a blank that arrives as 0 as nothing, but where 0 is a value', () => {
    const {problems, ...zeros} = read({
      'Paramètres ML': [
        ['Paramètre', 'Valeur'],
        ...settingSpecs.map(({key}) => [key, 0]),
        [],
        ['Commune', 'Code INSEE', 'QPV', 0],
        ['Lompret', 0, 0],
        ['Lambersart', 0, 'oui'],
        [0, 0, 0, 0],
        ['Section', 'Affichée', 'Ordre', 'Titre'],
        ['emploi', 0, 0, 0],
      ],
    });
    expect(problems).toEqual([]);
    expect(zeros.settings).toEqual({...defaultSettings(), partMinimaleSecteur: 0});
    expect(zeros.territoire?.communes).toEqual([
      {name: 'Lompret', insee: '', qpv: []},
      {name: 'Lambersart', insee: '', qpv: []},
    ]);
    expect(zeros.sections).toEqual([{section: 'emploi', shown: true, order: null, title: ''}]);
  });

  it('may each stand on a sheet of its own', () => {
    const alone = read({
      Territoire: [['Nos communes'], ['Commune', 'QPV', 'Habitants'], ['Lompret', '', 2155]],
      'Chiffres publiés': [
        ['Indicateur', 'Année', 'Valeur'],
        ['x', 2023, 1],
      ],
    });
    expect(alone.territoire?.communes).toEqual([{name: 'Lompret', insee: '', qpv: []}]);
    expect(alone.references).toHaveLength(1);
  });

  it('are not seen in a sheet that merely holds one of their headings', () => {
    expect(
      findParameterTables('Bilan', [
        ['Commune', 'QPV', 'Jeunes', 'Contacts'],
        ['Lompret', '', 3, 4],
      ]),
    ).toEqual([]);
    expect(
      findParameterTables('Sommaire', [
        ['Section', 'Page'],
        ['Emploi', 3],
      ]),
    ).toEqual([]);
    expect(findParameterTables('Notes', [['Commune'], ['Lompret']])).toEqual([]);
  });

  it('are the same whatever the user keeps beside them: a formula that spills, numbers, a note', () => {
    const tables: CellValue[][] = [
      ['Paramètre', 'Valeur'],
      ['Structure', 'Mission Locale'],
      [null, null],
      ['Commune', 'Code INSEE', 'QPV'],
      ['Lambersart', '59328', 'Pacot'],
      ['Lompret', '59356', null],
      [null, null, null],
      ['Section', 'Affichée', 'Ordre', 'Titre'],
      ['emploi.pec', 'non', 3, null],
    ];
    const spilled: CellValue[][] = [
      ['Commune', 'Jeunes'],
      ['Lambersart', 185],
      ['Hors territoire', 0],
      ['Total', 745],
    ];
    const {problems, ...alone} = read({'Paramètres ML': tables});
    expect([alone.territoire?.communes.length, alone.sections.length, problems]).toEqual([2, 1, []]);
    for (let top = 0; top < tables.length; top++) {
      const beside = tables.map((row, at) => [
        ...row,
        ...Array<null>(6 - row.length).fill(null),
        ...(spilled[at - top] ?? []),
      ]);
      expect(read({'Paramètres ML': beside})).toEqual({...alone, problems: []});
    }
  });

  it('are all optional', () => {
    const nothing = read({});
    expect(nothing.territoire).toBeNull();
    expect(nothing.settings).toEqual(defaultSettings());
    expect(nothing.problems).toEqual([]);
  });

  describe.each([
    ['two files', 'Paramètres ML (a.xlsx)', 'Paramètres ML (b.xlsx)'],
    ['one workbook', 'Paramètres ML', 'Paramètres ML (2)'],
    ['a copy in its front', 'Copie de Paramètres ML', 'Paramètres ML'],
  ])('stand on two sheets of settings, of %s', (_, one, other) => {
    const told = (problems: readonly Problem[]) =>
      problems.filter(({costsRows}) => costsRows).map(({sheet, cell, message}) => [sheet, cell, message] as const);
    const settings: Rows = [
      ['Réglages'],
      ['Paramètre', 'Valeur', 'Explication'],
      ['Structure', 'ML', 'Nom'],
      ['Part minimale d’un secteur', '10 %', ''],
      [],
      ['Territoire'],
      ['Commune', 'Code INSEE', 'QPV'],
      ['Feurs', '42094', ''],
      ['Boën', '42019', 'Nord'],
      ['Boën', '42019', 'Sud'],
    ];
    const accounts: Rows = [
      ['Comptes'],
      ['Fonds', 'Compte', 'Libellé', 'Journal'],
      ['FAJeM', '6571', '', ''],
      [],
      ['Valeurs'],
      ['Registre', 'Colonne', 'Valeur lue', 'Compte comme'],
      ['Contacts', 'Nature', 'Visio', 'Entretien'],
    ];

    it('are all read', () => {
      const {problems, ...both} = read({[one]: settings, [other]: accounts});
      expect(both.settings.structure).toBe('ML');
      expect(both.territoire?.communes.map(({name}) => name)).toEqual(['Feurs', 'Boën']);
      expect([both.comptes.length, both.valeurs.length]).toEqual([1, 1]);
      expect(problems.map(({code, detail}) => [code, detail.sheets])).toEqual([['settings-several', [one, other]]]);
    });

    it('are the same once where they say the same', () => {
      const {problems, ...alone} = read({
        [one]: [...settings, [], ...accounts, [], ['Section', 'Texte'], ['emploi', 'A.']],
      });
      const again: Rows = [
        ['Paramètre', 'Valeur'],
        ['structure', 'ML'],
        ['Part minimale d’un secteur', 0.1],
        ['Seuil de diffusion', null],
        [],
        ['Commune', 'Code INSEE', 'QPV'],
        ['BOËN', 42019, 'sud'],
        [],
        ...accounts,
        [],
        ['Section', 'Texte'],
        ['emploi', 'A.'],
      ];
      const {problems: met, ...both} = read({
        [one]: [...settings, [], ...accounts, [], ['Section', 'Texte'], ['emploi', 'A.']],
        [other]: again,
      });
      expect({...both, comptes: both.comptes.length}).toEqual({...alone, comptes: 1});
      expect([problems, told(met)]).toEqual([[], []]);
    });

    it('are told where they contradict one another, by both sheets and cells, and the first is taken', () => {
      const {problems, ...both} = read({
        [one]: [
          ...settings,
          [],
          ['Section', 'Affichée'],
          ['emploi', 'non'],
          [],
          ['Indicateur', 'Année', 'Valeur'],
          ['x', 2023, 12],
        ],
        [other]: [
          ['Paramètre', 'Valeur'],
          ['Structure', 'Autre'],
          ['Part minimale d’un secteur', 0],
          [],
          ['Commune', 'Code INSEE', 'QPV'],
          ['Boën', '42019', 'Est'],
          ['Feurs', '42095', ''],
          ['Panissières', '42165', ''],
          [],
          ['Section', 'Affichée', 'Titre'],
          ['emploi', 'oui', ''],
          [],
          ['Indicateur', 'Année', 'Valeur'],
          ['x', 2023, 13],
        ],
      });
      const found = told(problems);
      expect(found.map(([sheet, cell]) => `${sheet} ${cell}`)).toEqual(
        ['B11', 'B2', 'B3', 'C6', 'B7', 'C14'].map((cell) => `${other} ${cell}`),
      );
      expect(found[3]![2].replace(/\u00a0/g, ' ')).toBe(
        `Feuille « ${other} », cellule C6 : « Est » (« QPV » de « Boën », table « Territoire ») contredit « Nord » de la ` +
          `feuille « ${one} », cellule C9. C’est « Nord » qui est pris. Corriger ou supprimer celui des deux qui ne vaut plus.`,
      );
      expect(both.territoire?.communes).toEqual([
        {name: 'Feurs', insee: '42094', qpv: []},
        {name: 'Boën', insee: '42019', qpv: ['Nord', 'Sud']},
        {name: 'Panissières', insee: '42165', qpv: []},
      ]);
      expect(both.sections).toMatchObject([{section: 'emploi', shown: false}]);
      expect(both.references).toMatchObject([{valeur: 12}]);
      expect(both.settings).toMatchObject({structure: 'ML', partMinimaleSecteur: 0.1});
    });
  });
});

describe('two sheets of settings that declare the same of their own otherwise', () => {
  const own = (title: string, heads: string[], one: CellValue[][], other: CellValue[][]) =>
    read({'Paramètres ML': [[title], heads, ...one], 'Paramètres ML (2)': [[title], heads, ...other]});
  const twice = ({problems}: ReturnType<typeof read>) =>
    problems
      .filter(({code}) => code === 'setting-twice')
      .map(({sheet, cell, value, detail, costsRows}) => [sheet, cell, value, detail.kept, detail.otherCell, costsRows]);

  it.each<[string, string[], CellValue[], CellValue[], readonly unknown[]]>([
    [
      'Colonnes',
      ['Registre', 'En-tête', 'Genre'],
      ['Jeunes', 'Enfants', 'nombre'],
      ['Jeunes', 'enfants', 'mot'],
      ['C3', 'mot', 'nombre', 'C3'],
    ],
    [
      'Ventilations',
      ['Nom', 'Libellé', 'Critères'],
      ['Âge', 'Mineurs', 'Âge < 18'],
      ['Âge', 'Mineurs', 'Âge > 18'],
      ['C3', 'Âge > 18', 'Âge < 18', 'C3'],
    ],
    [
      'Indicateurs',
      ['Nom', 'Base', 'Critères'],
      ['SMS', 'Contacts', 'Nature = SMS'],
      ['SMS', 'Contacts', 'Nature ≠ SMS'],
      ['C3', 'Nature ≠ SMS', 'Nature = SMS', 'C3'],
    ],
    [
      'Tableaux',
      ['Titre', 'Lignes', 'Valeurs'],
      ['Contacts', 'Nature', 'SMS'],
      ['Contacts', 'Statut', 'SMS'],
      ['B3', 'Statut', 'Nature', 'B3'],
    ],
    [
      'Citations',
      ['Titre', 'Plage'],
      ['Vu', 'Notes!A1:B2'],
      ['Vu', 'Notes!A1:B9'],
      ['B3', 'Notes!A1:B9', 'Notes!A1:B2', 'B3'],
    ],
  ])('are told by both cells: %s', (title, heads, one, other, expected) => {
    const [cell, value, kept, otherCell] = expected;
    const id = title.toLowerCase() as keyof ReturnType<typeof read>['own'];
    const told = own(title, heads, [one], [other]);
    expect(twice(told)).toEqual([['Paramètres ML (2)', cell, value, kept, otherCell, true]]);
    expect(told.own[id]).toHaveLength(1);
    const copied = own(title, heads, [one], [one]);
    expect([twice(copied), copied.own[id].length]).toEqual([[], 1]);
    const beside = read({'Paramètres ML': [[title], heads, one, other]});
    expect([twice(beside), beside.own[id].length]).toEqual([[], 2]);
  });

  it('keep the order of lines, which says what comes first', () => {
    const heads = ['Nom', 'Libellé', 'Critères'];
    const lines = [
      ['A', 'un', 'Âge < 18'],
      ['B', 'x', 'QPV'],
      ['A', 'deux', 'QPV'],
      ['A', 'un', 'RQTH'],
    ];
    const {own: read1} = own('Ventilations', heads, lines, lines.slice(0, 2));
    expect(read1.ventilations.map(({words}) => words.criteres)).toEqual(['Âge < 18', 'QPV', 'QPV', 'RQTH']);
  });
});
