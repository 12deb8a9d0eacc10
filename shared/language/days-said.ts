import {dayOf, isCivilDate} from '../value/day';
import {FOLDED_MONTHS} from '../value/months';
import type {DayOfYear, Move} from '../count/declaration';

/** A day of each year, or of one. */
interface Said extends DayOfYear {
  readonly year?: number;
}

const DAY = String.raw`(\d{1,2})(?:er)? (\d{1,2}|[a-z]+)(?: (\d{4}))?`;
const FROM_TO = new RegExp(`^(?:du|entre le|de|le) ${DAY} (?:au|et le|a|et) ${DAY}$`);
const ON = new RegExp(`^(?:en cours )?(?:au|le) ${DAY}$`);
const SINCE = new RegExp(`^depuis (?:le )?(?:${DAY}|(\\d{4}))$`);
const YEARS = /^(?:en |annees? |de )?(\d{4})(?: (?:a|et) (\d{4}))?$/;
const SCHOOL = /^(?:annee scolaire )?(\d{4}) (\d{4})$/;

/** A month is its first day and its last: the 31st of a shorter one is its last day. */
const LAST = 31;

/** « du 01/03/2023 au 31/05/2023 », « juillet à août », « 2022 », « depuis 2020 » : days that « Période » names, its words folded. */
export function daysSaid(word: string): Move | null {
  const [, ...span] = FROM_TO.exec(word) ?? [];
  if (span.length > 0) return between(saidOf(span.slice(0, 3)), saidOf(span.slice(3)));
  const [, firstYear, lastYear = firstYear] = YEARS.exec(word) ?? [];
  if (firstYear !== undefined) return wholeYears(Number(firstYear), Number(lastYear));
  const [, from, to] = SCHOOL.exec(word) ?? [];
  if (from !== undefined && Number(to) === Number(from) + 1)
    return {kind: 'days', from: dayOf(Number(from), 9, 1), to: dayOf(Number(to), 8, LAST)};
  const [, day, month, year, since] = SINCE.exec(word) ?? [];
  if (since !== undefined) return {kind: 'days', from: dayOf(Number(since), 1, 1)};
  const first = day === undefined ? null : saidOf([day, month, year]);
  if (first?.year !== undefined) return {kind: 'days', from: dayOf(first.year, first.month, first.day)};
  return monthsSaid(word);
}

/** « au 30/06 » of each year, « au 31/12/2023 ». */
export function daySaid(word: string): Move | null {
  const [, ...parts] = ON.exec(word) ?? [];
  const said = parts.length === 0 ? null : saidOf(parts);
  if (said === null) return null;
  const {year, ...day} = said;
  if (year === undefined) return {kind: 'on-day', ...day};
  const on = dayOf(year, day.month, day.day);
  return {kind: 'days', from: on, to: on};
}

function saidOf([day, month = '', year]: readonly (string | undefined)[]): Said | null {
  const at = /\d/.test(month) ? Number(month) : FOLDED_MONTHS.indexOf(month) + 1;
  const said = {month: at, day: Number(day)};
  // Of no year, the 29 February is a day of some.
  if (!isCivilDate(year === undefined ? 2000 : Number(year), said.month, said.day)) return null;
  return year === undefined ? said : {...said, year: Number(year)};
}

function between(from: Said | null, to: Said | null): Move | null {
  if (from === null || to === null) return null;
  const year = to.year;
  if (year === undefined) return from.year === undefined ? {kind: 'each-year', from, to} : null;
  const first = dayOf(from.year ?? year, from.month, from.day);
  const last = dayOf(year, to.month, to.day);
  return first > last ? null : {kind: 'days', from: first, to: last};
}

const wholeYears = (from: number, to: number): Move | null =>
  from > to ? null : {kind: 'days', from: dayOf(from, 1, 1), to: dayOf(to, 12, LAST)};

/** « en juillet », « juillet à août ». */
function monthsSaid(word: string): Move | null {
  const [, first = '', last = first] = /^(?:en |de |d )?([a-z]+)(?: (?:a|et) ([a-z]+))?$/.exec(word) ?? [];
  const [from, to] = [first, last].map((name) => FOLDED_MONTHS.indexOf(name) + 1);
  return from === 0 || to === 0 ? null : {kind: 'each-year', from: {month: from!, day: 1}, to: {month: to!, day: LAST}};
}
