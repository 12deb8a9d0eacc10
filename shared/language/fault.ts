import {say, type Facts} from '../message/message';
import {ownFaults} from '../message/own-faults';
import {foldText} from '../value/fold';
import {closestTo} from '../value/nearest';

/** A line that is not understood: the cell that says so, and the sentence. Thrown inside this folder only. */
export class Fault extends Error {
  constructor(
    readonly sentence: string,
    /** The column of the line; that of its reader when not given. */
    public column: string,
  ) {
    super(sentence);
  }
}

export function fault<C extends keyof typeof ownFaults>(code: C, ...facts: Facts<typeof ownFaults, C>): never {
  throw new Fault(say(ownFaults, code, ...facts), '');
}

/** A word that names nothing: the nearest that does, and what exists. */
export function unknown(word: string, known: readonly string[]) {
  const begins = known.filter((name) => foldText(name).startsWith(`${foldText(word)} `));
  return {word, known, closest: closestTo(word, known) ?? (begins.length === 1 ? begins[0] : undefined)};
}

/** Reads a cell: what it throws is told there. */
export function inColumn<T>(column: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Fault && error.column === '') error.column = column;
    throw error;
  }
}
