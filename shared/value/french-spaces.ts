const NO_BREAK = '\u00a0';

/** Puts the no-break spaces that French typography wants around guillemets and before double signs. */
export function french(sentence: string): string {
  return sentence.replace(/« /g, `«${NO_BREAK}`).replace(/ ([»:;?!%€])/g, `${NO_BREAK}$1`);
}

/** `12 500`, thousands apart by narrow no-break spaces. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f');
}

/** `1 cellule`, `12 500 cellules`, with no-break spaces; `des cellules` for a number that is not told (NaN). */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  if (Number.isNaN(count)) return `des ${plural}`;
  return `${grouped(count)}${NO_BREAK}${count < 2 ? singular : plural}`;
}

/** ` (« A », « B »)`, or nothing where no word is to be quoted. */
export function inBrackets(words: readonly string[]): string {
  const told = words.filter((word) => word !== '');
  return told.length === 0 ? '' : ` (${quoted(told)})`;
}

/** `« A », « B » et « C »`. */
export function quoted(words: readonly string[]): string {
  const marked = words.map((word) => `« ${word} »`);
  return marked.length < 2 ? marked.join('') : `${marked.slice(0, -1).join(', ')} et ${marked[marked.length - 1]}`;
}
