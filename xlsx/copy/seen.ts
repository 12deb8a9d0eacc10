import type {Area} from '../../shared';
import {childOf, childrenOf} from '../xml/element';
import type {XmlElement} from '../xml/element';

type Range = readonly [first: number, last: number];

/** Rows, or columns, without those that are hidden. */
class Line {
  private readonly hidden: readonly Range[];

  constructor(ranges: readonly Range[]) {
    this.hidden = [...ranges].sort(([a], [b]) => a - b);
  }

  has(index: number): boolean {
    return !this.hidden.some(([first, last]) => first <= index && index <= last);
  }

  /** Where it stands once those before it are gone; a hidden one stands where the next does. */
  at(index: number): number {
    return this.hidden.reduce(
      (place, [first, last]) => (first < index ? place - (Math.min(last, index - 1) - first + 1) : place),
      index,
    );
  }
}

/** What a sheet shows, and where it stands once its hidden rows and columns are gone. */
export class Seen {
  readonly rows: Line;
  readonly columns: Line;

  /** `empty` are rows to leave out too. */
  constructor(sheet: XmlElement, empty: readonly number[] = []) {
    const rows: Range[] = empty.map((row) => [row, row]);
    let row = -1;
    for (const {attributes} of childrenOf(childOf(sheet, 'sheetData'), 'row')) {
      row = Number(attributes['r'] ?? row + 2) - 1;
      if (isTrue(attributes['hidden']) || attributes['ht'] === '0') rows.push([row, row]);
    }
    this.rows = new Line([...new Map(rows.map((range) => [range[0], range])).values()]);
    this.columns = new Line(
      childrenOf(childOf(sheet, 'cols'), 'col')
        .filter(({attributes}) => isTrue(attributes['hidden']) || Number(attributes['width'] ?? 1) === 0)
        .map(({attributes}) => [Number(attributes['min']) - 1, Number(attributes['max']) - 1]),
    );
  }

  has(row: number, column: number): boolean {
    return this.rows.has(row) && this.columns.has(column);
  }

  /** An area where it stands from then on; null when none of it is shown. */
  area({row, column, rows, columns}: Area): Area | null {
    const [top, bottom] = [this.rows.at(row), this.rows.at(row + rows)];
    const [left, right] = [this.columns.at(column), this.columns.at(column + columns)];
    return bottom > top && right > left ? {row: top, column: left, rows: bottom - top, columns: right - left} : null;
  }
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
