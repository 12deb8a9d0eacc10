/** Guillemets, whatever their kind, around what is read whole. */
const OPEN = '«“"';
const CLOSE = '»”"';

/** The pieces between some signs, those inside guillemets or parentheses left whole; blank ones are dropped. */
export function splitOutside(text: string, signs: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  let quoted = false;
  let depth = 0;
  for (const sign of text) {
    if (quoted ? CLOSE.includes(sign) : OPEN.includes(sign)) quoted = !quoted;
    if (!quoted && sign === '(') depth++;
    if (!quoted && sign === ')') depth = Math.max(0, depth - 1);
    if (!quoted && depth === 0 && signs.includes(sign)) {
      pieces.push(piece);
      piece = '';
    } else piece += sign;
  }
  return [...pieces, piece].map((one) => one.trim()).filter((one) => one !== '');
}

/** The clauses of a criterion: « et » is written `;`, or begins a line. */
export const clausesOf = (text: string): string[] => splitOutside(text, ';\n\r');

/** The values of a clause: « ou » is written with a comma. */
export const valuesOf = (text: string): string[] => splitOutside(text, ',').map(unquoted);

/** A text without the guillemets around it. */
export function unquoted(text: string): string {
  const trimmed = text.trim();
  const inner = /^[«“"]\s*(.*?)\s*[»”"]$/su.exec(trimmed)?.[1];
  return inner ?? trimmed;
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
  const [, what, label] = /^(.*?)\s*:\s+(.*)$/su.exec(text) ?? [];
  return what === undefined ? {what: text.trim(), label: ''} : {what: what.trim(), label: unquoted(label!)};
}
