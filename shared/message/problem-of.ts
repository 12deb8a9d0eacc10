import {say, type Family} from './message';
import type {Detail, Located, Place, Problem, ProblemCode} from './problem';
import {fileProblems} from './problems/file-problems';

/** A problem whose sentence is in a family. */
export function problemOf<C extends ProblemCode>(family: Family, code: C, place: Place, detail: Detail<C>): Problem {
  const {rows = [], ...given} = place;
  const located: Located = {cell: '', value: '', count: 1, ...given};
  const costsRows = family[code]!.severity !== 'said';
  const message = say(family, code, ...([{...located, ...detail}] as never));
  return {code, ...located, rows, message, detail, costsRows};
}

/** A problem of a file, as `problem` makes it: what only reads files carries the sentences of no other. */
export const fileProblem = <C extends ProblemCode & keyof typeof fileProblems>(
  code: C,
  place: Place,
  detail: Detail<C>,
): Problem => problemOf(fileProblems, code, place, detail);
