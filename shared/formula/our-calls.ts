import type {FunctionSpec} from './function-spec';
import {namedFunctions} from './functions';

/** A call of ours inside a formula, by places in its text. */
export interface OurCall {
  readonly spec: FunctionSpec;
  /** The name that is typed, one of its two. */
  readonly called: string;
  /** As it is typed: `ML_` in Google Sheets, `ML.` in Excel and in its files. */
  readonly prefix: 'ML_' | 'ML.';
  readonly start: number;
  readonly nameEnd: number;
  /** After the opening bracket. */
  readonly inside: number;
  /** At the closing bracket, or at the end where it is missing. */
  readonly close: number;
  readonly args: readonly string[];
  /** Where each argument ends: at its separator, or where the call closes. */
  readonly ends: readonly number[];
}

const specs: ReadonlyMap<string, FunctionSpec> = new Map(namedFunctions.map(({called, spec}) => [called, spec]));

/** A name of ours where a name may stand, that of a development copy too; `_xldudf_` is how a file from Excel may hold it. */
const NAME = /(^|[^\p{L}\p{N}_.])(_xldudf_ML(?:DEV)?_|ML(?:DEV)?\.|ML_)([A-Z_]+)(?=\s*\()/giu;

/** Every call of ours in a formula, nested ones too; texts, quoted sheet names and columns of tables hold none. */
export function ourCalls(formula: string): OurCall[] {
  if (!formula.startsWith('=')) return [];
  const code = withoutQuoted(formula);
  return [...code.matchAll(NAME)].flatMap((match): OurCall[] => {
    const called = match[3]!.toUpperCase();
    const spec = specs.get(called);
    if (spec === undefined) return [];
    const start = match.index + match[1]!.length;
    const nameEnd = match.index + match[0].length;
    const inside = code.indexOf('(', nameEnd) + 1;
    const {close, cuts} = bracketsFrom(code, inside);
    const ends = [...cuts, close];
    const args = ends.map((end, at) => formula.slice(at === 0 ? inside : ends[at - 1]! + 1, end).trim());
    const prefix = match[2]!.toUpperCase() === 'ML_' ? 'ML_' : 'ML.';
    const given = args.join('') === '' ? {args: [], ends: []} : {args, ends};
    return [{spec, called, prefix, start, nameEnd, inside, close, ...given}];
  });
}

/** Stands in for each letter of what is quoted: no formula holds it. */
const HIDDEN = '\u00a4';

/** The same length, with nothing left of what stands in quotes or square brackets. */
function withoutQuoted(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\[[^\]]*\]?/g, (quoted) => HIDDEN.repeat(quoted.length));
}

/** Where the bracket opened before `from` closes, and the separators on the way. A comma may be one, or a decimal sign. */
function bracketsFrom(code: string, from: number): {close: number; cuts: number[]} {
  const cuts: number[] = [];
  let depth = 0;
  for (let at = from; at < code.length; at++) {
    const sign = code[at]!;
    if (sign === '(' || sign === '{') depth++;
    else if (sign === '}') depth--;
    else if (sign === ')' && depth-- === 0) return {close: at, cuts};
    else if ((sign === ';' || sign === ',') && depth === 0) cuts.push(at);
  }
  return {close: code.length, cuts};
}

/**
 * True unless the call certainly gives a range of a register, which the spreadsheet itself follows. A defined name may be one cell, a
 * function may give one: in doubt the call is taken as one that reads the workbook, and is made once too often.
 */
export function readsByName({spec, args}: OurCall): boolean {
  if (spec.name === 'LEVEL') return false;
  const first = spec.parameters[0]?.kind === 'cells' ? 1 : 0;
  return !args.slice(first).some(isCertainlyRange);
}

function isCertainlyRange(arg: string): boolean {
  const code = withoutQuoted(arg);
  if (/[({]/.test(code)) return false;
  return code.includes(':') || (/^[\p{L}_][\p{L}\p{N}_.]*¤+$/u.test(code) && arg.endsWith(']'));
}

/** A piece of a text, and what stands in its place. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Places do not overlap: from the last to the first, each stays where it was found. */
export function edited(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((result, edit) => result.slice(0, edit.from) + edit.text + result.slice(edit.to), text);
}
