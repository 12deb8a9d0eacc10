import {madeOf} from '../count/made-columns';
import type {Registers} from '../count/registers';
import {sourceOf} from '../count/source';
import type {RegisterId} from '../register/register-id';

/** What declarations ask of the rows of a workbook, in a register, by the name of a column. */
const questions = {
  /** The values that a column may state in the register, or in Jeunes, answers taken apart. */
  values: (registers: Registers, register: RegisterId, column: string): readonly string[] => {
    const tables = [registers.tables[register], registers.tables.jeunes].filter((table) => table !== undefined);
    const values = tables.flatMap((table) => {
      const source = sourceOf(registers, table);
      if (!source.has(column) && madeOf(column) !== null) return [];
      const {values: stated, answers} = source.codes(column);
      return stated.slice(1).flatMap((value) => answers?.get(value) ?? [value]);
    });
    return [...new Set(values)];
  },
  /** Of a heading of the agency's own, what it holds: its text, its kind, whether any cell is filled, and any number has decimals. */
  own: ({tables}: Registers, register: RegisterId, word: string): readonly string[] => {
    const own = tables[register]?.own?.column(word);
    if (own === undefined) return [];
    const {heading, kind, column} = own;
    const isFilled = column.kind !== 'code' || column.values.length > 1;
    const isBroken =
      column.kind === 'number' && column.numbers.some((value) => !Number.isNaN(value) && !Number.isInteger(value));
    return [heading, kind, isFilled ? 'rempli' : '', isBroken ? 'à virgule' : ''];
  },
};

interface Asked {
  readonly question: keyof typeof questions;
  readonly register: RegisterId;
  readonly name: string;
  readonly answer: readonly string[];
}

/** Everything that a workbook was asked, and what it answered. */
export type Answers = ReadonlyMap<string, Asked>;

const known = new WeakMap<Registers, Map<string, Asked>>();

/** Asks a workbook, once for each question. */
export function answerOf(
  question: keyof typeof questions,
  registers: Registers,
  register: RegisterId,
  name: string,
): readonly string[] {
  const answers = known.get(registers) ?? new Map<string, Asked>();
  known.set(registers, answers);
  const key = `${question} ${register} ${name}`;
  const asked = answers.get(key) ?? {question, register, name, answer: questions[question](registers, register, name)};
  answers.set(key, asked);
  return asked.answer;
}

/** What a workbook has been asked so far. */
export const answersOf = (registers: Registers): Answers => new Map(known.get(registers));

/** Whether a workbook answers all of it alike: what was understood of the answers holds for it too. */
export const answersAlike = (answers: Answers, registers: Registers): boolean =>
  [...answers.values()].every(({question, register, name, answer}) => {
    const own = answerOf(question, registers, register, name);
    return own.length === answer.length && own.every((text, at) => text === answer[at]);
  });
