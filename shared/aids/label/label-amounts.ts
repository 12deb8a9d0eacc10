import {matchesApart} from '../../value/matches-apart';

/** A label without any of these says no amount. */
const HINT = /\d ?(?:€|e)|\d,\d\d|\d ?(?:\$|£|usd|chf|gbp|cad|x[ap]f|cfa)/i;
const NUMBER = String.raw`(\d{1,3}(?:[ .]\d{3})+|\d+)(?:[.,](\d{1,2}))?`;
const IN_EUROS = new RegExp(String.raw`${NUMBER} ?(?:€|eur(?:os?)?(?![\p{L}\d])|e(?![\p{L}\d]))`, 'giu');
const WITH_CENTS = /(\d{1,3}(?: \d{3})+|\d+),(\d\d)(?![\d,])/g;
const ELSE = new RegExp(String.raw`${NUMBER} ?(?:\$|£|(?:usd|chf|gbp|cad|x[ap]f|f?cfa)(?![\p{L}\d]))`, 'giu');
/** Not the end of a longer number, nor of a date. */
const isInNumber = (before: string) => /[\d.,/-]/.test(before);

const NOTHING: readonly number[] = [];

/** The amounts that a label names, in cents: « 150 EUR », « 150€ », « 150,00 ». */
export function amountsIn(label: string): readonly number[] {
  if (!HINT.test(label)) return NOTHING;
  const found: number[] = [];
  for (const pattern of [IN_EUROS, WITH_CENTS])
    for (const [, whole = '', cents = ''] of matchesApart(label, pattern, isInNumber)) {
      const part = Number(cents.padEnd(2, '0'));
      // « 12 150 EUR » may be a number and 150 €
      for (const euros of [whole.replace(/\D/g, ''), whole.split(/\D/).pop()!]) found.push(Number(euros) * 100 + part);
    }
  return found.length === 0 ? NOTHING : found;
}

/** A label names an amount in another currency. */
export const saysOtherCurrency = (label: string) =>
  HINT.test(label) && matchesApart(label, ELSE, isInNumber).next().done !== true;
