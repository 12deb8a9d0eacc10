import {civilOf, dayOf, type Day} from './day';

/** Where an agency lives. No `Intl`: hosts without it read the same days. */
export interface TimeZone {
  /** As « Fuseau » writes it. */
  readonly name: string;
  /** Hours ahead of universal time, in winter. */
  readonly hours: number;
  /** First and last days of summer time, of a year; none where clocks never change. */
  readonly summer?: (year: number) => readonly [from: Day, to: Day];
}

const sundayFrom = (day: Day) => day + ((8 - (day % 7)) % 7); // serial days that are 1 modulo 7 are Sundays

const lastSunday = (year: number, month: number) => sundayFrom(dayOf(year, month + 1, 1) - 7);

/** From 1976 in France; until 1995 it ended in September. */
const european = (year: number): [Day, Day] => {
  if (year < 1976) return [0, 0];
  return [lastSunday(year, 3), lastSunday(year, year < 1996 ? 9 : 10)];
};

/** The second Sunday of March to the first of November, as around Saint-Pierre. */
const american = (year: number): [Day, Day] => [sundayFrom(dayOf(year, 3, 8)), sundayFrom(dayOf(year, 11, 1))];

/** Where Missions Locales are, the metropolitan ones first. */
export const timeZones: readonly [TimeZone, ...TimeZone[]] = [
  {name: 'Europe/Paris', hours: 1, summer: european},
  {name: 'La Réunion', hours: 4},
  {name: 'Mayotte', hours: 3},
  {name: 'Guadeloupe', hours: -4},
  {name: 'Martinique', hours: -4},
  {name: 'Guyane', hours: -3},
  {name: 'Saint-Barthélemy', hours: -4},
  {name: 'Saint-Martin', hours: -4},
  {name: 'Saint-Pierre-et-Miquelon', hours: -3, summer: american},
  {name: 'Nouvelle-Calédonie', hours: 11},
  {name: 'Polynésie française', hours: -10},
  {name: 'Wallis-et-Futuna', hours: 12},
  {name: 'UTC', hours: 0},
];

export function timeZoneNamed(name: string): TimeZone {
  return timeZones.find((zone) => zone.name === name) ?? timeZones[0];
}

/** Hours ahead of universal time there, on a day of universal time. Clocks change at one in the morning: days are enough. */
export function offsetOn({hours, summer}: TimeZone, day: Day): number {
  if (summer === undefined) return hours;
  const [from, to] = summer(civilOf(day).year);
  return day >= from && day < to ? hours + 1 : hours;
}

/** The hours of universal time at which days begin there on the evening before; none west of Greenwich. */
export function eveningHours({hours, summer}: TimeZone): readonly number[] {
  return (summer === undefined ? [hours] : [hours, hours + 1]).filter((ahead) => ahead > 0).map((ahead) => 24 - ahead);
}
