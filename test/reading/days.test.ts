import type {CellValue} from '../../shared/value/cell';
import {dayOf} from '../../shared/value/day';
import {offsetOn, timeZoneNamed, timeZones} from '../../shared/value/time-zone';
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

describe('the hours of a column of days', () => {
  const winter = dayOf(2023, 1, 15);
  const summer = dayOf(2023, 7, 14);
  const both = [winter, winter + 1, summer, dayOf(2023, 3, 27), dayOf(2023, 10, 29), dayOf(2023, 3, 26)];
  const read = (fuseau: string, ...cells: CellValue[]) =>
    readAll(
      sheet('Paramètres ML', ['Paramètre', 'Valeur'], ['Fuseau', fuseau]),
      contacts(...cells.map((cell, at) => [`J${at}`, cell, 'SMS', null])),
    );
  /** Midnight of civil days there, in universal time. */
  const utc = (fuseau: string, days: readonly number[]) =>
    days.map((day) => day - offsetOn(timeZoneNamed(fuseau), day - 1) / 24);
  const stamp = (serial: number) => new Date(Math.round((serial - dayOf(1970, 1, 1)) * 86400) * 1000).toISOString();
  const zones = timeZones.map(({name}) => name);

  it('within a minute of midnight are that day', () => {
    const second = 1 / 86400;
    const cells = [winter - 40 * second, winter + 40 * second, winter - 1e-9, winter - 21 * second];
    expect(columnOf(read('', ...cells), 'contacts', 'date')).toEqual(Array(4).fill(winter));
    expect(read('', ...cells).problems).toEqual([]);
  });

  it.each(zones)('of universal time are turned into the day of %s, as numbers, texts and stamps', (fuseau) => {
    const numbers = utc(fuseau, both);
    for (const cells of [
      numbers,
      numbers.map(stamp),
      numbers.map((serial) => stamp(serial).slice(0, 19).replace('T', ' ')),
    ]) {
      const found = read(fuseau, ...cells);
      expect(columnOf(found, 'contacts', 'date')).toEqual(both);
      expect(found.problems.filter(({costsRows}) => costsRows)).toEqual([]);
    }
  });

  it('are told where they were turned', () => {
    expect(briefly(read('', ...utc('Europe/Paris', both)).problems)).toEqual(['day-utc B2 14/01/2023 23 h ×6']);
    const {message} = read('', ...utc('Europe/Paris', both).map(stamp)).problems[0]!;
    expect(readable(message)).toMatch(
      /« 2023-01-14T23:00:00.000Z ».*universelle \(UTC\).*« Europe\/Paris ».*« Fuseau »/,
    );
  });

  it.each([
    ['La Réunion', 20],
    ['Mayotte', 21],
    ['Nouvelle-Calédonie', 13],
  ])('that would be midnight in %s are a problem that names it, until « Fuseau » says so', (fuseau, hour) => {
    const days = both.map((day) => day - 1 + hour / 24);
    const found = read('', ...days.map(stamp));
    expect(found.problems.map(({code}) => code)).toEqual(['day-utc-unsure']);
    expect(readable(found.problems[0]!.message)).toContain(`« ${fuseau} »`);
    expect(found.problems[0]!.costsRows).toBe(true);
    expect(columnOf(read(fuseau, ...days.map(stamp)), 'contacts', 'date')).toEqual(both);
  });

  it('that are at night in Paris are a problem, until « Fuseau » says where they are', () => {
    const days = both.map((day) => stamp(day + 1 + 2 / 24)); // 22 h in Guadeloupe
    const found = read('', ...days);
    expect(briefly(found.problems)).toEqual(['day-utc-unsure B2 2023-01-16T02:00:00.000Z ×6']);
    expect(readable(found.problems[0]!.message)).toContain('« Fuseau »');
    const right = read('Guadeloupe', ...days);
    expect(columnOf(right, 'contacts', 'date')).toEqual(both);
    expect(right.problems.map(({code}) => code)).toEqual(['day-utc']);
  });

  it('of people at work in universal time are turned, and only said', () => {
    const found = read('', ...both.map((day, at) => stamp(day + (8 + at) / 24 + 0.01)));
    expect(columnOf(found, 'contacts', 'date')).toEqual(both);
    expect(found.problems.map(({code}) => code)).toEqual(['day-utc']);
  });

  it('of people at work say nothing', () => {
    const worked = both.map((day, at) => day + (9 + at) / 24 + 0.01);
    expect(columnOf(read('', ...worked), 'contacts', 'date')).toEqual(both);
    expect(read('', ...worked, winter + 22 / 24).problems).toEqual([]);
    expect(read('', ...both.map((day) => day + 14 / 24)).problems).toEqual([]);
  });

  it.each<[string, number[]]>([
    ['one among days without an hour', [...both, winter + 23 / 24]],
    ['some among days without an hour', [...both, ...utc('Europe/Paris', both.slice(0, 4))]],
    ['some among other hours', [...both.map((day) => day + 0.4), ...utc('Europe/Paris', both.slice(0, 3))]],
  ])('are a problem when they may be universal time: %s', (_, cells) => {
    const found = read('', ...cells);
    expect(found.problems.map(({code}) => code)).toEqual(['day-utc-unsure']);
    expect(found.problems[0]!.costsRows).toBe(true);
  });

  it('of a place, written with its offset, leave the day as it is written', () => {
    expect(
      columnOf(read('', '2023-01-15T00:00:00+01:00', '2023-07-14T00:30:00.000+02:00'), 'contacts', 'date'),
    ).toEqual([winter, summer]);
    expect(columnOf(read('Guadeloupe', '2023-01-15T00:00:00Z'), 'contacts', 'date')).toEqual([winter]);
  });
});

describe('days that cannot be what they say', () => {
  it('with the month first leave no day in numbers trusted, and are shown', () => {
    const read = datesOf('02/03/2024', '02/28/2024', '2024-05-06', '7 mai 2024', 45300, '13/05/2024', '3-4-2024 10:00');
    expect(columnOf(read, 'contacts', 'date')).toEqual([0, 0, dayOf(2024, 5, 6), dayOf(2024, 5, 7), 45300, 0, 0]);
    expect(briefly(read.problems)).toEqual(['day-month-unsure B2 02/03/2024 ×4']);
    expect(readable(read.problems[0]!.message)).toContain('(« 02/28/2024 », « 02/03/2024 » et « 13/05/2024 »)');
  });

  describe('are read in no column that may have the month first, beside one that has', () => {
    const named = (name: string, ...cells: CellValue[]) =>
      sheet(name, ['N° dossier', 'Date', 'Nature'], ...cells.map((cell, at) => [`${name} ${at}`, cell, 'SMS']));
    const first = named('Contacts 1', '01/02/2024', '01/31/2024');
    const days = (...sheets: Parameters<typeof readAll>) => {
      const read = readAll(...sheets);
      return [columnOf(read, 'contacts', 'date'), briefly(read.problems.filter(({costsRows}) => costsRows))];
    };

    it.each([
      ['before', (other: typeof first) => [other, first], [0, 45300, 0, 0, 0]],
      ['after', (other: typeof first) => [first, other], [0, 0, 0, 45300, 0]],
    ])('%s it', (_, both, read) => {
      const told = ['day-month-unsure B2 01/02/2024 ×2', 'day-month-beside B2 03/04/2024 ×2'];
      const [found, problems] = days(...both(named('Contacts 2', '03/04/2024', 45300, '05/06/2024 10:00')));
      expect(found).toEqual(read);
      expect([...problems!].sort()).toEqual(told.sort());
    });

    it('save where a day above 12 says that it is day first, or dates are true ones', () => {
      expect(days(first, named('Contacts 2', '03/04/2024', '31/12/2024'))).toEqual([
        [0, 0, dayOf(2024, 4, 3), dayOf(2024, 12, 31)],
        ['day-month-unsure B2 01/02/2024 ×2'],
      ]);
      expect(days(first, named('Contacts 2', 45300, '2024-03-04'))[0]).toEqual([0, 0, 45300, dayOf(2024, 3, 4)]);
    });

    it('another of the same sheet among them', () => {
      const {problems} = readAll(
        sheet('D', ['N° dossier', 'Dispositif', 'Entrée', 'Sortie'], ['J1', 'CEJ', '01/31/2024', '02/03/2024']),
      );
      expect(briefly(problems.filter(({code}) => code.startsWith('day-month')))).toEqual([
        'day-month-unsure C2 01/31/2024 ×1',
        'day-month-beside D2 02/03/2024 ×1',
      ]);
      expect(readable(problems.find(({code}) => code === 'day-month-beside')!.message)).toContain(
        'la colonne « Entrée » de la feuille « D » écrit le mois d’abord',
      );
    });
  });

  it('name another day of the week', () => {
    const read = datesOf(
      'lundi 01/01/2024',
      'Le mardi 1er janvier 2024',
      'mer. 03/01/2024',
      'Mon 01/01/2024',
      'jeu. 05/01/2024',
    );
    expect(briefly(read.problems.filter(({code}) => code === 'day-other-weekday'))).toEqual([
      'day-other-weekday B3 Le mardi 1er janvier 2024 ×2',
    ]);
  });

  it('stand years after all the others', () => {
    expect(briefly(datesOf(45300, 45301, '05/03/2042', dayOf(2031, 1, 1), 45302).problems)).toEqual([
      'day-far B4 05/03/2042 ×1',
    ]);
    const births = readJeunes('Date de naissance', [
      dayOf(2003, 1, 2),
      dayOf(1998, 3, 4),
      dayOf(2006, 1, 1),
      dayOf(2033, 1, 1),
    ]);
    expect(briefly(births.problems)).toEqual(['day-far C5 01/01/2033 ×1']);
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

describe('texts of which none has a day above 12', () => {
  const told = (...texts: string[]) =>
    datesOf(...texts).problems.flatMap(({code, count}) => (code === 'day-order-untold' ? [count] : []));
  const texts = ['01/03/2024', '02/04/2024', '03/05/2024', '04/06/2024', '05/07/2024', '06/08/2024', '07/09/2024'];

  it('are told where chance does not give so many, and read the day first', () => {
    expect(told(...texts, '08/10/2024', '08/10/2024')).toEqual([9]);
    expect(columnOf(datesOf(...texts, '08/10/2024'), 'contacts', 'date')![0]).toBe(dayOf(2024, 3, 1));
    expect(told(...texts)).toEqual([]);
    expect(told(...texts, '08/10/2024', '13/10/2024')).toEqual([]);
  });

  it('are the first of each month, or the first days of a year, otherwise', () => {
    expect(told(...texts.map((text) => `01${text.slice(2)}`), '01/10/2024', '01/11/2024')).toEqual([]);
    expect(told(...texts.map((text) => `${text.slice(0, 2)}/01/2024`), '08/01/2024', '09/01/2024')).toEqual([]);
  });
});
