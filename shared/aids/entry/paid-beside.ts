import type {Ledger, LedgerLine} from '../../reading/ledger/ledger';
import {isMoney, type Entries} from './entries';
import {saysBack} from '../label/label-denials';
import {foldPlain} from '../label/fold-plain';

/** Third parties, suspense, transfers between accounts. */
const THIRD_PARTY = /^(4[0-7]|58)/;

/**
 * Places of lines of third parties by which the bank pays an aid that no entry granted: on another 467, on the account of a supplier, in suspense.
 * What an entry owed before is only paid off, whatever its label says.
 */
export function paidBeside(
  {lines}: Ledger,
  entries: Entries,
  funds: readonly string[],
  isAid: (line: LedgerLine) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  const isOne = (line: LedgerLine, at: number) => funds[at] === '' && THIRD_PARTY.test(line.account);
  const paying = lines.flatMap((line, at) => (isOne(line, at) && line.cents > 0 && isAid(line) ? [at] : []));
  if (entries === null || paying.length === 0) return found;
  const [sent, received, ofFund] = [0, 1, 2].map(() => new Uint8Array(entries.count)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  lines.forEach((line, at) => {
    const entry = entries.of[at]!;
    if (funds[at] !== '') ofFund[entry] = 1;
    else if (isMoney(line)) (line.cents < 0 ? sent : received)[entry] = 1;
  });
  // Money that came in, a subsidy, owes nothing to a youth, unless it is a payment that came back.
  const owed = new Map<string, number>();
  const keyOf = ({account, auxiliary}: LedgerLine) => `${account}|${auxiliary}`;
  lines.forEach((line, at) => {
    const isOwing = isOne(line, at) && line.cents < 0;
    if (isOwing && (received[entries.of[at]!] === 0 || saysBack(foldPlain(line.label))))
      owed.set(keyOf(line), (owed.get(keyOf(line)) ?? 0) - line.cents);
  });
  for (const at of paying) {
    const line = lines[at]!;
    if (sent[entries.of[at]!] === 0 || ofFund[entries.of[at]!] === 1) continue;
    const left = owed.get(keyOf(line)) ?? 0;
    if (left >= line.cents) owed.set(keyOf(line), left - line.cents);
    else found.add(at);
  }
  return found;
}
