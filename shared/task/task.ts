import type {AsyncWorkbook, Workbook} from '../drawing/workbook';

/** One call of the port, as data: what a task yields and a driver answers. */
type Request =
  | {readonly [M in keyof Workbook]: {readonly method: M; readonly args: Parameters<Workbook[M]>}}[keyof Workbook]
  /** Tells how far the task is, and lets the driver stop it there. */
  | {readonly method: 'progress'; readonly args: readonly [Progress]};

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** What is being done, in French: « 3. La formation ». */
  readonly label: string;
}

/** What a button does: a generator that asks the workbook one thing at a time, and never knows which host answers. */
export type Task<T> = Generator<Request, T, unknown>;

/** Asks the workbook one thing, inside a task: `const sheets = yield* ask('listSheets')`. */
export function* ask<M extends keyof Workbook>(
  method: M,
  ...args: Parameters<Workbook[M]>
): Generator<Request, ReturnType<Workbook[M]>, unknown> {
  return (yield {method, args} as Request) as ReturnType<Workbook[M]>;
}

/** Tells how far a task is. The task ends there, quietly, when the user cancels. */
export function* tell(done: number, total: number, label: string): Generator<Request, void, unknown> {
  yield {method: 'progress', args: [{done, total, label}]};
}

/** The user asked to stop: what was finished stays, what was under way is marked so and taken up by the next run. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

export interface Watcher {
  onProgress?(progress: Progress): void;
  isCancelled?(): boolean;
}

/** Runs a task where the workbook answers at once (Apps Script). */
export function runTask<T>(task: Task<T>, workbook: Workbook, watcher: Watcher = {}): T {
  let step = task.next();
  while (step.done !== true) {
    const request = step.value;
    const answer = answerOf(() =>
      request.method === 'progress' ? watch(request.args[0], watcher) : call(workbook, request),
    );
    step = answer.ok ? task.next(answer.value) : task.throw(answer.error);
  }
  return step.value;
}

/** Runs a task where every answer is awaited (Excel, the workbench, files). */
export async function runTaskAsync<T>(task: Task<T>, workbook: AsyncWorkbook, watcher: Watcher = {}): Promise<T> {
  let step = task.next();
  while (step.done !== true) {
    const request = step.value;
    const answer = await answerLater(async () =>
      request.method === 'progress' ? watch(request.args[0], watcher) : call(workbook, request),
    );
    step = answer.ok ? task.next(answer.value) : task.throw(answer.error);
  }
  return step.value;
}

type Answer = {readonly ok: true; readonly value: unknown} | {readonly ok: false; readonly error: unknown};

function answerOf(run: () => unknown): Answer {
  try {
    return {ok: true, value: run()};
  } catch (error) {
    return {ok: false, error};
  }
}

async function answerLater(run: () => Promise<unknown>): Promise<Answer> {
  try {
    return {ok: true, value: await run()};
  } catch (error) {
    return {ok: false, error};
  }
}

function call(workbook: Workbook | AsyncWorkbook, request: Exclude<Request, {method: 'progress'}>): unknown {
  const method = workbook[request.method] as (...args: readonly unknown[]) => unknown;
  return method.apply(workbook, request.args as readonly unknown[] as unknown[]);
}

function watch(progress: Progress, watcher: Watcher): void {
  if (watcher.isCancelled?.() === true) throw new Cancelled();
  watcher.onProgress?.(progress);
}
