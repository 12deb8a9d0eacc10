import type {TableResult} from '../count/result';
import {addressOf} from '../value/address';
import {french} from '../value/french';
import {cell, makeBlock} from '../sheet/block';
import type {Block, BlockCell, Spot} from '../sheet/block';
import type {Masks} from './disclosure';
import {charactersOf, ROW_HEIGHT, WIDTHS} from '../sheet/layout';
import {partName, tableName} from '../sheet/names';
import type {Area} from '../sheet/sheet-plan';
import {TABLE_SIZE} from '../sheet/style';
import {heightOf, linesOf} from '../sheet/text-width';
import {isTurned, labelsPrinted, printTable} from './printed-table';
import {cellValue, rowStyle, totalStyle} from './units';

/** Rows of a drawn table: its title, its headings, its lines, its total. */
const TITLE_ROW = 0;
export const HEAD_ROW = 1;
export const FIRST_LINE = 2;

export const TITLE_HEIGHT = 16.5;
/** Headings on one line. */
export const HEAD_HEIGHT = headOf(1);

/** Where a table stands, or a part of its lines where it stands in several. */
export interface TablePart {
  readonly from: number;
  /** Columns that a label takes. */
  readonly labels: number;
  /** Empty at the right of another part; else the columns that it may run over. */
  readonly title: string;
  readonly titled: number;
  readonly first: number;
  readonly count: number;
  /** Names of the parts that stand before, to be added up with this one. */
  readonly before: readonly string[];
}

/** A table with its title, from a column on. */
export function drawTable(result: TableResult, from: number, masks: Masks, titled = widthOf(result)): Block {
  const {spec} = result;
  return drawPart(result, masks, {
    from,
    labels: 1,
    titled,
    title: spec.title,
    first: 0,
    count: labelsPrinted(result).lines.length,
    before: [],
  });
}

/** Columns of a table, its labels in one of them. */
const widthOf = (result: TableResult): number => labelsPrinted(result).heads.length + 1;

/** Some lines of a table under its headings; the last of them with the total. */
export function drawPart(result: TableResult, masks: Masks, part: TablePart): Block {
  const {spec} = result;
  const {from, labels, first, count} = part;
  const {heads, lines, total} = printTable(result, masks);
  const isLast = first + count === lines.length;
  const values = from + labels;
  const last = FIRST_LINE + count;
  const cells: BlockCell[] = [
    ...(part.title === '' ? [] : [cell(TITLE_ROW, from, french(part.title), 'subheading')]),
    cell(HEAD_ROW, from, french(spec.lines), 'table-corner'),
    ...heads.map((label, index) => cell(HEAD_ROW, values + index, french(label), 'table-head')),
  ];
  lines.slice(first, first + count).forEach(({label, cells: printed, isSum}, line) => {
    const row = FIRST_LINE + line;
    const style = isSum === true ? 'total' : 'row';
    cells.push(cell(row, from, labelCell(label), `${style}-label`));
    printed.forEach(({value, unit, text}, index) =>
      cells.push(
        text === undefined
          ? cell(row, values + index, cellValue(value, unit), isSum === true ? totalStyle(unit) : rowStyle(unit))
          : cell(row, values + index, text, `${style}-masked`),
      ),
    );
  });
  if (isLast && total === null) {
    for (let column = from; column < values + heads.length; column++) cells.push(cell(last, column, null, 'table-end'));
  } else if (isLast) {
    cells.push(cell(last, from, 'Total', 'total-label'));
    total!.cells.forEach(({text}, index) =>
      cells.push(
        text === undefined ? totalCell(result, part, index, last) : cell(last, values + index, text, 'total-masked'),
      ),
    );
  }
  const isTotalled = isLast && total !== null;
  const rows = Array.from({length: count + 2}, (_, row) => HEAD_ROW + row);
  return makeBlock({
    heights: partHeights(result, part),
    cells,
    merges: [
      ...(part.title === '' ? [] : [{row: TITLE_ROW, column: from, rows: 1, columns: part.titled}]),
      ...(labels > 1 ? rows.map((row) => ({row, column: from, rows: 1, columns: labels})) : []),
    ],
    names: [
      {
        name: nameOfPart(spec.id, part, lines.length),
        area: {row: HEAD_ROW, column: from, rows: count + (isTotalled ? 2 : 1), columns: labels + heads.length},
      },
    ],
  });
}

/** The height of each row of a part: its title, its headings, its lines, what closes it. */
export function partHeights(result: TableResult, part: Omit<TablePart, 'before'>): number[] {
  const {from, labels, titled, title, first, count} = part;
  const {heads, lines} = labelsPrinted(result);
  const isTotalled = first + count === lines.length && result.total !== null && !isTurned(result);
  const width = charactersOf({from, columns: labels});
  const titleLines = linesOf(title, charactersOf({from, columns: titled}), {size: 11, bold: true});
  return [
    titleLines === 1 ? TITLE_HEIGHT : heightOf(titleLines) + 1,
    headHeight([result.spec.lines, ...heads], from, labels),
    ...lines.slice(first, first + count).map((label) => lineHeight(label, width)),
    isTotalled ? ROW_HEIGHT + 1 : 4,
  ];
}

/** A table that stands in parts has no area of its own, which formulas of the user could take for the whole: each part has one. */
export function nameOfPart(id: string, {first, count}: Pick<TablePart, 'first' | 'count'>, lines: number): string {
  return count === lines ? tableName(id) : partName(id, first);
}

/** Notes of the label (4, 3…) are numbers; other labels are text. */
function labelCell(label: string): string | number {
  return /^\d{1,4}$/.test(label) ? Number(label) : french(label);
}

/** A sum where the lines add up, with the cell of the figure that the total adds; a value elsewhere. */
function totalCell(
  {columns, lines, total, additive, totalPlus}: TableResult,
  {from, labels, count, before}: TablePart,
  index: number,
  row: number,
): BlockCell {
  const {unit} = columns[index]!;
  const column = from + labels + index;
  const value = cellValue(total?.[index] ?? null, unit);
  const plain = cell(row, column, value, totalStyle(unit));
  if (value === null || additive[index] !== true || lines.length === 0) return plain;
  // Of the parts that stand before, the sub-totals would be added too.
  if (before.length > 0 && lines.some(({holds}) => holds !== undefined)) return plain;
  const plus = totalPlus[index];
  const formula = (spot: Spot) => {
    const runs = runsOf(lines.slice(-count));
    const here = `SUM(${runs.map((run) => run.map((line) => spot.address(FIRST_LINE + line, column)).join(':')).join()})`;
    const parts = [...before.map((name) => sumOfPart(spot.area(name), columns.length - index)), here];
    const added = plus === undefined ? [] : [spot.figure(plus)];
    const terms = [...parts, ...added];
    return terms.includes(undefined) ? undefined : `=${terms.join('+')}`;
  };
  return {...plain, formula};
}

/** The sum of a column of a part, counted from its right, under its headings. */
function sumOfPart(area: Area | undefined, fromRight: number): string | undefined {
  if (area === undefined) return undefined;
  const column = area.column + area.columns - fromRight;
  return `SUM(${addressOf(area.row + 2, column)}:${addressOf(area.row + area.rows, column)})`;
}

/** The lines that follow one another without a sub-total between them: the first and the last of each run. */
function runsOf(lines: TableResult['lines']): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  lines.forEach(({holds}, line) => {
    const run = runs[runs.length - 1];
    if (holds !== undefined) return;
    if (run?.[1] === line - 1) run[1] = line;
    else runs.push([line, line]);
  });
  return runs;
}

function headHeight(texts: readonly string[], from: number, labels: number): number {
  const lines = texts.map((text, index) => {
    const width =
      index === 0 ? charactersOf({from, columns: labels}) : (WIDTHS[from + labels + index - 1] ?? WIDTHS[1]!);
    return linesOf(text, width, {size: TABLE_SIZE, bold: true, indent: 1});
  });
  return headOf(Math.max(...lines));
}

function headOf(lines: number): number {
  return heightOf(lines, TABLE_SIZE) + 3;
}

/** Of a label in so many characters. */
export function lineHeight(label: string, width: number): number {
  const lines = linesOf(label, width, {size: TABLE_SIZE, indent: 1});
  return lines === 1 ? ROW_HEIGHT : heightOf(lines, TABLE_SIZE) + 2;
}
