import type {LookStep} from '../../shared';
import {lookSteps} from '../../shared';
import type {ExcelDoor} from './excel-door';
import {toHostError} from './excel-fault';

/** Looks that an Excel refuses for good, learnt with the first sheet that met one. */
const learnt = new WeakMap<ExcelDoor, readonly LookStep[]>();

/**
 * Draws a sheet, and again without the look that Excel refuses: what a sheet says must not be lost for a paper size. Excel does not tell
 * which operation of a request it refused, so that each look is left out in turn, then all of them. What is refused even so is thrown.
 */
export async function drawWithoutRefused<T>(
  door: ExcelDoor,
  draw: (skipped: readonly LookStep[]) => Promise<T>,
): Promise<{readonly drawn: T; readonly skipped: readonly LookStep[]}> {
  const known = learnt.get(door) ?? [];
  const others = lookSteps.filter((step) => !known.includes(step));
  let refusal: unknown;
  // Twice as it should be: somebody else may have deleted or renamed the sheet while it was being drawn.
  for (const more of [[], [], ...others.map((step) => [step]), others]) {
    const skipped = [...known, ...more];
    try {
      const drawn = await draw(skipped);
      learnt.set(door, skipped);
      return {drawn, skipped};
    } catch (error) {
      const {fault} = toHostError(error, 'drawSheet');
      if (fault !== 'refused' && (fault !== 'gone' || refusal !== undefined)) throw error;
      refusal ??= error;
    }
  }
  throw refusal;
}
