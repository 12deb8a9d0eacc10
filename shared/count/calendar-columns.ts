import {civilOf, NO_DAY} from '../value/day';
import type {Day} from '../value/day';
import {MONTHS} from '../value/months';
import type {CalendarKind} from './made-columns';
import type {CodeColumn} from './table';
import {NON_RENSEIGNE} from './table';

const WEEK = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const QUARTERS = ['1er trimestre', '2e trimestre', '3e trimestre', '4e trimestre'];

interface Calendar {
  readonly heading: string;
  readonly of: (day: Day) => string;
  /** Its values in order, where that is not the order of their text. */
  readonly order?: readonly string[];
}

/** What the day of a column tells, by the kind of the column made of it. */
const calendars: Readonly<Record<CalendarKind, Calendar>> = {
  scolaire: {heading: 'Année scolaire', of: schoolYearFrom},
  annee: {heading: 'Année', of: (day) => String(civilOf(day).year)},
  trimestre: {
    heading: 'Trimestre',
    of: (day) => QUARTERS[Math.floor((civilOf(day).month - 1) / 3)]!,
    order: QUARTERS,
  },
  'mois-de': {heading: 'Mois', of: (day) => MONTHS[civilOf(day).month - 1]!, order: MONTHS},
  'jour-de': {heading: 'Jour de la semaine', of: (day) => WEEK[(day + 5) % 7]!, order: WEEK},
};

/** What such a column is called. */
export const calendarHeading = (kind: CalendarKind): string => calendars[kind].heading;

/** A column of days as one of words. */
export function calendarColumn(kind: CalendarKind, days: Int32Array): CodeColumn {
  const {of, order} = calendars[kind];
  const labels = Array.from(days, (day) => (day === NO_DAY ? '' : of(day)));
  const values = [NON_RENSEIGNE, ...(order ?? [...new Set(labels)].filter((label) => label !== '').sort())];
  const places = new Map(values.map((value, at) => [value, at]));
  return {kind: 'code', values, codes: Uint16Array.from(labels, (label) => places.get(label) ?? 0)};
}

/** The school year of a day: « 2023/2024 » from 1 September 2023. */
function schoolYearFrom(day: Day): string {
  const {year, month} = civilOf(day);
  const start = month >= 9 ? year : year - 1;
  return `${start}/${start + 1}`;
}
