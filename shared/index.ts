/** The only door of the core for hosts. */
export type {CellValue, Rows} from './value/cell';
export type {Day} from './value/day';
export {addYears, civilOf, dayOf, formatDay, isCivilDate, yearOf} from './value/day';
export {foldText} from './value/fold';
export {tellAway} from './message/problem';
export type {Problem} from './message/problem';
export type {RecognisedSheet, Registers, SheetRange, SourceSheet} from './count/registers';
export {readRegisters} from './reading/read-registers';
export {findParameterTables} from './setting/parameter-tables';
export type {Settings} from './setting/settings';
export type {RegisterId} from './register/register-id';
export type {Period, Table} from './count/table';
export {NON_RENSEIGNE} from './count/table';
export type {FigureSpec, TableSpec, Unit} from './count/declaration';
export type {FigureResult, TableResult, Trace} from './count/result';
export {evaluate} from './count/evaluate-report';
export type {Results} from './count/evaluate-report';
export {coveredYears, isCovered} from './count/covered-years';
export {periodBetween, yearOfReport, yearPeriod} from './count/period';
export {catalogueOf, chapters} from './chapters/catalogue';
export type {Catalogue, Chapter} from './chapters/catalogue';
export {buildReportPlan} from './report/build-report-plan';
export {maskOf} from './report/disclosure';
export type {Masks} from './report/disclosure';
export {handOver} from './report/handed-over';
export {unknownSections} from './report/section-choice';
export {SETTINGS_PLAN} from './report/settings-plan';
export type {ReportPlan, SheetPlan} from './sheet/sheet-plan';

// Tasks: what a button does, over the port of a workbook.
export {HostError} from './drawing/host-error';
export type {HostFault} from './drawing/host-error';
export type {
  AsyncWorkbook,
  CellWrite,
  DrawAnswer,
  DrawRequest,
  NewSheet,
  RangeInfo,
  Selection,
  SheetInfo,
  SheetKey,
  SheetMark,
  Workbook,
} from './drawing/workbook';
export {ask, Cancelled, runTask, runTaskAsync, tell} from './task/task';
export type {Progress, Task, Watcher} from './task/task';
export {recogniseWorkbook} from './task/registers/recognise-workbook';
export type {RecognisedWorkbook} from './task/registers/recognise-workbook';
export {addDrawn} from './task/report/add-drawn';
export type {DrawnSheet} from './task/report/add-drawn';
export {drawSheets} from './task/report/draw-sheets';
export {planPeriod, planReport} from './task/report/plan-report';
export type {PlannedReport} from './task/report/plan-report';
export {describeReport} from './task/report/describe-report';
export type {ChapterReport, ReportState, SectionReport, SheetState} from './task/report/describe-report';
export {describeRegisters} from './task/registers/describe-registers';
export type {
  ColumnReading,
  LocatedProblem,
  Recognition,
  RegisterChoice,
  SheetReading,
} from './task/registers/describe-registers';
export {correctRecognition} from './task/registers/correct-recognition';
export type {Correction} from './task/registers/correct-recognition';
export {addExport} from './task/registers/add-export';
export type {AddedSheet, ExportSheet} from './task/registers/add-export';
export {traceSelection} from './task/trace/trace-cell';
export type {CellTrace, TraceAnswer, TraceMemory} from './task/trace/trace-cell';
export type {TracedCell} from './task/trace/explain-cell';
export {listRows} from './task/trace/list-rows';
export type {ListedRows} from './task/trace/list-rows';
export {isList, PERSONAL_DATA} from './task/trace/list-mark';
export {describeSettings, saveSettings} from './task/settings/settings-page';
export type {
  SettingChange,
  SettingField,
  SettingRefusal,
  SettingsPage,
  SettingTable,
} from './task/settings/settings-page';
export {shareCopy} from './task/report/share-copy';
export type {ShareCopy} from './task/report/share-copy';
export {periodOfLabel} from './task/report/plan-report';
export {acceptAccounts} from './task/aids/accept-accounts';
export {describeLedger, ledgersOfFile, ledgersOfSheet, whyNoLedger} from './task/aids/aids-ledgers';
export type {LedgerReading, LedgerRemark, Remarks} from './task/aids/aids-ledgers';
export type {AidsSheet} from './task/aids/aids-marks';
export {describeControl} from './task/aids/aids-result';
export type {AidsResult, FundResult, OpenLine, OpenLines} from './task/aids/aids-result';
export type {FundState} from './aids/sheet/fund-state';
export {drawControl, planControl} from './task/aids/control-aids';
export type {ControlRequest, PlannedControl} from './task/aids/control-aids';
export {describeAids, proposedAccounts} from './task/aids/describe-aids';
export type {Accounts, AidsPeriod, AidsState} from './task/aids/describe-aids';
export type {CompteRule} from './setting/parameters';
export {functions} from './formula/functions';
export {REST} from './formula/function-spec';
export type {FunctionSpec, ParameterSpec} from './formula/function-spec';
export {french} from './value/french-spaces';

// The control of aids: ledgers read, matched with the register, and bridged.
export {accountingYear, controlAids} from './aids/control';
export type {Control, ControlOptions} from './aids/control';
export {readLedgerBytes} from './reading/ledger/read-ledger-bytes';
export type {Ledger, LedgerLine} from './reading/ledger/ledger';
export {isFormFault, isRefusal} from './reading/ledger/ledger-faults';
export type {LedgerFault} from './reading/ledger/ledger-faults';
export {isClosed} from './aids/bridge/bridge';
export type {Bridge, Reason, ReasonCode} from './aids/bridge/bridge';
export {writeEuros as writeLedgerEuros} from './value/euros';
export {buildControlPlan} from './aids/sheet/build-control-plan';
export type {ControlPlanOptions} from './aids/sheet/sheet-context';
