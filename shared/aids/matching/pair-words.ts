import {civilOf, NO_DAY} from '../../value/day';
import type {Aid, Payment} from '../aid';
import {fundsNamed} from '../fund-words';
import {FOLDED_MONTHS} from '../../value/months';

/** A month that a payment names may be the one before the decision, or after the payment. */
const MONTH = 62;
const YEAR = /(?<!\S)(?:19|20)\d\d(?!\S)/g;
/** Funds whose name is no usual word: « mobilité » is what many aids are for. */
const FUND = /(?<!\S)(?:pacea|cej|faj|fajem|fdaj)(?!\S)/;

const IN_EUROS = /(?<!\S)(?:(\d+) )?(\d+) (?:eur|euros?)(?!\S)/g;
const MONTHS = new RegExp(`(?<!\\S)(?:${FOLDED_MONTHS.join('|')})(?!\\S)`, 'g');

/** Whether what a payment says of its amount, of its time and of its fund is true of an aid: « AIDE 12/2023 » is no aid of March, nor « CEJ » of the FAJ. */
export function isOfItsWords(aid: Aid, payment: Payment): boolean {
  const {label, month, day} = payment;
  if (month !== NO_DAY && (month < aid.day - MONTH || month > day + MONTH)) return false;
  if (!saysAmount(label, payment.cents) || (month === NO_DAY && !saysMonth(label, aid.day, day))) return false;
  if (FUND.test(label)) {
    const named = fundsNamed(label);
    if (named.length > 0 && !named.includes(aid.fund) && !named.includes(payment.fund)) return false;
  }
  const years = (label.match(YEAR) ?? []).filter((year) => Number(year) * 100 !== Math.abs(payment.cents));
  if (years.length === 0) return true;
  const own = new Set(`${aid.reference} ${aid.written} ${civilOf(aid.day).year} ${civilOf(day).year}`.split(/\D+/));
  return years.some((year) => own.has(year));
}

/** No amount in euros stands there, or that of the payment: « 150 eur », « 150 00 eur » for 150,00. */
function saysAmount(label: string, cents: number): boolean {
  if (!label.includes(' eur')) return true;
  const said = [...label.matchAll(IN_EUROS)];
  const isOurs = (euros: number) => Math.round(euros * 100) === Math.abs(cents);
  return (
    said.length === 0 ||
    said.some(
      ([, whole = '', last = '']) => isOurs(Number(last)) || (last.length === 2 && isOurs(Number(`${whole}.${last}`))),
    )
  );
}

/** No month stands there, or one between that before the decision and that after the payment. */
function saysMonth(label: string, granted: number, paid: number): boolean {
  const said = label.match(MONTHS);
  if (said === null) return true;
  const [from, to] = [civilOf(granted), civilOf(paid)];
  const span = (to.year - from.year) * 12 + to.month - from.month + 2;
  return said.some((word) => (FOLDED_MONTHS.indexOf(word) + 1 - (from.month - 1) + 24) % 12 <= span);
}
