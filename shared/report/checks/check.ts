import type {Results} from '../../count/evaluate-report';
import type {Lack} from '../../count/lack';
import type {Registers} from '../../count/registers';
import {capitalize} from '../../value/french';
import type {Masks} from '../disclosure';
import {sayLack} from '../say-unknown';
import type {NumberKind} from '../units';

/** One side of a check: what it is, and its number as a cell holds it. */
export interface Side {
  readonly label: string;
  readonly value: number | null;
  readonly kind: NumberKind;
  /** What is printed instead of the number. */
  readonly mask?: string | undefined;
}

/** Two numbers that must stand in a certain relation, and whether they do. */
interface Compared {
  readonly what: string;
  readonly left: Side;
  readonly right: Side;
  readonly verdict: Verdict;
}

/** A check that compares nothing: neither good nor bad. */
interface Unverified {
  readonly what: string;
  readonly verdict: 'none';
  readonly why: string;
}

export type Check = Compared | Unverified;

/** `read` is for differences that a rule explains: nothing to mend, something to know. */
type Verdict = 'good' | 'read' | 'bad';

export interface CheckFamily {
  readonly title: string;
  readonly checks: readonly Check[];
}

/** What the checks are made of: every result, those that lack something included, and the masks of those that are printed. */
export interface Checked {
  readonly results: Results;
  readonly masks: Masks;
  readonly registers: Registers;
}

export function count(label: string, value: number | null, mask?: string): Side {
  return {label, value, kind: 'count', mask};
}

export function verdictOf(holds: boolean): Verdict {
  return holds ? 'good' : 'bad';
}

/** A check whose numbers are not known, for want of what was not read. */
export function withoutNumbers(what: string, lack: Lack, {registers}: Checked): Check {
  return {what, verdict: 'none', why: capitalize(sayLack(lack, registers))};
}

/** A check, unless it has nothing to compare: no row makes either of its numbers. */
export function unlessEmpty(check: Compared): Check {
  const {what, left, right} = check;
  if (left.value !== 0 || right.value !== 0) return check;
  return {what, verdict: 'none', why: 'Rien à comparer : aucune ligne comptée, ni d’un côté ni de l’autre'};
}
