import type {
  AidsResult,
  CellChange,
  CheckFacts,
  CheckLine,
  CompteRule,
  DrawnSheet,
  ExportSheet,
  LedgerReading,
  SettingRefusal,
  SettingsPage,
} from '../shared';
import type {FunctionPrefix} from './function-prefix';

// What a session is asked with, and what it answers.

export interface Opened {
  readonly version: string;
  /** « Excel », « Google Sheets », « Navigateur ». */
  readonly host: string;
  /** What stands before the name of a function here. */
  readonly prefix: FunctionPrefix;
  /** Whether registers are read and counted in the pane itself, or by the workbook's script in Google's space. */
  readonly counts: 'here' | 'google';
  readonly can: Abilities;
  /** Bytes of the largest ledger that may be given as a file. */
  readonly largestLedger: number;
  /** The workbook has no sheet of ours, nor any « Paramètres ML ». */
  readonly isNew: boolean;
}

/** What this host can do: a button that it cannot answer is not shown. */
export interface Abilities {
  readonly activate: boolean;
  /** Formulas that read the workbook wait for `activate` to follow it. */
  readonly formulas: boolean;
  readonly repairFormulas: boolean;
  readonly freezeFormulas: boolean;
  /** Formulas by name stay true only where the workbook starts the add-in, which others may lack; by range they need nothing. */
  readonly keepFormulas: boolean;
  readonly shareCopy: boolean;
  /** A document and slides can be made here. */
  readonly shareDocuments: boolean;
  /** A page a commune, as a document. */
  readonly sharePlaces: boolean;
  readonly insertFormula: boolean;
}

export interface Done {
  readonly done: boolean;
}

export interface Place {
  readonly key: string;
  readonly row: number;
  readonly column: number;
}

export interface GenerateRequest {
  readonly year: number | null;
  /** Numbers of chapters; empty: all of them. */
  readonly chapters: readonly number[];
  /** Plans whose sheets are made again although somebody edited them. */
  readonly overwrite: readonly string[];
  /** Plans still to draw, as the last step gave them; null at the first step. */
  readonly left: readonly string[] | null;
}

export interface GenerateStep {
  readonly period: string;
  readonly drawn: readonly DrawnSheet[];
  readonly left: readonly string[];
  /** Title of the next sheet; empty when all are drawn. */
  readonly next: string;
  /** Titles of those that are left, each once. */
  readonly titles: readonly string[];
  /** What the sheets asked for hold, printed with a number. */
  readonly tables: number;
  readonly figures: number;
  /** Problems of the data for which figures may be short; and all that is told, in words. */
  readonly problems: number;
  readonly told: string;
}

/** The pages of the communes as sheets, asked for as the report is. */
export type PagesRequest = Omit<GenerateRequest, 'chapters'>;

export interface PagesStep extends Pick<GenerateStep, 'period' | 'drawn' | 'left' | 'next' | 'titles'> {
  /** What there is to know of the pages, or why there is none. */
  readonly notes: readonly string[];
}

/** A file given by the pane, all of it: text as its bytes, a workbook as its sheets. */
export type LedgerFile =
  | {readonly kind: 'bytes'; readonly name: string; readonly base64: string}
  | {readonly kind: 'sheets'; readonly name: string; readonly sheets: readonly ExportSheet[]};

export interface LedgerFileReading {
  readonly ledgers: readonly LedgerReading[];
  /** Accounts that its labels name, for funds of which « Comptes » says nothing. */
  readonly proposed: readonly CompteRule[];
}

export interface AidsRequest {
  /** First and last day, as serials. */
  readonly from: number;
  readonly to: number;
  /** Names of the sheets that are ledgers. */
  readonly sheets: readonly string[];
  readonly files: readonly LedgerFile[];
  /** Plans whose sheets are made again although somebody edited them. */
  readonly overwrite: readonly string[];
  /** Plans still to draw, as the last step gave them; null at the first step. */
  readonly left: readonly string[] | null;
}

export interface AidsStep {
  readonly result: AidsResult;
  readonly drawn: readonly DrawnSheet[];
  readonly left: readonly string[];
  /** Title of the next sheet; empty when all are drawn. */
  readonly next: string;
}

export interface TableChanged {
  /** What was written, and what stood there. */
  readonly changes: readonly CellChange[];
}

export interface SettingsSaved {
  readonly refused: readonly SettingRefusal[];
  readonly page: SettingsPage;
}

/** The sheets as a workbook, the report as a document or slides, or a page a commune as a document. */
export type SharedKind = 'xlsx' | 'docx' | 'pptx' | 'places';

export interface SharedFile {
  /** Empty when there is no report to make. */
  readonly name: string;
  readonly base64: string;
  /** Sheets of a copy of which something could not come: a chart drawn from elsewhere, a picture that may hold more than it shows. */
  readonly incomplete: readonly string[];
  /** What there is to know before it is handed over, or why there is no file. */
  readonly notes: readonly string[];
}

export interface FormulasState {
  readonly calls: number;
  /** Cells that show something else than what the registers give now. */
  readonly older: number;
  /** Cells that were typed in such a way that nothing makes them again. */
  readonly loose: number;
  /** Cells mixed with other calculations: whether they are up to date cannot be told. */
  readonly unproven: number;
  /** What to do about the number of them; empty where all is well. */
  readonly advice: readonly string[];
}

export interface FormulasChanged {
  readonly cells: number;
}

export interface FormulasKept extends FormulasChanged {
  /** Addresses of the first cells left as they were, how many there are, and the sheets that are no table yet. */
  readonly left: readonly string[];
  readonly leftCount: number;
  readonly sheets: readonly string[];
}

export interface CheckPlan {
  readonly facts: CheckFacts;
  readonly steps: readonly string[];
  /** It writes into an empty workbook, and into no other. */
  readonly isEmpty: boolean;
}

export interface CheckDone {
  readonly facts: CheckFacts;
  readonly lines: readonly CheckLine[];
  /** How many steps there were to do. */
  readonly planned: number;
}

export interface CheckKept {
  readonly sheet: string;
  readonly text: string;
}
