import {addYears, civilOf, dayOf, formatDay, yearOf} from '../value/day';
import type {Day} from '../value/day';
import type {Registers} from './registers';
import type {Period, Table} from './table';
import {datingDays} from './covered-years';

/** A calendar year. */
export function yearPeriod(year: number): Period {
  return {from: dayOf(year, 1, 1), to: dayOf(year, 12, 31), label: String(year)};
}

/** Any period, both days included; a whole calendar year is named by its number. */
export function periodBetween(from: Day, to: Day): Period {
  const {year} = civilOf(from);
  if (from === dayOf(year, 1, 1) && to === dayOf(year, 12, 31)) return yearPeriod(year);
  return {from, to, label: `${formatDay(from)} au ${formatDay(to)}`};
}

/** The same period a year before; before a whole year, the whole year, a 29 February at its end included. */
export function periodBefore({from, to, back = 0}: Period): Period {
  const last = to + 1 === addYears(from, 1) ? from - 1 : addYears(to, -1);
  return {...periodBetween(addYears(from, -1), last), back: back + 1};
}

/** How a report says a period: « 2024 »; « 2023/2024 », a year that begins in another month than January; else both its days. */
export function periodName({from, to, label}: Period): string {
  const isYear = to + 1 === addYears(from, 1) && yearOf(from) < yearOf(to);
  return isYear ? `${yearOf(from)}/${yearOf(to)}` : label;
}

/** The year of the settings, else that of the latest dated row, else null. */
export function yearOfReport({settings, tables}: Registers): number | null {
  if (settings.annee !== null) return settings.annee;
  const latest = Math.max(0, ...Object.values(tables).map(latestDayOf));
  return latest === 0 ? null : civilOf(latest).year;
}

function latestDayOf(table: Table): Day {
  return datingDays(table)?.reduce((latest, day) => (day > latest ? day : latest), 0) ?? 0;
}

/** The same for two periods of the same days under the same name: what is worked out over one holds for the other. */
export const periodKey = ({from, to, back = 0, label}: Period): string => `${from} ${to} ${back} ${label}`;
