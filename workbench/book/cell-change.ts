import type {Area, CellValue, Rows} from '../../shared';

/** A cell of the page after somebody, or a calculation, changed it. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  /** An error is its text (`#N/A`). */
  readonly value: CellValue;
  /** With `=`; null for a cell without one. */
  readonly formula: string | null;
  /** Number format that was typed with the value (a date, a percentage); null for none. */
  readonly format: string | null;
  /** Values of a formula that spills, its own cell first. */
  readonly spill?: {readonly area: Area; readonly values: Rows};
  /** What it had spilled is gone; without it, a change that tells no spill leaves open whether there is one. */
  readonly unspilled?: true;
}

/** What happened on the page. */
export type PageChange =
  | {readonly kind: 'cells'; readonly key: string; readonly cells: readonly CellChange[]}
  | {readonly kind: 'added'; readonly key: string; readonly name: string}
  | {readonly kind: 'renamed'; readonly key: string; readonly name: string}
  | {readonly kind: 'removed'; readonly key: string}
  | {readonly kind: 'named'; readonly name: string; readonly formula: string | null};
