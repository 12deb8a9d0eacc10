import type {TableResult, Trace} from '../count/result';
import {french, writeCount} from '../value/french';
import {cell, makeBlock, stack, textBlock} from '../sheet/block';
import type {Block, BlockCell, Spot} from '../sheet/block';
import {maskOf} from './disclosure';
import type {Masks} from './disclosure';
import type {Span} from '../sheet/layout';
import {charactersOf, ROW_HEIGHT, WIDTHS} from '../sheet/layout';
import {tableName} from '../sheet/names';
import {heightOf, linesOf} from '../sheet/text-width';
import {titleOfRegister, UNKNOWN} from './say-unknown';
import {cellValue, rowStyle, totalStyle} from './units';

/** Rows of a drawn table: its title, its headings, its lines, its total. */
const TITLE_ROW = 0;
export const HEAD_ROW = 1;
export const FIRST_LINE = 2;

const HEAD_SIZE = 10;

/** A table with its title, from a column on. */
export function drawTable(result: TableResult, from: number, masks: Masks): Block {
  const {spec, columns, lines, total} = result;
  const isOut = (column: number) => (result.lacks?.[column] ?? null) !== null;
  const textAt = (column: number, line?: number) => (isOut(column) ? UNKNOWN : maskOf(masks, spec.id, column, line));
  const last = FIRST_LINE + lines.length;
  const cells: BlockCell[] = [
    cell(TITLE_ROW, from, french(spec.title), 'subheading'),
    cell(HEAD_ROW, from, french(spec.lines), 'table-corner'),
    ...columns.map(({label}, index) => cell(HEAD_ROW, from + 1 + index, french(label), 'table-head')),
  ];
  lines.forEach(({label, values}, line) => {
    cells.push(cell(FIRST_LINE + line, from, labelCell(label), 'row-label'));
    columns.forEach(({unit}, index) => {
      const mask = textAt(index, line);
      const value = mask ?? cellValue(values[index] ?? null, unit);
      cells.push(cell(FIRST_LINE + line, from + 1 + index, value, mask === undefined ? rowStyle(unit) : 'row-masked'));
    });
  });
  if (total === null) {
    for (let column = 0; column <= columns.length; column++) cells.push(cell(last, from + column, null, 'table-end'));
  } else {
    cells.push(cell(last, from, 'Total', 'total-label'));
    columns.forEach((_, index) => {
      const mask = textAt(index);
      const column = from + 1 + index;
      cells.push(
        mask === undefined ? totalCell(result, index, last, column) : cell(last, column, mask, 'total-masked'),
      );
    });
  }
  const width = {from, columns: columns.length + 1};
  return makeBlock({
    heights: [
      20,
      headHeight(result, from),
      ...lines.map(({label}) => lineHeight(label, from)),
      total === null ? 4 : ROW_HEIGHT + 1,
    ],
    cells,
    merges: [{row: TITLE_ROW, column: from, rows: 1, columns: width.columns}],
    names: [
      {
        name: tableName(spec.id),
        area: {row: HEAD_ROW, column: from, rows: lines.length + (total === null ? 1 : 2), columns: width.columns},
      },
    ],
  });
}

/** Notes of the label (4, 3…) are numbers; other labels are text. */
function labelCell(label: string): string | number {
  return /^\d{1,4}$/.test(label) ? Number(label) : french(label);
}

/** A sum where the lines add up, with the cell of the figure that the total adds; a value elsewhere. */
function totalCell(
  {columns, lines, total, additive, totalPlus}: TableResult,
  index: number,
  row: number,
  column: number,
): BlockCell {
  const {unit} = columns[index]!;
  const value = cellValue(total?.[index] ?? null, unit);
  const plain = cell(row, column, value, totalStyle(unit));
  if (value === null || additive[index] !== true || lines.length === 0) return plain;
  const plus = totalPlus[index];
  const formula = (spot: Spot) => {
    const sum = `=SUM(${spot.address(FIRST_LINE, column)}:${spot.address(FIRST_LINE + lines.length - 1, column)})`;
    if (plus === undefined) return sum;
    const added = spot.figure(plus);
    return added === undefined ? undefined : `${sum}+${added}`;
  };
  return {...plain, formula};
}

function headHeight({spec, columns}: TableResult, from: number): number {
  const texts = [spec.lines, ...columns.map(({label}) => label)];
  const lines = texts.map((text, index) =>
    linesOf(text, WIDTHS[from + index] ?? WIDTHS[1]!, {size: HEAD_SIZE, bold: true, indent: 1}),
  );
  return heightOf(Math.max(...lines), HEAD_SIZE) + 5;
}

function lineHeight(label: string, from: number): number {
  const lines = linesOf(label, WIDTHS[from]!, {indent: 1});
  return lines === 1 ? ROW_HEIGHT : heightOf(lines) + 2;
}

/** The rule of a table, where its numbers come from, and its notes. */
export function drawDefinition(result: TableResult, span: Span, masks: Masks): Block {
  const texts = [`${result.spec.definition} ${sayTrace(firstKnown(result), masks)}`, ...result.notes].map(french);
  const blocks = texts.map((text) => {
    const lines = linesOf(text, charactersOf(span), {size: 9});
    return textBlock(text, 'definition', heightOf(lines, 9) + 1, span.from, span.columns);
  });
  return stack(...blocks);
}

const firstKnown = ({traces, lacks}: TableResult) => traces[lacks?.indexOf(null) ?? 0]!;

/** How many reasons are named under a table; « Méthode » names them all. */
const REASONS_NAMED = 3;

/** « Registre « Jeunes » : 2 273 lignes lues, 745 comptées, 1 528 exclues : hors de la période (2024). » */
function sayTrace(trace: Trace, masks: Masks): string {
  const {register, read, counted, excluded} = trace;
  const title = titleOfRegister(register);
  if (masks.threshold > 0) return sayMaskedTrace(trace, masks);
  const left = read - counted;
  const named = [...excluded].sort((a, b) => b.rows - a.rows).slice(0, REASONS_NAMED);
  const others = left - named.reduce((sum, {rows}) => sum + rows, 0);
  const reasons = named.map(({reason, rows}) => (left === rows ? reason : `${writeCount(rows)} ${reason}`));
  if (others > 0) reasons.push(`${writeCount(others)} pour d’autres raisons`);
  const why = left === 0 ? '' : `, ${writeCount(left)} exclue${left < 2 ? '' : 's'} : ${reasons.join(' ; ')}`;
  const lines = `${writeCount(read)} ligne${read < 2 ? '' : 's'} lue${read < 2 ? '' : 's'}`;
  return `Registre « ${title} » : ${lines}, ${writeCount(counted)} comptée${counted < 2 ? '' : 's'}${why}.`;
}

/** Under a threshold the reasons bear no number: rows read less rows excluded would tell a masked count. */
function sayMaskedTrace({id, register, read, counted, excluded}: Trace, masks: Masks): string {
  const [all, kept] = [masks.read.get(register) ?? writeCount(read), masks.counted.get(id) ?? writeCount(counted)];
  const why =
    excluded.length === 0
      ? ''
      : `, les autres exclues : ${excluded
          .slice(0, REASONS_NAMED)
          .map(({reason}) => reason)
          .join(' ; ')}`;
  return `Registre « ${titleOfRegister(register)} » : lignes lues ${all}, comptées ${kept}${why}.`;
}
