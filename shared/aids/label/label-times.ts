import {dayOf, NO_DAY, type Day} from '../../value/day';
import {matchesApart} from '../../value/matches-apart';
import {FOLDED_MONTHS} from '../../value/months';

/** What a label says of when. */
export interface Times {
  /** The month that is paid, by its first day, where it is said with its year; else `NO_DAY`. */
  readonly month: Day;
  /** Days from and to, one after the other. */
  readonly spans: readonly Day[];
  /** Months whose year is not said, from 1 on. */
  readonly months: readonly number[];
  /** A column says the month of the right. */
  readonly isStated?: true;
}

export const NO_TIMES: Times = {month: NO_DAY, spans: [], months: []};

/** Months cut short; those that are words of their own, or the beginning of « décision », need a day or a year beside them. */
const SHORT = ['janv', 'fevr?', 'avr', 'juil', 'sept', 'oct', 'nov'];
const UNSURE = ['jan', 'sep', 'dec'];
const WORDS = [...FOLDED_MONTHS, ...SHORT, ...UNSURE].join('|');
const YEAR = String.raw`20\d\d|'?(?:1[5-9]|2\d|3\d)`;

/** A label without any of these says nothing of when: most do not. */
const HINT =
  /\d[/.-]\d|(?:^|\D)20\d{4}|(?:^|\P{L})(?:janv?(?:ier)?|f[eé]vr?(?:ier)?|mars|avr(?:il)?|mai|juin|juil(?:let)?|ao[uû]t|sept?(?:embre)?|oct(?:obre)?|nov(?:embre)?|d[eé]c(?:embre)?|(?:er|e|eme|ème)? ?trim(?:estre)?|t[1-4]|ex|exercice|ann[ée]e|campagne)(?!\p{L})/iu;

const isLetter = (before: string) => /[a-z]/.test(before);
const isLetterOrDigit = (before: string) => /[a-z\d]/.test(before);

const DATE = /(\d{1,2})([/.-])(\d{1,2})\2(20\d\d|\d\d)(?!\d)/g;
const isInNumber = (before: string) => /[\d.,/-]/.test(before);
const DIGITS = /(20\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])?(?![\da-z])/g;
const MONTH_IN_DIGITS = /(0[1-9]|1[0-2])(?:[/.-](20\d\d)|[/-](2\d))(?![\d/.-])/g;
const isInDate = (before: string) => /[\d/.-]/.test(before);
const MONTH_IN_WORDS = new RegExp(String.raw`(${WORDS})(?![a-z])\.?(?:[ -]?(${YEAR})(?![\d/-]))?`, 'g');
/** What stands before the word of a month: « 1er », « 12 ». */
const DAY_BEFORE = /(?:^|\D)\d{1,2}(?:er)? ?$/;
const DAY_AND_MONTH = /(?:du|le|au) (\d{1,2})[/.](\d{1,2})(?![\d/.,])/g;
const QUARTER = new RegExp(
  String.raw`(?:t([1-4])|([1-4])(?:er|eme|e)? ?trim(?:estre)?)(?![a-z\d])(?:[ -]?(${YEAR})(?!\d))?`,
  'g',
);
const YEAR_ALONE = /(?:ex|exercice|annee|campagne)\.? ?('?2\d)(?!\d)/g;

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
  for (const [, day, , number, year] of matchesApart(text, DATE, isInNumber))
    if (isDay(Number(day), Number(number))) add(dayOf(yearIn(year!), Number(number), Number(day)));
  for (const [, year, number, day] of matchesApart(text, DIGITS, isLetterOrDigit)) {
    if (day === undefined) addMonth(year!, Number(number));
    else add(dayOf(Number(year), Number(number), Number(day)));
  }
  for (const [, number, long, short] of matchesApart(text, MONTH_IN_DIGITS, isInDate))
    addMonth(long ?? short!, Number(number));
  let end = 0;
  for (const match of matchesApart(text, MONTH_IN_WORDS, isLetter)) {
    const [all, word = '', year] = match;
    if (year !== undefined) addMonth(year, monthOf(word));
    else if (!UNSURE.includes(word) || DAY_BEFORE.test(text.slice(end, match.index))) months.push(monthOf(word));
    end = match.index + all.length;
  }
  for (const [, day, number] of matchesApart(text, DAY_AND_MONTH, isLetter))
    if (isDay(Number(day), Number(number))) months.push(Number(number));
  for (const [, letter, number, year] of matchesApart(text, QUARTER, (before, [, inLetters]) =>
    inLetters === undefined ? isLetterOrDigit(before) : isLetter(before),
  )) {
    const last = Number(letter ?? number) * 3;
    if (year !== undefined) add(dayOf(yearIn(year), last - 2, 1), dayOf(yearIn(year), last, 1));
    else if (number !== undefined) months.push(last - 2, last - 1, last);
  }
  for (const [, year] of matchesApart(text, YEAR_ALONE, isLetter))
    add(dayOf(yearIn(year!), 1, 1), dayOf(yearIn(year!), 12, 31));
  return spans.length + months.length === 0 ? NO_TIMES : {month, spans, months};
}

/** The same without the days that are dossiers: « 20000101 » may be either. */
export function timesBut(times: Times, dossiers: readonly string[]): Times {
  const days = dossiers.flatMap((one) => {
    const [, year, month, day] = /^(20\d\d)(\d\d)(\d\d)$/.exec(one) ?? [];
    return year === undefined ? [] : [dayOf(Number(year), Number(month), Number(day))];
  });
  if (days.length === 0) return times;
  return {...times, spans: times.spans.filter((day, at) => !days.includes(day) || times.spans[at ^ 1] !== day)};
}

const isDay = (day: number, month: number) => day >= 1 && day <= 31 && month >= 1 && month <= 12;

/** « 2023 », « 23 », « '23 » */
const yearIn = (text: string) => 2000 + (Number(text.replace("'", '')) % 2000);

const monthOf = (word: string) =>
  FOLDED_MONTHS.findIndex((name) => name.startsWith(word.slice(0, word.startsWith('jui') ? 4 : 3))) + 1;
