import {foldText} from '../value/fold';
import {UNSEEN} from '../value/unseen';

/** A cell of a commune taken apart. */
interface CommuneName {
  /** Folded, with one spelling of what is written in several: `saint andre lez lille`. Empty when no name is there. */
  readonly key: string;
  /** A number of two or three digits after the name: a département. */
  readonly number: string;
  /** The key of the city, where the name is that of an arrondissement of it: `lyon` for `lyon 8`. Empty for any other. */
  readonly city: string;
  /** The five signs of a post code or an INSEE code written beside it; empty when there are none. */
  readonly code: string;
  /** The name as written, without codes and CEDEX; « Lyon 8e » for an arrondissement, however it is written. */
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

/** The cities that have arrondissements: how many, and how the codes of these begin. */
const CITIES: ReadonlyMap<string, {readonly name: string; readonly last: number; readonly codes: RegExp}> = new Map([
  ['paris', {name: 'Paris', last: 20, codes: /^75[01](\d\d)$/}],
  ['lyon', {name: 'Lyon', last: 9, codes: /^69(?:0|38)0?(\d)$/}],
  ['marseille', {name: 'Marseille', last: 16, codes: /^13[02](\d\d)$/}],
]);
/** What stands around the number of an arrondissement. */
const AROUND = new Set(['arrondissement', 'arrond', 'arr', 'ardt', 'arrdt', 'e', 'eme', 'er', 'ere', 'nd', 'nde']);

/** The number of the arrondissement that words name in a city, else the code beside its name; 0 for none. */
function arrondissementIn([city = '', ...words]: readonly string[], code: string): number {
  const {last, codes} = CITIES.get(city)!;
  const said = words.filter((word) => !AROUND.has(word));
  const written = words.length === 0 ? codes.exec(code)?.[1] : said.length === 1 ? said[0] : undefined;
  const number = Number(/^(\d{1,2})(?:er|ere|e|eme|nd|nde)?$/.exec(written ?? '')?.[1] ?? 0);
  return number <= last ? number : 0;
}

/** Takes a commune's cell apart. */
export function takeCommune(given: string): CommuneName {
  const text = given.replace(UNSEEN, '');
  let words = foldText(text)
    .replace(/^(\d\d) (\d{3})(?= |$)/, '$1$2') // 59 130
    .split(' ');
  const cedex = words.indexOf('cedex');
  // « CEDEX 2 » and all that follows; « LYON CEDEX 08 » is the 8th arrondissement
  if (cedex > 0)
    words = CITIES.has(words[cedex - 1]!) ? words.filter((word) => word !== 'cedex') : words.slice(0, cedex);
  const code = words.find((word) => CODE.test(word)) ?? '';
  words = words.filter((word) => !CODE.test(word));
  if (NUMBER.test(words[0] ?? '')) words.shift();
  if ((words[0] === 'f' || words[0] === 'fr') && words.length > 1 && code !== '') words.shift(); // F-59130
  const at = CITIES.has(words[0] ?? '') ? arrondissementIn(words, code) : 0;
  if (at > 0) {
    const city = words[0]!;
    const shown = `${CITIES.get(city)!.name} ${at === 1 ? '1er' : `${at}e`}`;
    return {key: `${city} ${at}`, number: '', city, code: code.toUpperCase(), shown};
  }
  const number = words.length > 1 && NUMBER.test(words[words.length - 1]!) ? words.pop()! : '';
  if (words.length > 1 && ARTICLES.has(words[words.length - 1]!)) words.unshift(words.pop()!); // Madeleine (La)
  words = words.map((word, at) => (at === 0 && word === 'les' ? word : (SAME.get(word) ?? word)));
  const key = words.join(' ');
  return {key: /\p{L}/u.test(key) ? key : '', number, city: '', code: code.toUpperCase(), shown: cleaned(text)};
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
