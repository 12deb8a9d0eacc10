import {NO_DAY} from '../../value/day';
import type {Period} from '../../count/table';
import type {Payment} from '../aid';
import {reaches, type Coverages} from '../bridge/coverage';
import {say} from './evidence';
import {USUAL} from './matching-rules';
import type {Pool} from './pool';
import {Buckets} from './buckets';
import {componentsOf} from './components';
import {resolve} from './resolve';

/** Fees of both sides, by amount. */
export function matchFees(pool: Pool): void {
  const keyOf = ({fund, cents}: {fund: string; cents: number}) => `${fund}|${cents}`;
  const buckets = new Buckets();
  for (const at of pool.freePayments()) if (pool.payments[at]!.isFee) buckets.addPayment(keyOf(pool.payments[at]!), at);
  for (const at of pool.freeAids()) if (pool.aids[at]!.isFee) buckets.addAid(keyOf(pool.aids[at]!), at);
  for (const component of componentsOf(pool, buckets, USUAL)) {
    resolve(pool, component, {
      window: USUAL,
      rule: 'fee',
      isStrong: false,
      isLast: true,
      anyFund: false,
      evidence: ({cents}, {day}) => say('fees', {cents, day}),
    });
  }
}

/** Words of cancellation, left out to compare labels. */
const NOISE =
  /(^| )(annul\w*|contre ?pass\w*|extourn\w*|rejet\w*|retour\w*|erreur|storno|rectif\w*|de|du|la|le|l|d|sur|vir|virement)(?= |$)/g;
const plainLabel = (label: string) => label.replace(NOISE, ' ').replace(/ +/g, ' ').trim();

/** An entry and its opposite: same piece, lettering, dossier, or label but for the word that cancels; the latest before it. */
export function matchReversals(pool: Pool): void {
  const free = pool.freePayments();
  const byAmount = new Map<string, number[]>();
  for (const at of free) {
    const {fund, cents, saysReversal, isFee} = pool.payments[at]!;
    if (cents <= 0 || (saysReversal && !isFee)) continue;
    const key = `${fund}|${cents}`;
    const own = byAmount.get(key);
    if (own === undefined) byAmount.set(key, [at]);
    else own.push(at);
  }
  for (const at of free) {
    const back = pool.payments[at]!;
    if (back.cents >= 0 || (back.saysRecovery && !back.saysReversal)) continue;
    const candidates = byAmount.get(`${back.fund}|${-back.cents}`) ?? [];
    const [from, to] = [lowerBound(pool, candidates, back.day - 200), lowerBound(pool, candidates, back.day + 1)];
    const near = candidates.slice(from, to).filter((other) => pool.isPaymentFree(other));
    for (const {holds, why} of links) {
      const found = near.filter((other) => holds(pool.payments[other]!, back));
      if (found.length === 0) continue;
      const twin = pool.payments[found[found.length - 1]!]!.twin;
      const days = new Set(found.map((other) => pool.payments[other]!.day));
      const one = found[found.length - 1]!;
      const isClear =
        found.every((other) => pool.payments[other]!.twin === twin) ||
        (back.saysReversal && days.size === found.length && holdsMonth(pool, one, back));
      const cents = -back.cents;
      if (!isClear) pool.doubt([], [at], say('doubt-reversal', {cents, count: found.length}));
      else {
        const evidence = say('reversal', {why: say(why), cents, day: back.day, other: pool.payments[one]!.day});
        pool.take({aids: [], payments: [one, at], rule: 'reversal', evidence});
      }
      break;
    }
  }
}

/** The month that the label of a cancellation names is that of the entry. */
function holdsMonth(pool: Pool, at: number, back: Payment): boolean {
  return back.month !== 0 && pool.payments[at]!.month === back.month;
}

const links: readonly {
  readonly why: `back-${'letter' | 'piece' | 'label' | 'dossier'}`;
  readonly holds: (entry: Payment, back: Payment) => boolean;
}[] = [
  {why: 'back-letter', holds: (a, b) => a.letter !== '' && a.letter === b.letter && sameWho(a, b)},
  {why: 'back-piece', holds: (a, b) => a.reference !== '' && a.reference === b.reference && sameWho(a, b)},
  {
    why: 'back-label',
    holds: (a, b) => plainLabel(b.label) !== '' && plainLabel(a.label) === plainLabel(b.label) && sameWho(a, b),
  },
  {why: 'back-dossier', holds: (a, b) => b.saysReversal && a.dossiers.length > 0 && sameWho(a, b)},
];

const sameWho = (a: Payment, b: Payment) =>
  a.dossiers.join('|') === b.dossiers.join('|') && a.isForeign === b.isForeign;

function lowerBound(pool: Pool, payments: readonly number[], day: number): number {
  let [low, high] = [0, payments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pool.payments[payments[middle]!]!.day < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Copies of lines that are paired. */
export function matchDuplicates(pool: Pool): void {
  const paired = new Map<string, number>();
  const amount = ({day, cents}: {readonly day: number; readonly cents: number}) => day * 2 ** 33 + cents;
  const freeAids = new Set(Array.from(pool.freeAids(), (at) => amount(pool.aids[at]!)));
  const freePayments = new Set(Array.from(pool.freePayments(), (at) => amount(pool.payments[at]!)));
  for (const {aids, payments} of pool.groups) {
    if (aids.length === 0 || payments.length === 0) continue;
    for (const at of aids) if (freeAids.has(amount(pool.aids[at]!))) paired.set(sameAid(pool, at), at);
    for (const at of payments) {
      if (!freePayments.has(amount(pool.payments[at]!))) continue;
      for (const key of samePayment(pool, at)) paired.set(key, at);
    }
  }
  for (const at of pool.freeAids()) {
    const aid = pool.aids[at]!;
    const other = paired.get(sameAid(pool, at));
    if (other === undefined || aid.dossier === '') continue;
    const first = pool.aids[other]!;
    if (first.reference !== aid.reference && first.reference !== '' && aid.reference !== '') {
      pool.doubt([at], [], say('doubt-twice', first));
      continue;
    }
    const evidence = say('aid-twice', first);
    pool.take({aids: [at], payments: [], rule: 'duplicate-register', evidence});
  }
  for (const at of pool.freePayments()) {
    const other = samePayment(pool, at)
      .map((key) => paired.get(key))
      .find((place) => place !== undefined);
    if (other === undefined) continue;
    const evidence = say('payment-again', pool.payments[other]!);
    pool.take({aids: [], payments: [at], rule: 'duplicate-ledger', evidence});
  }
}

function sameAid(pool: Pool, at: number): string {
  const {fund, dossier, day, cents} = pool.aids[at]!;
  return `a|${fund}|${dossier}|${day}|${cents}`;
}

function samePayment(pool: Pool, at: number): string[] {
  const {fund, day, cents, dossiers, label, reference} = pool.payments[at]!;
  const base = `p|${fund}|${day}|${cents}|${dossiers.join(',')}`;
  const byPiece = reference === '' || dossiers.length === 0 ? [] : [`${base}|r|${reference}`];
  return label === '' ? byPiece : [`${base}|l|${label}|${reference}`, ...byPiece];
}

/** Money asked back: below zero, and for somebody, or saying so. */
export function matchRecoveries(pool: Pool): void {
  for (const at of pool.freePayments()) {
    const {cents, saysRecovery, dossiers} = pool.payments[at]!;
    if (cents >= 0 || !(saysRecovery || dossiers.length > 0)) continue;
    const evidence = say('recovery', {cents: -cents, dossiers: dossiers.join(', ')});
    pool.take({aids: [], payments: [at], rule: 'recovery', evidence});
  }
}

/** Fees that stand on one side only. */
export function takeFeesAlone(pool: Pool): void {
  for (const at of pool.freePayments()) {
    const {isFee, cents, day} = pool.payments[at]!;
    if (!isFee) continue;
    const evidence = say('fee-paid', {cents, day});
    pool.take({aids: [], payments: [at], rule: 'fee', evidence});
  }
  for (const at of pool.freeAids()) {
    const {isFee, cents, day} = pool.aids[at]!;
    if (!isFee) continue;
    const evidence = say('fee-granted', {cents, day});
    pool.take({aids: [at], payments: [], rule: 'fee', evidence});
  }
}

/** Aids that the register itself says were paid outside the period, on a day that the ledgers of their fund do not reach. */
export function takePaidElsewhen(pool: Pool, period: Period, coverages: Coverages): void {
  for (const at of pool.freeAids()) {
    const {paid, day, fund} = pool.aids[at]!;
    const coverage = coverages.get(fund);
    if (coverage === undefined || !reaches(period, coverage)) continue;
    const {first, last} = coverage;
    const isOutside = paid !== NO_DAY && (paid < period.from || paid > period.to) && (paid < first || paid > last);
    if (!isOutside) continue;
    const evidence = say('paid-elsewhen', {day, other: paid, first, last});
    pool.take({aids: [at], payments: [], rule: 'cut-off', evidence});
  }
}
