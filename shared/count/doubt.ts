import {foldText} from '../value/fold';
import {registerById} from '../register/all-registers';
import type {RegisterId} from '../register/register-id';
import {active, is, population} from './define';
import type {Condition, Count, Population} from './declaration';
import type {Evaluation} from './evaluation';
import {countUndated} from './selection';

/** What stands in the registers for which a zero may be short: nothing says then that there was none. */
export type Doubt =
  /** No row of the register is dated in the period. */
  | {readonly kind: 'no-row'; readonly register: RegisterId}
  /** Rows without a date, or that count and have no dossier or no amount. */
  | {readonly kind: 'rows'; readonly register: RegisterId; readonly rows: number}
  /** Rows whose value of this column is none that a figure counts. */
  | {readonly kind: 'values'; readonly register: RegisterId; readonly column: string; readonly rows: number};

/** Why the zero of a count is not sure; null when every row says that it does not count. */
export function doubtOf({of}: Count, now: Evaluation): Doubt | null {
  const doubt = doubtOfPopulation(of, now);
  if (doubt !== null) return doubt;
  const {register, dated} = of;
  // Rows that count and make a zero have no dossier, or no amount.
  const rows = countUndated(now.source(register)!, dated) || now.select(of).counted;
  return rows === 0 ? null : {kind: 'rows', register, rows};
}

function doubtOfPopulation(of: Population, now: Evaluation): Doubt | null {
  if (!now.hasRows(of)) return {kind: 'no-row', register: of.register};
  for (const condition of of.where) {
    const doubt = doubtOfCondition(of, condition, now);
    if (doubt !== null) return doubt;
  }
  return null;
}

function doubtOfCondition(of: Population, condition: Condition, now: Evaluation): Doubt | null {
  switch (condition.kind) {
    case 'among':
      return doubtOfPopulation(condition.population, now);
    case 'during':
      return doubtOfPopulation(
        population('dispositifs', active('entree', 'sortie'), is('dispositif', [condition.dispositif])),
        now,
      );
    case 'is':
      return doubtOfValues({...of, where: of.where.filter((other) => other !== condition)}, condition.column, now);
    default:
      return null;
  }
}

/** Rows that meet every other condition, and whose word is none of its list. */
function doubtOfValues(others: Population, column: string, now: Evaluation): Doubt | null {
  const {register} = others;
  const spec = registerById.get(register)?.columns[column];
  const source = now.source(register)!;
  if (spec?.kind !== 'choice' || !source.has(column)) return null;
  const {list} = spec;
  const {codes, values} = source.codes(column);
  const known = new Set(list.values.map(({value}) => value));
  const told = source.table.told?.get(column); // somebody said of these values that they are no other
  // An empty status counts: it hides nothing.
  const unknown = values.map((value, code) =>
    code === 0 ? typeof list.others === 'string' : !known.has(value) && told?.has(foldText(value)) !== true,
  );
  let rows = 0;
  for (const row of now.select(others).rows ?? codes.keys()) if (unknown[codes[row]!] === true) rows++;
  return rows === 0 ? null : {kind: 'values', register, column, rows};
}
