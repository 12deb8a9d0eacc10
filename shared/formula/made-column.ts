import {MONTHS} from '../value/months';
import {civilOf, yearOf} from '../value/day';
import type {Registers} from '../count/registers';
import type {RegisterId} from '../register/register-id';
import {NON_RENSEIGNE, type CodeColumn, type Column} from '../count/table';

/**
 * Columns that a call makes for itself: months, years, the answer of a comparison. They join the register under a name
 * that no sheet has, and are read like any other.
 */
export interface MadeColumn {
  readonly name: string;
  readonly column: Column;
}

/** The registers with more columns in one of them; nothing is changed in those given. */
export function withColumns(registers: Registers, id: RegisterId, made: readonly MadeColumn[]): Registers {
  const table = registers.tables[id];
  if (table === undefined || made.length === 0) return registers;
  const columns = new Map(table.columns);
  for (const {name, column} of made) columns.set(name, column);
  return {...registers, tables: {...registers.tables, [id]: {...table, columns}}};
}

/** The month of each day: « mars » within one year, « mars 2024 » when there are several. */
export function monthColumn(days: Int32Array, oneYear: boolean): CodeColumn {
  return dayCodes(days, (day) => {
    const {year, month} = civilOf(day);
    const name = MONTHS[month - 1]!;
    return oneYear ? [month, name] : [year * 12 + month, `${name} ${year}`];
  });
}

export function yearColumn(days: Int32Array): CodeColumn {
  return dayCodes(days, (day) => [yearOf(day), String(yearOf(day))]);
}

/** Codes of the classes of days, in their order in time. */
function dayCodes(days: Int32Array, classOf: (day: number) => readonly [rank: number, label: string]): CodeColumn {
  const rankOf = new Map<number, number>();
  const labels = new Map<number, string>();
  for (const day of days) {
    if (day === 0 || rankOf.has(day)) continue;
    const [rank, label] = classOf(day);
    rankOf.set(day, rank);
    labels.set(rank, label);
  }
  const ranks = [...labels.keys()].sort((a, b) => a - b);
  const codeOf = new Map(ranks.map((rank, at) => [rank, at + 1]));
  return {
    kind: 'code',
    values: [NON_RENSEIGNE, ...ranks.map((rank) => labels.get(rank)!)],
    codes: Uint16Array.from(days, (day) => (day === 0 ? 0 : codeOf.get(rankOf.get(day)!)!)),
  };
}

/** Word under which a comparison holds. */
export const HOLDS = 'oui';

/** The rows for which a test of their number holds. */
export function testColumn(length: number, holds: (row: number) => boolean): CodeColumn {
  const codes = Uint8Array.from({length}, (_, row) => (holds(row) ? 1 : 0));
  return {kind: 'code', codes, values: [NON_RENSEIGNE, HOLDS]};
}
