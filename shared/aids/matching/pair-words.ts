import {civilOf, type Day} from '../../value/day';
import type {Aid, Payment} from '../aid';

/** A time that a payment names may be the month before the decision, or after the payment. */
const MONTH = 62;
const YEAR = /(?:^|\s)((?:19|20)\d\d)(?!\S)/g;

/**
 * Whether what a payment says of its amount, of its time and of its fund is true of an aid: « AIDE 12/2023 » is no aid of March, nor « CEJ » of the
 * FAJ. `whole`: what all that is paid together comes to.
 */
export function isOfItsWords(aid: Aid, payment: Payment, whole = aid.cents): boolean {
  const {label, amounts, namedFunds, day, cents} = payment;
  if (!isOfItsTimes(aid.day, payment)) return false;
  if (amounts.length > 0 && !amounts.some((said) => said === Math.abs(cents) || said === aid.cents || said === whole))
    return false;
  if (namedFunds.length > 0 && !namedFunds.includes(aid.fund) && !namedFunds.includes(payment.fund)) return false;
  if (label.search(YEAR) < 0) return true; // nearly all
  const years = [...label.matchAll(YEAR)].flatMap(([, year]) => (Number(year) * 100 === Math.abs(cents) ? [] : year!));
  if (years.length === 0) return true;
  const own = new Set(`${aid.reference} ${aid.written} ${civilOf(aid.day).year} ${civilOf(day).year}`.split(/\D+/));
  return years.some((year) => own.has(year));
}

/** No time is said, or one between the month before the decision and that after the payment; after the decision where a return states the month that it is for. */
function isOfItsTimes(granted: Day, {day: paid, times: {spans, months, isStated}}: Payment): boolean {
  if (spans.length === 0 && months.length === 0) return true;
  const last = (isStated ? granted : paid) + MONTH;
  for (let at = 0; at < spans.length; at += 2) {
    if (isStated && paid < Math.min(granted, spans[at]!) - MONTH) continue; // a right is not paid months before
    if (spans[at + 1]! >= granted - MONTH && spans[at]! <= last) return true;
  }
  if (months.length === 0) return false;
  const [from, to] = [civilOf(granted), civilOf(paid)];
  const span = (to.year - from.year) * 12 + to.month - from.month + 2;
  return months.some((month) => (month - (from.month - 1) + 24) % 12 <= span);
}
