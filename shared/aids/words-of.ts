import type {Table} from '../count/table';

/** Reads the words of a column, aside or not, by row of the table; empty where it says nothing. */
export function wordsOf(table: Table, name: string): (row: number) => string {
  const column = table.columns.get(name) ?? table.aside?.(name);
  if (column?.kind !== 'code') return () => '';
  return (row) => (column.codes[row] === 0 ? '' : column.values[column.codes[row]!]!);
}
