import type {Day} from '../cell/day';
import type {Period} from '../table/table';

/**
 * The bridge from a register of aids to a ledger, by the simple rules below. It stands in for the matching engine of
 * `reconcile/`, behind the same two lists in and one list out, and explains only what these rules can prove.
 */

/** A line of either side, in integer cents. */
export interface BridgeEntry {
  readonly day: Day;
  readonly cents: number;
  /** Reference of the register, piece of the ledger; folded, empty when none. */
  readonly reference: string;
  /** Keys of dossiers that the line names: one in the register, those met in the words of the ledger. */
  readonly dossiers: ReadonlySet<string>;
  readonly isFee: boolean;
  /** Lines equal in this are copies of one another. */
  readonly twin: string;
}

export interface BridgeLine {
  readonly reason: string;
  /** Lines of either side concerned. */
  readonly lines: number;
  readonly cents: number;
}

/** Days between a decision and its payment, beyond which two lines are not said to be the same. */
const LONGEST_DELAY = 92;
/** Days by which an entry may come before the decision that it pays. */
const LONGEST_ADVANCE = 15;

type Side = 'register' | 'ledger';

/** Lines of both sides that are the same money. */
interface Match {
  readonly register: readonly BridgeEntry[];
  readonly ledger: readonly BridgeEntry[];
}

/** Every line inside the period ends in one line of the bridge, so that it always adds up; the last is what no rule explains. */
export function bridge(
  register: readonly BridgeEntry[],
  ledger: readonly BridgeEntry[],
  period: Period | null,
): BridgeLine[] {
  const inside = ({day}: BridgeEntry) => period === null || (day >= period.from && day <= period.to);
  const left = {register: new Set(register), ledger: new Set(ledger)};
  const matches: Match[] = [];
  const take = (match: Match) => {
    matches.push(match);
    for (const entry of match.register) left.register.delete(entry);
    for (const entry of match.ledger) left.ledger.delete(entry);
  };
  matchReferences(left.register, left.ledger).forEach(take);
  matchDossiers(left.register, left.ledger).forEach(take);
  matchUnique(left.register, left.ledger, sameAmount).forEach(take);

  const twins = {
    register: new Set(matches.flatMap((match) => match.register.map(({twin}) => twin))),
    ledger: new Set(matches.flatMap((match) => match.ledger.map(({twin}) => twin))),
  };
  const sum = (entries: readonly BridgeEntry[]) => entries.reduce((total, {cents}) => total + cents, 0);
  const leftInside = (side: Side, test: (entry: BridgeEntry) => boolean): BridgeEntry[] => {
    const found = [...left[side]].filter((entry) => inside(entry) && test(entry));
    for (const entry of found) left[side].delete(entry);
    return found;
  };
  const line = (reason: string, entries: readonly BridgeEntry[], sign: 1 | -1): BridgeLine => ({
    reason,
    lines: entries.length,
    cents: sign * sum(entries) || 0, // no negative zero
  });

  const across = matches.map((match) => ({
    register: match.register.filter(inside),
    ledger: match.ledger.filter(inside),
  }));
  const later = across.filter((match) => sum(match.ledger) < sum(match.register));
  const sooner = across.filter((match) => sum(match.ledger) > sum(match.register));
  const shift = (reason: string, parts: readonly Match[]): BridgeLine => ({
    reason,
    lines: parts.reduce((count, part) => count + part.register.length + part.ledger.length, 0),
    cents: parts.reduce((total, part) => total + sum(part.ledger) - sum(part.register), 0),
  });
  const fees = [leftInside('register', ({isFee}) => isFee), leftInside('ledger', ({isFee}) => isFee)] as const;
  const copies = [
    leftInside('register', ({twin}) => twins.register.has(twin)),
    leftInside('ledger', ({twin}) => twins.ledger.has(twin)),
  ] as const;
  const reversed = reversals([...left.ledger].filter(inside));
  for (const entry of reversed) left.ledger.delete(entry);
  const alone = [leftInside('register', () => true), leftInside('ledger', () => true)] as const;
  const unexplained = [...alone[0], ...alone[1]];
  const insideOf = (entries: readonly BridgeEntry[]) => entries.filter(inside);
  return [
    line('Total du registre des aides', insideOf(register), 1),
    shift('Décalage : au registre dans la période, au grand livre en dehors', later),
    shift('Décalage : au grand livre dans la période, au registre en dehors', sooner),
    line('Frais du registre, absents du grand livre', fees[0], -1),
    line('Frais du grand livre, absents du registre', fees[1], 1),
    line('Saisies en double au registre', copies[0], -1),
    line('Écritures en double au grand livre', copies[1], 1),
    line('Écritures du grand livre annulées entre elles', reversed, 1),
    line('Au registre seul, sans explication', alone[0], -1),
    line('Au grand livre seul, sans explication', alone[1], 1),
    line('Total du grand livre', insideOf(ledger), 1),
    {
      reason: 'Inexpliqué (0 quand tout est expliqué)',
      lines: unexplained.length,
      cents: unexplained.reduce((total, {cents}) => total + Math.abs(cents), 0),
    },
  ];
}

/** One reference on both sides with one sum: a payment, or a batch of them. */
function matchReferences(register: ReadonlySet<BridgeEntry>, ledger: ReadonlySet<BridgeEntry>): Match[] {
  const byReference = (entries: ReadonlySet<BridgeEntry>) => {
    const groups = new Map<string, BridgeEntry[]>();
    for (const entry of entries) {
      if (entry.reference !== '') groups.set(entry.reference, [...(groups.get(entry.reference) ?? []), entry]);
    }
    return groups;
  };
  const ours = byReference(register);
  const matches: Match[] = [];
  for (const [reference, theirs] of byReference(ledger)) {
    const mine = ours.get(reference) ?? [];
    const total = (entries: readonly BridgeEntry[]) => entries.reduce((sum, {cents}) => sum + cents, 0);
    if (mine.length > 0 && total(mine) === total(theirs)) matches.push({register: mine, ledger: theirs});
    else matches.push(...matchUnique(new Set(mine), new Set(theirs), (a, b) => a.cents === b.cents));
  }
  return matches;
}

type Same = (a: BridgeEntry, b: BridgeEntry) => boolean;

/** One amount within the delay; two references or two dossiers that differ are two payments, however alike. */
const sameAmount: Same = (a, b) =>
  a.cents === b.cents &&
  Math.abs(a.day - b.day) <= LONGEST_DELAY &&
  (a.reference === '' || b.reference === '') &&
  (a.dossiers.size === 0 || b.dossiers.size === 0 || namesOneOf(a, b));

const namesOneOf = (a: BridgeEntry, b: BridgeEntry) => [...a.dossiers].some((dossier) => b.dossiers.has(dossier));

/** One dossier and one amount: monthly payments follow their decisions in the order of time, each the first that may be its own. */
function matchDossiers(register: ReadonlySet<BridgeEntry>, ledger: ReadonlySet<BridgeEntry>): Match[] {
  const byTime = (a: BridgeEntry, b: BridgeEntry) => a.day - b.day;
  const payments = new Map<string, BridgeEntry[]>();
  for (const entry of [...ledger].sort(byTime)) {
    for (const dossier of entry.dossiers) {
      const key = `${dossier}|${entry.cents}`;
      payments.set(key, [...(payments.get(key) ?? []), entry]);
    }
  }
  const taken = new Set<BridgeEntry>();
  const matches: Match[] = [];
  for (const entry of [...register].sort(byTime)) {
    const theirs = [...entry.dossiers].flatMap((dossier) => payments.get(`${dossier}|${entry.cents}`) ?? []);
    const payment = theirs.find(
      (other) =>
        !taken.has(other) && other.day >= entry.day - LONGEST_ADVANCE && other.day <= entry.day + LONGEST_DELAY,
    );
    if (payment === undefined) continue;
    taken.add(payment);
    matches.push({register: [entry], ledger: [payment]});
  }
  return matches;
}

/**
 * Pairs of lines that are the same by a rule, when neither could be another's; of several, copies of one line are
 * interchangeable and the nearest in time are paired. Amounts tell candidates apart first, so that no list is walked whole.
 */
function matchUnique(register: ReadonlySet<BridgeEntry>, ledger: ReadonlySet<BridgeEntry>, isSame: Same): Match[] {
  const byCents = new Map<number, BridgeEntry[]>();
  for (const entry of ledger) byCents.set(entry.cents, [...(byCents.get(entry.cents) ?? []), entry]);
  const suitors = new Map<BridgeEntry, BridgeEntry[]>();
  const candidates = new Map<BridgeEntry, readonly BridgeEntry[]>();
  for (const entry of register) {
    const found = (byCents.get(entry.cents) ?? []).filter((other) => isSame(entry, other));
    candidates.set(entry, found);
    for (const other of found) suitors.set(other, [...(suitors.get(other) ?? []), entry]);
  }
  const taken = new Set<BridgeEntry>();
  const matches: Match[] = [];
  const distance = (a: BridgeEntry, b: BridgeEntry) => Math.abs(a.day - b.day);
  for (const [entry, found] of candidates) {
    const free = found.filter((other) => !taken.has(other));
    if (free.length === 0 || !areCopies(free)) continue;
    const best = [...free].sort((a, b) => distance(entry, a) - distance(entry, b) || a.day - b.day)[0]!;
    if (!areCopies(suitors.get(best)!.filter((other) => !taken.has(other)))) continue;
    taken.add(entry).add(best);
    matches.push({register: [entry], ledger: [best]});
  }
  return matches;
}

const areCopies = (entries: readonly BridgeEntry[]) => entries.every(({twin}) => twin === entries[0]!.twin);

/** Lines of the ledger that undo one another: opposite amounts under one reference. */
function reversals(entries: readonly BridgeEntry[]): BridgeEntry[] {
  const out: BridgeEntry[] = [];
  const waiting = new Map<string, BridgeEntry[]>();
  for (const entry of entries) {
    if (entry.reference === '') continue;
    const opposite = waiting.get(`${entry.reference}|${-entry.cents}`);
    const other = opposite?.pop();
    if (other !== undefined) out.push(other, entry);
    else {
      const key = `${entry.reference}|${entry.cents}`;
      waiting.set(key, [...(waiting.get(key) ?? []), entry]);
    }
  }
  return out;
}
