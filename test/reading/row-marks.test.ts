import fc from 'fast-check';
import {rowMarks, rowsAlike} from '../../shared/reading/row-marks';
import type {Column, Table} from '../../shared/count/table';

const tableOf = (columns: Readonly<Record<string, Column>>, length: number): Table => ({
  register: 'aides',
  length,
  columns: new Map(Object.entries(columns)),
  segments: [],
  sheetRows: new Uint32Array(length),
});

describe('rowMarks', () => {
  it('are the same for rows that hold the same, and for no others', () => {
    const row = fc.tuple(fc.nat(3), fc.integer({min: 45000, max: 45003}), fc.constantFrom(0, 1, -1, 0.5, 1e12, NaN));
    fc.assert(
      fc.property(fc.array(row, {maxLength: 60}), (rows) => {
        const table = tableOf(
          {
            a: {kind: 'code', codes: Uint8Array.from(rows, ([a]) => a), values: []},
            b: {kind: 'day', days: Int32Array.from(rows, ([, b]) => b)},
            c: {kind: 'number', numbers: Float64Array.from(rows, ([, , c]) => c)},
          },
          rows.length,
        );
        const columns = ['a', 'b', 'c', 'absent'];
        const marks = rowMarks(table, columns, Uint32Array.from(rows.keys()));
        const isSame = (i: number, j: number) => rows[i]!.every((cell, at) => Object.is(cell, rows[j]![at]));
        rows.forEach((_, i) => rows.forEach((__, j) => expect(marks[i] === marks[j]).toBe(isSame(i, j))));
        const alike = rowsAlike(table, columns);
        const twice = [...rows.keys()].filter((i) => rows.some((_, j) => i !== j && isSame(i, j)));
        expect([...alike.rows]).toEqual([...new Set([...alike.rows, ...twice])].sort((i, j) => i - j));
        expect([...alike.marks]).toEqual([...alike.rows].map((row) => marks[row]));
      }),
    );
  });

  it('tell 300 000 different rows apart', () => {
    const length = 300000;
    const dossiers = Uint32Array.from({length}, (_, row) => row % 600);
    const days = Int32Array.from({length}, (_, row) => 45000 + Math.floor(row / 600));
    const table = tableOf({d: {kind: 'code', codes: dossiers, values: []}, j: {kind: 'day', days}}, length);
    const all = Uint32Array.from({length}, (_, row) => row);
    expect(new Set(rowMarks(table, ['d', 'j'], all)).size).toBe(length);
    expect(rowsAlike(table, ['d', 'j']).rows.length).toBeLessThan(length / 5);
  });
});
