import {NO_DAY, civilOf, dayOf} from '../cell/day';
import {french} from '../problem/french';
import type {Aid, Payment} from './aid';
import {Buckets, componentsOf} from './components';
import {sayPair, writeMonth} from './evidence';
import type {MatchingRule, Method, Said} from './matching-rules';
import type {Pool} from './pool';
import {resolve} from './resolve';

type Same = Extract<Method, {kind: 'same'}>;

/** Pairs lines of one amount that say the same: alone with each other, or copies of one another. */
export function matchSame(pool: Pool, rule: MatchingRule, method: Same): void {
  const {said, window, anyFund} = method;
  const buckets = new Buckets();
  for (const at of pool.freePayments()) {
    const payment = pool.payments[at]!;
    if (payment.isFee || payment.cents === 0) continue;
    for (const key of paymentKeysOf(payment, said)) {
      buckets.addPayment(`${anyFund === true ? '' : payment.fund}|${payment.cents}|${key}`, at);
    }
  }
  if (buckets.all.size === 0) return;
  for (const at of pool.freeAids()) {
    const aid = pool.aids[at]!;
    if (aid.isFee || aid.cents === 0) continue;
    const key = aidKey(aid, said);
    if (key !== null) buckets.addAid(`${anyFund === true ? '' : aid.fund}|${aid.cents}|${key}`, at);
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

const month = (day: number) => {
  const {year, month: number} = civilOf(day);
  return dayOf(year, number, 1);
};

/** What an aid says, as one word; null when it says nothing of it. */
function aidKey(aid: Aid, said: readonly Said[]): string | null {
  const words: string[] = [];
  for (const one of said) {
    const word =
      one === 'reference'
        ? aid.reference
        : one === 'dossier' || one === 'name'
          ? aid.dossier
          : one === 'month'
            ? String(month(aid.day))
            : one === 'paid'
              ? aid.paid === NO_DAY
                ? ''
                : String(aid.paid)
              : '*';
    if (word === '') return null;
    words.push(word);
  }
  return words.join('|');
}

/** What a payment says: a name may be several people's. */
function paymentKeysOf(payment: Payment, said: readonly Said[]): string[] {
  let keys = [''];
  for (const one of said) {
    const words = paymentWords(payment, one);
    keys = words.flatMap((word) => keys.map((key) => (key === '' ? word : `${key}|${word}`)));
  }
  return keys;
}

function paymentWords(payment: Payment, said: Said): readonly string[] {
  const {reference, dossiers, isByName, isForeign} = payment;
  switch (said) {
    case 'reference':
      return reference === '' ? [] : [reference];
    case 'dossier':
      return isByName ? [] : dossiers;
    case 'name':
      return isByName ? dossiers : [];
    case 'month':
      return payment.month === NO_DAY ? [] : [String(payment.month)];
    case 'paid':
      return [String(payment.day)];
    case 'nothing':
      return dossiers.length === 0 && !isForeign ? ['*'] : [];
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
