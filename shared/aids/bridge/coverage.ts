import type {Period} from '../../count/table';
import type {Payment} from '../aid';
import type {Ledger} from '../../reading/ledger/ledger';

/** The days of the ledgers that hold payments of a fund. */
interface Coverage {
  readonly first: number;
  readonly last: number;
}

/** By fund; a fund of which nothing was paid has none, and nothing can be said of it. */
export type Coverages = ReadonlyMap<string, Coverage>;

export function coveragesOf(ledgers: readonly Ledger[], payments: readonly Payment[]): Coverages {
  const found = new Map<string, Coverage>();
  const seen = ledgers.map(() => new Set<string>());
  for (const {fund, ledger} of payments) {
    if (seen[ledger]!.has(fund)) continue;
    seen[ledger]!.add(fund);
    const {first, last} = ledgers[ledger]!;
    const known = found.get(fund) ?? {first, last};
    found.set(fund, {first: Math.min(known.first, first), last: Math.max(known.last, last)});
  }
  return found;
}

/** The ledgers hold the end of the period: what they do not hold was not paid in it. */
export function reaches({from, to}: Period, {first, last}: Coverage): boolean {
  return last >= to - 62 && first <= to && last >= from;
}
