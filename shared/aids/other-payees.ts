import type {Ledger} from '../reading/ledger/ledger';
import {isMoney, isOwed, type Entries} from './entries';
import {identify} from './identify';
import type {KnownWords} from './known-words';
import {foldPlain} from './matching/fold-plain';

/**
 * Line of a fund → the dossiers of somebody else whom its entry pays: the line of the bank, or of what is owed, names another youth than
 * the line of the fund. Only where the entry has one line of a fund: others may be paid together.
 */
export function otherPayeesOf(
  {lines}: Ledger,
  entries: Entries,
  funds: readonly string[],
  known: KnownWords,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  if (entries === null) return found;
  const counts = new Uint32Array(entries.count);
  const places = new Uint32Array(entries.count);
  funds.forEach((fund, at) => {
    if (fund === '') return;
    counts[entries.of[at]!]!++;
    places[entries.of[at]!] = at;
  });
  lines.forEach((line, at) => {
    const entry = entries.of[at]!;
    if (funds[at] !== '' || counts[entry] !== 1) return;
    const own = lines[places[entry]!]!;
    if (line.label === own.label || !(isMoney(line) || isOwed(line))) return;
    const theirs = identify(line, foldPlain(line.label), known);
    if (!theirs.isSure) return;
    const {dossiers} = identify(own, foldPlain(own.label), known);
    if (dossiers.length > 0 && !dossiers.includes(theirs.dossiers[0]!)) found.set(own.line, theirs.dossiers[0]!);
  });
  return found;
}
