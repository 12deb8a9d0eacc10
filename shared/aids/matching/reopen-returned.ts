import {contentKey} from '../content-key';
import type {Returned} from '../entry/returns';
import {plainLabel} from '../label/label-denials';
import {ledgerFaults} from '../../message/ledger-faults';
import {say as sayMessage} from '../../message/message';
import {formatDay} from '../../value/day';
import {counted, writeCents} from '../../value/french';
import type {Doubt} from '../doubt/wholeness';
import type {Period} from '../../count/table';
import {isClose} from '../label/label-words';
import {say} from './evidence';
import type {Group, Pool} from './pool';

/** Days after a payment in which the bank may send it back; and in which what names it, its fund, or a cheque that nobody cashed may. */
const BACK = 200;
const LONG_AFTER = 420;

/**
 * What was paid and came back to the bank is no longer proven: the group of that payment is left to somebody. Where several
 * payments could be the one that came back, their funds are in doubt.
 */
export function reopenReturned(pool: Pool, returns: readonly Returned[]): Doubt[] {
  if (returns.length === 0) return [];
  const doubts: Doubt[] = [];
  const {open, ofDossier, ofCents} = indexOf(pool);
  for (const one of returns) {
    const groups =
      one.dossiers.length > 0
        ? one.dossiers.flatMap((dossier) => ofDossier.get(dossier) ?? [])
        : ofCents.get(one.cents);
    const isNear = (day: number) => day <= one.day && day >= one.day - spanOf(one);
    const near = [...new Set(groups)].filter(
      (group) =>
        open.has(group) && isOfPeriod(pool, group, one) && group.payments.some((at) => isNear(pool.payments[at]!.day)),
    );
    const found = named(pool, near, one);
    const [only] = found;
    const isOurs = one.funds === null || one.funds.length > 0;
    const isNobodys = one.dossiers.length === 0 && !one.isForeign && one.saysBack && one.outside === undefined;
    if (found.length > 1 || (only === undefined && isNobodys && isOurs && near.length === 0)) {
      const own = found.length === 0 ? one.funds : found.map(({payments}) => pool.payments[payments[0]!]!.fund);
      doubts.push({message: sayUnnamed(one, found.length), funds: own === null ? null : new Set(own)});
      continue;
    }
    const key = contentKey('R', `retour|${one.day}|${one.cents}|${one.account}|${one.label}|${one.reference}`, 0);
    // Who decided, or accepted it since, knew that it came back.
    if (only === undefined || only.remarks?.includes(key)) continue;
    open.delete(only);
    pool.reopen(only, say(one.outside ? 'taken-back' : 'came-back', {...one, key, evidence: only.evidence}), key);
  }
  return doubts;
}

const CHEQUE = /(^| )(cheques?|chq)( |$)/;
const spanOf = ({dossiers, outside, label}: Returned) =>
  dossiers.length > 0 || outside !== undefined || CHEQUE.test(label) ? LONG_AFTER : BACK;

/** What goes back on the account of a fund outside the period, where nobody looks: the cancellation of a payment of the period, perhaps. */
export function takenBackOutside(pool: Pool, period: Period, names: readonly string[]): Returned[] {
  const found: Returned[] = [];
  for (const at of pool.paymentsAlone()) {
    const payment = pool.payments[at]!;
    const {cents, day} = payment;
    if (cents >= 0 || (day >= period.from && day <= period.to)) continue;
    const {ledger, fund, label, saysReversal, isForeign, stranger} = payment;
    found.push({
      ...payment,
      ...{ledger: names[ledger] ?? '', account: '', cents: -cents, label: plainLabel(label), outside: period},
      ...{saysBack: saysReversal, funds: [fund], isForeign: isForeign || stranger.includes(' ')},
    });
  }
  return found;
}

function sayUnnamed({cents, day, row, account}: Returned, count: number): string {
  const payments = count === 0 ? 'aucun paiement' : counted(count, 'paiement');
  const facts = {cents: writeCents(cents), day: formatDay(day), row: String(row), account, payments};
  return sayMessage(ledgerFaults, 'return-unnamed', facts);
}

/** The payments of aids that rules or somebody found, by dossier, and by amount of a payment or of an aid. */
function indexOf(pool: Pool) {
  const open = new Set<Group>();
  const [ofDossier, ofCents] = [new Map<string, Group[]>(), new Map<number, Group[]>()];
  for (const group of pool.groups) {
    const {aids, payments} = group;
    if (aids.length === 0 || payments.length === 0) continue;
    const cents = [...payments.map((at) => pool.payments[at]!.cents), ...aids.map((at) => pool.aids[at]!.cents)];
    open.add(group);
    for (const amount of new Set(cents)) put(ofCents, amount, group);
    for (const dossier of new Set(aids.map((at) => pool.aids[at]!.dossier))) put(ofDossier, dossier, group);
  }
  return {open, ofDossier, ofCents};
}

function put<K>(lists: Map<K, Group[]>, key: K, group: Group): void {
  const own = lists.get(key);
  if (own === undefined) lists.set(key, [group]);
  else own.push(group);
}

const lastDay = (pool: Pool, {payments}: Group) => Math.max(...payments.map((at) => pool.payments[at]!.day));

const isOfPeriod = (pool: Pool, {payments}: Group, {outside}: Returned) =>
  outside === undefined ||
  payments.some((at) => pool.payments[at]!.day >= outside.from && pool.payments[at]!.day <= outside.to);

/** The payments that came back, as far as the line says: of the dossier or reference that it names, else of its amount. */
function named(pool: Pool, groups: readonly Group[], one: Returned): readonly Group[] {
  const {dossiers, reference, label, cents, saysBack, isForeign} = one;
  const ofAmount = groups.filter(
    ({aids, payments}) =>
      payments.some((at) => pool.payments[at]!.cents === cents) || aids.some((at) => pool.aids[at]!.cents === cents),
  );
  if (dossiers.length > 0) {
    const own = ofAmount.length === 0 && saysBack ? groups : ofAmount;
    return [...own].sort((a, b) => lastDay(pool, a) - lastDay(pool, b)).slice(-1);
  }
  if (!saysBack) return [];
  if (isForeign) return ofAmount.filter((group) => isNearlyNamed(pool, group, label.split(' ')));
  const ofReference = ofAmount.filter(
    ({aids, payments}) =>
      reference !== '' &&
      (aids.some((at) => pool.aids[at]!.reference === reference) ||
        payments.some((at) => pool.payments[at]!.reference === reference)),
  );
  if (ofReference.length > 0) return ofReference;
  const ofLabel = ofAmount.filter(({payments}) =>
    payments.some((at) => label !== '' && plainLabel(pool.payments[at]!.label) === label),
  );
  return ofLabel.length > 0 ? ofLabel : ofAmount;
}

/** A word of the surname and one of the first name of the youth, but for a letter. */
function isNearlyNamed(pool: Pool, {aids}: Group, words: readonly string[]): boolean {
  const isSaid = (name: string) => name.split(' ').some((part) => words.some((word) => isClose(word, part)));
  return aids.some((at) => isSaid(pool.aids[at]!.surname) && isSaid(pool.aids[at]!.firstName));
}
