import {createContext, runInContext} from 'node:vm';
import {CustomFunctions} from '../appsscript/stand-in/custom-functions';
import type {AnswerCall} from '../appsscript/stand-in/custom-functions';
import type {SheetsStandIn} from '../appsscript/stand-in/stand-in';

/** Has the formulas of a spreadsheet calculated by the shipped script, each call an execution of its own. */
export function calculateWith(code: string, standIn: SheetsStandIn): CustomFunctions {
  const answer: AnswerCall = (name, args) => {
    const {mode} = standIn;
    standIn.mode = 'custom-function';
    try {
      const context = createContext({...standIn.globals});
      runInContext(code, context);
      return (context[`ML_${name}`] as AnswerCall)(...(args as Parameters<AnswerCall>));
    } finally {
      standIn.mode = mode;
    }
  };
  return new CustomFunctions(standIn.book, answer);
}
