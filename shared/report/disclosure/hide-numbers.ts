import {isHidden} from './is-hidden';
import type {NumberWeb, Relation, Shown} from './number-web';
import {couldBeOther} from './other-values';

/** Whether what is hidden for being small is told to be so, or bears the same mark as all that is hidden. */
type Says = 'small' | 'nothing';

/**
 * Hides the counts from 1 to the threshold minus 1, then others, until no hidden number can be told: to whoever knows all the shown
 * numbers, the sums and the marks, each hidden one could be at least two. What is published stays, and so does what is hidden before.
 * Gives those that are told all the same, by what is published.
 */
export function hideNumbers({numbers}: NumberWeb, threshold: number, says: Says = 'small'): readonly Shown[] {
  const hidden = numbers.filter((one) => isHidden(one) || one.isKept);
  const told: Shown[] = [];
  const hide = (number: Shown, why: 'small' | 'suppressed') => {
    if (!isFree(number)) return;
    number.state = says === 'nothing' ? 'veiled' : why;
    hidden.push(number);
    for (const amount of number.amounts) hide(amount, 'suppressed');
    for (const rest of number.rests) rest.state = 'aside';
  };
  for (const number of numbers) {
    if (number.personal && number.value >= 1 && number.value < threshold) hide(number, 'small');
  }
  // Those hidden on the way are looked at in their turn.
  for (const number of hidden) {
    for (;;) {
      const isTold = !couldBeOther(number, threshold);
      if (!isTold && !isAtEdge(number, threshold)) break;
      const [next, sum] = [nextToHide(number), smallSum(number)];
      // With nothing left to hide, three lines and a total « < 4 » tell 1, 1 and 1: the total is not said to be small.
      if (next !== undefined) hide(next, 'suppressed');
      else if (sum !== undefined) sum.state = 'veiled';
      else {
        if (isTold) told.push(number);
        break;
      }
    }
  }
  return told;
}

const isFree = ({state, isPublished}: Shown) => state === 'shown' && !isPublished;

/** A small sum that a number is part of, or near. */
function smallSum(number: Shown): Shown | undefined {
  const met = new Set([number]);
  for (const one of met) {
    for (const {kind, whole, parts} of one.relations) {
      if (kind !== 'within' && whole.state === 'small') return whole;
      for (const other of [whole, ...parts]) if (isHidden(other)) met.add(other);
    }
  }
  return undefined;
}

/** Whether the hidden parts of a shown sum make the most that small counts could: whoever takes the two marks for one would read them. */
function isAtEdge({relations}: Shown, threshold: number): boolean {
  return relations.some(({kind, whole, parts}) => {
    const hidden = parts.filter(isHidden);
    if (kind !== 'sum' || whole.state !== 'shown' || hidden.length === 0) return false;
    if (parts.some(({state}) => state === 'aside') || hidden.some(({personal}) => !personal)) return false;
    return hidden.reduce((sum, {value}) => sum + value, 0) === hidden.length * (threshold - 1);
  });
}

/** A shown number to hide next: beside a hidden one that its sum tells by itself, the told one or one near it; else beside any of them. */
function nextToHide(told: Shown): Shown | undefined {
  const near = hiddenNear(told);
  return (
    least(near, (number) => number.relations.filter((one) => isAlone(number, one))) ??
    least(near, (one) => one.relations)
  );
}

/** A hidden number, and those that its ties lead to from one hidden number to another; the nearest first. */
function hiddenNear(told: Shown): ReadonlySet<Shown> {
  const met = new Set([told]);
  for (const number of met) {
    for (const {whole, parts} of number.relations) {
      for (const other of [whole, ...parts]) if (isHidden(other)) met.add(other);
    }
  }
  return met;
}

/** Whether all else of a sum is shown. */
function isAlone(number: Shown, {kind, whole, parts}: Relation): boolean {
  return kind === 'sum' && [whole, ...parts].every((one) => one === number || one.state === 'shown');
}

/** The smallest number to hide beside the first of some numbers that has one; a whole only where no part is left. */
function least(numbers: Iterable<Shown>, tiesOf: (number: Shown) => readonly Relation[]): Shown | undefined {
  for (const number of numbers) {
    for (const {whole, parts} of tiesOf(number)) {
      const free = parts.filter((one) => isFree(one) && one.value > 0);
      const [first] = free.sort((a, b) => a.value - b.value);
      if (first !== undefined) return first;
      if (isFree(whole) && whole.value > 0) return whole;
    }
  }
  return undefined;
}
