import {formatDay} from '../value/day';
import {writeCents} from '../value/french';
import type {Ledger, LedgerLine} from '../reading/ledger/ledger';
import {FaultList, type LedgerFault} from '../reading/ledger/fault-list';

/** Books say the same lines as books, returns as returns: each kind is held against itself. */
const family = ({kind}: Ledger) => (kind === 'fec' ? 'grand livre' : kind);

/**
 * The ledgers without what another of them says already: the same file twice, a file and its own sheet, periods that overlap.
 * What is left out is said, and counted once.
 */
export function countOnce(given: readonly Ledger[]): {
  readonly ledgers: readonly Ledger[];
  readonly faults: readonly LedgerFault[];
} {
  const faults = new FaultList();
  const kept: Ledger[] = [];
  for (const ledger of given) {
    const others = kept.filter((other) => family(other) === family(ledger) && meet(other, ledger));
    if (others.length === 0) {
      kept.push(ledger);
      continue;
    }
    const {lines, left} = without(ledger, others);
    const said = {name: ledger.name, other: others.map(({name}) => `« ${name} »`).join(', ')};
    if (left.length > 0) {
      const days = left.map(({day}) => day).filter((day) => day !== 0);
      const span = `${formatDay(least(days))} au ${formatDay(-least(days.map((day) => -day)))}`;
      const euros = writeCents(left.reduce((sum, {debit}) => sum + debit, 0));
      if (lines.length === 0) faults.add(0, 'ledger-twice', said);
      else faults.add(0, 'lines-twice', {...said, count: String(left.length), span, euros});
    }
    kept.push(left.length === 0 ? ledger : {...ledger, lines});
  }
  return {ledgers: kept, faults: faults.list()};
}

const least = (days: readonly number[]) => days.reduce((a, b) => Math.min(a, b), days[0] ?? 0);

/** Their days overlap. */
const meet = (a: Ledger, b: Ledger) =>
  a.lines.length > 0 && b.lines.length > 0 && a.first <= b.last && b.first <= a.last;

/** Lines that others hold as often are left out. */
function without(ledger: Ledger, others: readonly Ledger[]): {lines: LedgerLine[]; left: LedgerLine[]} {
  const counts = new Map<string, number>();
  for (const {lines, first, last} of others) {
    if (first > ledger.last || last < ledger.first) continue;
    for (const line of lines) {
      const key = contentOf(line);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const [lines, left]: [LedgerLine[], LedgerLine[]] = [[], []];
  for (const line of ledger.lines) {
    const key = contentOf(line);
    const count = counts.get(key) ?? 0;
    if (count > 0) counts.set(key, count - 1);
    (count > 0 ? left : lines).push(line);
  }
  return {lines, left};
}

function contentOf({day, account, debit, credit, label, piece, dossier, name, month, fund}: LedgerLine): string {
  return `${day}|${account}|${debit}|${credit}|${label}|${piece}|${dossier}|${name}|${month}|${fund}`;
}
