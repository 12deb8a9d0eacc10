import type {CellValue} from '../value/cell';
import {textOf} from '../value/nothing';

/** How many different values a sentence quotes. */
const SAMPLES = 3;

/** Cells of one column that share one trouble: how many, where the first stands, and a few of their values. */
export class OddCells {
  count = 0;
  /** Row of the table, from 0. */
  firstRow = -1;
  firstValue = '';
  readonly samples: string[] = [];

  add(cell: CellValue | undefined, row: number, times = 1): void {
    this.count += times;
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
    if (this.firstRow < 0) this.firstRow = row;
  }
}

/** A value as a sentence quotes it. */
export function shown(cell: CellValue | undefined): string {
  const text = textOf(cell).slice(0, 1000).replace(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
