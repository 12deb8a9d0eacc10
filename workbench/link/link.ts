import {HostError} from '../../shared';
import type {HostFault} from '../../shared';
import {WorkbookFileError} from '../../xlsx';

/** What both ends of a channel have: a worker, a port. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

type Methods = Readonly<Record<string, (...args: never[]) => unknown>>;

/** The methods of the other end: every answer is awaited. */
export type Remote<T> = {
  readonly [M in keyof T]: T[M] extends (...args: infer A) => infer R ? (...args: A) => Promise<Awaited<R>> : never;
};

interface Failure {
  readonly message: string;
  readonly fault?: HostFault;
  readonly action?: string;
  /** It speaks to the user. */
  readonly isSaid?: boolean;
}

type Message =
  | {readonly kind: 'call'; readonly id: number; readonly method: string; readonly args: readonly unknown[]}
  | {readonly kind: 'answer'; readonly id: number; readonly value: unknown}
  | {readonly kind: 'failure'; readonly id: number; readonly failure: Failure};

/** Calls across threads: methods of the other end as promises, ours served in the order in which they were called. */
export function link<T>(port: Port, serve: Methods): Remote<T> {
  const waiting = new Map<number, {resolve: (value: never) => void; reject: (error: unknown) => void}>();
  let next = 1;
  port.onmessage = ({data}: MessageEvent) => {
    const message = data as Message;
    if (message.kind === 'call') {
      void answer(port, serve, message);
      return;
    }
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'answer') call?.resolve(message.value as never);
    else call?.reject(toError(message.failure));
  };
  const call = (method: string, args: readonly unknown[]) =>
    new Promise((resolve, reject) => {
      const id = next++;
      waiting.set(id, {resolve, reject});
      port.postMessage({kind: 'call', id, method, args} satisfies Message, portsIn(args));
    });
  return new Proxy({} as Remote<T>, {
    // a promise is asked for `then`: this is none
    get: (_, method) => (method === 'then' ? undefined : (...args: unknown[]) => call(String(method), args)),
  });
}

async function answer(port: Port, serve: Methods, {id, method, args}: Message & {kind: 'call'}): Promise<void> {
  try {
    // What every object inherits is no method that was given to be called.
    const own = method in Object.prototype ? undefined : serve[method];
    if (own === undefined) throw new Error(`« ${method} » n’est pas une question de cette page.`);
    const value = await own(...(args as never[]));
    port.postMessage({kind: 'answer', id, value} satisfies Message, []);
  } catch (error) {
    port.postMessage({kind: 'failure', id, failure: toFailure(error)} satisfies Message, []);
  }
}

function portsIn(args: readonly unknown[]): Transferable[] {
  return args.filter((one): one is MessagePort => typeof MessagePort !== 'undefined' && one instanceof MessagePort);
}

function toFailure(error: unknown): Failure {
  if (error instanceof HostError) return {message: error.message, fault: error.fault, action: error.action};
  return {
    message: error instanceof Error ? error.message : String(error),
    isSaid: error instanceof WorkbookFileError,
  };
}

function toError({message, fault, action, isSaid}: Failure): Error {
  if (fault !== undefined) return new HostError(fault, action ?? '');
  // The pane tells by this name what it shows as it is.
  return Object.assign(new Error(message), isSaid === true ? {name: 'UserError'} : {});
}
