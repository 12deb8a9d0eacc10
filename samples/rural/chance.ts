import {addYears, type CellValue, type Day} from '../../shared';
import {dayIn} from '../calendar';
import type {Random} from '../random';
import {LAST_DAY, type Youth} from './people';

/** Rows in the order of a column of days. */
export const byDay = (at: number) => (a: readonly CellValue[], b: readonly CellValue[]) =>
  Number(a[at]) - Number(b[at]);

/** A day of the two years that follow the first reception; of the later ones, now and then. */
export function dayAfter(random: Random, {received}: Youth): Day {
  const to = addYears(received, random.chance(0.15) ? 4 : 2);
  return dayIn(random, {from: received, to: Math.max(received, Math.min(to, LAST_DAY))}, 0.02);
}

/** How many, this many on average: mostly few, now and then a lot. */
export const many = (random: Random, mean: number) => Math.floor(-Math.log(1 - random.next()) * mean);
