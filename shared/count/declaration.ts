import type {Use} from './column-id';
import type {Unit} from './unit';
import type {RegisterId} from '../register/register-id';
import type {Settings} from '../setting/settings';

/**
 * The forms of a declaration, as plain data: what is written here can be written in JSON and read back. They take any text where
 * a column or an id is named: what comes from elsewhere passes `checkDeclaration`, and what is built in is written with
 * `define.ts`, which takes nothing that does not exist. `C` is the columns named, `R` the registers counted, `Ref` the ids of figures.
 */

/** Where a row falls in time: what « in the year » means for it. */
export type Dated<C extends string = string> =
  /** The day of this column lies in the period. */
  | {readonly kind: 'within'; readonly column: C}
  /** The interval from the first day to the last (open when empty) meets the period. */
  | {readonly kind: 'active'; readonly from: C; readonly to: C}
  /** The interval holds the last day of the period. */
  | {readonly kind: 'covers-end'; readonly from: C; readonly to: C}
  /** The school year written in this column meets the period. */
  | {readonly kind: 'school-year'; readonly column: C}
  /** Rows without a date (the register Label). */
  | {readonly kind: 'always'};

/** What a row must hold to count. Values are canonical ones. */
export type Condition<C extends string = string> =
  | {readonly kind: 'is'; readonly column: C; readonly values: readonly Value[]}
  | {readonly kind: 'is-not'; readonly column: C; readonly values: readonly Value[]}
  /** The folded text begins with these words. */
  | {readonly kind: 'begins'; readonly column: C; readonly words: string}
  /** The youth was in this dispositif on the day of this column (its entries are a union, both ends included). */
  | {readonly kind: 'during'; readonly dispositif: string; readonly column: C}
  /** The youth is one of those of another population, in the same period; or, counted from a day of the row, at another time. */
  | {readonly kind: 'among'; readonly population: Population; readonly after?: After<C>}
  /** One of its words begins with these. */
  | {readonly kind: 'contains'; readonly column: C; readonly words: string}
  /** A number, or a day, against another. One that is not stated meets none. */
  | {
      readonly kind: 'compare';
      readonly column: C;
      readonly as: 'number' | 'day';
      readonly op: Op;
      readonly value: number;
    }
  /** From a number, or a day, to another, both included. */
  | {
      readonly kind: 'between';
      readonly column: C;
      readonly as: 'number' | 'day';
      readonly from: number;
      readonly to: number;
    }
  /** Something is stated there. */
  | {readonly kind: 'stated'; readonly column: C; readonly as: Use}
  /** How many rows the youth has in another population. */
  | {readonly kind: 'times'; readonly population: Population; readonly op: Op; readonly value: number}
  | {readonly kind: 'not'; readonly of: Condition<C>}
  | {readonly kind: 'any'; readonly of: readonly Condition<C>[]}
  | {readonly kind: 'all'; readonly of: readonly Condition<C>[]};

export const ops = ['=', '<>', '<', '<=', '>', '>='] as const;
export type Op = (typeof ops)[number];

/**
 * When a row of another population counts, told from the day that a column of this one states: its day falls `within` so many months
 * after it; or it covers the day that comes so many months later, `at`.
 */
export interface After<C extends string = string> {
  readonly kind: 'within' | 'at';
  readonly column: C;
  readonly months: number;
}

/** A canonical value, or one that counts only while a setting is « oui ». */
export type Value = string | {readonly value: string; readonly whileSetting: BooleanSetting};

type BooleanSetting = {[K in keyof Settings]: Settings[K] extends boolean ? K : never}[keyof Settings];

/** The rows that count: a register, the date that places a row in the year, and what the row must hold. */
export interface Population<R extends RegisterId = RegisterId> {
  readonly register: R;
  readonly dated: Dated;
  readonly where: readonly Condition[];
  /** What the youth must be: held against the youth where youths are counted, against the row elsewhere. */
  readonly kept?: readonly Condition[];
  /** Other days than those of the report. */
  readonly period?: Move;
}

/** A day of any year; the 31st of a shorter month is its last day. */
export interface DayOfYear {
  readonly month: number;
  readonly day: number;
}

/** A period told from another. */
export type Move =
  | {readonly kind: 'years-before'; readonly years: number; /** Of those days. */ readonly then?: Move}
  /** The last such day of the period. */
  | ({readonly kind: 'on-day'} & DayOfYear)
  /** From such a day to such another, the last such days of the period. */
  | {readonly kind: 'each-year'; readonly from: DayOfYear; readonly to: DayOfYear}
  /** Days that are named with their year; a year before, they are those a year before. Without an end, up to the last day. */
  | {readonly kind: 'days'; readonly from: number; readonly to?: number}
  | {readonly kind: 'last-months'; readonly months: number}
  /** A month of the period, counted from 1; or several that follow. */
  | {readonly kind: 'month'; readonly month: number; readonly months?: number}
  /** From 1 September to 31 August of the year in which the period ends. */
  | {readonly kind: 'school-year'}
  /** Every day up to the last. */
  | {readonly kind: 'ever'};

/** What is counted of a population. */
export type Measure<C extends string = string> =
  | {readonly kind: 'rows'}
  /** Distinct dossiers. */
  | {readonly kind: 'jeunes'}
  | {readonly kind: 'sum'; readonly column: C}
  /** Distinct dossiers of the Participations in the actions counted; without any, the largest value of the column. */
  | {readonly kind: 'participants'; readonly orLargest: C}
  /** How many different values a column states. */
  | {readonly kind: 'distinct'; readonly column: C}
  /** Of the numbers of a column: those of the rows, or one a youth. */
  | {readonly kind: 'statistic'; readonly what: Statistic; readonly column: C; readonly of: 'rows' | 'jeunes'};

export const statistics = ['mean', 'median', 'min', 'max'] as const;
export type Statistic = (typeof statistics)[number];

/** By what a count is broken down. */
export type Dimension<C extends string = string> =
  ColumnDimension<C> | AgeDimension | BandDimension<C> | ClassDimension<C> | NumberDimension<C> | NestedDimension<C>;

export interface ColumnDimension<C extends string = string> {
  readonly kind: 'column';
  readonly column: C;
  /** Printed labels over canonical values, several values under one label if need be, in printing order. */
  readonly groups?: readonly Group[];
  /** Nothing stated is a value of its own (no QPV, no RQTH), not an unknown. */
  readonly emptyIsKnown?: boolean;
  /** Lists the values met, without zero lines: the most frequent first, or in the order of their text. */
  readonly open?: 'frequent' | 'text';
  /** A youth counts once for each value, not once in all. */
  readonly each?: boolean;
}

export interface Group {
  readonly label: string;
  readonly values: readonly string[];
}

export interface AgeDimension {
  readonly kind: 'age';
  /** Age on the last day of the period, or on the first counted day of the youth. */
  readonly on: 'end' | 'first' | {readonly setting: 'ageNouveauxAccueillis' | 'ageJeunesEnEmploi'};
  /** Bands with an upper end only: 26 and more falls under « Autre âge ». */
  readonly closedBandsOnly?: boolean;
}

/** Bands of ages over a column of ages, as some exports give them. */
interface BandDimension<C extends string = string> {
  readonly kind: 'bands';
  readonly column: C;
}

/**
 * Classes of rows over several columns: the first that holds wins, in matching order. A class that holds for
 * several reasons is listed once for each, under the same label.
 */
export interface ClassDimension<C extends string = string> {
  readonly kind: 'classes';
  readonly classes: readonly {readonly label: string; readonly where: readonly Condition<C>[]}[];
  /** Label of the rows that no class takes; shown even at zero when it is named in `order`. */
  readonly otherwise: string;
  /** Labels in printing order. */
  readonly order: readonly string[];
  /** Held against the youth where youths are counted; or against each row, a youth counting once for each line. */
  readonly about?: 'youth' | 'event';
  /** Labels shown only where something counts. */
  readonly quiet?: readonly string[];
}

/** The values of a number column, from the largest down (notes). */
interface NumberDimension<C extends string = string> {
  readonly kind: 'number';
  readonly column: C;
  readonly ascending?: boolean;
  /** A youth counts once for each value, not once in all. */
  readonly each?: boolean;
}

/** The lines of one dimension inside those of another. */
interface NestedDimension<C extends string = string> {
  readonly kind: 'nested';
  readonly by: readonly [Dimension<C>, Dimension<C>];
}

/** The label of a line inside another: what neither knows is told once. */
export const nestedLabel = (outer: string, inner: string): string => (outer === inner ? outer : `${outer} · ${inner}`);

/** One number: a measure of a population, kept to some values of a dimension where `only` is given. */
export interface Count<R extends RegisterId = RegisterId> {
  readonly of: Population<R>;
  readonly measure: Measure;
  readonly only?: Only;
}

export interface Only<C extends string = string> {
  readonly by: Dimension<C>;
  /** Labels of the dimension, or every value but « nothing stated ». */
  readonly labels: readonly string[] | 'stated';
}

/** A count, and by how much it is multiplied. */
export interface TimedCount<R extends RegisterId = RegisterId> extends Count<R> {
  readonly times?: number;
}

/** How a figure is made. */
export type Formula<Ref extends string = string> =
  | {readonly kind: 'count'; readonly count: Count; readonly times?: number}
  /** A fraction of those whose value is known (`base: 'all'`: of all). */
  | {
      readonly kind: 'share';
      readonly of: Population;
      readonly measure: Measure;
      readonly only: Only;
      readonly base: 'known' | 'all';
    }
  | {readonly kind: 'ratio'; readonly part: Count; readonly base: Count; readonly times?: number}
  /** The same of any two formulas. */
  | {readonly kind: 'over'; readonly part: Formula<Ref>; readonly base: Formula<Ref>; readonly times?: number}
  /** Sum of several counts, each so many times. */
  | {readonly kind: 'total'; readonly counts: readonly TimedCount[]}
  /** The same figure in the year before. */
  | {readonly kind: 'previous'; readonly figure: Ref}
  /** (N − N-1) / N-1 of a figure. */
  | {readonly kind: 'change'; readonly figure: Ref};

export interface FigureSpec<Id extends string = string, Ref extends string = string> {
  readonly kind: 'figure';
  readonly id: Id;
  readonly chapter: number;
  /** Short label, without the number: « nouveaux accueils ». */
  readonly label: string;
  readonly unit: Unit;
  readonly formula: Formula<Ref>;
  /** The rule in one French sentence. */
  readonly definition: string;
  /** Serves a comparison only: it is no published figure. */
  readonly auxiliary?: true;
  /** What the agency means to reach in the year. */
  readonly objective?: number;
}

/** In labels of columns, stands for the year (or the period) of the report. */
export const YEAR_MARK = '{année}';

/** A column of a table: a count over the lines of the table, or one count over another. */
export type TableColumn<R extends RegisterId = RegisterId, C extends string = string, Ref extends string = string> =
  CountColumn<R, C, Ref> | RatioColumn<R>;

/** Its own population and measure. */
export interface CountColumn<
  R extends RegisterId = RegisterId,
  C extends string = string,
  Ref extends string = string,
> {
  readonly label: string;
  readonly unit: Unit;
  readonly of: Population<R>;
  readonly measure: Measure<C>;
  readonly only?: Only<C>;
  /** Id of a figure that the total adds to the lines (fees, which belong to no commune). */
  readonly totalPlus?: Ref;
}

/** On each line and in all, a part over its base; nothing where there is no base. */
export interface RatioColumn<R extends RegisterId = RegisterId> {
  readonly label: string;
  readonly unit: Unit;
  readonly part: Count<R>;
  readonly base: Count<R>;
}

/** What stands on the lines of a table. */
export type Body<R extends RegisterId = RegisterId, C extends string = string, Ref extends string = string> =
  | {readonly kind: 'columns'; readonly columns: readonly TableColumn<R, C, Ref>[]}
  /** One column of fractions of those known, with a total of 100 %. */
  | {
      readonly kind: 'shares';
      readonly label: string;
      readonly of: Population<R>;
      readonly measure: Measure<C>;
      readonly atLeast?: 'partMinimaleSecteur';
    }
  /** A cross table, with a column of totals where `total` names it. */
  | {
      readonly kind: 'cross';
      readonly columns: Dimension<C>;
      readonly of: Population<R>;
      readonly measure: Measure<C>;
      readonly unit: Unit;
      readonly total?: string;
    }
  /** Figures over the lines, each by its own rule. */
  | FiguresBody<C, Ref>;

export interface FiguresBody<C extends string = string, Ref extends string = string> {
  readonly kind: 'figures';
  readonly columns: readonly FigureColumn<Ref>[];
  /** The lines, where registers name them otherwise than `by`. */
  readonly lines?: LinesByRegister<C>;
  /** Periods stand on the lines, and `by` has one line for all. */
  readonly periods?: Periods;
  /** What stands in columns, beside the lines. */
  readonly across?: Periods | {readonly kind: 'by'; readonly by: Dimension<C>; readonly lines?: LinesByRegister<C>};
  readonly total: 'none' | 'line' | 'both';
  readonly sort?: Sort;
  /** Of lines inside others, those that hold them are counted too, each after its own. */
  readonly subtotals?: true;
  /** Printed with figures on its lines, and what is its lines in columns. */
  readonly turned?: true;
}

type LinesByRegister<C extends string> = Readonly<Partial<Record<RegisterId, Dimension<C>>>>;

export type Periods = {readonly kind: 'years'; readonly count: number} | {readonly kind: 'months'};

/** In what order lines stand, and which of them. */
export interface Sort {
  readonly by: 'frequent' | 'text' | 'descending' | 'printed';
  readonly first?: number;
  /** Lines whose share is at least this, once rounded. */
  readonly atLeast?: number | 'partMinimaleSecteur';
}

export interface FigureColumn<Ref extends string = string> {
  readonly label: string;
  readonly unit: Unit;
  readonly formula: Formula<Ref>;
  /** The figure that it is, for what « Références » says of years without rows. */
  readonly figure?: string;
  /** Each line over all those that state something. */
  readonly share?: true;
  /** Id of a figure that the total adds to the lines. */
  readonly totalPlus?: Ref;
}

export interface TableSpec<
  Id extends string = string,
  Ref extends string = string,
  R extends RegisterId = RegisterId,
  C extends string = string,
> {
  readonly kind: 'table';
  readonly id: Id;
  readonly chapter: number;
  readonly title: string;
  /** Heading of the first column. */
  readonly lines: string;
  readonly by: Dimension<C>;
  readonly definition: string;
  readonly body: Body<R, C, Ref>;
}

export type IndicatorSpec = FigureSpec | TableSpec;
