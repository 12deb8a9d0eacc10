import {NO_DAY, formatDay} from '../cell/day';
import {parseDay} from '../cell/parse-day';
import type {FecField} from './fec-fields';
import {readFecHeading, headingOf, type FecHeading} from './fec-heading';
import {cutFecLines, type FecLine} from './fec-lines';
import {FecValues} from './fec-values';
import {extentOf, FecEntry, type Ledger, type LedgerLine} from './ledger';
import {FaultList, shown} from './ledger-faults';
import {TextFile, type TextLine} from './text-lines';
import {writeEuros} from './euros';

/** Reads a FEC from its bytes, whatever its form, and lists what departs from the article, line by line. */
export function readFec(name: string, bytes: Uint8Array): Ledger {
  return readFecText(name, new TextFile(bytes));
}

export function readFecText(name: string, file: TextFile): Ledger {
  const faults = new FaultList();
  const source = file.lines();
  const first = source.next().value as TextLine | undefined;
  checkFile(name, file, faults);
  const heading = readFecHeading(first?.text ?? '', first?.number ?? 1, faults);
  const reader = new LineReader(heading, faults);
  const lines: LedgerLine[] = [];
  const entries = new Entries();
  let read = 0;
  for (const fields of cutFecLines(source, heading, faults)) {
    read++;
    const line = reader.read(fields);
    if (line === null) continue;
    lines.push(line);
    entries.add(line, reader.entry);
  }
  if (read === 0) faults.add(0, 'file-empty');
  entries.check(faults);
  const extent = extentOf(lines);
  checkBalance(extent.debit, extent.credit, faults);
  checkClosing(name, extent.last, faults);
  const separator = heading.separator === '\t' ? 'tabulation' : `« ${heading.separator} »`;
  const form = `FEC, ${separator}, ${file.encoding}, ${heading.width} colonnes`;
  return {name, kind: 'fec', form, lines, read, ...extent, faults: faults.list(), fingerprint: file.fingerprint};
}

function checkFile(name: string, {encoding, ends}: TextFile, faults: FaultList): void {
  if (encoding === 'inconnu') faults.add(0, 'encoding-unknown');
  else if (encoding !== 'ASCII' && encoding !== 'ISO 8859-15') faults.add(0, 'encoding-form', {encoding});
  if (ends.length > 1 || ends.includes('CR CR LF')) faults.add(0, 'line-ends-form', {ends: ends.join(', ')});
  if (!/^\d{9}FEC\d{8}\.txt$/i.test(name)) faults.add(0, 'file-name-form', {name: shown(name)});
}

export function checkBalance(debit: number, credit: number, faults: FaultList): void {
  if (debit === credit) return;
  faults.add(0, 'ledger-unbalanced', {
    debit: writeEuros(debit),
    credit: writeEuros(credit),
    gap: writeEuros(debit - credit),
  });
}

function checkClosing(name: string, last: number, faults: FaultList): void {
  const closing = parseDay(/FEC(\d{8})/i.exec(name)?.[1] ?? '');
  if (closing === NO_DAY || last === NO_DAY || (last <= closing && closing - last < 366)) return;
  faults.add(0, 'closing-day', {last: formatDay(last), closing: formatDay(closing)});
}

/** The sum of each entry of a journal, whose lines stand together more often than not. */
class Entries {
  private readonly places = new Map<string, number>();
  private readonly lines: number[] = [];
  private readonly sums: number[] = [];
  private journal = '';
  private entry = '';
  private place = -1;

  add({line, journal, cents}: LedgerLine, entry: string): void {
    if (this.place < 0 || entry !== this.entry || journal !== this.journal) this.turn(journal, entry, line);
    this.sums[this.place]! += cents;
  }

  check(faults: FaultList): void {
    for (const [key, place] of this.places) {
      const sum = this.sums[place]!;
      if (sum !== 0) {
        faults.add(this.lines[place]!, 'entry-unbalanced', {entry: key.replace('\t', ' '), gap: writeEuros(sum)});
      }
    }
  }

  private turn(journal: string, entry: string, line: number): void {
    [this.journal, this.entry] = [journal, entry];
    const key = `${journal}\t${entry}`;
    this.place = this.places.get(key) ?? this.sums.length;
    if (this.place < this.sums.length) return;
    this.places.set(key, this.place);
    this.lines.push(line);
    this.sums.push(0);
  }
}

/** Reads the fields of one line after the other. */
class LineReader {
  /** Number of the entry of the last line read. */
  entry = '';
  private readonly values: FecValues;
  private readonly seen = new Map<string, string>();

  constructor(
    private readonly heading: FecHeading,
    private readonly faults: FaultList,
  ) {
    this.values = new FecValues(faults);
  }

  read(source: FecLine): LedgerLine | null {
    const {number} = source;
    const text = (field: FecField) => this.text(source, field);
    const day = this.values.day(text('day'), 'EcritureDate', number);
    const account = text('account');
    const sides = this.sides(source);
    this.entry = text('entry');
    if (day === NO_DAY || account === '') {
      this.faults.add(number, 'line-unread', {text: shown(source.text)});
      return null;
    }
    this.check(source, account);
    const label = text('label');
    if (/^[=@]|^[+-](?!\d)/.test(label)) this.faults.add(number, 'formula-in-label', {value: shown(label)});
    return new FecEntry(
      number,
      day,
      this.keep(account),
      this.keep(text('accountLabel')),
      this.keep(text('auxiliary')),
      this.keep(text('auxiliaryLabel')),
      label,
      text('piece'),
      this.keep(text('journal')),
      this.keep(text('letter')),
      sides.debit,
      sides.credit,
    );
  }

  private text({number, fields}: FecLine, field: FecField): string {
    const index = this.heading.at.get(field);
    if (index === undefined) return '';
    const raw = fields[index] ?? '';
    const text = raw.trim();
    if (text.length !== raw.length) this.faults.addOnce(number, 'field-padded');
    return text.charCodeAt(0) === 34 && /^".*"$/.test(text) ? text.slice(1, -1).trim() : text;
  }

  /** One string for all that are equal: whole columns repeat a few. */
  private keep(text: string): string {
    const known = this.seen.get(text);
    if (known !== undefined) return known;
    this.seen.set(text, text);
    return text;
  }

  private sides(source: FecLine): {debit: number; credit: number} {
    const {number} = source;
    const {at} = this.heading;
    if (at.has('debit') || at.has('credit')) {
      const debit = this.values.cents(this.text(source, 'debit'), 'Debit', number);
      const credit = this.values.cents(this.text(source, 'credit'), 'Credit', number);
      if (debit !== 0 && credit !== 0) this.faults.add(number, 'both-sides');
      else if (debit === 0 && credit === 0) this.faults.add(number, 'no-amount');
      return {debit, credit};
    }
    const cents = this.values.cents(this.text(source, 'amount'), 'Montant', number);
    const side = this.text(source, 'side').toUpperCase();
    if (!/^(D|C|\+?1|-1)$/.test(side)) this.faults.add(number, 'side-unknown', {value: shown(side)});
    return side === 'C' || side === '-1' ? {debit: 0, credit: cents} : {debit: cents, credit: 0};
  }

  private check(source: FecLine, account: string): void {
    const {number, fields} = source;
    if (!/^\d{3}/.test(account)) this.faults.add(number, 'account-form', {value: shown(account)});
    const {columns} = this.heading;
    for (let index = 0; index < columns.length; index++) {
      const spec = columns[index];
      if (spec === undefined) continue;
      const raw = fields[index] ?? '';
      if (spec.filled === true && raw.trim() === '')
        this.faults.add(number, 'field-empty', {heading: headingOf(spec.field)});
      else if (spec.kind === 'day' && spec.field !== 'day' && raw !== '') {
        this.values.day(raw.trim(), spec.names[0], number);
      }
    }
  }
}
