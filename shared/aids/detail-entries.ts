import type {Control} from './control';
import {say} from './matching/evidence';
import {verdicts, type RuleId} from './matching/matching-rules';
import type {Group} from './matching/pool';

/** Lines of either side side by side, as « Détail » lists them. */
export interface Entry {
  /** 0 unexplained, 1 to confirm, 2 explained, 3 agreed. */
  readonly rank: 0 | 1 | 2 | 3;
  readonly verdict: string;
  readonly aids: readonly number[];
  readonly payments: readonly number[];
  readonly evidence: () => string;
  /** Both sides agree, and only the end of the period parts them: read on the screen, as what agrees. */
  readonly isShifted?: boolean;
  /** Of a suggestion, as good that chance alone would give. */
  readonly rivals?: number;
}

interface DetailEntries {
  /** What is open first. */
  readonly entries: readonly Entry[];
  /** Rows of agreed pairs that are not among them. */
  readonly left: number;
  /** The same of what is open or explained: only where there are more than anybody reads. */
  readonly leftOpen: number;
}

/**
 * Rows of « Détail » where nobody asks for another number: more is slow to draw in a spreadsheet, and nobody reads it. What is open
 * or explained has as many at least.
 */
export const MOST_ROWS = 6000;

/** Every line of the period and what became of it: all that is open or explained, as far as a sheet holds it; of what agrees, what `most` rows hold. */
export function detailEntries(control: Control, most: number): DetailEntries {
  const {groups, aids, payments} = control;
  const agreed: number[] = [];
  const explained: Entry[] = [];
  groups.forEach((group, at) => {
    if (!isShown(control, group)) return;
    if (group.rest !== undefined) explained.push({...entryOf(group, 3), rank: 1, verdict: 'À confirmer'});
    else if (isAgreed(control, group)) agreed.push(at);
    else explained.push(entryOf(group, 2));
  });
  const first = (one: Pick<Group, 'aids' | 'payments'>) => aids[one.aids[0] ?? -1] ?? payments[one.payments[0] ?? -1]!;
  const byFund = (a: ReturnType<typeof first>, b: ReturnType<typeof first>) =>
    a.fund < b.fund ? -1 : a.fund > b.fund ? 1 : a.day - b.day;
  const open = [...suggestedOf(control), ...aloneOf(control, 'aids'), ...aloneOf(control, 'payments'), ...explained];
  const entries: Entry[] = [];
  let [rows, leftOpen] = [0, 0];
  // Suggestions come before lines that nothing speaks for, the likeliest first.
  const chance = ({rivals = Infinity}: Entry) => rivals;
  const byChance = (a: Entry, b: Entry) => (chance(a) === chance(b) ? 0 : chance(a) - chance(b));
  for (const entry of open.sort((a, b) => a.rank - b.rank || byChance(a, b) || byFund(first(a), first(b)))) {
    const own = rowsOf(entry);
    if (rows + own > Math.max(most, MOST_ROWS)) leftOpen += own;
    else {
      rows += own;
      entries.push(entry);
    }
  }
  let left = 0;
  agreed.sort((a, b) => byFund(first(groups[a]!), first(groups[b]!)) || a - b);
  for (const at of agreed) {
    const own = rowsOf(groups[at]!);
    if (rows + own > most) left += own;
    else {
      rows += own;
      entries.push(entryOf(groups[at]!, 3));
    }
  }
  return {entries, left, leftOpen};
}

const rowsOf = ({aids, payments}: Pick<Group, 'aids' | 'payments'>) => Math.max(aids.length, payments.length);

function isShown({aids, payments, shows}: Control, group: Pick<Group, 'aids' | 'payments'>): boolean {
  return group.aids.some((at) => shows(aids[at]!)) || group.payments.some((at) => shows(payments[at]!));
}

/** Verdicts that say that both sides agree, when both stand in the period. */
const plain: ReadonlySet<RuleId> = new Set<RuleId>([
  ...(['reference', 'batch', 'split', 'dossier', 'series', 'name', 'amount-date', 'decision', 'fee'] as const),
]);

function isAgreed({aids, payments, period}: Control, group: Group): boolean {
  const inside = ({day}: {readonly day: number}) => day >= period.from && day <= period.to;
  return (
    plain.has(group.rule) &&
    group.aids.every((at) => inside(aids[at]!)) &&
    group.payments.every((at) => inside(payments[at]!))
  );
}

function entryOf(group: Group, rank: 2 | 3): Entry {
  const {aids, payments, rule} = group;
  const isShifted = rank === 2 && plain.has(rule);
  const verdict = isShifted ? verdicts['cut-off'] : verdicts[rule];
  return {rank, verdict, aids, payments, isShifted, evidence: () => group.evidence};
}

/** Suggestions side by side, with what speaks for them. */
function suggestedOf(control: Control): Entry[] {
  return control.suggestions
    .filter((one) => isShown(control, one))
    .map(({aids, payments, rivals}) => ({
      rank: 1,
      rivals: rivals ?? 0,
      verdict: 'À confirmer',
      aids,
      payments,
      evidence: () => control.aidDoubts.get(aids[0] ?? -1) ?? control.paymentDoubts.get(payments[0] ?? -1) ?? '',
    }));
}

const NONE: readonly number[] = [];
const nobody = {aids: 'no-payment', payments: 'no-aid'} as const;

/** Lines of one side that are in no group, each with why. */
function aloneOf(control: Control, side: 'aids' | 'payments'): Entry[] {
  const lines = control[side];
  const doubts = side === 'aids' ? control.aidDoubts : control.paymentDoubts;
  const isTaken = new Uint8Array(lines.length);
  for (const group of control.groups) for (const at of group[side]) isTaken[at] = 1;
  for (const one of control.suggestions) for (const at of one[side]) isTaken[at] = 1;
  const found: Entry[] = [];
  const twice = new Set(side === 'payments' ? control.paidTwice : []);
  lines.forEach((line, at) => {
    if (isTaken[at] === 1 || !control.shows(line)) return;
    const isDoubt = doubts.has(at);
    found.push({
      rank: isDoubt ? 1 : 0,
      verdict: !isDoubt ? 'Inexpliqué' : twice.has(at) ? 'À corriger' : 'À confirmer',
      aids: side === 'aids' ? [at] : NONE,
      payments: side === 'aids' ? NONE : [at],
      evidence: () => doubts.get(at) ?? say(nobody[side]),
    });
  });
  return found;
}
