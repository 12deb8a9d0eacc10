import type {ColumnValue, ComposedTable, TableDraft, TablePage} from '../../shared';

/** Being counted in another figure, and when. */
export interface Among {
  figure: string;
  /** Empty for the figure's own period; N stands for the number of months. */
  moment: string;
  months: string;
}

/** A criterion that is being picked. */
interface Picking {
  column: string;
  op: string;
  readonly values: Set<string>;
  written: string;
  readonly among: Among;
}

/** A table that is being composed: what it says so far, and what the session last answered of it. */
export interface Composition {
  /** The table that it changes; empty for a new one. */
  readonly name: string;
  draft: TableDraft | null;
  year: number;
  page: TablePage;
  picking: Picking | null;
  /** The preview is another than the one that was to be written. */
  changed: boolean;
}

/** What is shown of it: the draft is never null once composed. */
export interface Composed extends ComposedTable {
  readonly values: readonly ColumnValue[];
}

/** Changes some of the draft and shows what it gives. */
export type Say = (said: Partial<TableDraft>) => void;
