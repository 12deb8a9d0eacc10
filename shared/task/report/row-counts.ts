import {civilOf} from '../../value/day';
import {datingDays} from '../../count/covered-years';
import type {Registers} from '../../count/registers';
import {registerById} from '../../register/all-registers';

/** Rows read of each register, by month: « contacts » → « 2024-03 » → 4 961; '' for those without a date. Numbers, and nothing of a row. */
type RowCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export function rowCounts({tables}: Registers): RowCounts {
  return Object.fromEntries(
    Object.values(tables).map((table) => {
      const days = datingDays(table);
      const months = new Map<string, number>();
      for (let row = 0; row < table.length; row++) {
        const month = monthOf(days?.[row] ?? 0);
        months.set(month, (months.get(month) ?? 0) + 1);
      }
      return [table.register, Object.fromEntries([...months].sort(([a], [b]) => (a < b ? -1 : 1)))];
    }),
  );
}

function monthOf(day: number): string {
  if (day === 0) return '';
  const {year, month} = civilOf(day);
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** A register of which a month holds more or fewer rows than it did. */
export interface MovedRows {
  readonly register: string;
  /** « 03/2024 », empty for rows without a date. */
  readonly month: string;
  readonly before: number;
  readonly now: number;
}

/** Months of which the number of rows is another one, in the order of the registers. */
export function movedRows(before: RowCounts, now: RowCounts): MovedRows[] {
  return [...registerById.values()].flatMap(({id, title}) => {
    const [old, own] = [before[id] ?? {}, now[id] ?? {}];
    return [...new Set([...Object.keys(old), ...Object.keys(own)])].sort().flatMap((month) => {
      const counts = {before: old[month] ?? 0, now: own[month] ?? 0};
      const shown = month.split('-').reverse().join('/');
      return counts.before === counts.now ? [] : [{register: title, month: shown, ...counts}];
    });
  });
}
