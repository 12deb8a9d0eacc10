import type {CellValue} from '../value/cell';
import {civilOf, formatDay, NO_DAY, type Day} from '../value/day';
import {isNothing} from '../value/nothing';
import {
  dayOfNumber,
  FIRST_PLAUSIBLE_DAY,
  hasDayAboveTwelve,
  hasOtherWeekday,
  isMonthFirst,
  isNumbersYearLast,
  LAST_PLAUSIBLE_DAY,
  parseDay,
  stampOf,
  type DayMeaning,
} from '../value/parse-day';
import {timeZones, type TimeZone} from '../value/time-zone';
import {DayHours} from './day-hours';
import {OddCells} from './odd-cells';
import type {Row} from './text-codes';

/** So many texts and so many numbers before a month-first accident is suspected. */
const ENOUGH = 3;

/** Different texts without a day above 12 that are no chance: one day in three is below. */
const ODD = 8;
/** So many are looked at. */
const ODD_KEPT = 40;

const MINUTE = 1 / 1440;

/** A serial day with its time, kept as text. */
const SERIAL = /^\d{5}[.,]\d+$/;

/** Years after most of the days of a column beyond which a day is taken for a slip of the keyboard. */
const FAR_YEARS: Readonly<Record<DayMeaning, number>> = {event: 12, birth: 20};
/** Years without a day that part a slip from the days of a long history. */
const GAP = 5;
/** More of them are no slips. */
const FEW_BEFORE = 0.1;
const YEAR = 365.2425;

/** A column of days, read block by block: whole plausible numbers at once, every other cell by the slow way. */
export class DayCells {
  readonly days: Int32Array;
  readonly unreadable = new OddCells();
  /** Cells that state no day. */
  readonly missing = new OddCells();
  /** Texts that are a day only with the month first, then, at the end, every text that may be one. */
  readonly monthFirst = new OddCells();
  /** Texts whose day of the week is not that of their date. */
  readonly weekdays = new OddCells();
  readonly far = new OddCells();
  /** Texts that may have their day or their month first, where no other of the column tells; and their rows. */
  readonly eitherWay = new OddCells();
  readonly eitherWayRows: number[] = [];
  private readonly eitherWayTexts = new Set<string>();
  readonly hours: DayHours;
  private readonly texts = new OddCells();
  private textsAboveTwelve = 0;
  private textsRead = 0;
  /** Days are typed in their order: most texts are that of the row above. */
  private lastText = '';
  private lastDay = NO_DAY;

  constructor(
    private readonly index: number,
    capacity: number,
    private readonly meaning: DayMeaning,
    zone: TimeZone = timeZones[0],
  ) {
    this.days = new Int32Array(capacity);
    this.hours = new DayHours(zone);
  }

  read(block: readonly Row[], count: number, start: number): void {
    const {days, index} = this;
    const first = FIRST_PLAUSIBLE_DAY;
    const last = LAST_PLAUSIBLE_DAY;
    for (let i = 0; i < count; i++) {
      const cell = block[i]![index];
      if (typeof cell === 'number') {
        const day = Math.floor(cell);
        if (day === cell && day >= first && day <= last) {
          days[start + i] = day;
          continue;
        }
      }
      days[start + i] = this.readOther(cell, start + i);
    }
  }

  private readOther(cell: CellValue | undefined, row: number): Day {
    if (isNothing(cell)) {
      this.missing.addSilently(row);
      return NO_DAY;
    }
    const day =
      typeof cell === 'number'
        ? this.readNumber(cell, row)
        : typeof cell === 'string'
          ? this.readText(cell, row)
          : NO_DAY;
    if (day === NO_DAY)
      (typeof cell === 'string' && isMonthFirst(cell) ? this.monthFirst : this.unreadable).add(cell, row);
    return day;
  }

  /** Within a minute of midnight it is that day: software that counts in seconds, or in Paris before 1911, misses it by some. */
  private readNumber(cell: number, row: number): Day {
    const day = dayOfNumber(cell + MINUTE);
    if (day === NO_DAY) return dayOfNumber(cell);
    const time = cell - day;
    if (time >= MINUTE && cell < LAST_PLAUSIBLE_DAY) this.hours.readTime(time * 1440, row);
    return day;
  }

  private readText(cell: string, row: number): Day {
    if (cell !== this.lastText) {
      this.lastText = cell;
      this.lastDay = parseDay(cell, this.meaning);
    }
    const day = this.lastDay;
    if (day === NO_DAY) return day;
    this.textsRead++;
    if (hasDayAboveTwelve(cell)) {
      this.textsAboveTwelve++;
      this.texts.add(cell, row);
    }
    if (cell.length > 10) {
      if (SERIAL.test(cell)) return this.readNumber(Number(cell.replace(',', '.')), row);
      if (hasOtherWeekday(cell, day)) this.weekdays.add(cell, row);
      const stamp = stampOf(cell);
      if (stamp?.isUtc === true) return this.hours.readStamp(day, stamp.minutes, row, cell);
      if (stamp !== null && stamp.minutes >= 1) this.hours.readTime(stamp.minutes, row);
    }
    return day;
  }

  /**
   * What the whole column says of its cells, once all are read. `cellAt` gives a cell again. Where one text can only have its month
   * first, no day in numbers is trusted: 03/04 may be either.
   */
  settle(length: number, cellAt: (row: number) => CellValue | undefined) {
    const {days} = this;
    const isMonthFirst = this.monthFirst.count > 0;
    const isUntold = this.textsRead > 0 && this.textsAboveTwelve === 0;
    for (let row = 0; (isMonthFirst || isUntold) && row < length; row++) {
      const cell = days[row] === NO_DAY ? null : cellAt(row);
      if (typeof cell !== 'string' || !isNumbersYearLast(cell)) continue;
      (isMonthFirst ? this.monthFirst : this.eitherWay).add(cell, row);
      if (isMonthFirst) days[row] = NO_DAY;
      else {
        this.eitherWayRows.push(row);
        if (this.eitherWayTexts.size < ODD_KEPT) this.eitherWayTexts.add(cell.trim());
      }
    }
    return this.hours.settle(days, this.findFar(length));
  }

  /** Whether the texts that may be read either way are many, and neither their day nor their month is always the same. */
  isEitherWayOdd(): boolean {
    const parts = [...this.eitherWayTexts].map((text) => text.split(/\D+/).map(Number));
    const isSame = (at: number) => parts.every((part) => part[at] === parts[0]![at]);
    return parts.length >= ODD && !isSame(0) && !isSame(1);
  }

  /** The first of the years that follow one another up to the middle one, where a few days alone are years before them; else the first of all. */
  private firstYear(years: Uint32Array, middle: number, stated: number): number {
    let first = middle;
    for (let year = middle; year >= 0 && first - year <= GAP; year--) if (years[year]! > 0) first = year;
    const before = years.subarray(0, first).reduce((sum, count) => sum + count, 0);
    return before <= stated * FEW_BEFORE ? first : 0;
  }

  /** Finds the days that are years after half of those of the column, or before all but a few; returns how many it states. */
  private findFar(length: number): number {
    const {days} = this;
    let stated = 0;
    let first = LAST_PLAUSIBLE_DAY;
    let last: Day = NO_DAY;
    for (let row = 0; row < length; row++) {
      const day = days[row]!;
      if (day === NO_DAY) continue;
      stated++;
      if (day < first) first = day;
      if (day > last) last = day;
    }
    if (last - first <= FAR_YEARS[this.meaning] * YEAR) return stated;
    const years = new Uint32Array(Math.ceil((LAST_PLAUSIBLE_DAY - FIRST_PLAUSIBLE_DAY) / YEAR) + 1);
    for (let row = 0; row < length; row++)
      if (days[row] !== NO_DAY) years[((days[row]! - FIRST_PLAUSIBLE_DAY) / YEAR) | 0]!++;
    let middle = 0;
    for (let below = years[0]!; below * 2 < stated; below += years[middle]!) middle++;
    const limit = FIRST_PLAUSIBLE_DAY + (middle + FAR_YEARS[this.meaning]) * YEAR;
    const earliest = FIRST_PLAUSIBLE_DAY + this.firstYear(years, middle, stated) * YEAR;
    for (let row = 0; row < length; row++) {
      const day = days[row]!;
      if (day !== NO_DAY && (day > limit || day < earliest)) this.far.add(formatDay(day), row);
    }
    return stated;
  }

  /**
   * The texts of a column in which a sheet set to put the month first took every date it could: those left as text
   * all have a day above 12, and no true date has. Null when the column does not look so.
   */
  monthFirstAccident(length: number): {readonly texts: OddCells; readonly dated: number} | null {
    if (this.textsRead < ENOUGH || this.textsAboveTwelve < this.textsRead) return null;
    const stated = this.days.subarray(0, length).reduce((sum, day) => sum + (day === NO_DAY ? 0 : 1), 0);
    const dated = stated - this.textsRead;
    if (dated < ENOUGH) return null;
    // Every text is above 12, so a true date above 12 makes one more than there are texts.
    let above = 0;
    for (let row = 0; row < length; row++) {
      const day = this.days[row]!;
      if (day !== NO_DAY && civilOf(day).day > 12 && ++above > this.textsRead) return null;
    }
    return {texts: this.texts, dated};
  }
}
