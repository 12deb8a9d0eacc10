import type {TableResult, Trace} from '../count/result';
import {french, writeCount} from '../value/french';
import {cell, makeBlock, stack, textRows} from '../sheet/block';
import type {Block, BlockCell, Spot} from '../sheet/block';
import {maskOf} from './disclosure';
import type {Masks} from './disclosure';
import type {Span} from '../sheet/layout';
import {charactersOf, FULL, ROW_HEIGHT, WIDTHS} from '../sheet/layout';
import {tableName} from '../sheet/names';
import {NOTE_SIZE, TABLE_SIZE} from '../sheet/style';
import {heightOf, linesOf} from '../sheet/text-width';
import {titleOfRegister, UNKNOWN} from './say-unknown';
import {cellValue, rowStyle, totalStyle} from './units';

/** Rows of a drawn table: its title, its headings, its lines, its total. */
const TITLE_ROW = 0;
export const HEAD_ROW = 1;
export const FIRST_LINE = 2;

const TITLE_HEIGHT = 16.5;

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
      TITLE_HEIGHT,
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
    linesOf(text, WIDTHS[from + index] ?? WIDTHS[1]!, {size: TABLE_SIZE, bold: true, indent: 1}),
  );
  return heightOf(Math.max(...lines), TABLE_SIZE) + 3;
}

function lineHeight(label: string, from: number): number {
  const lines = linesOf(label, WIDTHS[from]!, {size: TABLE_SIZE, indent: 1});
  return lines === 1 ? ROW_HEIGHT : heightOf(lines, TABLE_SIZE) + 2;
}

/** A note in half of a page takes a row for each of its lines. */
function drawNote(text: string, style: 'definition' | 'trace', span: Span): Block {
  const shown = french(text);
  const lines = linesOf(shown, charactersOf(span), {size: NOTE_SIZE});
  const rows = span.columns < FULL.columns ? lines : 1;
  return textRows(shown, style, {rows, height: (NOTE_HEIGHT * lines) / rows}, span);
}

const NOTE_HEIGHT = 13.5;

/** The rule of a table, and its notes. */
export function drawDefinition({spec, notes}: TableResult, span: Span): Block {
  return stack(...[spec.definition, ...notes].map((text) => drawNote(text, 'definition', span)));
}

/** Where the numbers of some tables come from: a line for each register. */
export function drawTraces(tables: readonly TableResult[], span: Span, masks: Masks): Block {
  const registers = new Map<string, TableResult[]>();
  for (const table of tables) {
    const {register} = firstKnown(table);
    registers.set(register, [...(registers.get(register) ?? []), table]);
  }
  return stack(...[...registers.values()].map((of) => drawNote(sayTraces(of, masks), 'trace', span)));
}

/** One sentence where all come from the same rows, else what each counts of its register. */
function sayTraces(tables: readonly TableResult[], masks: Masks): string {
  const said = new Map<string, TableResult[]>();
  for (const table of tables) {
    const sentence = sayTrace(firstKnown(table), masks);
    said.set(sentence, [...(said.get(sentence) ?? []), table]);
  }
  if (said.size === 1) return [...said.keys()][0]!;
  const {register, read} = firstKnown(tables[0]!);
  const counts = [...said.values()].map((of) => {
    const {id, counted} = firstKnown(of[0]!);
    const titles = of.map(({spec}) => `« ${spec.title} »`).join(', ');
    return `${masks.counted.get(id) ?? writeCount(counted)} pour ${titles}`;
  });
  const all = masks.read.get(register) ?? writeCount(read);
  return `Registre « ${titleOfRegister(register)} » : lignes lues ${all}, dont comptées ${counts.join(' ; ')}. Les autres sont exclues pour les raisons que dit Méthode.`;
}

const firstKnown = ({traces, lacks}: TableResult) => traces[lacks?.indexOf(null) ?? 0]!;

/** How many reasons are named under tables; « Méthode » names them all. */
const REASONS_NAMED = 1;

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
