import type {Problem} from '../message/problem';
import type {
  Correspondance,
  CompteRule,
  OwnLines,
  Reference,
  SectionChoice,
  SectionName,
  EssentialLine,
  ValueLine,
} from '../setting/parameters';
import type {Settings} from '../setting/settings';
import type {Territoire} from '../setting/territoire';
import type {RegisterId} from '../register/register-id';
import type {Table} from './table';
import type {Rows} from '../value/cell';
import type {OddColumn} from '../value/odd-column';
import type {ParsedSheet} from './parsed-sheet';

/** A sheet, an Excel table or a named range, as a host hands it over. */
export interface SourceSheet {
  readonly name: string;
  readonly rows: Rows;
  /** Excel tables and named ranges of the sheet, which may each hold a register. */
  readonly ranges?: readonly SheetRange[];
  /** Stray cells far right of all the others, which are not in the rows: the first, and how many. */
  readonly far?: {readonly cell: string; readonly count: number} | null;
  /** Cells that its file does not give as it should. */
  readonly odd?: readonly OddColumn[];
  /** The sheet of which it is a range. */
  readonly within?: string;
  /** Nobody sees it among the tabs. */
  readonly isHidden?: boolean;
  /** What its reader has to tell of it: its encoding, its quotes, its cells. */
  readonly told?: readonly Problem[];
  /** Row, counted from 0, from which headings are looked for: that of a range. */
  readonly firstLine?: number;
}

/** A rectangle of a sheet, counted from 0, headings included and totals left out. */
export interface SheetRange {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** How one sheet was read: what the pane shows, and what « Correspondances » may correct. */
export interface RecognisedSheet {
  readonly sheet: string;
  readonly register: RegisterId;
  /** Row of the headings, counted from 1. */
  readonly headingRow: number;
  /** Column id of the register → heading found, and its column counted from 0. */
  readonly columns: ReadonlyMap<string, {readonly heading: string; readonly index: number}>;
  /** Headings that no column of the register answers to. */
  readonly ignored: readonly string[];
  /** Rows under the headings that hold anything. */
  readonly rows: number;
}

export type {CompteRule, Reference, SectionChoice} from '../setting/parameters';

/** Everything that was read from a workbook, once parsed and joined. */
export interface Registers {
  readonly tables: Readonly<Partial<Record<RegisterId, Table>>>;
  readonly recognised: readonly RecognisedSheet[];
  /** The cells of the registers of youths and of aids: what is handed over is held against every one of them, read or not. */
  readonly sources: readonly (RecognisedSheet & {readonly cells: Rows})[];
  /** The sheets of ledgers and other lists of payments, before their words are grouped: a label is read as it is written. */
  readonly payments: readonly ParsedSheet[];
  readonly settings: Settings;
  readonly territoire: Territoire;
  readonly references: readonly Reference[];
  readonly comptes: readonly CompteRule[];
  /** Corrected recognitions, as they were written: the settings are printed whole. */
  readonly correspondances: readonly Correspondance[];
  /** What values count as, as it was written. */
  readonly valeurs: readonly ValueLine[];
  /** Texts to print, by section id. */
  readonly textes: ReadonlyMap<string, string>;
  readonly sections: readonly SectionChoice[];
  readonly sectionNames: readonly SectionName[];
  /** What the page « L’essentiel » shows, as it was written. */
  readonly essentiel: readonly EssentialLine[];
  /** What the agency declares of its own, as it was written. */
  readonly own: OwnLines;
  /** The sheets that were given, of which « Citations » may show some cells. */
  readonly sheets: readonly SourceSheet[];
  readonly problems: readonly Problem[];
}
