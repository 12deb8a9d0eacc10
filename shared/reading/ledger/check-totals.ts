import type {CellValue} from '../../value/cell';
import {writeCents} from '../../value/french';
import {isNothing, textOf} from '../../value/nothing';
import {parseCents} from '../../value/parse-number';
import type {FaultList} from './fault-list';
import {isLine, type LedgerColumns} from './ledger-columns';

/** The total that a list prints under its lines, and the row it stands on. */
export interface PrintedTotal {
  readonly line: number;
  readonly cells: readonly CellValue[];
}

interface Sides {
  readonly debit: number;
  readonly credit: number;
}
const NOTHING: Sides = {debit: 0, credit: 0};
const plus = (a: Sides, b: Sides): Sides => ({debit: a.debit + b.debit, credit: a.credit + b.credit});
const netOf = ({debit, credit}: Sides) => debit - credit;

/** Both sides, or what is left of them. */
const isSame = (a: Sides, b: Sides) => (a.debit === b.debit && a.credit === b.credit) || netOf(a) === netOf(b);

/** Each side that is printed; one alone may be what is left. */
const isPrinted = (printed: Sides, read: Sides) =>
  (['debit', 'credit'] as const).every((side) => printed[side] === 0 || printed[side] === read[side]) ||
  ((printed.debit === 0 || printed.credit === 0) && netOf(printed) === netOf(read));

/**
 * The totals that a ledger prints, held against its lines as they come: where they do not add up, lines are missing or an amount was
 * misread. That of an account is that of its lines; another is that of all the lines above, or since an account or a total before.
 */
export class LedgerTotals {
  private sum = NOTHING;
  private readonly starts = [NOTHING];
  private readonly lines = new Map<string, Sides>();
  /** What accounts bring from before their first line. */
  private readonly carried = new Map<string, Sides>();
  private readonly named: {readonly account: string; readonly line: number; readonly printed: Sides}[] = [];

  constructor(
    private readonly columns: LedgerColumns,
    private readonly faults: FaultList,
  ) {}

  addTitle(): void {
    this.starts.push(this.sum);
  }

  addLine(row: number): void {
    const own = {debit: this.columns.debits[row]!, credit: this.columns.credits[row]!};
    this.sum = plus(this.sum, own);
    const account = this.columns.account(row);
    this.lines.set(account, plus(this.lines.get(account) ?? NOTHING, own));
  }

  /** An account of charges begins its year with nothing: what it carries over is of lines that are not there. */
  addCarried(line: number, account: string, cells: readonly CellValue[]): void {
    const printed = this.printedIn(cells);
    if (printed === null || this.lines.has(account) || (account === '' && this.lines.size > 0)) return;
    this.carried.set(account, printed);
    this.sum = plus(this.sum, printed);
    if (/^(6|$)/.test(account)) this.faults.add(line, 'lines-carried', {account, euros: writeCents(netOf(printed))});
  }

  /** `accounts`: those that the row may name. */
  addTotal(line: number, accounts: readonly string[], cells: readonly CellValue[]): void {
    const printed = this.printedIn(cells);
    if (printed === null) return;
    const account = accounts.find((one) => this.under(one, this.lines) !== NOTHING);
    if (account !== undefined) this.named.push({account, line, printed});
    else if (
      !this.starts.some((from) => isPrinted(printed, this.since(from)) || isPrinted(printed, this.without(from)))
    )
      this.tell(line, '', printed, this.sum);
    this.starts.push(this.sum);
  }

  /** Lines of an account may stand under its total. */
  checkAccounts(): void {
    for (const {account, line, printed} of this.named) {
      const read = this.under(account, this.lines);
      if (!isSame(printed, read) && !isSame(printed, plus(read, this.under(account, this.carried))))
        this.tell(line, account, printed, read);
    }
  }

  private since({debit, credit}: Sides): Sides {
    return {debit: this.sum.debit - debit, credit: this.sum.credit - credit};
  }

  /** All the lines, without what accounts bring from before. */
  private without(from: Sides): Sides {
    if (from !== NOTHING) return this.since(from);
    return [...this.carried.values()].reduce(
      (sum, {debit, credit}) => plus(sum, {debit: -debit, credit: -credit}),
      this.sum,
    );
  }

  /** Of an account; else of all whose number begins so. */
  private under(account: string, sums: ReadonlyMap<string, Sides>): Sides {
    const own = sums.get(account);
    if (own !== undefined || this.lines.has(account)) return own ?? NOTHING;
    return [...sums].reduce((sum, [one, sides]) => (one.startsWith(account) ? plus(sum, sides) : sum), NOTHING);
  }

  private printedIn(cells: readonly CellValue[]): Sides | null {
    const [debit, credit] = (['debit', 'credit'] as const).map((side) =>
      centsOf(cells[this.columns.parsed.at.get(side)?.index ?? -1]),
    ) as [number | null, number | null];
    return (debit === 0 && credit === 0) || debit === null || credit === null ? null : {debit, credit};
  }

  private tell(line: number, account: string, printed: Sides, read: Sides): void {
    // The gap stands on the side where it is.
    const by = netOf(printed) === netOf(read) ? ({debit}: Sides) => debit : netOf;
    this.faults.add(line, 'total-differs', {account, printed: writeCents(by(printed)), read: writeCents(by(read))});
  }
}

/** In a list, a total is that of all the lines above it, or of those since one of the totals before. */
export function checkListTotals(columns: LedgerColumns, totals: readonly PrintedTotal[], faults: FaultList): void {
  const {parsed, debits, credits} = columns;
  const sums = [0];
  let [row, sum] = [0, 0];
  for (const {line, cells} of totals) {
    for (; row < parsed.length && parsed.sheetRows[row]! < line; row++)
      if (isLine(columns, row)) sum += debits[row]! - credits[row]!;
    const [amount, debit, credit] = (['montant', 'debit', 'credit'] as const).map((id) =>
      centsOf(cells[parsed.at.get(id)?.index ?? -1]),
    );
    const printed = amount === 0 ? (debit ?? 0) - (credit ?? 0) : amount;
    if (printed === null || printed === undefined || printed === 0) continue;
    // A bank writes what leaves below zero.
    if (!sums.some((before) => Math.abs(sum - before) === Math.abs(printed)))
      faults.add(line, 'total-differs', {account: '', printed: writeCents(printed), read: writeCents(sum)});
    sums.push(sum);
  }
}

/** 0 for nothing, null for what is no amount. */
export function centsOf(cell: CellValue | undefined): number | null {
  if (cell === undefined || isNothing(cell)) return 0;
  return typeof cell === 'number' ? Math.round(cell * 100) : (parseCents(textOf(cell))?.cents ?? null);
}
