import {UNSEEN} from './unseen';

/** What separates thousands: any space, apostrophes. */
const GROUPS = /[\s'’]/g;
/** Digits that spaces part, and those that they part in thousands alone: « 12 50 » may be 12,50 or two numbers. */
const PARTED = /\d[.,]?[\s'’]+\d/;
const IN_THOUSANDS = /^\D*\d{1,3}(?:[\s'’]+\d{3})+(?!\d|[.,]?[\s'’]+\d|.*\d[.,]?[\s'’]+\d)/;
/** Every dash that stands for a minus. */
const DASHES = /[‐‑‒–—―−⁻﹘﹣－]/g;
const EUROS = /(€|euros?|eur)/i;
/** `12€50`: what stands in the place of the comma. */
const INSIDE = /(\d)(?:€|euros?|eur)(?=\d)/i;
const CENTS = /[.,]\d{1,2}(?:c|cts?|centimes?)?$/i;
const SHAPE = /^([+-]?)(\d*)(?:[.,](\d*))?$/;

/** A decimal number in two strings of digits: exact, where a double would already have rounded. */
interface Decimal {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
  readonly percent: boolean;
}

/** Characters of the longest text that may write a number. */
const LONGEST = 200;

function readDecimal(text: string): Decimal | null {
  if (text.length > LONGEST) return null;
  const seen = text.replace(UNSEEN, '');
  if (PARTED.test(seen) && !IN_THOUSANDS.test(seen)) return null;
  let rest = seen.replace(GROUPS, '').replace(DASHES, '-');
  if (INSIDE.test(rest)) {
    rest = rest.replace(INSIDE, '$1,');
    if (!CENTS.test(rest)) return null; // « 12€500 » is no amount that one can be sure of
    rest = rest.replace(/[a-z]+$/i, '');
  }
  rest = rest.replace(EUROS, '');
  const percent = rest.endsWith('%');
  if (percent) rest = rest.slice(0, -1);
  let negative = false;
  if (/^\(.*\)$/.test(rest)) {
    negative = true;
    rest = rest.slice(1, -1);
  } else if (/\d-$/.test(rest)) {
    negative = true;
    rest = rest.slice(0, -1);
  }
  // `1.241,43` and `1,241.43`: the first kind of sign separates thousands when both stand.
  if (/^[+-]?\d{1,3}(\.\d{3})+,\d*$/.test(rest)) rest = rest.replace(/\./g, '');
  else if (/^[+-]?\d{1,3}(,\d{3})+\.\d*$/.test(rest)) rest = rest.replace(/,/g, '');
  const found = SHAPE.exec(rest);
  if (found === null) return null;
  const [, sign = '', whole = '', fraction = ''] = found;
  if (whole === '' && fraction === '') return null;
  if (sign !== '' && negative) return null;
  return {negative: negative || sign === '-', whole, fraction, percent};
}

/**
 * The number that a text writes: `2 273`, `1 241,43`, `52 069 €`, `(28,80)`, `28,80-`, `10,5 %` (0.105).
 * NaN when it writes none.
 */
export function parseNumber(text: string): number {
  const decimal = readDecimal(text);
  if (decimal === null) return NaN;
  const value = Number(`${decimal.whole || '0'}.${decimal.fraction || '0'}`) / (decimal.percent ? 100 : 1);
  return decimal.negative && value !== 0 ? -value : value;
}

/** Whole cents, and whether something beyond the cent had to be rounded away. */
interface Cents {
  readonly cents: number;
  readonly rounded: boolean;
}

/** The amount in euros that a text writes, in cents, half a cent going away from zero; null when it writes none. */
export function parseCents(text: string): Cents | null {
  const plain = plainCents(text);
  if (plain >= 0) return {cents: plain, rounded: false};
  const decimal = readDecimal(text);
  if (decimal === null || decimal.percent) return null;
  return centsOfDecimal(decimal);
}

/** The cents of `1 241,43 €` and plainer, with at most two decimals: whole columns are written so; -1 for the rest. */
function plainCents(text: string): number {
  if (text.length > 18) return -1;
  let value = 0;
  let digits = 0;
  let decimals = -1; // digits after the mark; -1 before it
  let ended = false;
  let group = 0; // digits since the last space
  let isGrouped = false;
  let isParted = false; // a space was just read
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter >= 48 && letter <= 57 && !ended) {
      if (isParted && digits > 0) {
        if (decimals >= 0 || group > 3 || (isGrouped && group !== 3)) return -1;
        isGrouped = true;
        group = 0;
      }
      isParted = false;
      value = value * 10 + letter - 48;
      digits++;
      if (decimals >= 0) decimals++;
      else group++;
    } else if ((letter === 44 || letter === 46) && decimals < 0 && digits > 0 && !ended) decimals = 0;
    else if (letter === 0x20ac && digits > 0 && !ended) ended = true;
    else if (letter !== 32 && letter !== 0xa0 && letter !== 0x202f) return -1;
    else isParted = true;
  }
  if (isGrouped && group !== 3) return -1;
  if (digits === 0 || digits > 14 || decimals > 2) return -1;
  return decimals < 1 ? value * 100 : decimals === 1 ? value * 10 : value;
}

/** The cents of an amount that a cell holds as a number: `1.005` is 101, as it is written, not as doubles store it. */
export function centsOfNumber(euros: number): Cents | null {
  if (!Number.isFinite(euros)) return null;
  const written = String(euros);
  if (written.includes('e')) {
    // under a millionth of a euro, or beyond 10^21
    return Math.abs(euros) < 1 ? {cents: 0, rounded: true} : null;
  }
  const decimal = readDecimal(written);
  return decimal === null ? null : centsOfDecimal(decimal);
}

function centsOfDecimal({negative, whole, fraction}: Decimal): Cents | null {
  const digits = fraction.padEnd(2, '0');
  let cents = Number((whole || '0') + digits.slice(0, 2));
  if (digits.charCodeAt(2) >= 53) cents += 1; // the third digit is 5 or more
  if (!Number.isSafeInteger(cents)) return null;
  return {cents: negative && cents !== 0 ? -cents : cents, rounded: /[1-9]/.test(digits.slice(2))};
}
