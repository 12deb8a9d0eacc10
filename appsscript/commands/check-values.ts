import type {CellValue, FunctionName} from '../../shared';
import {callFunction} from '../functions/call-function';
import type {Edge} from '../functions/call-function';
import type {FormulaCell} from './find-formulas';
import {readArguments} from './read-arguments';

/** What cells show beside what the registers give now. */
interface Checked {
  /** Cells that show something else, or nothing yet. */
  readonly older: readonly FormulaCell[];
  /** Mixed with other calculations, so that there is nothing to compare with. */
  readonly unproven: readonly FormulaCell[];
}

/**
 * Reads back what formulas show and compares it with what the core answers to the same call: neither a stamp nor the absence of an
 * error says that Google calculated again, and not from memory.
 */
export function checkValues(cells: readonly FormulaCell[], edge: Edge): Checked {
  const older: FormulaCell[] = [];
  const unproven: FormulaCell[] = [];
  for (const cell of cells) {
    const answers = answersOf(cell, edge);
    if (answers === null) (isUnfinished(cell.range.getValue()) ? older : unproven).push(cell);
    else if (!shows(cell, answers, edge)) older.push(cell);
  }
  return {older, unproven};
}

/** What the cell should show: a table, or that there is no answer. Null where the formula is more than one call of ours. */
function answersOf({range, formula, ...cell}: FormulaCell, edge: Edge): CellValue[][] | 'none' | null {
  const [call, ...more] = cell.calls;
  const isAlone = more.length === 0 && call!.start === 1 && formula.slice(call!.close + 1).trim() === '';
  const given = isAlone ? readArguments({range, formula, ...cell}, call!) : null;
  if (given === null) return null;
  try {
    return callFunction(call!.spec.name as FunctionName, given, edge);
  } catch {
    return 'none';
  }
}

function shows({range}: FormulaCell, answers: CellValue[][] | 'none', edge: Edge): boolean {
  if (answers === 'none') return isUnfinished(range.getValue());
  const shown = range.offset(0, 0, answers.length, answers[0]!.length).getValues();
  return answers.every((row, r) => row.every((value, c) => isSame(value ?? '', edge.readCell(shown[r]![c]) ?? '')));
}

/** Google keeps fifteen digits of a number. */
function isSame(one: CellValue, other: CellValue): boolean {
  if (typeof one !== 'number' || typeof other !== 'number') return one === other;
  return Math.abs(one - other) <= 1e-12 * Math.max(Math.abs(one), Math.abs(other));
}

/** An error, or a result that is still to come, in English and in French. */
export function isUnfinished(value: unknown): boolean {
  return typeof value === 'string' && /^(#[A-ZÀ-Ü/]+[!?]?|Loading\.{3}|Chargement(\.{3}|…).*)$/i.test(value);
}
