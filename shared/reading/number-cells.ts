import type {CellValue} from '../value/cell';
import {isBlank, isNothingMark} from '../value/nothing';
import {centsOfNumber, parseCents, parseNumber} from '../value/parse-number';
import {OddCells} from './odd-cells';
import type {Row} from './text-codes';

/** Beyond this part of a cent an amount is not written in cents, but it is far above the noise of doubles. */
const NOISE = 1e-3;

/** A column of amounts in integer cents, read block by block; NaN where none is stated. */
export class CentsCells {
  readonly kind = 'cents';
  readonly numbers: Float64Array;
  readonly unreadable = new OddCells();
  readonly rounded = new OddCells();

  constructor(
    private readonly index: number,
    capacity: number,
  ) {
    this.numbers = new Float64Array(capacity);
  }

  read(block: readonly Row[], count: number, start: number): void {
    const {numbers, index} = this;
    for (let i = 0; i < count; i++) {
      const cell = block[i]![index];
      if (typeof cell === 'number') {
        const exact = cell * 100;
        const cents = Math.round(exact);
        if (Math.abs(exact - cents) < NOISE && cents !== 0) {
          numbers[start + i] = cents;
          continue;
        }
      }
      numbers[start + i] = this.readOther(cell, start + i);
    }
  }

  private readOther(cell: CellValue | undefined, row: number): number {
    if (cell === 0) return 0;
    if (isBlank(cell) || (typeof cell === 'string' && isNothingMark(cell.trim()))) return NaN;
    const read = typeof cell === 'number' ? centsOfNumber(cell) : typeof cell === 'string' ? parseCents(cell) : null;
    if (read === null) {
      this.unreadable.add(cell, row);
      return NaN;
    }
    if (read.rounded) this.rounded.add(cell, row);
    return read.cents;
  }
}

/** A column of plain numbers, read block by block; NaN where none is stated. */
export class NumberCells {
  readonly kind = 'number';
  readonly numbers: Float64Array;
  readonly unreadable = new OddCells();

  constructor(
    private readonly index: number,
    capacity: number,
  ) {
    this.numbers = new Float64Array(capacity);
  }

  read(block: readonly Row[], count: number, start: number): void {
    const {numbers, index} = this;
    for (let i = 0; i < count; i++) {
      const cell = block[i]![index];
      numbers[start + i] = typeof cell === 'number' && Number.isFinite(cell) ? cell : this.readOther(cell, start + i);
    }
  }

  private readOther(cell: CellValue | undefined, row: number): number {
    if (isBlank(cell) || (typeof cell === 'string' && isNothingMark(cell.trim()))) return NaN;
    const value = typeof cell === 'string' ? parseNumber(cell) : NaN;
    if (!Number.isFinite(value)) {
      this.unreadable.add(cell, row);
      return NaN;
    }
    return value;
  }
}
