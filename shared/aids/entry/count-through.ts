import type {Ledger, LedgerLine} from '../../reading/ledger/ledger';
import {FaultList, type LedgerFault} from '../../reading/ledger/fault-list';
import type {Entries} from './entries';

const isExpense = ({account}: LedgerLine) => account.startsWith('6');

/**
 * The fund of each line, without those of an account of third parties through which an entry of the same fund goes: granted on 657
 * against 467, then paid from 467. Each such credit, and the payment of it, is left out and said: what is granted counts once.
 */
export function countThrough(
  {lines}: Ledger,
  entries: Entries,
  funds: readonly string[],
): {readonly funds: readonly string[]; readonly faults: readonly LedgerFault[]} {
  if (entries === null || !lines.some((line, at) => funds[at] !== '' && !isExpense(line))) return {funds, faults: []};
  const faults = new FaultList();
  const granted = new Map<string, string>();
  const keyOf = (at: number) => `${entries.of[at]!}|${funds[at]!}`;
  lines.forEach((line, at) => {
    if (funds[at] !== '' && isExpense(line)) granted.set(keyOf(at), line.account);
  });
  const kept = [...funds];
  // What each credit left out owes, until it is paid.
  const owed = new Map<string, number[]>();
  const owedBy = ({account, auxiliary}: LedgerLine, fund: string, cents: number) =>
    `${account}|${auxiliary}|${fund}|${cents}`;
  lines.forEach((line, at) => {
    const expense = granted.get(keyOf(at));
    if (funds[at] === '' || isExpense(line) || line.cents >= 0 || expense === undefined) return;
    const key = owedBy(line, funds[at]!, -line.cents);
    owed.set(key, [...(owed.get(key) ?? []), line.day]);
    kept[at] = '';
    faults.addOnce(0, 'account-through', {fund: funds[at]!, through: line.account, account: expense});
  });
  if (owed.size === 0) return {funds, faults: []};
  lines.forEach((line, at) => {
    if (kept[at] === '' || isExpense(line) || line.cents <= 0) return;
    const days = owed.get(owedBy(line, funds[at]!, line.cents)) ?? [];
    const place = days.findIndex((day) => day <= line.day);
    if (place < 0) return;
    days.splice(place, 1);
    kept[at] = '';
  });
  return {funds: kept, faults: faults.list()};
}
