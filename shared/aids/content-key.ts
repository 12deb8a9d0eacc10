const LETTERS = [...'abcdefghijkmnpqrstuvwxyz23456789'].map((letter) => letter.charCodeAt(0));

/**
 * Ten letters made from what a line says and from its rank among copies, after a letter for its side: they name the line
 * wherever it stands, so that a decision written today finds it again tomorrow, whatever the order of the rows.
 */
export function contentKey(side: 'A' | 'E' | 'R', content: string, copy: number): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  const rank = `#${copy}`;
  for (let at = 0; at < content.length + rank.length; at++) {
    const unit = at < content.length ? content.charCodeAt(at) : rank.charCodeAt(at - content.length);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul((b << 5) ^ (b >>> 27) ^ unit, 0x85ebca6b);
  }
  const c = a ^ (a >>> 15);
  const d = b ^ (b >>> 13);
  // One call for the whole key: a hundred thousand of them are made.
  return String.fromCharCode(
    side.charCodeAt(0),
    45,
    letter(c, 0),
    letter(c, 5),
    letter(c, 10),
    letter(c, 15),
    letter(c, 20),
    letter(d, 0),
    letter(d, 5),
    letter(d, 10),
    letter(d, 15),
    letter(d, 20),
  );
}

const letter = (word: number, shift: number) => LETTERS[(word >>> shift) & 31]!;

/** How lines are put in order, and what is made of each. */
interface ContentOrder<T> {
  readonly side: 'A' | 'E';
  /** What the line at a place says, its day included. */
  readonly contentOf: (at: number) => string;
  /** Where it stands, to tell copies apart. */
  readonly placeOf: (at: number) => number;
  /** `twin`: place, in the new order, of the first of its copies. */
  readonly make: (at: number, twin: number, key: string) => T;
}

/**
 * Lines, given by their days, in an order that only depends on what they say, each with its key. What they say is written
 * for the lines of one day at a time, and forgotten.
 */
export function inContentOrder<T>(days: readonly number[], {side, contentOf, placeOf, make}: ContentOrder<T>): T[] {
  const byDay = new Map<number, number[]>();
  for (let at = 0; at < days.length; at++) {
    const own = byDay.get(days[at]!);
    if (own === undefined) byDay.set(days[at]!, [at]);
    else own.push(at);
  }
  const made: T[] = [];
  for (const day of [...byDay.keys()].sort((a, b) => a - b)) {
    const own = byDay.get(day)!.map((at) => ({at, content: contentOf(at)}));
    own.sort((a, b) => (a.content === b.content ? placeOf(a.at) - placeOf(b.at) : a.content < b.content ? -1 : 1));
    let copy = 0;
    let last: string | null = null;
    for (const {at, content} of own) {
      copy = content === last ? copy + 1 : 0;
      last = content;
      made.push(make(at, made.length - copy, contentKey(side, content, copy)));
    }
  }
  return made;
}
