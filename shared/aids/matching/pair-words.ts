import {civilOf, NO_DAY} from '../../value/day';
import type {Aid, Payment} from '../aid';
import {fundsNamed} from '../fund-words';

/** A month that a payment names may be the one before the decision, or after the payment. */
const MONTH = 62;
const YEAR = /(?<!\S)(?:19|20)\d\d(?!\S)/g;
/** Funds whose name is no usual word: « mobilité » is what many aids are for. */
const FUND = /(?<!\S)(?:pacea|cej|faj|fajem|fdaj)(?!\S)/;

/** Whether what a payment says of its time and of its fund is true of an aid: « AIDE 12/2023 » is no aid of March, nor « CEJ » of the FAJ. */
export function isOfItsWords(aid: Aid, payment: Payment): boolean {
  const {label, month, day} = payment;
  if (month !== NO_DAY && (month < aid.day - MONTH || month > day + MONTH)) return false;
  if (FUND.test(label)) {
    const named = fundsNamed(label);
    if (named.length > 0 && !named.includes(aid.fund) && !named.includes(payment.fund)) return false;
  }
  const years = (label.match(YEAR) ?? []).filter((year) => Number(year) * 100 !== Math.abs(payment.cents));
  if (years.length === 0) return true;
  const own = new Set(`${aid.reference} ${aid.written} ${civilOf(aid.day).year} ${civilOf(day).year}`.split(/\D+/));
  return years.some((year) => own.has(year));
}
