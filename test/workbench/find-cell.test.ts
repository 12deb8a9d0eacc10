import {writeSheets} from '../../xlsx';
import {Book} from '../../workbench/book/book';
import {findCell, type CellPlace} from '../../workbench/book/find-cell';

const book = Book.open(
  'classeur.xlsx',
  writeSheets([
    {
      name: 'Jeunes',
      rows: [
        ['Commune', 'Né le'],
        ['Pérenchies', 38000],
        ['LILLE', 38001],
        ['pérenchies', null],
      ],
    },
    {
      name: 'Aides',
      rows: [
        ['Montant', 'Commune'],
        [1241.43, 'Perenchies'],
        [1241, true],
      ],
    },
  ]),
);
const [youths, aids] = book.sheets.map(({key}) => key) as [string, string];

/** Where each search leads, one after the other, and which it says that it is. */
function walk(text: string, from: CellPlace | null, step: 1 | -1, times: number): string[] {
  const met: string[] = [];
  let at = from;
  for (let time = 0; time < times; time++) {
    const found = findCell(book, text, at, step);
    if (found === null) return [...met, 'none'];
    met.push(`${found.sheet === youths ? 'Jeunes' : 'Aides'} ${found.row},${found.column} ${found.at}/${found.count}`);
    at = found;
  }
  return met;
}

it('goes round the cells that hold a text, whatever its capitals and accents', () => {
  const round = ['Jeunes 1,0 1/3', 'Jeunes 3,0 2/3', 'Aides 1,1 3/3'];
  expect(walk('PERENCHIES', null, 1, 4)).toEqual([...round, round[0]]);
  expect(walk('perench', {sheet: youths, row: 2, column: 5}, 1, 2)).toEqual([round[1], round[2]]);
  expect(walk('perench', {sheet: youths, row: 2, column: 5}, -1, 3)).toEqual([round[0], round[2], round[1]]);
  expect(walk('perench', {sheet: aids, row: 2, column: 0}, 1, 1)).toEqual([round[0]]);
});

it('finds amounts and days as they are shown', () => {
  expect(walk('1 241,43', null, 1, 1)).toEqual(['Aides 1,0 1/1']);
  expect(walk('14/01/2004', null, 1, 1)).toEqual(['Jeunes 1,1 1/1']);
  expect(walk('vrai', null, 1, 1)).toEqual(['Aides 2,1 1/1']);
});

it('finds nothing where nothing is, or is sought', () => {
  expect(walk('Wambrechies', null, 1, 1)).toEqual(['none']);
  expect(walk('  ', null, 1, 1)).toEqual(['none']);
});
