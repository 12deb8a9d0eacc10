import {HostError, namedFunctions, RangeMemory} from '../../shared';
import {loadPart} from '../../pane/load-part';
import {makeFunction} from './call-edge';
import type {Edge, NamedRegisters} from './call-edge';

let named: Promise<NamedRegisters> | undefined;

/** Called by the shared runtime, which can read the workbook; without it, a call that gives no range is refused in French. */
export function answerByName(registers: Promise<NamedRegisters>): void {
  named = registers;
  registers.catch(() => undefined); // told by each call that needs them
}

let unfit: Promise<void> | null = null;

/** What must be known of the workbook before the days of a range are believed; a host that cannot tell is believed. */
export function believeDaysAfter(check: Promise<void>): void {
  unfit = check.catch((error: unknown) => {
    if (error instanceof HostError && error.fault === 'calendar') throw error;
  });
  unfit.then(
    () => (unfit = null),
    () => undefined,
  );
}

/** Answers any function, those that read a ledger too. */
export const anyAnswer = async () => (await loadPart(() => import(/* webpackChunkName: "ledger" */ './ledger'))).answer;

const edge: Edge = {
  memory: new RangeMemory(),
  error: (kind, message) => {
    // Excel shows a sentence beside these two only.
    const {invalidValue, notAvailable} = CustomFunctions.ErrorCode;
    return new CustomFunctions.Error(kind === 'value' ? invalidValue : notAvailable, message) as unknown as Error;
  },
  named: () => named,
  unfit: () => unfit,
  ledger: anyAnswer,
};

let isAssociated = false;

/** Hands every function of the table to Excel, under each of its names. Nothing happens before Office.js is there, nor the second time. */
export function associateFunctions(): void {
  if (isAssociated || typeof CustomFunctions === 'undefined') return;
  isAssociated = true;
  for (const {called, spec} of namedFunctions) CustomFunctions.associate(called, makeFunction(spec, edge));
}

// Where Office.js came first; else the shared runtime calls as soon as it has come.
associateFunctions();
