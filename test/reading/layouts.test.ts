import type {CellValue} from '../../shared/value/cell';
import {readRegisters} from '../../shared/reading/read-registers';
import type {SourceSheet} from '../../shared/count/registers';
import {briefly, columnOf, readable, sheet} from './sheets';

const told = (...sheets: SourceSheet[]) =>
  briefly(readRegisters(sheets).problems.filter(({code}) => code !== 'register-several'));
const rowsOf = (...sheets: SourceSheet[]) => {
  const registers = readRegisters(sheets);
  return Object.entries(registers.tables).map(
    ([id, table]) => `${id} ${table.segments.map(({sheet: name}) => name).join('+')} ${table.length}`,
  );
};
const heads = ['N° dossier', 'Date', 'Nature', 'Statut'];
const contacts: CellValue[][] = [
  ['A1', 45300, 'SMS', 'Présent'],
  ['A2', 45301, 'Entretien', 'Absent'],
  ['A3', 45302, 'Mail', null],
];
const aides: CellValue[][] = [
  ['Matricule', 'Fonds', 'Date de décision', 'Montant versé'],
  ['A1', 'CEJ', 45310, 120.5],
  ['A2', 'FAJ', 45311, 80],
];

describe('headings over two lines', () => {
  it.each<[string, CellValue[], CellValue[]]>([
    ['each in two parts', ['N°', 'Date de', 'Nature', 'Présence'], ['dossier', 'contact', null, null]],
    ['under a title merged over them', ['Jeune', 'Suivi', null, null], ['Matricule', 'Date', 'Nature', 'Statut']],
    ['a word shared by two', ['Dossier', 'Date', null, null], [null, 'du contact', 'Nature', 'Statut']],
  ])('%s', (_, above, below) => {
    const read = readRegisters([sheet('X', ['Extraction'], above, below, ...contacts)]);
    expect(read.problems.filter(({costsRows}) => costsRows)).toEqual([]);
    expect(columnOf(read, 'contacts', 'date')).toEqual([45300, 45301, 45302]);
    expect(columnOf(read, 'contacts', 'statut')).toEqual(['Présent', 'Absent', 'Non renseigné']);
  });

  it('take no row of words for a second line', () => {
    const read = readRegisters([sheet('X', heads, ['AB', null, 'SMS', 'Présent'], ...contacts)]);
    expect(read.tables.contacts!.length).toBe(4);
  });
});

describe('several tables on a sheet', () => {
  const wide = (left: CellValue[][], gap: CellValue[], right: CellValue[][]) =>
    Array.from({length: Math.max(left.length, right.length)}, (_, at) => [
      ...(left[at] ?? left[0]!.map(() => null)),
      ...gap,
      ...(right[at] ?? []),
    ]);

  it.each([[[null]], [[null, null]], [[]]])('side by side, with %j between', (gap) => {
    const both = sheet('Suivi', ...wide([heads, ...contacts], gap, aides));
    expect(rowsOf(both)).toEqual(['contacts Suivi 3', 'aides Suivi 2']);
    const {tables} = readRegisters([both]);
    expect([...(tables.aides!.columns.get('montant') as {numbers: Float64Array}).numbers]).toEqual([12050, 8000]);
    expect(told(both)).toEqual(['tables-several   ×2']);
  });

  it.each<[string, CellValue[][]]>([
    ['a blank row', [[]]],
    ['a title', [['Aides de l’année']]],
    ['a blank row and a title', [[], ['Aides'], []]],
    ['nothing', []],
  ])('one under the other, with %s between', (_, between) => {
    const both = sheet('Suivi', heads, ...contacts, ...between, ...aides);
    expect(rowsOf(both)).toEqual(['contacts Suivi 3', 'aides Suivi 2']);
    expect(told(both)).toEqual(['tables-several   ×2']);
    expect([...readRegisters([both]).tables.aides!.sheetRows]).toEqual([6, 7].map((row) => row + between.length));
  });

  it('far under the first lines', () => {
    const many = Array.from({length: 200}, (_, at): CellValue[] => ['B' + at, 45300, 'SMS', null]);
    expect(rowsOf(sheet('Suivi', heads, ...many, [], ...aides))).toEqual(['contacts Suivi 200', 'aides Suivi 2']);
  });

  it('are one where the same headings are printed again', () =>
    expect(rowsOf(sheet('Suivi', heads, ...contacts, heads, ...contacts))).toEqual(['contacts Suivi 6']));

  it('are one where a column without a heading stands in the middle', () => {
    const rows = [heads, ...contacts].map(([a, b, ...rest]) => [a!, b!, null, ...rest]);
    expect(rowsOf(sheet('Suivi', ...rows))).toEqual(['contacts Suivi 3']);
    expect(told(sheet('Suivi', ...rows))).toEqual([]);
  });
});

describe('a sheet without headings', () => {
  const series = (name: string, ...rows: CellValue[][]) => [
    sheet('Contacts janvier', heads, ...contacts),
    sheet(name, ...rows),
  ];

  it('is read as the sheet of the same series, and told', () => {
    const sheets = [...series('Contacts fév.', ...contacts), sheet('Contacts mars', [], ...contacts)];
    expect(rowsOf(...sheets)).toEqual(['contacts Contacts janvier+Contacts fév.+Contacts mars 9']);
    const [problem] = readRegisters(sheets).problems.filter(({code}) => code === 'sheets-continued');
    expect(problem).toMatchObject({costsRows: true, count: 2});
    expect(readable(problem!.message)).toContain('« Contacts fév. » et « Contacts mars » : aucun en-tête');
  });

  it.each<[string, CellValue[][]]>([
    ['another order', contacts.map(([a, b, c, d]) => [a!, c!, b!, d!])],
    ['one more column', contacts.map((row) => [...row, 'x'])],
    ['a column less', contacts.map(([, b, c]) => [b!, c!])],
  ])('that has %s is told and not read', (_, rows) => {
    const sheets = series('Contacts février', ...rows);
    expect(rowsOf(...sheets)).toEqual(['contacts Contacts janvier 3']);
    expect(told(...sheets)).toEqual(['headings-missing A1  ×1']);
  });

  it('of another series is no business of the report', () =>
    expect(told(...series('Notes', ['Bonjour'], ['x', 45300]))).toEqual([]));

  it('is not read against what « Correspondances » says of it', () => {
    const settings = sheet('Paramètres ML', ['Feuille', 'Registre'], ['Contacts février', 'aucun']);
    expect(rowsOf(settings, ...series('Contacts février', ...contacts))).toEqual(['contacts Contacts janvier 3']);
  });
});
