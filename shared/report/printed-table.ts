import type {TableResult} from '../count/result';
import type {Unit} from '../count/unit';
import {maskOf} from './disclosure';
import type {Masks} from './disclosure';
import {UNKNOWN} from './say-unknown';

/** A number of a table, where it is printed. */
export interface PrintedCell {
  readonly value: number | null;
  readonly unit: Unit;
  /** Printed in its place: a mask, or that it is not known. */
  readonly text: string | undefined;
}

interface PrintedLine {
  readonly label: string;
  readonly cells: readonly PrintedCell[];
  /** A total, of all or of the lines above. */
  readonly isSum?: boolean;
}

/** A table as it is read, from the left and from the top: its figures stand in columns, or on lines where it is turned. */
interface PrintedTable {
  readonly heads: readonly string[];
  /** But for the total of all. */
  readonly lines: readonly PrintedLine[];
  readonly total: PrintedLine | null;
}

export const isTurned = ({spec: {body}}: Pick<TableResult, 'spec'>): boolean =>
  body.kind === 'figures' && body.turned === true;

const TOTAL = 'Total';

/** What stands at the head of each column, and of each line but that of the total. */
export function labelsPrinted(result: TableResult): {
  readonly heads: readonly string[];
  readonly lines: readonly string[];
} {
  const [columns, lines] = [result.columns, result.lines].map((all) => all.map(({label}) => label));
  if (!isTurned(result)) return {heads: columns!, lines: lines!};
  return {heads: [...lines!, ...(result.total === null ? [] : [TOTAL])], lines: columns!};
}

export function printTable(result: TableResult, masks: Masks): PrintedTable {
  const {spec, columns, lines, total, lacks} = result;
  const cell = (column: number, line?: number): PrintedCell => {
    const values = line === undefined ? total : lines[line]!.values;
    const isOut = (lacks?.[column] ?? null) !== null;
    return {
      value: values?.[column] ?? null,
      unit: columns[column]!.unit,
      text: isOut ? UNKNOWN : maskOf(masks, spec.id, column, line),
    };
  };
  const labels = labelsPrinted(result);
  if (isTurned(result)) {
    const across = [...lines.keys(), ...(total === null ? [] : [undefined])];
    const cellsOf = (column: number) => across.map((line) => cell(column, line));
    return {
      heads: labels.heads,
      lines: labels.lines.map((label, column) => ({label, cells: cellsOf(column)})),
      total: null,
    };
  }
  const cellsOf = (line?: number) => columns.map((_, column) => cell(column, line));
  return {
    heads: labels.heads,
    lines: lines.map(({label, holds}, line) => ({label, cells: cellsOf(line), isSum: holds !== undefined})),
    total: total === null ? null : {label: TOTAL, cells: cellsOf(), isSum: true},
  };
}

/** Every line, the total last. */
export const allLines = ({lines, total}: PrintedTable): readonly PrintedLine[] =>
  total === null ? lines : [...lines, total];

/** Where a printed cell stands in the result: a place beyond its lines is that of the total, null. */
export function placeIn(result: TableResult, line: number, column: number): {line: number | null; column: number} {
  const [down, across] = isTurned(result) ? [column, line] : [line, column];
  return {line: down < 0 || down >= result.lines.length ? null : down, column: Math.max(0, across)};
}
