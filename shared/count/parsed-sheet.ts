import type {Problem} from '../message/problem';
import type {ColumnSpec, RegisterSpec} from '../register/define-register';
import type {CellValue, Rows} from '../value/cell';
import type {DayColumn, NumberColumn} from './table';

/** Where a column of a register stands in a sheet. */
export interface ColumnAt {
  readonly heading: string;
  /** Column of the sheet, from 0. */
  readonly index: number;
}

/** A column of words before its values are understood. */
export interface RawColumn {
  readonly kind: 'raw';
  readonly codes: Uint16Array | Uint32Array;
  readonly raw: readonly CellValue[];
  readonly firstRows: readonly number[];
  readonly zeros: number;
}

export type ParsedColumn = RawColumn | DayColumn | NumberColumn;

/** What the texts of a column of days say of their order: the month first, or nothing where no day is above 12. */
export type DayOrder =
  | {readonly isMonthFirst: true}
  | {
      readonly isMonthFirst: false;
      readonly rows: readonly number[];
      readonly samples: readonly string[];
      /** So many of them have no day above 12 by no chance. */
      readonly isOdd: boolean;
    };

/** One sheet as columns: what can be known from the sheet alone, so that it can be remembered by its content. */
export interface ParsedSheet {
  readonly spec: RegisterSpec;
  readonly sheet: string;
  /** Row of the headings, counted from 1. */
  readonly headingRow: number;
  readonly at: ReadonlyMap<string, ColumnAt>;
  readonly length: number;
  readonly sheetRows: Uint32Array;
  readonly columns: ReadonlyMap<string, ParsedColumn>;
  /** The columns of days whose texts have the month first, or may have it. */
  readonly dayOrders: ReadonlyMap<string, DayOrder>;
  /** A column that the register declares aside, read at the first asking; and the rows that it is read from. Absent when it declares none. */
  readonly aside?: (id: string) => ParsedColumn | undefined;
  readonly rows?: Rows;
  /** The headings that no column answers to, folded, and where they stand. */
  readonly unread: () => ReadonlyMap<string, ColumnAt>;
  /** Reads the cells of any column of the sheet, when they are asked for; nothing is reported of them. */
  readonly readAt: (index: number, column: ColumnSpec) => ParsedColumn;
  readonly problems: readonly Problem[];
}
