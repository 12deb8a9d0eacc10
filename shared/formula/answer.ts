import type {Argument} from './argument';
import {answerLedger} from './answer-ledger';
import {runsWithoutLedger} from './answer-without-ledger';
import type {FormulaContext} from './call';
import type {FunctionName} from './functions';
import {runCall, type Answer, type Run} from './run-call';

const runs: {readonly [N in FunctionName]: Run} = {...runsWithoutLedger, ...answerLedger};

/** What a formula shows. Pure: the same arguments and registers always give the same answer. */
export function answer(name: FunctionName, args: readonly Argument[], context: FormulaContext = {}): Answer {
  return runCall(runs[name], name, args, context);
}
