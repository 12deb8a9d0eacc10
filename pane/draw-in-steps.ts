import type {DrawnSheet, SheetPlan, Task} from '../shared';
import type {SessionDesk} from './session-desk';

/** Sheets worked out and not yet drawn, in the order of their drawing. */
interface Drawable {
  readonly asked: readonly string[];
  draw(ids: readonly string[], overwrite: readonly string[]): Task<DrawnSheet[]>;
}

interface StepRequest {
  readonly overwrite: readonly string[];
  readonly left: readonly string[] | null;
}

/** What a step drew, and what is left. */
interface Step<P> {
  readonly planned: P | null;
  readonly drawn: readonly DrawnSheet[];
  readonly left: readonly string[];
}

/** Draws some sheets at each call, none at the first one: the pane tells how many there are, and may stop between two. */
export function drawInSteps<P extends Drawable, R extends StepRequest>(
  {options}: SessionDesk,
  plan: (request: R) => Task<P | null>,
): (request: R) => Task<Step<P>> {
  let run: {planned: P; left: readonly string[]} | null = null;

  return function* (request) {
    const {left} = request;
    // The plan of the first step serves all of them, unless this is another generation.
    const known = left !== null && run !== null && run.left.join() === left.join() ? run.planned : null;
    const planned = known ?? (yield* plan(request));
    const drawn: DrawnSheet[] = [];
    let rest = planned === null ? [] : (left ?? planned.asked);
    if (planned !== null && left !== null)
      do {
        drawn.push(...(yield* planned.draw(rest.slice(0, 1), request.overwrite)));
        rest = rest.slice(1);
      } while (rest.length > 0 && options.isEnough?.() === false);
    run = planned === null || rest.length === 0 ? null : {planned, left: rest};
    return {planned, drawn, left: rest};
  };
}

/** The title of each sheet that is left, once. */
export function titlesOf(sheets: readonly SheetPlan[], left: readonly string[]): string[] {
  return [...new Set(left.flatMap((plan) => sheets.find(({id}) => id === plan)?.title ?? []))];
}
