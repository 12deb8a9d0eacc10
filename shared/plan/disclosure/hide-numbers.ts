import type {NumberWeb, Relation, Shown} from './number-web';
import {toldBySums} from './solve-sums';
import type {Bounds} from './solve-sums';

/**
 * Hides the counts from 1 to the threshold minus 1, then others, until no hidden number can be told: to whoever knows all the shown
 * numbers, the sums and the marks, each hidden one could be at least two.
 */
export function hideNumbers({numbers}: NumberWeb, threshold: number): void {
  for (const number of numbers) {
    if (number.personal && number.value >= 1 && number.value < threshold) hide(number, 'small');
  }
  for (;;) {
    const bounds = deduce(numbers, threshold);
    const told =
      numbers.find((number) => isHidden(number) && (isTold(bounds.get(number)!) || isAtEdge(number, threshold))) ??
      toldBySums(numbers, isHidden, bounds);
    if (told === undefined) return;
    const next = nextToHide(told);
    if (next === undefined) return;
    hide(next, 'suppressed');
  }
}

export function isHidden({state}: Shown): boolean {
  return state === 'small' || state === 'suppressed';
}

function hide(number: Shown, state: 'small' | 'suppressed'): void {
  if (number.state !== 'shown') return;
  number.state = state;
  for (const amount of number.amounts) hide(amount, 'suppressed');
}

function isTold({low, high}: Bounds): boolean {
  return low === high;
}

/** Whether the hidden parts of a shown sum make the most that small counts could: whoever takes the two marks for one would read them. */
function isAtEdge({relations}: Shown, threshold: number): boolean {
  return relations.some(({kind, whole, parts}) => {
    const hidden = parts.filter(isHidden);
    if (kind !== 'sum' || whole.state !== 'shown' || hidden.length === 0 || hidden.some(({personal}) => !personal))
      return false;
    return hidden.reduce((sum, {value}) => sum + value, 0) === hidden.length * (threshold - 1);
  });
}

/** What can be said of every number from the shown ones. */
function deduce(numbers: readonly Shown[], threshold: number): Map<Shown, Bounds> {
  const bounds = new Map(numbers.map((number) => [number, atFirst(number, threshold)]));
  const waiting = new Set<Relation>();
  for (const number of numbers) if (isHidden(number)) for (const relation of number.relations) waiting.add(relation);
  // Bounds only narrow, by whole numbers: the rounds are counted in case two hidden numbers chase each other for long.
  for (let round = 0; waiting.size > 0 && round < 20000; round++) {
    const relation = waiting.values().next().value!;
    waiting.delete(relation);
    for (const number of narrow(relation, bounds)) {
      for (const other of number.relations) if (other !== relation) waiting.add(other);
    }
  }
  return bounds;
}

/** Of two marks, one says « 1 to the threshold minus 1 », the other « not that »; under 2 both would say it, and neither does. */
function atFirst({state, value, personal}: Shown, threshold: number): Bounds {
  if (state === 'shown') return {low: value, high: value};
  if (state === 'aside') return {low: 0, high: Infinity};
  if (threshold === 2) return {low: personal ? 1 : 0, high: Infinity};
  if (state === 'small') return {low: 1, high: threshold - 1};
  return {low: personal ? threshold : 0, high: Infinity};
}

/** Narrows the bounds by one relation; the numbers of which more is known than before. */
function narrow({kind, whole, parts}: Relation, bounds: ReadonlyMap<Shown, Bounds>): Shown[] {
  const changed: Shown[] = [];
  const limit = (number: Shown, low: number, high: number) => {
    const now = bounds.get(number)!;
    if (low <= now.low && high >= now.high) return;
    now.low = Math.max(now.low, low);
    now.high = Math.min(now.high, high);
    changed.push(number);
  };
  const own = parts.map((part) => bounds.get(part)!);
  const lows = own.reduce((sum, {low}) => sum + low, 0);
  const endless = own.filter(({high}) => high === Infinity).length;
  const highs = own.reduce((sum, {high}) => sum + (high === Infinity ? 0 : high), 0);
  const all = bounds.get(whole)!;
  const least = kind === 'sum' ? lows : Math.max(...own.map(({low}) => low));
  limit(whole, least, kind === 'within' || endless > 0 ? Infinity : highs);
  parts.forEach((part, at) => {
    const {low, high} = own[at]!;
    const isOpen = kind === 'within' || endless - Number(high === Infinity) > 0;
    const others = isOpen ? Infinity : highs - (high === Infinity ? 0 : high);
    limit(part, all.low - others, kind === 'sum' ? all.high - (lows - low) : all.high);
  });
  return changed;
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
