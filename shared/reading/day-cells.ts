import type {CellValue} from '../value/cell';
import {civilOf, NO_DAY, type Day} from '../value/day';
import {isNothing} from '../value/nothing';
import {
  dayOfNumber,
  FIRST_PLAUSIBLE_DAY,
  hasDayAboveTwelve,
  LAST_PLAUSIBLE_DAY,
  parseDay,
  type DayMeaning,
} from '../value/parse-day';
import {OddCells} from './odd-cells';
import type {Row} from './text-codes';

/** So many texts and so many numbers before a month-first accident is suspected. */
const ENOUGH = 3;

/** A column of days, read block by block: whole plausible numbers at once, every other cell by the slow way. */
export class DayCells {
  readonly days: Int32Array;
  readonly unreadable = new OddCells();
  /** Cells that state no day. */
  readonly missing = new OddCells();
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
  ) {
    this.days = new Int32Array(capacity);
  }

  read(block: readonly Row[], count: number, start: number): void {
    const {days, index} = this;
    const first = FIRST_PLAUSIBLE_DAY;
    const last = LAST_PLAUSIBLE_DAY;
    for (let i = 0; i < count; i++) {
      const cell = block[i]![index];
      if (typeof cell === 'number') {
        const day = Math.floor(cell);
        if (day >= first && day <= last) {
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
    let day = NO_DAY;
    if (typeof cell === 'number') day = dayOfNumber(cell);
    else if (typeof cell === 'string') {
      if (cell !== this.lastText) {
        this.lastText = cell;
        this.lastDay = parseDay(cell, this.meaning);
      }
      day = this.lastDay;
      if (day !== NO_DAY) {
        this.textsRead++;
        if (hasDayAboveTwelve(cell)) {
          this.textsAboveTwelve++;
          this.texts.add(cell, row);
        }
      }
    }
    if (day === NO_DAY) this.unreadable.add(cell, row);
    return day;
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
