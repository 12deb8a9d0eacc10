import {describeReport, newYear, recogniseWorkbook, runTask} from '../../shared';
import type {DrawnSheet, YearStep} from '../../shared';
import {generate} from './generate';
import type {GridWorkbook} from './grid-workbook';
import {smallWorkbook} from './small-workbook';
import {version} from '../../package.json';

function begin(book: GridWorkbook, year: number | null = 2024): {told: YearStep; last: YearStep; kept: DrawnSheet[]} {
  const told = runTask(newYear({year, left: null}, version), book);
  let last = runTask(newYear({year, left: told.left}, version), book);
  const kept = [...last.drawn];
  while (last.left.length > 0) {
    last = runTask(newYear({year, left: last.left}, version), book);
    kept.push(...last.drawn);
  }
  return {told, last, kept};
}

function made(): GridWorkbook {
  const book = smallWorkbook();
  runTask(generate({chapters: [1, 2]}), book);
  return book;
}

const cells = (book: GridWorkbook, name: string) =>
  book.named(name).rows.map((row) => row.map((cell) => cell ?? null).filter((cell) => cell !== null && cell !== ''));

describe('« Nouvelle année »', () => {
  it('does nothing before it has said what it will do', () => {
    const book = made();
    const before = JSON.stringify(book.sheets);
    const told = runTask(newYear({year: 2024, left: null}, version), book);
    expect(told).toMatchObject({year: 2024, left: ['sommaire', 'chapitre-1', 'chapitre-2']});
    expect(told.references).toBeGreaterThan(0);
    expect(JSON.stringify(book.sheets)).toBe(before);
  });

  it('keeps the sheets as they stand, comments among them, and no other year draws over them', () => {
    const book = made();
    const first = book.named('1. Le public');
    const zone = first.zones[0]!;
    first.rows[zone.row]![zone.column] = 'Une année de transition.';
    const stood = cells(book, '1. Le public');
    const {kept} = begin(book);
    expect(kept.map(({name, outcome}) => [name, outcome])).toEqual([
      ['Sommaire 2024', 'added'],
      ['1. Le public 2024', 'added'],
      ['2. Les immersions 2024', 'added'],
    ]);
    const hints = new Set(first.zones.map(({row, column}) => first.rows[row]?.[column]));
    hints.delete('Une année de transition.');
    expect(cells(book, '1. Le public 2024')).toEqual(stood.map((row) => row.filter((cell) => !hints.has(cell))));
    expect(cells(book, '1. Le public 2024').flat()).toContain('Une année de transition.');
    expect(book.named('1. Le public 2024').mark).toMatchObject({plan: '2024/chapitre-1', period: '2024'});
    const frozen = JSON.stringify(book.named('1. Le public 2024'));
    for (const row of [1, 2, 3, 4]) book.type('Jeunes', row, 5, 45700);
    runTask(generate({year: 2025}), book);
    expect(book.named('1. Le public').mark?.period).toBe('2025');
    expect(JSON.stringify(book.named('1. Le public 2024'))).toBe(frozen);
  });

  it('leaves the sheets and the registers of the user as they are', () => {
    const book = made();
    const others = () =>
      JSON.stringify(book.sheets.filter(({name}) => !/2024$/.test(name) && name !== 'Paramètres ML'));
    const before = others();
    begin(book);
    expect(others()).toBe(before);
    const settings = book.named('Paramètres ML').rows.map((row) => row.join('|'));
    expect(settings).toEqual(expect.arrayContaining(['Structure|Mission Locale d’essai', 'Lambersart|59328|']));
    expect(runTask(recogniseWorkbook(), book).registers.recognised.map(({sheet}) => sheet)).toEqual([
      'Jeunes',
      'Export contacts',
    ]);
  });

  it('feeds « Références » once, and the next year is compared with it when its registers are alone', () => {
    const book = made();
    begin(book);
    const {registers} = runTask(recogniseWorkbook(), book);
    expect(registers.settings.annee).toBe(2025);
    const mine = registers.references.filter(({annee}) => annee === 2024);
    expect(mine.length).toBeGreaterThan(0);
    const again = begin(book);
    expect(again.last.references).toBe(mine.length);
    expect(runTask(recogniseWorkbook(), book).registers.references).toHaveLength(mine.length);
    for (const row of [1, 2, 3, 4]) book.type('Jeunes', row, 5, 45700);
    for (const row of [1, 2, 3, 4]) book.type('Export contacts', row, 1, 45701);
    const {chapters} = describeReport(runTask(recogniseWorkbook(), book), null, version);
    expect(chapters[0]!.state).toBe('other-period');
    runTask(generate({year: 2025, chapters: [1]}), book);
    const texts = book
      .named('1. Le public')
      .rows.flat()
      .filter((cell) => typeof cell === 'string');
    expect(texts.some((text) => text.includes('2024'))).toBe(true);
  });

  it('says which sheets cannot be kept as they were proof-read, and keeps none of them', () => {
    const book = made();
    book.type('Jeunes', 1, 3, 'Lompret');
    const {told, kept} = begin(book);
    expect(told.remarks.map(({sheet, why}) => `${sheet}: ${why}`)).toEqual(expect.arrayContaining(['1. Le public: stale'])); // prettier-ignore
    expect(kept.map(({name}) => name)).not.toContain('1. Le public 2024');
    expect(book.named('1. Le public').mark?.period).toBe('2024');
  });

  it('keeps a sheet that somebody edited as they left it', () => {
    const book = made();
    const row = book.named('1. Le public').rows.findIndex((cells) => cells[0] === 'Lambersart');
    book.type('1. Le public', row, 1, 12);
    begin(book);
    expect(book.named('1. Le public 2024').rows[row]![1]).toBe(12);
  });

  it('has no year to close where no register has a date', () => {
    const book = smallWorkbook();
    book.named('Jeunes').rows.splice(1);
    book.named('Export contacts').rows.splice(1);
    expect(runTask(newYear({year: null, left: null}, version), book)).toMatchObject({year: null, left: []});
  });
});
