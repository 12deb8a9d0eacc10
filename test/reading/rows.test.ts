import type {CellValue} from '../../shared/value/cell';
import {briefly, columnOf, contacts, jeunes, readAll, sheet} from './sheets';

const row = (dossier: CellValue) => [dossier, 45300, 'SMS', 'Présent'];
const rowsRead = (...rows: (readonly CellValue[])[]) => {
  const {tables, problems} = readAll(contacts(...rows));
  return {rows: [...tables.contacts!.sheetRows], problems: briefly(problems)};
};

describe('the rows of a register', () => {
  it('skip blanks anywhere, at no cost at the end', () => {
    const blanks = [[], [null, null, null, null], ['', ' ', null, undefined as unknown as null], [0, 0, 0, 0]];
    expect(rowsRead(row('J1'), ...blanks, row('J2'), ...blanks, ...Array.from({length: 5000}, () => []))).toEqual({
      rows: [2, 7],
      problems: [],
    });
  });

  it('read ragged rows as blank beyond their end', () => {
    const {tables} = readAll(contacts(['J1', 45300], ['J2', 45300, 'SMS', 'Absent', 'de trop']));
    expect(tables.contacts!.length).toBe(2);
  });

  it('skip subtotals and say so', () => {
    expect(
      rowsRead(
        row('J1'),
        ['Total', '', '', 12],
        row('J2'),
        ['', 'Sous-total mars', '', 3],
        ['TOTAL GENERAL', null, null, 15],
      ),
    ).toEqual({
      rows: [2, 4],
      problems: ['subtotal-skipped A3 Total ×3'],
    });
  });

  it('skip a total whose count stands in the column of days', () => {
    expect(rowsRead(row('J1'), ['Total général', 2599]).problems).toEqual(['subtotal-skipped A3 Total général ×1']);
  });

  it('keep a dossier that merely begins like a total', () => {
    expect(rowsRead(row('T0001'), row('S22'), row('TOTALE'), row('Totem 1')).rows).toEqual([2, 3, 4, 5]);
  });

  it('skip notes under the table and say so', () => {
    expect(rowsRead(row('J1'), row('J2'), ['Source : i-milo, extraction du 15/01/2025'])).toEqual({
      rows: [2, 3],
      problems: ['note-skipped A4 Source : i-milo, extraction du 15/01/2025 ×1'],
    });
    expect(rowsRead(row('J1'), [], ['Source :', '', '', 'i-milo'], ['Le service'])).toEqual({
      rows: [2],
      problems: ['note-skipped A4 Source : ×2'],
    });
  });

  it('keep a poor last row that is no note', () => {
    expect(rowsRead(row('J1'), ['J2']).rows).toEqual([2, 3]);
    expect(rowsRead(row('J1'), ['J2', '31/12/2024']).rows).toEqual([2, 3]);
    expect(rowsRead(row('J1'), ['', 45300]).rows).toEqual([2, 3]);
  });

  it('skip headings printed again on each page', () => {
    expect(rowsRead(row('J1'), ['N° dossier', 'Date', 'Nature', 'Statut'], row('J2')).rows).toEqual([2, 4]);
  });

  it('of a fee keep their place without a dossier', () => {
    const read = readAll(
      sheet(
        'Aides',
        ['N° dossier', 'Fonds', 'Date', 'Montant', 'Nature'],
        ['', 'Total énergie', 45300, 5, 'frais'],
        ['Total', '', '', 5, ''],
      ),
    );
    expect([...read.tables.aides!.sheetRows]).toEqual([2]);
  });

  it('of the label are kept to the last criterion, its note a number in a text', () => {
    const read = readAll(sheet('Label', ['Critère', 'Note'], ['Accueil', 4], ['Suivi', '3']));
    expect(columnOf(read, 'label', 'note')).toEqual([4, 3]);
    expect(columnOf(read, 'label', 'critere')).toEqual(['Accueil', 'Suivi']);
  });

  it('know their row in the sheet', () => {
    const read = readAll(jeunes, {name: 'C', rows: [['Titre'], [], ...contacts(row('J1'), [], row('J2')).rows]});
    expect([...read.tables.contacts!.sheetRows]).toEqual([4, 6]);
    expect(read.tables.contacts!.segments).toEqual([{sheet: 'C', start: 0, end: 2}]);
  });
});

describe('rows above the headings', () => {
  const heads = ['N° dossier', 'Date', 'Nature', 'Statut'];
  const told = (...rows: (readonly CellValue[])[]) =>
    briefly(readAll({name: 'Contacts', rows}).problems).filter((one) => one.startsWith('rows-above'));

  it('are told where they look like those below', () => {
    const sorted = [row('00170101'), ['00170102', 45301, null, null], heads, row('00170103')];
    expect(told(['Extraction'], ...sorted)).toEqual(['rows-above A2  ×2']);
    expect(told(['ML-12', '5/1/2024', 'SMS'], heads, ['ML-9', '12/12/2024', 'SMS'])).toEqual(['rows-above A1  ×1']);
  });

  it('are titles, filters, columns by number and units otherwise', () => {
    const notes = [
      ['Contacts 2024', 45306],
      ['Période', '01/01/2024', 'au', '31/12/2024'],
      [1, 2, 3, 4],
      ['numéro', 'jj/mm/aaaa', 'liste', 'liste'],
      ['Le jeune', null, 'Son contact', null],
    ];
    expect(told(...notes, heads, row('00170101'), row('00170102'))).toEqual([]);
    expect(told(row('00170101'), heads)).toEqual([]);
  });
});

it('an action named like its heading is no heading printed again', () => {
  const read = readAll(
    sheet(
      'A',
      ['Atelier', 'Thème', 'Date'],
      ['Atelier', 'CEJ', 45300],
      ['Atelier', 'Thème', 'Date'],
      ['CV', 'CEJ', 45300],
    ),
  );
  expect(columnOf(read, 'actions', 'action')).toEqual(['Atelier', 'CV']);
});
