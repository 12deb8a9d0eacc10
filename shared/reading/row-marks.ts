import type {Column, Table} from '../count/table';

const cellsOf = (column: Column) =>
  column.kind === 'code' ? column.codes : column.kind === 'day' ? column.days : column.numbers;

/** Rows, in order, that may hold the same as another in some columns: all that do, and hardly any that do not; with the mark of each. */
export function rowsAlike(table: Table, columns: readonly string[]): {rows: Uint32Array; marks: Float64Array} {
  const cells = columns.flatMap((id) => table.columns.get(id) ?? []).map(cellsOf);
  // Two light hashes after one another: the second sees the few that the first could not tell apart.
  const perhaps = sift(table.length, (from, to, into) => copyRows(cells, from, to, into), FACTORS);
  const rows = sift(
    perhaps.length,
    (from, to, into) => copyThese(cells, perhaps, from, to, into),
    [...FACTORS].reverse(),
  ).map((at) => perhaps[at]!);
  return {rows, marks: rowMarks(table, columns, rows)};
}

/** Columns that a light hash looks at: most rows of a register differ in their youth, their day, their nature or their sum. */
const HASHED = 4;
/** Odd numbers of 32 bits, with their sign: others would be counted as fractions are. */
const FACTORS: readonly number[] = [-0x61c8864f, -0x7a143595, -0x3d4d51cb, 0x27d4eb2f];

/** Rows hashed at a time: what is copied of them stays in the cache. */
const BLOCK = 4096;
/** Rows up to which every hash is kept; an array as long as a longer register costs more than to hash again. */
const KEPT = 1 << 16;

/** The places, in order, whose hash is that of another; `copy` puts the cells of some into blocks, a column each. */
function sift(length: number, copy: Copy, factors: readonly number[]): Uint32Array {
  // A bit a hash: met once, then met again. With 32 bits a row few share one by chance.
  const shift = Math.min(24, Math.max(8, Math.clz32(length) - 5));
  const met = new Uint8Array(1 << (29 - shift));
  const again = new Uint8Array(met.length);
  const columns = Array.from({length: HASHED}, () => new Int32Array(BLOCK));
  const kept = length <= KEPT ? new Uint32Array(length) : null;
  const block = new Uint32Array(BLOCK);
  const hashesFrom = (from: number, areKept: boolean): Uint32Array => {
    const to = Math.min(from + BLOCK, length);
    const hashes = kept === null ? block.subarray(0, to - from) : kept.subarray(from, to);
    if (areKept) return hashes;
    copy(from, to, columns);
    hashBlock(columns, factors, shift, hashes);
    return hashes;
  };
  for (let from = 0; from < length; from += BLOCK) meet(hashesFrom(from, false), met, again);
  let found = new Uint32Array(Math.max(BLOCK, length >> 3));
  let size = 0;
  for (let from = 0; from < length; from += BLOCK) {
    if (size + BLOCK > found.length) found = grown(found);
    size = findAgain(hashesFrom(from, kept !== null), again, from, found, size);
  }
  return found.slice(0, size);
}

// Loops of a block each, called often: they are compiled while a register is read for the first time.

function hashBlock(
  [a, b, c, d]: readonly Int32Array[],
  [p, q, r, s]: readonly number[],
  shift: number,
  hashes: Uint32Array,
): void {
  for (let at = 0; at < hashes.length; at++) {
    const two = Math.imul(a![at]!, p!) ^ Math.imul(b![at]!, q!);
    const four = two ^ Math.imul(c![at]!, r!) ^ Math.imul(d![at]!, s!);
    hashes[at] = Math.imul(four ^ (four >>> 15), 0x2c1b3c6d) >>> shift;
  }
}

function meet(hashes: Uint32Array, met: Uint8Array, again: Uint8Array): void {
  for (let at = 0; at < hashes.length; at++) {
    const place = hashes[at]!;
    const bit = 1 << (place & 7);
    const bits = met[place >> 3]!;
    if ((bits & bit) === 0) met[place >> 3] = bits | bit;
    else again[place >> 3]! |= bit;
  }
}

function findAgain(hashes: Uint32Array, again: Uint8Array, from: number, found: Uint32Array, size: number): number {
  let next = size;
  for (let at = 0; at < hashes.length; at++) {
    const place = hashes[at]!;
    found[next] = from + at;
    next += (again[place >> 3]! >> (place & 7)) & 1;
  }
  return next;
}

type Cells = ReturnType<typeof cellsOf>;
type Copy = (from: number, to: number, blocks: readonly Int32Array[]) => void;

function copyRows(cells: readonly Cells[], from: number, to: number, blocks: readonly Int32Array[]): void {
  for (let at = 0; at < Math.min(HASHED, cells.length); at++) blocks[at]!.set(cells[at]!.subarray(from, to));
}

function copyThese(
  cells: readonly Cells[],
  rows: Uint32Array,
  from: number,
  to: number,
  blocks: readonly Int32Array[],
): void {
  for (let at = 0; at < Math.min(HASHED, cells.length); at++) {
    const [own, block] = [cells[at]!, blocks[at]!];
    for (let place = from; place < to; place++) block[place - from] = own[rows[place]!]!;
  }
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(array.length * 2 + BLOCK);
  more.set(array);
  return more;
}

/**
 * A number for each of some rows that is the same for rows that hold the same in some columns, and as good as never otherwise
 * (53 bits of two independent hashes).
 */
export function rowMarks(table: Table, columns: readonly string[], rows: Uint32Array): Float64Array {
  const first = new Int32Array(rows.length).fill(0x2545f491);
  const second = new Int32Array(rows.length).fill(0x1b873593);
  for (const id of columns) {
    const column = table.columns.get(id);
    if (column === undefined) continue;
    const cells = cellsOf(column);
    for (let at = 0; at < rows.length; at++) {
      const value = cells[rows[at]!]!;
      const whole = Number.isNaN(value) ? 0x7fffffff : value | 0;
      const rest = Number.isNaN(value) ? 0 : ((value - Math.trunc(value)) * 1e6 + value / 4294967296) | 0;
      first[at] = mix(first[at]! ^ mix(whole, 0x85ebca6b), 0xcc9e2d51 ^ rest);
      second[at] = mix((second[at]! + whole) | 0, 0xc2b2ae35 + rest);
    }
  }
  const marks = new Float64Array(rows.length);
  for (let at = 0; at < marks.length; at++) marks[at] = (first[at]! >>> 0) * 2097152 + (second[at]! >>> 11);
  return marks;
}

function mix(value: number, by: number): number {
  let hash = Math.imul(value ^ (value >>> 15), by | 1);
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f);
  return hash ^ (hash >>> 16);
}
