import fc from 'fast-check';
import {dayOf, formatDay, NO_DAY} from '../../shared/value/day';
import {
  dayOfNumber,
  FIRST_PLAUSIBLE_DAY,
  hasDayAboveTwelve,
  LAST_PLAUSIBLE_DAY,
  parseDay,
} from '../../shared/value/parse-day';

const lastOf2024 = dayOf(2024, 12, 31);

describe('parseDay', () => {
  it.each([
    '31/12/2024',
    '31-12-2024',
    '31.12.2024',
    '31/12/24',
    '2024-12-31',
    '2024-12-31 00:00:00',
    '2024-12-31T23:59:00Z',
    '2024/12/31',
    '31/12/2024 14:30',
    '31/12/2024 à 14h30',
    ' 31/12/2024 ',
    '31\u00a0décembre 2024',
    'mardi 31 décembre 2024',
    '31 déc. 2024',
    '31 DECEMBRE 24',
    'Le 31/12/2024',
    'le mardi 31/12/2024',
    'mar. 31/12/2024',
    'Mardi 31 décembre 2024 à 14h30',
    'le 31 décembre 2024 à 9 h',
    '31 décembre 2024 14:30:00',
    '31-Dec-2024',
    '31 December 2024',
    '20241231',
    '45657',
    '45657,5',
  ])('reads « %s »', (text) => expect(parseDay(text)).toBe(lastOf2024));

  it('reads the first of a month as people write it', () => {
    expect(parseDay('1er janvier 2024')).toBe(dayOf(2024, 1, 1));
    expect(parseDay('1/2/2024')).toBe(dayOf(2024, 2, 1));
    expect(parseDay('29/02/2024')).toBe(dayOf(2024, 2, 29));
  });

  it('reads the months of both languages', () => {
    const months = [
      ['janvier', 'janv.', 'January', 'Jan'],
      ['février', 'févr.', 'February', 'Feb'],
      ['mars', 'mar', 'March', 'Mar'],
      ['avril', 'avr.', 'April', 'Apr'],
      ['mai', 'mai', 'May', 'May'],
      ['juin', 'juin', 'June', 'Jun'],
      ['juillet', 'juil.', 'July', 'Jul'],
      ['août', 'aoû', 'August', 'Aug'],
      ['septembre', 'sept.', 'September', 'Sep'],
      ['octobre', 'oct.', 'October', 'Oct'],
      ['novembre', 'nov.', 'November', 'Nov'],
      ['décembre', 'déc.', 'December', 'Dec'],
    ];
    months.forEach((names, at) =>
      expect(names.map((name) => parseDay(`2-${name}-2024`))).toEqual(names.map(() => dayOf(2024, at + 1, 2))),
    );
  });

  it.each([
    '32/12/2024',
    '29/02/2023',
    '12/31/2024',
    '31/12',
    '2024',
    'hier',
    '31/12/20244',
    '00/00/0000',
    '01/01/1900',
    '2024-13-01',
    '31 Dez 2024',
    'le',
    'le lundi',
    '31//2024',
    '',
  ])('reads no day in « %s »', (text) => expect(parseDay(text)).toBe(NO_DAY));

  it('takes a two-digit year for the century that its meaning wants', () => {
    expect(parseDay('01/02/05', 'birth')).toBe(dayOf(2005, 2, 1));
    expect(parseDay('01/02/98', 'birth')).toBe(dayOf(1998, 2, 1));
    expect(parseDay('01/02/55', 'birth')).toBe(dayOf(1955, 2, 1));
    expect(parseDay('01/02/55', 'event')).toBe(dayOf(2055, 2, 1));
  });

  it('reads back every day it prints', () => {
    fc.assert(
      fc.property(fc.integer({min: FIRST_PLAUSIBLE_DAY, max: LAST_PLAUSIBLE_DAY}), (day) => {
        const [d, m, y] = formatDay(day).split('/');
        expect(parseDay(formatDay(day))).toBe(day);
        expect(parseDay(`${y}-${m}-${d} 00:00:00`)).toBe(day);
        expect(parseDay(`${y}-${m}-${d}`)).toBe(day);
        expect(dayOfNumber(day + 0.75)).toBe(day);
      }),
    );
  });
});

describe('dayOfNumber', () => {
  it('drops the time, reads the numbers of ledgers, and refuses years and nonsense', () => {
    expect(dayOfNumber(45657.99)).toBe(lastOf2024);
    expect(dayOfNumber(20241231)).toBe(lastOf2024);
    expect([2024, -1, 0, 1, 1e9, NaN, Infinity, 20241331].map(dayOfNumber)).toEqual(Array(8).fill(NO_DAY));
  });
});

describe('hasDayAboveTwelve', () => {
  it('looks at the first number only', () => {
    expect(['13/01/2024', '31-12-24'].every(hasDayAboveTwelve)).toBe(true);
    expect(['12/12/2024', '2024-12-31', 'rien'].some(hasDayAboveTwelve)).toBe(false);
  });
});
