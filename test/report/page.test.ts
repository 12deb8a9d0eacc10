import type {Area} from '../../shared/sheet/sheet-plan';
import {agencies} from './agencies';
import {coverOf, pagesOf, smallestPrint} from './pages';
import {charactersOf} from '../../shared/sheet/layout';
import {styles} from '../../shared/sheet/style';
import {heightOf, linesOf} from '../../shared/sheet/text-width';

const all = agencies.flatMap(([agency, {sheets}]) =>
  sheets.map((sheet) => [`${agency}: ${sheet.title}`, sheet] as const),
);

/** Pages of « Méthode », whatever the agency. */
const MOST_OF_METHOD = 12;

describe.each(all)('%s', (_, sheet) => {
  const pages = pagesOf(sheet);
  const pageOf = (row: number) => pages.findIndex(({from, to}) => row >= from && row < to);

  it('fits its pages, titles repeated', () => {
    for (const {fill} of pages) expect(fill).toBeLessThanOrEqual(1);
  });

  it('cuts no table, chart or zone', () => {
    const areas: Area[] = [
      ...sheet.names.map(({area}) => area),
      ...sheet.charts.map(({area}) => area),
      ...sheet.zones.map(({area}) => area),
    ];
    for (const area of areas) expect(pageOf(area.row)).toBe(pageOf(area.row + area.rows - 1));
  });

  it('says what each column of a table is on every page where it has a line', () => {
    const at = (row: number, column: number) => sheet.cells.find((cell) => cell.row === row && cell.column === column);
    const inTable = (style: string) => /^(row|total)-/.test(style);
    for (const {row, column} of sheet.cells.filter(({style}) => sheet.id.startsWith('chapitre-') && inTable(style))) {
      let top = row;
      while (inTable(at(top, column)?.style ?? '')) top--;
      expect([row, column, pageOf(top) === pageOf(row)]).toEqual([row, column, true]);
    }
  });

  it('has no title of a table that is cut', () => {
    const titles = sheet.cells.filter(({style}) => style === 'subheading');
    for (const {row, column, value} of titles) {
      const merge = sheet.merges.find((area) => area.row === row && area.column === column);
      const room = charactersOf({from: column, columns: merge?.columns ?? 1}, sheet.widths);
      const lines = linesOf(String(value), room, styles.subheading);
      expect([value, heightOf(lines) <= sheet.heights.get(row)! + 1]).toEqual([value, true]);
    }
  });

  it('has no chart without a bar', () => {
    for (const {name, series} of sheet.charts) {
      const isIn = ({row, column}: {row: number; column: number}) =>
        series.some(({values}) => holds(values, row, column));
      const bars = sheet.cells.filter((cell) => isIn(cell) && typeof cell.value === 'number' && cell.value !== 0);
      expect([name, bars.length > 0]).toEqual([name, true]);
    }
  });

  it('has no page of nothing but a comment zone', () => {
    for (const {from, to} of pages) {
      expect(sheet.cells.some(({row, value}) => row >= from && row < to && value !== null)).toBe(true);
    }
  });

  it('writes each cell once, within its columns, under no chart', () => {
    const seen = new Set<string>();
    for (const {row, column, value} of sheet.cells) {
      const key = `${row},${column}`;
      expect(seen.has(key)).toBe(false);
      seen.add(key);
      expect(column).toBeLessThan(sheet.widths.length);
      expect(row).toBeLessThan(sheet.page.area.rows);
      if (value !== null) expect(sheet.charts.some(({area}) => holds(area, row, column))).toBe(false);
    }
  });

  it('overlaps no merged areas', () => {
    const seen = new Set<string>();
    for (const {row, column, rows, columns} of [...sheet.merges, ...sheet.zones.map(({area}) => area)]) {
      for (let r = row; r < row + rows; r++) {
        for (let c = column; c < column + columns; c++) {
          expect(seen.has(`${r},${c}`)).toBe(false);
          seen.add(`${r},${c}`);
        }
      }
    }
  });

  it('has a tab name that every host takes, and texts for its charts', () => {
    expect(sheet.title).toMatch(/^[^[\]:*?/\\]{1,31}$/);
    for (const chart of sheet.charts) expect(chart.alt.length).toBeGreaterThan(20);
  });
});

function holds(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

describe.each(agencies)('%s', (agency, {sheets}) => {
  const chapters = sheets.filter(({id}) => id.startsWith('chapitre-'));
  const pages = chapters.map(pagesOf);

  it('gives each cell, area and zone a name of its own in the whole report', () => {
    const names = sheets.flatMap((sheet) => [...sheet.names, ...sheet.zones].map(({name}) => name));
    expect(new Set(names).size).toBe(names.length);
  });

  it('fills its pages, but for the last of a chapter', () => {
    const emptiest = pages.map((of) => Math.min(1, ...of.slice(0, -1).map(({fill}) => fill)));
    expect(Math.min(...emptiest)).toBeGreaterThan(0.6);
    const fills = pages.flat().map(({fill}) => fill);
    const mean = fills.reduce((sum, fill) => sum + fill, 0) / fills.length;
    expect(mean).toBeGreaterThan(agency === 'a small one' ? 0.6 : 0.85);
  });

  it('leaves no half of its pages empty, but of the last of a chapter', () => {
    const covers = chapters.map(coverOf).flatMap((of) => of.slice(0, -1));
    expect(Math.min(1, ...covers)).toBeGreaterThan(0.6);
    const mean = covers.reduce((sum, cover) => sum + cover, 0) / covers.length;
    expect(mean).toBeGreaterThan(0.85);
  });

  it('prints nothing of its chapters and its cover too small to read', () => {
    for (const sheet of [sheets[0]!, ...chapters]) expect(smallestPrint(sheet)).toBeGreaterThanOrEqual(8);
  });
});

it('prints the chapters of the sample on few pages', () => {
  const [, {sheets}] = agencies[0]!;
  const chapters = sheets.filter(({id}) => id.startsWith('chapitre-'));
  expect(chapters.flatMap(pagesOf).length).toBeLessThanOrEqual(24);
});

it.each(agencies)('prints the annexes of %s upright, and large enough to read', (_, {sheets}) => {
  const annexes = sheets.filter(({id}) => ['methode', 'controles', 'parametres'].includes(id));
  expect(annexes.map(({page}) => page.orientation)).toEqual(['portrait', 'portrait', 'portrait']);
  for (const sheet of annexes) expect(smallestPrint(sheet)).toBeGreaterThanOrEqual(8);
});

it.each(agencies)('prints « Méthode » of %s on few pages, the two lines of an entry on the same', (_, {sheets}) => {
  const sheet = sheets.find(({id}) => id === 'methode')!;
  const pages = pagesOf(sheet);
  expect(pages.length).toBeLessThanOrEqual(MOST_OF_METHOD);
  const entries = sheet.cells.filter(({style}) => style === 'entry-title');
  expect(entries.length).toBeGreaterThan(100);
  const openings = new Set(pages.map(({from}) => from));
  expect(entries.filter(({row}) => openings.has(row + 1))).toEqual([]);
});
