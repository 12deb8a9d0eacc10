import type {CellValue, Rows} from '../value/cell';
import type {OddColumn} from '../value/odd-column';
import type {Problem} from '../message/problem';
import type {SheetPlan} from '../sheet/sheet-plan';
import type {LookStep} from './draw-steps';

/**
 * What the core asks of a spreadsheet, and all it asks. Each host implements it: at once in Apps Script, with promises
 * elsewhere (`AsyncWorkbook`). Everything that crosses is plain data: dates are serial days, empty cells are null both ways, nothing is
 * undefined. What the host refuses is thrown as a HostError.
 */
export interface Workbook {
  /** Every sheet, in the order of the tabs, ours and the user's. */
  listSheets(): readonly SheetInfo[];
  /** The cells of a sheet from A1 to the last used one; null when the sheet is gone. */
  readRows(sheet: SheetKey): Rows | null;
  /** Excel tables and named ranges that may hold a register. */
  listRanges(): readonly RangeInfo[];
  /** The cells of one of those ranges; null when it is gone. */
  readRange(range: string): Rows | null;
  /**
   * Draws a sheet of ours: in place where it stands already (recognised by its mark, never by its name), else in its
   * place among ours (`tabPlace`), or last where none of ours stands. User sheets are never touched; on ours, zones, pictures, charts and cells outside our blocks stay. Drawing the same plan
   * twice changes nothing. A sheet edited by hand since is left alone unless `overwrite`.
   */
  drawSheet(request: DrawRequest): DrawAnswer;
  /** Writes rows into a new sheet that is the user's from then on; gives its name, made unique. */
  addSheet(request: NewSheet): string;
  /** Writes cells of « Paramètres ML », of « Décisions » or of a sheet made by `addSheet`: the only writing beside `drawSheet`. */
  writeCells(sheet: SheetKey, cells: readonly CellWrite[]): void;
  /**
   * Removes sheets that we made: those that bear a mark, lists that name people; any other is left alone. One on which the user put something is kept
   * unless it is asked for by name. Throws `last-sheet` where no visible sheet would be left, `protected` where tabs may not change;
   * asked again after a fault, it removes what is left. Nothing brings a sheet back.
   */
  removeSheets(request: RemoveRequest): readonly RemovedSheet[];
  /** Where the user stands. */
  readSelection(): Selection | null;
  /** Shows a cell to the user. */
  showCell(sheet: SheetKey, row: number, column: number): void;
  /** Writes a formula in the active cell, in English syntax; refuses to overwrite a cell that holds something. */
  insertFormula(formula: string): void;
}

/** The host's own key of a sheet, stable while it is renamed. */
export type SheetKey = string;

export interface SheetInfo {
  readonly key: SheetKey;
  readonly name: string;
  readonly visible: boolean;
  /** Used rows and columns, 0 when the sheet is empty. */
  readonly rows: number;
  readonly columns: number;
  /** What we wrote on a sheet of ours; null for the user's sheets. */
  readonly mark: SheetMark | null;
  /** True when the cells of our blocks differ from what we left there. Always false on the user's sheets. */
  readonly editedByHand: boolean;
  /** Cells that its file does not give as it should; a host that works out every formula knows of none. */
  readonly odd?: readonly OddColumn[];
  /** What the reader of its file has to tell. */
  readonly told?: readonly Problem[];
}

/** Kept by the host in a property of the sheet: no personal data, nothing but what it takes to recognise our work. */
export interface SheetMark {
  /** `SheetPlan.id`. */
  readonly plan: string;
  /** Version of the add-in that drew it. */
  readonly version: string;
  /** Label of the period. */
  readonly period: string;
  /** Fingerprint of the registers and settings that it was made from. */
  readonly source: string;
  /** « Seuil de diffusion » that it was drawn under; not given where it was none. */
  readonly threshold?: number;
  /** What each section showed, as a short print; not given for a sheet without sections. */
  readonly sections?: Readonly<Record<string, string>>;
  /** Rows read of each register, by month: on « Contrôles » only, which nobody hands round. */
  readonly rows?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** `drawing` from the first write to the last: a sheet left in that state was interrupted. */
  readonly state: 'drawing' | 'complete';
}

/** What a mark says outside the host that keeps more beside it. */
export function publicMark({plan, version, period, source, threshold, sections, rows, state}: SheetMark): SheetMark {
  const hiding = threshold === undefined ? {} : {threshold};
  const shown = {...(sections === undefined ? {} : {sections}), ...(rows === undefined ? {} : {rows})};
  return {plan, version, period, source, ...hiding, ...shown, state};
}

export interface RangeInfo {
  readonly name: string;
  readonly sheet: SheetKey;
  readonly kind: 'table' | 'name';
}

export interface DrawRequest {
  readonly plan: SheetPlan;
  /** `#RRGGBB` of the agency. */
  readonly accent: string;
  readonly mark: Omit<SheetMark, 'state'>;
  readonly overwrite: boolean;
}

export interface DrawAnswer {
  readonly sheet: SheetKey;
  /** Name of the tab: the plan's, or as the user renamed it, or with « (2) » beside a sheet of the user's. */
  readonly name: string;
  /** `in-the-way`: left as it is, whatever `overwrite` says, since something of the user's stands where we should write. */
  readonly outcome: 'added' | 'refreshed' | 'kept-edited' | 'in-the-way';
  /** Looks that the host refused for good: the sheet says all that it should without them. */
  readonly skipped?: readonly LookStep[];
  /** With `in-the-way`: what to move away, as « B12 » or « A20:C24 », the first few. */
  readonly cells?: readonly string[];
}

export interface NewSheet {
  readonly name: string;
  readonly rows: Rows;
  /** Format of each column: null leaves the host's own. */
  readonly formats: readonly ('text' | 'date' | 'euros' | null)[];
  /** Said in the sheet itself and in its tab colour: this list names people. */
  readonly personalData: boolean;
}

export interface CellWrite {
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

export interface RemoveRequest {
  readonly sheets: readonly SheetKey[];
  /** Those that go with what the user put there. */
  readonly evenTheirs: readonly SheetKey[];
  /** Nothing is removed: what would be is told. */
  readonly isTrial: boolean;
}

/** What the user put on a sheet of ours: in cells, in the room for comments, as a chart or a picture. */
export type Theirs = 'cells' | 'comments' | 'drawings';

export interface RemovedSheet {
  readonly sheet: SheetKey;
  readonly name: string;
  readonly outcome: 'removed' | 'kept';
  readonly theirs: readonly Theirs[];
  /** Sheets and names that stay and whose formulas lead there: they show #REF! once it is gone. */
  readonly citedBy: readonly string[];
}

export interface Selection {
  readonly sheet: SheetKey;
  readonly row: number;
  readonly column: number;
}

/** The same port where every answer is awaited. */
export type AsyncWorkbook = {
  readonly [M in keyof Workbook]: (...args: Parameters<Workbook[M]>) => Promise<ReturnType<Workbook[M]>>;
};
