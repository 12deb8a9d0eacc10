import {capitalize} from '../../value/french';
import type {Aid, Payment} from '../aid';
import {isTelling} from '../label/label-words';
import {Buckets} from './buckets';
import {componentsOf, type Component} from './components';
import {say} from './evidence';
import type {MatchingRule, Method, Said} from './matching-rules';
import type {Pool} from './pool';
import {isOfItsWords} from './pair-words';
import {resolve, sayTie} from './resolve';

type Same = Extract<Method, {kind: 'same'}>;

/** Pairs lines of one amount that say the same: alone with each other, or copies of one another. */
export function matchSame(pool: Pool, rule: MatchingRule, method: Same): void {
  const {said, window, reach = window, anyFund} = method;
  if (!said.every((one) => pool.codes.isSaid(one))) return;
  const isProven = rule.tier === 'proven';
  const isNameless = said.includes('nothing');
  const buckets = new Buckets();
  addPayments(pool, buckets, method, isProven);
  if (buckets.size === 0) return;
  addAids(pool, buckets, method);
  const how = {
    window: reach,
    within: window,
    rule: rule.id,
    isStrong: !isNameless,
    isLast: method.last === true,
    anyFund: anyFund === true,
    evidence: (aid: Aid, payment: Payment) => sayEvidence(aid, payment, said, rule.id === 'wrong-fund'),
    ...(isProven
      ? {
          agree: (aid: number, payment: number) =>
            isOfItsWords(pool.aids[aid]!, pool.payments[payment]!) && !isOfOtherReference(pool, aid, payment),
        }
      : {rivals: (aid: number) => (isNameless ? pool.chanceOf(aid) : null)}),
    ...(isNameless ? {agree: (aid: number, payment: number) => pool.agreeNameless(aid, payment)} : {}),
  };
  for (const component of componentsOf(pool, buckets, reach)) {
    // One of them could be what another rule left.
    if (method.reach !== undefined && !isFree(pool, component))
      pool.doubt(component.aids, component.payments, sayTie(pool, component));
    else resolve(pool, component, how);
  }
}

function addPayments(pool: Pool, buckets: Buckets, {said, reach, anyFund}: Same, isProven: boolean): void {
  const isWho = said.some((one) => one === 'dossier' || one === 'name');
  for (const at of reach === undefined ? pool.freePayments() : pool.paymentsAlone()) {
    const payment = pool.payments[at]!;
    if (payment.isFee || payment.cents === 0) continue;
    if (isProven && !isEnough(payment, said, isWho)) continue;
    pool.codes.putPayment(at, said, anyFund === true, payment, buckets);
  }
}

function addAids(pool: Pool, buckets: Buckets, {said, reach, anyFund}: Same): void {
  for (const at of reach === undefined ? pool.freeAids() : pool.aidsAlone()) {
    const {isFee, cents} = pool.aids[at]!;
    const key = isFee || cents === 0 ? null : pool.codes.aidKey(at, said, anyFund === true);
    if (key !== null) buckets.addAid(key, at);
  }
}

const isFree = (pool: Pool, {aids, payments}: Component) =>
  aids.every((at) => pool.isAidFree(at)) && payments.every((at) => pool.isPaymentFree(at));

/** A payment bears the reference of other aids, and not that of this one. */
function isOfOtherReference({codes, payments}: Pool, aid: number, payment: number): boolean {
  const theirs = codes.payments.reference[payment]!;
  return theirs !== 0 && theirs !== codes.aids.reference[aid] && isTelling(payments[payment]!.reference);
}

/** What a payment says names the aid, and nothing on it names somebody else. */
function isEnough(
  {isSure, isDenied, stranger, dossiers, reference}: Payment,
  said: readonly Said[],
  isWho: boolean,
): boolean {
  if (isDenied || stranger !== '' || dossiers.length > 1) return false;
  return said.includes('reference') ? said.includes('dossier') || isTelling(reference) : !isWho || isSure;
}

function sayEvidence(aid: Aid, payment: Payment, said: readonly Said[], isWrongFund: boolean): string {
  const parts = said.map((one) => {
    switch (one) {
      case 'reference':
        return say('same-reference', {reference: aid.reference.toUpperCase()});
      case 'dossier':
        return say('same-dossier', aid);
      case 'name':
        return say(payment.isByAlias ? 'same-alias' : 'same-name', aid);
      case 'month':
        return say('same-month', {day: payment.month});
      case 'paid':
        return say('same-paid');
      case 'nothing':
        return say('same-nothing');
    }
  });
  const how = capitalize(parts.join(', '));
  const pair = {how, cents: aid.cents, delay: payment.day - aid.day, day: payment.day};
  return isWrongFund ? say('pair-wrong-fund', {...pair, ours: aid.fund, paid: payment.fund}) : say('pair', pair);
}
