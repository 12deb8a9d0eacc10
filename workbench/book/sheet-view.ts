import type {Area, CellValue, PlanChart, SheetKey} from '../../shared';

/** A side of a cell as the page draws it. */
export interface ViewBorder {
  readonly width: string;
  readonly color: string;
}

/** The look of a cell, as a file gives it. */
export interface ViewStyle {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  /** `#RRGGBB`. */
  readonly color?: string;
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: true;
  readonly indent?: number;
  readonly format?: string;
  readonly borders?: Partial<Record<'top' | 'bottom' | 'left' | 'right', ViewBorder>>;
}

/** A formula, and the area that it fills when it spills. */
export interface ViewFormula {
  readonly text: string;
  readonly spill?: Area;
}

/** A link from a cell to a cell of the same workbook. */
export interface ViewLink {
  readonly row: number;
  readonly column: number;
  readonly sheet: string;
  readonly toRow: number;
  readonly toColumn: number;
}

/** Why a file may not be changed here, as sentences; null where it may. */
export interface Refusal {
  readonly cells: string | null;
  readonly tabs: string | null;
}

/** All that shows of a sheet but its cells. */
export interface SheetView {
  readonly key: SheetKey;
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: number;
  readonly columns: number;
  readonly tabColor: string | null;
  readonly gridLines: boolean;
  /** In characters of the default font. */
  readonly defaultWidth: number;
  /** In points. */
  readonly defaultHeight: number;
  readonly widths: readonly {
    readonly from: number;
    readonly to: number;
    readonly width: number;
    readonly hidden: boolean;
  }[];
  readonly heights: readonly {readonly row: number; readonly height: number | null; readonly hidden: boolean}[];
  readonly merges: readonly Area[];
  readonly freeze: {readonly rows: number; readonly columns: number};
  readonly links: readonly ViewLink[];
  readonly charts: readonly PlanChart[];
  /** Hints of our zones, shown pale while nobody wrote there: text by « row,column ». */
  readonly hints: readonly {readonly row: number; readonly column: number; readonly text: string}[];
}

/** Rows handed over at once: a slice takes some milliseconds to show. */
export const SLICE_ROWS = 2000;

/** Cells of some rows that follow each other, in the shape that costs least to hand over. */
export interface Slice {
  readonly first: number;
  readonly values: readonly (readonly CellValue[])[];
  /** Styles, by their index; row after row, `columns` for each. */
  readonly styles: Uint16Array;
  readonly columns: number;
  readonly formulas: readonly {readonly row: number; readonly column: number; readonly text: string}[];
}

/** A workbook being shown: sheets without their cells, and the styles that cells name by index. */
export interface BookView {
  readonly name: string;
  readonly sheets: readonly SheetView[];
  readonly styles: readonly ViewStyle[];
  readonly names: readonly {readonly name: string; readonly formula: string}[];
  /** What the file holds that the page does not show, in French. */
  readonly notShown: readonly string[];
  /** What there is to tell of how it was read. */
  readonly told: readonly string[];
  readonly refusal: Refusal;
}
