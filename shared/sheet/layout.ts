/** The columns of a chapter: labels, then six of one width. On A4 landscape they print at about 83 %. */
export const WIDTHS: readonly number[] = [40, 22, 22, 22, 22, 22, 22];

/** Points of rows that a printed page holds between its margins at that size, less what hosts round up. */
export const PAGE_HEIGHT = 584;

export const ROW_HEIGHT = 15;

/** Where a table and what stands beside it go. */
export const LEFT = {from: 0, columns: 3} as const;
export const RIGHT = {from: 3, columns: 4} as const;
export const FULL = {from: 0, columns: WIDTHS.length} as const;

export interface Span {
  readonly from: number;
  readonly columns: number;
}

/** Width of a span of columns, in characters. */
export function charactersOf({from, columns}: Span): number {
  return WIDTHS.slice(from, from + columns).reduce((sum, width) => sum + width, 0);
}
