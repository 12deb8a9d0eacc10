import type {Ledger, LedgerLine} from '../reading/ledger/ledger';

/** The entry of each line, by number from 0; null where a ledger has no entries: a return, a bank list. */
export type Entries = {readonly of: Uint32Array; readonly count: number} | null;

/** A book is made of entries; a return or a bank list, of what was paid. */
export const hasEntries = ({kind}: Ledger) => kind === 'fec' || kind === 'grand livre';

/** Puts together the lines of one journal, number and day; of one piece or label where all bear one number. */
export function entriesOf(ledger: Ledger): Entries {
  if (!hasEntries(ledger)) return null;
  const {lines} = ledger;
  const isNumbered = lines.some(({entry}) => entry !== lines[0]!.entry);
  const numbers = new Map<string, number>();
  const of = new Uint32Array(lines.length);
  lines.forEach(({journal, entry, day, piece, label}, at) => {
    const key = isNumbered ? `${journal}|${entry}|${day}` : `${journal}|${day}|${piece === '' ? label : piece}`;
    let number = numbers.get(key);
    if (number === undefined) numbers.set(key, (number = numbers.size));
    of[at] = number;
  });
  return {of, count: numbers.size};
}

/** Money itself: bank and cash. */
export const isMoney = ({account}: LedgerLine) => account.startsWith('5');

const OWED = /^4[0-7]/;
/** Owed to somebody, or waiting: suppliers, staff, others, suspense. */
export const isOwed = ({account}: LedgerLine) => OWED.test(account);
