import {
  addExport,
  answerValues,
  checkCopy,
  correctRecognition,
  countPrinted,
  describeMapping,
  describeRegisters,
  describeReport,
  describeSettings,
  describeTerritory,
  drawSheets,
  listRows,
  listSections,
  newYear,
  planReport,
  previewChapter,
  saveSections,
  saveSettings,
  saveTerritory,
  sayTold,
  shareCopy,
  shareDocument,
  sinceLast,
  tellProblems,
  traceSelection,
} from '../shared';
import type {PlannedReport, Task, TraceAnswer} from '../shared';
import {drawInSteps, titlesOf} from './draw-in-steps';
import {prefixed} from './function-prefix';
import type {FunctionPrefix} from './function-prefix';
import {PlannedReports} from './planned-reports';
import type {GenerateRequest, GenerateStep} from './session-answers';
import type {SessionDesk, SessionTasks} from './session-desk';

export type ReportTasks = Pick<
  SessionTasks,
  | 'addExport'
  | 'mapping'
  | 'correct'
  | 'answerValues'
  | 'saveSections'
  | 'describe'
  | 'previewChapter'
  | 'generate'
  | 'trace'
  | 'listRows'
  | 'settings'
  | 'saveSettings'
  | 'sinceLast'
  | 'newYear'
  | 'territory'
  | 'saveTerritory'
  | 'checkCopy'
  | 'planCopy'
  | 'planDocument'
>;

/** What plans, draws and explains sheets of ours: the report, lists of rows, « Paramètres ML ». */
export function reportTasks(desk: SessionDesk): ReportTasks {
  const {options, prefix, memory, read, current} = desk;
  const {version} = options;
  const reports = new PlannedReports(desk);
  const made = new WeakMap<PlannedReport, ReturnType<typeof madeOf>>();
  const draw = drawInSteps(desk, function* (request: GenerateRequest) {
    const planned = planReport(yield* read(), {...request, version});
    return planned === null ? null : {planned, asked: planned.asked, draw: drawer(planned)};
  });

  function* generate(request: GenerateRequest): Task<GenerateStep> {
    const {planned: found, drawn, left} = yield* draw(request);
    if (found === null) return {period: '', drawn, left, next: '', titles: [], ...noneMade};
    const {planned} = found;
    const titles = titlesOf(planned.plan.sheets, left);
    const told = made.get(planned) ?? madeOf(planned);
    made.set(planned, told);
    return {period: planned.period.label, drawn, left, next: titles[0] ?? '', titles, ...told};
  }

  return {
    *addExport(sheets) {
      const added = yield* addExport(sheets, yield* current());
      memory.forget();
      return added;
    },
    *mapping(sheet, register) {
      return describeMapping(yield* current(), sheet, register);
    },
    *correct(correction) {
      yield* correctRecognition(correction, version);
      return describeRegisters(yield* read());
    },
    *answerValues(answers) {
      yield* answerValues(answers, version);
      return describeRegisters(yield* read());
    },
    *saveSections(choice) {
      if (choice === null) yield* listSections(version);
      else yield* saveSections(choice, version);
      memory.forget();
      return {done: true};
    },
    *describe(year) {
      return describeReport(yield* current(), year, version);
    },
    *previewChapter(year, chapter) {
      return yield* previewChapter(yield* current(), {year, chapter, version});
    },
    generate,
    *trace() {
      return named(yield* traceSelection(version, reports), prefix);
    },
    listRows: (cell) => listRows(cell, version, reports),
    *settings() {
      return describeSettings(yield* current());
    },
    *saveSettings(changes) {
      const refused = yield* saveSettings(changes, version);
      return {refused, page: describeSettings(yield* read())};
    },
    *sinceLast(year) {
      return yield* sinceLast(yield* current(), year, version);
    },
    *newYear(request) {
      const step = yield* newYear(request, version, () => options.isEnough?.() !== false);
      memory.forget();
      return step;
    },
    *territory() {
      return describeTerritory(yield* current());
    },
    *saveTerritory(lines) {
      const added = yield* saveTerritory(lines, version);
      memory.forget();
      return {added};
    },
    *checkCopy(year, withMethod) {
      return checkCopy(yield* read(), year, version, options.copyReport !== undefined, withMethod);
    },
    planCopy: (year, withMethod) => shareCopy(year, version, withMethod),
    planDocument: (year) => shareDocument(year, version),
  };
}

const drawer = (planned: PlannedReport) => (ids: readonly string[], overwrite: readonly string[]) =>
  drawSheets(planned, ids, overwrite);

/** The answer with its formula as this host takes it. */
function named(answer: TraceAnswer, prefix: FunctionPrefix): TraceAnswer {
  if (!answer.found || answer.formula === null) return answer;
  return {...answer, formula: prefixed(answer.formula, prefix)};
}

const noneMade = {tables: 0, figures: 0, problems: 0, told: ''};

/** What stands on the sheets asked for, and what there is to know before it is believed. */
function madeOf({plan, asked, workbook, period}: PlannedReport) {
  const told = tellProblems(workbook.registers, period);
  const printed = countPrinted({sheets: plan.sheets.filter(({id}) => asked.includes(id))});
  return {...printed, problems: told.problems.length, told: sayTold(told)};
}
