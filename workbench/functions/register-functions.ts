import type {Injector} from '@univerjs/core';
import type {IFunctionInfo} from '@univerjs/engine-formula';
import {FunctionType, IFunctionService} from '@univerjs/engine-formula';
import {functions, REST} from '../../shared';
import type {CallEdge} from './ml-function';
import {MlFunction} from './ml-function';
import {keepCalculationsWhole} from './whole-calculations';

/** As typed: `ML.BYCOMMUNE`. */
export const functionName = (spec: string) => `ML.${spec}`;

/** Makes every function of the table known to the engine, which then waits for their answers whatever is typed meanwhile. */
export function registerFunctions(injector: Injector, edge: CallEdge): void {
  const executors = functions.map(({name}) => new MlFunction(functionName(name), name, edge));
  injector.get(IFunctionService).registerExecutors(...executors);
  keepCalculationsWhole(injector);
}

/** Their help, in French, for the formula bar. */
export function functionHelp(): IFunctionInfo[] {
  return functions.map(({name, summary, parameters}) => ({
    functionName: functionName(name),
    functionType: FunctionType.User,
    description: summary,
    abstract: summary,
    functionParameter: [...parameters, {...REST, optional: true as const}].map((parameter) => ({
      name: parameter.name,
      detail: parameter.help,
      example:
        'values' in parameter && parameter.values !== undefined ? parameter.values.list.slice(0, 3).join(', ') : '',
      require: 'optional' in parameter && parameter.optional === true ? (0 as const) : (1 as const),
      repeat: (parameter.name === REST.name ? 1 : 0) as 0 | 1,
    })),
  }));
}
