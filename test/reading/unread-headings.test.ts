import {readRegisters} from '../../shared/reading/read-registers';
import type {CellValue} from '../../shared/value/cell';
import {makeRegisters} from '../../samples/make-registers';

const contacts = (heading: string, ...cells: CellValue[]) => ({
  name: 'Contacts',
  rows: [['N° dossier', 'Date', 'Nature', heading], ...cells.map((cell, at) => ['1', 45300 + at, 'Entretien', cell])],
});
const told = (...sheets: Parameters<typeof readRegisters>[0][number][]) =>
  readRegisters(sheets)
    .problems.filter(({code}) => code === 'status-unread')
    .map(({cell, value, costsRows}) => [cell, value, costsRows]);

describe('a heading that is not read, where no status is', () => {
  it.each(['Statut de la venue', 'État du RDV', 'Présence au rendez-vous', 'Décision prise', 'Absence ?'])(
    'is told where it says so: %s',
    (heading) => expect(told(contacts(heading, 'x', 'y'))).toEqual([['D1', heading, true]]),
  );

  it.each<[string, readonly CellValue[]]>([
    ['Venu ?', ['Oui', 'Non', 'Oui']],
    ['Suivi', ['P', 'A', 'P']],
    ['Présent', ['x', null, 'x']],
    ['Absent', [null, '✓', null]],
    ['Rendez-vous', ['Honoré', 'Non honoré']],
    ['Avis', ['Favorable', 'Défavorable', '']],
    ['Suite', [1, 0, 1]],
    ['Retour', [true, false]],
    ['Bilan', ['Excusé', 'Excusé']],
    ['Issue', ['inabouti', 'abouti']],
  ])('is told by the shape of its cells: « %s » of %j', (heading, cells) =>
    expect(told(contacts(heading, ...cells))).toEqual([['D1', heading, true]]),
  );

  it.each<[string, readonly CellValue[]]>([
    ['Lieu', ['Siège', 'Antenne', 'Siège']],
    ['Mode', ['Présentiel', 'Téléphone', 'Visio']],
    ['Durée', [15, 30, 45, 30]],
    ['Conseiller', ['AB', 'CD', 'AB']],
    ['Vide', [null, '', '/']],
    ['Commentaire', ['ok pour lundi', 'rappeler', 'a trouvé un stage', 'oui']],
    ['Tous', ['Présent', 'Présent']],
  ])('is not told where they have another: « %s » of %j', (heading, cells) =>
    expect(told(contacts(heading, ...cells))).toEqual([]),
  );

  it('is told where its cells are statuses, whatever it says', () => {
    expect(told(contacts('Venu', 'Présent', 'Absent', 'Présent', null, '?'))).toEqual([['D1', 'Venu', true]]);
    expect(told(contacts('Suite', 'Présent', 'x', 'y', 'z'))).toEqual([]);
  });

  it.each(['Conseiller', 'État civil', 'Lieu', 'Situation familiale'])('is none of these: %s', (heading) =>
    expect(told(contacts(heading, 'a', 'b'))).toEqual([]),
  );

  it('is told of aids and of situations too', () => {
    const aides = ['N° dossier', 'Fonds', 'Date', 'Montant', 'Statut de la demande'];
    const situations = ['N° dossier', 'Catégorie', 'Type', 'Date de début', 'Avancement'];
    expect(
      told(
        {name: 'Aides', rows: [aides, ['1', 'CEJ', 45300, 12, 'refusé']]},
        {
          name: 'Situations',
          rows: [situations, ['1', 'Emploi', 'CDD', 45300, 'Prévu'], ['1', 'Emploi', 'CDD', 45301, 'Terminé']],
        },
      ),
    ).toEqual([
      ['E1', 'Statut de la demande', true],
      ['E1', 'Avancement', true],
    ]);
  });

  it('is told no more once « Correspondances » says what it is, or that it is none', () => {
    const settings = (column: string) => ({
      name: 'Paramètres ML',
      rows: [
        ['Feuille', 'Registre', 'Colonne lue', 'Colonne du registre'],
        ['Contacts', 'Contacts', 'Venu', column],
      ],
    });
    const sheet = contacts('Venu', 'Présent', 'Absent');
    expect(told(sheet, settings('aucune'))).toEqual([]);
    expect(told(sheet, settings('Statut'))).toEqual([]);
    const {problems, tables} = readRegisters([sheet, settings('aucune')]);
    expect(problems.filter(({code}) => code === 'mapping-unknown')).toEqual([]);
    expect(tables.contacts!.columns.has('statut')).toBe(false);
  });
});

const briefly = (...sheets: Parameters<typeof readRegisters>[0][number][]) =>
  readRegisters(sheets)
    .problems.filter(({code}) => /^(?:column|day-unread|headings)/.test(code))
    .map(({code, cell, value, count, costsRows}) => `${costsRows ? '!' : ' '} ${code} ${cell} ${value} ×${count}`);
const settings = (...rows: string[][]) => ({
  name: 'Paramètres ML',
  rows: [['Feuille', 'Registre', 'Colonne lue', 'Colonne du registre'], ...rows],
});

describe('two columns for one need', () => {
  const aides = {
    name: 'Aides',
    rows: [
      ['N° dossier', 'Fonds', 'Date', 'Montant', 'Montant attribué'],
      ['1', 'CEJ', 45300, 100, '100,00 €'],
      ['2', 'CEJ', 45301, 0, 250],
      ['3', 'CEJ', 45302, 40, 50],
    ],
  };

  it('are told where they do not say the same, on how many rows', () =>
    expect(briefly(aides)).toEqual([
      '! column-rival E1 Montant attribué ×2',
      '  headings-unread E1 Montant attribué ×1',
    ]));

  it('are told no more once somebody chose, either way', () => {
    expect(briefly(aides, settings(['Aides', 'Aides', 'Montant attribué', 'aucune']))).toEqual([]);
    const chosen = settings(['Aides', '', 'Montant attribué', 'Montant']);
    expect(briefly(aides, chosen)).toEqual(['  headings-unread D1 Montant ×1']);
    const {numbers} = readRegisters([aides, chosen]).tables.aides!.columns.get('montant') as {numbers: Float64Array};
    expect([...numbers]).toEqual([10000, 25000, 5000]);
  });

  it.each<[string, CellValue, CellValue, boolean]>([
    ['Date de l’événement', 45300, '09/01/2024', false],
    ['Date de contact', 45300, 45666, true],
    ['Type', 'SMS', 'Texto', false],
    ['Type', 'SMS', 'Entretien', true],
    ['Type', 'SMS', 'Individuel', false],
  ])('« %s »: %j, then %j', (heading, read, other, isTold) => {
    const isDay = typeof read === 'number';
    const row = isDay ? ['1', read, 'SMS', other] : ['1', 45300, read, other];
    const sheet = {name: 'Contacts', rows: [['N° dossier', 'Date', 'Nature', heading], row]};
    expect(briefly(sheet).some((line) => line.startsWith('! column-rival'))).toBe(isTold);
  });

  it('of statuses are held against each other by what counts', () => {
    const sheet = (...cells: CellValue[]) => ({
      name: 'Contacts',
      rows: [
        ['N° dossier', 'Date', 'Nature', 'Statut du contact', 'Présence'],
        ['1', 45300, 'SMS', ...cells],
      ],
    });
    const rival = (...cells: CellValue[]) => briefly(sheet(...cells)).filter((line) => line.startsWith('!'));
    expect(rival('Réalisé', 'Présent')).toEqual([]);
    expect(rival('Absent', 'Annulé')).toEqual([]);
    expect(rival('Absent', 'Présent')).toEqual(['! column-rival D1 Statut du contact ×1']);
  });

  it('are read where the other is empty, a heading twice among them', () => {
    for (const heading of ['Date', 'Date du contact']) {
      const sheet = {
        name: 'Contacts',
        rows: [
          ['N° dossier', 'Date', 'Nature', heading],
          ['1', null, 'SMS', 45300],
          ['2', '', 'SMS', 45301],
        ],
      };
      const {tables, problems} = readRegisters([sheet]);
      expect([...(tables.contacts!.columns.get('date') as {days: Int32Array}).days]).toEqual([45300, 45301]);
      expect(problems.filter(({costsRows}) => costsRows)).toEqual([]);
      expect(briefly(sheet)[0]).toBe('  column-empty B1 Date ×1');
    }
  });
});

describe('a column without a heading', () => {
  const aside = (...cells: CellValue[]) => contacts(null as unknown as string, ...cells);
  const rows = (count: number, filled: Readonly<Record<number, CellValue>>) =>
    aside(...Array.from({length: count}, (_, at) => filled[at] ?? null));

  it.each(['Absent', 'Annulé', 'absente', 'Excusé', 'x'])(
    'is a problem where only the exceptions are written in it: %s',
    (word) => {
      const sheet = rows(40, {17: word});
      expect(told(sheet)).toEqual([['D1', 'colonne D, sans en-tête', true]]);
      expect(briefly(sheet)).toEqual(['  headings-unread D1 colonne D, sans en-tête ×1']);
    },
  );

  it('is listed whatever one of its cells says', () => {
    expect(briefly(rows(40, {39: 'rappeler lundi'}))).toEqual(['  headings-unread D1 colonne D, sans en-tête ×1']);
    expect(briefly(rows(40, {0: '-', 3: ' ', 5: ''}))).toEqual([]);
  });

  it('is told between two others, and right of them all', () => {
    const sheet = {
      name: 'Contacts',
      rows: [
        ['N° dossier', null, 'Date', 'Nature'],
        ['1', null, 45300, 'SMS'],
        ['2', 'Annulé', 45301, 'SMS', null, 'à revoir'],
      ],
    };
    expect(told(sheet)).toEqual([['B1', 'colonne B, sans en-tête', true]]);
    expect(briefly(sheet)).toEqual(['  headings-unread B1 colonne B, sans en-tête ×2']);
  });
});

it('a column of days beside a missing one that decides what counts is a problem', () => {
  const sheet = (heading: string, cell: CellValue) => ({
    name: 'Dispositifs',
    rows: [
      ['N° dossier', 'Dispositif', 'Date d’entrée', heading],
      ['1', 'CEJ', 45300, cell],
    ],
  });
  expect(briefly(sheet('Terme réel', '31/12/2024'))[0]).toBe('! day-unread D1 Terme réel ×1');
  expect(briefly(sheet('Référent', 'AB'))).toEqual(['  headings-unread D1 Référent ×1']);
});

it('every heading that is not read is listed, and what it is like is only proposed', () => {
  const sheet = {
    name: 'Contacts',
    rows: [
      ['N° dossier', 'Date', 'Nature', 'Nom', 'Niv. formation', 'Lieu'],
      ['1', 45300, 'SMS', 'X', 'BAC', 'Siège'],
    ],
  };
  const {problems, tables, recognised} = readRegisters([sheet]);
  const [listed] = problems.filter(({code}) => code === 'headings-unread');
  expect(listed!.detail.headings).toEqual(['« Nom »', '« Niv. formation » (proche de « Niveau validé »)', '« Lieu »']);
  expect(recognised[0]!.ignored).toEqual(['Nom', 'Niv. formation', 'Lieu']);
  expect(tables.contacts!.columns.has('niveau')).toBe(false);
});

it('tells nothing of the sample', () =>
  expect([...told(...makeRegisters()), ...briefly(...makeRegisters())]).toEqual([]));
