import type {CellValue} from '../value/cell';
import {cell, makeBlock} from './block';
import type {Block} from './block';
import type {StyleName, Style} from './style';
import {styles} from './style';
import {heightOf, linesOf} from './text-width';

/** One cell of a line: its value, its style, and over how many columns it runs. */
export type LineCell = readonly [value: CellValue, style: StyleName, columns?: number];

/** A line of a table of text: as high as its longest cell needs. */
export function drawLine(cells: readonly LineCell[], widths: readonly number[], least = 15): Block {
  const drawn: ReturnType<typeof cell>[] = [];
  const merges: {row: number; column: number; rows: number; columns: number}[] = [];
  let column = 0;
  let height = least;
  for (const [value, style, columns = 1] of cells) {
    drawn.push(cell(0, column, value, style));
    if (columns > 1) merges.push({row: 0, column, rows: 1, columns});
    const look: Style = styles[style];
    if (typeof value === 'string' && look.wrap === true) {
      const room = widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0);
      const {size = 11, bold = false, indent = 0} = look;
      height = Math.max(height, heightOf(linesOf(value, room, {size, bold, indent}), size));
    }
    column += columns;
  }
  return makeBlock({heights: [height], cells: drawn, merges});
}
