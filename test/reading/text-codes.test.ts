import fc from 'fast-check';
import type {CellValue} from '../../shared/value/cell';
import {BLOCK, TextCodes, type Row} from '../../shared/reading/text-codes';

/** Reads cells as one column, in blocks, as a sheet is. */
function encode(cells: readonly CellValue[]): TextCodes {
  const reader = new TextCodes(0, cells.length);
  for (let from = 0; from < cells.length; from += BLOCK) {
    const block: Row[] = cells.slice(from, from + BLOCK).map((cell) => [cell]);
    reader.read(block, block.length, from);
  }
  return reader;
}

/** The same by the plain way. */
function plainly(cells: readonly CellValue[]): {codes: number[]; raw: CellValue[]} {
  const raw: CellValue[] = [null];
  const seen = new Map<CellValue, number>();
  const codes = cells.map((cell) => {
    if (cell === null || cell === 0 || (typeof cell === 'string' && cell.trim() === '' && cell === '')) return 0;
    const known = seen.get(cell) ?? raw.push(cell) - 1;
    seen.set(cell, known);
    return known;
  });
  return {codes, raw};
}

const same = (cells: readonly CellValue[]) => {
  const reader = encode(cells);
  const expected = plainly(cells);
  expect([...reader.codes]).toEqual(expected.codes);
  expect(reader.raw).toEqual(expected.raw);
  reader.firstRows.slice(1).forEach((row, at) => expect(cells[row]).toBe(reader.raw[at + 1]));
};

describe('TextCodes', () => {
  it('gives the codes that a Map would', () => {
    const cell = fc.oneof(
      fc.string({maxLength: 3}),
      fc.integer({min: -3, max: 3}),
      fc.boolean(),
      fc.constant(null),
      fc.constant(''),
    );
    fc.assert(fc.property(fc.array(cell, {maxLength: 300}), (cells) => same(cells)));
  });

  it('holds many values, alike in length, first, middle and last letter', () => {
    same(Array.from({length: 5000}, (_, i) => `Atelier ${String(i % 1700).padStart(5, '0')} x`));
    same(Array.from({length: 100}, (_, i) => `a${i % 60}b`));
  });

  it('passes to wider codes beyond 65 535 values', () => {
    const cells = Array.from({length: 70000}, (_, i) => `J${i}`);
    const reader = encode(cells);
    expect(reader.codes).toBeInstanceOf(Uint32Array);
    expect([reader.codes[0], reader.codes[69999], reader.raw.length]).toEqual([1, 70000, 70001]);
  });

  it('tells 1 from « 1 » and counts the zeros', () => {
    const reader = encode([1, '1', 0, true, null]);
    expect(reader.raw).toEqual([null, 1, '1', true]);
    expect(reader.zeros).toBe(1);
  });
});
