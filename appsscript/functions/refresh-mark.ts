/**
 * An argument that no function reads, so that Sheets sees another call and makes it: it recalculates a custom function only when
 * an argument changes. It stands in a formula for as long as a refresh lasts, and does no harm where one was cut short.
 */
const MARK = '¤ML ';

export function refreshMark(stamp: number): string {
  return MARK + stamp.toString(36);
}

export function isRefreshMark(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith(MARK);
}

/** The formula without the marks that a refresh left in it. */
export function withoutMarks(formula: string): string {
  let rest = '';
  let from = 0;
  for (const {index, 0: mark} of formula.matchAll(/"¤ML [0-9a-z]+"/g)) {
    const before = formula.slice(from, index).trimEnd();
    rest += /[;,]$/.test(before.slice(-1)) ? before.slice(0, -1) : before;
    from = index + mark.length;
  }
  return rest + formula.slice(from);
}
