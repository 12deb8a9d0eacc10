import type {CellValue} from '../../shared/value/cell';
import {readRegisters} from '../../shared/reading/read-registers';
import {tellProblems} from '../../shared/report/tell-problems';
import {briefly, sheet} from './sheets';

const heads = ['N° dossier', 'Date', 'Nature', 'Statut'];
const rows = (count: number, from = 0): CellValue[][] =>
  Array.from({length: count}, (_, at) => [`J${from + at}`, 45300 + ((from + at) % 90), 'SMS', 'Présent']);
const told = (...sheets: ReturnType<typeof sheet>[]) => {
  const {problems} = tellProblems(readRegisters(sheets), null);
  return briefly(
    problems.filter(({code}) => /twice|pasted|beside|count|missing/.test(code) && code !== 'jeunes-missing'),
  );
};

describe('rows that may count twice', () => {
  it('are told of a copy that has a column less, and of two extractions that overlap', () => {
    const copy = rows(40).map((row) => row.slice(0, 3));
    expect(told(sheet('Contacts', heads, ...rows(40)), sheet('Copie', heads.slice(0, 3), ...copy))).toEqual([
      'register-twice A2  ×40',
    ]);
    expect(told(sheet('S1', heads, ...rows(100)), sheet('S2', heads, ...rows(100, 88)))).toEqual([
      'register-twice A2  ×12',
    ]);
    expect(told(sheet('S1', heads, ...rows(100)), sheet('S2', heads, ...rows(100, 96)))).toEqual([
      'register-twice A2  ×4',
    ]);
    expect(told(sheet('S1', heads, ...rows(100)), sheet('S2', heads, ...rows(100, 98)))).toEqual([]);
  });

  it('are told where they are pasted again below, in order or not', () => {
    expect(told(sheet('Contacts', heads, ...rows(100), ...rows(12, 30)))).toEqual(['rows-pasted A102  ×12']);
    expect(told(sheet('Contacts', heads, ...rows(100), ...rows(4, 30)))).toEqual(['rows-pasted A102  ×4']);
    expect(told(sheet('Contacts', heads, ...rows(40), ...rows(40).reverse()))).toEqual(['rows-pasted A42  ×40']);
  });

  it('are two contacts where they stand alone', () => {
    const some = rows(100);
    expect(told(sheet('Contacts', heads, ...some, ...[3, 50, 7, 90, 21].map((at) => some[at]!)))).toEqual([]);
  });
});

describe('what a column beside says of rows', () => {
  const beside = (heading: string, ...cells: CellValue[]) =>
    told(sheet('Contacts', [...heads, heading], ...rows(cells.length).map((row, at) => [...row, cells[at]!])));

  it.each<[string, CellValue[], string[]]>([
    ['Annulé', ['x', null, null], ['status-beside E2 x ×1']],
    ['Annulé', ['non', null, 'oui'], ['status-beside E4 oui ×1']],
    ['Date d’annulation', [45310, null, null], ['status-beside E2 45310 ×1']],
    ['Statut du paiement', ['Absent', 'Présent', 'Absent'], ['status-beside E2 Absent ×2']],
    ['Commentaire', ['annulé par le jeune', null, null], ['status-beside E2 annulé par le jeune ×1']],
    ['Remarque', [null, 'À ne pas compter', 'doublon'], ['status-beside E3 À ne pas compter ×2']],
    ['Remarque', ['RDV annulé puis repris', 'va refuser le poste', 'test de niveau'], []],
    ['Doublon', ['Oui', 'Non', null], ['status-beside E2 Oui ×1']],
    ['Comptabilisé', ['Oui', 'Non', null], ['status-beside E3 Non ×1']],
    ['Corbeille', [false, true, false], ['status-beside E3 VRAI ×1']],
    ['Venu', ['Oui', 'Non', 'Oui'], ['status-beside E3 Non ×1']],
    ['Motif', ['Annulation', null, null], ['status-beside E2 Annulation ×1']],
    ['', ['annulé', null, null], ['status-beside E2 annulé ×1']],
    ['Qté', [1, 2, 3], ['count-unread E1 Qté ×2']],
    ['Nombre de contacts', [1, 1, 4], ['count-unread E1 Nombre de contacts ×1']],
    ['Nombre d’enfants', [1, 1, 4], []],
    ['Qté', [1, 1, 1], []],
  ])('« %s » with %j', (heading, cells, expected) => expect(beside(heading, ...cells)).toEqual(expected));

  it('is nothing where the status says so too', () =>
    expect(
      told(
        sheet(
          'Contacts',
          [...heads, 'Annulé'],
          ['J1', 45300, 'SMS', 'Annulé', 'x'],
          ['J2', 45300, 'SMS', 'Présent', ''],
        ),
      ),
    ).toEqual([]));
});

it('rows that do not say what they are, by a needed column, are told', () => {
  const blank = rows(3).map((row, at) => (at === 1 ? [row[0]!, row[1]!, null, row[3]!] : row));
  expect(told(sheet('Contacts', heads, ...blank))).toEqual(['value-missing C3  ×1']);
  const left = rows(3).map((row, at) => (at === 1 ? [row[0]!, row[1]!, null, 'Absent'] : row));
  expect(told(sheet('Contacts', heads, ...left))).toEqual([]);
});

it('participations of which nothing tells the day are told', () => {
  const some = sheet('Participations', ['Action', 'Date', 'N° dossier'], ['CV', 45300, 'J1'], ['CV', null, 'J2']);
  const told = tellProblems(readRegisters([some]), null).problems.filter(({code}) => code === 'day-missing');
  expect(briefly(told)).toEqual(['day-missing B3  ×1']);
});
