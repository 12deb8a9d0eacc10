import type {CellValue} from '../value/cell';
import {textOf} from '../value/nothing';

/** How many different values a sentence quotes. */
const SAMPLES = 3;

/** How many places are kept, to be walked one after the other. */
const PLACES = 200;

/** Cells of one column that share one trouble: how many, where the first stands, and a few of their values. */
export class OddCells {
  count = 0;
  /** Row of the table, from 0. */
  firstRow = -1;
  firstValue = '';
  readonly samples: string[] = [];
  /** Rows of the table, from 0, the first so many. */
  readonly rows: number[] = [];

  add(cell: CellValue | undefined, row: number): void {
    this.sample(cell, row);
    this.addSilently(row);
  }

  /** A value of a column of codes: how many rows hold it, and the first of them. Its places are added apart. */
  addValue(cell: CellValue | undefined, firstRow: number, rows: number): void {
    this.count += rows;
    this.sample(cell, firstRow);
  }

  /** The rows that hold such values. */
  addPlaces(codes: ArrayLike<number>, isOdd: (code: number) => boolean): void {
    for (let row = 0; row < codes.length && this.rows.length < PLACES; row++)
      if (isOdd(codes[row]!)) this.rows.push(row);
  }

  private sample(cell: CellValue | undefined, row: number): void {
    const first = this.firstRow < 0 || row < this.firstRow;
    if (!first && this.samples.length === SAMPLES) return;
    const text = shown(cell);
    if (first) {
      this.firstRow = row;
      this.firstValue = text;
    }
    if (this.samples.length < SAMPLES && !this.samples.includes(text)) this.samples.push(text);
  }

  /** Counts a cell whose value says nothing worth quoting. */
  addSilently(row: number): void {
    this.count++;
    if (this.rows.length < PLACES) this.rows.push(row);
    if (this.firstRow < 0) this.firstRow = row;
  }
}

/** A value as a sentence quotes it. */
function shown(cell: CellValue | undefined): string {
  const text = textOf(cell).slice(0, 1000).replace(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
