import {foldPlain} from '../label/fold-plain';
import type {Ledger, LedgerLine} from '../../reading/ledger/ledger';

/** The entry of each line, by number from 0; null where a ledger has no entries: a return, a bank list. */
export type Entries = {readonly of: Uint32Array; readonly count: number} | null;

/** A book is made of entries; a return or a bank list, of what was paid. */
export const hasEntries = ({kind}: Ledger) => kind === 'fec' || kind === 'grand livre';

/** Lines that cannot be two entries. */
const FEW = 3;

/** Puts together the lines of one journal, number and day; of one piece or label in a journal that bears one number. */
export function entriesOf(ledger: Ledger): Entries {
  if (!hasEntries(ledger)) return null;
  const {lines} = ledger;
  const ones = new Map<string, string | null>();
  const sizes = new Map<string, number>();
  for (const {journal, entry} of lines) {
    const known = ones.get(journal);
    if (known === undefined) ones.set(journal, entry);
    else if (known !== null && known !== entry) ones.set(journal, null);
    if (known !== null) sizes.set(journal, (sizes.get(journal) ?? 0) + 1);
  }
  // So few lines of one number are one entry, and no sign that numbers mean nothing.
  for (const [journal, entry] of ones) if (entry && sizes.get(journal)! <= FEW) ones.set(journal, null);
  // Of each day of a journal, what its entries are told by → their number.
  const days = new Map<string, Map<string, number>>();
  const numbersOf = (journal: string, day: number) => {
    const known = days.get(`${journal}|${day}`) ?? new Map<string, number>();
    days.set(`${journal}|${day}`, known);
    return known;
  };
  let count = 0;
  const of = new Uint32Array(lines.length);
  let last = {journal: '', entry: '', day: 0, piece: '', own: new Map<string, number>()};
  lines.forEach(({journal, entry, day, piece, label}, at) => {
    const isNumbered = ones.get(journal) === null;
    // The lines of an entry stand together more often than not.
    const isOfDay = at > 0 && day === last.day && journal === last.journal;
    if (isOfDay && entry === last.entry && (isNumbered || (piece !== '' && piece === last.piece))) {
      of[at] = of[at - 1]!;
      return;
    }
    const own = isOfDay ? last.own : numbersOf(journal, day);
    last = {journal, entry, day, piece, own};
    const word = isNumbered ? entry : piece === '' ? label : piece;
    let number = own.get(word);
    if (number === undefined) own.set(word, (number = count++));
    of[at] = number;
  });
  return {of, count};
}

const MONEY = /^5(?!0|11|8|9)/;
/** Money itself: bank and cash, and no transfer or cheque on its way. */
export const isMoney = (line: LedgerLine) => MONEY.test(line.account) && !saysToPay(line);

/** Accounts of what is only foreseen or owed: provisions, charges to pay, advances. */
export const FORESEEN = /^(15|408|418|428|438|448|468|486|487|68)/;

/**
 * Lines of funds, by their places, whose entry foresees a charge or takes back what was: against such an account, and nothing that pays or is
 * owed to anybody.
 */
export function foreseenIn({lines}: Ledger, entries: Entries, funds: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>();
  if (entries === null) return found;
  const against = new Uint8Array(entries.count);
  lines.forEach((line, at) => {
    if (funds[at] !== '') return;
    if (!FORESEEN.test(line.account)) against[entries.of[at]!] = 2;
    else against[entries.of[at]!]! |= 1;
  });
  lines.forEach((_, at) => {
    if (funds[at] !== '' && against[entries.of[at]!] === 1) found.add(at);
  });
  return found;
}

const OWED = /^(4[0-7]|511|58)/;
/** Owed to somebody, or waiting: suppliers, staff, others, suspense, what is on its way to the bank. */
export const isOwed = (line: LedgerLine) => OWED.test(line.account) || (MONEY.test(line.account) && saysToPay(line));

/** By the name of an account, which thousands of lines repeat. */
const toPay = new Map<string, boolean>();
const TO_PAY =
  /(^| )(a (payer|verser|regler|virer|emettre|decaisser)|en attente|non (encaisse|debite|compense)\w*)( |$)/;

/** The name of the account says that what stands on it is still to be paid: « Aides à payer », « Virements à émettre ». */
export function saysToPay({accountLabel}: LedgerLine): boolean {
  let known = toPay.get(accountLabel);
  if (known === undefined) {
    if (toPay.size > MOST_NAMES) toPay.clear();
    toPay.set(accountLabel, (known = TO_PAY.test(foldPlain(accountLabel))));
  }
  return known;
}
const MOST_NAMES = 5000;
