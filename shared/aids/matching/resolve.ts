import type {Aid, Payment} from '../aid';
import type {Component} from './components';
import {say, sayMany} from './evidence';
import type {RuleId, Window} from './matching-rules';
import type {Pool, Suggestion} from './pool';

interface Resolution {
  /** Days in which a payment could be an aid's. */
  readonly window: Window;
  /** Days in which it is taken for it, when nothing else could be; the same when left out. */
  readonly within?: Window;
  readonly rule: RuleId;
  /** The lines name somebody or bear a reference: copies may then be told from two payments. */
  readonly isStrong: boolean;
  /** No later rule may pair what this one leaves open. */
  readonly isLast: boolean;
  readonly anyFund: boolean;
  readonly evidence: (aid: Aid, payment: Payment) => string;
  /** A suggestion: how many such pairs chance alone would give; null where it has no part. Left out: proven. */
  readonly rivals?: (aid: number) => number | null;
  /** What else must hold of a pair. */
  readonly agree?: (aid: number, payment: number) => boolean;
}

/** Lines beyond which possible pairs are not listed one by one. */
const MOST_EDGES = 2500;

/** Pairs the lines of a component where nothing is left to choose; else, at the last rule that may, leaves them to somebody. */
export function resolve(pool: Pool, component: Component, how: Resolution): void {
  const {aids, payments} = component;
  if (aids.length === 1 && payments.length === 1) {
    if (isEdge(pool, aids[0]!, payments[0]!, how)) pairUp(pool, aids, payments, how);
    return;
  }
  if (aids.length * payments.length > MOST_EDGES) {
    if (how.isLast) pool.doubt(aids, payments, say('doubt-too-many', {aids: aids.length, payments: payments.length}));
    return;
  }
  for (const part of partsOf(pool, component, how)) resolvePart(pool, part, how);
}

function isEdge(pool: Pool, aid: number, payment: number, {window, anyFund, agree}: Resolution): boolean {
  const a = pool.aids[aid]!;
  const p = pool.payments[payment]!;
  const delay = p.day - a.day;
  if (anyFund && a.fund === p.fund) return false;
  if (delay < window.from || delay > window.to || !pool.agree(aid, payment)) return false;
  return agree === undefined || agree(aid, payment);
}

/** The payment lies in the days in which it is taken for the aid's. */
function isWithin(pool: Pool, aid: number, payment: number, {window, within = window}: Resolution): boolean {
  const delay = pool.payments[payment]!.day - pool.aids[aid]!.day;
  return delay >= within.from && delay <= within.to;
}

/** Lists of one line each. */
function pairUp(pool: Pool, aids: readonly number[], payments: readonly number[], how: Resolution): void {
  if (!isWithin(pool, aids[0]!, payments[0]!, how)) return;
  const pair = new Pair(pool, aids, payments, how);
  if (how.rivals === undefined) pool.take(pair);
  else pool.suggest(pair);
}

/** One aid and one payment. There may be a hundred thousand: evidence is made when it is read. */
class Pair implements Suggestion {
  readonly rivals: number | null;
  private readonly lists: Pick<Pool, 'aids' | 'payments'>;

  constructor(
    pool: Pool,
    readonly aids: readonly number[],
    readonly payments: readonly number[],
    private readonly how: Resolution,
  ) {
    this.lists = pool.lists;
    this.rivals = how.rivals?.(aids[0]!) ?? null;
  }

  get rule(): RuleId {
    return this.how.rule;
  }

  get evidence(): string {
    return this.how.evidence(this.lists.aids[this.aids[0]!]!, this.lists.payments[this.payments[0]!]!);
  }
}

/** The component cut again by what lines say against each other: refusals, other dossiers, the window of each. */
function partsOf(pool: Pool, {aids, payments}: Component, how: Resolution): Component[] {
  const parts: {aids: number[]; payments: Set<number>}[] = [];
  for (const aid of aids) {
    const reached = payments.filter((payment) => isEdge(pool, aid, payment, how));
    if (reached.length === 0) continue;
    const joined = parts.filter((part) => reached.some((payment) => part.payments.has(payment)));
    const whole = {aids: [...joined.flatMap((part) => part.aids), aid], payments: new Set(reached)};
    for (const part of joined) {
      for (const payment of part.payments) whole.payments.add(payment);
      parts.splice(parts.indexOf(part), 1);
    }
    parts.push(whole);
  }
  return parts.map((part) => ({
    aids: [...part.aids].sort((a, b) => a - b),
    payments: [...part.payments].sort((a, b) => a - b),
  }));
}

function resolvePart(pool: Pool, part: Component, how: Resolution): void {
  const aidClasses = classes(part.aids, (at) => pool.aids[at]!.twin);
  const paymentClasses = classes(part.payments, (at) => pool.payments[at]!.twin);
  const balanced = aidClasses.length === paymentClasses.length;
  const order =
    balanced && (how.isStrong || part.aids.length === part.payments.length)
      ? onlyWay(pool, aidClasses, paymentClasses, how)
      : null;
  if (order !== null) {
    // Copies that are not proven are nobody's.
    const isEven = aidClasses.every((own, at) => own.length === paymentClasses[order[at]!]!.length);
    if (how.rivals !== undefined && !isEven) {
      if (how.isLast) pool.doubt(part.aids, part.payments, sayTie(pool, part));
      return;
    }
    aidClasses.forEach((own, at) => pairClasses(pool, own, paymentClasses[order[at]!]!, how));
    return;
  }
  if (how.rivals === undefined && how.isLast && isSeries(pool, part, aidClasses.length, paymentClasses.length, how)) {
    const {dossier} = pool.aids[part.aids[0]!]!;
    const [aids, payments] = [part.aids.map((at) => pool.aids[at]!), part.payments.map((at) => pool.payments[at]!)];
    const sides = {granted: sayMany(aids, 'aide'), paid: sayMany(payments, 'paiement')};
    const evidence = say('series', {dossier, cents: aids[0]!.cents, ...sides});
    pool.take({aids: part.aids, payments: part.payments, rule: 'series', evidence});
    return;
  }
  if (how.isLast) pool.doubt(part.aids, part.payments, sayTie(pool, part));
}

/** Copies together, each class in order. */
function classes(places: readonly number[], twinOf: (at: number) => number): number[][] {
  const found = new Map<number, number[]>();
  for (const at of places) {
    const own = found.get(twinOf(at));
    if (own === undefined) found.set(twinOf(at), [at]);
    else own.push(at);
  }
  return [...found.values()];
}

/** Classes beyond which ways of pairing are not counted. */
const MOST_CLASSES = 8;

/** The one way of pairing every class with one of the other side; null when there is none, or a choice. */
function onlyWay(
  pool: Pool,
  aids: readonly number[][],
  payments: readonly number[][],
  how: Resolution,
): number[] | null {
  if (aids.length > MOST_CLASSES) return null;
  const edges = aids.map((own) => payments.flatMap((other, at) => (isEdge(pool, own[0]!, other[0]!, how) ? [at] : [])));
  let found: number[] | null = null;
  let ways = 0;
  const chosen: number[] = [];
  const walk = (at: number): void => {
    if (ways > 1) return;
    if (at === aids.length) {
      ways++;
      found = [...chosen];
      return;
    }
    for (const place of edges[at]!) {
      if (chosen.includes(place)) continue;
      chosen.push(place);
      walk(at + 1);
      chosen.pop();
    }
  };
  walk(0);
  return ways === 1 ? found : null;
}

/** Copies of one aid and of one payment: as many pairs as there can be, the rest are copies made by mistake. */
function pairClasses(pool: Pool, aids: readonly number[], payments: readonly number[], how: Resolution): void {
  const count = Math.min(aids.length, payments.length);
  // What is typed twice and paid twice, alike in all, may be one: the first is proven, the others are for somebody to say.
  for (let k = 0; k < count; k++)
    pairUp(pool, [aids[k]!], [payments[k]!], k === 0 ? how : {...how, rivals: () => null});
  for (const at of aids.slice(count)) {
    const evidence = say('aid-twice', pool.aids[aids[0]!]!);
    pool.take({aids: [at], payments: [], rule: 'duplicate-register', evidence});
  }
  for (const at of payments.slice(count)) {
    const evidence = say('payment-twice', pool.payments[payments[0]!]!);
    pool.take({aids: [], payments: [at], rule: 'duplicate-ledger', evidence});
  }
}

/** As many aids as payments of one dossier, no copies, each payment in the window of its aid, and none before it, when both go by date. */
function isSeries(pool: Pool, {aids, payments}: Component, a: number, p: number, how: Resolution): boolean {
  if (!how.isStrong || how.anyFund || aids.length !== payments.length || a !== aids.length || p !== payments.length)
    return false;
  const {dossier} = pool.aids[aids[0]!]!;
  return aids.every(
    (aid, at) =>
      pool.aids[aid]!.dossier === dossier &&
      pool.payments[payments[at]!]!.day >= pool.aids[aid]!.day &&
      isEdge(pool, aid, payments[at]!, how) &&
      isWithin(pool, aid, payments[at]!, how),
  );
}

export function sayTie(pool: Pool, {aids, payments}: Component): string {
  const {cents} = pool.aids[aids[0]!]!;
  return say('doubt-tie', {aids: aids.length, payments: payments.length, cents});
}
