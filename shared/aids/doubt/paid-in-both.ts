import {ledgerFaults} from '../../message/ledger-faults';
import {say} from '../../message/message';
import type {FaultList} from '../../reading/ledger/fault-list';
import type {Ledger} from '../../reading/ledger/ledger';
import {writeCents} from '../../value/french';
import {groupBy} from '../../value/group-by';
import type {Payment} from '../aid';
import {hasEntries} from '../entry/entries';
import {BETWEEN_FILES} from '../matching/matching-rules';
import type {Doubt} from './wholeness';

/** Of the payments of a fund that books and lists have, the share that is in both: fewer may be chance. */
const SAME = 0.5;

/** Funds whose payments stand in a book and in a return or a bank list as well: they count twice, and nothing else says so. */
export function reportPaidInBoth(
  payments: readonly Payment[],
  ledgers: readonly Ledger[],
  isInside: (line: Payment) => boolean,
  faults: FaultList,
): Doubt[] {
  if (!ledgers.some(hasEntries) || ledgers.every(hasEntries)) return [];
  const funds = new Map<string, {books: Payment[]; lists: Payment[]}>();
  for (const payment of payments) {
    if (!isInside(payment) || payment.cents <= 0) continue;
    const own = funds.get(payment.fund) ?? {books: [], lists: []};
    funds.set(payment.fund, own);
    (hasEntries(ledgers[payment.ledger]!) ? own.books : own.lists).push(payment);
  }
  return [...funds].flatMap(([fund, {books, lists}]) => {
    const both = inBoth(books, lists);
    if (both.length === 0 || both.length < SAME * Math.min(books.length, lists.length)) return [];
    const names = [...new Set([...books, ...lists].map(({ledger}) => ledger))].sort((a, b) => a - b);
    const said = {
      fund,
      names: names.map((at) => `« ${ledgers[at]!.name} »`).join(' et '),
      count: String(both.length),
      euros: writeCents(both.reduce((sum, {cents}) => sum + cents, 0)),
    };
    faults.add(0, 'paid-in-both', said);
    return [{message: say(ledgerFaults, 'paid-in-both', said), funds: new Set([fund])}];
  });
}

/** Payments of a list that a book has: the same amount to the same youth, near the same day, each once. */
function inBoth(books: readonly Payment[], lists: readonly Payment[]): Payment[] {
  const whoOf = (cents: number, dossier: string) => `${cents}|${dossier}`;
  const paid = books.flatMap(({cents, dossiers}, at) => dossiers.map((one) => ({at, who: whoOf(cents, one)})));
  const byWho = groupBy(paid, ({who}) => who);
  const taken = new Set<number>();
  return lists.filter(({cents, day, dossiers}) => {
    const same = dossiers.flatMap((one) => byWho.get(whoOf(cents, one)) ?? []).map(({at}) => at);
    const near = same.filter((at) => !taken.has(at) && Math.abs(books[at]!.day - day) <= BETWEEN_FILES);
    if (near.length > 0) taken.add(Math.min(...near));
    return near.length > 0;
  });
}
