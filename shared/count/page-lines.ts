import {counted, french} from '../value/french';
import type {TableSpec} from './declaration';
import {madeOf} from './made-columns';
import type {TableResult} from './result';

/** More would be no page. */
const MOST_LINES = 200;
const tooMany = (lines: number) =>
  french(
    `${MOST_LINES} lignes sont imprimées sur ${counted(lines, 'ligne')} : « 20 premiers », en Tri, en choisirait.`,
  );

/** Said of a total that holds more than its lines. */
export const TOTAL_OF_ALL = 'Le total compte aussi les lignes qui ne sont pas imprimées.';

/** Columns that a page holds, those that repeat for each value across included. */
export const MOST_COLUMNS = 200;

/** A table without the values that would stand across, and why: thousands would be no page, and would take minutes. */
export function withoutAcross(table: TableResult, columns: number): TableResult {
  const reason = french(
    `${counted(columns, 'colonne')}, plus que les ${MOST_COLUMNS} d’une page : le tableau est imprimé sans « Colonnes ». Y choisir une colonne qui a moins de valeurs, ou l’échanger avec « Lignes ».`,
  );
  return {...table, notes: [reason, ...table.notes]};
}

/** The lines that a page holds: a column of the agency's own may state anything. The total still counts the others. */
export function withinPage(table: TableResult): TableResult {
  const {spec, lines, additive, notes, total} = table;
  if (lines.length <= MOST_LINES || !isOpen(spec)) return table;
  const others = notes.filter((note) => note !== TOTAL_OF_ALL);
  return {
    ...table,
    lines: lines.slice(0, MOST_LINES),
    additive: additive.map(() => false),
    notes: [tooMany(lines.length), ...(total === null ? [] : [TOTAL_OF_ALL]), ...others],
  };
}

/** What the report prints by itself has as many lines as the trade has words, or the territory communes. */
const isOpen = ({by, body}: TableSpec) =>
  body.kind === 'figures' || (by.kind === 'column' && madeOf(by.column) !== null);
