import fc from 'fast-check';
import type {CellValue} from '../../shared/value/cell';
import type {SourceSheet} from '../../shared/count/registers';
import {readRegisters} from '../../shared/reading/read-registers';
import {tellAway} from '../../shared/message/problem';
import {briefly, columnOf, contacts, jeunesHeadings, readable, readAll, sheet} from './sheets';

const valeurs = (...lines: CellValue[][]) =>
  sheet('Paramètres ML', ['Registre', 'Colonne', 'Valeur lue', 'Compte comme'], ...lines);

const jeunes = sheet(
  'Jeunes',
  jeunesHeadings,
  ['J1', 'F', 38000, 'Lambersart', '4ème', 45300],
  ['J2', 'H', 38500, 'Lompret', 'BAC', 45400],
);
const visits = contacts(
  ['J1', 45300, 'Visio', 'Présent'],
  ['J2', 45301, 'VISIO', 'Venu'],
  ['J2', 45302, 'SMS', 'bof'],
  ['J2', 45303, 'Divers'],
);
const dispositifs = sheet(
  'Dispositifs',
  ['N° dossier', 'Programme', "Date d'entrée"],
  ['J1', 'CEJ renouvellement', 45300],
  ['J2', 'CivilPass', 45300],
);
const aides = sheet(
  'Aides',
  ['N° dossier', 'Fonds', 'Date', 'Montant'],
  ['J1', 'FAJ départemental', 45300, 150],
  ['J2', 'Bourse', 45300, 20],
);
const registers = [jeunes, visits, dispositifs, aides];
const answers: CellValue[][] = [
  ['Contacts', 'Nature', 'visio', 'Entretien'],
  ['Contacts', 'Statut', 'Venu', 'Présent'],
  ['Contacts', 'Statut', 'bof', 'Absente'],
  ['Contacts', 'Type d’acte', 'Divers', 'Non renseigné'],
  ['Dispositifs', 'Programme', 'CEJ renouvellement', 'Contrat d’Engagement Jeune'],
  ['Aides', 'Fonds', 'FAJ départemental', 'FAJ'],
  ['Aides', 'Fonds', 'Bourse', 'Bourse'],
  ['Jeunes', 'Niveau validé', '4ème', 'Niveau 1-2'],
];

const unread = (problems: ReturnType<typeof readAll>['problems']) =>
  briefly(
    problems.filter(({code}) => /value-unknown|status-unknown|level-ambiguous|meaning-(?:unknown|twice)/.test(code)),
  );

describe('« Valeurs »', () => {
  it('says what values count as, in every column of a list, by any name of the register, of the column and of the value', () => {
    const read = readAll(valeurs(...answers), ...registers);
    expect(columnOf(read, 'contacts', 'nature')).toEqual(['Entretien', 'Entretien', 'SMS', 'Non renseigné']);
    expect(columnOf(read, 'contacts', 'statut')).toEqual(['Présent', 'Présent', 'Absent', 'Non renseigné']);
    expect(columnOf(read, 'dispositifs', 'dispositif')).toEqual(['CEJ', 'CivilPass']);
    expect(columnOf(read, 'aides', 'fonds')).toEqual(['FAJeM', 'Bourse']);
    expect(columnOf(read, 'jeunes', 'niveau')).toEqual(['Aucun diplôme', 'BAC']);
    expect(unread(read.problems)).toEqual([]);
    expect(read.valeurs.map(({lue}) => lue)).toEqual(answers.map(([, , lue]) => lue));
  });

  describe('tells each of its lines, by its cell', () => {
    const told = (line: CellValue[], ...sheets: SourceSheet[]) =>
      readAll(valeurs(line), ...sheets).problems.filter(({code}) => /meaning-(?:applied|unused)/.test(code));

    it.each<[CellValue[], string, string]>([
      [
        ['contact', 'Nature', 'Visio', 'Entretien'],
        'meaning-applied C2 Visio ×2',
        'compte comme « Entretien » sur 2 lignes (colonne « Nature » du registre « Contacts »)',
      ],
      [
        ['CONTACTS', 'Nature', 'sms', 'E-mail'],
        'meaning-applied C2 sms ×1',
        'compte comme « E-mail » au lieu de « SMS » sur 1 ligne (colonne',
      ],
      [
        ['Jeune', 'Niveau validé', 'BAC', 'BEP/CAP'],
        'meaning-applied C2 BAC ×1',
        'compte comme « BEP/CAP » au lieu de « BAC » sur 1 ligne',
      ],
      [
        ['Contacts', 'Nature', 'Vision', 'Entretien'],
        'meaning-unused C2 Vision ×0',
        'aucune ligne ne porte « Vision » dans la colonne « Nature »',
      ],
      [['Propositions', 'Thématique', 'x', 'Formation'], 'meaning-unused C2 x ×0', 'sans effet'],
    ])('%j', (line, brief, words) => {
      const problems = told(line, ...registers);
      expect(briefly(problems)).toEqual([brief]);
      expect(readable(problems[0]!.message)).toContain(words);
    });

    it('over all the sheets of the register', () => {
      const again = {...visits, name: 'Contacts (2)'};
      expect(briefly(told(answers[0]!, visits, again))).toEqual(['meaning-applied C2 visio ×4']);
    });

    it('and hands over no number under a threshold', () => {
      const [problem] = told(answers[0]!, visits);
      expect(tellAway(problem!, true)).toMatchObject({value: 'visio', count: 2});
      const away = tellAway(problem!, false);
      expect([away.value, away.count]).toEqual(['visio', null]);
      expect(readable(away.message)).toMatch(/« visio » compte comme « Entretien » sur des lignes/);
    });
  });

  it('leaves a value without a line as it was', () => {
    const read = readAll(valeurs(answers[0]!), ...registers);
    expect(unread(read.problems)).toEqual([
      'value-unknown E2 4ème ×1',
      'status-unknown D3 Venu ×2',
      'value-unknown C5 Divers ×1',
    ]);
    expect(columnOf(read, 'dispositifs', 'dispositif')).toEqual(['CEJ renouvellement', 'CivilPass']);
  });

  it('comes before what the lists know', () => {
    const read = readAll(
      valeurs(['Contacts', 'Nature', 'Atelier', 'Autres']),
      contacts(['J1', 45300, 'Atelier'], ['J1', 45301, 'Entretien']),
    );
    expect(columnOf(read, 'contacts', 'nature')).toEqual(['Autres', 'Entretien']);
  });

  const wrong: [line: CellValue[], told: string][] = [
    [['Contats', 'Nature', 'Visio', 'Entretien'], 'meaning-unknown A2 Contats ×1'],
    [['Contacts', 'Natur', 'Visio', 'Entretien'], 'meaning-unknown B2 Natur ×1'],
    [['Contacts', 'Date', 'Visio', 'Entretien'], 'meaning-unknown B2 Date ×1'],
    [['Contacts', 'Nature', 'Visio', 'Entretient'], 'meaning-unknown D2 Entretient ×1'],
    [['Contacts', 'Nature', 'Visio', null], 'meaning-unknown D2  ×1'],
    [['Contacts', 'Nature', null, 'SMS'], 'meaning-unknown C2  ×1'],
    [['Contacts', 'Nature', 'Visio', 'Visio'], 'meaning-unknown D2 Visio ×1'],
    [['Contacts', 'Statut', 'Venu', 'Non renseigné'], 'meaning-unknown D2 Non renseigné ×1'],
    [['Dispositifs', 'Dispositif', 'CivilPass', 'Passe'], 'meaning-unknown D2 Passe ×1'],
    [['Jeunes', 'Niveau validé', '4ème', '5'], 'meaning-unknown D2 5 ×1'],
  ];

  it.each(wrong)('tells a wrong line at its cell, and reads the others: %j', (line, told) => {
    const alone = readAll(valeurs(...answers), ...registers);
    const read = readAll(valeurs(line, ...answers), ...registers);
    expect(unread(read.problems)).toEqual([told]);
    const columns = ({tables}: typeof read) =>
      Object.values(tables).map((table) => [...table.columns].map(([id]) => columnOf(read, table.register, id)));
    expect(columns(read)).toEqual(columns(alone));
  });

  it('keeps the first of two answers, and says so unless they are the same', () => {
    const read = readAll(
      valeurs(
        answers[0]!,
        ['Contacts', 'Nature', 'VISIO', 'SMS'],
        ['contacts', 'Type', 'Visio', 'Entretien individuel'],
      ),
      visits,
    );
    expect(columnOf(read, 'contacts', 'nature')!.slice(0, 2)).toEqual(['Entretien', 'Entretien']);
    expect(unread(read.problems)).toEqual(expect.arrayContaining(['meaning-twice C3 VISIO ×1']));
    expect(unread(read.problems).filter((one) => one.startsWith('meaning'))).toHaveLength(1);
  });

  it('makes registers that other words write the same as those that write ours', () => {
    const natures = ['Entretien', 'SMS', 'E-mail', 'Téléphone', 'Autres'];
    const statuses = ['Présent', 'Absent', 'Annulé'];
    const row = fc.record({nature: fc.constantFrom(...natures), statut: fc.constantFrom(...statuses)});
    fc.assert(
      fc.property(fc.array(row, {minLength: 1, maxLength: 12}), (rows) => {
        const write = (word: (value: string) => string) =>
          contacts(...rows.map(({nature, statut}, at) => ['J1', 45300 + at, word(nature), word(statut)]));
        const other = (value: string) => `zz ${value.slice(0, 2)}`;
        const lines = [
          ...natures.map((value) => ['Contacts', 'Nature', other(value), value]),
          ...statuses.map((value) => ['Contacts', 'Statut', other(value), value]),
        ];
        const read = (sheets: readonly SourceSheet[]) => {
          const found = readRegisters(sheets);
          return [columnOf(found, 'contacts', 'nature'), columnOf(found, 'contacts', 'statut'), unread(found.problems)];
        };
        expect(read([valeurs(...lines), write(other)])).toEqual(read([write((value) => value)]));
      }),
      {numRuns: 40},
    );
  });
});
