import type {CellValue, Rows} from '../cell/cell';
import {civilOf, dayOf, NO_DAY, type Day} from '../cell/day';
import {fingerprintOf} from '../cell/fingerprint';
import {foldText} from '../cell/fold';
import {isBlank, textOf} from '../cell/nothing';
import {dayOfNumber, parseDay} from '../cell/parse-day';
import {centsOfNumber, parseCents} from '../cell/parse-number';
import {extentOf, type Ledger, type LedgerLine} from './ledger';
import {FaultList, shown} from './ledger-faults';
import {findLedgerHeading, wordsFound, type LedgerColumn, type LedgerHeading} from './ledger-headings';
import {checkBalance} from './read-fec';

/** Reads a ledger, a payment return or a bank list from the rows of a sheet, headings included. */
export function readLedgerRows(name: string, rows: Rows): Ledger {
  const faults = new FaultList();
  const heading = findLedgerHeading(rows);
  const fingerprint = fingerprintOf([{name: '', rows}]);
  const empty = {name, form: 'feuille', lines: [], read: 0, debit: 0, credit: 0, first: 0, last: 0, fingerprint};
  if (heading === null) {
    const found = wordsFound(rows).slice(0, 8).map(shown).join(', ');
    faults.add(0, 'not-a-ledger', {found: found === '' ? 'rien' : found});
    return {...empty, kind: 'grand livre', faults: faults.list()};
  }
  const reader = new RowReader(heading, faults, isPaidNegative(rows, heading));
  const lines: LedgerLine[] = [];
  let read = 0;
  for (let at = heading.line + 1; at < rows.length; at++) {
    const row = rows[at]!;
    if (row.every(isBlank)) continue;
    read++;
    const line = reader.read(row, at + 1);
    if (line !== null) lines.push(line);
  }
  if (read === 0) faults.add(0, 'file-empty');
  const extent = extentOf(lines);
  if (heading.kind === 'grand livre' && heading.at.has('debit') && heading.at.has('credit')) {
    checkBalance(extent.debit, extent.credit, faults);
  }
  return {...empty, kind: heading.kind, form: heading.kind, lines, read, ...extent, faults: faults.list()};
}

/** A bank writes what leaves the account below zero, a list of transfers does not. */
function isPaidNegative(rows: Rows, {kind, line, at}: LedgerHeading): boolean {
  const index = at.get('amount');
  if (kind !== 'relevé bancaire' || index === undefined || at.has('side')) return false;
  const signs = rows.slice(line + 1).map((row) => Math.sign(centsOf(row[index]) ?? 0));
  return signs.filter((sign) => sign < 0).length * 2 > signs.filter((sign) => sign !== 0).length;
}

function centsOf(cell: CellValue | undefined): number | null {
  if (typeof cell === 'number') return centsOfNumber(cell)?.cents ?? null;
  return typeof cell === 'string' ? (parseCents(cell)?.cents ?? null) : null;
}

/** Words that begin a line of total, or of what is carried over. */
const TOTAL = /^(sous )?tota(l|ux)( |$)|^a reporter|^report( |$)|^solde( |$)/;

class RowReader {
  /** Some amount is a true number: one that is a text stands out. */
  private hasNumbers = false;

  constructor(
    private readonly heading: LedgerHeading,
    private readonly faults: FaultList,
    private readonly isPaidNegative: boolean,
  ) {}

  read(row: readonly CellValue[], number: number): LedgerLine | null {
    const text = (column: LedgerColumn) => textOf(this.cell(row, column));
    const month = monthOf(this.cell(row, 'month'));
    const stated = this.day(row, number);
    const day = stated === NO_DAY ? month : stated;
    const {kind} = this.heading;
    const account = text('account').replace(/\s/g, '');
    const sides = this.sides(row, number);
    const whole = row
      .map(textOf)
      .filter((word) => word !== '')
      .join(' · ');
    if (sides === null || day === NO_DAY || (kind === 'grand livre' && account === '')) {
      const code = TOTAL.test(foldText(whole)) ? 'total-skipped' : 'line-unread';
      this.faults.add(number, code, {text: shown(whole)});
      return null;
    }
    const label = text('label');
    if (/^[=@]|^[+-](?!\d)/.test(label)) this.faults.add(number, 'formula-in-label', {value: shown(label)});
    const name = text('fullName') || [text('surname'), text('firstName')].filter((word) => word !== '').join(' ');
    return {
      line: number,
      day,
      account,
      accountLabel: text('accountLabel'),
      auxiliary: text('auxiliary'),
      auxiliaryLabel: text('auxiliaryLabel'),
      label,
      piece: text('piece'),
      journal: text('journal'),
      letter: text('letter'),
      ...sides,
      cents: sides.debit - sides.credit,
      fund: text('fund'),
      dossier: text('dossier'),
      name,
      commune: text('commune'),
      month,
    };
  }

  private cell(row: readonly CellValue[], column: LedgerColumn): CellValue {
    const index = this.heading.at.get(column);
    return index === undefined ? null : (row[index] ?? null);
  }

  private day(row: readonly CellValue[], number: number): Day {
    const cell = this.cell(row, 'day');
    if (isBlank(cell) || cell === 0) return NO_DAY;
    const day = typeof cell === 'number' ? dayOfNumber(cell) : parseDay(textOf(cell));
    if (day === NO_DAY) this.faults.add(number, 'day-unreadable', {heading: 'Date', value: shown(textOf(cell))});
    return day;
  }

  /** Debit and credit, or the amount on its side; null when none stands. */
  private sides(row: readonly CellValue[], number: number): {debit: number; credit: number} | null {
    if (this.heading.at.has('debit') || this.heading.at.has('credit')) {
      const debit = this.cents(row, 'debit', number);
      const credit = this.cents(row, 'credit', number);
      if (debit === null && credit === null) return null;
      const bank = this.heading.kind === 'relevé bancaire'; // some banks write debits below zero
      return {debit: bank ? Math.abs(debit ?? 0) : (debit ?? 0), credit: credit ?? 0};
    }
    const amount = this.cents(row, 'amount', number);
    if (amount === null) return null;
    const side = textOf(this.cell(row, 'side')).toUpperCase();
    const isCredit = /^(C|CR[EÉ]DIT|-1)$/.test(side);
    if (this.heading.at.has('side') && !isCredit && !/^(D|D[EÉ]BIT|\+?1)$/.test(side)) {
      this.faults.add(number, 'side-unknown', {value: shown(side)});
    }
    const paid = this.isPaidNegative ? -amount : amount;
    return isCredit ? {debit: 0, credit: paid} : {debit: paid, credit: 0};
  }

  private cents(row: readonly CellValue[], column: LedgerColumn, number: number): number | null {
    const cell = this.cell(row, column);
    if (isBlank(cell)) return null;
    const cents = centsOf(cell);
    const detail = {heading: titles[column] ?? column, value: shown(textOf(cell))};
    if (cents === null) this.faults.add(number, 'amount-unreadable', detail);
    else if (typeof cell === 'number') this.hasNumbers = true;
    else if (this.hasNumbers) this.faults.add(number, 'amount-text', detail);
    return cents ?? 0;
  }
}

const titles: Readonly<Partial<Record<LedgerColumn, string>>> = {amount: 'Montant', debit: 'Débit', credit: 'Crédit'};

/** First day of the month that a cell names: `03/2024`, `2024-03`, `mars 2024`, `202403`, or a day of it. */
export function monthOf(cell: CellValue): Day {
  const firstOf = (day: Day) => {
    if (day === NO_DAY) return NO_DAY;
    const {year, month} = civilOf(day);
    return dayOf(year, month, 1);
  };
  if (typeof cell === 'number') {
    const isPlain = cell >= 193001 && cell <= 210012 && cell % 100 >= 1 && cell % 100 <= 12;
    return isPlain ? dayOf(Math.floor(cell / 100), cell % 100, 1) : firstOf(dayOfNumber(cell));
  }
  const text = textOf(cell);
  const found = /^(\d{1,2})[/\-. ](\d{4})$/.exec(text) ?? /^(\d{4})[/\-. ]?(\d{2})$/.exec(text);
  if (found !== null) {
    const [a, b] = [Number(found[1]), Number(found[2])];
    const [year, month] = a > 12 ? [a, b] : [b, a];
    return month >= 1 && month <= 12 && year >= 1930 && year <= 2100 ? dayOf(year, month, 1) : NO_DAY;
  }
  return text === '' ? NO_DAY : firstOf(parseDay(/^\p{L}/u.test(text) ? `1 ${text}` : text));
}
