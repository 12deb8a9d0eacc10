import type {TableSpec, FigureSpec} from './declaration';
import type {Doubt} from './doubt';
import type {Lack} from './lack';
import type {Unit} from './unit';

/** Where a figure comes from: read = counted + the excluded, always. */
export interface Trace {
  /** Id of the indicator; `#2`, `#3`… for the further columns of a table. */
  readonly id: string;
  readonly register: string;
  readonly read: number;
  readonly counted: number;
  readonly excluded: readonly {readonly reason: string; readonly rows: number}[];
}

/** What a sub-total counts: a line of what holds the others (`outersOf`), which holds so many of those above, sub-totals aside. */
interface Held {
  readonly level: number;
  readonly label: string;
  readonly lines: number;
}

export interface TableLine {
  readonly label: string;
  /** Counts as integers, euros as integer cents, shares as fractions; null where there is no base. */
  readonly values: readonly (number | null)[];
  /** The part and the base behind each value that is one over the other; absent from a table without any. */
  readonly from?: readonly Quotient[];
  /** Of a sub-total, which adds nothing to the total. */
  readonly holds?: Held;
}

/** The two counts of a value, or null for a plain count. */
export type Quotient = readonly [part: number, base: number] | null;

export interface TableResult {
  readonly spec: TableSpec;
  readonly columns: readonly {readonly label: string; readonly unit: Unit}[];
  readonly lines: readonly TableLine[];
  /** Null for a table whose lines are a choice among more (main sectors). */
  readonly total: readonly (number | null)[] | null;
  /** As `from` of a line. */
  readonly totalFrom?: readonly Quotient[];
  /** For each column: true when the total is the plain sum of the lines, so that a sheet can hold `SUM`. */
  readonly additive: readonly boolean[];
  /** Figure to add to the sum, by column (fees). */
  readonly totalPlus: readonly (string | undefined)[];
  /** How many the shares are of; only for a table of shares. */
  readonly base?: number;
  /** French sentences to print under the table: fees, overlapping lines, masked cells. */
  readonly notes: readonly string[];
  readonly traces: readonly Trace[];
  /** What each column lacks, as the traces stand; absent where nothing is missing. A column that lacks something holds nulls. */
  readonly lacks?: readonly (Lack | null)[];
}

export interface FigureResult {
  readonly spec: FigureSpec;
  /** Count, cents, or fraction; null when there is no base, or no year before. */
  readonly value: number | null;
  /** The two counts of a share, a mean or a change. */
  readonly from?: readonly [number, number];
  readonly trace: Trace;
  /** What « Références » says of the year before the year before. */
  readonly earlier?: {readonly year: string; readonly value: number};
  /** Why the value is unknown. */
  readonly lack?: Lack;
  /** Why a zero is not sure. */
  readonly doubt?: Doubt;
}

/** Whether a table has a column whose numbers are known. */
export function isKnown({lacks}: TableResult): boolean {
  return lacks === undefined || lacks.includes(null);
}
