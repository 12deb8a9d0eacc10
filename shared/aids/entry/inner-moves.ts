import type {Ledger, LedgerLine} from '../../reading/ledger/ledger';
import {groupBy} from '../../value/group-by';
import type {Entries} from './entries';
import {identify} from '../label/identify';
import type {KnownWords} from '../label/known-words';
import {foldPlain} from '../label/fold-plain';

/**
 * Lines of entries that only move money between lines of funds, and pay nobody: '' where what one youth was paid is put on another fund or
 * account, else what the line that gives the money says.
 */
export function innerMovesOf(
  {lines}: Ledger,
  entries: Entries,
  funds: readonly string[],
  known: KnownWords,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  if (entries === null) return found;
  const isInner = new Uint8Array(entries.count).fill(1);
  const givesBack = new Uint8Array(entries.count);
  lines.forEach(({cents}, at) => {
    const entry = entries.of[at]!;
    if (funds[at] === '') isInner[entry] = 0;
    else if (cents < 0) givesBack[entry] = 1;
  });
  const inner = lines.flatMap((line, at) => {
    const entry = entries.of[at]!;
    return isInner[entry] === 1 && givesBack[entry] === 1 ? [{line, entry}] : [];
  });
  /** Whom a line is surely about, and how much; empty where that is not sure. */
  const aboutOf = (line: LedgerLine) => {
    const {dossiers, isSure} = identify(line, foldPlain(line.label), known);
    return isSure ? `${Math.abs(line.cents)}|${dossiers[0]}` : '';
  };
  for (const own of groupBy(inner, ({entry}) => entry + 1).values()) {
    const givers = own.flatMap(({line}) => (line.cents < 0 ? [line] : []));
    // Each giver once, for the first line that takes as much from it.
    const waiting = groupBy(givers, aboutOf);
    for (const {line} of own) {
      if (line.cents <= 0) continue;
      const giver = waiting.get(aboutOf(line))?.shift();
      if (giver !== undefined) found.set(giver.line, '');
      found.set(line.line, giver === undefined ? givers[0]!.label || givers[0]!.account : '');
    }
  }
  return found;
}
