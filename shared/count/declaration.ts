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
  /** The youth is one of those of another population, in the same period. */
  | {readonly kind: 'among'; readonly population: Population};

/** A canonical value, or one that counts only while a setting is « oui ». */
export type Value = string | {readonly value: string; readonly whileSetting: BooleanSetting};

type BooleanSetting = {[K in keyof Settings]: Settings[K] extends boolean ? K : never}[keyof Settings];

/** The rows that count: a register, the date that places a row in the year, and what the row must hold. */
export interface Population<R extends RegisterId = RegisterId> {
  readonly register: R;
  readonly dated: Dated;
  readonly where: readonly Condition[];
}

/** What is counted of a population. */
export type Measure<C extends string = string> =
  | {readonly kind: 'rows'}
  /** Distinct dossiers. */
  | {readonly kind: 'jeunes'}
  | {readonly kind: 'sum'; readonly column: C}
  /** Distinct dossiers of the Participations in the actions counted; without any, the largest value of the column. */
  | {readonly kind: 'participants'; readonly orLargest: C};

/** By what a count is broken down. */
export type Dimension<C extends string = string> =
  ColumnDimension<C> | AgeDimension | BandDimension<C> | ClassDimension<C> | NumberDimension<C>;

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
}

/** The values of a number column, from the largest down (notes). */
interface NumberDimension<C extends string = string> {
  readonly kind: 'number';
  readonly column: C;
}

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
  /** Sum of other figures' counts. */
  | {readonly kind: 'total'; readonly counts: readonly Count[]}
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
    };

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
