import type {CellValue} from '../../shared/value/cell';
import {dayOf} from '../../shared/value/day';
import {briefly, columnOf, contacts, readAll, readJeunes, readable, sheet} from './sheets';

const datesOf = (...cells: CellValue[]) => readAll(contacts(...cells.map((cell, at) => [`J${at}`, cell, 'SMS', null])));

describe('a column of days', () => {
  it('reads every way of writing one', () => {
    const day = dayOf(2024, 12, 31);
    const read = datesOf(day, day + 0.5, '31/12/2024', '2024-12-31 00:00:00', '31/12/24', '31 décembre 2024');
    expect(columnOf(read, 'contacts', 'date')).toEqual(Array(6).fill(day));
    expect(read.problems).toEqual([]);
  });

  it('reports the unreadable and the missing apart, with the first cell', () => {
    const read = datesOf(45300, '32/01/2024', 'hier', 2024, true, '', null, 0, '/');
    expect(columnOf(read, 'contacts', 'date')).toEqual([45300, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(briefly(read.problems)).toEqual(['day-unreadable B3 32/01/2024 ×4', 'day-missing B7  ×4']);
    expect(readable(read.problems[0]!.message)).toContain('(« 32/01/2024 », « hier » et « 2024 »)');
  });

  it('does not mind an end that is not stated', () => {
    const read = readAll(
      sheet('D', ['N° dossier', 'Dispositif', "Date d'entrée", 'Date de sortie'], ['J1', 'CEJ', 45300, null]),
    );
    expect(columnOf(read, 'dispositifs', 'sortie')).toEqual([0]);
    expect(read.problems).toEqual([]);
  });

  it('of birth takes a two-digit year for a youth', () => {
    expect(columnOf(readJeunes('Date de naissance', ['01/02/05', '01/02/98']), 'jeunes', 'naissance')).toEqual([
      dayOf(2005, 2, 1),
      dayOf(1998, 2, 1),
    ]);
  });
});

describe('the month-first accident', () => {
  const swapped = [dayOf(2024, 5, 1), dayOf(2024, 2, 3), dayOf(2024, 11, 12), dayOf(2024, 1, 7)];
  const texts = ['13/01/2024', '25/03/2024', '31/12/2024'];

  it('is a problem, not a guess', () => {
    const read = datesOf(...swapped, ...texts);
    expect(briefly(read.problems)).toEqual(['day-month-first B6 13/01/2024 ×3']);
    expect(read.problems[0]!.costsRows).toBe(true);
    expect(columnOf(read, 'contacts', 'date')!.slice(0, 4)).toEqual(swapped);
  });

  it.each<[string, CellValue[]]>([
    ['a text has a day up to 12', [...swapped, ...texts, '05/01/2024']],
    ['a number has a day above 12', [...swapped, dayOf(2024, 1, 13), ...texts]],
    ['texts are few', [...swapped, ...texts.slice(0, 2)]],
    ['numbers are few', [...swapped.slice(0, 2), ...texts]],
    ['all are texts', [...texts, ...texts]],
  ])('is not suspected when %s', (_, cells) => expect(datesOf(...cells).problems).toEqual([]));
});
