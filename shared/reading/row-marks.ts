import type {Table} from '../count/table';

/**
 * A number for each row that is the same for rows that hold the same in some columns, and as good as never otherwise
 * (53 bits of two independent hashes).
 */
export function rowMarks(table: Table, columns: readonly string[]): Float64Array {
  const first = new Int32Array(table.length).fill(0x2545f491);
  const second = new Int32Array(table.length).fill(0x1b873593);
  for (const id of columns) {
    const column = table.columns.get(id);
    if (column === undefined) continue;
    const cells = column.kind === 'code' ? column.codes : column.kind === 'day' ? column.days : column.numbers;
    for (let row = 0; row < table.length; row++) {
      const value = cells[row]!;
      const whole = Number.isNaN(value) ? 0x7fffffff : value | 0;
      const rest = Number.isNaN(value) ? 0 : ((value - Math.trunc(value)) * 1e6 + value / 4294967296) | 0;
      first[row] = mix(first[row]! ^ mix(whole, 0x85ebca6b), 0xcc9e2d51 ^ rest);
      second[row] = mix((second[row]! + whole) | 0, 0xc2b2ae35 + rest);
    }
  }
  return Float64Array.from(first, (hash, row) => (hash >>> 0) * 2097152 + (second[row]! >>> 11));
}

function mix(value: number, by: number): number {
  let hash = Math.imul(value ^ (value >>> 15), by | 1);
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f);
  return hash ^ (hash >>> 16);
}
