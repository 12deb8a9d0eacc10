import type {CellValue, Rows} from '../../value/cell';
import {NO_DAY} from '../../value/day';
import {foldText} from '../../value/fold';
import {isBlank, isNothing, textOf} from '../../value/nothing';
import {isTotalLabel} from '../row-filter';
import {quoted, writeCents, writeCount} from '../../value/french';
import {isNumbersYearLast} from '../../value/parse-day';
import type {Ledger} from './ledger';
import {checkSequence} from './check-sequence';
import {checkBalances} from './check-balances';
import {checkListTotals, ledgerTotals, type PrintedTotal} from './check-totals';
import {accountTitle, isLine, isTitle, type LedgerColumns} from './ledger-columns';
import {shown, type FaultList} from './fault-list';

type Row = readonly CellValue[];

/** Says what the rows of a sheet hold that could not be read, row by row; returns how many hold anything. */
export function checkRows(columns: LedgerColumns, rows: Rows, faults: FaultList): number {
  const cells = new CellCheck(columns, faults);
  const {parsed} = columns;
  const headingIndex = parsed.headingRow - 1;
  let read = 0;
  let next = 0;
  const open = new Set<string>();
  const totals: PrintedTotal[] = [];
  const printed = ledgerTotals(columns, faults);
  const isBook = columns.kind === 'grand livre';
  let [isTotalled, isCarried, account] = [false, false, ''];
  for (let at = headingIndex + 1; at < rows.length; at++) {
    const row = rows[at];
    if (row === undefined || row.every(isBlank)) continue;
    read++;
    const isParsed = parsed.sheetRows[next] === at + 1;
    const title = isBook ? accountTitle(row) : null;
    const text = wordsOf(row);
    const label = labelOf(columns, text);
    if (isBook && isParsed && isLine(columns, next)) printed.line(next);
    else if (title !== null) {
      account = title.number;
      open.add(account);
      printed.title();
    } else if (isTotalLabel(label)) {
      const own = [...open].filter((one) => text.includes(one));
      isTotalled ||= own.length > 0;
      for (const one of own) open.delete(one);
      if (isBook) printed.total(at + 1, own.length > 0 ? own : accountsIn(columns, row), row);
      else totals.push({line: at + 1, cells: row});
    } else if (CARRIED.test(foldText(label))) {
      isCarried = true;
      if (isBook) printed.carried(at + 1, accountOn(columns, row) ?? account, row);
    }
    if (isParsed) {
      const isToldAlready = !isTitle(columns, next) && cells.check(row, next);
      if (!isToldAlready) checkLine(columns, next, () => text, faults);
      next++;
    } else if (!isHeadings(row, rows[headingIndex]!)) faults.add(at + 1, whyNoLine(columns, text), {text: shown(text)});
  }
  cells.tellMonthFirst();
  if (read === 0) faults.add(0, 'file-empty');
  // Where accounts end with their totals, one that does not was cut.
  const cut = isTotalled ? [...open].filter((account) => hasLines(columns, account)).sort() : [];
  if (cut.length > 0) faults.add(0, 'ledger-cut', {accounts: cut.join(', ')});
  printed.end();
  // What is carried over is in totals, and in no line.
  if (!isCarried) checkListTotals(columns, totals, faults);
  if (columns.kind === 'relevé bancaire') checkBalances(columns, faults);
  return read;
}

function hasLines(columns: LedgerColumns, account: string): boolean {
  for (let row = 0; row < columns.parsed.length; row++)
    if (isLine(columns, row) && columns.account(row) === account) return true;
  return false;
}

const wordsOf = (row: Row) =>
  row
    .map(textOf)
    .filter((word) => word !== '')
    .join(' · ');

/** Printed again at the top of a page. */
const isHeadings = (row: Row, headings: Row) => row.every((cell, at) => cell === headings[at]);

/** What a ledger carries from page to page, or from year to year, beside its totals. */
const CARRIED = /^(a reporter|report|solde)( |$)/;

/** What a row of a ledger says after the account that it may begin with. */
const labelOf = ({kind}: LedgerColumns, text: string) =>
  kind === 'grand livre' ? text.replace(/^\d[\d ]*[A-Z]* · /, '') : text;

/** The account in its column. */
const accountOn = ({parsed}: LedgerColumns, row: Row) =>
  /^\d{3,}\w*/.exec(textOf(row[parsed.at.get('compte')?.index ?? -1]))?.[0];

/** What may be accounts, on a row of a total. */
function accountsIn({parsed}: LedgerColumns, row: Row): string[] {
  const amounts = ['debit', 'credit'].map((id) => parsed.at.get(id)?.index);
  return row.flatMap((cell, at) => (amounts.includes(at) ? [] : (textOf(cell).match(/\d{3,}\w*/g) ?? [])));
}

function whyNoLine(columns: LedgerColumns, text: string): 'total-skipped' | 'line-unread' {
  const label = labelOf(columns, text);
  return isTotalLabel(label) || CARRIED.test(foldText(label)) ? 'total-skipped' : 'line-unread';
}

/** What is said of a row whatever it came from; `text` is quoted when the row is no line. */
export function checkLine(columns: LedgerColumns, row: number, text: () => string, faults: FaultList): void {
  const {parsed, kind, debits, credits, strangeSide, words} = columns;
  const line = parsed.sheetRows[row]!;
  if (!isLine(columns, row)) {
    if (isTitle(columns, row)) return;
    faults.add(line, columns.isBalance(row) ? 'total-skipped' : whyNoLine(columns, text()), {text: shown(text())});
    return;
  }
  const side = strangeSide(row);
  if (side !== null) faults.add(line, 'side-unknown', {value: shown(side)});
  if (kind === 'grand livre') {
    if (debits[row] !== 0 && credits[row] !== 0) faults.add(line, 'both-sides');
    else if (debits[row] === 0 && credits[row] === 0) faults.add(line, 'no-amount');
  }
  const label = words.label(row);
  if (/^[=@]|^[+-](?!\d)/.test(label)) faults.add(line, 'formula-in-label', {value: shown(label)});
}

/** Looks at the cells of days and amounts that the parser could not read, or read from a text among numbers. */
class CellCheck {
  /** Some amount is a true number: one that is a text stands out. */
  private hasNumbers = false;
  private readonly amounts: readonly {readonly index: number; readonly title: string; readonly numbers: Float64Array}[];
  private readonly date: number | undefined;
  /** Lines whose day has, or may have, its month first. */
  private readonly monthFirst: {readonly line: number; readonly value: string}[] = [];

  constructor(
    private readonly columns: LedgerColumns,
    private readonly faults: FaultList,
  ) {
    const {at, columns: parsed} = columns.parsed;
    const used = at.has('debit') || at.has('credit') ? (['debit', 'credit'] as const) : (['montant'] as const);
    this.amounts = used.flatMap((id) => {
      const column = parsed.get(id);
      const index = at.get(id)?.index;
      if (index === undefined || column === undefined || column.kind === 'raw' || column.kind === 'day') return [];
      return [{index, title: titles[id], numbers: column.numbers}];
    });
    this.date = at.get('date')?.index;
  }

  /** Whether the row is no line for its day, which is told with the others of the column. */
  check(cells: Row, row: number): boolean {
    const {parsed} = this.columns;
    const line = parsed.sheetRows[row]!;
    const dated = parsed.columns.get('date');
    const day = this.date === undefined ? null : cells[this.date];
    const isUnread = dated?.kind === 'day' && dated.days[row] === NO_DAY && !isNothing(day);
    const value = isUnread ? textOf(day) : '';
    const isMonthFirst = parsed.dayOrders.get('date')?.isMonthFirst === true && isNumbersYearLast(value);
    if (isMonthFirst) this.monthFirst.push({line, value});
    else if (isUnread) this.faults.add(line, 'day-unreadable', {heading: 'Date', value: shown(value)});
    for (const {index, title, numbers} of this.amounts) {
      const cell = cells[index];
      if (isNothing(cell)) continue;
      const detail = {heading: title, value: shown(textOf(cell))};
      if (Number.isNaN(numbers[row]!)) this.faults.add(line, 'amount-unreadable', detail);
      else if (typeof cell === 'number') this.hasNumbers = true;
      else if (this.hasNumbers) this.faults.add(line, 'amount-text', detail);
    }
    return isMonthFirst && !isLine(this.columns, row);
  }

  /** One sentence for the whole column. */
  tellMonthFirst(): void {
    const [first] = this.monthFirst;
    if (first === undefined) return;
    const some = this.monthFirst.slice(0, 3);
    this.faults.add(first.line, 'days-month-first', {
      count: writeCount(this.monthFirst.length),
      values: quoted(some.map(({value}) => shown(value))),
      lines: some.map(({line}) => line).join(', '),
    });
  }
}

const titles = {montant: 'Montant', debit: 'Débit', credit: 'Crédit'} as const;

/** The entries of a ledger one by one, where they are numbered; then the whole, where both sides stand. */
export function checkBalance(
  columns: LedgerColumns,
  {debit, credit}: Pick<Ledger, 'debit' | 'credit'>,
  faults: FaultList,
): void {
  const {parsed, kind} = columns;
  const has = (id: string) => parsed.columns.has(id);
  if (kind !== 'grand livre') return;
  if (has('ecritureNum')) checkEntries(columns, faults);
  if (debit === credit || !((has('debit') && has('credit')) || has('sens'))) return;
  const gap = writeCents(debit - credit);
  faults.add(0, 'ledger-unbalanced', {debit: writeCents(debit), credit: writeCents(credit), gap});
}

/** The sum of each entry of a journal, whose lines stand together more often than not. */
function checkEntries(columns: LedgerColumns, faults: FaultList): void {
  const {parsed, days, debits, credits, words} = columns;
  const places = new Map<string, Map<string, number>>();
  const [rows, sums]: [number[], number[]] = [[], []];
  /** Entries of several days: their number is that of many. */
  const long = new Set<number>();
  let [journal, number, place] = ['', '', -1];
  let [first, isOne, isSeveral] = [-1, true, false];
  for (let row = 0; row < parsed.length; row++) {
    if (!isLine(columns, row)) continue;
    const [ours, entry] = [words.journal(row), words.entry(row)];
    if (first < 0) first = row;
    isOne &&= entry === words.entry(first);
    isSeveral ||= days[row] !== days[first] || words.piece(row) !== words.piece(first);
    if (place < 0 || entry !== number || ours !== journal) {
      [journal, number] = [ours, entry];
      let own = places.get(journal);
      if (own === undefined) places.set(journal, (own = new Map()));
      place = own.get(number) ?? sums.length;
      if (place === sums.length) {
        own.set(number, place);
        rows.push(row);
        sums.push(0);
      }
    }
    if (days[row] !== days[rows[place]!]) long.add(place);
    sums[place]! += debits[row]! - credits[row]!;
  }
  if (first >= 0 && isOne && isSeveral) faults.add(0, 'entries-one-number', {number: words.entry(first), journal: ''});
  for (const [name, own] of places) {
    const [[one, at]] = [...own] as [[string, number]];
    if (!isOne && own.size === 1 && long.has(at)) faults.add(0, 'entries-one-number', {number: one, journal: name});
  }
  if (!isOne) checkSequence(new Map([...places].map(([name, own]) => [name, own.keys()])), faults);
  sums.forEach((cents, at) => {
    if (cents === 0) return;
    const row = rows[at]!;
    const entry = `${words.journal(row)} ${words.entry(row)}`;
    faults.add(parsed.sheetRows[row]!, 'entry-unbalanced', {entry, gap: writeCents(cents)});
  });
}
