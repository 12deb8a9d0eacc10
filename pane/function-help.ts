import {functions, REST} from '../shared/index';
import type {FunctionHelp} from './session';

/** The help of every function, as it is typed in a host: `ML.` in Excel, `ML_` in Google Sheets. */
export function functionHelp(prefix: 'ML.' | 'ML_'): FunctionHelp[] {
  return functions.map(({name, summary, parameters, example}) => ({
    name: prefix + name,
    summary,
    parameters: [
      ...parameters.map((parameter) => ({
        name: parameter.name,
        help: parameter.help,
        optional: 'optional' in parameter,
      })),
      {name: `${REST.name}…`, help: REST.help, optional: true},
    ],
    example: example.replace('ML.', prefix),
    insert: toEnglish(example).replace('ML.', prefix),
  }));
}

/** French syntax to English: separators outside of quotes, `#Tout` of structured references. Our examples hold nothing else. */
export function toEnglish(formula: string): string {
  return formula
    .split('"')
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/;/g, ',').replace(/#Tout/g, '#All')))
    .join('"');
}
