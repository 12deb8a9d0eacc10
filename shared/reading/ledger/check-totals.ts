import type {CellValue} from '../../value/cell';
import {writeCents} from '../../value/french';
import {isNothing, textOf} from '../../value/nothing';
import {parseCents} from '../../value/parse-number';
import type {FaultList} from './fault-list';
import {isLine, type LedgerColumns} from './ledger-columns';

/** The total that a ledger prints under an account, and the row it stands on. */
export interface PrintedTotal {
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

/** 0 for nothing, null for what is no amount. */
function centsOf(cell: CellValue | undefined): number | null {
  if (cell === undefined || isNothing(cell)) return 0;
  return typeof cell === 'number' ? Math.round(cell * 100) : (parseCents(textOf(cell))?.cents ?? null);
}
