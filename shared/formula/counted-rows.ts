import {datingColumn} from '../chapters/counted-rules';
import {yearOf} from '../value/day';
import type {Dated, Measure} from '../count/declaration';
import {yearPeriod} from '../count/period';
import {sourceOf} from '../count/source';
import type {Registers} from '../count/registers';
import type {Period, Table} from '../count/table';
import {titleOf} from './call';
import type {MeasureWord} from './parameters';
import type {MadeColumn} from './made-column';
import {refuse} from './refusal';

/** The days that place the rows of a register, or null. */
export function datingDaysOf(registers: Registers, table: Table): Int32Array | null {
  const column = datingColumn(table.register);
  return column === null ? null : sourceOf(registers, table).days(column);
}

/** How the rows of a call are placed in time. */
interface Placed {
  readonly dated: Dated;
  readonly period: Period;
  readonly made: readonly MadeColumn[];
}

/** Name of the column of days in which a row without a date stands too, before all the others. */
const EVERY_DAY = ' tous les jours';
const FIRST_OF_ALL = 1;

/** The rows of one year, or of every year: then a row without a date counts too, but never as a youth's latest. */
export function placedIn(registers: Registers, table: Table, year: number | null): Placed {
  const days = datingDaysOf(registers, table);
  if (days === null) return {dated: {kind: 'always'}, period: yearPeriod(year ?? 2000), made: []};
  if (year === null) {
    const column = {kind: 'day', days: days.map((day) => day || FIRST_OF_ALL)} as const;
    const period = {from: FIRST_OF_ALL, to: yearPeriod(2100).to, label: 'toutes les années'};
    return {dated: {kind: 'within', column: EVERY_DAY}, period, made: [{name: EVERY_DAY, column}]};
  }
  const period = yearPeriod(year);
  if (!holdsYear(days, period)) {
    const years = [...new Set(days.filter((day) => day !== 0))].map(yearOf);
    const found = [...new Set(years)].sort((a, b) => a - b).map(String);
    return refuse('year-empty', {year: String(year), register: titleOf(table.register), years: found});
  }
  return {dated: {kind: 'within', column: datingColumn(table.register)!}, period, made: []};
}

export function holdsYear(days: Int32Array, {from, to}: Period): boolean {
  return days.some((day) => day >= from && day <= to);
}

/** What a word asks to count; left out, the youths of Jeunes and the rows of the others. */
export function measureOf(table: Table, word: MeasureWord | null): {measure: Measure; word: MeasureWord} {
  const asked = word ?? (table.register === 'jeunes' ? 'jeunes' : 'lignes');
  const need = (column: string, heading: string) => {
    if (!table.columns.has(column))
      refuse('measure-impossible', {measure: asked, register: titleOf(table.register), column: heading});
  };
  switch (asked) {
    case 'lignes':
      return {measure: {kind: 'rows'}, word: asked};
    case 'jeunes':
      need('dossier', 'N° dossier');
      return {measure: {kind: 'jeunes'}, word: asked};
    case 'montant':
      need('montant', 'Montant');
      return {measure: {kind: 'sum', column: 'montant'}, word: asked};
  }
}
