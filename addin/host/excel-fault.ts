import {HostError} from '../../shared';
import type {HostFault} from '../../shared';
import {later} from './excel-door';
import type {ExcelDoor} from './excel-door';

/** Codes of Office.js (« Error handling with the application-specific JavaScript APIs ») by what they mean to us; any other is a refusal. */
const faults: ReadonlyMap<string, HostFault> = new Map<string, HostFault>([
  ['InvalidOperationInCellEditMode', 'busy'],
  ['InactiveWorkbook', 'busy'],
  ['ActivityLimitReached', 'busy'],
  ['ServiceNotAvailable', 'busy'],
  ['RequestAborted', 'busy'],
  ['Conflict', 'busy'],
  ['ConnectionFailure', 'offline'],
  ['Timeout', 'offline'],
  ['Unauthenticated', 'offline'],
  ['ItemNotFound', 'gone'],
  ['InvalidObjectPath', 'gone'],
  ['InvalidReference', 'gone'],
  ['AccessDenied', 'protected'],
  ['RequestPayloadSizeLimitExceeded', 'too-large'],
  ['ResponsePayloadSizeLimitExceeded', 'too-large'],
  ['RangeExceedsLimit', 'too-large'],
  ['OperationCellsExceedLimit', 'too-large'],
  ['MemoryLimitReached', 'too-large'],
]);

/** Codes that a report may hold: those above, and refusals that tell nothing else. */
export const knownCodes: ReadonlySet<string> = new Set([
  ...faults.keys(),
  'ApiNotFound',
  'GeneralException',
  'InvalidArgument',
  'InvalidOperation',
  'InvalidRequest',
  'InvalidSelection',
  'ItemAlreadyExists',
  'NotImplemented',
  'PropertyNotLoaded',
  'UndoNotSupported',
  'UnsupportedOperation',
]);

export function toHostError(error: unknown, action: string): HostError {
  if (error instanceof HostError) return error;
  const code = (error as {readonly code?: unknown} | null)?.code;
  return new HostError((typeof code === 'string' ? faults.get(code) : undefined) ?? 'refused', action, error);
}

/** Milliseconds before each new try of what failed in passing. */
const pauses = [400, 1200, 3000];
/** A request that is too large is made again at half the size, down to a sixteenth. */
const halvings = 4;

interface Attempt {
  readonly action: string;
  /** One Ctrl+Z for all of it, where this Excel can. */
  readonly undoGroup?: boolean;
}

/** What a batch is given: bytes that a request may weigh, and whether something was tried before. */
export interface Trial {
  readonly budget: number;
  readonly isRetry: boolean;
}

/** Bytes of a request or a response, as we estimate them: Excel for the web takes 5 MB, and a slow line must not time out. */
const fullBudget = 1_500_000;

/**
 * Runs a batch, again after a passing fault, smaller after one of size, and without a group of undo where Excel refuses it with
 * one (office-js #6255, #6491, #6711). The batch must bear being run again from its start
 * whatever part of it was applied: Excel keeps what precedes the operation that failed.
 */
export async function attempt<T>(
  door: ExcelDoor,
  {action, undoGroup = false}: Attempt,
  batch: (context: Excel.RequestContext, trial: Trial) => Promise<T>,
): Promise<T> {
  let budget = fullBudget;
  let tries = 0;
  const isGroupAsked = undoGroup && door.supports(later.undoGroup) && !ungrouped.has(door);
  let isGrouped = isGroupAsked;
  for (let isRetry = false; ; isRetry = true) {
    const options = {delayForCellEdit: true, ...(isGrouped ? {mergeUndoGroup: true} : {})};
    try {
      const answer = await door.run(options, (context) => batch(context, {budget, isRetry}));
      if (isGroupAsked && !isGrouped) ungrouped.add(door);
      return answer;
    } catch (error) {
      if (isOurs(error)) throw error;
      const fault = toHostError(error, action);
      if (fault.fault === 'too-large' && budget > fullBudget / 2 ** halvings) budget /= 2;
      else if ((fault.passing || isUnfocused(error)) && tries < pauses.length) await door.wait(pauses[tries++]!);
      else if (isGrouped && fault.fault === 'refused') isGrouped = false;
      else throw fault;
    }
  }
}

/** What Excel says to new sheets, panes and gridlines while another workbook has the focus, beside `InactiveWorkbook`. */
function isUnfocused(error: unknown): boolean {
  const code = (error as {readonly code?: unknown} | null)?.code;
  return code === 'GeneralException' || code === 'InvalidSelection';
}

/** Doors of an Excel that refused a group which it carried out without: for as long as the add-in runs, nothing is grouped there. */
const ungrouped = new WeakSet<ExcelDoor>();

/** Whether one Ctrl+Z takes back all that a batch did. */
export function groupsUndo(door: ExcelDoor): boolean {
  return door.supports(later.undoGroup) && !ungrouped.has(door);
}

/** Office.js gives a code to each of its errors: one without is a mistake of ours, not a fault of the host. */
function isOurs(error: unknown): boolean {
  return !(error instanceof HostError) && typeof (error as {readonly code?: unknown} | null)?.code !== 'string';
}
