import type {Random} from './random';

/** How many of the chosen must have each key; a key that is not wanted may come any number of times. */
export interface Margin<T> {
  readonly of: (item: T) => string;
  readonly want: Readonly<Record<string, number>>;
}

/** Wants by commune, from numbers in the order of the territory. */
export const perCommune = (counts: readonly number[]): Record<string, number> =>
  Object.fromEntries(counts.map((n, c) => [String(c), n]));

const MOVES = 400_000;

/**
 * Chooses items so that every margin holds exactly.
 *
 * The first margin is met from the start (so many of each stratum, by lot). The others are then repaired: a chosen item is
 * exchanged for another of its stratum whenever that brings the counts no further from what is wanted.
 */
export function choose<T>(
  random: Random,
  what: string,
  pool: readonly T[],
  strata: Margin<T>,
  ...margins: Margin<T>[]
): T[] {
  const items = random.shuffle(pool);
  const keys = margins.map(({of}) => items.map(of));
  const missing = margins.map(({want}) => new Map(Object.entries(want)));
  const chosen: number[] = [];
  const left = new Map<string, number[]>();
  const stratum = items.map(strata.of);
  const wanted = new Map(Object.entries(strata.want));
  items.forEach((_, i) => {
    const key = stratum[i]!;
    const still = wanted.get(key) ?? 0;
    if (still === 0) {
      if (!left.has(key)) left.set(key, []);
      left.get(key)!.push(i);
      return;
    }
    wanted.set(key, still - 1);
    chosen.push(i);
    keys.forEach((key, m) => add(missing[m]!, key[i]!, -1));
  });
  for (const [key, n] of wanted) if (n > 0) throw new Error(`${what}: ${n} short in ${key}`);

  let error = missing.reduce((sum, counts) => sum + [...counts.values()].reduce((s, n) => s + Math.abs(n), 0), 0);
  for (let move = 0; error > 0; move++) {
    if (move === MOVES) throw new Error(`${what}: still ${error} from the margins: ${show(missing)}`);
    const place = random.whole(0, chosen.length - 1);
    const out = chosen[place]!;
    const others = left.get(stratum[out]!);
    if (!others?.length) continue;
    const otherPlace = random.whole(0, others.length - 1);
    const into = others[otherPlace]!;
    let change = 0;
    for (let m = 0; m < margins.length; m++) {
      const a = keys[m]![out]!;
      const b = keys[m]![into]!;
      if (a === b) continue;
      const lost = missing[m]!.get(a);
      const won = missing[m]!.get(b);
      if (lost !== undefined) change += Math.abs(lost + 1) - Math.abs(lost);
      if (won !== undefined) change += Math.abs(won - 1) - Math.abs(won);
    }
    if (change > 0 && !random.chance(0.001)) continue;
    keys.forEach((key, m) => {
      add(missing[m]!, key[out]!, 1);
      add(missing[m]!, key[into]!, -1);
    });
    chosen[place] = into;
    others[otherPlace] = out;
    error += change;
  }
  return chosen.map((i) => items[i]!);
}

function add(counts: Map<string, number>, key: string, n: number): void {
  const now = counts.get(key);
  if (now !== undefined) counts.set(key, now + n);
}

function show(missing: readonly Map<string, number>[]): string {
  return missing.map((counts) => JSON.stringify(Object.fromEntries(counts))).join(' ');
}
