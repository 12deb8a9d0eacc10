import type {Aid, Payment} from '../aid';
import {Doubts} from './doubts';
import {LineCodes} from './line-codes';
import {writeDecimal} from '../../value/french';
import {say} from './evidence';
import {USUAL, type RuleId} from './matching-rules';

/** Lines of either side that are the same money, or of one side that are explained together. */
export interface Group {
  /** Places in the lists of aids and of payments. */
  readonly aids: readonly number[];
  readonly payments: readonly number[];
  readonly rule: RuleId;
  /** What proves it, in French words. */
  readonly evidence: string;
  /** Cents that a pair by hand leaves open: above zero, of its aids; below, of its payments. */
  readonly rest?: number;
  /** Keys of what came back: those that a decision knows of; of a suggestion, the one that it has to name. */
  readonly remarks?: readonly string[];
}

/** A group that nothing names: open until somebody says so. */
export interface Suggestion extends Group {
  /** Groups as good that chance alone would give; null where chance has no part in it. */
  readonly rivals: number | null;
}

/** Groups as good that chance alone may give, beyond which nothing is suggested. */
const MOST_RIVALS = 2;

/** The two lists while rules are tried: what is free, what waits for somebody to decide, what is paired. */
export class Pool {
  readonly groups: Group[] = [];
  readonly suggestions: Suggestion[] = [];
  /** Why a line was left to somebody's decision; such lines are no longer free. */
  readonly aidDoubts = new Doubts();
  readonly paymentDoubts = new Doubts();
  readonly codes: LineCodes;
  /** Both lists and nothing else, for groups that outlive the pool. */
  readonly lists: {readonly aids: readonly Aid[]; readonly payments: readonly Payment[]};
  /** Aids of each fund and amount, once asked for. */
  private amounts: ReadonlyMap<number, number> | null = null;
  private readonly aidStates: Uint8Array;
  private readonly paymentStates: Uint8Array;

  constructor(
    readonly aids: readonly Aid[],
    readonly payments: readonly Payment[],
    /** Pairs that the user refused: `key of the aid|key of the payment`. */
    private readonly refused: ReadonlySet<string>,
  ) {
    this.codes = new LineCodes(aids, payments);
    this.lists = {aids, payments};
    this.aidStates = new Uint8Array(aids.length);
    this.paymentStates = new Uint8Array(payments.length);
  }

  isAidFree(at: number): boolean {
    return this.aidStates[at] === FREE;
  }

  isPaymentFree(at: number): boolean {
    return this.paymentStates[at] === FREE;
  }

  freeAids(): Int32Array {
    return placesUpTo(FREE, this.aidStates);
  }

  freePayments(): Int32Array {
    return placesUpTo(FREE, this.paymentStates);
  }

  /** Free, or left to somebody: in no group. */
  aidsAlone(): Int32Array {
    return placesUpTo(LEFT, this.aidStates);
  }

  paymentsAlone(): Int32Array {
    return placesUpTo(LEFT, this.paymentStates);
  }

  take(group: Group): void {
    this.groups.push(group);
    for (const at of group.aids) this.aidStates[at] = TAKEN;
    for (const at of group.payments) this.paymentStates[at] = TAKEN;
  }

  /** A pair by hand of unequal amounts: what one side has more waits for somebody. */
  takeInPart(group: Group): void {
    this.take(group);
    const why = () => group.evidence;
    for (const at of group.aids) this.aidDoubts.set(at, why);
    for (const at of group.payments) this.paymentDoubts.set(at, why);
  }

  /** A group that is no longer proven: its lines are alone again, and what speaks for it is a suggestion. */
  reopen(group: Group, evidence: string, remark: string): void {
    const {aids, payments, rule} = group;
    this.groups.splice(this.groups.indexOf(group), 1);
    for (const at of aids) this.aidStates[at] = FREE;
    for (const at of payments) this.paymentStates[at] = FREE;
    if (group.rest !== undefined) this.forget(group);
    this.suggest({aids, payments, rule, evidence, remarks: [remark], rivals: null});
  }

  /** A suggestion that is proven after all. */
  accept(suggestion: Suggestion): void {
    const {aids, payments, rule, evidence} = suggestion;
    this.suggestions.splice(this.suggestions.indexOf(suggestion), 1);
    this.forget(suggestion);
    this.take({aids, payments, rule, evidence});
  }

  /** Its lines wait for nobody. */
  private forget({aids, payments}: Group): void {
    for (const place of aids) this.aidDoubts.delete(place);
    for (const place of payments) this.paymentDoubts.delete(place);
  }

  /** Takes the lines out of the search, and leaves them open. What chance gives as well is no suggestion: its lines only wait. */
  suggest(suggestion: Suggestion, most = MOST_RIVALS): void {
    if ((suggestion.rivals ?? 0) <= most) this.suggestions.push(suggestion);
    this.leave(suggestion.aids, suggestion.payments, () => {
      const {evidence, rivals} = suggestion;
      const few = rivals !== null && rivals < 0.1 ? 'moins de 0,1' : '';
      const shown = rivals === null ? '' : few || writeDecimal(rivals, rivals < 10 ? 1 : 0);
      return say('doubt-suggested', {evidence, rivals: shown});
    });
  }

  /** Leaves lines to somebody's decision; the first doubt stays. */
  doubt(aids: readonly number[], payments: readonly number[], why: string): void {
    this.leave(aids, payments, () => why);
  }

  /** The same of lines that wait already, where more is known of them than the first doubt says. */
  doubtAgain(aids: readonly number[], payments: readonly number[], why: string): void {
    const again = () => why;
    this.leave(aids, payments, again);
    for (const at of aids) this.aidDoubts.set(at, again);
    for (const at of payments) this.paymentDoubts.set(at, again);
  }

  private leave(aids: readonly number[], payments: readonly number[], why: () => string): void {
    leave(aids, this.aidStates, this.aidDoubts, why);
    leave(payments, this.paymentStates, this.paymentDoubts, why);
  }

  /** Nothing that the two lines say forbids that they be the same money. */
  agree(aid: number, payment: number): boolean {
    const a = this.aids[aid]!;
    const p = this.payments[payment]!;
    if (a.isFee !== p.isFee) return false;
    const isOthers = p.dossiers.length > 0 && !p.isByAlias && !p.dossiers.includes(a.dossier);
    if (a.dossier !== '' && (p.isForeign || isOthers)) return false;
    return !this.isRefused(aid, payment);
  }

  /** The same where only amounts speak for it: a name that the register does not know speaks against it. */
  agreeNameless(aid: number, payment: number): boolean {
    return this.payments[payment]!.stranger === '' && this.agree(aid, payment);
  }

  /** Other aids of this fund and amount that chance alone puts within reach of a payment. */
  chanceOf(aid: number): number {
    this.amounts ??= countedBy(this.codes.aids.amount);
    const span = this.aids[this.aids.length - 1]!.day - this.aids[0]!.day + 1; // aids come in the order of their days
    return (this.amounts.get(this.codes.aids.amount[aid]!)! - 1) * Math.min(1, (USUAL.to - USUAL.from) / span);
  }

  isRefused(aid: number, payment: number): boolean {
    return this.refused.size > 0 && this.refused.has(`${this.aids[aid]!.key}|${this.payments[payment]!.key}`);
  }
}

/** Where a line stands: free, in a group, or left to somebody. */
const [FREE, LEFT, TAKEN] = [0, 1, 2] as const;

function placesUpTo(state: number, states: Uint8Array): Int32Array {
  const found = new Int32Array(states.length);
  let count = 0;
  for (let at = 0; at < states.length; at++) if (states[at]! <= state) found[count++] = at;
  return found.subarray(0, count);
}

function leave(places: readonly number[], states: Uint8Array, doubts: Doubts, why: () => string): void {
  for (const at of places) {
    if (states[at] !== FREE) continue;
    states[at] = LEFT;
    doubts.set(at, why);
  }
}

function countedBy(codes: Int32Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
