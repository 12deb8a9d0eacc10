import {parts, say, type Facts, type Severity} from './message';
import {problemOf} from './problem-of';
import {problems} from './problems';

export type ProblemCode = keyof typeof problems;

/** What a code wants to know beside the place. */
export type Detail<C extends ProblemCode> = Omit<Facts<typeof problems, C>[0], keyof Located>;

/** Where a problem stands, as the sentences name it. */
export interface Located {
  readonly sheet: string;
  /** Address of the first cell concerned (`B12`), empty when the whole sheet is. */
  readonly cell: string;
  /** The value as read, empty when none. */
  readonly value: string;
  /** How many cells or rows are concerned. */
  readonly count: number;
}

/** Rows of the sheet, from 1, where the cells stand under the first: some two hundred at most, none where they are not known. */
interface Walked {
  readonly rows: readonly number[];
}

/** A fact about the user's data: returned and listed, never thrown. */
export interface Problem extends Located, Walked {
  readonly code: ProblemCode;
  /** French sentence that says what is wrong, where, and what to do. It may quote cells: for the screen of who holds the registers. */
  readonly message: string;
  /** What the sentence was made from. */
  readonly detail: Readonly<Record<string, unknown>>;
  /** True when figures are or may be short of it: rows left out, counted under « Non renseigné », or dated doubtfully. */
  readonly costsRows: boolean;
}

/** The place of a problem; what is left out is empty, and one cell or row is concerned. */
export type Place = Pick<Located, 'sheet'> & Partial<Located & Walked>;

export const problem = <C extends ProblemCode>(code: C, place: Place, detail: Detail<C>): Problem =>
  problemOf(problems, code, place, detail);

const sentenceOf = (code: ProblemCode, facts: object) => say(problems, code, facts as never);

/** A problem to be read at a glance: how much it matters, what is wrong, what to do. */
export function glanceOf({code, message: _, costsRows: __, rows: ___, detail, ...located}: Problem) {
  const severity: Severity = problems[code].severity;
  return {severity, ...parts(problems, code, ...([{...located, ...detail}] as never))};
}

/** Whatever a sentence takes from the cells of registers: a name may be typed in any of them. */
const UNQUOTED = {value: '', samples: [], found: [], like: [], commune: '', fund: '', usual: ''};

/** A problem as it may be handed over: null where the number of rows is not told. */
type ToldProblem = Pick<Problem, 'code' | 'sheet' | 'cell' | 'value' | 'message'> & {
  readonly count: number | null;
};

/**
 * A problem for what may be handed over: the sheet, the cell and the kind, and no value of a register. « Paramètres ML » describes no
 * youth, and is quoted. Without numbers, « des lignes » stands for how many there are.
 */
export function tellAway(problem: Problem, withNumbers: boolean): ToldProblem {
  const {code, sheet, cell, value, count, message, detail} = problem;
  const isOfSettings = 'ofSettings' in problems[code];
  if (isOfSettings && (withNumbers || !('countsRows' in problems[code])))
    return {code, sheet, cell, value, count, message};
  const quotes = isOfSettings ? {value} : UNQUOTED;
  const numbers = withNumbers ? {count} : {count: NaN, total: NaN, dated: NaN, part: NaN};
  const told = sentenceOf(code, {sheet, cell, ...detail, ...quotes, ...numbers});
  return {code, sheet, cell, value: quotes.value, count: withNumbers ? count : null, message: told};
}
