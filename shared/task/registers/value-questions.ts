import {foldText} from '../../value/fold';
import {likelyTargets} from '../../reading/likely-values';
import {uncountedIn} from '../../reading/uncounted-values';
import {allRegisters} from '../../register/all-registers';
import {hasList, type ListedColumn} from '../../register/define-register';
import type {RegisterId} from '../../register/register-id';
import {codeColumn, type Table} from '../../count/table';
import type {Registers} from '../../count/registers';
import type {ValueLine} from '../../setting/parameters';

/** A value of which nobody said what it counts as, or what somebody said. */
export interface ValueQuestion {
  readonly register: {readonly id: RegisterId; readonly title: string};
  /** Heading of the column in the register. */
  readonly column: string;
  readonly value: string;
  readonly rows: number;
  /** Sum of the amounts, where the register has some. */
  readonly cents: number | null;
  /** What it may count as, the likeliest first. */
  readonly answers: readonly string[];
}

/** What was said of one value, to keep or to take back. */
export type ValueAnswer = Pick<ValueLine, 'registre' | 'colonne' | 'lue' | 'compte'>;

/** Values of one column that are asked about; the others wait for the answers to these. */
const MOST = 40;

/** The values that no list knows, or that no figure counts, each with what it may count as. */
export function valueQuestions({tables}: Registers): ValueQuestion[] {
  return allRegisters.flatMap((spec) => {
    const table = tables[spec.id];
    if (table === undefined) return [];
    const uncounted = uncountedIn(spec, table);
    return Object.entries(spec.columns).flatMap(([id, column]) => {
      if (!hasList(column)) return [];
      const found = uncounted?.id === id ? uncounted.values : unknownIn(table, id, column);
      return found.slice(0, MOST).map(({value, rows, cents}) => ({
        register: {id: spec.id, title: spec.title},
        column: column.headings[0],
        value,
        rows,
        cents,
        answers: answersTo(column, value),
      }));
    });
  });
}

/** A value of a list that keeps others may be one of its own. */
function answersTo(column: ListedColumn, value: string): readonly string[] {
  const answers = likelyTargets(column, value);
  return column.kind === 'choice' && column.list.others === 'kept'
    ? [...answers.filter((answer) => answer !== value), value]
    : answers;
}

/** Words that a column holds and its list does not know, most rows first. */
function unknownIn(table: Table, id: string, column: ListedColumn): {value: string; rows: number; cents: null}[] {
  if (column.kind === 'choice' && column.list.others === 'kept') return [];
  const [written, own] = [table.written?.(id), codeColumn(table, id)];
  if (written === undefined || own === undefined) return [];
  const status = column.kind === 'choice' && typeof column.list.others === 'object' ? column.list.others.status : null;
  const unknown = status === null ? 0 : own.values.indexOf(status);
  const told = table.told?.get(id);
  const rows = new Uint32Array(written.values.length);
  for (let row = 0; row < written.codes.length; row++) if (own.codes[row] === unknown) rows[written.codes[row]!]!++;
  return written.values
    .map((value, code) => ({value, code, rows: code === 0 ? 0 : rows[code]!, cents: null}))
    .filter((one) => one.rows > 0 && told?.has(foldText(one.value)) !== true)
    .sort((a, b) => b.rows - a.rows || a.code - b.code);
}
