import {ACTIVATE, checkLine, FREEZE, refusedLine, runTaskAsync} from '../shared';
import type {AsyncWorkbook, CheckFacts, CheckLine, Progress, Task} from '../shared';
import {noFile, sharedFile} from './copied-file';
import {loadPart, withParts} from './load-part';
import {openingTasks} from './opening-tasks';
import type {Session} from './session';
import type {FormulasKept, FormulasState} from './session-answers';
import {sessionDesk} from './session-desk';
import type {SessionDesk, SessionOptions, SessionTasks} from './session-desk';

export interface LocalOptions extends Omit<SessionOptions, 'counts' | 'can' | 'isEnough'> {
  /** What this host does beside the port. */
  readonly activate?: () => Promise<void>;
  readonly repairFormulas?: () => Promise<number>;
  readonly freezeFormulas?: () => Promise<number>;
  readonly formulas?: () => Promise<FormulasState>;
  readonly keepFormulas?: () => Promise<FormulasKept>;
  /** What « Vérifier ce poste » tries of this host beside the port. */
  readonly probes?: () => Promise<HostProbes>;
}

/** Operations of a host, each tried alone, and what the host says of itself. */
export interface HostProbes {
  readonly facts: CheckFacts;
  readonly steps: readonly string[];
  run(step: string): Promise<CheckLine>;
}

/** Questions answered by what opens the pane, by the part that makes sheets, and by the control of aids. */
const opening = ['open', 'recognise', 'insertFormula', 'show'] as const;
const report = [
  'addExport',
  'mapping',
  'correct',
  'answerValues',
  'saveSections',
  'describe',
  'previewChapter',
  'generate',
  'trace',
  'listRows',
  'settings',
  'saveSettings',
  'sinceLast',
  'newYear',
  'territory',
  'saveTerritory',
  'checkCopy',
  'planCopy',
  'planDocument',
] as const;
const check = ['checkPlan', 'checkStep', 'keepCheck'] as const;
const table = [
  'tables',
  'composeTable',
  'columnValues',
  'tableFormula',
  'saveTable',
  'changeTable',
  'copySection',
  'takeBackTable',
] as const;
const aids = ['aids', 'readLedger', 'controlAids', 'acceptAccounts', 'decide', 'takeBack'] as const;

/** The session where the workbook is at hand: Excel, the workbench, a file. */
export function localSession(workbook: AsyncWorkbook, options: LocalOptions): Session {
  const {activate, formulas, repairFormulas, freezeFormulas, keepFormulas, probes} = options;
  const watched = new Watched(workbook);
  const desk = sessionDesk({
    ...options,
    counts: 'here',
    can: {
      activate: activate !== undefined,
      formulas: formulas !== undefined,
      repairFormulas: repairFormulas !== undefined,
      freezeFormulas: freezeFormulas !== undefined,
      keepFormulas: keepFormulas !== undefined,
    },
  });
  const atHand = openingTasks(desk);
  const reportPart = partOf(desk, async () => {
    const {reportTasks} = await import(/* webpackChunkName: "report" */ './report-tasks');
    return reportTasks;
  });
  const aidsPart = partOf(desk, async () => {
    const {aidsTasks} = await import(/* webpackChunkName: "aids" */ './aids-tasks');
    return aidsTasks;
  });
  const tablePart = partOf(desk, async () => {
    const {tableTasks} = await import(/* webpackChunkName: "table" */ './table-tasks');
    return tableTasks;
  });
  const placesPart = partOf(desk, async () => {
    const {placesTasks} = await import(/* webpackChunkName: "places" */ './places-tasks');
    return placesTasks;
  });
  const checkPart = partOf(desk, async () => {
    const {checkTasks} = await import(/* webpackChunkName: "check" */ './check-tasks');
    return checkTasks;
  });
  /** Steps of the check that are none of the port's. */
  const beside = new Map<string, (() => Promise<unknown>) | undefined>([
    [ACTIVATE, activate],
    [FREEZE, freezeFormulas],
  ]);
  const {planCopy, planDocument, planPlaces, checkPlan, checkStep, ...answers} = {
    ...watched.answers(opening, async () => atHand),
    ...watched.answers(report, reportPart),
    ...watched.answers(table, tablePart),
    ...watched.answers(aids, aidsPart),
    ...watched.answers(['planPlaces', 'drawPages', 'removable', 'remove'], placesPart),
    ...watched.answers(check, checkPart),
  };
  return {
    ...answers,
    shareReport: async (year, kind, withMethod = false) => {
      const {writeReport, writeDocument, writePlaces, copyReport} = options;
      if (kind === 'places') {
        const made = await planPlaces(year);
        if (made === null || writePlaces === undefined) return noFile;
        const {documents, notes} = made;
        return documents === null
          ? {...noFile, notes}
          : sharedFile(made.period, kind, await writePlaces(documents), {notes});
      }
      if (kind !== 'xlsx') {
        const made = await planDocument(year);
        return made === null || writeDocument === undefined
          ? noFile
          : sharedFile(made.period, kind, await writeDocument(kind, made.report));
      }
      if (copyReport !== undefined) {
        const period = year === null ? '' : String(year);
        const {bytes, incomplete} = await copyReport(`Rapport d’activité ${period}`, withMethod);
        return sharedFile(period, kind, bytes, {incomplete});
      }
      const copy = await planCopy(year, withMethod);
      return copy === null || writeReport === undefined
        ? noFile
        : sharedFile(copy.period, kind, await writeReport(copy.plan));
    },
    checkPlan: async () => {
      const [plan, host] = await Promise.all([checkPlan(), probes?.()]);
      const own = plan.steps.filter((step) => !beside.has(step) || beside.get(step) !== undefined);
      return {...plan, facts: host?.facts ?? plan.facts, steps: [...own, ...(host?.steps ?? [])]};
    },
    checkStep: async (step) => {
      const host = await probes?.();
      if (host?.steps.includes(step) === true) return [await host.run(step)];
      const run = beside.get(step);
      if (run === undefined) return checkStep(step);
      return run().then(
        () => [checkLine(step, 'done')],
        (error: unknown) => [refusedLine(step, error, options.knownCodes)],
      );
    },
    activate: async () => {
      await activate?.();
      return {done: true};
    },
    formulas: async () => (await formulas?.()) ?? {calls: 0, older: 0, loose: 0, unproven: 0, advice: []},
    repairFormulas: async () => ({cells: (await repairFormulas?.()) ?? 0}),
    freezeFormulas: async () => ({cells: (await freezeFormulas?.()) ?? 0}),
    keepFormulas: async () => (await keepFormulas?.()) ?? {cells: 0, left: [], leftCount: 0, sheets: []},
    progress: async () => watched.progress,
    cancel: async () => {
      watched.cancel();
      return {done: true};
    },
  };
}

/** The tasks of a part, loaded with the first question for them and made once. */
function partOf<T>(desk: SessionDesk, load: () => Promise<(desk: SessionDesk) => T>): () => Promise<T> {
  let tasks: T | undefined;
  return async () => {
    const make = await loadPart(load);
    return (tasks ??= make(desk));
  };
}

type Answers<K extends keyof SessionTasks> = {
  readonly [M in K]: SessionTasks[M] extends (...args: infer A) => Task<infer T> ? (...args: A) => Promise<T> : never;
};

/** Runs tasks one at a time, tells how far the one under way is, and stops it when asked. */
class Watched {
  progress: Progress | null = null;
  private cancelled = false;

  constructor(private readonly workbook: AsyncWorkbook) {}

  /** Questions, each answered by its task once the part that holds it is there. */
  answers<K extends keyof SessionTasks>(names: readonly K[], part: () => Promise<Pick<SessionTasks, K>>): Answers<K> {
    const answer = (name: K) => [
      name,
      (...args: readonly unknown[]) =>
        this.run(async () => {
          const tasks = await part();
          return (tasks[name] as (...args: readonly unknown[]) => Task<unknown>)(...args);
        }),
    ];
    return Object.fromEntries(names.map(answer)) as unknown as Answers<K>;
  }

  private run<T>(begin: () => Promise<Task<T>>): Promise<T> {
    return withParts(() => this.runOnce(begin));
  }

  private async runOnce<T>(begin: () => Promise<Task<T>>): Promise<T> {
    this.cancelled = false; // before the part is loaded: whoever cancels meanwhile is heard
    try {
      return await runTaskAsync(await begin(), this.workbook, {
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
