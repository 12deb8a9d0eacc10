import type {CellValue} from '../../value/cell';
import {writeCents} from '../../value/french';
import {isNothing, textOf} from '../../value/nothing';
import {parseCents} from '../../value/parse-number';
import type {FaultList} from './fault-list';
import {isLine, type LedgerColumns} from './ledger-columns';

/** The total that a ledger prints under an account, or a list under its lines, and the row it stands on. */
export interface PrintedTotal {
  /** Empty in a list. */
  readonly account: string;
  readonly line: number;
  readonly cells: readonly CellValue[];
}

/** Totals that the lines read do not add up to: lines of the account are missing, or an amount was misread. */
export function checkTotals(columns: LedgerColumns, totals: readonly PrintedTotal[], faults: FaultList): void {
  if (totals.length === 0) return;
  const {parsed, debits, credits} = columns;
  const sums = new Map(totals.map(({account}) => [account, {debit: 0, credit: 0}]));
  for (let row = 0; row < parsed.length; row++) {
    const own = isLine(columns, row) ? sums.get(columns.account(row)) : undefined;
    if (own === undefined) continue;
    own.debit += debits[row]!;
    own.credit += credits[row]!;
  }
  for (const {account, line, cells} of totals) {
    const [debit, credit] = (['debit', 'credit'] as const).map((side) =>
      centsOf(cells[parsed.at.get(side)?.index ?? -1]),
    );
    if ((debit === 0 && credit === 0) || debit === null || credit === null) continue;
    const own = sums.get(account)!;
    // Both sides, or what is left of them.
    if ((debit === own.debit && credit === own.credit) || debit! - credit! === own.debit - own.credit) continue;
    const said = {printed: writeCents(debit! - credit!), read: writeCents(own.debit - own.credit)};
    faults.add(line, 'total-differs', {account, ...said});
  }
}

/** The same in a list: a total is that of all the lines above it, or of those since one of the totals before. */
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
function centsOf(cell: CellValue | undefined): number | null {
  if (cell === undefined || isNothing(cell)) return 0;
  return typeof cell === 'number' ? Math.round(cell * 100) : (parseCents(textOf(cell))?.cents ?? null);
}
