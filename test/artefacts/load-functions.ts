import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {createContext, runInContext} from 'node:vm';
import {site} from './built';

/** What Excel gives a function of its own, as far as we use it. */
export class CellError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

/** Loads functions.js as Excel does: the runtime of custom functions around it, no Office, and a page that brings parts or none at all. */
export function loadFunctions(hasPage = true): Map<string, (...given: unknown[]) => unknown> {
  const known = new Map<string, (...given: unknown[]) => unknown>();
  const CustomFunctions = {
    associate: (id: string, run: (...given: unknown[]) => unknown) => void known.set(id, run),
    Error: CellError,
    ErrorCode: {invalidValue: '#VALUE!', notAvailable: '#N/A'},
  };
  const context = createContext({CustomFunctions});
  const run = (file: string) => runInContext(readFileSync(join(site, file), 'utf8'), context);
  if (hasPage)
    Object.assign(context, {
      bilanMlLoadScript: (part: string, done: (event: {type: string}) => void) => {
        run(part);
        done({type: 'load'});
      },
    });
  run('functions.js');
  return known;
}
