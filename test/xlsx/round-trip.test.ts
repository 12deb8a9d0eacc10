import fc from 'fast-check';
import {readWorkbook, writeReport, writeSheets} from '../../xlsx';
import type {CellValue} from '../../shared/value/cell';
import type {ReportPlan} from '../../shared/sheet/sheet-plan';

const text = fc.oneof(
  fc.string({unit: 'binary'}),
  fc.string({unit: 'grapheme'}),
  fc.constantFrom(
    '=1+1',
    '+33 6',
    '-12',
    '@x',
    '_x0041_',
    '_x005F_',
    ' a ',
    'a\nb',
    'a\r\nb',
    '\ud800',
    ']]>',
    '007',
    '&amp;',
    '  ',
  ),
);
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  text,
  fc.double({noNaN: true, noDefaultInfinity: true}).map((value) => value || 0),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const grid = fc.array(fc.array(cell, {maxLength: 5}), {maxLength: 6});

/** What is read of rows: empty text is an empty cell, rows are as wide as the widest, nothing empty at the end. */
function expected(rows: readonly (readonly CellValue[])[]): CellValue[][] {
  const cells = rows.map((row) => row.map((value) => (value === '' ? null : value)));
  for (const row of cells) while (row.length > 0 && row[row.length - 1] === null) row.pop();
  while (cells.length > 0 && cells[cells.length - 1]!.length === 0) cells.pop();
  const width = Math.max(0, ...cells.map((row) => row.length));
  return cells.map((row) => [...row, ...Array<null>(width - row.length).fill(null)]);
}

describe('cells written and read again are the same', () => {
  it('in a workbook of data', () => {
    fc.assert(
      fc.property(grid, (rows) => {
        expect(readWorkbook(writeSheets([{name: 'Données', rows}])).sheets[0]!.rows).toEqual(expected(rows));
      }),
      {numRuns: 300},
    );
  });

  it('in a report', () => {
    fc.assert(
      fc.property(grid, (rows) => {
        expect(readWorkbook(writeReport(planOf(rows))).sheets[0]!.rows).toEqual(expected(rows));
      }),
      {numRuns: 300},
    );
  });
});

describe('a workbook of data', () => {
  it('has frozen headings, a filter, and typed columns', () => {
    const bytes = writeSheets([
      {
        name: "L'an",
        rows: [
          ['Dossier', 'Date', 'Montant'],
          ['0012', 45292, 1.5],
        ],
        formats: ['text', 'date', 'euros'],
        widths: [9, 11, 12],
      },
      {name: 'Vide', rows: []},
    ]);
    expect(readWorkbook(bytes).sheets.map((sheet) => sheet.rows)).toEqual([
      [
        ['Dossier', 'Date', 'Montant'],
        ['0012', 45292, 1.5],
      ],
      [],
    ]);
    expect(readWorkbook(bytes).names[0]).toEqual({
      name: '_xlnm._FilterDatabase',
      formula: "'L''an'!$A$1:$C$2",
      sheet: "L'an",
      hidden: true,
    });
  });
});

function planOf(rows: readonly (readonly CellValue[])[]): ReportPlan {
  const third = {left: '', center: '', right: ''};
  return {
    title: '',
    author: '',
    accent: '#123456',
    sheets: [
      {
        id: 'x',
        title: 'X',
        widths: [],
        heights: new Map(),
        cells: rows.flatMap((row, r) => row.map((value, column) => ({row: r, column, value, style: 'plain' as const}))),
        merges: [],
        names: [],
        charts: [],
        zones: [],
        page: {
          orientation: 'portrait',
          header: third,
          footer: third,
          titleRows: null,
          breaksBefore: [],
          area: {row: 0, column: 0, rows: 1, columns: 1},
        },
        freeze: {rows: 0, columns: 0},
      },
    ],
  };
}
