/**
 * The separator that cuts most of the first lines into as many cells, whatever the titles above the headings hold, and how often it cuts
 * one; `;`, the French one, wins a draw. A tab beside another separator only pads a value.
 */
export function findSeparator(text: string): {readonly separator: string; readonly cuts: number} {
  const lines = text
    .replace(/(^|[;\t|,\r\n])"(?:[^"]|"")*"(?=[;\t|,\r\n]|$)/g, '$1q')
    .replace(/([;,|])\t|\t([;,|])/g, '$1$2')
    .split(/\r\n?|\n/)
    .slice(0, 40)
    .filter((line) => line !== '');
  let best = {separator: ';', cuts: 0, score: 0};
  for (const separator of [';', '\t', '|', ',']) {
    const one = regularity(lines.map((line) => line.split(separator).length - 1));
    if (one.score > best.score) best = {separator, ...one};
  }
  return best;
}

/** Decimal commas cut lines too, but not each line alike, and not the headings: agreement weighs more than cuts. */
function regularity(counts: readonly number[]): {readonly cuts: number; readonly score: number} {
  const scored = [...new Set(counts)].map((cuts) => ({
    cuts,
    score: cuts * counts.filter((other) => other === cuts).length ** 2,
  }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best), {cuts: 0, score: 0});
}
