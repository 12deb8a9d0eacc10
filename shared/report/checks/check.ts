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
export interface Check {
  readonly what: string;
  readonly left: Side;
  readonly right: Side;
  readonly verdict: Verdict;
}

/** `read` is for differences that a rule explains: nothing to mend, something to know. */
export type Verdict = 'good' | 'read' | 'bad';

export interface CheckFamily {
  readonly title: string;
  readonly checks: readonly Check[];
}

export function count(label: string, value: number | null, mask?: string): Side {
  return {label, value, kind: 'count', mask};
}

export function verdictOf(holds: boolean): Verdict {
  return holds ? 'good' : 'bad';
}
