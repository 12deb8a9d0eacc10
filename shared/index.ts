/** The only door of the core for hosts. */
export type {CellValue, Rows} from './cell/cell';
export type {Day} from './cell/day';
export {addYears, civilOf, dayOf, formatDay, isCivilDate, yearOf} from './cell/day';
export {foldText} from './cell/fold';
export {tellAway} from './problem/problem';
export type {Problem} from './problem/problem';
export type {RecognisedSheet, Registers, SheetRange, SourceSheet} from './register/registers';
export {readRegisters} from './register/read-registers';
export {findParameterTables} from './setting/parameter-tables';
export type {Settings} from './setting/settings';
export type {Period, RegisterId, Table} from './table/table';
export {NON_RENSEIGNE} from './table/table';
export type {FigureSpec, TableSpec, Unit} from './indicator/declaration';
export type {FigureResult, TableResult, Trace} from './indicator/result';
export {evaluate} from './indicator/evaluate-report';
export type {Results} from './indicator/evaluate-report';
export {coveredYears, isCovered} from './indicator/covered-years';
export {periodBetween, yearOfReport, yearPeriod} from './indicator/period';
export {catalogueOf, chapters} from './catalogue/catalogue';
export type {Catalogue, Chapter} from './catalogue/catalogue';
export {buildReportPlan} from './plan/build-report-plan';
export {maskOf} from './plan/disclosure';
export type {Masks} from './plan/disclosure';
export {handOver} from './plan/handed-over';
export {unknownSections} from './plan/section-choice';
export {SETTINGS_PLAN} from './plan/settings-plan';
export type {ReportPlan, SheetPlan} from './plan/sheet-plan';

// Tasks: what a button does, over the port of a workbook.
export {HostError} from './host/host-error';
export type {HostFault} from './host/host-error';
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
} from './host/workbook';
export {ask, Cancelled, runTask, runTaskAsync, tell} from './task/task';
export type {Progress, Task, Watcher} from './task/task';
export {recogniseWorkbook} from './task/recognise-workbook';
export type {RecognisedWorkbook} from './task/recognise-workbook';
export {addDrawn} from './task/add-drawn';
export type {DrawnSheet} from './task/add-drawn';
export {drawSheets} from './task/draw-sheets';
export {planPeriod, planReport} from './task/plan-report';
export type {PlannedReport} from './task/plan-report';
export {describeReport} from './task/describe-report';
export type {ChapterReport, ReportState, SectionReport, SheetState} from './task/describe-report';
export {describeRegisters} from './task/describe-registers';
export type {ColumnReading, LocatedProblem, Recognition, RegisterChoice, SheetReading} from './task/describe-registers';
export {correctRecognition} from './task/correct-recognition';
export type {Correction} from './task/correct-recognition';
export {addExport} from './task/add-export';
export type {AddedSheet, ExportSheet} from './task/add-export';
export {traceSelection} from './task/trace-cell';
export type {CellTrace, TraceAnswer, TraceMemory} from './task/trace-cell';
export type {TracedCell} from './task/explain-cell';
export {listRows} from './task/list-rows';
export type {ListedRows} from './task/list-rows';
export {isList, PERSONAL_DATA} from './task/list-mark';
export {describeSettings, saveSettings} from './task/settings-page';
export type {SettingChange, SettingField, SettingRefusal, SettingsPage, SettingTable} from './task/settings-page';
export {shareCopy} from './task/share-copy';
export type {ShareCopy} from './task/share-copy';
export {periodOfLabel} from './task/plan-report';
export {acceptAccounts} from './task/accept-accounts';
export {describeLedger, ledgersOfFile, ledgersOfSheet, whyNoLedger} from './task/aids-ledgers';
export type {LedgerReading, LedgerRemark, Remarks} from './task/aids-ledgers';
export type {AidsSheet} from './task/aids-marks';
export {describeControl} from './task/aids-result';
export type {AidsResult, FundResult, OpenLine, OpenLines} from './task/aids-result';
export type {FundState} from './reconcile/sheet/fund-state';
export {drawControl, planControl} from './task/control-aids';
export type {ControlRequest, PlannedControl} from './task/control-aids';
export {describeAids, proposedAccounts} from './task/describe-aids';
export type {Accounts, AidsPeriod, AidsState} from './task/describe-aids';
export type {CompteRule} from './setting/parameters';
export {functions} from './formula/functions';
export {REST} from './formula/function-spec';
export type {FunctionSpec, ParameterSpec} from './formula/function-spec';
export {french} from './problem/french';

// The control of aids: ledgers read, matched with the register, and bridged.
export {accountingYear, controlAids} from './reconcile/control';
export type {Control, ControlOptions} from './reconcile/control';
export {readLedgerBytes} from './reconcile/read-ledger-bytes';
export type {Ledger, LedgerLine} from './reconcile/ledger';
export {isFormFault, isRefusal} from './reconcile/ledger-faults';
export type {LedgerFault} from './reconcile/ledger-faults';
export {isClosed} from './reconcile/bridge';
export type {Bridge, Reason, ReasonCode} from './reconcile/bridge';
export {writeEuros as writeLedgerEuros} from './reconcile/euros';
export {buildControlPlan} from './reconcile/sheet/build-control-plan';
export type {ControlPlanOptions} from './reconcile/sheet/sheet-context';
