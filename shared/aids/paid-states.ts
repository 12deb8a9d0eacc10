import type {Control} from './control';
import {sumOf} from './matching/evidence';

/**
 * Whether an aid is paid, as far as the ledgers let one see it: the bank paid it; its entry owes it to somebody; no ledger that
 * reaches so far pays it; or nothing says. In part: its payment holds less than the aid.
 */
export type PaidState = PaidWhole | 'part';
export type PaidWhole = 'paid' | 'booked' | 'to-pay' | 'unseen';

export const paidWords: Readonly<Record<PaidState, string>> = {
  paid: 'payée',
  part: 'payée en partie',
  booked: 'comptabilisée',
  'to-pay': 'à payer',
  unseen: '',
};

type Lists = Pick<Control, 'aids' | 'payments' | 'groups' | 'suggestions' | 'ledgers' | 'aidDoubts' | 'paymentDoubts'>;

interface Paid {
  readonly states: readonly PaidWhole[];
  /** Of aids whose payments hold less than them, the cents that are missing. */
  readonly missing: ReadonlyMap<number, number>;
}

/** Those of a control, which its sheets and its JSON ask for. */
const known = new WeakMap<Control['groups'], Paid>();

/** Of each aid, by its place. */
export function paidStatesOf(control: Lists): PaidState[] {
  const {states, missing} = paidOf(control);
  return states.map((state, at) => (missing.has(at) ? 'part' : state));
}

function paidOf({aids, payments, groups, suggestions, ledgers, aidDoubts, paymentDoubts}: Lists): Paid {
  const already = known.get(groups);
  if (already !== undefined) return already;
  const last = Math.max(...ledgers.map((ledger) => ledger.last));
  const states = aids.map(({day, isFee}): PaidWhole => (day <= last && !isFee ? 'to-pay' : 'unseen'));
  // Somebody has to say first which payment is whose.
  for (const {aids: ours} of suggestions) for (const at of ours) states[at] = 'unseen';
  const missing = new Map<number, number>();
  const shared = new Set(Array.from(paymentDoubts.keys(), (at) => paymentDoubts.causeOf(at)));
  for (const at of aidDoubts.keys()) if (shared.has(aidDoubts.causeOf(at))) states[at] = 'unseen';
  for (const {aids: ours, payments: theirs} of groups) {
    const settled = theirs.map((at) => payments[at]!.settled);
    const isPaid = settled.length > 0 && settled.every((one) => one === 'paid');
    const state = settled.includes('booked') ? 'booked' : isPaid ? 'paid' : 'unseen';
    // A copy of an aid is not to pay, nor what somebody explained.
    for (const at of ours) states[at] = state;
    let left = sumOf(theirs.map((at) => payments[at]!));
    if (theirs.length === 0 || sumOf(ours.map((at) => aids[at]!)) <= left) continue;
    for (const at of ours) {
      const {cents} = aids[at]!;
      const held = Math.max(0, Math.min(cents, left));
      left -= held;
      if (held < cents) missing.set(at, cents - held);
    }
  }
  const paid = {states, missing};
  known.set(groups, paid);
  return paid;
}

/** Cents of the aids of each fund in the period, by what became of them: never more paid than an entry holds. */
export function paidByFund(control: Control): ReadonlyMap<string, Readonly<Record<PaidWhole, number>>> {
  const {states, missing} = paidOf(control);
  const isOpen = new Set(control.groups.flatMap(({aids, rest = 0}) => (rest > 0 ? aids : [])));
  const found = new Map(control.bridges.map(({fund}) => [fund, {paid: 0, booked: 0, 'to-pay': 0, unseen: 0}]));
  control.aids.forEach((aid, at) => {
    const own = found.get(aid.fund);
    if (own === undefined || !control.shows(aid)) return;
    const rest = missing.get(at) ?? 0;
    own[states[at]!] += aid.cents - rest;
    own[isOpen.has(at) ? 'to-pay' : 'unseen'] += rest;
  });
  return found;
}
