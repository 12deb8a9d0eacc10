import {monthNumber, NO_DAY} from '../../value/day';
import type {Payment} from '../aid';
import {say} from './evidence';
import {BETWEEN_FILES, LATE} from './matching-rules';
import type {Pool} from './pool';

/** Lines of one fund, dossier and amount. */
interface Same {
  readonly payments: number[];
  /** Aids that wait, and those that another payment pays. */
  readonly aids: number[];
  readonly paid: number[];
  /** Those other payments. */
  readonly others: number[];
}

/**
 * Payments that no aid is left for, of a dossier whose aid of that amount is paid by another one: paid twice, or an aid is missing in
 * the register. Both are to be corrected; which of the payments is the one too many is for somebody to say, and the last is named.
 */
export function findPaidTwice(pool: Pool): number[] {
  const keyOf = (fund: string, dossier: string, cents: number) => `${fund}|${dossier}|${cents}`;
  const [heldAids, heldPayments] = [new Uint8Array(pool.aids.length), new Uint8Array(pool.payments.length)];
  for (const {aids, payments} of pool.suggestions) {
    for (const at of aids) heldAids[at] = 1;
    for (const at of payments) heldPayments[at] = 1;
  }
  const known = new Map<string, Same>();
  const backs = new Set<string>();
  for (const at of pool.paymentsAlone()) {
    const payment = pool.payments[at]!;
    const {fund, dossiers, cents, isSure} = payment;
    const [dossier] = dossiers;
    if (dossier === undefined || dossiers.length > 1) continue;
    if (cents < 0) backs.add(keyOf(fund, dossier, -cents));
    if (!isSure || cents <= 0 || !isPayment(payment) || heldPayments[at] === 1) continue;
    const key = keyOf(fund, dossier, cents);
    const own = known.get(key);
    if (own === undefined) known.set(key, {payments: [at], aids: [], paid: [], others: []});
    else own.payments.push(at);
  }
  if (known.size === 0) return [];
  for (const at of pool.aidsAlone()) {
    const {fund, dossier, cents} = pool.aids[at]!;
    if (heldAids[at] === 0) known.get(keyOf(fund, dossier, cents))?.aids.push(at);
  }
  for (const {aids, payments} of pool.groups) {
    for (const at of payments.length > 0 ? aids : []) {
      const {fund, dossier, cents} = pool.aids[at]!;
      const own = known.get(keyOf(fund, dossier, cents));
      own?.paid.push(at);
      own?.others.push(...payments);
    }
  }
  const found: number[] = [];
  for (const [key, {payments, aids, paid, others}] of known) {
    const tooMany = payments.length - aids.length;
    if (tooMany <= 0 || backs.has(key)) continue; // given back: told as such
    const isMeant = (payment: number) =>
      [...aids, ...paid].some((aid) => isOfTime(pool, aid, payment)) &&
      ![...payments, ...others].some((other) => isOfOtherFile(pool, payment, other));
    const own = payments.filter(isMeant).slice(-tooMany);
    if (own.length === 0 || aids.length + paid.length === 0) continue;
    found.push(...own);
    const [{dossiers, cents}, days] = [pool.payments[own[0]!]!, payments.map((at) => pool.payments[at]!.day)];
    const said = {
      cents,
      dossier: dossiers[0]!,
      aids: aids.length + paid.length,
      payments: payments.length + paid.length,
    };
    pool.doubtAgain(aids, payments, say('doubt-paid-twice', {...said, last: days[days.length - 1]!}));
  }
  return found.sort((a, b) => a - b);
}

const isPayment = ({isFee, isDenied, isDraft, saysReversal, saysRecovery}: Payment) =>
  !(isFee || isDenied || isDraft || saysReversal || saysRecovery);

/** Another file says a payment near it: the same one, perhaps. */
function isOfOtherFile({payments}: Pool, at: number, other: number): boolean {
  const [ours, theirs] = [payments[at]!, payments[other]!];
  return ours.ledger !== theirs.ledger && Math.abs(ours.day - theirs.day) <= BETWEEN_FILES;
}

/** The payment comes in the time of the aid, and of its month where it says one. */
function isOfTime(pool: Pool, aid: number, payment: number): boolean {
  const {day, month} = pool.payments[payment]!;
  const granted = pool.aids[aid]!.day;
  if (month !== NO_DAY) return monthNumber(month) === monthNumber(granted);
  return day - granted >= LATE.from && day - granted <= LATE.to;
}
