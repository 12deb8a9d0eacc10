import {closestTo, french, namedFunctions} from '../../shared';
import {functionName} from './register-functions';

const NAMES = namedFunctions.map(({called}) => functionName(called));

/** What « #NAME? » is about: the functions of a formula that nobody knows, each with the nearest of ours. Null where all are known. */
export function unknownFunctions(formula: string, isKnown: (name: string) => boolean): string | null {
  const called = calledIn(formula.replace(/"[^"]*"|'[^']*'/g, ''));
  const unknown = [...new Set(called.map((name) => name.toUpperCase()))].filter((name) => !isKnown(name));
  if (unknown.length === 0) return null;
  return french(
    unknown
      .map((name) => {
        const closest = closestTo(name, NAMES);
        return `« ${name} » n’est pas une fonction d’ici.${closest === undefined ? '' : ` Vouliez-vous dire « ${closest} » ?`}`;
      })
      .join(' '),
  );
}

/** The words that stand before a bracket. Each is looked for from its bracket back: a text without one costs nothing. */
function calledIn(formula: string): string[] {
  const called: string[] = [];
  for (let end = formula.indexOf('('); end >= 0; end = formula.indexOf('(', end + 1)) {
    let start = end;
    while (start > 0 && /[\p{L}\p{N}_.]/u.test(formula[start - 1]!)) start--;
    const word = formula.slice(start, end).replace(/^[\p{N}.]+/u, '');
    if (word !== '') called.push(word);
  }
  return called;
}
