import {
  acceptAccounts,
  addExport,
  ask,
  correctRecognition,
  describeAids,
  describeRegisters,
  describeReport,
  describeSettings,
  drawSheets,
  listRows,
  planReport,
  recogniseWorkbook,
  saveSettings,
  shareCopy,
  traceSelection,
} from '../shared/index';
import type {PlannedReport, RecognisedWorkbook, ReportPlan, Task, TraceAnswer} from '../shared/index';
import {AidsTasks} from './aids-tasks';
import {toBase64} from './base64';
import {functionHelp, withPrefix} from './function-help';
import type {FunctionPrefix} from './function-help';
import type {Abilities, GenerateRequest, GenerateStep, Opened, Session} from './session';
import {SessionMemory} from './session-memory';

export interface SessionOptions {
  readonly version: string;
  /** Name of the host, as the pane shows it. */
  readonly host: string;
  readonly counts: Opened['counts'];
  /** What the host does beside the port: « Copie à diffuser » and formulas are settled here. */
  readonly can: Omit<Abilities, 'shareCopy' | 'insertFormula'>;
  /** What stands before the name of a function; `ML.` when not given. */
  readonly prefix?: FunctionPrefix;
  /** Writer of files: the pane knows none. */
  readonly writeReport?: ((plan: ReportPlan) => Uint8Array) | undefined;
  /** Changes whenever a cell of the workbook does; without it everything is read again for each question. */
  readonly revision?: (() => number) | undefined;
  /** Asked after each sheet that a step drew: false lets the step draw another. Always enough when not given. */
  readonly isEnough?: () => boolean;
}

/** What the host answers by other means than the port. */
type BesidePort = 'activate' | 'formulas' | 'repairFormulas' | 'freezeFormulas' | 'progress' | 'cancel';

/** The questions of a session as tasks: the same where answers are awaited and where they come at once. */
export type SessionTasks = {
  readonly [M in Exclude<keyof Session, BesidePort>]: (
    ...args: Parameters<Session[M]>
  ) => Task<Awaited<ReturnType<Session[M]>>>;
};

const done = {done: true};

/** In Google Sheets a file crosses with each question, as text; elsewhere it stays in the pane. */
const LARGEST_LEDGER: Readonly<Record<Opened['counts'], number>> = {here: 100e6, google: 10e6};

/** What each question of the pane asks of a workbook. What it remembers from one question to the next only saves time. */
export function sessionTasks(options: SessionOptions): SessionTasks {
  const {version, writeReport, prefix = 'ML.'} = options;
  const memory = new SessionMemory(options);
  const largestLedger = LARGEST_LEDGER[options.counts];
  const aids = new AidsTasks({...options, largestLedger});
  let run: {planned: PlannedReport; left: readonly string[]} | null = null;

  function* read(): Task<RecognisedWorkbook> {
    const revision = options.revision?.() ?? 0; // as it was before: a cell changed while others are read is a change
    return memory.keep(yield* recogniseWorkbook(), revision);
  }

  // Sheets are listed afresh even where the registers are remembered: ours come and go without any register changing.
  function* current(): Task<RecognisedWorkbook> {
    const known = memory.workbook();
    return known === null ? yield* read() : {...known, sheets: yield* ask('listSheets')};
  }

  function* firstStep(request: GenerateRequest): Task<GenerateStep> {
    const planned = planReport(yield* read(), {...request, version});
    run = planned === null ? null : {planned, left: planned.asked};
    return stepOf(planned, [], planned?.asked ?? []);
  }

  function* nextStep(request: GenerateRequest, left: readonly string[]): Task<GenerateStep> {
    // The plan of the first step serves all of them, unless this is another generation.
    const planned =
      run !== null && run.left.join() === left.join() ? run.planned : planReport(yield* read(), {...request, version});
    if (planned === null) return stepOf(null, [], []);
    const drawn: GenerateStep['drawn'][number][] = [];
    let rest = left;
    do {
      drawn.push(...(yield* drawSheets(planned, rest.slice(0, 1), request.overwrite)));
      rest = rest.slice(1);
    } while (rest.length > 0 && options.isEnough?.() === false);
    run = rest.length === 0 ? null : {planned, left: rest};
    return stepOf(planned, drawn, rest);
  }

  return {
    *open() {
      const {host, counts, can} = options;
      return {
        version,
        host,
        counts,
        can: {...can, shareCopy: writeReport !== undefined, insertFormula: true},
        largestLedger,
      };
    },
    *recognise() {
      return describeRegisters(yield* read());
    },
    *correct(correction) {
      yield* correctRecognition(correction, version);
      return describeRegisters(yield* read());
    },
    *addExport(sheets) {
      const added = yield* addExport(sheets);
      memory.forget();
      return added;
    },
    *describe(year) {
      return describeReport(yield* current(), year);
    },
    generate: (request) => (request.left === null ? firstStep(request) : nextStep(request, request.left)),
    *trace() {
      return named(yield* traceSelection(version, memory), prefix);
    },
    listRows: (cell) => listRows(cell, version, memory),
    *insertFormula(formula) {
      yield* ask('insertFormula', formula);
      return done;
    },
    *settings() {
      return describeSettings(yield* current());
    },
    *saveSettings(changes) {
      const refused = yield* saveSettings(changes, version);
      return {refused, page: describeSettings(yield* read())};
    },
    *shareCopy(year) {
      const copy = yield* shareCopy(year, version);
      if (copy === null || writeReport === undefined) return {name: '', base64: ''};
      return {
        name: `Rapport d’activité ${copy.period.replace(/\//g, '-')}.xlsx`,
        base64: toBase64(writeReport(copy.plan)),
      };
    },
    *aids() {
      aids.forget(); // a control that was stopped is worked out again: nothing of a file stays behind
      return yield* describeAids(yield* current());
    },
    *readLedger(file) {
      return aids.readLedger(yield* current(), file);
    },
    controlAids: (request) => aids.step(current, request),
    *acceptAccounts(lines) {
      return {added: yield* acceptAccounts(lines, version)};
    },
    *functions() {
      return functionHelp(prefix);
    },
    *show({key, row, column}) {
      yield* ask('showCell', key, row, column);
      return done;
    },
  };
}

/** The answer with its formula as this host takes it. */
function named(answer: TraceAnswer, prefix: FunctionPrefix): TraceAnswer {
  if (!answer.found || answer.formula === null) return answer;
  const {french, english} = answer.formula;
  return {...answer, formula: {french: withPrefix(french, prefix), english: withPrefix(english, prefix)}};
}

function stepOf(planned: PlannedReport | null, drawn: GenerateStep['drawn'], left: readonly string[]): GenerateStep {
  return {
    period: planned?.period.label ?? '',
    drawn,
    left,
    next: planned?.plan.sheets.find(({id}) => id === left[0])?.title ?? '',
    tables: planned?.results.tables.size ?? 0,
    figures: planned?.results.figures.size ?? 0,
  };
}
