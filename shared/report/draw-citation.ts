import type {CitationSpec} from '../chapters/section';
import {french, writeCount, writeDecimal} from '../value/french';
import {textOf} from '../value/nothing';
import type {CellValue} from '../value/cell';
import {cell, makeBlock} from '../sheet/block';
import type {Block, BlockCell} from '../sheet/block';
import {charactersOf, FULL, ROW_HEIGHT, WIDTHS} from '../sheet/layout';
import {heightOf, linesOf} from '../sheet/text-width';

/** Cells of the user's own under a title, in the style of the tables of the report: the first row is the headings. */
export function drawCitation({title, rows}: CitationSpec): Block {
  const cells: BlockCell[] = [cell(0, FULL.from, french(title), 'subheading')];
  rows.forEach((row, line) =>
    row.forEach((value, column) => {
      const style =
        line === 0 ? (column === 0 ? 'table-corner' : 'table-head') : column === 0 ? 'row-label' : 'row-text';
      cells.push(cell(1 + line, FULL.from + column, sayCell(value), style));
    }),
  );
  const heights = rows.map((row) => {
    const lines = row.map((value, column) =>
      linesOf(sayCell(value), WIDTHS[column] ?? charactersOf({from: 1, columns: 1}), {indent: 1}),
    );
    const most = Math.max(1, ...lines);
    return most === 1 ? ROW_HEIGHT : heightOf(most) + 2;
  });
  const merged = Math.max(FULL.columns > 1 ? 2 : 1, ...rows.map((row) => row.length));
  return makeBlock({
    heights: [20, ...heights],
    cells,
    merges: [{row: 0, column: FULL.from, rows: 1, columns: merged}],
  });
}

/** A number of the user's own is said as the report says its own. */
export function sayCell(value: CellValue): string {
  if (typeof value !== 'number') return french(textOf(value));
  return Number.isInteger(value) ? writeCount(value) : writeDecimal(value, 2);
}
