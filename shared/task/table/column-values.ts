import type {Registers} from '../../count/registers';
import {discloseResults} from '../../report/disclosed-results';
import {maskOf} from '../../report/disclosure';
import {whole} from '../../language/words-of-value';
import {french, writeCount} from '../../value/french';
import type {StandingTable, TableDraft} from './draft';
import {tryDraft} from './try-draft';

/** A value that exists, how many it counts as the report prints them, and the criterion that asks for it. */
export interface ColumnValue {
  readonly value: string;
  readonly count: string;
}

/** A clause: a column, a comparison and what it is compared with; commas part values, any of which is enough. */
export const clauseOf = (column: string, op: string, values: readonly string[]): string =>
  `${whole(column)} ${op} ${values.map(whole).join(', ')}`;

/** « parmi emploi.jeunes (dans les 6 mois après) », and its contrary; without a moment, in the period of that figure. */
export const amongClause = (word: string, figure: string, moment: string): string =>
  `${word} ${whole(figure)}${moment === '' ? '' : ` (${moment})`}`;

const isAbout = (clause: string, column: string) => clause.startsWith(`${whole(column)} `);

/** The values of a column among what a draft counts, with how many each, the most frequent first. */
export function valuesOf(
  registers: Registers,
  draft: TableDraft,
  standing: StandingTable | null,
  column: string,
  year: number,
): readonly ColumnValue[] {
  const by: TableDraft = {
    ...draft,
    lines: whole(column),
    columns: '',
    shares: false,
    total: '',
    sort: 'fréquence',
    objective: '',
    // What counts by default is no criterion of who picks among the values: « Absent » may be asked for.
    criteria: [...draft.criteria.filter((clause) => !isAbout(clause, column)), `${whole(column)} quelconque`],
  };
  const {registers: tried, results, name} = tryDraft(registers, by, standing, year);
  const {results: shown, masks} = discloseResults(tried, results);
  const [table, named] = [results.tables.get(name), shown.tables.get(name)];
  // A line whose name is withheld may be somebody: it is not offered.
  return (table?.lines ?? []).flatMap(({label, values}, at) =>
    named?.lines[at]?.label !== label || values[0] === 0
      ? []
      : [{value: french(label), count: maskOf(masks, name, 0, at) ?? writeCount(values[0] ?? 0)}],
  );
}
