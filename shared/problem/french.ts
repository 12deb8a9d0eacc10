const NO_BREAK = '\u00a0';

/** Puts the no-break spaces that French typography wants around guillemets and before double signs. */
export function french(sentence: string): string {
  return sentence.replace(/« /g, `«${NO_BREAK}`).replace(/ ([»:;?!%€])/g, `${NO_BREAK}$1`);
}

/** `12 500`, thousands apart by narrow no-break spaces. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f');
}

/** `1 cellule`, `12 500 cellules`, with no-break spaces. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${grouped(count)}${NO_BREAK}${count < 2 ? singular : plural}`;
}

/** `« A », « B » et « C »`. */
export function quoted(words: readonly string[]): string {
  const marked = words.map((word) => `« ${word} »`);
  return marked.length < 2 ? marked.join('') : `${marked.slice(0, -1).join(', ')} et ${marked[marked.length - 1]}`;
}
