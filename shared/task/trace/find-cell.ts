import type {Results} from '../../count/evaluate-report';
import type {TableResult} from '../../count/result';
import {cardLabel} from '../../report/draw-figures';
import {labelsPrinted, placeIn} from '../../report/printed-table';
import {figureName, partName, tableName} from '../../sheet/names';
import {holdsCell, parseArea} from '../../sheet/references';
import type {SheetPlan} from '../../sheet/sheet-plan';

/** What a cell of ours shows: a figure, or a value of a table; `line` is null for its total. */
export type CellMeaning =
  | {readonly kind: 'figure'; readonly id: string}
  | {readonly kind: 'table'; readonly id: string; readonly line: number | null; readonly column: number};

/** What the cell of a sheet plan shows; null for titles, sentences and notes. */
export function findCell(sheet: SheetPlan, results: Results, row: number, column: number): CellMeaning | null {
  const under = sheet.names.filter(({area}) => holdsCell(area, row, column)).map(({name, area}) => ({name, area}));
  for (const {name, area} of under) {
    const figure = [...results.figures.keys()].find((id) => figureName(id) === name);
    if (figure !== undefined) return {kind: 'figure', id: figure};
    const found = findLines(name, results);
    if (found === null) continue;
    const {table, first} = found;
    const line = row === area.row ? -1 : first + row - area.row - 1;
    // Values are at the right of labels, which may take several columns.
    const labels = area.columns - labelsPrinted(table).heads.length;
    // The label of a line stands for its first value, a heading for the total of its column.
    return {kind: 'table', id: table.spec.id, ...placeIn(table, line, column - area.column - labels)};
  }
  const card = findCard(sheet, results, row, column);
  if (card !== null) return card;
  const alias = /^=([A-Z]+\d+)$/.exec(
    sheet.cells.find((cell) => cell.row === row && cell.column === column)?.formula ?? '',
  );
  const target = alias === null ? null : parseArea(alias[1]!);
  return target === null ? null : findCell(sheet, results, target.row, target.column);
}

/** Which table an area holds lines of, and from which line on. */
function findLines(name: string, results: Results): {readonly table: TableResult; readonly first: number} | null {
  for (const table of results.tables.values()) {
    const {id} = table.spec;
    if (name === tableName(id)) return {table, first: 0};
    const first = table.lines.findIndex((_, line) => partName(id, line) === name);
    if (first >= 0) return {table, first};
  }
  return null;
}

/** A card repeated on the summary bears no name: its label tells which figure it is. */
function findCard({cells}: SheetPlan, results: Results, row: number, column: number): CellMeaning | null {
  const cellAt = (at: number) => cells.find((cell) => cell.row === at && cell.column === column);
  const label = [cellAt(row), cellAt(row + 1)].find((cell) => cell?.style === 'card-label')?.value;
  if (label === undefined) return null;
  const figure = [...results.figures.values()].find(({spec, value}) => cardLabel(spec, value, results) === label);
  return figure === undefined ? null : {kind: 'figure', id: figure.spec.id};
}
