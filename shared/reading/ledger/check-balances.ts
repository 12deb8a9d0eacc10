import {writeCents} from '../../value/french';
import {foldText} from '../../value/fold';
import {textOf} from '../../value/nothing';
import {centsOf} from './check-totals';
import type {FaultList} from './fault-list';
import {isLine, type LedgerColumns} from './ledger-columns';

/** What the account held, and what moved since the balance before, in cents; null where no balance is written. */
interface Step {
  readonly line: number;
  readonly moved: number;
  readonly balance: number | null;
}

/** Balances that a bank list writes, on rows of their own or beside its lines, and that its lines do not lead to: some are missing. */
export function checkBalances(columns: LedgerColumns, faults: FaultList): void {
  const {parsed, debits, credits, hasAmount, isBalance} = columns;
  const {rows = [], headingRow, sheetRows} = parsed;
  const index = (rows[headingRow - 1] ?? []).findIndex((cell) => /^solde/.test(foldText(textOf(cell))));
  const [own, beside]: [Step[], Step[]] = [[], []];
  for (let row = 0; row < parsed.length; row++) {
    const line = sheetRows[row]!;
    const cents = debits[row]! - credits[row]!;
    if (isBalance(row)) {
      if (hasAmount(row)) own.push({line, moved: 0, balance: cents});
    } else if (isLine(columns, row)) {
      own.push({line, moved: cents, balance: null});
      const cell = rows[line - 1]?.[index];
      const balance = cell === undefined || textOf(cell) === '' ? null : centsOf(cell);
      beside.push({line, moved: cents, balance});
    }
  }
  for (const steps of [own, beside]) {
    // Banks write the last day first or last, and what leaves above or below zero.
    const ways = [steps, [...steps].reverse()].flatMap((one) => [gapsIn(one, 1), gapsIn(one, -1)]);
    const [gap] = ways.reduce((best, one) => (one.length < best.length ? one : best));
    if (gap !== undefined)
      faults.add(gap.line, 'balance-differs', {printed: writeCents(gap.printed), read: writeCents(gap.read)});
  }
}

/** The balances that are not the one before and what moved since. */
function gapsIn(steps: readonly Step[], sign: number) {
  const gaps: {readonly line: number; readonly printed: number; readonly read: number}[] = [];
  let [before, moved, lines]: [number | null, number, number] = [null, 0, 0];
  for (const step of steps) {
    moved += step.moved * sign;
    if (step.moved !== 0) lines++;
    if (step.balance === null) continue;
    const read: number = (before ?? 0) + moved;
    if (before !== null && lines > 0 && read !== step.balance)
      gaps.push({line: step.line, printed: step.balance, read});
    [before, moved, lines] = [step.balance, 0, 0];
  }
  return gaps;
}
