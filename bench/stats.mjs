/** Minimum, median and maximum of a list of numbers. */
export function statsOf(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return {min: sorted[0], median, max: sorted[sorted.length - 1]};
}

export async function timed(work) {
  const start = performance.now();
  const result = await work();
  return {result, ms: performance.now() - start};
}

/** A seeded shuffle: in each round the peers follow one another in another order. */
export function shuffled(list, seed) {
  const out = [...list];
  let state = seed * 2654435761;
  for (let at = out.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = state % (at + 1);
    [out[at], out[other]] = [out[other], out[at]];
  }
  return out;
}
