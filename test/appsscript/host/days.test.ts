import {dayOf} from '../../../shared/value/day';
import {addSheet, change} from '../stand-in/book';
import {SheetsStandIn} from '../stand-in/stand-in';
import {meet} from './sheets-report';

const days: readonly (readonly [string, number])[] = [
  ['29 February', dayOf(2024, 2, 29)],
  ['New Year’s Eve', dayOf(2024, 12, 31)],
  ['New Year’s Day', dayOf(2025, 1, 1)],
  ['clocks forward in Paris', dayOf(2024, 3, 31)],
  ['clocks back in Paris', dayOf(2024, 10, 27)],
  ['clocks forward in New York', dayOf(2024, 3, 10)],
  ['clocks forward at midnight in Beirut', dayOf(2024, 3, 31)],
  ['clocks back in New York', dayOf(2024, 11, 3)],
  ['noon', dayOf(2024, 10, 27) + 0.5],
  ['late in the evening of a clock change', dayOf(2024, 3, 31) + 0.96875],
  ['early in the morning of a clock change', dayOf(2024, 10, 27) + 0.03125],
  ['local mean time', dayOf(1905, 6, 15)],
  ['before 1900', dayOf(1885, 1, 1)],
  ['the first day of spreadsheets', 1],
  ['a duration of six hours', 0.25],
];

describe.each([
  {locale: 'fr_FR', timeZone: 'Europe/Paris', scriptTimeZone: 'Europe/Paris'},
  {locale: 'fr_FR', timeZone: 'Europe/Paris', scriptTimeZone: 'America/Los_Angeles'},
  {locale: 'en_US', timeZone: 'America/New_York', scriptTimeZone: 'Europe/Paris'},
  {locale: 'fr_FR', timeZone: 'Indian/Reunion', scriptTimeZone: 'Europe/Paris'},
  {locale: 'fr_FR', timeZone: 'America/Cayenne', scriptTimeZone: 'Europe/Paris'},
  {locale: 'fr_FR', timeZone: 'Pacific/Noumea', scriptTimeZone: 'Europe/Paris'},
  {locale: 'fr_FR', timeZone: 'Africa/Casablanca', scriptTimeZone: 'Europe/Paris'},
])('days of a spreadsheet in $locale, $timeZone, script in $scriptTimeZone', (options) => {
  const standIn = new SheetsStandIn(options);
  const sheet = standIn.book.sheets[0]!;
  days.forEach(([, serial], row) =>
    change(sheet, row, 0, {value: serial, format: row % 2 ? 'dd/MM/yyyy' : 'd mmm yyyy h:mm'}),
  );

  it.each(days)('%s is the day that the sheet shows', (_, serial) => {
    const rows = meet(standIn).readRows(String(sheet.id))!;
    const found = rows[days.findIndex((day) => day[1] === serial)]![0] as number;
    expect(found).toBeCloseTo(serial, 9);
    if (Number.isInteger(serial)) expect(found).toBe(serial);
  });

  it('asks for the zone little, whatever the number of cells', () => {
    const other = addSheet(standIn.book, 'Contacts');
    for (let row = 0; row < 1000; row++)
      change(other, row, 0, {value: 45292 + (row % 366) + row / 4096, format: 'dd/MM/yyyy'});
    standIn.resetCalls();
    expect(meet(standIn).readRows(String(other.id))).toHaveLength(1000);
    expect(standIn.calls.count).toBeLessThanOrEqual(4);
    expect(standIn.calls.all).toBeLessThan(180);
  });

  it('reads without an instant what is no date', () => {
    const plain = addSheet(standIn.book, 'Autres');
    [12.5, true, '#REF!', '01004', ''].forEach((value, column) => change(plain, 0, column, {value}));
    expect(meet(standIn).readRows(String(plain.id))).toEqual([[12.5, true, '#REF!', '01004']]);
  });
});
