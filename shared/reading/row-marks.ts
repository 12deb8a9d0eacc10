import type {Column, Table} from '../count/table';

const cellsOf = (column: Column) =>
  column.kind === 'code' ? column.codes : column.kind === 'day' ? column.days : column.numbers;

/** Rows, in order, that may hold the same as another in some columns: all that do, and a few that do not; with the mark of each. */
export function rowsAlike(table: Table, columns: readonly string[]): {rows: Uint32Array; marks: Float64Array} {
  const {length} = table;
  const hashes = hashRows(table, columns);
  // A bit a hash: met once, then met again. With 64 bits a row hardly any two share one by chance; beyond 4 MB memory is slow.
  const shift = Math.min(24, Math.max(7, Math.clz32(length) - 6));
  const met = new Uint8Array(1 << (29 - shift));
  const again = new Uint8Array(met.length);
  for (let row = 0; row < length; row++) {
    const place = hashes[row]! >>> shift;
    const bit = 1 << (place & 7);
    const bits = met[place >> 3]!;
    if ((bits & bit) === 0) met[place >> 3] = bits | bit;
    else again[place >> 3]! |= bit;
  }
  const rows = new Uint32Array(length);
  let count = 0;
  for (let row = 0; row < length; row++) {
    const place = hashes[row]! >>> shift;
    if ((again[place >> 3]! & (1 << (place & 7))) !== 0) rows[count++] = row;
  }
  const alike = rows.slice(0, count);
  return {rows: alike, marks: rowMarks(table, columns, alike)};
}

/** A light hash of each row by its first columns: most rows of a register differ in their youth, their day, their nature or their sum. */
function hashRows(table: Table, ids: readonly string[]): Int32Array {
  const columns = ids.flatMap((id) => table.columns.get(id) ?? []);
  const blank = new Int32Array(table.length);
  // Of one type, so that the loop is compiled for it.
  const [a, b, c, d] = [0, 1, 2, 3].map((at) =>
    columns[at] === undefined ? blank : new Int32Array(cellsOf(columns[at])),
  );
  const hashes = new Int32Array(table.length);
  for (let row = 0; row < hashes.length; row++) {
    const two = Math.imul(a![row]!, 0x9e3779b1) ^ Math.imul(b![row]!, 0x85ebca6b);
    const four = two ^ Math.imul(c![row]!, 0xc2b2ae35) ^ Math.imul(d![row]!, 0x27d4eb2f);
    hashes[row] = Math.imul(four ^ (four >>> 15), 0x2c1b3c6d);
  }
  return hashes;
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
  return Float64Array.from(first, (hash, at) => (hash >>> 0) * 2097152 + (second[at]! >>> 11));
}

function mix(value: number, by: number): number {
  let hash = Math.imul(value ^ (value >>> 15), by | 1);
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f);
  return hash ^ (hash >>> 16);
}
