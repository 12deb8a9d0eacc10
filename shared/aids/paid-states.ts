import type {Control} from './control';

/**
 * Whether an aid is paid, as far as the ledgers let one see it: the bank paid it; its entry owes it to somebody; no ledger that
 * reaches so far pays it; or nothing says.
 */
export type PaidState = 'paid' | 'booked' | 'to-pay' | 'unseen';

export const paidWords: Readonly<Record<PaidState, string>> = {
  paid: 'payée',
  booked: 'comptabilisée',
  'to-pay': 'à payer',
  unseen: '',
};

/** Those of a control, which its sheets and its JSON ask for. */
const known = new WeakMap<Control['groups'], PaidState[]>();

/** Of each aid, by its place. */
export function paidStatesOf({
  aids,
  payments,
  groups,
  suggestions,
  ledgers,
  aidDoubts,
  paymentDoubts,
}: Pick<
  Control,
  'aids' | 'payments' | 'groups' | 'suggestions' | 'ledgers' | 'aidDoubts' | 'paymentDoubts'
>): PaidState[] {
  const already = known.get(groups);
  if (already !== undefined) return already;
  const last = Math.max(...ledgers.map((ledger) => ledger.last));
  const states = aids.map(({day, isFee}): PaidState => (day <= last && !isFee ? 'to-pay' : 'unseen'));
  // Somebody has to say first which payment is whose.
  for (const {aids: ours} of suggestions) for (const at of ours) states[at] = 'unseen';
  const shared = new Set(Array.from(paymentDoubts.keys(), (at) => paymentDoubts.causeOf(at)));
  for (const at of aidDoubts.keys()) if (shared.has(aidDoubts.causeOf(at))) states[at] = 'unseen';
  for (const {aids: ours, payments: theirs} of groups) {
    const settled = theirs.map((at) => payments[at]!.settled);
    const isPaid = settled.length > 0 && settled.every((one) => one === 'paid');
    const state = settled.includes('booked') ? 'booked' : isPaid ? 'paid' : 'unseen';
    // A copy of an aid is not to pay, nor what somebody explained.
    for (const at of ours) states[at] = state;
  }
  known.set(groups, states);
  return states;
}

/** Cents of the aids of each fund in the period, by what became of them. */
export function paidByFund(control: Control): ReadonlyMap<string, Readonly<Record<PaidState, number>>> {
  const states = paidStatesOf(control);
  const found = new Map(control.bridges.map(({fund}) => [fund, {paid: 0, booked: 0, 'to-pay': 0, unseen: 0}]));
  control.aids.forEach((aid, at) => {
    const own = found.get(aid.fund);
    if (own !== undefined && control.shows(aid)) own[states[at]!] += aid.cents;
  });
  return found;
}
