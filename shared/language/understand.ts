import {addressOf} from '../value/address';
import {problem, type Problem} from '../message/problem';
import type {OwnLine} from '../setting/parameters';
import {Fault} from './fault';

/** A line that is not understood is told at its cell, and the others go on. */
export function understand(table: string, line: OwnLine, problems: Problem[], read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    problems.push(ownProblem(table, line, error.column || 'nom', error.sentence));
  }
}

function ownProblem(table: string, {words, sheet, row, at}: OwnLine, column: string, why: string): Problem {
  const cell = addressOf(row, at[column] ?? Object.values(at)[0] ?? 0);
  const name = words['nom'] || words['titre'] || words['section'] || '';
  return problem('own-line', {sheet, cell, value: words[column] ?? ''}, {table, name, why});
}
