import type {Argument} from './argument';
import {answerAids} from './answer-aids';
import {answerCounts} from './answer-counts';
import {answerIndicators} from './answer-indicators';
import type {answerLedger} from './answer-ledger';
import {answerQuality} from './answer-quality';
import {answerWords} from './answer-words';
import type {FormulaContext} from './call';
import type {FunctionName} from './functions';
import {runCall, type Answer, type Run} from './run-call';

/** A function that needs the control of aids: a host may load that only when one is asked for. */
type LedgerFunction = keyof typeof answerLedger;
type OtherFunction = Exclude<FunctionName, LedgerFunction>;

/** One for each function of the table: a name without one does not compile. */
export const runsWithoutLedger: {readonly [N in OtherFunction]: Run} = {
  ...answerCounts,
  ...answerIndicators,
  ...answerAids,
  ...answerQuality,
  ...answerWords,
};

export function needsNoLedger(name: FunctionName): name is OtherFunction {
  return name in runsWithoutLedger;
}

/** What `answer` gives, for the functions that need no ledger. */
export function answerWithoutLedger(
  name: OtherFunction,
  args: readonly Argument[],
  context: FormulaContext = {},
): Answer {
  return runCall(runsWithoutLedger[name], name, args, context);
}
