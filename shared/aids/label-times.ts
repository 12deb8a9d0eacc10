import {dayOf, NO_DAY, type Day} from '../value/day';
import {FOLDED_MONTHS} from '../value/months';

/** What a label says of when. */
export interface Times {
  /** The month that is paid, by its first day, where it is said with its year; else `NO_DAY`. */
  readonly month: Day;
  /** Days from and to, one after the other. */
  readonly spans: readonly Day[];
  /** Months whose year is not said, from 1 on. */
  readonly months: readonly number[];
}

export const NO_TIMES: Times = {month: NO_DAY, spans: [], months: []};

/** Months cut short; those that are words of their own, or the beginning of « décision », need a day or a year beside them. */
const SHORT = ['janv', 'fevr?', 'avr', 'juil', 'sept', 'oct', 'nov'];
const UNSURE = ['jan', 'sep', 'dec'];
const WORDS = [...FOLDED_MONTHS, ...SHORT, ...UNSURE].join('|');
const YEAR = String.raw`20\d\d|'?(?:1[5-9]|2\d|3\d)`;

/** A label without any of these says nothing of when: most do not. */
const HINT =
  /\d[/.-]\d|(?<!\d)20\d{4}|(?<!\p{L})(?:janv?(?:ier)?|f[eé]vr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|ao[uû]t|sept?(?:embre)?|oct(?:obre)?|nov(?:embre)?|d[eé]c(?:embre)?|(?:er|e|eme|ème)? ?trim(?:estre)?|t[1-4]|ex|exercice|ann[ée]e|campagne)(?!\p{L})/iu;

const DATE = /(?<![\d.,/-])(\d{1,2})([/.-])(\d{1,2})\2(20\d\d|\d\d)(?!\d)/g;
const DIGITS = /(?<![\da-z])(20\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])?(?![\da-z])/g;
const MONTH_IN_DIGITS = /(?<![\d/.-])(0[1-9]|1[0-2])(?:[/.-](20\d\d)|[/-](2\d))(?![\d/.-])/g;
const MONTH_IN_WORDS = new RegExp(
  String.raw`(?:(?<!\d)(\d{1,2})(?:er)? ?)?(?<![a-z])(${WORDS})(?![a-z])\.?(?:[ -]?(${YEAR})(?![\d/-]))?`,
  'g',
);
const DAY_AND_MONTH = /(?<![a-z])(?:du|le|au) (\d{1,2})[/.](\d{1,2})(?![\d/.,])/g;
const QUARTER = new RegExp(
  String.raw`(?<![a-z])(?:t([1-4])|(?<!\d)([1-4])(?:er|eme|e)? ?trim(?:estre)?)(?![a-z\d])(?:[ -]?(${YEAR})(?!\d))?`,
  'g',
);
const YEAR_ALONE = /(?<![a-z])(?:ex|exercice|annee|campagne)\.? ?('?2\d)(?!\d)/g;

/** The times that a label names: « 03/2024 », « OCT 23 », « du 15/09 », « T4 2023 ». */
export function timesIn(label: string): Times {
  if (!HINT.test(label)) return NO_TIMES;
  const text = label
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ');
  const [spans, months]: [Day[], number[]] = [[], []];
  let month = NO_DAY;
  const add = (from: Day, to = from) => spans.push(from, to);
  const addMonth = (year: string, number: number) => {
    const first = dayOf(yearIn(year), number, 1);
    if (month === NO_DAY) month = first;
    add(first);
  };
  for (const [, day, , number, year] of text.matchAll(DATE))
    if (isDay(Number(day), Number(number))) add(dayOf(yearIn(year!), Number(number), Number(day)));
  for (const [, year, number, day] of text.matchAll(DIGITS)) {
    if (day === undefined) addMonth(year!, Number(number));
    else add(dayOf(Number(year), Number(number), Number(day)));
  }
  for (const [, number, long, short] of text.matchAll(MONTH_IN_DIGITS)) addMonth(long ?? short!, Number(number));
  for (const [, day, word, year] of text.matchAll(MONTH_IN_WORDS)) {
    const number = monthOf(word!);
    if (year !== undefined) addMonth(year, number);
    else if (day !== undefined || !UNSURE.includes(word!)) months.push(number);
  }
  for (const [, day, number] of text.matchAll(DAY_AND_MONTH))
    if (isDay(Number(day), Number(number))) months.push(Number(number));
  for (const [, letter, number, year] of text.matchAll(QUARTER)) {
    const last = Number(letter ?? number) * 3;
    if (year !== undefined) add(dayOf(yearIn(year), last - 2, 1), dayOf(yearIn(year), last, 1));
    else if (number !== undefined) months.push(last - 2, last - 1, last);
  }
  for (const [, year] of text.matchAll(YEAR_ALONE)) add(dayOf(yearIn(year!), 1, 1), dayOf(yearIn(year!), 12, 31));
  return spans.length + months.length === 0 ? NO_TIMES : {month, spans, months};
}

const isDay = (day: number, month: number) => day >= 1 && day <= 31 && month >= 1 && month <= 12;

/** « 2023 », « 23 », « '23 » */
const yearIn = (text: string) => 2000 + (Number(text.replace("'", '')) % 2000);

const monthOf = (word: string) =>
  FOLDED_MONTHS.findIndex((name) => name.startsWith(word.slice(0, word.startsWith('jui') ? 4 : 3))) + 1;
