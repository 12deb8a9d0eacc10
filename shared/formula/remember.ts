import type {CellValue, Rows} from '../value/cell';
import {contentHeight} from './argument';
import {sizeOfRows} from './input-size';

/**
 * A range by its content: equal cells give the same object, so that what was made of them can be kept beside it (in a
 * `WeakMap`) and goes when it goes.
 */
export interface Known {
  /** Size of the cells as hosts carry them over, in characters. */
  readonly size: number;
}

/** Tells ranges met before from new ones. A host that starts afresh at each call has none: see `noMemory`. */
export interface Memory {
  recall(rows: Rows): Known;
  /** Frees everything. */
  forget(): void;
}

/** Every range is new. */
export const noMemory: Memory = {
  recall: (rows) => ({size: sizeOfRows(rows, contentHeight(rows))}),
  forget: () => undefined,
};

interface Entry {
  readonly known: Known;
  readonly height: number;
  readonly width: number;
  /** A copy, row after row: the caller may change its own arrays. */
  readonly cells: readonly CellValue[];
}

interface MemoryLimits {
  readonly ranges: number;
  readonly cells: number;
}

/** Some 16 bytes a cell with the texts it holds: a few registers of a year, far from what a task pane may take. */
const DEFAULT_LIMITS: MemoryLimits = {ranges: 16, cells: 1_500_000};

/** Remembers the latest ranges. Two are the same when every cell is: nothing is trusted to a hash. */
export class RangeMemory implements Memory {
  /** The latest first. */
  private entries: Entry[] = [];

  constructor(private readonly limits: MemoryLimits = DEFAULT_LIMITS) {}

  /** How many ranges and cells are held. */
  get held(): MemoryLimits {
    return {ranges: this.entries.length, cells: this.entries.reduce((sum, {cells}) => sum + cells.length, 0)};
  }

  recall(rows: Rows): Known {
    const height = contentHeight(rows);
    const width = rows[0]?.length ?? 0;
    const at = this.entries.findIndex((entry) => isSame(entry, rows, height, width));
    if (at >= 0) {
      const entry = this.entries[at]!;
      if (at > 0) this.entries = [entry, ...this.entries.filter((other) => other !== entry)];
      return entry.known;
    }
    const known = {size: sizeOfRows(rows, height)};
    if (height * width <= this.limits.cells && isRectangular(rows, height, width)) {
      this.entries.unshift({known, height, width, cells: copyOf(rows, height, width)});
      this.dropOldest();
    }
    return known;
  }

  forget(): void {
    this.entries = [];
  }

  private dropOldest(): void {
    let cells = 0;
    const kept = this.entries.findIndex((entry, at) => {
      cells += entry.cells.length;
      return at >= this.limits.ranges || cells > this.limits.cells;
    });
    if (kept >= 0) this.entries.length = kept;
  }
}

function isSame(entry: Entry, rows: Rows, height: number, width: number): boolean {
  if (entry.height !== height || entry.width !== width) return false;
  const {cells} = entry;
  let at = 0;
  for (let line = 0; line < height; line++) {
    const row = rows[line]!;
    if (row.length !== width) return false;
    for (let column = 0; column < width; column++) if (cells[at++] !== row[column]) return false;
  }
  return true;
}

function isRectangular(rows: Rows, height: number, width: number): boolean {
  for (let line = 0; line < height; line++) if (rows[line]!.length !== width) return false;
  return true;
}

function copyOf(rows: Rows, height: number, width: number): CellValue[] {
  const cells = new Array<CellValue>(height * width);
  let at = 0;
  for (let line = 0; line < height; line++) {
    const row = rows[line]!;
    for (let column = 0; column < width; column++) cells[at++] = row[column]!;
  }
  return cells;
}
