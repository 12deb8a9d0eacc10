/** The columns of a chapter: two halves alike, each a label and four values. */
export const WIDTHS: readonly number[] = [29, 15.25, 15.25, 15.25, 15.25, 29, 15.25, 15.25, 15.25, 15.25];

/** Where a table and what stands beside it go. */
export const LEFT = {from: 0, columns: 5} as const;
export const RIGHT = {from: 5, columns: 5} as const;
export const FULL = {from: 0, columns: WIDTHS.length} as const;

export interface Span {
  readonly from: number;
  readonly columns: number;
}

/** What is free of a span after its first columns. */
export function after({from, columns}: Span, taken: number): Span {
  return {from: from + taken, columns: columns - taken};
}

/** Width of a span of columns, in characters. */
export function charactersOf({from, columns}: Span, widths: readonly number[] = WIDTHS): number {
  return widths.slice(from, from + columns).reduce((sum, width) => sum + width, 0);
}

/** A line of a table, as low as its text allows: where a page has room, it stands higher. */
export const ROW_HEIGHT = 13;

/** Margins of a printed page, in inches: the footer stands in the last of them. */
export const MARGINS = {side: 0.25, top: 0.3, bottom: 0.45, header: 0.3, footer: 0.3} as const;

const PAPER = {landscape: {width: 841.9, height: 595.3}, portrait: {width: 595.3, height: 841.9}} as const;
const INCH = 72;

/**
 * At what size a sheet prints: its columns fill the width of the paper. Hosts keep whole hundredths, and enlarge nothing. LibreOffice, whose
 * digits are no whole pixels, has columns wider by 6 % and prints smaller by as much: what is read there at 8 points asks for 10.5 here.
 */
export function printedScale(widths: readonly number[], orientation: keyof typeof PAPER = 'landscape'): number {
  // A digit of Calibri 11 takes 7 pixels, the margins of a cell 5; a pixel is three quarters of a point.
  const points = widths.reduce((sum, width) => sum + (width * 7 + 5) * 0.75, 0);
  return Math.min(1, Math.floor((100 * (PAPER[orientation].width - 2 * MARGINS.side * INCH)) / points) / 100);
}

/** What hosts round up on a page, in points: rows are whole pixels to them. */
const ROUNDING = 11;

/** Points of rows that a printed page holds between its margins. */
export function pageHeight(widths: readonly number[], orientation: keyof typeof PAPER = 'landscape'): number {
  const printed = PAPER[orientation].height - (MARGINS.top + MARGINS.bottom) * INCH;
  return Math.floor(printed / printedScale(widths, orientation)) - ROUNDING;
}
