import {dayOf, isCivilDate} from '../shared';
import type {Day} from '../shared';
import {UsageError} from './usage-error';

/** The period that a command was asked for: a year, or a first and a last day, or nothing. */
interface PeriodOptions {
  readonly year: number | null;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Reads --year, --from and --to, the same for every command. Throws a UsageError. */
export function readPeriodOptions(values: {
  readonly year?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}): PeriodOptions {
  const from = values.from === undefined ? null : readDay('--from', values.from);
  const to = values.to === undefined ? null : readDay('--to', values.to);
  if ((from === null) !== (to === null))
    throw new UsageError('Donnez --from et --to ensemble : le premier et le dernier jour.');
  if (from !== null && to !== null && from > to)
    throw new UsageError('--from est après --to : échangez les deux jours.');
  if (from !== null && values.year !== undefined)
    throw new UsageError('Donnez --year, ou bien --from et --to, mais pas les deux.');
  return {year: values.year === undefined ? null : readYear(values.year), from, to};
}

function readYear(value: string): number {
  if (!/^(19|20)\d\d$/.test(value))
    throw new UsageError(`Année non comprise : « ${value} ». Écrivez par exemple --year 2024.`);
  return Number(value);
}

function readDay(option: string, value: string): Day {
  const french = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(value);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  const [year, month, day] =
    french !== null ? [french[3], french[2], french[1]].map(Number) : (iso?.slice(1).map(Number) ?? []);
  if (year === undefined || !isCivilDate(year, month!, day!)) {
    throw new UsageError(`Jour non compris pour ${option} : « ${value} ». Écrivez par exemple ${option} 01/09/2023.`);
  }
  return dayOf(year, month!, day!);
}
