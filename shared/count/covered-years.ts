import {yearOf} from '../value/day';
import type {Registers} from './registers';
import type {RegisterId} from '../register/register-id';
import type {Period, Table} from './table';
import {dayColumn} from './table';

/** The column that dates the rows of a register. */
const datingColumns: Readonly<Partial<Record<RegisterId, string>>> = {
  jeunes: 'accueil',
  situations: 'debut',
  dispositifs: 'entree',
};

/** The column whose days place the rows of a register in a year. */
export const datingColumn = (register: RegisterId): string => datingColumns[register] ?? 'date';

/** The days that place the rows of a register in a year, or undefined for a register without dates. */
export function datingDays(table: Table): Int32Array | undefined {
  return dayColumn(table, datingColumn(table.register))?.days;
}

/** The years in which any register has a row, ascending. */
export function coveredYears(registers: Registers): readonly number[] {
  const years = new Set<number>();
  for (const table of Object.values(registers.tables)) {
    const days = datingDays(table);
    if (days === undefined) continue;
    const seen = new Set<number>();
    for (const day of days) if (day !== 0) seen.add(day);
    for (const day of seen) years.add(yearOf(day));
  }
  return [...years].sort((a, b) => a - b);
}

/** Whether any register has a row in the period. */
export function isCovered(registers: Registers, {from, to}: Period): boolean {
  return Object.values(registers.tables).some((table) => datingDays(table)?.some((day) => day >= from && day <= to));
}
