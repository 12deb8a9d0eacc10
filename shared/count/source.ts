import type {Registers} from './registers';
import type {CodeColumn, Table} from './table';
import {codeColumn, dayColumn, numberColumn, NON_RENSEIGNE} from './table';
import {deriveColumn} from './derived';

/**
 * A register as an evaluation reads it: its columns by name, those made by a rule among them. A column that the
 * sheet does not have reads as « nothing stated » in every row.
 */
export interface Source {
  readonly table: Table;
  /** Whether the register carries this column on its own rows. */
  has(column: string): boolean;
  codes(column: string): CodeColumn;
  days(column: string): Int32Array;
  numbers(column: string): Float64Array;
}

export function sourceOf(registers: Registers, table: Table): Source {
  const columns = new Map(table.columns);
  const complete: Table = {...table, columns};
  const find = (name: string) => {
    if (!columns.has(name)) {
      const derived = deriveColumn(registers, table, name);
      if (derived !== undefined) columns.set(name, derived);
    }
  };
  return {
    table,
    has: (name) => table.columns.has(name),
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
