import type {Condition} from '../count/declaration';
import {registerById} from '../register/all-registers';
import type {RegisterId} from '../register/register-id';
import {aidesDe, contacts, situationsDebutees} from './populations';

/** The rows that count unless a criterion says otherwise: the rules of the catalogue, which alone writes them. */
const countedRules: Readonly<Partial<Record<RegisterId, readonly Condition[]>>> = {
  contacts: contacts.where,
  situations: situationsDebutees.where,
  aides: aidesDe('').where.filter((condition) => 'column' in condition && condition.column === 'statut'),
};

/** The conditions under which a row counts, but those about a column that the formula itself speaks of. */
export function countedWhere(id: RegisterId, spokenOf: ReadonlySet<string>): readonly Condition[] {
  return (countedRules[id] ?? []).filter((condition) => !('column' in condition && spokenOf.has(condition.column)));
}

/** The column whose day places a row in a year; null for a register without dates. */
export function datingColumn(id: RegisterId): string | null {
  if (id === 'jeunes') return 'accueil';
  if (id === 'participations') return 'jour'; // without a date of its own, a row has that of its action
  return registerById.get(id)!.dated ?? null;
}
