import type {CompteRule} from '../setting/parameters';
import type {Ledger, LedgerLine} from '../reading/ledger/ledger';
import {isStockRule} from './bridge/cheque-stock';

/** Line of a ledger → whether what it books is seen to be paid, or seen to be owed; none where the ledger does not let one see it. */
export type Settlements = ReadonlyMap<number, 'paid' | 'booked'>;

/** Money itself: bank and cash. */
const isMoney = ({account}: LedgerLine) => account.startsWith('5');
/** Owed to somebody, or waiting: suppliers, staff, others, suspense. */
const OWED = /^4[0-7]/;

/** The other side of one entry of a fund. */
interface Entry {
  hasMoney: boolean;
  hasOther: boolean;
  readonly owed: LedgerLine[];
}

/**
 * Looks at the entry of each line of a fund: the bank in it pays; a supplier in it is owed, until a later entry of the bank has
 * the same lettering, or the same account and amount. Any other account pays nobody.
 */
export function settlementsOf(
  {lines, kind}: Ledger,
  funds: readonly string[],
  comptes: readonly CompteRule[],
): Settlements {
  const found = new Map<number, 'paid' | 'booked'>();
  if (kind !== 'fec' && kind !== 'grand livre') return found;
  const isNumbered = lines.some(({entry}) => entry !== lines[0]!.entry);
  const keyOf = ({journal, entry, day, piece, label}: LedgerLine) =>
    isNumbered ? `${journal}|${entry}|${day}` : `${journal}|${day}|${piece === '' ? label : piece}`;
  const entries = new Map<string, Entry>();
  lines.forEach((line, at) => {
    if (funds[at] !== '') entries.set(keyOf(line), {hasMoney: false, hasOther: false, owed: []});
  });
  if (entries.size === 0) return found;
  const stocks = comptes.filter(isStockRule).map(({compte}) => compte);
  const isStock = ({account}: LedgerLine) => stocks.some((compte) => account.startsWith(compte));
  lines.forEach((line, at) => {
    if (funds[at] !== '') return;
    const entry = entries.get(keyOf(line));
    if (entry === undefined) return;
    if (isMoney(line) || isStock(line))
      entry.hasMoney = true; // a chèque handed out is paid
    else if (OWED.test(line.account)) entry.owed.push(line);
    else entry.hasOther = true;
  });
  const owed = [...entries.values()].flatMap((entry) => (entry.hasMoney ? [] : entry.owed));
  const paidOff = owed.length === 0 ? new Set<LedgerLine>() : paidOffAmong(owed, lines, keyOf);
  lines.forEach((line, at) => {
    if (funds[at] === '') return;
    const {hasMoney, hasOther, owed: own} = entries.get(keyOf(line))!;
    if (hasMoney || (own.length > 0 && own.every((one) => paidOff.has(one)))) found.set(line.line, 'paid');
    else if (own.length > 0 || hasOther) found.set(line.line, 'booked');
  });
  return found;
}

/** Of what is owed, what entries of the bank pay off, by lettering or by amount: each payment pays one line, the earliest first. */
function paidOffAmong(
  owed: readonly LedgerLine[],
  lines: readonly LedgerLine[],
  keyOf: (line: LedgerLine) => string,
): ReadonlySet<LedgerLine> {
  const money = new Set(lines.filter(isMoney).map(keyOf));
  const letters = new Set<string>();
  const days = new Map<string, number[]>();
  for (const line of lines) {
    if (!OWED.test(line.account) || !money.has(keyOf(line))) continue;
    if (line.letter !== '') letters.add(letterOf(line));
    else put(days, amountOf(line, line.cents), line.day);
  }
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
