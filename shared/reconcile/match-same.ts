import {french} from '../problem/french';
import type {Aid, Payment} from './aid';
import {Buckets} from './buckets';
import {componentsOf} from './components';
import {sayPair, writeMonth} from './evidence';
import type {MatchingRule, Method, Said} from './matching-rules';
import type {Pool} from './pool';
import {resolve} from './resolve';

type Same = Extract<Method, {kind: 'same'}>;

/** Pairs lines of one amount that say the same: alone with each other, or copies of one another. */
export function matchSame(pool: Pool, rule: MatchingRule, method: Same): void {
  const {said, window, anyFund} = method;
  const buckets = new Buckets();
  const {codes} = pool;
  for (const at of pool.freePayments()) {
    const payment = pool.payments[at]!;
    if (payment.isFee || payment.cents === 0) continue;
    codes.addPaymentKeys(at, said, anyFund === true, payment, (key) => buckets.addPayment(key, at));
  }
  if (buckets.size === 0) return;
  for (const at of pool.freeAids()) {
    const {isFee, cents} = pool.aids[at]!;
    const key = isFee || cents === 0 ? null : codes.aidKey(at, said, anyFund === true);
    if (key !== null) buckets.addAid(key, at);
  }
  const isStrong = !said.includes('nothing');
  for (const component of componentsOf(pool, buckets, window)) {
    resolve(pool, component, {
      window,
      rule: rule.id,
      isStrong,
      isLast: method.last === true,
      anyFund: anyFund === true,
      evidence: (aid, payment) => sayEvidence(aid, payment, said, rule.id === 'wrong-fund'),
    });
  }
}

function sayEvidence(aid: Aid, payment: Payment, said: readonly Said[], isWrongFund: boolean): string {
  const parts = said.map((one) => {
    switch (one) {
      case 'reference':
        return `même référence « ${aid.reference.toUpperCase()} »`;
      case 'dossier':
        return `même dossier ${aid.dossier}`;
      case 'name':
        return `nom du dossier ${aid.dossier} dans le libellé`;
      case 'month':
        return `mois ${writeMonth(payment.month)}`;
      case 'paid':
        return 'versée ce jour-là selon le registre';
      case 'nothing':
        return 'seule aide et seul paiement de ce montant dans la période';
    }
  });
  const how = parts.join(', ');
  const fund = isWrongFund ? ` ; au registre : ${aid.fund}, au grand livre : ${payment.fund}` : '';
  return french(sayPair(aid, payment, how.charAt(0).toUpperCase() + how.slice(1)).replace(/\.$/, `${fund}.`));
}
