const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';

/**
 * Ten letters made from what a line says: they name it wherever it stands, so that a decision written today finds its
 * line again tomorrow, whatever the order of the rows.
 */
export function contentKey(content: string): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let at = 0; at < content.length; at++) {
    const unit = content.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul((b << 5) ^ (b >>> 27) ^ unit, 0x85ebca6b);
  }
  return letters(a ^ (a >>> 15)) + letters(b ^ (b >>> 13));
}

function letters(word: number): string {
  let text = '';
  for (let k = 0; k < 5; k++) text += LETTERS[(word >>> (5 * k)) & 31]!;
  return text;
}

/**
 * The items in an order that only depends on what they say, each with its key. Copies have one `twin`, the place of the
 * first of them, and are told apart by their rank, in the order given by `place`.
 */
export function inContentOrder<T>(
  items: readonly T[],
  contentOf: (item: T) => string,
  dayOf: (item: T) => number,
  place: (item: T) => number,
): {readonly item: T; readonly twin: number; readonly key: string}[] {
  const all = items.map((item) => ({item, content: contentOf(item), day: dayOf(item), place: place(item)}));
  all.sort((a, b) => a.day - b.day || (a.content < b.content ? -1 : a.content > b.content ? 1 : a.place - b.place));
  let copy = 0;
  return all.map(({item, content}, at) => {
    copy = at > 0 && all[at - 1]!.content === content ? copy + 1 : 0;
    return {item, twin: at - copy, key: contentKey(`${content}#${copy}`)};
  });
}
