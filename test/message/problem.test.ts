import {counted, french, quoted} from '../../shared/value/french';
import {problem} from '../../shared/message/problem';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('problem', () => {
  it('names sheet, cell, value and remedy', () => {
    const found = problem(
      'day-unreadable',
      {sheet: 'Contacts', cell: 'B12', value: '32/01/2024', count: 3},
      {heading: 'Date', samples: ['32/01/2024', 'hier']},
    );
    expect(found).toMatchObject({
      code: 'day-unreadable',
      sheet: 'Contacts',
      cell: 'B12',
      value: '32/01/2024',
      count: 3,
      costsRows: true,
    });
    expect(plain(found.message)).toBe(
      'Feuille « Contacts », cellule B12 : 3 cellules de la colonne « Date » (« 32/01/2024 » et « hier ») : ' +
        'date illisible, lue comme absente. L’écrire jj/mm/aaaa, entre 1930 et 2100.',
    );
  });

  it('concerns one cell and the whole sheet unless said otherwise', () => {
    const found = problem('register-empty', {sheet: 'Aides'}, {register: 'Aides'});
    expect(found).toMatchObject({cell: '', value: '', count: 1, costsRows: false});
    expect(plain(found.message)).toMatch(/^Feuille « Aides » : le registre « Aides » n’a aucune ligne/);
  });
});

describe('French', () => {
  it('has no-break spaces where typography wants them', () => {
    expect(french('« a » : b ; c ?')).toBe('«\u00a0a\u00a0»\u00a0: b\u00a0; c\u00a0?');
  });

  it('agrees in number', () => {
    expect([0, 1, 2, 12500].map((count) => plain(counted(count, 'ligne')))).toEqual([
      '0 ligne',
      '1 ligne',
      '2 lignes',
      '12 500 lignes',
    ]);
    expect(quoted(['A', 'B', 'C'])).toBe('« A », « B » et « C »');
  });
});
