import {foldText} from '../value/fold';
import {letterDistance} from '../value/nearest';
import type {RegisterSpec} from '../register/define-register';

/** Words of a heading that say nothing of what the column holds. */
const LINKS: ReadonlySet<string> = new Set([
  'de',
  'du',
  'des',
  'd',
  'l',
  'la',
  'le',
  'les',
  'n',
  'a',
  'au',
  'en',
  'et',
]);
const COMPARED = 60;
const FEWEST = 3;

const wordsOf = (heading: string) =>
  foldText(heading.slice(0, COMPARED))
    .split(' ')
    .filter((word) => word !== '' && !LINKS.has(word));

/** « naiss » is « naissance », « niveaux » is « niveau ». */
function isWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= FEWEST && (long.startsWith(short) || (short.length > 4 && letterDistance(a, b) <= 1));
}

/**
 * The canonical heading of the column, among those that a line of headings lacks, that a heading may have been meant for. It is
 * shown as a proposal and nothing is read by it.
 */
export function likeHeading(
  heading: string,
  {columns}: RegisterSpec,
  at: ReadonlyMap<string, unknown>,
): string | undefined {
  const words = wordsOf(heading);
  if (words.length === 0) return undefined;
  let best: string | undefined;
  let most = 0;
  for (const [id, {headings}] of Object.entries(columns)) {
    if (at.has(id)) continue;
    for (const candidate of headings) {
      const known = wordsOf(candidate);
      const shared = known.filter((word) => words.some((one) => isWord(one, word))).length;
      const part = shared / Math.max(known.length, words.length) + (shared === known.length ? 0.5 : 0);
      if (shared > 0 && part > most && part > 0.5) {
        most = part;
        best = headings[0];
      }
    }
  }
  return best;
}
