import type {
  AddedSheet,
  AidsResult,
  AidsState,
  CellChange,
  ChapterChoice,
  CheckFacts,
  CheckLine,
  ColumnValue,
  ComposedTable,
  CompteRule,
  CopyCheck,
  Correction,
  DecisionCells,
  DraftFormula,
  DrawnSheet,
  ExportSheet,
  LedgerReading,
  ListedRows,
  MappingProposal,
  Progress,
  Recognition,
  RegisterId,
  ReportState,
  SaveRequest,
  SavedTable,
  SettingChange,
  SettingRefusal,
  SettingsPage,
  SinceLast,
  TableChange,
  TablePage,
  TableRequest,
  TerritoryLine,
  TerritoryPage,
  TraceAnswer,
  TracedCell,
  ValueAnswer,
  YearRequest,
  YearStep,
} from '../shared';

/**
 * What the pane asks of the program behind it, and all it knows. Everything that crosses is JSON: `google.script.run` refuses a
 * Date and loses what is undefined. No method needs what another left behind, so that a server may answer each one afresh.
 * A refusal of the host arrives as a rejection whose message is for the user.
 */
export interface Session {
  open(): Promise<Opened>;
  /** Reads the workbook again, and tells how each sheet was understood. */
  recognise(): Promise<Recognition>;
  /** What a sheet may be read as, the likeliest first filled in; `register` is the one that it is read as, null for none. */
  mapping(sheet: string, register: RegisterId | null): Promise<MappingProposal>;
  correct(correction: Correction): Promise<Recognition>;
  /** Writes which sections of a chapter are shown, in which order and under which titles; null writes the table with every section. */
  saveSections(choice: ChapterChoice | null): Promise<Done>;
  /** Writes what values count as into « Valeurs » of « Paramètres ML »; an empty answer takes one back. */
  answerValues(answers: readonly ValueAnswer[]): Promise<Recognition>;
  addExport(sheets: readonly ExportSheet[]): Promise<readonly AddedSheet[]>;
  /** State of the report of a year; null for the year of the settings, else the latest. */
  describe(year: number | null): Promise<ReportState>;
  /** One step of a generation: call again with the answer's `left` until it is empty. Stop calling to cancel. */
  generate(request: GenerateRequest): Promise<GenerateStep>;
  /** Where the selected number comes from. */
  trace(): Promise<TraceAnswer>;
  listRows(cell: TracedCell): Promise<ListedRows>;
  /** Writes a formula in the active cell, in English syntax. */
  insertFormula(formula: string): Promise<Done>;
  settings(): Promise<SettingsPage>;
  saveSettings(changes: readonly SettingChange[]): Promise<SettingsSaved>;
  /** What moved between the sheets that stand and the data of today. */
  sinceLast(year: number | null): Promise<SinceLast>;
  /** One step of « Nouvelle année »: asked with `left` null it does nothing and says what it would do; then until `left` is empty. */
  newYear(request: YearRequest): Promise<YearStep>;
  /** What there is to know before a copy is handed round. */
  checkCopy(year: number | null): Promise<CopyCheck>;
  /** The report as a file: its sheets as they stand, a document or slides. */
  shareReport(year: number | null, kind: SharedKind): Promise<SharedFile>;
  /** What there is to control of the aids, and what was. */
  aids(): Promise<AidsState>;
  /** Reads a file as ledgers, and keeps nothing of it. */
  readLedger(file: LedgerFile): Promise<LedgerFileReading>;
  /** One step of a control of aids: call again with the answer's `left` until it is empty. Stop calling to cancel. */
  controlAids(request: AidsRequest): Promise<AidsStep>;
  /** Writes accounts into « Comptes » of « Paramètres ML ». */
  acceptAccounts(lines: readonly CompteRule[]): Promise<{readonly added: number}>;
  /** Writes decisions under those of « Décisions »; tells how many were not there yet. */
  decide(lines: readonly DecisionCells[]): Promise<{readonly written: number}>;
  /** Takes back decisions that were just written. */
  takeBack(lines: readonly DecisionCells[]): Promise<{readonly taken: number}>;
  /** What there is to confirm of the territory. */
  territory(): Promise<TerritoryPage>;
  /** Writes communes into « Territoire » of « Paramètres ML »; its lines stay as they are. */
  saveTerritory(lines: readonly TerritoryLine[]): Promise<{readonly added: number}>;
  /** The tables of the agency's own, and what another may be made from. */
  tables(year: number | null): Promise<TablePage>;
  /** What a draft of a table gives now, and what may be chosen beside. */
  composeTable(request: TableRequest): Promise<ComposedTable>;
  /** The values of a column among what a draft counts. */
  columnValues(request: TableRequest, column: string): Promise<readonly ColumnValue[]>;
  /** The formula that gives what a draft shows, or why there is none. */
  tableFormula(request: TableRequest): Promise<DraftFormula>;
  /** Writes a draft into « Paramètres ML », unless it would now print something else than the preview that was seen. */
  saveTable(request: SaveRequest): Promise<SavedTable>;
  changeTable(change: TableChange): Promise<TableChanged>;
  /** Copies a section of the report into the tables of the agency's own. */
  copySection(id: string): Promise<TableChanged>;
  /** Takes back cells that were just written; not done where one was changed since. */
  takeBackTable(changes: readonly CellChange[]): Promise<Done>;
  functions(): Promise<readonly FunctionHelp[]>;
  /** Shows a cell to the user. */
  show(place: Place): Promise<Done>;
  /** Makes the functions of this workbook follow its registers; with the user’s consent, formulas that were typed are changed for it. Done when all do. */
  activate(consent?: boolean): Promise<Done>;
  /** How many formulas of ours there are, and how many are older than the data; only where the host recalculates late. */
  formulas(): Promise<FormulasState>;
  repairFormulas(): Promise<FormulasChanged>;
  freezeFormulas(): Promise<FormulasChanged>;
  /** Gives ranges in place of names to the formulas of ours that name their registers, so that the spreadsheet itself follows them. */
  keepFormulas(): Promise<FormulasKept>;
  /** « Vérifier ce poste »: what it would do here, in order. */
  checkPlan(): Promise<CheckPlan>;
  /** One of its steps; a refusal is a line like another. */
  checkStep(step: string): Promise<readonly CheckLine[]>;
  /** Writes the report of it into a sheet, and gives it as a text. */
  keepCheck(check: CheckDone): Promise<CheckKept>;
  /** How far the work under way is; null where the host cannot say. */
  progress(): Promise<Progress | null>;
  /** Stops the work under way at its next safe point. */
  cancel(): Promise<Done>;
}

export interface Opened {
  readonly version: string;
  /** « Excel », « Google Sheets », « Navigateur ». */
  readonly host: string;
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

interface Done {
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

interface TableChanged {
  /** What was written, and what stood there. */
  readonly changes: readonly CellChange[];
}

interface SettingsSaved {
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

export interface FunctionHelp {
  /** As typed in this host: `ML.BYCOMMUNE`, `ML_BYCOMMUNE`. */
  readonly name: string;
  readonly summary: string;
  readonly parameters: readonly {readonly name: string; readonly help: string; readonly optional: boolean}[];
  /** In the syntax of the user. */
  readonly example: string;
  /** In English syntax, to insert; empty when it cannot be. */
  readonly insert: string;
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

interface FormulasChanged {
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

interface CheckDone {
  readonly facts: CheckFacts;
  readonly lines: readonly CheckLine[];
  /** How many steps there were to do. */
  readonly planned: number;
}

interface CheckKept {
  readonly sheet: string;
  readonly text: string;
}
