import {NO_DAY} from '../../value/day';
import type {Period} from '../../count/table';
import type {Aid, Payment} from '../aid';
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
  if (buckets.size === 0) return;
  const how = {
    window: USUAL,
    rule: 'fee',
    isStrong: false,
    isLast: true,
    anyFund: false,
    evidence: ({cents}: Aid, {day}: Payment) => say('fees', {cents, day}),
  } as const;
  for (const component of componentsOf(pool, buckets, USUAL)) resolve(pool, component, how);
}

/** Copies of lines that are paired. */
export function matchDuplicates(pool: Pool): void {
  const pairs = pool.groups.filter(({aids, payments}) => aids.length > 0 && payments.length > 0);
  if (pairs.length === 0) return;
  const paired = new Map<string, number>();
  const [freeAids, freePayments] = [new Set<number>(), new Set<number>()];
  for (const at of pool.freeAids()) freeAids.add(markOf(pool.aids[at]!));
  for (const at of pool.freePayments()) freePayments.add(markOf(pool.payments[at]!));
  for (const {aids, payments} of pairs) {
    for (const at of aids) if (freeAids.has(markOf(pool.aids[at]!))) paired.set(sameAid(pool, at), at);
    for (const at of payments) {
      if (!freePayments.has(markOf(pool.payments[at]!))) continue;
      for (const key of samePayment(pool, at)) paired.set(key, at);
    }
  }
  if (paired.size === 0) return;
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

/** A small number of a day and an amount: copies share it, and few others do. */
const markOf = ({day, cents}: {readonly day: number; readonly cents: number}) => Math.imul(day, 65599) ^ cents;

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

/**
 * Part of what was paid to a dossier, asked back before: the label says so. What was given back whole may be an aid that was
 * cancelled, and what only goes back may be anything: both are left to somebody.
 */
export function matchRecoveries(pool: Pool): void {
  const free = Array.from(pool.freePayments()).filter((at) => {
    const {cents, saysRecovery, dossiers} = pool.payments[at]!;
    return cents < 0 && (saysRecovery || dossiers.length > 0);
  });
  if (free.length === 0) return;
  // What was paid to each dossier of a fund, and the amounts and first days of its payments.
  const paid = new Map<string, {cents: number; first: number; readonly amounts: Set<number>}>();
  for (const {aids, payments} of pool.groups) {
    if (payments.length === 0) continue;
    const first = Math.min(...payments.map((at) => pool.payments[at]!.day));
    for (const at of aids) {
      const {fund, dossier, cents} = pool.aids[at]!;
      const own = paid.get(`${fund}|${dossier}`) ?? {cents: 0, first, amounts: new Set<number>()};
      own.cents += cents;
      own.first = Math.min(own.first, first);
      own.amounts.add(cents);
      paid.set(`${fund}|${dossier}`, own);
    }
  }
  for (const at of free) {
    const {fund, cents, dossiers, isSure, day, saysRecovery, saysReversal} = pool.payments[at]!;
    const own = paid.get(`${fund}|${dossiers[0] ?? ''}`);
    const said = {cents: -cents, dossiers: dossiers.join(', ')};
    if (!isSure || own === undefined || own.cents < -cents) pool.doubt([], [at], say('doubt-recovery', said));
    else if (!saysRecovery || saysReversal || own.cents === -cents || own.amounts.has(-cents) || day < own.first)
      pool.doubt([], [at], say('doubt-given-back', said));
    else {
      own.cents += cents;
      pool.take({aids: [], payments: [at], rule: 'recovery', evidence: say('recovery', said)});
    }
  }
}

/** Cents of a fee that stands on one side only, at most: more asks for somebody. */
const MOST_FEE = 10000;
/** The same of all of them in a fund: as much, or a share of what it moves. */
const MOST_FEES = 30000;
const FEES_SHARE = 0.01;

/** Small fees that stand on one side only; those of the ledger, on the bank's own account or journal. Together they are small as well. */
export function takeFeesAlone(pool: Pool): void {
  const fees = {
    payments: pool.freePayments().filter((at) => pool.payments[at]!.isFee),
    aids: pool.freeAids().filter((at) => pool.aids[at]!.isFee),
  };
  if (fees.payments.length + fees.aids.length === 0) return;
  const moved = new Map<string, number>();
  for (const {fund, cents} of [...pool.payments, ...pool.aids])
    moved.set(fund, (moved.get(fund) ?? 0) + Math.max(0, cents) / 2);
  for (const side of ['payments', 'aids'] as const) {
    const own = fees[side];
    const sums = new Map<string, number>();
    for (const at of own) {
      const {fund, cents} = pool[side][at]!;
      sums.set(fund, (sums.get(fund) ?? 0) + Math.abs(cents));
    }
    for (const at of own) {
      const {cents, day, fund} = pool[side][at]!;
      const isFew = sums.get(fund)! <= Math.max(MOST_FEES, moved.get(fund)! * FEES_SHARE);
      const isBank = side === 'aids' || pool.payments[at]!.isBank;
      const lines = {aids: side === 'aids' ? [at] : [], payments: side === 'aids' ? [] : [at]};
      if (!isBank || !isFew || cents < 0 || cents > MOST_FEE)
        pool.doubt(lines.aids, lines.payments, say('doubt-fee', {cents, day}));
      else
        pool.take({...lines, rule: 'fee', evidence: say(side === 'aids' ? 'fee-granted' : 'fee-paid', {cents, day})});
    }
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
    pool.suggest({aids: [at], payments: [], rule: 'cut-off', evidence, rivals: null});
  }
}
