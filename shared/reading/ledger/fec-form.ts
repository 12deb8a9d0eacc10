import {NO_DAY, type Day} from '../../value/day';
import {parseDay} from '../../value/parse-day';
import {parseCents} from '../../value/parse-number';
import {fecFields, grandLivre} from '../../register/grand-livre';
import type {ColumnAt} from '../../count/parsed-sheet';
import type {FecHeading} from './fec-heading';
import type {FecLine} from './fec-lines';
import type {LineMark} from './ledger';
import {ledgerColumns} from './ledger-columns';
import {markOfCurrency, markOfJournal} from './line-marks';
import {shown, type FaultList} from './fault-list';

const FORM = /^[+-]?\d+(,\d{1,2})?$/;

interface Field {
  readonly index: number;
  readonly heading: string;
}

/** Takes from each line the fields that a ledger is read from, and holds all of them against the form of the article. */
export class FecForm {
  /** Where each column stands in the rows made. */
  readonly at: ReadonlyMap<string, ColumnAt>;
  private readonly used: readonly number[];
  /** Days are remembered: whole columns repeat them. */
  private readonly days = new Map<string, Day>();
  private readonly date: Field | undefined;
  private readonly account: Field | undefined;
  private readonly amounts: readonly Field[];
  /** In the order of the file: those that may not be empty, and other days. */
  private readonly others: readonly (Field & {readonly filled: boolean; readonly isDay: boolean})[];
  /** Lines that are not validated, carried over, or in another currency. */
  readonly marks = new Map<number, LineMark>();
  private readonly journals = new Map<string, LineMark | null>();
  private readonly marked: readonly (Field & {readonly column: string})[];
  private isPadded = false;

  constructor(
    {at}: FecHeading,
    private readonly faults: FaultList,
  ) {
    const used = [...at].filter(([id]) => ledgerColumns.has(id));
    this.used = used.map(([, {index}]) => index);
    this.at = new Map(used.map(([id, {heading}], index) => [id, {heading, index}]));
    const all = fecFields.flatMap(({column, heading, filled = false}) => {
      const index = at.get(column)?.index;
      const {kind} = grandLivre.columns[column as keyof typeof grandLivre.columns];
      return index === undefined ? [] : [{index, heading, column, filled, isDay: kind === 'day' && column !== 'date'}];
    });
    const only = (...ids: string[]) => all.filter(({column}) => ids.includes(column));
    [this.date] = only('date');
    [this.account] = only('compte');
    this.marked = only('journal', 'journalLib', 'validDate', 'idevise');
    const sides = only('debit', 'credit');
    this.amounts = sides.length > 0 ? sides : only('montant');
    this.others = all.filter(({filled, isDay}) => filled || isDay).sort((a, b) => a.index - b.index);
  }

  /** A row of the fields that are read, without padding and quotes; what departs from the form is said. */
  rowOf({number, fields}: FecLine): string[] {
    const textIn = (field: Field | undefined) => (field === undefined ? '' : plain(fields[field.index]));
    const day = this.day(textIn(this.date), this.date, number);
    const account = textIn(this.account);
    for (const field of this.amounts) this.amount(textIn(field), field.heading, number);
    if (!this.isPadded && fields.some(isPadded)) {
      this.isPadded = true;
      this.faults.add(number, 'field-padded');
    }
    if (day !== NO_DAY && account !== '') {
      for (const field of this.marked) {
        const mark = this.markOf(field.column, textIn(field));
        if (mark !== null) this.marks.set(number, mark);
      }
      if (!/^\d{3}/.test(account)) this.faults.add(number, 'account-form', {value: shown(account)});
      for (const field of this.others) {
        const text = textIn(field);
        if (field.filled && text === '') this.faults.add(number, 'field-empty', {heading: field.heading});
        else if (field.isDay) this.day(text, field, number);
      }
    }
    return this.used.map((index) => plain(fields[index]));
  }

  private markOf(column: string, text: string): LineMark | null {
    if (column === 'validDate') return text === '' ? 'draft' : null;
    if (column === 'idevise') return text === '' || text === 'EUR' ? null : markOfCurrency(text);
    let mark = this.journals.get(text);
    if (mark === undefined) this.journals.set(text, (mark = markOfJournal(text)));
    return mark;
  }

  /** `AAAAMMJJ`, or any other way people write a day, which is then said. */
  private day(text: string, field: Field | undefined, line: number): Day {
    if (field === undefined || text === '') return NO_DAY;
    let day = this.days.get(text);
    if (day === undefined) this.days.set(text, (day = parseDay(text)));
    const isForm = text.length === 8 && !text.includes('/');
    if (day === NO_DAY || !isForm)
      this.faults.add(line, day === NO_DAY ? 'day-unreadable' : 'day-form', {
        heading: field.heading,
        value: shown(text),
      });
    return day;
  }

  private amount(text: string, heading: string, line: number): void {
    if (text === '') return;
    if (isPlain(text)) {
      if (text.length > 5 && text.charCodeAt(0) === 48 && text.charCodeAt(1) === 48)
        this.faults.addOnce(line, 'amount-padded');
      return;
    }
    const read = parseCents(text.replace(/^\+/, ''));
    const said = {heading, value: shown(text)};
    if (read === null) this.faults.add(line, 'amount-unreadable', said);
    else if (!FORM.test(text)) this.faults.add(line, 'amount-form', said);
    if (read !== null && read.cents < 0 && heading !== 'Montant') this.faults.add(line, 'amount-negative', said);
  }
}

const isPadded = (raw: string) => !isBare(raw) && raw.trim().length !== raw.length;

/** Begins and ends with a sign that is neither a blank nor a quote: nearly all do, and are as they are written. */
const isBare = (raw: string) => raw === '' || (isInk(raw.charCodeAt(0)) && isInk(raw.charCodeAt(raw.length - 1)));
const isInk = (code: number) => code > 34 && code < 127;

function plain(raw = ''): string {
  if (isBare(raw)) return raw;
  const text = raw.trim();
  return text.charCodeAt(0) === 34 && /^".*"$/.test(text) ? text.slice(1, -1).trim() : text;
}

/** Digits, one comma and at most two decimals: as the article asks. */
function isPlain(text: string): boolean {
  let decimals = -1;
  if (text.length > 17) return false;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter >= 48 && letter <= 57) {
      if (decimals >= 0) decimals++;
    } else if (letter === 44 && decimals < 0 && at > 0) decimals = 0;
    else return false;
  }
  return decimals <= 2 && decimals !== 0;
}
