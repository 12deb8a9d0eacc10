/** The only door of the core: hosts, pane, xlsx, commands and workbench enter here, and nowhere else. */

export {addressOf} from './value/address';
export type {CellValue, Rows} from './value/cell';
export {decodeText, fromCodePage} from './value/decode-text';
export {addYears, ageOn, civilOf, dayOf, formatDay, isCivilDate} from './value/day';
export type {Day} from './value/day';
export {findSeparator} from './value/find-separator';
export {foldText} from './value/fold';
export {parseDay} from './value/parse-day';
export {parseNumber} from './value/parse-number';
export {
  capitalize,
  counted,
  french,
  inYear,
  isPlural,
  writeCents,
  writeCount,
  writeDecimal,
  writePercent,
} from './value/french';
export {isUtf8} from './value/mend-utf8';
export {closestTo} from './value/nearest';
export {nameWithFile} from './value/tab-name';
export {MOST_CHARACTERS, MOST_COLUMNS, MOST_TEXT_BYTES, MOST_TEXT_LINES} from './value/text-limits';

export {fileErrors} from './message/file-errors';
export {say} from './message/message';
export type {Facts, Family} from './message/message';
export {messages} from './message/messages';
export {problem, tellAway} from './message/problem';
export {fileProblem} from './message/problem-of';
export type {Problem} from './message/problem';

export {modelTables} from './setting/model-tables';
export type {FoundTable} from './setting/parameter-tables';
export {findParameterTables, PARAMETER_SHEET} from './setting/parameter-tables';
export {readOfficialFile} from './setting/official-list';
export type {OfficialCommune, OfficialFile, OfficialList} from './setting/official-list';
export type {CompteRule} from './setting/parameters';
export {saySettings} from './setting/say-settings';

export {coveredYears, isCovered} from './count/covered-years';
export {YEAR_MARK} from './count/declaration';
export type {Body, FigureSpec, TableSpec} from './count/declaration';
export type {Unit} from './count/unit';
export type {Lack} from './count/lack';
export {evaluate} from './count/evaluate-report';
export type {Results} from './count/evaluate-report';
export {periodBetween, yearOfReport, yearPeriod} from './count/period';
export type {OddColumn} from './value/odd-column';
export type {Registers, SheetRange, SourceSheet} from './count/registers';
export type {FigureResult, TableResult, Trace} from './count/result';
export type {Period} from './count/table';

export type {Ledger} from './reading/ledger/ledger';
export type {RegisterId} from './register/register-id';
export {isFormFault, isRefusal} from './reading/ledger/fault-list';
export {readLedgerBytes} from './reading/ledger/read-ledger-bytes';
export {judgeCommunes, officialFinder} from './reading/official-communes';
export {readRegisters} from './reading/read-registers';

export {beginsAtZero, CHART_TEXT, chartLook, PART_OVERLAP, shadesOf} from './sheet/chart-look';
export {readableOn, resolveColor} from './sheet/colors';
export {MARGINS} from './sheet/layout';
export {
  absoluteReference,
  areaReference,
  areasMeet,
  cellReference,
  columnLetters,
  columnNumber,
  holdsCell,
  parseArea,
  parseReference,
  quoteSheet,
} from './sheet/references';
export type {
  Area,
  PageSetup,
  PlanCell,
  PlanChart,
  PlanLink,
  PlanSeries,
  ReportPlan,
  SheetPlan,
} from './sheet/sheet-plan';
export {FOOT_SIZE, ink, muted, numberFormats, rule, styles} from './sheet/style';
export type {Border, Color, Style, StyleName} from './sheet/style';
export {linesOf, widthOf} from './sheet/text-width';

export {chapters, figureSpecs, tableSpecs} from './chapters/catalogue';
export {catalogueOf, chaptersOf} from './language/catalogue-of';
export {PartToCome} from './value/part-to-come';

export {buildReportPlan, countPrinted} from './report/build-report-plan';
export {isHandedRound, textsOfCopy} from './report/copy-texts';
export {buildDocument} from './report/document/build-document';
export type {DocumentOptions} from './report/document/build-document';
export type {
  DocumentChart,
  DocumentFigure,
  DocumentSection,
  DocumentChapter,
  DocumentTable,
  ReportDocument,
} from './report/document/report-document';
export {maskOf} from './report/disclosure';
export {buildPlacePages, buildPlacePlan} from './report/places/build-place-pages';
export type {PlacePages} from './report/places/build-place-pages';
export {NO_PAGE, NO_TERRITORY, notesOfPages} from './report/places/notes-of-pages';
export {buildPlaceDocuments} from './report/places/place-document';
export type {PlaceDocument, PlaceDocuments} from './report/places/place-document';
export {levelNamed, placeLevels} from './report/places/place-levels';
export {modelLacks} from './report/model-lacks';
export {buildModelPlan} from './report/model-sheet';
export type {Masks} from './report/disclosure';
export {discloseResults} from './report/disclosed-results';
export {KEPT_HOME} from './report/kept-home';
export {sayLack} from './report/say-unknown';
export {SETTINGS_PLAN} from './report/settings-plan';
export {tellProblems} from './report/tell-problems';
export {sayTold} from './report/told';
export type {Told} from './report/told';

export type {Bridge, FundState} from './aids/bridge/bridge';
export {accountingYear, controlAids} from './aids/control';
export {chooseDecisions} from './aids/decision/decisions';
export type {Control} from './aids/control';
export {correctionsOf} from './aids/corrections';
export {paidStatesOf} from './aids/paid-states';
export {sayNotCounted} from './aids/doubt/not-counted';
export {openPoints, countAccepted, sayDoubts, stateWords} from './aids/open-points';
export {saySetAside} from './aids/say-lines';
export {buildControlPlan} from './aids/sheet/build-control-plan';

export {answer} from './formula/answer';
export {answerWithoutLedger, needsNoLedger} from './formula/answer-without-ledger';
export type {Answer} from './formula/run-call';
export {isRange, plainOf} from './formula/argument';
export type {Argument} from './formula/argument';
export type {FormulaContext} from './formula/call';
export {registerNamed} from './formula/read-ranges';
export {REST} from './formula/function-spec';
export type {FunctionSpec, ParameterSpec} from './formula/function-spec';
export {functionNamed, functions, namedFunctions} from './formula/functions';
export type {FunctionName, NamedFunction} from './formula/functions';
export {functionsHelp} from './formula/functions-help';
export {offeredValues} from './formula/offered-values';
export {edited, ourCalls, readsByName} from './formula/our-calls';
export type {OurCall} from './formula/our-calls';
export {RangeMemory} from './formula/remember';
export type {Memory} from './formula/remember';

export {boundingArea, isSameArea, subtract} from './drawing/areas';
export {CellGrid} from './drawing/cell-grid';
export {mergesOf, stackMerges} from './drawing/cell-spots';
export type {Side, Spot} from './drawing/cell-spots';
export {contentMark, hashCells, hashText} from './drawing/content-mark';
export {drawSteps, lookSteps} from './drawing/draw-steps';
export type {LookStep, StepHands} from './drawing/draw-steps';
export {freeName} from './drawing/free-name';
export {HostError} from './drawing/host-error';
export type {HostFault} from './drawing/host-error';
export {NOTICE} from './drawing/notice';
export type {Place} from './drawing/notice';
export {isUnderWay, OBSTACLES_TOLD} from './drawing/obstacles';
export type {StandingSheet} from './drawing/obstacles';
export {
  chartObjectName,
  chartPrefix,
  contentName,
  isOwnName,
  markerName,
  planOfMarker,
  usedArea,
  zoneMarkName,
} from './drawing/own-names';
export type {Handover, HandOver} from './drawing/hand-over';
export {planDrawing} from './drawing/plan-drawing';
export type {Drawing} from './drawing/plan-drawing';
export {layOut} from './drawing/lay-out';
export type {SheetGrid} from './drawing/lay-out';
export {judgeRemoval, theirsOn} from './drawing/removal';
export type {Citing} from './drawing/removal';
export {tabBeside, tabPlace} from './drawing/tab-place';
export {trimRows} from './drawing/trim-rows';
export {isFormula, toCellValue, toTyped} from './drawing/typed-text';
export type {TypedCell} from './drawing/typed-text';
export {publicMark} from './drawing/workbook';
export type {
  AsyncWorkbook,
  CellWrite,
  DrawAnswer,
  DrawRequest,
  NewSheet,
  RangeInfo,
  RemovedSheet,
  RemoveRequest,
  Selection,
  SheetInfo,
  SheetKey,
  SheetMark,
  Theirs,
  Workbook,
} from './drawing/workbook';
export type {OldZone, ZonedSheet, ZoneMove, ZonePlan} from './drawing/zone-moves';

export {acceptAccounts} from './task/aids/accept-accounts';
export {describeLedger, ledgersOfFile, ledgersOfSheet, whyNoLedger} from './task/aids/aids-ledgers';
export type {LedgerReading, LedgerRemark, Remarks} from './task/aids/aids-ledgers';
export type {AidsSheet} from './task/aids/aids-marks';
export {describeControl} from './task/aids/aids-result';
export type {AidsResult, FundResult} from './task/aids/aids-result';
export {drawControl, planControl} from './task/aids/control-aids';
export type {PlannedControl} from './task/aids/control-aids';
export type {DecisionCells} from './aids/decision/decision-table';
export {describeAids, proposedAccounts} from './task/aids/describe-aids';
export type {AidsState} from './task/aids/describe-aids';
export type {LinesOfAccount, OpenLine, OpenLines, SuggestedPair} from './task/aids/open-work';
export {takeBackDecisions, writeDecisions} from './task/aids/write-decisions';
export {checkLine, refusedLine} from './task/check/check-line';
export type {CheckLine} from './task/check/check-line';
export {ACTIVATE, FREEZE} from './task/check/beside-port';
export {checkStep, checkSteps, isEmptyWorkbook} from './task/check/check-steps';
export {printCheck, rowsOfCheck} from './task/check/print-check';
export type {CheckFacts} from './task/check/print-check';
export {addExport} from './task/registers/add-export';
export type {AddedSheet, ExportSheet} from './task/registers/add-export';
export {correctRecognition} from './task/registers/correct-recognition';
export type {Correction} from './task/registers/correct-recognition';
export {describeRegisters} from './task/registers/describe-registers';
export {describeMapping} from './task/registers/describe-mapping';
export type {MappingProposal, RegisterChoice} from './task/registers/describe-mapping';
export type {LocatedProblem, Recognition} from './task/registers/describe-registers';
export type {SheetReading} from './task/registers/describe-sheets';
export {answerValues} from './task/registers/answer-values';
export type {ValueAnswer, ValueQuestion} from './task/registers/value-questions';
export {recogniseWorkbook} from './task/registers/recognise-workbook';
export type {RecognisedWorkbook} from './task/registers/recognise-workbook';
export {listSections, saveSections} from './task/settings/save-sections';
export type {ChapterChoice} from './task/settings/save-sections';
export {describeTerritory, saveTerritory} from './task/settings/territory';
export type {TerritoryLine, TerritoryPage} from './task/settings/territory';
export {addDrawn} from './task/report/add-drawn';
export type {DrawnSheet} from './task/report/add-drawn';
export {describeReport} from './task/report/describe-report';
export type {BesideReport, ChapterReport, ReportState} from './task/report/describe-report';
export {drawMarked} from './task/report/draw-marked';
export {drawSheets} from './task/report/draw-sheets';
export {periodOfLabel, planPeriod, planReport} from './task/report/plan-report';
export type {PlannedReport} from './task/report/plan-report';
export {newYear} from './task/report/new-year';
export type {YearRequest, YearStep} from './task/report/new-year';
export {sinceLast} from './task/report/since-last';
export type {MovedNumber, SinceLast} from './task/report/since-last';
export {checkCopy} from './task/report/check-copy';
export type {CopyCheck, CopyRemark} from './task/report/check-copy';
export {shareCopy} from './task/report/share-copy';
export {previewChapter, shareDocument} from './task/report/read-report';
export {listRemovable, removeReport} from './task/report/remove-report';
export type {Removable, RemovalGroup, RemovalRequest} from './task/report/remove-report';
export {planPlaces, sharePlaces} from './task/report/share-places';
export type {PlannedPlaces, SharedPlaces} from './task/report/share-places';
export type {ShareCopy} from './task/report/share-copy';
export type {ReadReport} from './task/report/read-report';
export {startFromSection} from './task/settings/start-from-section';
export {takeBackChanges} from './task/table/change-lines';
export type {CellChange} from './task/table/change-lines';
export {amongClause, clauseOf} from './task/table/column-values';
export type {ColumnValue} from './task/table/column-values';
export type {TableDraft} from './task/table/draft';
export {composeTable, formulaOfTable, startTable, valuesOfColumn} from './task/table/compose-table';
export type {ComposedTable, TablePage, TableRequest} from './task/table/compose-table';
export type {DraftFormula} from './task/table/draft-formula';
export {changeTable} from './task/table/change-table';
export type {TableChange} from './task/table/change-table';
export {saveTable} from './task/table/own-tables';
export type {OwnTableLine, SavedTable, SaveRequest} from './task/table/own-tables';
export type {BaseChoices, ChoiceGroup} from './task/table/table-choices';
export {describeSettings, saveSettings} from './task/settings/settings-page';
export type {SettingChange, SettingField, SettingRefusal, SettingsPage} from './task/settings/settings-page';
export {ask, Cancelled, runTask, runTaskAsync} from './task/task';
export type {Progress, Task, Watcher} from './task/task';
export type {EquivalentFormula} from './task/trace/equivalent-formula';
export type {TracedCell} from './task/trace/explain-cell';
export {isList, PERSONAL_DATA} from './task/trace/list-mark';
export {listRows} from './task/trace/list-rows';
export type {ListedRows} from './task/trace/list-rows';
export {traceSelection} from './task/trace/trace-cell';
export type {TraceAnswer, TraceMemory} from './task/trace/trace-cell';
