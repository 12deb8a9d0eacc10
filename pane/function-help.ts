import {functions, functionsHelp, REST} from '../shared';
import type {FunctionPrefix} from './function-prefix';
import {withPrefix} from './function-prefix';

/** A function as the view « Fonctions » shows it. */
export interface ShownFunction {
  /** As typed in this host: `ML.BYCOMMUNE`, `ML_BYCOMMUNE`. */
  readonly name: string;
  /** The same function under its French name; null where that is the one above. */
  readonly otherName: string | null;
  readonly summary: string;
  readonly parameters: readonly {readonly name: string; readonly help: string; readonly optional: boolean}[];
  /** In the syntax of the user. */
  readonly example: string;
  /** In English syntax, to insert. */
  readonly insert: string;
}

/** The help of every function, as it is typed in a host. */
export function functionHelp(prefix: FunctionPrefix): ShownFunction[] {
  return functions.map(({name, french, parameters}) => ({
    name: prefix + name,
    otherName: french === name ? null : prefix + french,
    summary: functionsHelp[name].summary,
    parameters: [
      ...parameters.map((parameter) => ({
        name: parameter.name,
        help: parameter.help,
        optional: 'optional' in parameter,
      })),
      {name: `${REST.name}…`, help: REST.help, optional: true},
    ],
    example: withPrefix(functionsHelp[name].example, prefix),
    insert: withPrefix(toEnglish(functionsHelp[name].example), prefix),
  }));
}

/** French syntax to English: separators outside of quotes, `#Tout` of structured references. Our examples hold nothing else. */
export function toEnglish(formula: string): string {
  return formula
    .split('"')
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/;/g, ',').replace(/#Tout/g, '#All')))
    .join('"');
}
