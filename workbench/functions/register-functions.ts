import type {Injector} from '@univerjs/core';
import type {IFunctionInfo} from '@univerjs/engine-formula';
import {FunctionType, IFunctionService} from '@univerjs/engine-formula';
import {functionsHelp, namedFunctions, offeredValues, REST} from '../../shared';
import type {CallEdge} from './ml-function';
import {MlFunction} from './ml-function';
import {keepCalculationsWhole} from './whole-calculations';

/** As typed: `ML.BYCOMMUNE`. */
export const functionName = (called: string) => `ML.${called}`;

/** Makes every function of the table known to the engine, under each of its names; it then waits for their answers whatever is typed meanwhile. */
export function registerFunctions(injector: Injector, edge: CallEdge): void {
  const executors = namedFunctions.map(({called, spec}) => new MlFunction(functionName(called), spec.name, edge));
  injector.get(IFunctionService).registerExecutors(...executors);
  keepCalculationsWhole(injector);
}

/** Their help, in French, for the formula bar. */
export function functionHelp(): IFunctionInfo[] {
  return namedFunctions.map(({called, spec: {name, parameters}}) => ({
    functionName: functionName(called),
    functionType: FunctionType.User,
    description: functionsHelp[name].summary,
    abstract: functionsHelp[name].summary,
    functionParameter: [...parameters, {...REST, optional: true as const}].map((parameter) => ({
      name: parameter.name,
      detail: parameter.help,
      example: (offeredValues.get(parameter.name) ?? []).slice(0, 3).join(', '),
      require: 'optional' in parameter && parameter.optional === true ? (0 as const) : (1 as const),
      repeat: (parameter.name === REST.name ? 1 : 0) as 0 | 1,
    })),
  }));
}
