import {formatDay, type Day} from '../value/day';
import {eveningHours, offsetOn, timeZones, type TimeZone} from '../value/time-zone';
import {OddCells} from './odd-cells';

/** So many cells before their hours mean anything. */
const ENOUGH = 3;
/** An hour of the evening at which nobody works: a column of it alone is made of midnights elsewhere. */
const EVENING = 20;
/** Minutes of the day at which people may be at work. */
const AT_WORK = {from: 6 * 60, to: 21 * 60} as const;
const NOON = 12;

/** What the hours of a column say of the days that it writes. */
export interface HoursFound {
  /** Read as universal time, and turned into the civil day of the zone. */
  readonly turned: OddCells;
  /** Hours that may be those of universal time otherwise than they were read. */
  readonly doubtful: OddCells;
  /** Where the doubtful ones would be midnight. */
  readonly zones: readonly string[];
}

/**
 * The times that stand beside the days of a column. Software that writes midnight in universal time writes 22 h or 23 h of the
 * evening before for a day of Paris: the whole column then bears no other hour.
 */
export class DayHours {
  /** Stamps of universal time, how many are at night where they are read, and how many are midnight in each zone. */
  private readonly stamps = new OddCells();
  private nights = 0;
  private readonly hours = new Set<number>();
  private readonly midnights = timeZones.map(() => 0);
  /** Rows without a zone at an hour sharp after noon, and how many bear an hour in all. */
  private readonly evenings = new Map<number, number[]>();
  private timed = 0;

  constructor(private readonly zone: TimeZone) {}

  /** The day of a stamp of universal time. Midnight itself is a civil day that was only written so. */
  readStamp(day: Day, minutes: number, row: number, cell: string): Day {
    this.stamps.add(cell, row);
    const isDay = minutes < 1;
    timeZones.forEach((zone, at) => {
      if (isDay || (minutes + 1 + offsetOn(zone, day) * 60 + 1440) % 1440 < 2) this.midnights[at]!++;
    });
    if (isDay) return day;
    if (this.hours.size < ENOUGH) this.hours.add(Math.round(minutes));
    const local = day + (minutes + 1) / 1440 + offsetOn(this.zone, day) / 24;
    const time = (local % 1) * 1440;
    if (time >= 2 && (time < AT_WORK.from || time >= AT_WORK.to)) this.nights++;
    return Math.floor(local);
  }

  /** Notes a time that says nothing of its zone. */
  readTime(minutes: number, row: number): void {
    this.timed++;
    const hour = Math.round(minutes / 60);
    if (hour < NOON || Math.abs(minutes - hour * 60) >= 1) return;
    const rows = this.evenings.get(hour);
    if (rows === undefined) this.evenings.set(hour, [row]);
    else rows.push(row);
  }

  /** Turns the rows of the evening where the column says that they are midnights; `stated` is how many cells write a day. */
  settle(days: Int32Array, stated: number): HoursFound {
    const quoted = (hours: readonly number[]) =>
      hours.flatMap((hour) =>
        (this.evenings.get(hour) ?? []).map((row) => ({row, text: `${formatDay(days[row]!)} ${hour} h`})),
      );
    const rows = quoted(eveningHours(this.zone));
    const isMost = rows.length * 2 > this.timed;
    const turns = isMost && (rows.length >= ENOUGH || rows.length * 2 > stated);
    const isOften = rows.length >= ENOUGH && rows.length * 10 >= this.timed;
    const isDoubtful = turns ? rows.length * 2 <= stated || rows.length < this.timed : isMost || isOften;
    const [turned, doubtful] = this.areStampsDoubtful() ? [new OddCells(), this.stamps] : [this.stamps, new OddCells()];
    for (const {row, text} of rows) {
      if (turns) days[row]!++;
      if (isDoubtful) doubtful.add(text, row);
      else if (turns) turned.add(text, row);
    }
    const elsewhere = rows.length > 0 ? [] : this.midnightsElsewhere();
    for (const {row, text} of quoted(elsewhere)) doubtful.add(text, row);
    const zones = timeZones.filter(
      (zone, at) =>
        (doubtful === this.stamps && this.midnights[at] === this.stamps.count) ||
        (elsewhere.length > 0 && elsewhere.every((hour) => eveningHours(zone).includes(hour))),
    );
    return {turned, doubtful, zones: zones.map(({name}) => name)};
  }

  /** Nobody has said where they are read, and they are there at night, or all at one hour that is not midnight. */
  private areStampsDoubtful(): boolean {
    const {count} = this.stamps;
    if (this.zone !== timeZones[0] || this.midnights[0] === count) return false;
    const isOneHour = count >= ENOUGH && this.hours.size < ENOUGH;
    return isOneHour || this.nights * 2 > count || (this.nights >= ENOUGH && this.nights * 10 >= count);
  }

  /** The one or two hours of the evening that all times are, where they are midnight in no summer or winter of the zone. */
  private midnightsElsewhere(): number[] {
    const found = [...this.evenings.keys()];
    const count = [...this.evenings.values()].reduce((sum, rows) => sum + rows.length, 0);
    if (count < ENOUGH || count < this.timed || found.length > 2) return [];
    return found.every((hour) => hour >= EVENING) ? found : [];
  }
}
