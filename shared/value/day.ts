/**
 * A civil day: the serial number that spreadsheets use (1 January 1900 is 1, 1 January 2024 is 45292).
 * No time, no time zone, no `Date`: the same day in every host.
 */
export type Day = number;

/** No day at all: an empty or unreadable cell. */
export const NO_DAY: Day = 0;

/** Days from 1 March of year 0 to the serial day 0, in the proleptic Gregorian calendar. */
const SERIAL_EPOCH = 693899;

interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** The serial day of a civil date (from 1 March 1900 on, where spreadsheets agree). */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month > 2 ? year : year - 1;
  const m = month > 2 ? month - 3 : month + 9;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * m + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - SERIAL_EPOCH;
}

/** The civil date of a serial day. */
export function civilOf(serial: Day): CivilDate {
  const days = serial + SERIAL_EPOCH;
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1,
  };
}

export function yearOf(serial: Day): number {
  return civilOf(serial).year;
}

/** Months since the beginning of the calendar: one number for all the days of a month, the next for those of the next. */
export function monthNumber(serial: Day): number {
  const {year, month} = civilOf(serial);
  return year * 12 + month;
}

/** True when the three numbers name a day of the calendar (29/02 only in leap years). */
export function isCivilDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  const back = civilOf(dayOf(year, month, day));
  return back.year === year && back.month === month && back.day === day;
}

/** The same civil date some years later or earlier; 29 February becomes 28 February. */
export function addYears(serial: Day, years: number): Day {
  const {year, month, day} = civilOf(serial);
  const target = year + years;
  return isCivilDate(target, month, day) ? dayOf(target, month, day) : dayOf(target, month, day - 1);
}

/** The same day some months later or earlier; the last one of a month that has no such day. */
export const addMonths = (serial: Day, months: number): Day => monthsAfter(civilOf(serial), months);

function monthsAfter({year, month, day}: CivilDate, months: number): Day {
  const at = year * 12 + month - 1 + months;
  const [inYear, inMonth] = [Math.floor(at / 12), (((at % 12) + 12) % 12) + 1];
  return dayOf(inYear, inMonth, Math.min(day, lastOfMonth(inYear, inMonth)));
}

const lastOfMonth = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : month === 4 || month === 6 || month === 9 || month === 11
      ? 30
      : 31;

/** Months from a day to another: whole ones, and the part of the next that is past. */
export function monthsBetween(from: Day, to: Day): number {
  const [first, last] = [civilOf(from), civilOf(to)];
  let whole = (last.year - first.year) * 12 + last.month - first.month;
  let [since, next] = [monthsAfter(first, whole), monthsAfter(first, whole + 1)];
  if (since > to) [whole, since, next] = [whole - 1, monthsAfter(first, whole - 1), since];
  return whole + (to - since) / (next - since);
}

/** Age in whole years on a day. Born on 29 February: a year older on 1 March of common years. */
export function ageOn(birth: Day, on: Day): number {
  return Math.floor((numberOf(on) - numberOf(birth)) / 10_000);
}

/** 20240131, of each day met once: ages are asked of every row. */
const numbers = new Int32Array(100_000);

function numberOf(serial: Day): number {
  const known = numbers[serial];
  if (known !== undefined && known !== 0) return known;
  const {year, month, day} = civilOf(serial);
  const number = year * 10_000 + month * 100 + day;
  if (known !== undefined) numbers[serial] = number;
  return number;
}

/** `31/12/2024`, as people here write a day. */
export function formatDay(serial: Day): string {
  const {year, month, day} = civilOf(serial);
  return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
}
