/**
 * Row selections: lists of row numbers in ascending order, or null for « every row ».
 * Each filter takes a selection and gives a smaller one; what is lost in between is the count of rows left out. One
 * that loses nothing gives back the selection that it took: loops over every row are the fastest.
 */
export type Selection = Uint32Array | null;

export function sizeOf(selection: Selection, length: number): number {
  return selection === null ? length : selection.length;
}

/** Rows whose code is marked in `keep` (one byte a code). */
export function selectByCode<S extends Selection>(
  codes: ArrayLike<number>,
  keep: Uint8Array,
  from: S,
): S | Uint32Array {
  const size = sizeOf(from, codes.length);
  const out = roomFor(size);
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
  return kept === size ? from : out.slice(0, kept);
}

/** Rows whose day lies between the two, both included. A missing day (0) lies nowhere. */
export function selectByDay<S extends Selection>(
  days: Int32Array,
  first: number,
  last: number,
  from: S,
): S | Uint32Array {
  const size = sizeOf(from, days.length);
  const out = roomFor(size);
  let kept = 0;
  for (let k = 0; k < size; k++) {
    const row = from === null ? k : from[k]!;
    const day = days[row]!;
    out[kept] = row;
    kept += 1 - (((day - first) | (last - day)) >>> 31); // 1 or 0: no branch for the processor to guess
  }
  return kept === size ? from : out.slice(0, kept);
}

/** Rows that a test of their number accepts, one by one in any case: for rare conditions, over few rows. */
export function selectWhere(length: number, from: Selection, accepts: (row: number) => boolean): Uint32Array {
  const size = sizeOf(from, length);
  const out = roomFor(size);
  let kept = 0;
  for (let k = 0; k < size; k++) {
    const row = from === null ? k : from[k]!;
    if (accepts(row)) out[kept++] = row;
  }
  return out.slice(0, kept);
}

/** Every row, written out. */
export function everyRow(length: number): Uint32Array {
  const rows = new Uint32Array(length);
  for (let row = 0; row < length; row++) rows[row] = row;
  return rows;
}

/** Marks of the codes whose number, of each code, is accepted. */
export function marksWhere(numbers: Uint32Array, accepts: (number: number) => boolean): Uint8Array {
  const marks = new Uint8Array(numbers.length);
  for (let code = 0; code < marks.length; code++) marks[code] = accepts(numbers[code]!) ? 1 : 0;
  return marks;
}

/** Where rows are written until their number is known. It stays: to make room of this size each time costs a pass. */
let room = new Uint32Array(0);

function roomFor(size: number): Uint32Array {
  if (room.length < size) room = new Uint32Array(size);
  return room;
}
