/** A stretch to be given a size: later ones paint over earlier ones. */
export interface Stroke {
  readonly from: number;
  readonly count: number;
  readonly size: number;
}

/**
 * The fewest strokes that give each row its size, one row at a time being a call each: a long stroke of the common size first, the others
 * over it. `blank` is what all rows have already, when it is known.
 */
export function paintRuns(sizes: readonly number[], blank: number | null = null): Stroke[] {
  const runs: {size: number; from: number; count: number}[] = [];
  for (const [at, size] of sizes.entries()) {
    const last = runs[runs.length - 1];
    if (last?.size === size) last.count++;
    else runs.push({size, from: at, count: 1});
  }
  if (runs.length === 0) return [];
  const base = {from: 0, count: 0, size: blank ?? 0};
  const line = blank === null ? runs : [base, ...runs, {...base, from: sizes.length}];
  const strokes: Stroke[] = [];
  const best = fewest(line.map(({size}) => size));
  const paint = (first: number, last: number, isBlank: boolean): void => {
    // The first run and those of its size that share its stroke, up to where the stroke ends.
    const shared = [first];
    for (let at = best(first, last).next; at !== -1; at = best(at, last).next) shared.push(at);
    const end = line[shared[shared.length - 1]!]!;
    const {from, size} = line[first]!;
    if (!isBlank) strokes.push({from, count: end.from + end.count - from, size});
    shared.forEach((at, index) => {
      const until = shared[index + 1];
      if (until !== undefined && until > at + 1) paint(at + 1, until - 1, false);
    });
    const after = shared[shared.length - 1]! + 1;
    if (after <= last) paint(after, last, false);
  };
  paint(0, line.length - 1, blank !== null);
  return strokes;
}

/** For runs from one to another: how many strokes, and with which later run of its size the first one shares its stroke (-1: none). */
function fewest(
  sizes: readonly number[],
): (first: number, last: number) => {readonly count: number; readonly next: number} {
  const length = sizes.length;
  const table = Array.from({length}, () => Array<{count: number; next: number}>(length));
  const at = (first: number, last: number) => (first > last ? {count: 0, next: -1} : table[first]![last]!);
  for (let first = length - 1; first >= 0; first--)
    for (let last = first; last < length; last++) {
      let best = {count: 1 + at(first + 1, last).count, next: -1};
      for (let next = first + 1; next <= last; next++) {
        if (sizes[next] !== sizes[first]) continue;
        const count = at(first + 1, next - 1).count + at(next, last).count;
        if (count < best.count) best = {count, next};
      }
      table[first]![last] = best;
    }
  return at;
}
