/**
 * The argument by which Sheets sees that the registers changed: « Custom functions in Google Sheets » says that a function is called
 * again only when an argument changes, and an equal call is answered from memory. It is a cell of ours by its name; what it holds is
 * never the same twice, and no function reads it.
 */
export const COUNTER = 'RA_ACTUALISATION';

const MARK = '¤ML ';

/** What the cell holds from a moment on. */
export function counterText(now: number): string {
  return MARK + now.toString(36);
}

export function isCounterText(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith(MARK);
}

/** The argument in a formula, as its text. A text of the counter itself is how an older version wrote it. */
export function isCounterArgument(text: string): boolean {
  return text.toUpperCase() === COUNTER || /^"¤ML [0-9a-z]+"$/.test(text);
}
