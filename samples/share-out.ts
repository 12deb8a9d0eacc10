import type {Random} from './random';

/** Whole shares of `total` in proportion to the weights, none below `least` nor above `most` (largest remainders). */
export function apportion(
  total: number,
  weights: readonly number[],
  least: readonly number[] = weights.map(() => 0),
  most: readonly number[] = weights.map(() => Infinity),
): number[] {
  const shares = [...least];
  let rest = total - sumOf(shares);
  if (rest < 0) throw new Error(`${total} is less than the least shares`);
  while (rest > 0) {
    const open = weights.map((weight, i) => (shares[i]! < most[i]! ? weight : 0));
    const all = sumOf(open);
    if (all === 0) throw new Error(`${rest} of ${total} find no place`);
    const ideal = open.map((weight) => (rest * weight) / all);
    const given = ideal.map((n, i) => Math.min(Math.floor(n), most[i]! - shares[i]!));
    if (sumOf(given) === 0) {
      const order = ideal.map((n, i) => ({n, i})).sort((a, b) => b.n - a.n || a.i - b.i);
      for (const {n, i} of order.slice(0, rest)) if (n > 0) given[i] = 1;
    }
    given.forEach((n, i) => (shares[i] = shares[i]! + n));
    rest -= sumOf(given);
  }
  return shares;
}

/** As `apportion`, but uneven: each weight is stretched by lot, as people differ. */
export function scatter(
  random: Random,
  total: number,
  weights: readonly number[],
  least?: readonly number[],
): number[] {
  return apportion(
    total,
    weights.map((weight) => weight * (0.15 + random.next() ** 2 * 2)),
    least,
  );
}

/** Cuts an amount in cents into `parts` that are multiples of `step` (the last takes what is no multiple), none above `most`. */
export function cutAmount(random: Random, cents: number, parts: number, step: number, most: number): number[] {
  const steps = Math.floor(cents / step);
  const ceiling = Math.floor(most / step);
  if (ceiling * parts < steps) throw new Error(`${cents} does not fit in ${parts} parts of ${most}`);
  const weights = Array.from({length: parts}, () => 0.7 + random.next());
  const shares = apportion(
    steps,
    weights,
    weights.map(() => Math.min(1, Math.floor(steps / parts))),
    weights.map(() => ceiling),
  );
  const amounts = shares.map((n) => n * step);
  amounts[parts - 1] = amounts[parts - 1]! + (cents - steps * step);
  return amounts;
}

/** Each key as many times as its number says: { a: 2, b: 1 } is a, a, b. */
export function repeat<K extends string>(counts: Readonly<Record<K, number>>): K[] {
  return (Object.keys(counts) as K[]).flatMap((key) => Array.from({length: counts[key]}, () => key));
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
