import type {CellValue} from '../../shared/value/cell';
import {readRegisters} from '../../shared/reading/read-registers';

const contacts: CellValue[][] = [
  ['N° dossier', 'Date', 'Nature'],
  ['A100', 45300, 'SMS'],
  ['A100', 'demain', 'Entretien'],
];
const propositions: CellValue[][] = [
  ['N° dossier', 'Date', 'Thématique'],
  ['A100', 45300, 'Formation'],
];

/** Contacts at A1, propositions at E30: two tables of one sheet. */
function sheetOfTwo(): CellValue[][] {
  const rows: CellValue[][] = Array.from({length: 32}, () => new Array<CellValue>(7).fill(null));
  contacts.forEach((row, i) => row.forEach((cell, j) => (rows[i]![j] = cell)));
  propositions.forEach((row, i) => row.forEach((cell, j) => (rows[29 + i]![4 + j] = cell)));
  rows[3]![0] = 'Total';
  return rows;
}

const ranges = [
  {row: 0, column: 0, rows: 3, columns: 3},
  {row: 29, column: 4, rows: 2, columns: 3},
];

describe('Excel tables and named ranges', () => {
  it('are read each as its register, cells keeping their address', () => {
    const {tables, recognised, problems} = readRegisters([{name: 'Suivi', rows: sheetOfTwo(), ranges}]);
    expect(recognised.map(({register, headingRow, rows}) => [register, headingRow, rows])).toEqual([
      ['contacts', 1, 2],
      ['propositions', 30, 1],
    ]);
    expect(tables.propositions!.sheetRows[0]).toBe(31);
    expect(problems.find(({code}) => code === 'day-unreadable')).toMatchObject({
      sheet: 'Suivi',
      cell: 'B3',
      value: 'demain',
    });
  });

  it('count once when a name covers a table', () => {
    const twice = [...ranges, {row: 0, column: 0, rows: 3, columns: 7}];
    expect(readRegisters([{name: 'Suivi', rows: sheetOfTwo(), ranges: twice}]).recognised).toHaveLength(2);
  });

  it('leave the sheet to be read whole when none is a register', () => {
    const notes = [{row: 0, column: 5, rows: 3, columns: 2}];
    const {recognised} = readRegisters([{name: 'Contacts', rows: contacts, ranges: notes}]);
    expect(recognised.map(({register, rows}) => [register, rows])).toEqual([['contacts', 2]]);
  });
});
