import type {Rows} from '../value/cell';

/** What Excel carries over to a custom function breaks at 5 MB: calls are refused a little before. */
export const SIZE_LIMIT = 4_800_000;

/** Characters of a number that is not whole, at most: the size is never underestimated by them. */
const LONGEST_NUMBER = 18;

/** Characters of the first rows as JSON. Letters beyond ASCII count as the bytes they take. */
export function sizeOfRows(rows: Rows, height: number): number {
  let size = 2;
  for (let line = 0; line < height; line++) {
    const row = rows[line]!;
    size += 3 + row.length; // brackets and commas
    for (let column = 0; column < row.length; column++) {
      const cell = row[column];
      if (typeof cell === 'string') size += 2 + bytesOf(cell);
      else if (typeof cell === 'number') size += Number.isInteger(cell) ? digitsOf(cell) : LONGEST_NUMBER;
      else size += 4;
    }
  }
  return size;
}

function bytesOf(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter > 127) bytes += letter > 2047 ? 2 : 1;
    else if (letter === 34 || letter === 92 || letter === 10) bytes++;
  }
  return bytes;
}

function digitsOf(whole: number): number {
  let digits = whole < 0 ? 2 : 1;
  for (let rest = Math.abs(whole); rest >= 10; rest /= 10) digits++;
  return digits;
}
