import {functions, REST} from '../shared';
import type {EquivalentFormula} from '../shared';
import type {FunctionHelp} from './session-answers';

/** What stands before the name of a function: `ML.` in Excel, `MLDEV.` in a development copy, `ML_` in Google Sheets. */
export type FunctionPrefix = 'ML.' | 'MLDEV.' | 'ML_';

/** The help of every function, as it is typed in a host. */
export function functionHelp(prefix: FunctionPrefix): FunctionHelp[] {
  return functions.map(({name, french, summary, parameters, example}) => ({
    name: prefix + name,
    otherName: french === name ? null : prefix + french,
    summary,
    parameters: [
      ...parameters.map((parameter) => ({
        name: parameter.name,
        help: parameter.help,
        optional: 'optional' in parameter,
      })),
      {name: `${REST.name}…`, help: REST.help, optional: true},
    ],
    example: withPrefix(example, prefix),
    insert: withPrefix(toEnglish(example), prefix),
  }));
}

/** A formula in both its syntaxes, as this host takes it. */
export function prefixed(formula: EquivalentFormula, prefix: FunctionPrefix): EquivalentFormula {
  return {french: withPrefix(formula.french, prefix), english: withPrefix(formula.english, prefix)};
}

/** A formula of ours under the names that this host knows; Google Sheets takes whole columns in place of Excel's tables. */
export function withPrefix(formula: string, prefix: FunctionPrefix): string {
  const named = formula.replace(/\bML\.(?=[A-Z_]+\()/g, prefix);
  return prefix === 'ML_' ? named.replace(/(\w+)\[#(?:Tout|All)\]/g, '$1!A:Z') : named;
}

/** French syntax to English: separators outside of quotes, `#Tout` of structured references. Our examples hold nothing else. */
export function toEnglish(formula: string): string {
  return formula
    .split('"')
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/;/g, ',').replace(/#Tout/g, '#All')))
    .join('"');
}
