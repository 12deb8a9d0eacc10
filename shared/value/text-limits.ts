/**
 * What is the most that a file of text may hold: registers as .csv, ledgers, bank lists, payment returns. Each stands well
 * above what such files reach and below what would stop the program or the page: a file beyond is refused in a sentence.
 */

/** Bytes of the file. A ledger of an agency has a few million, one of a large town a hundred. */
export const MOST_TEXT_BYTES = 250_000_000;

/** Lines, the blank ones among them: two sheets full. */
export const MOST_TEXT_LINES = 2_000_000;

/** Bytes of one line of a ledger. A line in form has some hundreds. */
export const MOST_LINE_BYTES = 1_000_000;

/** Cells of a line, and columns of a sheet: Excel's own limit. */
export const MOST_COLUMNS = 16_384;

/** Characters of a cell: Excel's own limit. */
export const MOST_CHARACTERS = 32_767;
