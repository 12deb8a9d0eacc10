import {foldText} from '../../value/fold';
import type {CompteRule} from '../../setting/parameters';
import type {Ledger, LedgerLine} from '../../reading/ledger/ledger';
import {isMoney, isOwed, type Entries} from './entries';

/** Stands for a fund in « Comptes », where an account like those of aids holds none. Folded. */
export const ASIDE = 'hors aides';

/** A line of « Comptes » whose Fonds is « hors aides » says which lines are no aids. */
export const isAsideRule = ({fonds}: Pick<CompteRule, 'fonds'>): boolean => foldText(fonds) === ASIDE;

/**
 * Places of lines that are set aside and name an aid all the same, or somebody of the registers: themselves, or where their entry pays no
 * fund, by the bank or by what is owed.
 */
export function asideNaming(
  {lines}: Ledger,
  {given, funds, entries}: {given: readonly string[]; funds: readonly string[]; entries: Entries},
  names: (line: LedgerLine) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  const places = lines.flatMap((_, at) => (given[at] === ASIDE ? [at] : []));
  if (places.length === 0) return found;
  const [own, ofFund, named] = [new Set<number>(), new Set<number>(), new Set<number>()];
  if (entries !== null) {
    for (const at of places) own.add(entries.of[at]!);
    lines.forEach((line, at) => {
      const entry = entries.of[at]!;
      if (!own.has(entry)) return;
      if (funds[at] !== '') ofFund.add(entry);
      else if ((isMoney(line) || isOwed(line)) && names(line)) named.add(entry);
    });
  }
  const isPaying = (entry: number | undefined) => entry !== undefined && named.has(entry) && !ofFund.has(entry);
  for (const at of places) if (names(lines[at]!) || isPaying(entries?.of[at])) found.add(at);
  return found;
}
