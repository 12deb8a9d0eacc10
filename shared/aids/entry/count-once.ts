import {formatDay} from '../../value/day';
import {writeCents} from '../../value/french';
import {groupBy} from '../../value/group-by';
import type {Ledger, LedgerLine} from '../../reading/ledger/ledger';
import {FaultList, type LedgerFault} from '../../reading/ledger/fault-list';
import {hasEntries} from './entries';

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
    const {lines, left, alike} = without(ledger, others);
    const said = {name: ledger.name, other: others.map(({name}) => `« ${name} »`).join(', ')};
    if (left.length > 0) {
      const code = lines.length === 0 ? 'ledger-twice' : 'lines-twice';
      faults.add(0, code, {...said, ...factsOf(left)});
    }
    if (alike.length > 0) faults.add(0, 'lines-alike', {...said, ...factsOf(alike)});
    kept.push(left.length === 0 ? ledger : {...ledger, lines});
  }
  return {ledgers: kept, faults: faults.list()};
}

function factsOf(lines: readonly LedgerLine[]) {
  const days = lines.map(({day}) => day).filter((day) => day !== 0);
  const span = `${formatDay(least(days))} au ${formatDay(-least(days.map((day) => -day)))}`;
  return {count: String(lines.length), span, euros: writeCents(lines.reduce((sum, {debit}) => sum + debit, 0))};
}

const least = (days: readonly number[]) => days.reduce((a, b) => Math.min(a, b), days[0] ?? 0);

/** Their days overlap. */
const meet = (a: Ledger, b: Ledger) =>
  a.lines.length > 0 && b.lines.length > 0 && a.first <= b.last && b.first <= a.last;

/** Of the lines of the days that two books share, those that must agree for one to be the other, written otherwise; and to look alike. */
const [SAME, ALIKE] = [0.9, 0.3] as const;

/**
 * Lines that others hold as often are left out. Two books may say the same entries in other words: a label that was cut, no piece, an
 * account with more zeros. Then days, accounts and amounts tell, of nearly all that they share; of some of it, it is said and left.
 */
function without(
  ledger: Ledger,
  others: readonly Ledger[],
): {
  readonly lines: readonly LedgerLine[];
  readonly left: readonly LedgerLine[];
  readonly alike: readonly LedgerLine[];
} {
  const beside = others.flatMap(({lines}) => lines.filter(({day}) => day >= ledger.first && day <= ledger.last));
  const exact = held(ledger.lines, beside, contentOf);
  const left = new Set(exact.found);
  if (!hasEntries(ledger)) return split(ledger.lines, left, []);
  const isShared = ({day}: LedgerLine) => others.some(({first, last}) => day >= first && day <= last);
  const {found} = held(
    ledger.lines.filter((line) => !left.has(line) && isShared(line)),
    exact.unmet,
    ({day, account, debit, credit}) => `${day}|${account.replace(/0+$/, '')}|${debit}|${credit}`,
  );
  const share = (left.size + found.length) / Math.min(ledger.lines.filter(isShared).length, beside.length);
  if (found.length > 1 && share >= SAME) return split(ledger.lines, new Set([...left, ...found]), []);
  return split(ledger.lines, left, found.length > 1 && share >= ALIKE ? found : []);
}

function split(lines: readonly LedgerLine[], left: ReadonlySet<LedgerLine>, alike: readonly LedgerLine[]) {
  return {lines: lines.filter((line) => !left.has(line)), left: lines.filter((line) => left.has(line)), alike};
}

/** Lines that stand among the others as well, each once; and what is unmet of the others. */
function held(lines: readonly LedgerLine[], others: readonly LedgerLine[], keyOf: (line: LedgerLine) => string) {
  const counts = groupBy(others, keyOf);
  const found = lines.filter((line) => counts.get(keyOf(line))?.pop() !== undefined);
  return {found, unmet: [...counts.values()].flat()};
}

function contentOf({day, account, debit, credit, label, piece, dossier, name, month, fund}: LedgerLine): string {
  return `${day}|${account}|${debit}|${credit}|${label}|${piece}|${dossier}|${name}|${month}|${fund}`;
}
