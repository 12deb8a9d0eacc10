/**
 * What is the most that a file may hold. Each stands well above what registers reach and below what would stop the program
 * or the page: a file beyond is refused in a sentence, before it is read whole.
 */

export {MOST_CHARACTERS, MOST_COLUMNS, MOST_TEXT_BYTES, MOST_TEXT_LINES} from '../shared';

/** Sheets of a workbook. Workbooks of one sheet a day for a year stay under it. */
export const MOST_SHEETS = 500;

/** Defined names of a workbook. Old workbooks drag tens of thousands of dead ones. */
export const MOST_NAMES = 65_536;

/** Elements of a part that is read as a tree (the workbook, its styles, a sheet of ours), by its size in the file, packed. */
export function mostElements(packedBytes: number): number {
  return 500_000 + packedBytes / 2;
}

/** Elements inside one another: the format itself has about twenty. */
export const MOST_DEPTH = 250;

/** Shared strings of a workbook. */
export const MOST_STRINGS = 5_000_000;

/** Rows of a sheet: Excel's own limit. */
export const MOST_ROWS = 1_048_576;

/** A cell that stands more than so many columns right of all that was read before is a stray one. */
export const FAR = 256;

/**
 * Cells of a workbook, the empty ones left of a filled one among them, by the size of its file: a sheet of a few bytes can
 * spread as wide as a sheet goes.
 */
export function mostCells(fileBytes: number): number {
  return Math.min(200_000_000, 16_000_000 + 8 * fileBytes);
}

/** Characters beyond which a text of a cell is a long one. */
export const LONG_TEXT = 256;

/**
 * Characters of all the long texts of a workbook, each counted in every cell that holds it: a file holds a shared text once,
 * and a million cells may point to it.
 */
export function mostLongText(fileBytes: number): number {
  return 20_000_000 + 16 * fileBytes;
}

/** Empty cells added so that the rows of a sheet are all as wide. */
export function mostPadding(fileBytes: number): number {
  return mostCells(fileBytes) / 4;
}
