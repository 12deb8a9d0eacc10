/** Texts that are as long as one likes, of what patterns repeat, drop or look for at the end of a text. */
const pieces = [
  '-',
  ' ',
  '–',
  '(',
  ')',
  ' (',
  '- ',
  '1',
  '0',
  ',',
  '.',
  '1 ',
  '1,',
  '1.000',
  'a',
  'é',
  'e\u0301',
  '\u0301',
  "'",
  '’',
  '"',
  '/',
  '1/',
  '+',
  '+ ',
  '_',
  '#',
  '%',
  '€',
  '\u00a0',
  '\u202f',
  '\n',
  '\t',
  'st ',
  'cedex ',
  'cedex\n',
  '59130 ',
  '(59130',
  'sous ',
  'total ',
  'bac+',
  'niveau 1',
  'v ',
  'cap bep ',
  'janvier ',
  '1h',
  'E+',
  '[',
  '{',
  '$',
  '\\',
  '&',
  ';',
  ':',
  '<',
  '>',
  '=',
  '*',
  '?',
  'ﬁ',
  '𝒜',
];
/** The end that makes a pattern fail after all. */
const ends = ['', 'x'];

/** In milliseconds. */
function timeOnce(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Least time of several tries, in milliseconds. */
const timeOf = (run: () => unknown) => Math.min(timeOnce(run), timeOnce(run), timeOnce(run));

/**
 * How many times the second takes the time of the first, which counts for `least` milliseconds where it takes less. What is
 * quick enough to be under `limit` whatever the first takes is run once, and gives 0.
 */
export function ratioOf(first: () => unknown, second: () => unknown, least: number, limit: number): number {
  if (timeOnce(second) < least * limit) return 0;
  const short = timeOf(first);
  return timeOf(second) / Math.max(short, least);
}

/** How much longer a text twice as long takes; tried again before it is believed, as other programs run beside. */
export function growth(run: (length: number) => unknown, length: number): number {
  let ratio = Infinity;
  for (let tries = 0; tries < 4 && ratio > 3; tries++)
    ratio = Math.min(ratio, ratioOf(() => run(length), () => run(2 * length), 5, 3)); // prettier-ignore
  return ratio;
}

const textOf = (piece: string, end: string, length: number) => piece.repeat(Math.ceil(length / piece.length)) + end;
export const allTexts = (length: number) => pieces.flatMap((piece) => ends.map((end) => textOf(piece, end, length)));
