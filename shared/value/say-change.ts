import {inYear, isYearName, wholePercent, writePercent} from './french';

/** « 10 % de plus qu’en 2023 », « 3 % de moins qu’en 2023 », « autant qu’en 2023 ». */
export function sayChange(change: number | null, before: string): string | null {
  if (change === null) return null;
  const percent = wholePercent(Math.abs(change));
  const than = isYearName(before) ? `qu’${inYear(before)}` : `que ${inYear(before)}`;
  if (percent === 0) return `autant ${than}`;
  return `${writePercent(Math.abs(change))} de ${change > 0 ? 'plus' : 'moins'} ${than}`;
}

/** « en hausse de 10 % », « en baisse de 3 % », « stable ». */
export function sayTrend(change: number | null, stable = 'stable'): string | null {
  if (change === null) return null;
  const percent = wholePercent(Math.abs(change));
  if (percent === 0) return stable;
  return `en ${change > 0 ? 'hausse' : 'baisse'} de ${writePercent(Math.abs(change))}`;
}

/** « + 10 % », « - 3 % », « stable »: beside a number. */
export function writeChange(change: number): string {
  const percent = wholePercent(Math.abs(change));
  if (percent === 0) return 'stable';
  return `${change > 0 ? '+' : '-'}\u00a0${writePercent(Math.abs(change))}`;
}

const portions: readonly (readonly [number, string])[] = [
  [1 / 5, 'un cinquième'],
  [1 / 4, 'un quart'],
  [1 / 3, 'un tiers'],
  [1 / 2, 'la moitié'],
  [2 / 3, 'deux tiers'],
  [3 / 4, 'les trois quarts'],
];

/** A share as one says it: « un quart » when it prints as one, else « 28 % ». */
export function sayPortion(fraction: number): string {
  const near = portions.find(([value]) => wholePercent(value) === wholePercent(fraction));
  return near === undefined ? writePercent(fraction) : near[1];
}
