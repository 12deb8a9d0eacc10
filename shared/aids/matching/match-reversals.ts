import {remembered} from '../../value/remembered';
import type {Payment} from '../aid';
import {plainLabel} from '../label/label-denials';
import {isTelling} from '../label/label-words';
import {say} from './evidence';
import type {MatchingRule} from './matching-rules';
import type {Pool} from './pool';

/**
 * An entry and its opposite: same lettering, piece, or dossier; the latest before it. As a suggestion, the same label but for the word
 * that cancels.
 */
export function matchReversals(pool: Pool, {tier}: MatchingRule): void {
  const free = pool.freePayments();
  const isProven = tier === 'proven';
  const isBack = ({cents, saysRecovery, saysReversal}: Payment) => cents < 0 && (!saysRecovery || saysReversal);
  const backs = free.filter((at) => isBack(pool.payments[at]!));
  if (backs.length === 0) return;
  const amounts = new Set<number>();
  for (const at of backs) amounts.add(-pool.payments[at]!.cents);
  const plainOf = remembered(plainLabel);
  for (const {linkOf: linkIn, why, needsWord, isSure} of links) {
    if (isProven !== isSure) continue;
    const linkOf = (payment: Payment) => linkIn(payment, plainOf);
    const linked = new Set<string>();
    for (const at of backs) linked.add(linkOf(pool.payments[at]!));
    linked.delete('');
    if (linked.size === 0) continue;
    // Entries by amount and by what links them, in the order of days.
    const entries = new Map<string, number[]>();
    const keyOf = (payment: Payment, cents: number, link: string) =>
      `${payment.fund}|${cents}|${payment.dossiers.join(' ')}|${payment.isForeign}|${link}`;
    for (const at of free) {
      const entry = pool.payments[at]!;
      if (!amounts.has(entry.cents) || (entry.saysReversal && !entry.isFee) || !pool.isPaymentFree(at)) continue;
      const link = linkOf(entry);
      if (!linked.has(link)) continue;
      const key = keyOf(entry, entry.cents, link);
      const own = entries.get(key);
      if (own === undefined) entries.set(key, [at]);
      else own.push(at);
    }
    if (entries.size === 0) continue;
    for (const at of backs) {
      const back = pool.payments[at]!;
      if (!pool.isPaymentFree(at)) continue;
      if (needsWord && !back.saysReversal) continue;
      const own = entries.get(keyOf(back, -back.cents, linkOf(back)));
      if (own === undefined) continue;
      const isOpposite = isSure ? (entry: Payment) => undoes(back, entry, plainOf) : () => true;
      const {one, count, isClear} = entryOf(pool, own, back, isOpposite);
      if (count === 0) continue;
      const cents = -back.cents;
      if (!isClear) {
        pool.doubt([], [at], say('doubt-reversal', {cents, count}));
        continue;
      }
      own.splice(own.lastIndexOf(one), 1);
      const evidence = say('reversal', {why: say(why), cents, day: back.day, other: pool.payments[one]!.day});
      const group = {aids: [], payments: [one, at], rule: 'reversal', evidence} as const;
      if (isProven) pool.take(group);
      else pool.suggest({...group, rivals: null});
    }
  }
}

/**
 * Lettering, or a piece, links what settles too: money of the funder is no cancellation. One says that it is, names the same dossier,
 * has the same words, or is lettered on the account of one person; and says nothing else than the entry. What takes back a provision cancels
 * no payment.
 */
function undoes(back: Payment, entry: Payment, plainOf: (label: string) => string): boolean {
  if (back.isForeseen !== entry.isForeseen) return false;
  if (back.isSure && entry.isSure) return true; // of the same dossier
  const isOfOne = OF_ONE.test(back.letter) && back.letter === entry.letter;
  const plain = plainOf(back.label);
  if (!back.saysReversal && !isOfOne && plain !== plainOf(entry.label)) return false;
  const known = `${entry.label} ${entry.stranger}`.split(' ');
  const own = `${plain.replace(PAYMENTS, ' ')} ${back.stranger}`.split(' ');
  return own.every((word) => word === '' || known.includes(word));
}

/** Words of any payment, numbers and days. */
const PAYMENTS = /(^| )(aides?|cheques?|chq|paiements?|reglements?|ecritures?|recus?|[a-z]{0,2}\d[\d ]*)(?= |$)/g;

/** Lettered within an auxiliary account. */
const OF_ONE = /\|.+\|/;

/** Days after an entry in which it may be cancelled. */
const BACK = 200;

/** Entries beyond which nobody could say which one is cancelled. */
const MOST_ENTRIES = 200;

/** How many entries stand near before a cancellation, the latest of them, and whether it is clear that this one is cancelled. */
function entryOf(
  pool: Pool,
  entries: readonly number[],
  back: Payment,
  isOpposite: (entry: Payment) => boolean,
): {readonly one: number; readonly count: number; readonly isClear: boolean} {
  const [from, to] = [lowerBound(pool, entries, back.day - BACK), lowerBound(pool, entries, back.day + 1)];
  if (to - from > MOST_ENTRIES) return {one: -1, count: to - from, isClear: false};
  let [one, count] = [-1, 0];
  const days = new Set<number>();
  const twins = new Set<number>();
  for (let at = from; at < to; at++) {
    const place = entries[at]!;
    if (!pool.isPaymentFree(place) || !isOpposite(pool.payments[place]!)) continue;
    one = place;
    count++;
    days.add(pool.payments[place]!.day);
    twins.add(pool.payments[place]!.twin);
  }
  const isDated = back.saysReversal && days.size === count;
  const isClear = twins.size === 1 || (count > 0 && isDated && holdsMonth(pool, one, back));
  return {one, count, isClear};
}

/** The month that the label of a cancellation names is that of the entry. */
function holdsMonth(pool: Pool, at: number, back: Payment): boolean {
  return back.month !== 0 && pool.payments[at]!.month === back.month;
}

/** What links an entry and its cancellation, the surest first. */
const links: readonly {
  readonly why: `back-${'letter' | 'piece' | 'label' | 'dossier'}`;
  readonly linkOf: (payment: Payment, plainOf: (label: string) => string) => string;
  /** Only where the cancellation says that it is one. */
  readonly needsWord: boolean;
  readonly isSure: boolean;
}[] = [
  {why: 'back-letter', linkOf: ({letter}) => letter, needsWord: false, isSure: true},
  {
    why: 'back-piece',
    linkOf: ({reference}) => (/\d/.test(reference) && isTelling(reference) ? reference : ''),
    needsWord: false,
    isSure: true,
  },
  {
    why: 'back-dossier',
    linkOf: ({dossiers, isSure}) => (isSure ? dossiers[0]! : ''),
    needsWord: true,
    isSure: true,
  },
  {why: 'back-letter', linkOf: ({letter}) => letter, needsWord: false, isSure: false},
  {why: 'back-piece', linkOf: ({reference}) => reference, needsWord: false, isSure: false},
  {why: 'back-label', linkOf: ({label}, plainOf) => plainOf(label), needsWord: false, isSure: false},
];

function lowerBound(pool: Pool, payments: readonly number[], day: number): number {
  let [low, high] = [0, payments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pool.payments[payments[middle]!]!.day < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
