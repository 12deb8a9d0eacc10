import type {CellValue} from '../value/cell';
import type {StyleName} from './style';

/**
 * What the core hands to a host: one sheet, as data. Rows and columns count from 0.
 * A host draws it and knows nothing else; drawing the same plan twice changes nothing.
 */
export interface SheetPlan {
  /** Stable identity, kept by the host in a property of the sheet: `chapitre-1`, `sommaire`, `methode`… */
  readonly id: string;
  /** Name of the tab, at most 31 characters, none of `[]:*?/\`. */
  readonly title: string;
  readonly tabColor?: string;
  /** Widths of the columns, in characters of the default font. */
  readonly widths: readonly number[];
  /** Heights of rows that differ from the default, in points. */
  readonly heights: ReadonlyMap<number, number>;
  readonly cells: readonly PlanCell[];
  readonly merges: readonly Area[];
  readonly names: readonly PlanName[];
  readonly charts: readonly PlanChart[];
  readonly zones: readonly PlanZone[];
  readonly page: PageSetup;
  /** Rows and columns that stay in sight when scrolling. */
  readonly freeze: {readonly rows: number; readonly columns: number};
}

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface PlanCell {
  readonly row: number;
  readonly column: number;
  /** For a formula, its value: hosts that recalculate ignore it, files store it as the cached value. */
  readonly value: CellValue;
  /** English A1 syntax with a leading `=`, one argument at most (so that no locale's separator matters). */
  readonly formula?: string;
  readonly style: StyleName;
  readonly link?: PlanLink;
}

/** A link to a cell of another of our sheets: `plan` is a SheetPlan id. */
export interface PlanLink {
  readonly plan: string;
  readonly row: number;
  readonly column: number;
  readonly tip: string;
}

/** A defined name of the workbook over an area of this sheet. */
export interface PlanName {
  readonly name: string;
  readonly area: Area;
}

/** A zone that belongs to the user: its content is kept when the sheet is made again. */
export interface PlanZone {
  /** Defined name of the zone, stable from one generation to the next. */
  readonly name: string;
  readonly area: Area;
  readonly kind: 'comment' | 'logo';
  /** Shown while the zone is empty. */
  readonly hint: string;
}

export interface PlanChart {
  /** Stable name of the chart object, so that a host removes only what it made. */
  readonly name: string;
  /** Nothing of ours is a pie: the workbench alone shows those of a user’s file. */
  readonly kind: 'bar' | 'stacked-bar' | 'column' | 'stacked-column' | 'pie';
  readonly title: string;
  /** Alternative text: what the chart shows, in one or two French sentences, with its main figures. */
  readonly alt: string;
  /** Where it is drawn, in cells. */
  readonly area: Area;
  /** Cells that hold the categories (one column). */
  readonly categories: Area;
  readonly series: readonly PlanSeries[];
  /** Number format of the axis and the labels. */
  readonly format: string;
  /** The later series are parts of the first (« dont »): beside it, lighter and without figures. */
  readonly overlaid?: true;
  /** Of stacked bars: under it a part is too thin to bear its figure. */
  readonly leastShown?: number;
}

export interface PlanSeries {
  readonly name: string;
  /** The cell of the series' name, when it stands in the sheet. */
  readonly nameCell?: {readonly row: number; readonly column: number};
  readonly values: Area;
  /** `#RRGGBB`. */
  readonly color: string;
}

export interface PageSetup {
  readonly orientation: 'portrait' | 'landscape';
  /** Text of the header and the footer; `&` of a name is already doubled; `&P` page, `&N` pages. */
  readonly header: {readonly left: string; readonly center: string; readonly right: string};
  readonly footer: {readonly left: string; readonly center: string; readonly right: string};
  /** Rows repeated on every page, from the first to the last, or null. */
  readonly titleRows: {readonly first: number; readonly last: number} | null;
  /** A page break before each of these rows. */
  readonly breaksBefore: readonly number[];
  /** The area that is printed. */
  readonly area: Area;
}

/** The whole report, in the order of its tabs. */
export interface ReportPlan {
  readonly sheets: readonly SheetPlan[];
  /** `#RRGGBB` of the agency. */
  readonly accent: string;
  /** Property of the file: title and author (the agency). */
  readonly title: string;
  readonly author: string;
}
