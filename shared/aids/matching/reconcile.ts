import {groupBy} from '../../value/group-by';
import type {Period} from '../../count/table';
import type {Aid, Payment} from '../aid';
import {reaches, type Coverages} from '../bridge/coverage';
import type {Decision} from '../decision/decisions';
import {refusedPairs, replay, withKeysOf} from '../decision/replay-decisions';
import type {Doubts} from './doubts';
import {say} from './evidence';
import {FaultList, type LedgerFault} from '../../reading/ledger/fault-list';
import {findPaidTwice} from './find-paid-twice';
import {matchDuplicates, matchFees, matchRecoveries, takeFeesAlone, takePaidElsewhen} from './match-alone';
import {matchNearNames} from './match-near-name';
import {matchAnySums, matchSlipSums} from './match-nameless';
import {matchReversals} from './match-reversals';
import {matchSame} from './match-same';
import {matchDossierSums, matchPeopleSums, matchReferenceSums} from './match-sums';
import {matchingRules, USUAL, type MatchingRule, type Method} from './matching-rules';
import {proveAliases} from './prove-aliases';
import {Pool, type Group, type Suggestion} from './pool';
import {reopenReturned, takenBackOutside} from './reopen-returned';
import type {Returned} from '../entry/returns';
import type {Doubt} from '../doubt/wholeness';

/** Both lists, sorted out: every line is in one group, or alone; of the lines alone, some wait for somebody's decision. */
export interface Reconciliation {
  readonly aids: readonly Aid[];
  readonly payments: readonly Payment[];
  readonly groups: readonly Group[];
  /** What only amounts, dates or likenesses speak for. Their lines are in doubt, and in no group. */
  readonly suggestions: readonly Suggestion[];
  /** Place of a line → why somebody must decide. */
  readonly aidDoubts: Doubts;
  readonly paymentDoubts: Doubts;
  /** Money that came back to the bank and that several payments could be. */
  readonly returnDoubts: readonly Doubt[];
  /** Payments of a dossier and amount for which no aid is left. */
  readonly paidTwice: readonly number[];
  readonly faults: readonly LedgerFault[];
}

type Matcher<K extends Method['kind']> = (
  pool: Pool,
  rule: MatchingRule,
  method: Extract<Method, {kind: K}>,
  period: Period,
  coverages: Coverages,
) => void;

/** One function per kind of method: a kind without one does not compile. */
const matchers: {readonly [K in Method['kind']]: Matcher<K>} = {
  same: matchSame,
  fees: matchFees,
  reversals: matchReversals,
  'reference-sum': matchReferenceSums,
  'dossier-sum': matchDossierSums,
  'people-sum': matchPeopleSums,
  'near-name': matchNearNames,
  'slip-sum': matchSlipSums,
  'any-sum': matchAnySums,
  duplicates: matchDuplicates,
  recoveries: matchRecoveries,
  'fees-alone': takeFeesAlone,
  'paid-elsewhen': (pool, _rule, _method, period, coverages) => takePaidElsewhen(pool, period, coverages),
};

/** What else is known, beside the two lists. */
interface Beside {
  readonly decisions?: readonly Decision[];
  /** Aids that the register holds and does not count. */
  readonly uncounted?: readonly Aid[];
  readonly returns?: readonly Returned[];
  readonly ledgerNames?: readonly string[];
}

/** Tries the decisions, then the rules in their order. Lines of every period are given: a line just outside may be the other half of one inside. */
export function reconcile(
  aids: readonly Aid[],
  payments: readonly Payment[],
  period: Period,
  coverages: Coverages,
  {decisions = [], uncounted = [], returns = [], ledgerNames = []}: Beside = {},
): Reconciliation {
  const faults = new FaultList();
  const current = withKeysOf(aids, decisions);
  const pool = new Pool(aids, payments, refusedPairs(current));
  replay(pool, current, faults);
  for (const rule of matchingRules) {
    const match = matchers[rule.how.kind] as Matcher<Method['kind']>;
    match(pool, rule, rule.how as never, period, coverages);
  }
  proveAliases(pool);
  const returnDoubts = reopenReturned(pool, [...returns, ...takenBackOutside(pool, period, ledgerNames)]);
  doubtUncounted(pool, uncounted);
  doubtLimits(pool, period, coverages);
  doubtAmounts(pool);
  doubtForeseen(pool);
  const paidTwice = findPaidTwice(pool);
  const {groups, aidDoubts, paymentDoubts} = pool;
  // The likeliest first: fewest that chance alone would give.
  const suggestions = [...pool.suggestions].sort((a, b) => (a.rivals ?? 0) - (b.rivals ?? 0));
  return {
    aids,
    payments,
    groups: groups.map((group) => nameCommune(pool, group)),
    suggestions,
    aidDoubts,
    paymentDoubts,
    returnDoubts,
    paidTwice,
    faults: faults.list(),
  };
}

/** What was paid to somebody for an aid that the register holds and does not count. */
function doubtUncounted(pool: Pool, uncounted: readonly Aid[]): void {
  if (uncounted.length === 0) return;
  const known = new Map<string, Aid[]>();
  const keyOf = (fund: string, dossier: string, cents: number) => `${fund}|${dossier}|${cents}`;
  for (const aid of uncounted) {
    if (aid.dossier === '') continue;
    const key = keyOf(aid.fund, aid.dossier, aid.cents);
    known.set(key, [...(known.get(key) ?? []), aid]);
  }
  for (const at of pool.freePayments()) {
    const {fund, dossiers, cents, day} = pool.payments[at]!;
    const found = dossiers
      .flatMap((dossier) => known.get(keyOf(fund, dossier, cents)) ?? [])
      .find((aid) => day - aid.day >= USUAL.from && day - aid.day <= USUAL.to);
    if (found !== undefined) pool.doubt([], [at], say('doubt-uncounted', found));
  }
}

/** Days at each end of a period in which the other half of a line may stand beyond what was given. */
const END = 62;

/** What was granted just before the ledgers end, or paid just after the register begins, is likely but not proven. */
function doubtLimits(pool: Pool, period: Period, coverages: Coverages): void {
  for (const at of pool.freeAids()) {
    const {day, fund} = pool.aids[at]!;
    const coverage = coverages.get(fund);
    if (coverage === undefined || !reaches(period, coverage) || coverage.last > period.to + 15) continue;
    if (day < coverage.last - END || day > period.to) continue;
    pool.doubt([at], [], say('doubt-end', coverage));
  }
  const firstAid = pool.aids.find(({isFee}) => !isFee)?.day ?? 0;
  if (firstAid < period.from) return;
  for (const at of pool.freePayments()) {
    const {day} = pool.payments[at]!;
    if (day < period.from || day > period.from + END) continue;
    pool.doubt([], [at], say('doubt-start', {first: firstAid}));
  }
}

/** What was only foreseen, and what takes it back without the entry that it takes back. */
function doubtForeseen(pool: Pool): void {
  const suggested = new Set(pool.suggestions.flatMap(({payments}) => payments));
  for (const at of pool.paymentsAlone()) {
    const {cents, isForeseen} = pool.payments[at]!;
    if (isForeseen && !suggested.has(at))
      pool.doubtAgain([], [at], say(cents < 0 ? 'doubt-released' : 'doubt-foreseen', {cents: Math.abs(cents)}));
  }
}

/** One aid and one payment left of a dossier or of a reference, of two amounts: a slip of the pen, perhaps. */
function doubtAmounts(pool: Pool): void {
  for (const said of ['reference', 'dossier'] as const) {
    const {codes} = pool;
    const codeOf = (at: number) => {
      if (said === 'reference') return codes.payments.reference[at]!;
      const [dossier = 0, ...others] = codes.dossiersOfPayments[at]!;
      return others.length === 0 ? dossier : 0;
    };
    const paid = groupBy(pool.freePayments(), (at) => codes.withFund(codes.payments.fund[at]!, codeOf(at)));
    if (paid.size === 0) continue;
    const granted = groupBy(pool.freeAids(), (at) => {
      const key = codes.withFund(codes.aids.fund[at]!, codes.aids[said][at]!);
      return paid.has(key) ? key : 0;
    });
    for (const [key, aids] of granted) {
      const payments = paid.get(key)!;
      const [aid, payment] = [aids[0], payments[0]];
      if (aids.length !== 1 || payments.length !== 1 || aid === undefined || payment === undefined) continue;
      const delay = pool.payments[payment]!.day - pool.aids[aid]!.day;
      if (!pool.agree(aid, payment) || delay < USUAL.from || delay > USUAL.to) continue;
      const [{cents}, {cents: theirs}] = [pool.aids[aid]!, pool.payments[payment]!];
      pool.doubt(
        aids,
        payments,
        say('doubt-amounts', {same: said === 'dossier' ? 'dossier' : 'référence', cents, theirs}),
      );
    }
  }
}

/** A pair whose two lines name two communes is one all the same, and the commune is said to be wrong. */
function nameCommune(pool: Pool, group: Group): Group {
  const {aids, payments, rule} = group;
  if (
    aids.length !== 1 ||
    payments.length !== 1 ||
    rule === 'wrong-fund' ||
    rule === 'decision' ||
    rule === 'explained'
  )
    return group;
  const [ours, theirs] = [pool.aids[aids[0]!]!.commune, pool.payments[payments[0]!]!.commune];
  if (ours === '' || theirs === '' || ours === theirs) return group;
  return {
    aids,
    payments,
    rule: 'wrong-commune',
    evidence: say('communes', {evidence: group.evidence, ours, paid: theirs}),
  };
}
