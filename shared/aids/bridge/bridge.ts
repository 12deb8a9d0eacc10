import type {Day} from '../../value/day';
import type {Period} from '../../count/table';
import type {Aid, Payment} from '../aid';
import {verdicts, type RuleId} from '../matching/matching-rules';
import type {Group} from '../matching/pool';
import type {Reconciliation} from '../matching/reconcile';

/** Why register and ledger differ. */
export type ReasonCode = RuleId | 'cut-off-after' | 'cut-off-before' | 'booked' | 'to-confirm';

interface Reason {
  readonly code: ReasonCode;
  /** Lines of either side, in the period. */
  readonly count: number;
  /** What it adds to register less ledger, in cents. */
  readonly cents: number;
}

/** Where a fund stands, the worst first: a line that nothing explains; a mistake to correct; something that somebody has to confirm; proven. */
export const states = ['unexplained', 'to-correct', 'to-confirm', 'proven'] as const;
export type FundState = (typeof states)[number];

/** Register less ledger = the reasons + what is unexplained, to the cent. */
export interface Bridge {
  readonly fund: string;
  readonly register: number;
  readonly ledger: number;
  readonly gap: number;
  readonly reasons: readonly Reason[];
  /** Lines alone that nothing explains, and what they add. */
  readonly unexplained: Reason['cents'];
  readonly unexplainedLines: number;
  /** Lines alone, explained by nobody or to confirm, and their amounts without their signs, in all and on each side: 0 only when nothing is left open. */
  readonly open: {readonly lines: number; readonly cents: number; readonly register: number; readonly ledger: number};
  readonly state: FundState;
  /** Lines of the period on each side, and those paired with the other one. */
  readonly lines: {readonly register: number; readonly ledger: number; readonly paired: number};
}

/** How a reason is called, in the order in which bridges print them. */
export const reasonTitles: Readonly<Record<ReasonCode, string>> = {
  'cut-off-after': 'Décalage : accordé dans la période, payé après',
  'cut-off-before': 'Décalage : payé dans la période, accordé avant ou après elle',
  'cut-off': 'Décalage : versé hors des dates du grand livre, selon le registre',
  fee: 'Frais d’un seul côté',
  'duplicate-register': 'Saisies en double au registre',
  'duplicate-ledger': 'Écritures en double au grand livre',
  'wrong-fund': 'Imputé à un autre fonds',
  'wrong-commune': 'Autre commune (sans effet sur le total)',
  reversal: 'Écritures annulées',
  recovery: 'Trop-perçus récupérés',
  decision: 'Rapproché à la main, net de frais ou d’une période à l’autre',
  explained: 'Expliqué à la main',
  ...pairs(['reference', 'batch', 'split', 'dossier', 'series', 'name', 'amount-date']),
  booked: 'Comptabilisé, mais dont le paiement ne se voit pas (sans effet sur le total)',
  'to-confirm': 'À confirmer',
};

function pairs<C extends RuleId>(codes: readonly C[]): Record<C, string> {
  return Object.fromEntries(codes.map((code) => [code, verdicts[code]])) as Record<C, string>;
}

/** In which reasons are told. */
export const order = Object.keys(reasonTitles) as ReasonCode[];

/** Verdicts that are a reason even when they cost nothing. */
const named: ReadonlySet<RuleId> = new Set<RuleId>([
  ...([
    'fee',
    'reversal',
    'duplicate-register',
    'duplicate-ledger',
    'wrong-fund',
    'wrong-commune',
    'recovery',
  ] as const),
  ...(['cut-off', 'explained', 'decision'] as const),
]);

/** A bridge by fund, in the order of the funds given. `isWhole`: nothing says that lines of the fund were not read. */
export function bridgesOf(
  found: Reconciliation,
  period: Period,
  funds: readonly string[],
  isWhole: (fund: string) => boolean = () => true,
): Bridge[] {
  const drafts = new Map(funds.map((fund) => [fund, new Draft(fund)]));
  const inside = ({day}: {readonly day: Day}) => day >= period.from && day <= period.to;
  const {aids, payments, groups, aidDoubts, paymentDoubts} = found;
  const grouped = {aids: new Uint8Array(aids.length), payments: new Uint8Array(payments.length)};
  const isPaidFor = new Uint8Array(payments.length);
  const twice = new Set(found.paidTwice);
  for (const group of groups) {
    for (const at of group.aids) grouped.aids[at] = 1;
    for (const at of group.payments) {
      grouped.payments[at] = 1;
      if (group.aids.length > 0) isPaidFor[at] = 1;
    }
    addGroup(found, group, period, drafts);
  }
  aids.forEach((aid, at) => {
    const draft = drafts.get(aid.fund);
    if (!inside(aid) || draft === undefined) return;
    draft.register += aid.cents;
    draft.registerLines++;
    if (grouped.aids[at] === 0) draft.addAlone('register', aid.cents, aidDoubts.has(at));
  });
  payments.forEach((payment, at) => {
    const draft = drafts.get(payment.fund);
    if (!inside(payment) || draft === undefined) return;
    draft.ledger += payment.cents;
    draft.isPaidTwice ||= twice.has(at);
    draft.ledgerLines++;
    if (grouped.payments[at] === 0) draft.addAlone('ledger', -payment.cents, paymentDoubts.has(at));
    else if (payment.settled === 'booked' && isPaidFor[at] === 1) draft.add('booked', 1, 0);
  });
  return [...drafts.values()].map((draft) => draft.close(isWhole(draft.fund)));
}

/** What a group adds to each fund it touches, and under which reason. */
function addGroup(
  {aids, payments}: Reconciliation,
  group: Group,
  {from, to}: Period,
  drafts: ReadonlyMap<string, Draft>,
): void {
  const isBoth = group.aids.length > 0 && group.payments.length > 0;
  const funds = fundsOf(group, aids, payments);
  const {rest = 0} = group;
  const longer =
    rest > 0 ? group.aids.map((at) => aids[at]!) : rest < 0 ? group.payments.map((at) => payments[at]!) : [];
  const open = longer.find(({day}) => day >= from && day <= to);
  for (const fund of funds) {
    let [cents, count, balance] = [0, 0, 0];
    const add = (line: Aid | Payment, sign: 1 | -1) => {
      if (line.fund !== fund || line.day < from || line.day > to) return;
      cents += sign * line.cents;
      count++;
      balance += sign;
    };
    for (const at of group.aids) add(aids[at]!, 1);
    for (const at of group.payments) add(payments[at]!, -1);
    const draft = drafts.get(fund);
    if (draft === undefined || count === 0) continue;
    if (isBoth) draft.paired += count;
    // What a pair by hand leaves is open where its line stands.
    if (open?.fund === fund) {
      draft.addAlone(group.rest! > 0 ? 'register' : 'ledger', group.rest!, true);
      cents -= group.rest!;
    }
    const isAcross = group.rule === 'decision' && funds.length > 1;
    const code = isAcross ? 'wrong-fund' : reasonOf(group, cents, isBoth);
    // Of a series, the lines that have no other half in the period.
    if (code !== null) draft.add(code, group.rule === 'series' ? Math.abs(balance) : count, cents);
  }
}

/** Nearly always one. */
function fundsOf(group: Group, aids: readonly Aid[], payments: readonly Payment[]): readonly string[] {
  const funds: string[] = [];
  for (const at of group.aids) if (!funds.includes(aids[at]!.fund)) funds.push(aids[at]!.fund);
  for (const at of group.payments) if (!funds.includes(payments[at]!.fund)) funds.push(payments[at]!.fund);
  return funds;
}

function reasonOf({rule}: Group, cents: number, isBoth: boolean): ReasonCode | null {
  const isCommune = rule === 'wrong-commune' || rule === 'fee';
  if (rule === 'decision' && cents === 0) return null;
  if (rule === 'fee' && isBoth && cents === 0) return null;
  if (named.has(rule) && !(isCommune && isBoth && cents !== 0)) return rule;
  if (cents === 0) return null;
  return cents > 0 ? 'cut-off-after' : 'cut-off-before';
}

class Draft {
  register = 0;
  ledger = 0;
  registerLines = 0;
  ledgerLines = 0;
  paired = 0;
  isPaidTwice = false;
  private readonly reasons = new Map<ReasonCode, {count: number; cents: number}>();
  private alone = 0;
  private aloneLines = 0;
  private readonly open = {lines: 0, cents: 0, register: 0, ledger: 0};

  constructor(readonly fund: string) {}

  add(code: ReasonCode, count: number, cents: number): void {
    const known = this.reasons.get(code) ?? {count: 0, cents: 0};
    this.reasons.set(code, {count: known.count + count, cents: known.cents + cents});
  }

  addAlone(side: 'register' | 'ledger', cents: number, isDoubt: boolean): void {
    this.open.lines++;
    this.open.cents += Math.abs(cents);
    this.open[side] += Math.abs(cents);
    if (isDoubt) this.add('to-confirm', 1, cents);
    else {
      this.alone += cents;
      this.aloneLines++;
    }
  }

  private stateOf(isWhole: boolean): FundState {
    if (this.alone !== 0 || this.aloneLines > 0) return 'unexplained';
    if (this.isPaidTwice || mistakes.some((code) => this.reasons.has(code))) return 'to-correct';
    const isOpen = this.open.lines > 0 || this.reasons.has('booked') || !isWhole;
    return isOpen ? 'to-confirm' : 'proven';
  }

  close(isWhole: boolean): Bridge {
    const reasons = [...this.reasons].map(([code, {count, cents}]) => ({code, count, cents}));
    return {
      fund: this.fund,
      register: this.register,
      ledger: this.ledger,
      gap: this.register - this.ledger,
      reasons: reasons.sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code)),
      unexplained: this.alone,
      unexplainedLines: this.aloneLines,
      open: this.open,
      state: this.stateOf(isWhole),
      lines: {register: this.registerLines, ledger: this.ledgerLines, paired: this.paired},
    };
  }
}

/** What an entry corrects: paid twice, typed twice, put on another fund. */
const mistakes: readonly ReasonCode[] = ['duplicate-register', 'duplicate-ledger', 'wrong-fund'];
