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
  return out.slice(0, kept);
}

/** Rows whose day lies between the two, both included. A missing day (0) lies nowhere. */
export function selectByDay(days: Int32Array, first: number, last: number, from: Selection): Uint32Array {
  const size = sizeOf(from, days.length);
  const out = new Uint32Array(size);
  const span = last - first;
  let kept = 0;
  for (let k = 0; k < size; k++) {
    const row = from === null ? k : from[k]!;
    out[kept] = row;
    kept += (days[row]! - first) >>> 0 <= span ? 1 : 0;
  }
  return out.slice(0, kept);
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
  return out.slice(0, kept);
}
