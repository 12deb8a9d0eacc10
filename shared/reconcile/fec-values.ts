import {NO_DAY, type Day} from '../cell/day';
import {parseDay} from '../cell/parse-day';
import {parseCents} from '../cell/parse-number';
import {shown, type FaultList} from './ledger-faults';

const FORM = /^[+-]?\d+(,\d{1,2})?$/;

/** Reads the amounts and days of a FEC, saying what departs from its form. Days are remembered: whole columns repeat them. */
export class FecValues {
  private readonly days = new Map<string, Day>();

  constructor(private readonly faults: FaultList) {}

  /** Integer cents; 0 where nothing stands. */
  cents(text: string, heading: string, line: number): number {
    if (text === '') return 0;
    const fast = plainCents(text);
    if (fast >= 0) {
      if (text.length > 5 && text.charCodeAt(0) === 48 && text.charCodeAt(1) === 48)
        this.faults.addOnce(line, 'amount-padded');
      return fast;
    }
    if (!FORM.test(text)) {
      const read = parseCents(text);
      this.faults.add(line, read === null ? 'amount-unreadable' : 'amount-form', {heading, value: shown(text)});
      if (read === null) return 0;
    }
    const cents = parseCents(text.replace(/^\+/, ''))?.cents ?? 0;
    if (cents < 0 && heading !== 'Montant') this.faults.add(line, 'amount-negative', {heading, value: shown(text)});
    return cents;
  }

  /** `AAAAMMJJ`, or any other way people write a day, which is then said. */
  day(text: string, heading: string, line: number): Day {
    if (text === '') return NO_DAY;
    let day = this.days.get(text);
    if (day === undefined) {
      day = parseDay(text);
      this.days.set(text, day);
    }
    if (day === NO_DAY) this.faults.add(line, 'day-unreadable', {heading, value: shown(text)});
    else if (text.length !== 8 || text.includes('/')) this.faults.add(line, 'day-form', {heading, value: shown(text)});
    return day;
  }
}

/** Digits, one comma and at most two decimals: as the article asks. -1 for the rest. */
function plainCents(text: string): number {
  const {length} = text;
  if (length > 17) return -1;
  let value = 0;
  let decimals = -1;
  for (let at = 0; at < length; at++) {
    const letter = text.charCodeAt(at);
    if (letter >= 48 && letter <= 57) {
      value = value * 10 + letter - 48;
      if (decimals >= 0) decimals++;
    } else if (letter === 44 && decimals < 0 && at > 0) decimals = 0;
    else return -1;
  }
  if (decimals > 2 || decimals === 0) return -1;
  return decimals === 2 ? value : decimals === 1 ? value * 10 : value * 100;
}
