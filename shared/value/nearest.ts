import {foldText} from './fold';

/** Letters to insert, drop, replace or swap with their neighbour to turn one text into the other. */
export function letterDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const line = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(last[j]! + 1, line[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, beforeLast[j - 2]! + 1);
      }
      line.push(least);
    }
    beforeLast = last;
    last = line;
  }
  return last[b.length]!;
}

/** Letters of a text that are compared: no candidate is as long, and the work grows with both. */
const COMPARED = 100;

/** The candidate that looks most like a text, for « Vouliez-vous dire… »; undefined when none is given. */
export function nearest(text: string, candidates: readonly string[]): string | undefined {
  const folded = foldText(text.slice(0, COMPARED));
  let best: string | undefined;
  let least = Infinity;
  for (const candidate of candidates) {
    const other = foldText(candidate);
    const apart = letterDistance(folded, other) - (other.includes(folded) && folded !== '' ? 0.5 : 0);
    if (apart < least) {
      least = apart;
      best = candidate;
    }
  }
  return best;
}

/** The candidate that a word was surely meant to be; undefined when none is near enough to be worth naming. */
export function closestTo(word: string, candidates: readonly string[]): string | undefined {
  const found = nearest(word, candidates);
  if (found === undefined) return undefined;
  const [asked, known] = [foldText(word.slice(0, COMPARED)), foldText(found)];
  const isPart = asked.length > 2 && known.includes(asked);
  return isPart || letterDistance(asked, known) <= Math.max(2, asked.length / 3) ? found : undefined;
}
