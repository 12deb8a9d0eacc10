import {say, sayMany, sumOf} from './evidence';
import {USUAL, type RuleId} from './matching-rules';
import type {Pool} from './pool';
import {findSubset} from './subset';

/** Aids and payments that add up, proposed before any is taken: what two of them claim is left to somebody. */
export interface Claim {
  readonly aids: readonly number[];
  readonly payments: readonly number[];
  readonly rule: RuleId;
  readonly evidence: string;
}

export function settleClaims(pool: Pool, claims: readonly Claim[]): void {
  const times = new Map<string, number>();
  const marks = (claim: Claim) => [...claim.aids.map((at) => `a${at}`), ...claim.payments.map((at) => `p${at}`)];
  for (const claim of claims) for (const mark of marks(claim)) times.set(mark, (times.get(mark) ?? 0) + 1);
  for (const claim of claims) {
    if (marks(claim).every((mark) => times.get(mark) === 1)) pool.take(claim);
    else pool.doubt(claim.aids, claim.payments, say('doubt-claims'));
  }
}

/** Places under each key; those without one, '' or 0, are left out. */
export function groupBy<K extends string | number>(
  places: Iterable<number>,
  keyOf: (at: number) => K,
): Map<K, number[]> {
  const groups = new Map<K, number[]>();
  for (const at of places) {
    const key = keyOf(at);
    if (key === '' || key === 0) continue;
    const own = groups.get(key);
    if (own === undefined) groups.set(key, [at]);
    else own.push(at);
  }
  return groups;
}

export const aidsAt = (pool: Pool, places: readonly number[]) => places.map((at) => pool.aids[at]!);
const paymentsAt = (pool: Pool, places: readonly number[]) => places.map((at) => pool.payments[at]!);

/** What a sentence says of the lines of either side. */
const saySides = (pool: Pool, aids: readonly number[], payments: readonly number[]) => ({
  granted: sayMany(aidsAt(pool, aids), 'aide'),
  paid: sayMany(paymentsAt(pool, payments), 'paiement'),
});

/** « Une aide, 3 paiements » is split, « 12 aides, un paiement » a batch. */
const ruleOf = (aids: readonly number[], payments: readonly number[]): RuleId =>
  payments.length > 1 && aids.length === 1 ? 'split' : 'batch';

/** All the aids of a slip and all its payments add up; else one payment is the sum of one set of them, and of no other. */
export function matchReferenceSums(pool: Pool): void {
  const {codes} = pool;
  const payments = groupBy(pool.freePayments(), (at) =>
    pool.payments[at]!.isFee ? 0 : codes.withFund(codes.payments.fund[at]!, codes.payments.reference[at]!),
  );
  const aids = groupBy(pool.freeAids(), (at) => {
    const key = pool.aids[at]!.isFee ? 0 : codes.withFund(codes.aids.fund[at]!, codes.aids.reference[at]!);
    return payments.has(key) ? key : 0;
  });
  for (const [key, theirs] of payments) {
    const ours = aids.get(key) ?? [];
    if (ours.length === 0 || !theirs.every((p) => ours.some((a) => pool.agree(a, p)))) continue;
    const reference = pool.payments[theirs[0]!]!.reference.toUpperCase();
    const refused = theirs.some((p) => ours.some((a) => pool.isRefused(a, p)));
    const take = (mine: readonly number[], paid: readonly number[]) => {
      const evidence = say('reference-sum', {reference, ...saySides(pool, mine, paid)});
      pool.take({aids: mine, payments: paid, rule: ruleOf(mine, paid), evidence});
    };
    if (refused) continue;
    if (sumOf(aidsAt(pool, ours)) === sumOf(paymentsAt(pool, theirs))) {
      take(ours, theirs);
      continue;
    }
    if (theirs.length > 1) continue;
    const answer = findSubset(
      aidsAt(pool, ours).map(({cents}) => cents),
      pool.payments[theirs[0]!]!.cents,
    );
    if (answer.kind === 'one')
      take(
        answer.places.map((place) => ours[place]!),
        theirs,
      );
    else if (answer.kind !== 'none') pool.doubt(ours, theirs, sayWhy(answer.kind, ours.length));
  }
}

export const keyOfReference = ({fund, reference, isFee}: {fund: string; reference: string; isFee: boolean}) =>
  reference === '' || isFee ? '' : `${fund}|${reference}`;

export function sayWhy(kind: 'several' | 'too-many', aids: number): string {
  return kind === 'several' ? say('doubt-sets') : say('doubt-too-many-aids', {aids});
}

/** One aid paid in parts, or one payment for some aids, of one dossier of one fund. */
export function matchDossierSums(pool: Pool): void {
  const {codes} = pool;
  const aids = groupBy(pool.freeAids(), (at) => codes.withFund(codes.aids.fund[at]!, codes.aids.dossier[at]!));
  const payments = groupBy(pool.freePayments(), (at) => {
    const [dossier, ...others] = codes.dossiersOfPayments[at]!;
    const isOne = dossier !== undefined && others.length === 0 && !pool.payments[at]!.isFee;
    return isOne ? codes.withFund(codes.payments.fund[at]!, dossier) : 0;
  });
  const claims: Claim[] = [];
  for (const [key, theirs] of payments) {
    const ours = aids.get(key) ?? [];
    for (const aid of ours) {
      const near = theirs.filter((p) => isNear(pool, aid, p));
      claims.push(...claimOf(pool, [aid], near, 'payments'));
    }
    for (const payment of theirs) {
      const near = ours.filter((a) => isNear(pool, a, payment));
      claims.push(...claimOf(pool, near, [payment], 'aids'));
    }
  }
  settleClaims(pool, claims);
}

function isNear(pool: Pool, aid: number, payment: number): boolean {
  const delay = pool.payments[payment]!.day - pool.aids[aid]!.day;
  return delay >= USUAL.from && delay <= 2 * USUAL.to && pool.agree(aid, payment);
}

function claimOf(pool: Pool, aids: readonly number[], payments: readonly number[], many: 'aids' | 'payments'): Claim[] {
  const [ours, theirs] = [aidsAt(pool, aids), paymentsAt(pool, payments)];
  const answer =
    many === 'aids'
      ? findSubset(
          ours.map(({cents}) => cents),
          sumOf(theirs),
        )
      : findSubset(
          theirs.map(({cents}) => cents),
          sumOf(ours),
        );
  if (answer.kind !== 'one') return [];
  const mine = many === 'aids' ? answer.places.map((place) => aids[place]!) : aids;
  const paid = many === 'payments' ? answer.places.map((place) => payments[place]!) : payments;
  const {dossier} = pool.aids[mine[0]!]!;
  const evidence = say('dossier-sum', {dossier, ...saySides(pool, mine, paid)});
  return [{aids: mine, payments: paid, rule: ruleOf(mine, paid), evidence}];
}
