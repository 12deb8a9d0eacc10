import {noFile, sharedFile} from '../../pane/copied-file';
import type {FormulasState, SharedFile, SharedKind} from '../../pane/session-answers';
import type {SessionOptions} from '../../pane/session-desk';
import {sessionTasks} from '../../pane/session-tasks';
import {ACTIVATE, checkLine, FREEZE, refusedLine, runTask} from '../../shared';
import type {CheckLine, ReportDocument, ReportPlan, Task, Workbook} from '../../shared';

/** What the add-on does beside the port of the workbook; changes give the number of cells concerned. */
export interface FormulaServices {
  state(): FormulasState;
  /** Makes every `ML_` formula that reads the workbook calculate again, typed ones too where the user agrees; true when all show it. */
  refresh(consent: boolean): boolean;
  /** Writes `ML.` formulas of an Excel workbook as Google Sheets calls them. */
  repair(): number;
  /** Puts values in the place of `ML_` formulas. */
  freeze(): number;
}

export interface ServerOptions extends Omit<
  SessionOptions,
  'host' | 'counts' | 'can' | 'prefix' | 'revision' | 'writeReport' | 'writeDocument' | 'copyReport'
> {
  /** Without it there is no « Copie à diffuser ». */
  readonly writeReport?: (plan: ReportPlan) => Uint8Array;
  readonly writeDocument?: (kind: 'docx' | 'pptx', report: ReportDocument) => Uint8Array;
  readonly workbook: Workbook;
  readonly formulas: FormulaServices;
}

/**
 * Answers a question of the pane, all at once: a Promise does not cross `google.script.run`. Both ways are JSON texts, which
 * carry no Date and lose nothing that is null; a refusal is an answer too, since an exception arrives there without its name.
 */
export function answerPane(options: ServerOptions, method: string, args: string): string {
  try {
    return JSON.stringify({ok: true, value: answerOf(options, method, JSON.parse(args) as readonly unknown[])});
  } catch (error) {
    const {name, message} = error instanceof Error ? error : {name: 'Error', message: String(error)};
    return JSON.stringify({ok: false, name, message});
  }
}

function answerOf(options: ServerOptions, method: string, args: readonly unknown[]): unknown {
  const {workbook, formulas, writeReport, writeDocument} = options;
  const {planCopy, planDocument, ...tasks} = sessionTasks({
    ...options,
    host: 'Google Sheets',
    counts: 'google',
    can: {activate: true, formulas: true, repairFormulas: true, freezeFormulas: true, keepFormulas: false},
    prefix: 'ML_',
  });
  const shareReport = (year: number | null, kind: SharedKind, withMethod: boolean): SharedFile => {
    if (kind === 'places') return noFile; // offered nowhere here: `can.sharePlaces`
    if (kind !== 'xlsx') {
      const made = runTask(planDocument(year), workbook);
      return made === null || writeDocument === undefined
        ? noFile
        : sharedFile(made.period, kind, writeDocument(kind, made.report));
    }
    const copy = runTask(planCopy(year, withMethod), workbook);
    return copy === null || writeReport === undefined ? noFile : sharedFile(copy.period, kind, writeReport(copy.plan));
  };
  const beside = new Map<string, () => unknown>([
    [ACTIVATE, () => formulas.refresh(true)],
    [FREEZE, () => formulas.freeze()],
  ]);
  const runCheckStep = (step: string): readonly CheckLine[] => {
    const run = beside.get(step);
    if (run === undefined) return runTask(tasks.checkStep(step), workbook);
    try {
      // A refresh says whether every formula shows what the registers give now.
      return [checkLine(step, run() === false ? 'different' : 'done')];
    } catch (error) {
      return [refusedLine(step, error)];
    }
  };
  const answers = new Map<string, (...args: readonly unknown[]) => unknown>([
    ...Object.entries(tasks).map(
      ([name, task]) =>
        [
          name,
          (...given: readonly unknown[]) =>
            runTask((task as (...args: readonly unknown[]) => Task<unknown>)(...given), workbook),
        ] as const,
    ),
    [
      'shareReport',
      (year, kind, withMethod) => shareReport(year as number | null, kind as SharedKind, withMethod === true),
    ],
    ['activate', (consent) => ({done: formulas.refresh(consent === true)})],
    ['formulas', () => formulas.state()],
    ['repairFormulas', () => ({cells: formulas.repair()})],
    ['freezeFormulas', () => ({cells: formulas.freeze()})],
    ['checkStep', (step) => runCheckStep(String(step))],
  ]);
  const run = answers.get(method);
  if (run === undefined) throw new Error(`« ${method} » n’est pas une question du volet.`);
  return run(...args);
}
