import type {CellValue} from '../value/cell';
import type {Argument} from './argument';
import {Call, type FormulaContext} from './call';
import type {FunctionName} from './functions';
import {Refusal, type RefusalKind} from './refusal';

/** A matrix that spills, rectangular and without null, or why there is none. */
export type Answer =
  | {readonly ok: true; readonly value: CellValue[][]}
  | {readonly ok: false; readonly kind: RefusalKind; readonly message: string};

/** What a function gives once its arguments are sorted: one value, or lines. */
export type Run = (call: Call) => CellValue | readonly (readonly CellValue[])[];

/** The answer of one function. Pure: the same arguments and registers always give the same answer. */
export function runCall(run: Run, name: FunctionName, args: readonly Argument[], context: FormulaContext): Answer {
  try {
    const call = new Call(name, args, context);
    const make = () => matrixOf(run(call));
    const reading = call.key === null ? undefined : call.readingIfAny();
    return {ok: true, value: reading === undefined ? make() : reading.answered(call.key!, make)};
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return {ok: false, kind: refusal.kind, message: refusal.message};
  }
}

function matrixOf(given: ReturnType<Run>): CellValue[][] {
  return Array.isArray(given) ? rectangular(given) : [[shown(given as CellValue)]];
}

/** Spreadsheets show null as 0, and refuse ragged rows and numbers that are none. */
function shown(cell: CellValue | undefined): CellValue {
  return cell === null || cell === undefined || Number.isNaN(cell) ? '' : cell;
}

function rectangular(rows: readonly (readonly CellValue[])[]): CellValue[][] {
  const width = Math.max(1, ...rows.map((row) => row.length));
  return rows.length === 0 ? [['']] : rows.map((row) => Array.from({length: width}, (_, at) => shown(row[at])));
}
