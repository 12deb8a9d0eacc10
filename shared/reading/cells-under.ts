import type {CellValue, Rows} from '../value/cell';
import {isNothing} from '../value/nothing';
import type {SourceSheet} from '../count/registers';

/** A row that holds anything. */
const isFilled = (row: readonly CellValue[] | undefined): row is readonly CellValue[] =>
  row?.some((cell) => cell !== null && cell !== '') === true;

const widths = new WeakMap<Rows, Map<number, number>>();

/** Cells of the widest row under a line: right of it nothing stands, however many headings there are. */
export function widthUnder(rows: Rows, line: number): number {
  const known = widths.get(rows) ?? new Map<number, number>();
  widths.set(rows, known);
  let width = known.get(line);
  if (width === undefined) {
    width = 0;
    for (let at = line + 1; at < rows.length; at++) width = Math.max(width, rows[at]?.length ?? 0);
    known.set(line, width);
  }
  return width;
}

/** The cells of a column under its heading, on the rows that hold anything; none right of all the rows. */
export function* cellsUnder({rows}: SourceSheet, line: number, index: number): Generator<CellValue | undefined> {
  if (index >= widthUnder(rows, line)) return;
  for (let at = line + 1; at < rows.length; at++) if (isFilled(rows[at])) yield rows[at]![index];
}

/** Cells looked at to know what kind of cells a column holds. */
const LOOKED_AT = 200;

/** The part of the first cells that say anything which a reader understands; 0 where none says anything. */
export function readablePart(cells: Iterable<CellValue | undefined>, reads: (cell: CellValue) => boolean): number {
  let filled = 0;
  let read = 0;
  for (const cell of cells) {
    if (isNothing(cell)) continue;
    if (reads(cell!)) read++;
    if (++filled === LOOKED_AT) break;
  }
  return filled === 0 ? 0 : read / filled;
}

/** Whether a column holds anything at all. */
export function holdsAnything({rows}: SourceSheet, line: number, index: number): boolean {
  const end = index < widthUnder(rows, line) ? rows.length : 0;
  for (let at = line + 1; at < end; at++) if (!isNothing(rows[at]?.[index])) return true;
  return false;
}
