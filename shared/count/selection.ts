import {NO_DAY} from '../value/day';
import type {Period} from './table';
import type {Selection} from './select';
import {selectByCode, selectByDay, selectWhere, sizeOf} from './select';
import type {Dated} from './declaration';
import type {Source, View} from './source';
import {schoolYearOf} from './derived';

/** The rows of a population, and why the others were left out: read = rows + excluded. */
export interface Selected {
  readonly rows: Selection;
  readonly read: number;
  readonly counted: number;
  readonly excluded: readonly {readonly reason: string; readonly rows: number}[];
}

/** The rows of a register that a date places in a period. */
export function selectDated({length: read}: View, {inside, missing, why}: DatedRows, period: Period): Selected {
  const counted = sizeOf(inside, read);
  const left = {rows: inside, read, counted: read, excluded: []};
  return losing(losing(left, why, missing), `hors de la période (${period.label})`, read - missing - counted);
}

/** Those of some rows that meet one condition more: what is lost is told with its reason. */
export function narrow(selected: Selected, reason: string, rows: Selection): Selected {
  return losing({...selected, rows}, reason, selected.counted - sizeOf(rows, selected.read));
}

function losing(selected: Selected, reason: string, lost: number): Selected {
  if (lost === 0) return selected;
  return {...selected, counted: selected.counted - lost, excluded: [...selected.excluded, {reason, rows: lost}]};
}

/** The rows that a date places in a period, and how many state no date at all. */
export interface DatedRows {
  readonly inside: Selection;
  readonly missing: number;
  readonly why: string;
}

export function datedRows(source: Source, dated: Dated, period: Period): DatedRows {
  if (dated.kind === 'always') return {inside: null, missing: 0, why: ''};
  if (dated.kind === 'school-year') {
    const inside = rowsOfSchoolYears(
      source,
      dated.column,
      (year) => year.first <= period.to && year.last >= period.from,
    );
    return {inside, missing: countUndated(source, dated), why: 'année scolaire non précisée'};
  }
  const first = source.days(dated.kind === 'within' ? dated.column : dated.from);
  const inside = rowsInPeriod(source, dated, period);
  const missing = inside === null ? 0 : countMissing(first);
  return {inside, missing, why: 'date absente ou illisible'};
}

function rowsInPeriod(
  source: Source,
  dated: Exclude<Dated, {kind: 'always' | 'school-year'}>,
  period: Period,
): Selection {
  if (dated.kind === 'within') return selectByDay(source.days(dated.column), period.from, period.to, null);
  const first = source.days(dated.from);
  const last = source.days(dated.to);
  const since = dated.kind === 'active' ? period.from : period.to;
  return selectWhere(
    source.table.length,
    null,
    (row) => first[row] !== NO_DAY && first[row]! <= period.to && (last[row] === NO_DAY || last[row]! >= since),
  );
}

/** The same whatever the period: counted once a column. */
const missingIn = new WeakMap<Int32Array, number>();

function countMissing(days: Int32Array): number {
  let missing = missingIn.get(days);
  if (missing === undefined) {
    missing = 0;
    for (let row = 0; row < days.length; row++) missing += days[row] === NO_DAY ? 1 : 0;
    missingIn.set(days, missing);
  }
  return missing;
}

/** The rows of the school years that a test accepts. */
function rowsOfSchoolYears(
  source: Source,
  column: string,
  accepts: (year: {readonly first: number; readonly last: number}) => boolean,
): Selection {
  const {codes, values} = source.codes(column);
  const wanted = values.map(schoolYearOf).map((year) => (year !== null && accepts(year) ? 1 : 0));
  return selectByCode(codes, Uint8Array.from(wanted), null);
}

/** The rows that state a date at all. */
export function rowsDated(source: Source, dated: Dated): Selection {
  if (dated.kind === 'always') return null;
  if (dated.kind === 'school-year') return rowsOfSchoolYears(source, dated.column, () => true);
  const days = source.days(dated.kind === 'within' ? dated.column : dated.from);
  return selectWhere(source.table.length, null, (row) => days[row] !== NO_DAY);
}

/** How many rows of the register state no date, whatever else they say. */
export function countUndated(source: Source, dated: Dated): number {
  if (dated.kind === 'always') return 0;
  if (dated.kind === 'school-year') return source.table.length - sizeOf(rowsDated(source, dated), source.table.length);
  return countMissing(source.days(dated.kind === 'within' ? dated.column : dated.from));
}
