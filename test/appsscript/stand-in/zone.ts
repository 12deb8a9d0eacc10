import {civilOf, dayOf} from '../../../shared/value/day';

const DAY = 86_400_000;
const printers = new Map<string, Intl.DateTimeFormat>();

interface Clock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** What the clocks of a zone show at an instant. */
function clockOf(instant: number, zone: string): Clock {
  let printer = printers.get(zone);
  if (printer === undefined) {
    printer = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    printers.set(zone, printer);
  }
  const parts = new Map(printer.formatToParts(instant).map(({type, value}) => [type, Number(value)]));
  const given = (name: Intl.DateTimeFormatPartTypes) => parts.get(name)!;
  return {
    year: given('year'),
    month: given('month'),
    day: given('day'),
    hour: given('hour'),
    minute: given('minute'),
    second: given('second'),
  };
}

/** The serial number of what the clocks show, apart from the thousandths. */
function serialOf({year, month, day, hour, minute, second}: Clock): number {
  return dayOf(year, month, day) + (hour * 3600 + minute * 60 + second) / 86400;
}

/** Serial 0 is 30 December 1899 (« Date & time values »). */
const toUtc = (serial: number) => Math.round((serial - 25569) * DAY);
const instants = new Map<string, Map<number, number>>();

/** The instant that a date of a cell is, in the time zone of the spreadsheet (« Class Range », getValues). */
export function instantOf(serial: number, zone: string): number {
  let known = instants.get(zone);
  if (known === undefined) instants.set(zone, (known = new Map()));
  const found = known.get(serial);
  if (found !== undefined) return found;
  const wanted = toUtc(serial);
  let instant = wanted;
  // An hour that the clocks skip has no instant: the second try gives the one that they show instead.
  for (let tries = 0; tries < 3; tries++) {
    const second = Math.floor(instant / 1000) * 1000;
    instant -= toUtc(serialOf(clockOf(second, zone))) + (instant - second) - wanted;
  }
  known.set(serial, instant);
  return instant;
}

/** The serial number of an instant, in that zone. */
export function serialAt(instant: number, zone: string): number {
  return serialOf(clockOf(instant, zone));
}

/** `Utilities.formatDate`, for the letters of Java’s SimpleDateFormat that scripts mostly use. */
export function formatDate(instant: number, zone: string, pattern: string): string {
  const clock = clockOf(instant, zone);
  const two = (value: number) => String(value).padStart(2, '0');
  const offset = Math.round((toUtc(serialOf(clock)) - instant) / 60_000);
  const words: Readonly<Record<string, string>> = {
    yyyy: String(clock.year).padStart(4, '0'),
    MM: two(clock.month),
    dd: two(clock.day),
    HH: two(clock.hour),
    mm: two(clock.minute),
    ss: two(clock.second),
    Z: `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}${two(Math.abs(offset) % 60)}`,
  };
  return pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*/g, (word, quoted?: string) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replace(/''/g, "'");
    const printed = words[word];
    if (printed === undefined) throw new Error(`the stand-in does not play « ${word} » in formatDate`);
    return printed;
  });
}

/** `31/12/2024`, as a cell of a date shows it. */
export function showDay(serial: number): string {
  const {year, month, day} = civilOf(Math.floor(serial));
  return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
}
