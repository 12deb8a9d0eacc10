import type {CompteRule} from '../../setting/parameters';
import type {Ledger, LedgerLine} from '../../reading/ledger/ledger';
import {isStockRule} from '../bridge/cheque-stock';
import {foldPlain} from '../label/fold-plain';
import {amountsIn} from '../label/label-amounts';
import {saysNoPayment} from '../label/label-denials';
import {isMoney, isOwed, saysToPay, type Entries} from './entries';

/** By place of a line in its ledger, whether what it books is seen to be paid, or seen to be owed; none where the ledger does not let one see it. */
export type Settlements = readonly ('paid' | 'booked' | undefined)[];

/** Owed lines of each entry of a fund, and whether money leaves in it, or something else happens. */
interface Sides {
  readonly hasMoney: Uint8Array;
  readonly hasOther: Uint8Array;
  /** What the bank gives and what is owed are less than what is booked for the fund: something else makes up for it. */
  readonly isShort: Uint8Array;
  readonly owed: ReadonlyMap<number, readonly LedgerLine[]>;
}

/**
 * Looks at the entry of each line of a fund: the bank in it pays; a supplier in it is owed, until entries of the bank pay it off, by
 * lettering, or by account and amount, in this ledger or in a later one. Any other account pays nobody.
 */
export function settlementsOf(
  ledgers: readonly Ledger[],
  allEntries: readonly Entries[],
  place: number,
  funds: readonly string[],
  comptes: readonly CompteRule[],
): Settlements {
  const [{lines, last}, entries] = [ledgers[place]!, allEntries[place]!];
  if (entries === null) return [];
  const {hasMoney, hasOther, isShort, owed} = sidesOf(lines, entries, funds, comptes);
  // Beside the bank, only what is still owed to somebody at the end of the entry waits.
  const waitingOf = (entry: number) => {
    const own = owed.get(entry) ?? [];
    return hasMoney[entry] === 1 ? own.filter((line) => netOf(own, line) < 0) : own;
  };
  const waiting = [...owed.keys()].flatMap(waitingOf);
  const later = ledgers.map(({first}, at) => (first > last ? allEntries[at]! : null));
  const books = [
    {lines, entries},
    ...later.flatMap((own, at) => (own === null ? [] : [{lines: ledgers[at]!.lines, entries: own}])),
  ];
  const paidOff = waiting.length === 0 ? new Set<LedgerLine>() : paidOffAmong(waiting, books);
  return lines.map((line, at) => {
    if (funds[at] === '') return undefined;
    const entry = entries.of[at]!;
    const own = waitingOf(entry);
    const isPaid =
      isShort[entry] === 0 && (own.length > 0 ? own.every((one) => paidOff.has(one)) : hasMoney[entry] === 1);
    // Of what is owed, the bank pays by debiting it; an account of charges « à payer » is paid by no entry of its own.
    const isToPay = saysToPay(line) && (!isPaid || line.account.startsWith('6'));
    if (isPaid && !isToPay) return 'paid';
    return isToPay || own.length > 0 || hasOther[entry] === 1 || isShort[entry] === 1 ? 'booked' : undefined;
  });
}

function sidesOf(
  lines: readonly LedgerLine[],
  entries: NonNullable<Entries>,
  funds: readonly string[],
  comptes: readonly CompteRule[],
): Sides {
  const ofFund = new Uint8Array(entries.count);
  lines.forEach((_, at) => {
    if (funds[at] !== '') ofFund[entries.of[at]!] = 1;
  });
  const stocks = comptes.filter(isStockRule).map(({compte}) => compte);
  const isStock = ({account}: LedgerLine) => stocks.some((compte) => account.startsWith(compte));
  const [hasMoney, hasOther] = [new Uint8Array(entries.count), new Uint8Array(entries.count)];
  const owed = new Map<number, LedgerLine[]>();
  const lacking = new Float64Array(entries.count);
  const labels: string[] = [];
  lines.forEach((line, at) => {
    if (funds[at] === '') return;
    lacking[entries.of[at]!]! += line.cents;
    labels[entries.of[at]!] = line.label;
  });
  lines.forEach((line, at) => {
    const entry = entries.of[at]!;
    if (ofFund[entry] === 0 || funds[at] !== '') return;
    // What the line of the fund says too is told with it.
    const isDenied = isMoney(line) && line.label !== labels[entry] && deniesItself(line);
    if ((isMoney(line) || isStock(line) || isOwed(line)) && line.cents < 0 && !isDenied) lacking[entry]! += line.cents;
    if (isMoney(line) || isStock(line))
      hasMoney[entry] = 1; // a chèque handed out is paid
    else if (isOwed(line)) put(owed, entry, line);
    else hasOther[entry] = 1;
  });
  const isShort = Uint8Array.from(lacking, (cents, entry) =>
    cents > ROUNDING && (hasMoney[entry] === 1 || owed.has(entry)) ? 1 : 0,
  );
  return {hasMoney, hasOther, isShort, owed};
}

/** A line of the bank says that it did not pay, or another amount than its own. */
function deniesItself({label, cents}: LedgerLine): boolean {
  const amounts = amountsIn(label);
  return saysNoPayment(foldPlain(label), label) || (amounts.length > 0 && !amounts.includes(Math.abs(cents)));
}

/** Cents that a payment may differ by. */
const ROUNDING = 100;

/** What an entry leaves on the account of a line, in cents: below zero, it is owed. */
const netOf = (lines: readonly LedgerLine[], {account, auxiliary}: LedgerLine) =>
  lines.reduce((sum, one) => sum + (one.account === account && one.auxiliary === auxiliary ? one.cents : 0), 0);

/** Lines and their entries: those of the ledger, then of later ones. */
type Books = readonly {readonly lines: readonly LedgerLine[]; readonly entries: NonNullable<Entries>}[];

/** Of what is owed, what entries of the bank pay off, by lettering or by amount: each payment pays one line, the earliest first. */
function paidOffAmong(owed: readonly LedgerLine[], books: Books): ReadonlySet<LedgerLine> {
  // Of each lettering, what the bank paid less all that is owed: other entries only take back what was owed.
  const letters = new Map<string, number>();
  const days = new Map<string, number[]>();
  const own = new Set(owed);
  books.forEach(({lines, entries}, book) => {
    const ofMoney = new Uint8Array(entries.count);
    lines.forEach((line, at) => {
      if (isMoney(line)) ofMoney[entries.of[at]!] = 1;
    });
    lines.forEach((line, at) => {
      if (!isOwed(line)) return;
      const isPayment = ofMoney[entries.of[at]!] === 1;
      // What a later ledger owes is what this one left, carried over, or its own.
      const counts = isPayment || (book === 0 && (line.cents < 0 || own.has(line)));
      if (line.letter !== '' && (book === 0 || letters.has(letterOf(line))))
        letters.set(letterOf(line), (letters.get(letterOf(line)) ?? 0) + (counts ? line.cents : 0));
      if (isPayment && (line.letter === '' || book > 0)) put(days, amountOf(line, line.cents), line.day);
    });
  });
  for (const list of days.values()) list.sort((a, b) => a - b);
  const paid = new Set<LedgerLine>();
  const byDay = [...owed].sort((a, b) => a.day - b.day || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
  for (const line of byDay) {
    if (line.letter !== '') {
      if (letters.get(letterOf(line))! >= 0) paid.add(line);
      continue;
    }
    const list = days.get(amountOf(line, -line.cents)) ?? [];
    const at = list.findIndex((day) => day >= line.day);
    if (at < 0) continue;
    list.splice(at, 1);
    paid.add(line);
  }
  return paid;
}

const letterOf = ({account, auxiliary, letter}: LedgerLine) => `${account}|${auxiliary}|${letter}`;
const amountOf = ({account, auxiliary}: LedgerLine, cents: number) => `${account}|${auxiliary}|${cents}`;

function put<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const own = lists.get(key);
  if (own === undefined) lists.set(key, [value]);
  else own.push(value);
}
