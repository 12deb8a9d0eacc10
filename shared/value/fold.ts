/** Letters without accents: nothing to take apart, which is most of the time of folding. */
// eslint-disable-next-line no-control-regex
const ASCII = /^[\x00-\x7f]*$/;

/**
 * Text as it is compared everywhere: case, accents and ligatures dropped, every run of characters other than letters,
 * digits and `+` made one space. « N° dossier » and « n°_DOSSIER » are one heading, « Cœur » and « coeur » one word.
 */
export function foldText(text: string): string {
  if (ASCII.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9+]+/g, ' ')
      .trim();
  return text
    .replace(/[°º]/g, ' ') // `º` would decompose into a letter o
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .trim();
}

/** Order of folded texts, then of the texts themselves: total, and the same in every host (no `Intl`). */
export function compareFolded(a: string, b: string): number {
  const fa = foldText(a);
  const fb = foldText(b);
  if (fa !== fb) return fa < fb ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}
