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

type Sides = readonly [debit: number, credit: number];
const NOTHING: Sides = [0, 0];
const plus = (a: Sides, b: Sides, sign = 1): Sides => [a[0] + sign * b[0], a[1] + sign * b[1]];
const netOf = ([debit, credit]: Sides) => debit - credit;

/** Each side that is printed; one alone may be what is left. */
const isPrinted = (printed: Sides, read: Sides) =>
  printed.every((cents, at) => cents === 0 || cents === read[at]) ||
  (printed.includes(0) && netOf(printed) === netOf(read));

/**
 * The totals that a ledger prints, held against its lines as they come: where they do not add up, lines are missing or an amount was
 * misread. That of an account is that of its lines; another is that of all the lines above, or since an account or a total before.
 */
export function ledgerTotals({parsed, debits, credits, account: accountOf}: LedgerColumns, faults: FaultList) {
  const [lines, before] = [new Map<string, Sides>(), new Map<string, Sides>()];
  const starts = [NOTHING];
  const named: (readonly [account: string, line: number, printed: Sides])[] = [];
  let [sum, brought] = [NOTHING, NOTHING];
  const [debit, credit] = ['debit', 'credit'].map((id) => parsed.at.get(id)?.index ?? -1) as [number, number];
  const printedIn = (cells: readonly CellValue[]): Sides | null => {
    const [own, other] = [centsOf(cells[debit]), centsOf(cells[credit])];
    return own === null || other === null || (own === 0 && other === 0) ? null : [own, other];
  };
  /** Of an account; else of all whose number begins so. */
  const under = (account: string, sums: ReadonlyMap<string, Sides>): Sides =>
    [...sums].reduce(
      (all, [one, sides]) =>
        one === account || (!lines.has(account) && one.startsWith(account)) ? plus(all, sides) : all,
      NOTHING,
    );
  const tell = (line: number, account: string, printed: Sides, read: Sides) => {
    // The gap stands on the side where it is.
    const by = netOf(printed) === netOf(read) ? ([cents]: Sides) => cents : netOf;
    faults.add(line, 'total-differs', {account, printed: writeCents(by(printed)), read: writeCents(by(read))});
  };
  return {
    title: () => starts.push(sum),
    line: (row: number) => {
      const [account, own]: [string, Sides] = [accountOf(row), [debits[row]!, credits[row]!]];
      sum = plus(sum, own);
      lines.set(account, plus(lines.get(account) ?? NOTHING, own));
    },
    /** An account of charges begins its year with nothing: what it carries over is of lines that are not there. */
    carried: (line: number, account: string, cells: readonly CellValue[]) => {
      const printed = printedIn(cells);
      if (printed === null || lines.has(account) || (account === '' && lines.size > 0)) return;
      before.set(account, printed);
      brought = plus(brought, printed);
      starts.push(plus(NOTHING, brought, -1));
      if (/^(6|$)/.test(account)) faults.add(line, 'lines-carried', {account, euros: writeCents(netOf(printed))});
    },
    /** `accounts`: those that the row may name. */
    total: (line: number, accounts: readonly string[], cells: readonly CellValue[]) => {
      const printed = printedIn(cells);
      if (printed === null) return;
      const account = accounts.find((one) => under(one, lines) !== NOTHING);
      if (account !== undefined) named.push([account, line, printed]);
      else if (!starts.some((from) => isPrinted(printed, plus(sum, from, -1)))) tell(line, '', printed, sum);
      starts.push(sum);
    },
    /** Lines of an account may stand under its total. */
    end: () => {
      for (const [account, line, printed] of named) {
        const read = under(account, lines);
        const rest = netOf(printed) - netOf(read);
        if (rest !== 0 && rest !== netOf(under(account, before))) tell(line, account, printed, read);
      }
    },
  };
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
