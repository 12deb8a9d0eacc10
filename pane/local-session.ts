import {runTaskAsync} from '../shared/index';
import type {AsyncWorkbook, Progress, Task} from '../shared/index';
import type {Session} from './session';
import {sessionTasks} from './session-tasks';
import type {SessionOptions} from './session-tasks';

export interface LocalOptions extends Omit<SessionOptions, 'counts' | 'can' | 'isEnough'> {
  /** What this host does beside the port. */
  readonly activate?: () => Promise<void>;
  readonly repairFormulas?: () => Promise<number>;
  readonly freezeFormulas?: () => Promise<number>;
}

/** The session where the workbook is at hand: Excel, the workbench, a file. */
export function localSession(workbook: AsyncWorkbook, options: LocalOptions): Session {
  const {activate, repairFormulas, freezeFormulas} = options;
  const watched = new Watched(workbook);
  const tasks = sessionTasks({
    ...options,
    counts: 'here',
    can: {
      activate: activate !== undefined,
      formulas: false, // followed by the host itself
      repairFormulas: repairFormulas !== undefined,
      freezeFormulas: freezeFormulas !== undefined,
    },
  });
  const answers = Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      (...args: readonly unknown[]) => watched.run((task as (...args: readonly unknown[]) => Task<unknown>)(...args)),
    ]),
  ) as unknown as Pick<Session, keyof typeof tasks>;
  return {
    ...answers,
    activate: async () => {
      await activate?.();
      return {done: true};
    },
    formulas: async () => ({calls: 0, older: 0, advice: []}),
    repairFormulas: async () => ({cells: (await repairFormulas?.()) ?? 0}),
    freezeFormulas: async () => ({cells: (await freezeFormulas?.()) ?? 0}),
    progress: async () => watched.progress,
    cancel: async () => {
      watched.cancel();
      return {done: true};
    },
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
