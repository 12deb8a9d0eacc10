import type {RegisterId} from '../table/table';
import type {Settings} from '../setting/settings';

/** Where a row falls in time: what « in the year » means for it. */
export type Dated =
  /** The day of this column lies in the period. */
  | {readonly kind: 'within'; readonly column: string}
  /** The interval from the first day to the last (open when empty) meets the period. */
  | {readonly kind: 'active'; readonly from: string; readonly to: string}
  /** The interval holds the last day of the period. */
  | {readonly kind: 'covers-end'; readonly from: string; readonly to: string}
  /** The school year written in this column meets the period. */
  | {readonly kind: 'school-year'; readonly column: string}
  /** Rows without a date (the register Label). */
  | {readonly kind: 'always'};

/** What a row must hold to count. Values are canonical ones; `why` is the reason printed for the rows left out. */
export type Condition =
  | {readonly kind: 'is'; readonly column: string; readonly values: readonly Value[]; readonly why: string}
  | {readonly kind: 'is-not'; readonly column: string; readonly values: readonly Value[]; readonly why: string}
  /** The folded text begins with these words. */
  | {readonly kind: 'begins'; readonly column: string; readonly words: string; readonly why: string}
  /** The youth was in this dispositif on the day of this column (its entries are a union, both ends included). */
  | {readonly kind: 'during'; readonly dispositif: string; readonly column: string; readonly why: string}
  /** The youth is one of those of another population, in the same period. */
  | {readonly kind: 'among'; readonly population: Population; readonly why: string};

/** A canonical value, or one that counts only while a setting is « oui ». */
export type Value = string | {readonly value: string; readonly whileSetting: BooleanSetting};

type BooleanSetting = {[K in keyof Settings]: Settings[K] extends boolean ? K : never}[keyof Settings];

/** The rows that count: a register, the date that places a row in the year, and what the row must hold. */
export interface Population {
  readonly register: RegisterId;
  readonly dated: Dated;
  readonly where: readonly Condition[];
}

/** What is counted of a population. */
export type Measure =
  | {readonly kind: 'rows'}
  /** Distinct dossiers. */
  | {readonly kind: 'jeunes'}
  | {readonly kind: 'sum'; readonly column: string}
  /** Distinct dossiers of the Participations in the actions counted; without any, the largest value of the column. */
  | {readonly kind: 'participants'; readonly orLargest: string};

/** By what a count is broken down. */
export type Dimension = ColumnDimension | AgeDimension | BandDimension | ClassDimension | NumberDimension;

export interface ColumnDimension {
  readonly kind: 'column';
  readonly column: string;
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
export interface BandDimension {
  readonly kind: 'bands';
  readonly column: string;
}

/**
 * Classes of rows over several columns: the first that holds wins, in matching order. A class that holds for
 * several reasons is listed once for each, under the same label.
 */
export interface ClassDimension {
  readonly kind: 'classes';
  readonly classes: readonly {readonly label: string; readonly where: readonly Condition[]}[];
  /** Label of the rows that no class takes; shown even at zero when it is named in `order`. */
  readonly otherwise: string;
  /** Labels in printing order. */
  readonly order: readonly string[];
}

/** The values of a number column, from the largest down (notes). */
export interface NumberDimension {
  readonly kind: 'number';
  readonly column: string;
}

/** One number: a measure of a population, kept to some values of a dimension where `only` is given. */
export interface Count {
  readonly of: Population;
  readonly measure: Measure;
  readonly only?: Only;
}

export interface Only {
  readonly by: Dimension;
  /** Labels of the dimension, or every value but « nothing stated ». */
  readonly labels: readonly string[] | 'stated';
}

/** How a figure is made. */
export type Formula =
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
  | {readonly kind: 'previous'; readonly figure: string}
  /** (N − N-1) / N-1 of a figure. */
  | {readonly kind: 'change'; readonly figure: string};

export type Unit =
  | '%'
  | 'euros'
  | 'jeunes'
  | 'contacts'
  | 'propositions'
  | 'périodes'
  | 'ateliers'
  | 'actions'
  | 'situations'
  | 'contrats'
  | 'réunions'
  | 'forum'
  | 'formations'
  | 'rencontres'
  | 'missions locales'
  | 'partenaires'
  | 'visiteurs'
  | 'contacts par jeune'
  | 'mesures'
  | 'personnes'
  | 'entretiens'
  | 'interventions'
  | 'sessions'
  | 'lycéens'
  | 'dossiers'
  | 'critères'
  | 'points'
  | 'sur 4'
  | 'sur 20';

export interface FigureSpec {
  readonly kind: 'figure';
  readonly id: string;
  readonly chapter: number;
  /** Short label, without the number: « nouveaux accueils ». */
  readonly label: string;
  readonly unit: Unit;
  readonly formula: Formula;
  /** The rule in one French sentence. */
  readonly definition: string;
  /** Serves a comparison only: it is no published figure. */
  readonly auxiliary?: true;
}

/** In labels of columns, stands for the year (or the period) of the report. */
export const YEAR_MARK = '{année}';

/** A column of a table: its own population and measure over the lines of the table. */
export interface TableColumn {
  readonly label: string;
  readonly unit: Unit;
  readonly of: Population;
  readonly measure: Measure;
  readonly only?: Only;
  /** Id of a figure that the total adds to the lines (fees, which belong to no commune). */
  readonly totalPlus?: string;
}

export interface TableSpec {
  readonly kind: 'table';
  readonly id: string;
  readonly chapter: number;
  readonly title: string;
  /** Heading of the first column. */
  readonly lines: string;
  readonly by: Dimension;
  readonly definition: string;
  readonly body:
    | {readonly kind: 'columns'; readonly columns: readonly TableColumn[]}
    /** One column of fractions of those known, with a total of 100 %. */
    | {
        readonly kind: 'shares';
        readonly label: string;
        readonly of: Population;
        readonly measure: Measure;
        readonly atLeast?: 'partMinimaleSecteur';
      }
    /** A cross table, with a column of totals where `total` names it. */
    | {
        readonly kind: 'cross';
        readonly columns: Dimension;
        readonly of: Population;
        readonly measure: Measure;
        readonly unit: Unit;
        readonly total?: string;
      };
}

export type IndicatorSpec = FigureSpec | TableSpec;
