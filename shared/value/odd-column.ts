/** Cells of one column, counted from 0, that a file does not give as it should: the first, and how many. */
export interface OddColumn {
  readonly code: 'text-lost' | 'cell-twice' | 'formula-blank' | 'formula-zero';
  readonly column: number;
  readonly cell: string;
  readonly count: number;
}
