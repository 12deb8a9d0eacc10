import type {Codes} from './aggregate';
import {codesFor} from './aggregate';
import type {Selection} from './select';
import {sizeOf} from './select';

/** The last row of each key (dossier), by day. Found once, it answers for any number of columns. */
export interface LastRows {
  /** By key: one of its rows of the last day, counted from 1; 0 for a key without row. */
  readonly rowOf: Uint32Array;
  /** The other rows of last days. */
  readonly others: readonly number[];
}

export function lastRows(keys: Codes, keyCount: number, days: Int32Array, rows: Selection): LastRows {
  const rowOf = new Uint32Array(keyCount);
  const lastDay = new Int32Array(keyCount).fill(-1);
  const sameDay: number[] = [];
  const n = sizeOf(rows, days.length);
  for (let k = 0; k < n; k++) {
    const row = rows === null ? k : rows[k]!;
    const key = keys[row]!;
    const day = days[row]!;
    if (day > lastDay[key]!) {
      lastDay[key] = day;
      rowOf[key] = row + 1;
    } else if (day === lastDay[key]) sameDay.push(row);
  }
  rowOf[0] = 0; // no dossier
  return {rowOf, others: sameDay.filter((row) => keys[row] !== 0 && days[row] === lastDay[keys[row]!])};
}

/**
 * For each key, the code of its last row, the smaller of two of one day. Null when the last rows of some key state
 * nothing (code 0): earlier rows must then be looked at, see `latestCode`.
 */
export function codeOfLastRows({rowOf, others}: LastRows, keys: Codes, codes: Codes, size: number): Codes | null {
  const out = codesFor(size, rowOf.length);
  for (let key = 1; key < rowOf.length; key++) {
    const row = rowOf[key]!;
    if (row !== 0) out[key] = codes[row - 1]!;
  }
  for (const row of others) {
    const key = keys[row]!;
    const code = codes[row]!;
    if (code !== 0 && (out[key] === 0 || code < out[key]!)) out[key] = code;
  }
  for (let key = 1; key < rowOf.length; key++) if (out[key] === 0 && rowOf[key] !== 0) return null;
  return out;
}
