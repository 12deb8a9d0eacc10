import type {Registers} from './registers';
import type {CodeColumn, Table} from './table';
import {codeColumn, dayColumn, numberColumn, NON_RENSEIGNE} from './table';
import {deriveColumn} from './derived';
import {isCalendar, madeOf, makeColumn} from './made-columns';

/** Columns by name, over the rows of a register or over its youths. A column that is not there states nothing. */
export interface View {
  readonly length: number;
  codes(column: string): CodeColumn;
  days(column: string): Int32Array;
  numbers(column: string): Float64Array;
}

/** A register as an evaluation reads it: the columns of its own rows, those made by a rule among them. */
export interface Source extends View {
  readonly table: Table;
  /** Whether the register carries this column on its own rows. */
  has(column: string): boolean;
}

/** Whether a register can make a column by itself. */
function isMade(table: Table, name: string): boolean {
  const {kind, args: [arg = ''] = []} = madeOf(name) ?? {};
  if (kind === 'lu') return table.own?.headings.has(arg) === true;
  if (kind === 'ecrit') return table.columns.has(arg);
  if (kind !== undefined && isCalendar(kind)) return table.columns.has(arg) || isMade(table, arg);
  return kind === 'niveau' && table.columns.has('commune');
}

/** Each register is a source once, whatever the days: columns made from others are made once. */
const sources = new WeakMap<Registers, Map<Table, Source>>();

export function sourceOf(registers: Registers, table: Table): Source {
  const known = sources.get(registers) ?? new Map<Table, Source>();
  sources.set(registers, known);
  const source = known.get(table) ?? makeSource(registers, table);
  known.set(table, source);
  return source;
}

function makeSource(registers: Registers, table: Table): Source {
  const columns = new Map(table.columns);
  const complete: Table = {...table, columns};
  const find = (name: string) => {
    if (!columns.has(name)) {
      const derived = deriveColumn(registers, table, name) ?? makeColumn(registers, table, name);
      if (derived !== undefined) columns.set(name, derived);
    }
  };
  return {
    table,
    length: table.length,
    has: (name) => table.columns.has(name) || isMade(table, name),
    codes(name) {
      find(name);
      const column = codeColumn(complete, name) ?? {
        kind: 'code' as const,
        codes: new Uint8Array(table.length),
        values: [NON_RENSEIGNE],
      };
      columns.set(name, column);
      return column;
    },
    days(name) {
      find(name);
      const column = dayColumn(complete, name) ?? {kind: 'day' as const, days: new Int32Array(table.length)};
      columns.set(name, column);
      return column.days;
    },
    numbers(name) {
      find(name);
      const column = numberColumn(complete, name) ?? {
        kind: 'number' as const,
        numbers: new Float64Array(table.length).fill(NaN),
      };
      columns.set(name, column);
      return column.numbers;
    },
  };
}
