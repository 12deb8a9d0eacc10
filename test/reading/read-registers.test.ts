import type {CellValue} from '../../shared/value/cell';
import {readRegisters} from '../../shared/reading/read-registers';
import {briefly, columnOf, contacts, jeunes, readAll, readable, sheet, territoire} from './sheets';

const some = (...dossiers: string[]) =>
  dossiers.map((dossier, at) => [dossier, 45300 + at, 'SMS', 'Présent'] as CellValue[]);

describe('a workbook', () => {
  it('with no register says what was read and what to do', () => {
    const {recognised, tables, problems} = readRegisters([sheet('Notes', ['Bonjour'], ['x'])]);
    expect([recognised, tables]).toEqual([[], {}]);
    expect(problems).toMatchObject([{code: 'no-register', costsRows: true}]);
    expect(readable(problems[0]!.message)).toContain('feuilles lues : « Notes »');
    expect(readRegisters([]).problems).toMatchObject([{code: 'no-register'}]);
  });

  it('with a needed heading missing names sheet, heading, headings found and remedy', () => {
    const {recognised, problems} = readRegisters([
      jeunes,
      sheet('Export 12', [], ['N° dossier', 'Quand', 'Nature', 'Statut'], ['J1', 45300, 'SMS', '']),
    ]);
    expect(recognised).toHaveLength(1);
    const [missing] = problems.filter(({code}) => code === 'header-missing');
    expect(missing).toMatchObject({sheet: 'Export 12', cell: 'A2', costsRows: true});
    expect(readable(missing!.message)).toMatch(
      /« Date » absente du registre « Contacts ».*« Date de contact ».*« N° dossier », « Quand », « Nature » et « Statut ».*Correspondances/,
    );
  });

  it('with an empty register keeps it and says so', () => {
    const read = readAll(contacts());
    expect(read.tables.contacts!.length).toBe(0);
    expect(briefly(read.problems)).toEqual(['register-empty   ×0']);
  });

  it('reads several sheets of one register as one', () => {
    const second = sheet(
      'Contacts 2023',
      ['Nature', 'Matricule', 'Date', 'Sexe'],
      ['Courriel', 'J9', 45000, 'F'],
      ['SMS', 'J1', 45001, 'H'],
    );
    const read = readAll(contacts(...some('J1', 'J2')), second);
    const table = read.tables.contacts!;
    expect(table.segments).toEqual([
      {sheet: 'Contacts', start: 0, end: 2},
      {sheet: 'Contacts 2023', start: 2, end: 4},
    ]);
    expect([...table.sheetRows]).toEqual([2, 3, 2, 3]);
    expect(columnOf(read, 'contacts', 'dossier')).toEqual(['J1', 'J2', 'J9', 'J1']);
    expect(columnOf(read, 'contacts', 'nature')).toEqual(['SMS', 'SMS', 'E-mail', 'SMS']);
    expect(columnOf(read, 'contacts', 'statut')).toEqual(['Présent', 'Présent', 'Non renseigné', 'Non renseigné']);
    expect(columnOf(read, 'contacts', 'sexe')).toEqual(['Non renseigné', 'Non renseigné', 'Femmes', 'Hommes']);
    expect(columnOf(read, 'contacts', 'date')).toEqual([45300, 45301, 45000, 45001]);
    expect(briefly(read.problems)).toEqual(['register-several   ×4']);
    expect(read.problems[0]!.costsRows).toBe(false);
  });

  it('suspects aloud the same register twice', () => {
    const rows = some('J1', 'J2', 'J3', 'J4');
    const read = readAll(contacts(...rows), {...contacts(...[...rows].reverse(), ...some('J7')), name: 'Contacts (2)'});
    const [twice] = read.problems.filter(({code}) => code === 'register-twice');
    expect(twice).toMatchObject({sheet: 'Contacts (2)', cell: 'A2', count: 4, costsRows: true});
    expect(readable(twice!.message)).toContain('4 lignes sur 5 figurent déjà dans la feuille « Contacts »');
    expect(read.tables.contacts!.length).toBe(9);
    const many = some(...Array.from({length: 1200}, (_, at) => `J${at}`));
    const {problems} = readAll(contacts(...many), {...contacts(...many), name: 'Contacts (2)'});
    expect(problems.map(({message}) => readable(message)).join()).toContain('1 200 lignes sur 1 200 figurent déjà');
    expect(
      readAll(contacts(...rows), {...contacts(...some('J5', 'J6')), name: 'B'}).problems.map(({code}) => code),
    ).toEqual(['register-several']);
  });

  it('says when rows that should be single are repeated', () => {
    const headings = ['N° dossier', 'Fonds', 'Date', 'Montant'];
    const aid = ['J1', 'FAJ', 45300, 10];
    expect(briefly(readAll(sheet('Aides', headings, aid, ['J1', 'FAJ', 45300, 10.01], aid)).problems)).toEqual([
      'row-twice A4  ×1',
    ]);
    expect(readAll(contacts(...some('J1'), ...some('J1'))).problems).toEqual([]); // two messages a day are two contacts
  });

  it('suspects a register of exactly fifty rows', () => {
    const rows = Array.from({length: 50}, (_, at) => [`J${at}`, 45300, 'SMS', null]);
    expect(briefly(readAll(contacts(...rows)).problems)).toEqual(['register-fifty   ×50']);
  });

  it('dates aids by decision or by payment, as set, where both stand', () => {
    const aides = sheet(
      'Aides',
      ['N° dossier', 'Fonds', 'Date de versement', 'Date de décision', 'Montant'],
      ['J1', 'FAJ', 45400, 45300, 10],
    );
    expect(columnOf(readAll(aides), 'aides', 'date')).toEqual([45300]);
    const set = sheet('Paramètres ML', ['Paramètre', 'Valeur'], ['Date des aides', 'versement']);
    expect(columnOf(readAll(set, aides), 'aides', 'date')).toEqual([45400]);
    expect(columnOf(readRegisters([aides], {dateAides: 'versement'}), 'aides', 'date')).toEqual([45400]);
    const paid = sheet('Aides', ['N° dossier', 'Fonds', 'Date de versement', 'Montant'], ['J1', 'FAJ', 45400, 10]);
    expect(columnOf(readAll(paid), 'aides', 'date')).toEqual([45400]);
  });

  it('lists problems by sheet, row, column and code', () => {
    const read = readAll(
      sheet(
        'Jeunes',
        ['N° dossier', 'Sexe', 'Date de naissance', 'Commune', 'Niveau validé', 'Date 1er accueil'],
        ['J1', '?', 'x', '59840', 'zz', 45300],
      ),
      contacts(['J9', 'x', 'y', 'z']),
    );
    expect(read.problems.map(({sheet: name, cell}) => `${name} ${cell}`)).toEqual([
      'Jeunes B2',
      'Jeunes C2',
      'Jeunes D2',
      'Jeunes E2',
      'Contacts A2',
      'Contacts B2',
      'Contacts C2',
      'Contacts D2',
    ]);
  });

  it('keeps text that looks like a formula as text', () => {
    const texts = ['=1+1', '+33 6', '-x', '@SUM(A1)'];
    const read = readAll(
      sheet(
        'D',
        ['N° dossier', 'Dispositif', "Date d'entrée", 'Précision'],
        ...texts.map((text) => ['J1', 'CEJ', 45300, text]),
      ),
    );
    expect(columnOf(read, 'dispositifs', 'precision')).toEqual(texts);
  });

  it('joins nothing in the readings of others: given settings win, sheets are left as they were', () => {
    const rows = contacts(...some('J1'));
    const before = JSON.stringify(rows);
    expect(readRegisters([territoire, rows], {structure: 'X', annee: 2020}).settings).toMatchObject({
      structure: 'X',
      annee: 2020,
    });
    expect(JSON.stringify(rows)).toBe(before);
  });
});

describe('« Correspondances »', () => {
  const corrections = (...rows: CellValue[][]) =>
    sheet('Paramètres ML', ['Feuille', 'Registre', 'Colonne lue', 'Colonne du registre'], ...rows);
  const odd = sheet('Export BI', ['Réf', 'Quand', 'Quoi', 'Date'], ['J1', '31/12/2024', 'sms', 45300]);

  it('says which register a sheet is, and which column a heading', () => {
    const read = readAll(
      corrections(
        ['export bi', 'Contacts', 'REF', 'N° dossier'],
        ['Export BI', '', 'Quand', 'Date'],
        ['Export BI', 'contacts', 'Quoi', 'nature'],
      ),
      odd,
    );
    expect(briefly(read.problems)).toEqual(['headings-unread D1 Date ×1']);
    expect(read.recognised).toMatchObject([{register: 'contacts', ignored: ['Date']}]);
    expect(columnOf(read, 'contacts', 'date')).toEqual([45657]);
    expect(columnOf(read, 'contacts', 'nature')).toEqual(['SMS']);
  });

  it('sets a sheet aside', () => {
    const read = readAll(corrections(['Contacts', 'aucun', '', '']), contacts(...some('J1')), jeunes);
    expect(read.recognised.map(({sheet: name}) => name)).toEqual(['Jeunes']);
    expect(read.problems).toEqual([]);
  });

  it('that name nothing known are reported with the nearest', () => {
    const read = readAll(
      corrections(
        ['Contact', 'Contacts', '', ''],
        ['Contacts', 'Contakts', '', ''],
        ['Contacts', 'Contacts', 'Lieu', 'Nature'],
        ['Contacts', 'Contacts', 'Statut', 'Natture'],
      ),
      contacts(...some('J1')),
    );
    expect(briefly(read.problems)).toEqual([
      'mapping-unknown A2 Contact ×1',
      'mapping-unknown B3 Contakts ×1',
      'mapping-unknown C4 Lieu ×1',
      'mapping-unknown D5 Natture ×1',
    ]);
    expect(read.problems.map(({message}) => readable(message)).join()).toMatch(
      /« Contacts ».*« Contacts ».*« Nature »/,
    );
  });

  it('may leave the register of a sheet that is known out, and cost figures where it is not', () => {
    const map = (name: string) => corrections([name, '', 'Présence du jeune', 'Statut']);
    const known = sheet('Suivi', ['N° dossier', 'Date', 'Nature', 'Présence du jeune'], ['J1', 45300, 'SMS', 'Absent']);
    const read = readAll(map('Suivi'), known);
    expect(read.problems).toEqual([]);
    expect(columnOf(read, 'contacts', 'statut')).toEqual(['Absent']);
    const [problem] = readAll(map('Export BI'), odd, known).problems.filter(({code}) => code === 'mapping-unknown');
    expect(problem).toMatchObject({cell: 'B2', value: '', costsRows: true});
    expect(readable(problem!.message)).toContain('il manque un nom de registre dans « Correspondances »');
  });

  it('leave a forced register its missing headings', () => {
    const read = readAll(corrections(['Export BI', 'Contacts', 'Réf', 'N° dossier']), odd);
    expect(briefly(read.problems)).toEqual(['no-register   ×0', 'header-missing A1  ×1']);
  });
});

it('rows whose days could not be read are not said to stand twice: nothing shows that they do', () => {
  const month = (name: string, ...days: string[]) => ({
    name,
    rows: [['N° dossier', 'Date', 'Nature'], ...days.map((day) => ['1', day, 'SMS'])],
  });
  const codes = (...sheets: ReturnType<typeof month>[]) => readRegisters(sheets).problems.map(({code}) => code);
  const unread = codes(month('Contacts 1', '??/01', '??/02'), month('Contacts 2', '??/03', '??/04'));
  expect(unread).toContain('day-unreadable');
  expect(unread).not.toContain('register-twice');
  expect(codes(month('Contacts 1', '01/02/2024'), month('Contacts 2', '01/02/2024'))).toContain('register-twice');
});
