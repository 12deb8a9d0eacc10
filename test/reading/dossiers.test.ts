import type {CellValue} from '../../shared/value/cell';
import {dossierKey} from '../../shared/value/dossier-key';
import {briefly, columnOf, contacts, jeunes, jeunesHeadings, readAll, sheet} from './sheets';

describe('dossierKey', () => {
  it.each([
    ['123', ['123', 123, '000123', ' 0123 ', '1 23', '\u00a0123']],
    ['J000123', ['J000123', 'j000123', ' J 000123', 'J000123\n']],
    ['0', ['0', '000']],
    [
      '170',
      ["'000170", '="00170"', '"170"', '170.0', '170,00', 'ML-00170', 'ml 170', 'ML170', 'N° 170', '\u200e170', '’170'],
    ],
    ['MLA170', ['MLA170']],
    ['12-A', ['12-a', '12 - A']],
    ['', ['', null, 0, '/', 'NR', '  ']],
    ['123E05', ['123E05']],
  ])('%s', (key, cells) => {
    expect(cells.map(dossierKey)).toEqual(cells.map(() => key));
  });

  it.each<CellValue>(['1,23E+05', '1.2e+10', 123.5, -4, 1e18, true])('%p is spoilt', (cell) =>
    expect(dossierKey(cell)).toBeNull(),
  );
});

const jeunesOf = (...dossiers: CellValue[]) =>
  sheet('Jeunes', jeunesHeadings, ...dossiers.map((dossier) => [dossier, 'F', 38000, 'Lompret', 'BAC', 45300]));
const contactsOf = (...dossiers: CellValue[]) => contacts(...dossiers.map((dossier) => [dossier, 45300, 'SMS', null]));

describe('the column of dossiers', () => {
  it('joins to Jeunes whatever lost its zeros, its case or its type', () => {
    const read = readAll(jeunesOf('000123', 'j5', 77), contactsOf(123, ' 0123', 'J5', 'J 5', '77', 'J9', null));
    const {columns, toJeunes} = read.tables.contacts!;
    const dossiers = columns.get('dossier')!;
    const names = read.tables.jeunes!.columns.get('dossier')!;
    const joined =
      dossiers.kind === 'code' && names.kind === 'code'
        ? Array.from(dossiers.codes, (code) => names.values[toJeunes![code]!])
        : [];
    expect(joined).toEqual(['000123', '000123', 'j5', 'j5', '77', 'Non renseigné', 'Non renseigné']);
    expect(toJeunes![0]).toBe(0);
  });

  it('shows a dossier without what software wrote around it', () => {
    expect(columnOf(readAll(contactsOf('00170', "'00170", '="00170"')), 'contacts', 'dossier')).toEqual(
      Array(3).fill('00170'),
    );
  });

  it('gives one code to the spellings of one dossier, the longest being shown', () => {
    for (const cells of [
      ['123', '000123', 123, '0123'],
      [123, '0123', '000123', '123'],
    ]) {
      expect(columnOf(readAll(contactsOf(...cells)), 'contacts', 'dossier')).toEqual(Array(4).fill('000123'));
    }
  });

  it('reports the spoilt, the missing and the unknown, once each', () => {
    const read = readAll(jeunes, contactsOf('J1', '1,23E+05', '', 'J8', 'J9', 'J8', '1,23E+05', '/'));
    expect(briefly(read.problems)).toEqual([
      'dossier-unreadable A3 1,23E+05 ×2',
      'dossier-missing A4  ×2',
      'dossier-unknown A5 J8 ×3',
    ]);
    expect(read.problems.every(({costsRows}) => costsRows)).toBe(true);
    expect(read.tables.contacts!.length).toBe(8);
  });

  it('has nothing to say without Jeunes', () => {
    const read = readAll(contactsOf('J1'));
    expect(read.tables.contacts!.toJeunes).toBeUndefined();
    expect(read.problems).toEqual([]);
  });

  it('reports a dossier twice in Jeunes', () => {
    expect(briefly(readAll(jeunesOf('J1', 'J2', 'j1', 'J1')).problems)).toEqual(['dossier-twice A4 J1 ×2']);
  });

  it('of an aid may be empty on a fee, and nowhere else', () => {
    const headings = ['N° dossier', 'Fonds', 'Date', 'Montant', 'Nature'];
    const read = readAll(
      sheet('Aides', headings, [null, 'aides directes', 45300, 28.8, 'frais'], ['', 'FAJ', 45300, 10, '']),
    );
    expect(briefly(read.problems)).toEqual(['dossier-missing A3  ×1']);
  });
});

describe('a dossier that stands twice', () => {
  const youth = (dossier: CellValue, sexe: CellValue, birth: CellValue) => [
    dossier,
    sexe,
    birth,
    'Lompret',
    'BAC',
    45300,
  ];
  const told = (...sheets: Parameters<typeof readAll>) =>
    briefly(readAll(...sheets).problems.filter(({code}) => /^dossier-t/.test(code)));

  it('is two people where sexes or births differ, in one sheet or two', () => {
    const north = sheet('Jeunes Nord', jeunesHeadings, youth('1', 'F', 38000), youth('2', 'H', 38001));
    const south = sheet(
      'Jeunes Sud',
      jeunesHeadings,
      youth('0001', 'H', 38000),
      youth('2', 'H', '16/01/2004'),
      youth('3', 'F', 38002),
    );
    expect(told(north, south)).toEqual(['dossier-two-people A2 0001 ×2']);
    const [problem] = readAll(north, south).problems.filter(({code}) => code === 'dossier-two-people');
    expect(problem!.costsRows).toBe(true);
    expect(problem!.message).toMatch(/deux personnes/);
    expect(problem!.message).toMatch(/Ne rien supprimer/);
  });

  it('is one person where nothing differs, or nothing is stated', () =>
    expect(told(sheet('Jeunes', jeunesHeadings, youth('1', 'F', 38000), youth('1', 'Madame', null)))).toEqual([
      'dossier-twice A3 1 ×1',
    ]));

  it('is two people where another register says otherwise than Jeunes', () => {
    const seen = sheet(
      'Contacts',
      ['N° dossier', 'Date', 'Nature', 'Sexe'],
      ['1', 45300, 'SMS', 'H'],
      ['1', 45301, 'SMS', 'H'],
    );
    expect(told(sheet('Jeunes', jeunesHeadings, youth('1', 'F', 38000)), seen)).toEqual(['dossier-two-people A2 1 ×1']);
  });
});

describe('dossiers written on the first row of each youth', () => {
  const told = (...cells: CellValue[]) =>
    briefly(readAll(contactsOf(...cells)).problems.filter(({code}) => /^dossier-m/.test(code)));

  it('are told as merged cells', () =>
    expect(told('A1', null, null, 'A2', null, 'A3')).toEqual(['dossier-merged A3  ×3']));

  it('are not where a dossier stands again, or the first row has none', () => {
    expect(told('A1', null, null, 'A2', 'A1', 'A3')).toEqual(['dossier-missing A3  ×2']);
    expect(told(null, 'A1', null, 'A2')).toEqual(['dossier-missing A2  ×2']);
  });
});
