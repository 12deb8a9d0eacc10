import type {Injector} from '@univerjs/core';
import {FormulaExecutedStateType, IFormulaRuntimeService} from '@univerjs/engine-formula';

/**
 * A change that comes while cells are worked out has them worked out again, from the start. The engine would stop half way
 * instead: while it awaits a function of ours, it then shows `=ML.TALLY(…)+1` without the « + 1 », and forgets the cell that
 * changed. Here the run under way goes to its end, and what it gave is set aside: the engine then starts again with both changes.
 */
export function keepCalculationsWhole(injector: Injector): void {
  const runtime = injector.get(IFormulaRuntimeService);
  const reset = runtime.reset.bind(runtime);
  const readAll = runtime.getAllRuntimeData.bind(runtime);
  let isOutdated = false;
  runtime.stopExecution = () => {
    isOutdated = true;
  };
  runtime.reset = () => {
    isOutdated = false;
    reset();
  };
  runtime.getAllRuntimeData = () =>
    isOutdated ? {...readAll(), functionsExecutedState: FormulaExecutedStateType.STOP_EXECUTION} : readAll();
}
