/**
 * Row selections: lists of row numbers in ascending order, or null for « every row ».
 * Each filter takes a selection and gives a smaller one; what is lost in between is the count of rows left out.
 */
export type Selection = Uint32Array | null;

export function sizeOf(selection: Selection, length: number): number {
  return selection === null ? length : selection.length;
}

/** Rows whose code is marked in `keep` (one byte a code). */
export function selectByCode(codes: ArrayLike<number>, keep: Uint8Array, from: Selection): Uint32Array {
  const size = sizeOf(from, codes.length);
  const out = new Uint32Array(size);
  let kept = 0;
  if (from === null) {
    for (let row = 0; row < size; row++) {
      out[kept] = row;
      kept += keep[codes[row]!]!;
    }
  } else {
    for (let k = 0; k < size; k++) {
      const row = from[k]!;
      out[kept] = row;
      kept += keep[codes[row]!]!;
    }
  }
  return cut(out, kept);
}

/** Rows whose day lies between the two, both included. A missing day (0) lies nowhere. */
export function selectByDay(days: Int32Array, first: number, last: number, from: Selection): Uint32Array {
  const size = sizeOf(from, days.length);
  const out = new Uint32Array(size);
  let kept = 0;
  if (from === null) {
    for (let row = 0; row < size; row++) {
      out[kept] = row;
      kept += isBetween(days[row]!, first, last);
    }
  } else {
    for (let k = 0; k < size; k++) {
      const row = from[k]!;
      out[kept] = row;
      kept += isBetween(days[row]!, first, last);
    }
  }
  return cut(out, kept);
}

/** How many rows `selectByDay` would keep of all. */
export function countByDay(days: Int32Array, first: number, last: number): number {
  let count = 0;
  for (let row = 0; row < days.length; row++) count += isBetween(days[row]!, first, last);
  return count;
}

/** 1 or 0, without a branch: which days fall in a year is not to be guessed by the processor. */
function isBetween(day: number, first: number, last: number): number {
  return 1 - (((day - first) | (last - day)) >>> 31);
}

/** Rows that a test of their number accepts: for rare conditions, over few rows. */
export function selectWhere(length: number, from: Selection, accepts: (row: number) => boolean): Uint32Array {
  const size = sizeOf(from, length);
  const out = new Uint32Array(size);
  let kept = 0;
  for (let k = 0; k < size; k++) {
    const row = from === null ? k : from[k]!;
    if (accepts(row)) out[kept++] = row;
  }
  return cut(out, kept);
}

/** The rows kept, in an array of their own: a few rows kept do not hold the room of many. */
function cut(out: Uint32Array, kept: number): Uint32Array {
  return kept === out.length ? out : out.slice(0, kept);
}
