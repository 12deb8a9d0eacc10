import {
  addExport,
  correctRecognition,
  describeRegisters,
  describeReport,
  describeSettings,
  drawSheets,
  listRows,
  periodOfLabel,
  planPeriod,
  planReport,
  recogniseWorkbook,
  runTaskAsync,
  saveSettings,
  shareCopy,
  traceSelection,
} from '../shared/index';
import type {
  AsyncWorkbook,
  PlannedReport,
  Progress,
  RecognisedWorkbook,
  ReportPlan,
  Task,
  TraceAnswer,
  TraceMemory,
} from '../shared/index';
import {toBase64} from './base64';
import {functionHelp, withPrefix} from './function-help';
import type {FunctionPrefix} from './function-help';
import type {GenerateRequest, GenerateStep, Session} from './session';

export interface LocalOptions {
  readonly version: string;
  /** Name of the host, as the pane shows it. */
  readonly host: string;
  /** What stands before the name of a function; `ML.` when not given. */
  readonly prefix?: FunctionPrefix;
  /** Writer of files: the pane knows none. */
  readonly writeReport?: (plan: ReportPlan) => Uint8Array;
  /** Changes whenever a cell of the workbook does; without it everything is read again for each question. */
  readonly revision?: () => number;
  /** What this host does beside the port. */
  readonly activate?: () => Promise<void>;
  readonly repairFormulas?: () => Promise<number>;
  readonly freezeFormulas?: () => Promise<number>;
}

const done = {done: true};

/** The session where the workbook is at hand: Excel, the workbench, a file. */
export function localSession(workbook: AsyncWorkbook, options: LocalOptions): Session {
  const {version, writeReport, prefix = 'ML.'} = options;
  const watched = new Watched(workbook);
  const memory = new Memory(options);
  const read = async () => {
    const revision = options.revision?.() ?? 0; // as it was before: a cell changed while others are read is a change
    return memory.keep(await watched.run(recogniseWorkbook()), revision);
  };
  // Sheets are listed afresh even where the registers are remembered: ours come and go without any register changing.
  const current = async () => {
    const known = memory.workbook();
    return known === null ? read() : {...known, sheets: await workbook.listSheets()};
  };
  let run: {planned: PlannedReport; left: readonly string[]} | null = null;

  async function firstStep(request: GenerateRequest): Promise<GenerateStep> {
    const planned = planReport(await read(), {...request, version});
    run = planned === null ? null : {planned, left: planned.asked};
    return stepOf(planned, [], planned?.asked ?? []);
  }

  async function nextStep(request: GenerateRequest, left: readonly string[]): Promise<GenerateStep> {
    // The plan of the first step serves all of them, unless this is another generation.
    const planned =
      run !== null && run.left.join() === left.join() ? run.planned : planReport(await read(), {...request, version});
    if (planned === null) return stepOf(null, [], []);
    const drawn = await watched.run(drawSheets(planned, left.slice(0, 1), request.overwrite));
    const rest = left.slice(1);
    run = rest.length === 0 ? null : {planned, left: rest};
    return stepOf(planned, drawn, rest);
  }

  return {
    open: async () => ({
      version,
      host: options.host,
      counts: 'here' as const,
      can: {
        activate: options.activate !== undefined,
        repairFormulas: options.repairFormulas !== undefined,
        freezeFormulas: options.freezeFormulas !== undefined,
        shareCopy: writeReport !== undefined,
        insertFormula: true,
      },
    }),
    recognise: async () => describeRegisters(await read()),
    correct: async (correction) => {
      await watched.run(correctRecognition(correction, version));
      return describeRegisters(await read());
    },
    addExport: async (sheets) => {
      const added = await watched.run(addExport(sheets));
      memory.forget();
      return added;
    },
    describe: async (year) => describeReport(await current(), year),
    generate: (request) => (request.left === null ? firstStep(request) : nextStep(request, request.left)),
    trace: async () => named(await watched.run(traceSelection(version, memory)), prefix),
    listRows: (cell) => watched.run(listRows(cell, version, memory)),
    insertFormula: async (formula) => {
      await workbook.insertFormula(formula);
      return done;
    },
    settings: async () => describeSettings(await current()),
    saveSettings: async (changes) => {
      const refused = await watched.run(saveSettings(changes, version));
      return {refused, page: describeSettings(await read())};
    },
    shareCopy: async (year) => {
      const copy = await watched.run(shareCopy(year, version));
      if (copy === null || writeReport === undefined) return {name: '', base64: ''};
      return {
        name: `Rapport d’activité ${copy.period.replace(/\//g, '-')}.xlsx`,
        base64: toBase64(writeReport(copy.plan)),
      };
    },
    functions: async () => functionHelp(prefix),
    show: async ({key, row, column}) => {
      await workbook.showCell(key, row, column);
      return done;
    },
    activate: async () => {
      await options.activate?.();
      return done;
    },
    repairFormulas: async () => ({cells: (await options.repairFormulas?.()) ?? 0}),
    freezeFormulas: async () => ({cells: (await options.freezeFormulas?.()) ?? 0}),
    progress: async () => watched.progress,
    cancel: async () => {
      watched.cancel();
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

/** Runs tasks one at a time, tells how far the one under way is, and stops it when asked. */
class Watched {
  progress: Progress | null = null;
  private cancelled = false;

  constructor(private readonly workbook: AsyncWorkbook) {}

  async run<T>(task: Task<T>): Promise<T> {
    this.cancelled = false;
    try {
      return await runTaskAsync(task, this.workbook, {
        onProgress: (progress) => (this.progress = progress),
        isCancelled: () => this.cancelled,
      });
    } finally {
      this.progress = null;
    }
  }

  cancel(): void {
    this.cancelled = true;
  }
}

/** What was read last, while nothing changed since; and the reports worked out from it. */
class Memory implements TraceMemory {
  private kept: {workbook: RecognisedWorkbook; revision: number} | null = null;
  private readonly reports = new Map<string, PlannedReport>();

  constructor(private readonly options: LocalOptions) {}

  keep(workbook: RecognisedWorkbook, revision: number): RecognisedWorkbook {
    this.forget();
    this.kept = {workbook, revision};
    return workbook;
  }

  workbook(): RecognisedWorkbook | null {
    if (this.options.revision === undefined || this.kept?.revision !== this.options.revision()) return null;
    return this.kept.workbook;
  }

  planned(label: string): PlannedReport | null {
    const workbook = this.workbook();
    const period = periodOfLabel(label);
    if (workbook === null || period === null) return null;
    const planned =
      this.reports.get(label) ?? planPeriod(workbook, period, {chapters: [], version: this.options.version});
    this.reports.set(label, planned);
    return planned;
  }

  forget(): void {
    this.kept = null;
    this.reports.clear();
  }
}
