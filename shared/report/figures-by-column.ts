import {populationsOfTable} from '../count/body';
import type {IndicatorSpec} from '../count/declaration';
import {derivedFrom} from '../count/derived';
import {populationsOf} from '../count/evaluate-figure';
import type {RegisterId} from '../register/register-id';
import {youthColumns} from '../register/youth-columns';

/** Where a declaration names a column. */
const NAMING: ReadonlySet<string> = new Set(['column', 'from', 'to', 'orLargest']);

/** The names of the tables and figures, among these, that count by a column of a register. */
export function figuresByColumn(specs: readonly IndicatorSpec[], register: RegisterId, column: string): string[] {
  const joined = column === 'dossier' ? Object.keys(youthColumns) : []; // what Jeunes says of a youth
  const columns = new Set([column, ...joined, ...derivedFrom(register, column)]);
  const names = specs.filter((spec) => {
    const populations = spec.kind === 'figure' ? populationsOf(spec.formula) : populationsOfTable(spec);
    return isNamed(spec, populations.some((of) => of.register === register) ? register : '', register, columns);
  });
  return names.map((spec) => (spec.kind === 'figure' ? spec.label : spec.title));
}

/** Whether a part of a declaration names one of these columns, of the register that it is about. */
function isNamed(part: unknown, about: string, register: RegisterId, columns: ReadonlySet<string>): boolean {
  if (typeof part !== 'object' || part === null) return false;
  const {register: own, of} = part as {readonly register?: string; readonly of?: {readonly register?: string}};
  const now = own ?? of?.register ?? about;
  return Object.entries(part).some(([key, value]) =>
    typeof value === 'string'
      ? now === register && NAMING.has(key) && columns.has(value)
      : isNamed(value, now, register, columns),
  );
}
