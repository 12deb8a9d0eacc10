/** Guillemets around what is read whole: what opens with one closes with its own. */
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['«', '»'],
  ['“', '”'],
  ['"', '"'],
]);

/** Where one of some signs stands, outside guillemets and parentheses. */
function placesOutside(text: string, signs: string): number[] {
  const places: number[] = [];
  let close: string | undefined;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (close !== undefined) {
      if (sign === close) close = undefined;
      continue;
    }
    close = CLOSING.get(sign);
    if (sign === '(') depth++;
    if (sign === ')') depth = Math.max(0, depth - 1);
    if (depth === 0 && signs.includes(sign)) places.push(at);
  }
  return places;
}

/** The pieces between some signs, those inside guillemets or parentheses left whole; blank ones are dropped. */
export function splitOutside(text: string, signs: string): string[] {
  const cuts = [-1, ...placesOutside(text, signs), text.length];
  const pieces = cuts.slice(1).map((to, at) => text.slice(cuts[at]! + 1, to).trim());
  return pieces.filter((one) => one !== '');
}

/** The clauses of a criterion: « et » is written `;`, or begins a line. */
export const clausesOf = (text: string): string[] => splitOutside(text, ';\n\r');

/** The values of a clause: « ou » is written with a comma. */
export const valuesOf = (text: string): string[] => splitOutside(text, ',').map(unquoted);

/** A text without the guillemets around it. */
export function unquoted(text: string): string {
  const trimmed = text.trim();
  const close = CLOSING.get(trimmed[0] ?? '');
  const isWhole = close !== undefined && trimmed.length > 1 && trimmed.indexOf(close, 1) === trimmed.length - 1;
  return isWhole ? trimmed.slice(1, -1).trim() : trimmed;
}

/** The parts of a text around a word that stands alone in it: « A ou B ». */
export function splitAtWord(text: string, word: string): string[] {
  return text
    .split(new RegExp(`\\s+${word.replace(/[+]/g, '\\+')}\\s+`, 'iu'))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** « mon indicateur : Son titre » : what is named, and how it is called. */
export function named(text: string): {readonly what: string; readonly label: string} {
  const at = placesOutside(text, ':').find((place) => /^\s/.test(text.slice(place + 1)));
  if (at === undefined) return {what: text.trim(), label: ''};
  return {what: text.slice(0, at).trim(), label: unquoted(text.slice(at + 1))};
}
