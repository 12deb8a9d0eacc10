import type {CompteRule} from '../setting/parameters';
import type {Ledger, LedgerLine} from '../reading/ledger/ledger';
import {isStockRule} from './bridge/cheque-stock';
import {isMoney, isOwed, type Entries} from './entries';

/** Line of a ledger → whether what it books is seen to be paid, or seen to be owed; none where the ledger does not let one see it. */
export type Settlements = ReadonlyMap<number, 'paid' | 'booked'>;

const [MONEY, OWED, OTHER] = [1, 2, 4] as const;

/**
 * Looks at the entry of each line of a fund: the bank in it pays; a supplier in it is owed, until a later entry of the bank has
 * the same lettering, or the same account and amount. Any other account pays nobody.
 */
export function settlementsOf(
  {lines}: Ledger,
  entries: Entries,
  funds: readonly string[],
  comptes: readonly CompteRule[],
): Settlements {
  const found = new Map<number, 'paid' | 'booked'>();
  if (entries === null) return found;
  const ofFund = new Uint8Array(entries.count);
  lines.forEach((_, at) => {
    if (funds[at] !== '') ofFund[entries.of[at]!] = 1;
  });
  const stocks = comptes.filter(isStockRule).map(({compte}) => compte);
  const isStock = ({account}: LedgerLine) => stocks.some((compte) => account.startsWith(compte));
  // What else stands in each entry of a fund.
  const sides = new Uint8Array(entries.count);
  const owed = new Map<number, LedgerLine[]>();
  lines.forEach((line, at) => {
    const entry = entries.of[at]!;
    if (ofFund[entry] === 0 || funds[at] !== '') return;
    if (isMoney(line) || isStock(line))
      sides[entry]! |= MONEY; // a chèque handed out is paid
    else if (isOwed(line)) {
      sides[entry]! |= OWED;
      const own = owed.get(entry);
      if (own === undefined) owed.set(entry, [line]);
      else own.push(line);
    } else sides[entry]! |= OTHER;
  });
  const waiting = [...owed].flatMap(([entry, own]) => ((sides[entry]! & MONEY) === 0 ? own : []));
  const paidOff = waiting.length === 0 ? new Set<LedgerLine>() : paidOffAmong(waiting, lines, entries);
  lines.forEach((line, at) => {
    const entry = entries.of[at]!;
    if (funds[at] === '') return;
    const side = sides[entry]!;
    if ((side & MONEY) !== 0 || ((side & OWED) !== 0 && owed.get(entry)!.every((one) => paidOff.has(one))))
      found.set(line.line, 'paid');
    else if (side !== 0) found.set(line.line, 'booked');
  });
  return found;
}

/** Of what is owed, what entries of the bank pay off, by lettering or by amount: each payment pays one line, the earliest first. */
function paidOffAmong(
  owed: readonly LedgerLine[],
  lines: readonly LedgerLine[],
  entries: NonNullable<Entries>,
): ReadonlySet<LedgerLine> {
  const ofMoney = new Uint8Array(entries.count);
  lines.forEach((line, at) => {
    if (isMoney(line)) ofMoney[entries.of[at]!] = 1;
  });
  const letters = new Set<string>();
  const days = new Map<string, number[]>();
  lines.forEach((line, at) => {
    if (ofMoney[entries.of[at]!] === 0 || !isOwed(line)) return;
    if (line.letter !== '') letters.add(letterOf(line));
    else put(days, amountOf(line, line.cents), line.day);
  });
  for (const own of days.values()) own.sort((a, b) => a - b);
  const paid = new Set<LedgerLine>();
  const byDay = [...owed].sort((a, b) => a.day - b.day || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
  for (const line of byDay) {
    if (line.letter !== '') {
      if (letters.has(letterOf(line))) paid.add(line);
      continue;
    }
    const own = days.get(amountOf(line, -line.cents)) ?? [];
    const at = own.findIndex((day) => day >= line.day);
    if (at < 0) continue;
    own.splice(at, 1);
    paid.add(line);
  }
  return paid;
}

const letterOf = ({account, auxiliary, letter}: LedgerLine) => `${account}|${auxiliary}|${letter}`;
const amountOf = ({account, auxiliary}: LedgerLine, cents: number) => `${account}|${auxiliary}|${cents}`;

function put(lists: Map<string, number[]>, key: string, value: number): void {
  const own = lists.get(key);
  if (own === undefined) lists.set(key, [value]);
  else own.push(value);
}
