import {groupBy} from '../../value/group-by';
import type {Payment} from '../aid';
import {isTelling} from '../label/label-words';
import {isOfItsWords} from './pair-words';
import {say, sayMany, sumOf} from './evidence';
import {HALF_YEAR, USUAL, type MatchingRule, type RuleId, type Tier, type Window} from './matching-rules';
import type {Group, Pool} from './pool';
import {findSubset} from './subset';

/** Aids and payments that add up, proposed before any is taken: what two of them claim is left to somebody. */
export interface Claim extends Group {
  /** As of a suggestion. */
  readonly rivals: number | null;
}

export function settleClaims(pool: Pool, claims: readonly Claim[], tier: Tier, most?: number): void {
  const times = new Map<string, number>();
  const marks = (claim: Claim) => [...claim.aids.map((at) => `a${at}`), ...claim.payments.map((at) => `p${at}`)];
  for (const claim of claims) for (const mark of marks(claim)) times.set(mark, (times.get(mark) ?? 0) + 1);
  for (const claim of claims) {
    const isAlone = marks(claim).every((mark) => times.get(mark) === 1);
    if (!isAlone) pool.doubt(claim.aids, claim.payments, say('doubt-claims'));
    else if (tier === 'proven') pool.take(claim);
    else pool.suggest(claim, most);
  }
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

/** Cents that a bank or an issuer keeps of a slip, at most. */
export const MOST_FEE = 10000;

/**
 * All the aids of a slip and all its payments add up. As a suggestion, one payment is the sum of one set of them and of no other,
 * or of all but a fee.
 */
export function matchReferenceSums(pool: Pool, {tier}: MatchingRule): void {
  const {codes} = pool;
  if (!codes.isSaid('reference')) return;
  const isProven = tier === 'proven';
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
    if (theirs.some((p) => ours.some((a) => pool.isRefused(a, p)))) continue;
    const reference = pool.payments[theirs[0]!]!.reference.toUpperCase();
    const [granted, paid] = [sumOf(aidsAt(pool, ours)), sumOf(paymentsAt(pool, theirs))];
    const sides = {reference, ...saySides(pool, ours, theirs)};
    const whole = {aids: ours, payments: theirs, rule: ruleOf(ours, theirs)};
    if (granted === paid) {
      const evidence = say('reference-sum', sides);
      const isNear = theirs.every((p) => ours.every((a) => isWithin(pool, a, p, HALF_YEAR)));
      const isForeign =
        !isTelling(reference.toLowerCase()) ||
        theirs.some((p) => provesNothing(pool.payments[p]!) || !isOfSome(pool, ours, p, granted));
      if (!isProven) pool.suggest({...whole, evidence, rivals: null});
      else if (isNear && !isForeign && ours.length + theirs.length > 2) pool.take({...whole, evidence});
      continue;
    }
    if (isProven) continue;
    if (ours.length > 1 && granted > paid && granted - paid <= MOST_FEE && paid > 0) {
      pool.suggest({...whole, evidence: say('reference-net', {...sides, cents: granted - paid}), rivals: null});
      continue;
    }
    if (theirs.length > 1) continue;
    const amounts = aidsAt(pool, ours).map(({cents}) => cents);
    const answer = findSubset(amounts, paid);
    if (answer.kind === 'one') {
      const mine = answer.places.map((place) => ours[place]!);
      const evidence = say('reference-sum', {reference, ...saySides(pool, mine, theirs)});
      pool.suggest({aids: mine, payments: theirs, rule: 'batch', evidence, rivals: chanceOfSets(amounts)});
    } else if (answer.kind !== 'none') pool.doubt(ours, theirs, sayWhy(answer.kind, ours.length));
  }
}

/** What a payment says is true of one of the aids at least. */
const isOfSome = (pool: Pool, aids: readonly number[], payment: number, whole: number) =>
  aids.some((aid) => isOfItsWords(pool.aids[aid]!, pool.payments[payment]!, whole));

const provesNothing = ({stranger, isDenied}: Payment) => stranger !== '' || isDenied;

/** Sets of so many amounts that chance alone gives a sum: all the sets, over all the sums that they can have. */
export function chanceOfSets(amounts: readonly number[]): number {
  const step = amounts.reduce(commonDivisor, 0);
  const sums = amounts.reduce((sum, cents) => sum + cents, 0) / Math.max(1, step);
  return (2 ** amounts.length - amounts.length - 1) / Math.max(1, sums);
}

export function commonDivisor(a: number, b: number): number {
  let [x, y] = [Math.abs(a), Math.abs(b)];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

export const keyOfReference = ({fund, reference, isFee}: {fund: string; reference: string; isFee: boolean}) =>
  reference === '' || isFee ? '' : `${fund}|${reference}`;

export function sayWhy(kind: 'several' | 'too-many', aids: number): string {
  return kind === 'several' ? say('doubt-sets') : say('doubt-too-many-aids', {aids});
}

/** Days after a decision in which the last part of it may be paid. */
const LATEST: Window = {from: USUAL.from, to: 2 * USUAL.to};

function isWithin(pool: Pool, aid: number, payment: number, {from, to}: Window): boolean {
  const delay = pool.payments[payment]!.day - pool.aids[aid]!.day;
  return delay >= from && delay <= to;
}

/**
 * One aid paid in parts, or one payment for some aids, of one dossier of one fund: all that lies near each other adds up. As a
 * suggestion, one set of it does.
 */
export function matchDossierSums(pool: Pool, {tier}: MatchingRule): void {
  const {codes} = pool;
  if (!namesSome(pool)) return;
  const aids = groupBy(pool.freeAids(), (at) => codes.withFund(codes.aids.fund[at]!, codes.aids.dossier[at]!));
  const payments = groupBy(pool.freePayments(), (at) => {
    const [dossier, ...others] = codes.dossiersOfPayments[at]!;
    const {isFee, isSure, isDenied} = pool.payments[at]!;
    const isOne =
      dossier !== undefined && others.length === 0 && !isFee && ((isSure && !isDenied) || tier === 'suggested');
    return isOne ? codes.withFund(codes.payments.fund[at]!, dossier) : 0;
  });
  const claims: Claim[] = [];
  for (const [key, theirs] of payments) {
    const ours = aids.get(key) ?? [];
    if (ours.length === 0) continue;
    if (tier === 'proven') claims.push(...wholeClaims(pool, ours, theirs));
    else {
      for (const aid of ours)
        claims.push(
          ...claimOf(
            pool,
            [aid],
            theirs.filter((p) => isNear(pool, aid, p)),
            'payments',
          ),
        );
      for (const p of theirs)
        claims.push(
          ...claimOf(
            pool,
            ours.filter((a) => isNear(pool, a, p)),
            [p],
            'aids',
          ),
        );
    }
  }
  settleClaims(pool, claims, tier);
}

/** Some payment names somebody. */
const namesSome = ({codes}: Pool) => codes.isSaid('dossier') || codes.isSaid('name');

const isNear = (pool: Pool, aid: number, payment: number) =>
  isWithin(pool, aid, payment, LATEST) && pool.agree(aid, payment);

/** What lies near each other, put together: one aid, or one payment, and all that reaches it. */
function wholeClaims(pool: Pool, ours: readonly number[], theirs: readonly number[]): Claim[] {
  const claims: Claim[] = [];
  const reachOf = (payment: number) => ours.filter((aid) => isNear(pool, aid, payment));
  // One aid and one payment are no sum.
  for (const aid of theirs.length > 1 ? ours : []) {
    const near = theirs.filter((payment) => isNear(pool, aid, payment));
    if (near.length > 1 && near.every((payment) => reachOf(payment).length === 1))
      claims.push(...exactClaim(pool, [aid], near));
  }
  for (const payment of ours.length > 1 ? theirs : []) {
    const near = reachOf(payment);
    const isWhole = near.every((aid) => theirs.filter((other) => isNear(pool, aid, other)).length === 1);
    if (near.length > 1 && isWhole) claims.push(...exactClaim(pool, near, [payment]));
  }
  return claims;
}

function exactClaim(pool: Pool, aids: readonly number[], payments: readonly number[]): Claim[] {
  const whole = sumOf(aidsAt(pool, aids));
  const isAll = whole === sumOf(paymentsAt(pool, payments)) && payments.every((p) => isOfSome(pool, aids, p, whole));
  return isAll ? [dossierClaim(pool, aids, payments, null)] : [];
}

function dossierClaim(pool: Pool, aids: readonly number[], payments: readonly number[], rivals: number | null): Claim {
  const {dossier} = pool.aids[aids[0]!]!;
  const evidence = say('dossier-sum', {dossier, ...saySides(pool, aids, payments)});
  return {aids, payments, rule: ruleOf(aids, payments), evidence, rivals};
}

function claimOf(pool: Pool, aids: readonly number[], payments: readonly number[], many: 'aids' | 'payments'): Claim[] {
  if ((many === 'aids' ? aids : payments).length < 2) return [];
  const [ours, theirs] = [aidsAt(pool, aids), paymentsAt(pool, payments)];
  const [amounts, sum] = many === 'aids' ? [ours, sumOf(theirs)] : [theirs, sumOf(ours)];
  const cents = amounts.map((one) => one.cents);
  const answer = findSubset(cents, sum);
  if (answer.kind !== 'one') return [];
  const mine = many === 'aids' ? answer.places.map((place) => aids[place]!) : aids;
  const paid = many === 'payments' ? answer.places.map((place) => payments[place]!) : payments;
  return [dossierClaim(pool, mine, paid, chanceOfSets(cents))];
}

/** A label that names several people, and one set of their aids that adds up and leaves none of them out. */
export function matchPeopleSums(pool: Pool): void {
  const {codes} = pool;
  if (!namesSome(pool)) return;
  const aids = groupBy(pool.freeAids(), (at) => codes.withFund(codes.aids.fund[at]!, codes.aids.dossier[at]!));
  const claims: Claim[] = [];
  for (const payment of pool.freePayments()) {
    const {dossiers, cents, isFee} = pool.payments[payment]!;
    if (dossiers.length < 2 || isFee || cents <= 0) continue;
    const near = codes.dossiersOfPayments[payment]!.flatMap((dossier) =>
      (aids.get(codes.withFund(codes.payments.fund[payment]!, dossier)) ?? []).filter((aid) =>
        isNear(pool, aid, payment),
      ),
    );
    const amounts = aidsAt(pool, near).map((aid) => aid.cents);
    const answer = findSubset(amounts, cents);
    if (answer.kind !== 'one') continue;
    const mine = answer.places.map((place) => near[place]!);
    const evidence = say('people-sum', {dossiers: dossiers.join(', '), ...saySides(pool, mine, [payment])});
    claims.push({aids: mine, payments: [payment], rule: 'batch', evidence, rivals: chanceOfSets(amounts)});
  }
  settleClaims(pool, claims, 'suggested');
}
