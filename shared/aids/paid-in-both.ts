import {ledgerFaults} from '../message/ledger-faults';
import {say} from '../message/message';
import type {FaultList} from '../reading/ledger/fault-list';
import type {Ledger} from '../reading/ledger/ledger';
import {writeCents} from '../value/french';
import type {Payment} from './aid';
import {hasEntries} from './entries';
import type {WholeDoubt} from './wholeness';

/** Of the payments of a fund that books and lists have, the share that is in both: fewer may be chance. */
const SAME = 0.5;
/** Days between the entry of a payment and its line in a return, or at the bank. */
const NEAR = 31;

/** Funds whose payments stand in a book and in a return or a bank list as well: they count twice, and nothing else says so. */
export function reportPaidInBoth(
  payments: readonly Payment[],
  ledgers: readonly Ledger[],
  isInside: (line: Payment) => boolean,
  faults: FaultList,
): WholeDoubt[] {
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

/** Payments of a list that a book has: the same amount, near the same day, to nobody else. */
function inBoth(books: readonly Payment[], lists: readonly Payment[]): Payment[] {
  const byCents = new Map<number, Payment[]>();
  for (const payment of books) byCents.set(payment.cents, [...(byCents.get(payment.cents) ?? []), payment]);
  return lists.filter((payment) => {
    const own = byCents.get(payment.cents) ?? [];
    const at = own.findIndex((other) => Math.abs(other.day - payment.day) <= NEAR && isOfSame(other, payment));
    if (at < 0) return false;
    own.splice(at, 1);
    return true;
  });
}

const isOfSame = ({dossiers: ours}: Payment, {dossiers: theirs}: Payment) =>
  ours.length > 0 && theirs.length > 0 && ours.some((dossier) => theirs.includes(dossier));
