import {isHidden} from './is-hidden';
import type {NumberWeb, Shown} from './number-web';
import {couldBeOther} from './other-values';

/**
 * Hides the counts from 1 to the threshold minus 1, then others, until no hidden number can be told: to whoever knows all the shown
 * numbers, the sums and the marks, each hidden one could be at least two.
 */
export function hideNumbers({numbers}: NumberWeb, threshold: number): void {
  const hidden: Shown[] = [];
  const hide = (number: Shown, state: 'small' | 'suppressed') => {
    if (number.state !== 'shown') return;
    number.state = state;
    hidden.push(number);
    for (const amount of number.amounts) hide(amount, 'suppressed');
    for (const rest of number.rests) rest.state = 'aside';
  };
  for (const number of numbers) {
    if (number.personal && number.value >= 1 && number.value < threshold) hide(number, 'small');
  }
  // Those hidden on the way are looked at in their turn.
  for (const number of hidden) {
    while (isAtEdge(number, threshold) || !couldBeOther(number, threshold)) {
      const [next, sum] = [nextToHide(number), smallSum(number)];
      // With nothing left to hide, three lines and a total « < 4 » tell 1, 1 and 1: the total is not said to be small.
      if (next !== undefined) hide(next, 'suppressed');
      else if (sum !== undefined) sum.state = 'veiled';
      else break;
    }
  }
}

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
    if (kind !== 'sum' || whole.state !== 'shown' || hidden.length === 0 || hidden.some(({personal}) => !personal)) {
      return false;
    }
    return hidden.reduce((sum, {value}) => sum + value, 0) === hidden.length * (threshold - 1);
  });
}

/** The smallest shown number beside a told one: of a sum that it is in, else of one that a hidden neighbour is in. */
function nextToHide(told: Shown): Shown | undefined {
  const met = new Set([told]);
  for (const number of met) {
    for (const {whole, parts} of number.relations) {
      const free = parts.filter(({state, value}) => state === 'shown' && value > 0);
      const [least] = free.sort((a, b) => a.value - b.value);
      if (least !== undefined) return least;
      if (whole.state === 'shown' && whole.value > 0) return whole;
    }
    for (const {whole, parts} of number.relations) {
      for (const other of [whole, ...parts]) if (isHidden(other)) met.add(other);
    }
  }
  return undefined;
}
