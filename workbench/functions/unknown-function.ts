import {closestTo} from '../../shared';
import {french, functions} from '../../shared/index';
import {functionName} from './register-functions';

const NAMES = functions.map(({name}) => functionName(name));

/** What « #NAME? » is about: the functions of a formula that nobody knows, each with the nearest of ours. Null where all are known. */
export function unknownFunctions(formula: string, isKnown: (name: string) => boolean): string | null {
  const words = formula.replace(/"[^"]*"|'[^']*'/g, '').match(/[\p{L}_][\p{L}\p{N}_.]*\(?/gu) ?? [];
  const called = words.filter((word) => word.endsWith('(')).map((word) => word.slice(0, -1));
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
