import type {
  AddedSheet,
  AidsState,
  CellChange,
  ChapterChoice,
  CheckLine,
  ColumnValue,
  ComposedTable,
  CompteRule,
  CopyCheck,
  Correction,
  DecisionCells,
  DocumentChapter,
  DraftFormula,
  ExportSheet,
  ListedRows,
  MappingProposal,
  Progress,
  Recognition,
  RegisterId,
  Removable,
  RemovalRequest,
  ReportState,
  SaveRequest,
  SavedTable,
  SettingChange,
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
import type {
  Opened,
  Done,
  Place,
  GenerateRequest,
  GenerateStep,
  PagesRequest,
  PagesStep,
  LedgerFile,
  LedgerFileReading,
  AidsRequest,
  AidsStep,
  TableChanged,
  SettingsSaved,
  SharedKind,
  SharedFile,
  FormulasState,
  FormulasChanged,
  FormulasKept,
  CheckPlan,
  CheckDone,
  CheckKept,
} from './session-answers';

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
  /** A chapter as its sheet would be drawn now; null where it would hold nothing. Writes nothing. */
  previewChapter(year: number | null, chapter: number): Promise<DocumentChapter | null>;
  /** One step of a generation: call again with the answer's `left` until it is empty. Stop calling to cancel. */
  generate(request: GenerateRequest): Promise<GenerateStep>;
  /** The same for a page a commune: its masks are chosen over all pages together, whichever are drawn. */
  drawPages(request: PagesRequest): Promise<PagesStep>;
  /** What we made in the workbook, and what would become of each sheet if it were to go. */
  removable(): Promise<readonly Removable[]>;
  /** Removes sheets that we made: nothing brings them back. What the user put something on stays, unless it is asked for by name. */
  remove(request: RemovalRequest): Promise<readonly Removable[]>;
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
  checkCopy(year: number | null, withMethod: boolean): Promise<CopyCheck>;
  /** The report as a file: its sheets as they stand, « Méthode » too where it is asked for, a document or slides. */
  shareReport(year: number | null, kind: SharedKind, withMethod?: boolean): Promise<SharedFile>;
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
