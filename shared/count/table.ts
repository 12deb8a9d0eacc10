import type {RegisterId} from '../register/register-id';
import type {Day} from '../value/day';

/**
 * A column of words. Code 0 is « nothing stated » (`Non renseigné`). For a column with a value list the canonical
 * values follow in their order, then the values kept under their own name, sorted: codes compare as the trade does.
 */
export interface CodeColumn {
  readonly kind: 'code';
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  readonly values: readonly string[];
  /** Where a cell may hold several answers, those of each value that does. */
  readonly answers?: ReadonlyMap<string, readonly string[]>;
}

/** A column of civil days; `NO_DAY` (0) where none is stated. */
export interface DayColumn {
  readonly kind: 'day';
  readonly days: Int32Array;
}

/** Amounts in integer cents, or plain numbers; NaN where none is stated. */
export interface NumberColumn {
  readonly kind: 'cents' | 'number';
  readonly numbers: Float64Array;
}

export type Column = CodeColumn | DayColumn | NumberColumn;

/** What a column of the agency's own may hold. */
export const ownKinds = ['choix', 'choix multiple', 'nombre', 'euros', 'date', 'oui/non'] as const;
export type OwnKind = (typeof ownKinds)[number];

export interface OwnColumn {
  readonly heading: string;
  readonly kind: OwnKind;
  readonly column: Column;
}

/** The columns of a register that none of its declared ones answers to, by their own folded headings; each is read at the first asking. */
export interface OwnColumns {
  readonly headings: ReadonlyMap<string, string>;
  column(word: string): OwnColumn | undefined;
}

/** Rows that came from one sheet: rows `start` to `end` (excluded) of the table. */
export interface Segment {
  readonly sheet: string;
  readonly start: number;
  readonly end: number;
}

/** Rows of which a column says something, under its heading. */
export interface BesideFound {
  readonly heading: string;
  readonly index: number;
  readonly rows: readonly number[];
}

/** A register as columns. Row i of every column is the same row of the sheet. */
export interface Table {
  readonly register: RegisterId;
  readonly length: number;
  readonly columns: ReadonlyMap<string, Column>;
  readonly segments: readonly Segment[];
  /** Row of the sheet (counted from 1, as people see it) of each row of the table. */
  readonly sheetRows: Uint32Array;
  /**
   * For registers other than Jeunes: code of the dossier here → code of the same dossier in Jeunes, 0 when Jeunes
   * does not hold it. Absent when there is no Jeunes or no dossier column.
   */
  readonly toJeunes?: Uint32Array;
  /** What columns that are read as nothing else say, by row: read at each asking. */
  readonly beside?: (says: (heading: string, text: string) => boolean) => readonly BesideFound[];
  /** A column that the register declares aside, read at the first asking; undefined where no sheet has it. */
  readonly aside?: (id: string) => Column | undefined;
  /** Its columns of the agency's own. */
  readonly own?: OwnColumns;
  /** What « Valeurs » says of the values of its columns, by their folded text. */
  readonly told?: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** A column of a value list with its words as its cells write them, read at the first asking; undefined for any other. */
  readonly written?: (id: string) => CodeColumn | undefined;
}

/** Word that stands for « nothing stated » wherever it must be shown. */
export const NON_RENSEIGNE = 'Non renseigné';

/** A commune that the territory does not hold. */
export const HORS_TERRITOIRE = 'Hors territoire';

export function codeColumn(table: Table, name: string): CodeColumn | undefined {
  const column = table.columns.get(name);
  return column?.kind === 'code' ? column : undefined;
}

export function dayColumn(table: Table, name: string): DayColumn | undefined {
  const column = table.columns.get(name);
  return column?.kind === 'day' ? column : undefined;
}

export function numberColumn(table: Table, name: string): NumberColumn | undefined {
  const column = table.columns.get(name);
  return column !== undefined && column.kind !== 'code' && column.kind !== 'day' ? column : undefined;
}

/** The days that a report covers, both included; `label` is what titles print: « 2024 ». */
export interface Period {
  readonly from: Day;
  readonly to: Day;
  readonly label: string;
  /** How many years before the report it is, where it is told from it. */
  readonly back?: number;
}
