import {datingDays} from './covered-years';
import {periodKey} from './period';
import type {Registers} from './registers';
import type {Period, Table} from './table';
import {paymentRegisters} from '../register/all-registers';
import type {RegisterId} from '../register/register-id';
import {civilOf, NO_DAY, type Day} from '../value/day';

/** Days of a period that a register fills elsewhere and has no row of; of no register in particular, where none has any. */
export interface MissingDays {
  readonly register: RegisterId | null;
  readonly from: Day;
  readonly to: Day;
  /** How many days a month have rows, by the rhythm of the register. */
  readonly rhythm: number;
}

type Span = Pick<MissingDays, 'from' | 'to'>;

/** Days with rows that a span must lack, by the rhythm of the register: chance leaves so many out once in three thousand. */
const LACKING = 8;
/** Fewer days with rows make no rhythm. */
const ENOUGH = 12;
/** A shorter span is a holiday, or the end of a year. */
const SHORTEST = 28;
const YEAR = 365;
const MONTH = YEAR / 12;

const known = new WeakMap<Registers, Map<string, readonly MissingDays[]>>();

/** The long spans of days of a period without a row: of all registers together, then of each beside the others. */
export function missingDays(registers: Registers, period: Period): readonly MissingDays[] {
  const own = known.get(registers) ?? new Map<string, readonly MissingDays[]>();
  known.set(registers, own);
  const found = own.get(periodKey(period)) ?? findMissing(registers, period);
  own.set(periodKey(period), found);
  return found;
}

/** Whether days are missing of a register, or of all. */
export const isShort = (missing: readonly MissingDays[], of: string): boolean =>
  missing.some(({register}) => register === null || register === of);

function findMissing({tables}: Registers, period: Period): readonly MissingDays[] {
  const read = Object.values(tables)
    .filter(({register}) => !paymentRegisters.some(({id}) => id === register))
    .map((table) => ({table, days: daysIn([table])}));
  // What a whole agency does not do in summer, it may be closed for.
  const shared = read.length < 2 ? [] : spansIn(daysIn(read.map(({table}) => table)), period, [], 0);
  return [
    ...shared.map((span) => ({...span, register: null})),
    ...read.flatMap(({table, days}) =>
      spansIn(days, period, shared, 0.5).map((span) => ({...span, register: table.register})),
    ),
  ];
}

/** The days on which registers have rows, each once, ascending. */
function daysIn(tables: readonly Table[]): Int32Array {
  const met = new Set<Day>();
  for (const table of tables) for (const day of datingDays(table) ?? []) met.add(day);
  met.delete(NO_DAY);
  return Int32Array.from(met).sort();
}

/** The spans without a row that the rhythm of the days of that year and of the year before does not explain; days of summer weigh less. */
function spansIn(
  days: Int32Array,
  {from, to}: Period,
  closed: readonly Span[],
  summer: number,
): Omit<MissingDays, 'register'>[] {
  const start = Math.min(from, Math.max(from - YEAR, days[0] ?? from));
  const counted = days.filter((day) => day >= start && day <= to).length;
  const inside = days.filter((day) => day >= from && day <= to);
  if (counted < ENOUGH || inside.length === 0) return [];
  /** On how many days in one there are rows; before what begins and after what stops, there is no telling. */
  const rateIn = (first: Day, last: Day) =>
    last < first ? Infinity : days.filter((day) => day >= first && day <= last).length / (last - first + 1);
  const weigh = (day: Day) => {
    if (closed.some((span) => day >= span.from && day <= span.to)) return 0;
    const {month} = civilOf(day);
    return month === 7 || month === 8 ? summer : 1;
  };
  return [...inside, to + 1].flatMap((next, at) => {
    const span = {from: (inside[at - 1] ?? from - 1) + 1, to: next - 1};
    if (span.to - span.from + 1 < SHORTEST || isSeason(days, span)) return [];
    const rate = Math.min(rateIn(start, span.from - 1), rateIn(span.to + 1, to));
    let lacking = 0;
    for (let day = span.from; day <= span.to; day++) lacking += rate * weigh(day);
    return lacking < LACKING ? [] : {...span, rhythm: Math.round(rate * MONTH)};
  });
}

/** Whether the same days had no row a year before either, in a register that has older ones. */
function isSeason(days: Int32Array, {from, to}: Span): boolean {
  const had = days.some((day) => day >= from - YEAR && day <= to - YEAR);
  return !had && days.some((day) => day < from - YEAR);
}
