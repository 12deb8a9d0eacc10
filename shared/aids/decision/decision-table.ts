import type {CellValue, Rows} from '../../value/cell';
import {formatDay} from '../../value/day';
import {foldText} from '../../value/fold';
import {isBlank, textOf} from '../../value/nothing';

/** The headings of « Décisions », in their order. A table without the last two is read all the same. */
export const decisionHeadings = ['Décision', 'Aides', 'Écritures', 'Motif', 'Décidé par', 'Décidé le'] as const;

/** Its first words, spelt otherwise. */
const spellings: readonly (readonly string[])[] = [
  ['Décision'],
  ['Aides'],
  ['Écritures'],
  ['Motif'],
  ['Décidé par', 'Par', 'Qui'],
  ['Décidé le', 'Le', 'Quand'],
].map((words) => words.map(foldText));

/** A cell of each heading. */
export type DecisionCells = readonly [
  what: string,
  aids: string,
  payments: string,
  reason: string,
  by: string,
  on: string,
];

/** Where the table « Décisions » stands in a sheet. */
interface DecisionTable {
  /** Row of its headings. */
  readonly top: number;
  /** Column of each heading; -1 of one that is not there. */
  readonly columns: readonly number[];
  /** Columns that somebody added. */
  readonly others: readonly {readonly heading: string; readonly column: number}[];
}

const HEADING_LINES = 20;
/** Without these there is no table. */
const NEEDED = 3;

export function findDecisionTable(rows: Rows): DecisionTable | null {
  for (let top = 0; top < Math.min(rows.length, HEADING_LINES); top++) {
    const heads = rows[top]!.map((cell) => (typeof cell === 'string' ? foldText(cell) : ''));
    const columns = spellings.map((words) => heads.findIndex((head) => head !== '' && words.includes(head)));
    if (columns.slice(0, NEEDED).some((column) => column < 0)) continue;
    const others = heads.flatMap((head, column) =>
      head === '' || columns.includes(column) ? [] : [{heading: textOf(rows[top]![column]), column}],
    );
    return {top, columns, others};
  }
  return null;
}

/** What a row of the table says under each heading. A day may be a date of the spreadsheet. */
export function decisionCells(row: Rows[number], {columns}: DecisionTable): DecisionCells {
  const text = (at: number) => textOf(row[columns[at]!]);
  const on: CellValue = row[columns[5]!] ?? null;
  return [text(0), text(1), text(2), text(3), text(4), typeof on === 'number' ? formatDay(on) : text(5)];
}

/** Whatever somebody wrote under the headings: rows as they stand, with what the columns that they added say. */
export interface WrittenDecisions {
  readonly headings: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

export function writtenDecisions(rows: Rows, table: DecisionTable): WrittenDecisions {
  const {top, others} = table;
  return {
    headings: others.map(({heading}) => heading),
    lines: rows
      .slice(top + 1)
      .filter((row) => row.some((cell) => !isBlank(cell)))
      .map((row) => [...decisionCells(row, table), ...others.map(({column}) => textOf(row[column]))]),
  };
}
