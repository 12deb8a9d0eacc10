import {foldText} from '../value/fold';
import {UNSEEN} from '../value/unseen';

/** A cell of a commune taken apart. */
interface CommuneName {
  /** Folded, with one spelling of what is written in several: `saint andre lez lille`. Empty when no name is there. */
  readonly key: string;
  /** A number of two or three digits after the name: a département, or the arrondissement of « Marseille 13 ». */
  readonly number: string;
  /** The five signs of a post code or an INSEE code written beside it; empty when there are none. */
  readonly code: string;
  /** The name as written, without codes and CEDEX. */
  readonly shown: string;
}

const CODE = /^\d[\dab]\d{3}$/;
const NUMBER = /^\d{2,3}$|^2[ab]$/;
const ARTICLES = new Set(['la', 'le', 'les', 'l']);
const SAME: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
  ['sts', 'saints'],
  ['stes', 'saintes'],
  ['lès', 'lez'],
  ['les', 'lez'],
  ['s', 'sur'],
]);

/** Takes a commune's cell apart. */
export function takeCommune(given: string): CommuneName {
  const text = given.replace(UNSEEN, '');
  let words = foldText(text)
    .replace(/^(\d\d) (\d{3})(?= |$)/, '$1$2') // 59 130
    .split(' ');
  const cedex = words.indexOf('cedex');
  if (cedex > 0) words = words.slice(0, cedex); // « CEDEX 2 » and all that follows
  const code = words.find((word) => CODE.test(word)) ?? '';
  words = words.filter((word) => !CODE.test(word));
  const number = words.length > 1 && NUMBER.test(words[words.length - 1]!) ? words.pop()! : '';
  if (NUMBER.test(words[0] ?? '')) words.shift();
  if ((words[0] === 'f' || words[0] === 'fr') && words.length > 1 && code !== '') words.shift(); // F-59130
  if (words.length > 1 && ARTICLES.has(words[words.length - 1]!)) words.unshift(words.pop()!); // Madeleine (La)
  words = words.map((word, at) => (at === 0 && word === 'les' ? word : (SAME.get(word) ?? word)));
  const key = words.join(' ');
  return {key: /\p{L}/u.test(key) ? key : '', number, code: code.toUpperCase(), shown: cleaned(text)};
}

/** Signs that are left at the end of a name once codes are taken away. */
const ENDINGS = new Set([...' -–:('].map((sign) => sign.charCodeAt(0)));

function cleaned(text: string): string {
  const name = text
    .replace(/\s+/g, ' ')
    .replace(/\bcedex\b.*$/i, '')
    .replace(/(^|[\s(])(F-)?\d[\dAB]\d{3}\b\)?/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-–:]+/, '');
  // By hand: a pattern that must end the text is tried from each of its signs in turn.
  let end = name.length;
  while (end > 0 && ENDINGS.has(name.charCodeAt(end - 1))) end--;
  return name.slice(0, end);
}
