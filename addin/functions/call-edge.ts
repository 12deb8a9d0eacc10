import type {
  Answer,
  answer,
  Argument,
  CellValue,
  FunctionName,
  FunctionSpec,
  Memory,
  Registers,
  Rows,
} from '../../shared';
import {answerWithoutLedger, HostError, isRange, needsNoLedger, PartToCome, plainOf} from '../../shared';
import {loadPart} from '../../pane/load-part';
import {UserError} from '../../pane/user-error';

/** The registers of the workbook, for calls that name one or give none. */
export interface NamedRegisters {
  /** As they stand now. */
  current(): Promise<Reading>;
  /** From now on the cell is calculated again whenever what it was answered with is no longer so. */
  follow(cell: string, source: string): void;
}

export interface Reading {
  readonly registers: Registers;
  /** Fingerprint of the registers. */
  readonly source: string;
}

/** What the edge is given by its host. */
export interface Edge {
  readonly memory: Memory;
  /** Makes the error that a cell shows; Excel's own, with a French sentence. */
  error(kind: 'value' | 'not-available', message: string): Error;
  /** Undefined where nobody reads the workbook. */
  named(): Promise<NamedRegisters> | undefined;
  /** Rejects where no day that a range gives can be believed; null once that is known not to be so. */
  unfit?(): Promise<void> | null;
  /** What answers the functions that read a ledger; loaded with the first of them. */
  ledger(): Promise<typeof answer>;
}

/** What Excel tells of the call itself. */
interface Invocation {
  readonly address?: string;
  /** « true », as a text, while the user only looks at a part of the formula. */
  readonly isInValuePreview?: unknown;
}

type Matrix = CellValue[][];
type CustomFunction = (...given: unknown[]) => Matrix | Promise<Matrix>;

/** A function of the table as Excel calls it. By range the answer is given at once; a register of the workbook, or what reads a ledger, comes first. */
export function makeFunction(spec: FunctionSpec, edge: Edge): CustomFunction {
  const name = spec.name as FunctionName;
  const reply = (args: readonly Argument[], registers?: Registers): Matrix | Promise<Matrix> => {
    const context = {memory: edge.memory, registers};
    if (needsNoLedger(name)) return loaded(() => answerWithoutLedger(name, args, context), edge);
    return edge.ledger().then(
      (answered) => loaded(() => answered(name, args, context), edge),
      (error: unknown) => refusePart(error, edge),
    );
  };
  return (...given) => {
    const {args, invocation} = sortOut(spec, given);
    const named = givesRegister(spec, args) ? undefined : edge.named();
    if (named === undefined) {
      const unfit = edge.unfit?.() ?? null;
      return unfit === null
        ? reply(args)
        : unfit.then(
            () => reply(args),
            (error: unknown) => refuse(error, edge),
          );
    }
    return replyByName(named, invocation, edge, (registers) => reply(args, registers));
  };
}

async function replyByName(
  named: Promise<NamedRegisters>,
  {address, isInValuePreview}: Invocation,
  edge: Edge,
  reply: (registers: Registers) => Matrix | Promise<Matrix>,
): Promise<Matrix> {
  const follow = (from: NamedRegisters, source: string) => {
    if (address !== undefined && !isTrue(isInValuePreview)) from.follow(address, source);
  };
  let from: NamedRegisters | undefined;
  let reading: Reading;
  try {
    from = await named;
    reading = await from.current();
  } catch (error) {
    // It will be tried again with the next change of the workbook.
    if (from !== undefined) follow(from, '');
    return refuse(error, edge);
  }
  follow(from, reading.source);
  return reply(reading.registers);
}

function refuse(error: unknown, edge: Edge): never {
  throw edge.error('not-available', error instanceof HostError ? error.message : unexpected(error));
}

/**
 * Excel gives each argument in its place, null for what is left out, the repeated ones as one array of matrices, and last what it
 * tells of the call. Older metadata, which it may keep for a day, gives the same.
 */
function sortOut(spec: FunctionSpec, given: readonly unknown[]): {args: Argument[]; invocation: Invocation} {
  const last = given[given.length - 1];
  const hasInvocation = typeof last === 'object' && last !== null && !Array.isArray(last);
  const values = hasInvocation ? given.slice(0, -1) : given;
  const {length} = spec.parameters;
  const fixed = Array.from({length}, (_, at) => values[at] as Argument);
  const rest = values
    .slice(length)
    .flatMap((value): Argument[] => (isRepeated(value) ? [...value] : [value as Argument]));
  return {args: [...fixed, ...trimmed(rest)].map(withoutErrors), invocation: hasInvocation ? (last as Invocation) : {}};
}

/** A cell in error reaches us as an object; read from the sheet it is its text, and so it is here. */
function withoutErrors(arg: Argument): Argument {
  if (!Array.isArray(arg)) return isObject(arg) ? textOfError(arg) : arg;
  const rows = arg as Rows;
  if (!rows.some((row) => row.some(isObject))) return rows;
  return rows.map((row) => row.map((cell) => (isObject(cell) ? textOfError(cell) : cell)));
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const textOfError = (error: object) => String((error as {readonly code?: unknown}).code ?? '#VALUE!');

/** An array of matrices, and not a matrix. */
function isRepeated(value: unknown): value is readonly Argument[] {
  return Array.isArray(value) && value.every((one) => !Array.isArray(one) || one.length === 0 || Array.isArray(one[0]));
}

/** Nothing repeated reaches us as null, or as one blank. */
function trimmed(rest: readonly Argument[]): readonly Argument[] {
  return rest.length === 1 && plainOf(rest[0]) === null ? [] : rest;
}

/** True for a call that gives at least one range of a register or of settings; cells to answer one by one are none. */
function givesRegister({parameters}: FunctionSpec, args: readonly Argument[]): boolean {
  return args.some((arg, at) => {
    const kind = parameters[at]?.kind;
    return (kind === undefined || kind === 'register') && isRange(plainOf(arg) as Rows);
  });
}

/** The answer, once the part that it needs is there: at once where it needs none. */
function loaded(run: () => Answer, edge: Edge): Matrix | Promise<Matrix> {
  try {
    return matrixOf(run, edge);
  } catch (error) {
    if (!(error instanceof PartToCome)) throw error;
    return loadPart(error.load).then(
      () => loaded(run, edge),
      (failed: unknown) => refusePart(failed, edge),
    );
  }
}

function refusePart(error: unknown, edge: Edge): never {
  throw edge.error('not-available', error instanceof UserError ? error.message : unexpected(error));
}

/** A mistake of ours shows as a sentence too: Excel would show a bare #VALUE! and nothing to report. */
function matrixOf(run: () => Answer, edge: Edge): Matrix {
  let given: Answer;
  try {
    given = run();
  } catch (error) {
    if (error instanceof PartToCome) throw error;
    throw edge.error('value', unexpected(error));
  }
  if (!given.ok) throw edge.error(given.kind, given.message);
  return given.value;
}

function unexpected(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return `Erreur inattendue de Bilan ML : ${said}. Signalez-la à votre administrateur avec la formule.`;
}

const isTrue = (flag: unknown) => flag === true || flag === 'true';
