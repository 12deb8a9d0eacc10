import {say, type Facts} from '../message/message';
import {refusals} from '../message/refusals';

type RefusalCode = keyof typeof refusals;

/** `not-available` when there is nothing to count, `value` when the formula asks for what is not there. */
export type RefusalKind = 'value' | 'not-available';

/** Why a formula gives no figure. Thrown inside this folder only, and caught in `answer`: hosts never see it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly code: RefusalCode,
    readonly kind: RefusalKind,
    message: string,
  ) {
    super(message);
  }
}

/** Cells that hosts spill without pain. */
export const MOST_CELLS = 50_000;

export function refuse<C extends RefusalCode>(code: C, ...facts: Facts<typeof refusals, C>): never {
  const kind = refusals[code].severity === 'said' ? 'not-available' : 'value';
  throw new Refusal(code, kind, say(refusals, code, ...facts));
}
