import type {CellValue} from '../value/cell';
import type {SheetPlan} from '../sheet/sheet-plan';
import {holdsCell} from '../sheet/references';

/** A cell as its content counts: a formula by its text, since its value may have been calculated again. */
interface ContentCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula?: string | undefined;
}

/** The mark of what we wrote in a sheet, outside of the zones that are the user's. */
export function contentMark(plan: SheetPlan): string {
  const zones = plan.zones.map((zone) => zone.area);
  return hashCells(plan.cells.filter((cell) => !zones.some((zone) => holdsCell(zone, cell.row, cell.column))));
}

/** Hash of cells in whatever order; empty ones do not count. */
export function hashCells(cells: readonly ContentCell[]): string {
  const lines = cells.map((cell) => ({cell, content: contentOf(cell)})).filter(({content}) => content !== '');
  lines.sort((a, b) => a.cell.row - b.cell.row || a.cell.column - b.cell.column);
  return hashText(lines.map(({cell, content}) => `${cell.row},${cell.column},${content}`).join('\n'));
}

function contentOf({value, formula}: ContentCell): string {
  // The tab may have been renamed, which rewrites the formulas that name it.
  if (formula !== undefined)
    return `=${formula.replace(/^=/, '').replace(/(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!/gu, '!')}`;
  if (typeof value === 'number') return `n${Number(value.toPrecision(12))}`; // programs differ on the last digits
  return value === null || value === '' ? '' : `${typeof value === 'boolean' ? 'b' : 't'}${value}`;
}

/** FNV-1a over UTF-16 units, twice with different seeds: 16 hexadecimal digits. */
export function hashText(text: string): string {
  let one = 0x811c9dc5;
  let two = 0x9e3779b9;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit, 0x85ebca6b) ^ (two >>> 15);
  }
  return [one, two].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
