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

/** Least time of several tries, in milliseconds. */
export function timeOf(run: () => unknown): number {
  let least = Infinity;
  for (let tries = 0; tries < 3; tries++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** How much longer a text twice as long takes; tried again before it is believed, as other programs run beside. */
export function growth(run: (length: number) => unknown, length: number): number {
  let least = Infinity;
  for (let tries = 0; tries < 4 && least > 3; tries++) {
    const short = timeOf(() => run(length));
    least = Math.min(least, timeOf(() => run(2 * length)) / Math.max(short, 5));
  }
  return least;
}

const textOf = (piece: string, end: string, length: number) => piece.repeat(Math.ceil(length / piece.length)) + end;
export const allTexts = (length: number) => pieces.flatMap((piece) => ends.map((end) => textOf(piece, end, length)));
