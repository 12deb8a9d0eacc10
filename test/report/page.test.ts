import {PAGE_HEIGHT} from '../../shared/sheet/layout';
import type {Area, SheetPlan} from '../../shared/sheet/sheet-plan';
import {smallPlan, smallRegisters} from './small-report';

const {sheets} = smallPlan(smallRegisters());

/** First row of each page, and the row after the last. */
function pagesOf({page}: SheetPlan): [number, number][] {
  const starts = [0, ...page.breaksBefore];
  return starts.map((start, index) => [start, starts[index + 1] ?? page.area.rows]);
}

describe.each(sheets.map((sheet) => [sheet.title, sheet] as const))('%s', (_, sheet) => {
  const heightOf = (from: number, to: number) =>
    Array.from({length: to - from}, (__, at) => sheet.heights.get(from + at) ?? 15).reduce(
      (sum, height) => sum + height,
      0,
    );
  const pages = pagesOf(sheet);
  const pageOf = (row: number) => pages.findIndex(([from, to]) => row >= from && row < to);

  it('fits its pages, titles repeated', () => {
    const titles = sheet.page.titleRows === null ? 0 : heightOf(0, sheet.page.titleRows.last + 1);
    pages.forEach(([from, to], index) =>
      expect(heightOf(from, to) + (index === 0 ? 0 : titles)).toBeLessThanOrEqual(PAGE_HEIGHT),
    );
  });

  it('cuts no table, chart or zone', () => {
    const areas: Area[] = [
      ...sheet.names.map(({area}) => area),
      ...sheet.charts.map(({area}) => area),
      ...sheet.zones.map(({area}) => area),
    ];
    for (const area of areas) expect(pageOf(area.row)).toBe(pageOf(area.row + area.rows - 1));
  });

  it('has no page of nothing but a comment zone', () => {
    for (const [from, to] of pages) {
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

it('names are unique in the whole report', () => {
  const names = sheets.flatMap((sheet) => [...sheet.names.map(({name}) => name), ...sheet.zones.map(({name}) => name)]);
  expect(new Set(names).size).toBe(names.length);
});
