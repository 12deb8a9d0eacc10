import {dayOf, isCivilDate, NO_DAY, type Day} from './day';
import {foldText} from './fold';

/** Days outside are no date of a register: a year typed alone (2024) is serial 2024, in 1905. */
export const FIRST_PLAUSIBLE_DAY: Day = dayOf(1930, 1, 1);
export const LAST_PLAUSIBLE_DAY: Day = dayOf(2100, 12, 31);

/** Two-digit years up to this one are of the 2000s. */
const PIVOT = {birth: 39, event: 79} as const;
export type DayMeaning = keyof typeof PIVOT;

const MONTHS = ['janv', 'fevr', 'mars', 'avri', 'mai', 'juin', 'juil', 'aout', 'sept', 'octo', 'nove', 'dece'];
const SHORT_MONTHS = ['jan', 'fev', 'mar', 'avr', 'mai', 'juin', 'juil', 'aou', 'sep', 'oct', 'nov', 'dec'];
/** Each is a month in English alone, or the same month in both. */
const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ENGLISH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december|[a-z]{3})$/;

/** What people write before a day. */
const BEFORE =
  /^(?:'|le |(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:lun|mar|mer|jeu|ven|sam|dim)\.),? )+/i;

/** Characters of the longest text that may write a day. */
const LONGEST = 200;

const DAY_FIRST = /^(\d{1,2})[/\-. ](\d{1,2})[/\-. ](\d{4}|\d{2})(?:[ T,]+(?:à +)?\d{1,2}[:hH].*)?$/;
const YEAR_FIRST = /^(\d{4})[/\-.](\d{1,2})[/\-.](\d{1,2})(?:[ T].*)?$/;

/** The serial day of a number, time dropped; `NO_DAY` when no plausible day. `20241231` is read as ledgers write it. */
export function dayOfNumber(value: number): Day {
  const day = Math.floor(value);
  if (day >= FIRST_PLAUSIBLE_DAY && day <= LAST_PLAUSIBLE_DAY) return day;
  if (day >= 19300101 && day <= 21001231 && day === value) {
    return civil(Math.floor(day / 10000), Math.floor(day / 100) % 100, day % 100);
  }
  return NO_DAY;
}

/**
 * The day that a text writes: `31/12/2024`, `2024-12-31 00:00:00`, `31/12/24`, `31 décembre 2024`, `20241231`, or a
 * serial kept as text. The day always comes before the month. `NO_DAY` when it writes none.
 */
export function parseDay(text: string, meaning: DayMeaning = 'event'): Day {
  const fast = plain(text);
  if (fast !== NO_DAY) return fast;
  if (text.length > LONGEST || !/\p{N}/u.test(text)) return NO_DAY;
  const written = text
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .replace(BEFORE, '');
  let found = DAY_FIRST.exec(written);
  if (found !== null) {
    const year = found[3]!;
    return civil(
      year.length === 2 ? fullYear(Number(year), meaning) : Number(year),
      Number(found[2]),
      Number(found[1]),
    );
  }
  found = YEAR_FIRST.exec(written);
  if (found !== null) return civil(Number(found[1]), Number(found[2]), Number(found[3]));
  if (/^\d{5}([.,]\d+)?$/.test(written)) return dayOfNumber(Number(written.replace(',', '.')));
  if (/^\d{8}$/.test(written)) return dayOfNumber(Number(written));
  return inWords(written, meaning);
}

/** True when a text begins with a day above 12: what a sheet that puts the month first leaves as text. */
export function hasDayAboveTwelve(text: string): boolean {
  if (text.charCodeAt(4) === 45) return false; // 2024-12-31
  if (text.length === 10 && text.charCodeAt(2) === 47) return Number(text.slice(0, 2)) > 12;
  const found = text.length > LONGEST ? null : DAY_FIRST.exec(text.trim());
  return found !== null && Number(found[1]) > 12;
}

/** A time after a day: `T23:00:00.000Z`, ` 14:30`, ` à 14h30`, ` 23:00:00+00`. */
const STAMP =
  /[T ,]\s*(?:à )?(\d{1,2})[:hH](\d{2})?(?::(\d{2}(?:[.,]\d{1,9})?))?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i;

/** The time that a text writes after a day. */
interface Stamp {
  /** From midnight. */
  readonly minutes: number;
  /** It is universal time, and says so. */
  readonly isUtc: boolean;
}

/** The time that a text writes after its day; null when it writes none, or that of a place: its day is then the civil one. */
export function stampOf(text: string): Stamp | null {
  if (text.length < 11 || text.length > LONGEST) return null;
  const found = STAMP.exec(text.trim());
  if (found === null) return null;
  const [, hours, minutes = '0', seconds = '0', place] = found;
  if (place !== undefined && !/^(?:[A-Z]+|[+-]00(?::?00)?)$/i.test(place)) return null;
  const read = Number(hours) * 60 + Number(minutes) + Number(seconds.replace(',', '.')) / 60;
  return read < 1440 ? {minutes: read, isUtc: place !== undefined} : null;
}

/** True when a text writes numbers that are a day only with the month first, as in America: `12/31/2024`. */
export function isMonthFirst(text: string): boolean {
  const found = text.length > LONGEST ? null : DAY_FIRST.exec(text.trim());
  return found !== null && Number(found[1]) <= 12 && Number(found[2]) > 12 && Number(found[2]) <= 31;
}

/** True when a text writes a day in numbers, the year last: which of the two others is the month is a custom. */
export function isNumbersYearLast(text: string): boolean {
  return text.length <= LONGEST && DAY_FIRST.test(text.trim());
}

const WEEKDAYS = ['dim', 'lun', 'mar', 'mer', 'jeu', 'ven', 'sam'];
const ENGLISH_WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WEEKDAY =
  /^\s*(?:le\s+)?(dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi|sunday|monday|tuesday|wednesday|thursday|friday|saturday|(?:dim|lun|mar|mer|jeu|ven|sam|sun|mon|tue|wed|thu|fri|sat)(?=[.,\s]))[.,]?\s+\d/i;

/** True when a text names another day of the week than that of its date: « lundi 31/12/2024 », a Tuesday. */
export function hasOtherWeekday(text: string, day: Day): boolean {
  const start = WEEKDAY.exec(text.slice(0, LONGEST))?.[1]?.slice(0, 3).toLowerCase();
  if (start === undefined) return false;
  const weekday = (day + 6) % 7; // serial days that are 1 modulo 7 are Sundays
  return start !== WEEKDAYS[weekday] && start !== ENGLISH_WEEKDAYS[weekday];
}

/** `20241231`, `31/12/2024`, `2024-12-31` or `2024-12-31 00:00:00` and nothing else, without a regular expression: whole columns are written so. */
function plain(text: string): Day {
  if (text.length === 8) return eightDigits(text);
  const dayFirst = text.charCodeAt(2) === 47 && text.charCodeAt(5) === 47;
  if (text.length !== 10 && (dayFirst || (text.charCodeAt(10) !== 32 && text.charCodeAt(10) !== 84))) return NO_DAY;
  if (!dayFirst && (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45)) return NO_DAY;
  let number = 0;
  for (let at = 0; at < 10; at++) {
    if (dayFirst ? at === 2 || at === 5 : at === 4 || at === 7) continue;
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return NO_DAY;
    number = number * 10 + digit;
  }
  const middle = Math.floor(number / (dayFirst ? 10000 : 100)) % 100;
  return dayFirst
    ? civil(number % 10000, middle, Math.floor(number / 1000000))
    : civil(Math.floor(number / 10000), middle, number % 100);
}

function eightDigits(text: string): Day {
  let number = 0;
  for (let at = 0; at < 8; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return NO_DAY;
    number = number * 10 + digit;
  }
  return dayOfNumber(number);
}

/** Of a time after a day, folded: `à 14h30`, `14:30:00`. */
const TIME = / (?:a )?\d{1,2}(?: ?h ?| )(?:\d{2})?(?: \d{2})?$/;

/** `1er janvier 2024`, `mardi 31 déc. 24`, `31-Dec-2024`, `31 décembre 2024 à 14h30`. */
function inWords(text: string, meaning: DayMeaning): Day {
  const folded = foldText(text);
  const words = (/\d{4} .*\d/.test(folded) ? folded.replace(TIME, '') : folded).split(' ');
  if (words.length === 4) words.shift(); // the day of the week
  const [day = '', month = '', year = ''] = words;
  if (words.length !== 3 || !/^(\d{1,2}|1er)$/.test(day) || !/^(\d{2}|\d{4})$/.test(year)) return NO_DAY;
  let at = MONTHS.findIndex((start) => month.startsWith(start));
  if (at < 0) at = SHORT_MONTHS.indexOf(month);
  if (at < 0 && ENGLISH.test(month)) at = ENGLISH_MONTHS.indexOf(month.slice(0, 3));
  if (at < 0) return NO_DAY;
  return civil(year.length === 2 ? fullYear(Number(year), meaning) : Number(year), at + 1, parseInt(day, 10));
}

function fullYear(short: number, meaning: DayMeaning): number {
  return short + (short <= PIVOT[meaning] ? 2000 : 1900);
}

function civil(year: number, month: number, day: number): Day {
  if (!isCivilDate(year, month, day)) return NO_DAY;
  const serial = dayOf(year, month, day);
  return serial >= FIRST_PLAUSIBLE_DAY && serial <= LAST_PLAUSIBLE_DAY ? serial : NO_DAY;
}
