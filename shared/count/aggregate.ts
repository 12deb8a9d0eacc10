import type {Selection} from './select';
import {sizeOf} from './select';

/** Codes by row or by youth, as small integers. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** The narrowest array for codes below `size`. */
export function codesFor(size: number, length: number): Codes {
  if (size <= 256) return new Uint8Array(length);
  return size <= 65536 ? new Uint16Array(length) : new Uint32Array(length);
}

/** Number of rows by code. */
export function countByCode(codes: Codes, size: number, rows: Selection): Uint32Array {
  const counts = new Uint32Array(size);
  const n = sizeOf(rows, codes.length);
  if (rows === null) for (let row = 0; row < n; row++) counts[codes[row]!]!++;
  else for (let k = 0; k < n; k++) counts[codes[rows[k]!]!]!++;
  return counts;
}

/** Number of rows by two codes: cell `a * sizeB + b`. */
export function countByTwoCodes(a: Codes, b: Codes, sizeA: number, sizeB: number, rows: Selection): Uint32Array {
  const counts = new Uint32Array(sizeA * sizeB);
  const n = sizeOf(rows, a.length);
  if (rows === null) for (let row = 0; row < n; row++) counts[a[row]! * sizeB + b[row]!]!++;
  else {
    for (let k = 0; k < n; k++) {
      const row = rows[k]!;
      counts[a[row]! * sizeB + b[row]!]!++;
    }
  }
  return counts;
}

/** Sum of numbers by code; rows without a number (NaN) add nothing. */
export function sumByCode(numbers: Float64Array, codes: Codes, size: number, rows: Selection): Float64Array {
  const sums = new Float64Array(size);
  const n = sizeOf(rows, codes.length);
  if (rows === null) {
    for (let row = 0; row < n; row++) {
      const value = numbers[row]!;
      if (value === value) sums[codes[row]!]! += value;
    }
  } else {
    for (let k = 0; k < n; k++) {
      const row = rows[k]!;
      const value = numbers[row]!;
      if (value === value) sums[codes[row]!]! += value;
    }
  }
  return sums;
}

/** Sum of the numbers of the rows, and how many rows state one. */
export function sumOf(numbers: Float64Array, rows: Selection): {readonly sum: number; readonly stated: number} {
  const n = sizeOf(rows, numbers.length);
  let sum = 0;
  let stated = 0;
  for (let k = 0; k < n; k++) {
    const value = numbers[rows === null ? k : rows[k]!]!;
    if (value === value) {
      sum += value;
      stated++;
    }
  }
  return {sum, stated};
}

/** Number of rows by key (dossier). Apart from `countByCode`: a loop that meets one kind of array stays compiled. */
export function rowsByKey(keys: Codes, keyCount: number, rows: Selection): Uint32Array {
  const counts = new Uint32Array(keyCount);
  const n = sizeOf(rows, keys.length);
  for (let k = 0; k < n; k++) counts[keys[rows === null ? k : rows[k]!]!]!++;
  return counts;
}

/** The distinct keys that have a row, in ascending order; key 0 (no dossier) is none. */
export function keysWithRows(rowsOf: Uint32Array): Uint32Array {
  const out = new Uint32Array(rowsOf.length);
  let found = 0;
  for (let key = 1; key < rowsOf.length; key++) {
    out[found] = key;
    found += rowsOf[key] === 0 ? 0 : 1;
  }
  return out.slice(0, found);
}

/** Room for a code beside a day in one 32-bit score. */
const CODE_BITS = 12;
const MOST_CODES = 1 << CODE_BITS;

/**
 * For each key (dossier), the code of its latest row that states one (a code other than 0). Of two rows of one day
 * the smaller code wins, so that the order of rows never matters. Keys without any keep 0.
 */
export function latestCode(
  keys: Codes,
  keyCount: number,
  codes: Codes,
  size: number,
  days: Int32Array | null,
  rows: Selection,
): Codes {
  const out = codesFor(size, keyCount);
  if (size > MOST_CODES) return latestOfMany(keys, codes, days, rows, out);
  const best = new Int32Array(keyCount);
  const n = sizeOf(rows, codes.length);
  for (let k = 0; k < n; k++) {
    const row = rows === null ? k : rows[k]!;
    const code = codes[row]!;
    const score = ((days === null ? 0 : days[row]!) << CODE_BITS) | (MOST_CODES - code);
    const key = keys[row]!;
    if (score > best[key]! && code !== 0) best[key] = score;
  }
  for (let key = 1; key < keyCount; key++) {
    const score = best[key]!;
    if (score !== 0) out[key] = MOST_CODES - (score & (MOST_CODES - 1));
  }
  return out;
}

function latestOfMany(keys: Codes, codes: Codes, days: Int32Array | null, rows: Selection, out: Codes): Codes {
  const latest = new Int32Array(out.length).fill(-1);
  const n = sizeOf(rows, codes.length);
  for (let k = 0; k < n; k++) {
    const row = rows === null ? k : rows[k]!;
    const code = codes[row]!;
    const key = keys[row]!;
    const day = days === null ? 0 : days[row]!;
    if (code === 0 || key === 0) continue;
    if (day > latest[key]! || (day === latest[key] && code < out[key]!)) {
      latest[key] = day;
      out[key] = code;
    }
  }
  return out;
}

/** For each key, the day of its latest row that states one; of two rows of one day the earlier value. */
export function latestDay(
  keys: Codes,
  keyCount: number,
  values: Int32Array,
  days: Int32Array | null,
  rows: Selection,
): Int32Array {
  const out = new Int32Array(keyCount);
  const latest = new Int32Array(keyCount).fill(-1);
  const n = sizeOf(rows, values.length);
  for (let k = 0; k < n; k++) {
    const row = rows === null ? k : rows[k]!;
    const value = values[row]!;
    const key = keys[row]!;
    const day = days === null ? 0 : days[row]!;
    if (value === 0 || key === 0) continue;
    if (day > latest[key]! || (day === latest[key] && value < out[key]!)) {
      latest[key] = day;
      out[key] = value;
    }
  }
  return out;
}

/** For each key, its earliest day among the rows (0: none). */
export function earliestDay(keys: Codes, keyCount: number, days: Int32Array, rows: Selection): Int32Array {
  const out = new Int32Array(keyCount);
  const n = sizeOf(rows, days.length);
  for (let k = 0; k < n; k++) {
    const row = rows === null ? k : rows[k]!;
    const day = days[row]!;
    const key = keys[row]!;
    if (day !== 0 && (out[key] === 0 || day < out[key]!)) out[key] = day;
  }
  return out;
}

/** The largest number of some rows; 0 where none states one. */
export function largestOf(numbers: Float64Array, rows: Selection): number {
  let largest = 0;
  for (const row of rows ?? numbers.keys()) if (numbers[row]! > largest) largest = numbers[row]!;
  return largest;
}
