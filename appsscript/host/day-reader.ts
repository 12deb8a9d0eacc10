import type {CellValue} from '../../shared';
import {dayOf, toCellValue} from '../../shared';
import type {SheetsDoor} from './sheets-door';

const DAY = 86_400_000;
/** Serial number of 1 January 1970. */
const UNIX_EPOCH = 25569;
/** Twelve days: no zone changes its clocks twice within them. */
const SPAN = 2 ** 30;

interface Stretch {
  readonly until: number;
  readonly offset: number;
}

/**
 * Cells of dates as the serial numbers that the sheet holds. Google gives an instant, midnight in the time zone of the spreadsheet, which
 * need not be the script’s: what the clocks show there is asked of `Utilities.formatDate`, and not for each cell (a call each) but
 * twice for twelve days, and some twenty times around each change of clocks. That holds for any zone and any past, with no table of zones.
 */
export class DayReader {
  private readonly offsets = new Map<number, number>();
  private readonly spans = new Map<number, readonly Stretch[]>();

  constructor(
    private readonly door: SheetsDoor,
    private readonly zone: string,
  ) {}

  /** A value as `getValues` gives it: dates become serial numbers, nothing becomes null. */
  read(value: unknown): CellValue {
    return isDate(value) ? this.serial(value.getTime()) : toCellValue(value);
  }

  private serial(instant: number): number {
    const span = Math.floor(instant / SPAN);
    let stretches = this.spans.get(span);
    if (stretches === undefined) this.spans.set(span, (stretches = this.stretchesOf(span)));
    const {offset} = stretches.find(({until}) => instant < until)!;
    return (instant + offset) / DAY + UNIX_EPOCH;
  }

  private stretchesOf(span: number): Stretch[] {
    const seconds = (value: number) => Math.floor(value / 1000) * 1000;
    let [low, high] = [seconds(span * SPAN), seconds((span + 1) * SPAN)];
    const [before, after] = [this.offsetAt(low), this.offsetAt(high)];
    if (before === after) return [{until: Infinity, offset: before}];
    while (high - low > 1000) {
      const middle = seconds((low + high) / 2);
      if (this.offsetAt(middle) === before) low = middle;
      else high = middle;
    }
    return [
      {until: high, offset: before},
      {until: Infinity, offset: after},
    ];
  }

  /** What the clocks of the zone show, less what those of Greenwich do. */
  private offsetAt(instant: number): number {
    let offset = this.offsets.get(instant);
    if (offset === undefined) {
      const shown = this.door.formatDate(new Date(instant), this.zone, 'yyyy-MM-dd HH:mm:ss');
      const [year, month, day, hour, minute, second] = shown.split(/[- :]/).map(Number) as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      const time = (hour * 3600 + minute * 60 + second) * 1000;
      this.offsets.set(instant, (offset = (dayOf(year, month, day) - UNIX_EPOCH) * DAY + time - instant));
    }
    return offset;
  }
}

/** `instanceof` fails for a Date made in another realm, as Google’s are. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}
