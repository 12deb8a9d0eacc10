import type {Area, CellValue, Rows, SheetKey} from '../../shared';

/** An argument on its way to the book: a range is named, and read there, unless its values are still being worked out here. */
export type CallArgument =
  | {readonly kind: 'value'; readonly value: CellValue}
  | {readonly kind: 'rows'; readonly rows: Rows}
  | {readonly kind: 'range'; readonly sheet: SheetKey; readonly area: Area};

/** A formula that asks for its answer. */
export interface FunctionCall {
  readonly name: string;
  readonly args: readonly CallArgument[];
  /** Its cell, by which it is called again when a register changes. */
  readonly cell: {readonly sheet: SheetKey; readonly row: number; readonly column: number};
}

export type FunctionAnswer =
  | {readonly ok: true; readonly value: CellValue[][]}
  | {readonly ok: false; readonly kind: 'value' | 'not-available'; readonly message: string};
