import {groupBy} from '../../value/group-by';
import {NO_DAY, civilOf} from '../../value/day';
import {say, sayMany, sumOf} from './evidence';
import {USUAL} from './matching-rules';
import {aidsAt, chanceOfSets, commonDivisor, keyOfReference, sayWhy, settleClaims, type Claim} from './match-sums';
import type {Pool} from './pool';
import {findSubset, MOST_AMOUNTS} from './subset';

/** Sets of any aids, as good that chance alone may give: of so many that are tried, one adds up sooner or later. */
const MOST_SETS = 0.3;

/** A payment that names nobody. */
function isNameless(pool: Pool, at: number): boolean {
  const {dossiers, isForeign, stranger, isFee, cents} = pool.payments[at]!;
  return dossiers.length === 0 && !isForeign && stranger === '' && !isFee && cents > 0;
}

/** A payment that is the sum of a slip, of a day, of a month of aids: of one only, and no other payment is it. */
export function matchSlipSums(pool: Pool): void {
  const free = pool.freeAids().filter((at) => !pool.aids[at]!.isFee);
  const nameless = pool.freePayments().filter((at) => isNameless(pool, at));
  if (nameless.length === 0) return;
  const bySum = new Map<string, Map<string, {readonly places: readonly number[]; readonly what: string}>>();
  // How many slips a fund has, and by how much their sums differ: what chance alone would give.
  const [slipsOf, steps] = [new Map<string, number>(), new Map<string, number>()];
  for (const {keyOf, what} of slips) {
    for (const places of groupBy(free, (at) => keyOf(pool, at)).values()) {
      if (places.length < 2) continue;
      const {fund} = pool.aids[places[0]!]!;
      const cents = sumOf(aidsAt(pool, places));
      const sum = `${fund}|${cents}`;
      const known = bySum.get(sum) ?? new Map();
      const same = places.join(',');
      if (known.has(same)) continue; // a slip of one day is that day
      known.set(same, {places, what: what(pool, places[0]!)});
      bySum.set(sum, known);
      slipsOf.set(fund, (slipsOf.get(fund) ?? 0) + 1);
      steps.set(fund, commonDivisor(steps.get(fund) ?? 0, cents));
    }
  }
  const claims: Claim[] = [];
  for (const payment of nameless) {
    const {fund, cents, day} = pool.payments[payment]!;
    const near = [...(bySum.get(`${fund}|${cents}`)?.values() ?? [])].filter(({places}) =>
      places.every((at) => {
        const delay = day - pool.aids[at]!.day;
        return delay >= USUAL.from && delay <= USUAL.to && pool.agree(at, payment);
      }),
    );
    if (near.length > 1)
      pool.doubt(
        near.flatMap(({places}) => places),
        [payment],
        sayWhy('several', 0),
      );
    const [only] = near;
    if (near.length !== 1 || only === undefined) continue;
    const evidence = say('slip-sum', {what: only.what, granted: sayMany(aidsAt(pool, only.places), 'aide')});
    const rivals = ((slipsOf.get(fund) ?? 0) * steps.get(fund)!) / cents;
    claims.push({aids: only.places, payments: [payment], rule: 'batch', evidence, rivals});
  }
  settleClaims(pool, claims, 'suggested');
}

/** What aids are paid by together. */
const slips: readonly {
  readonly keyOf: (pool: Pool, at: number) => string;
  readonly what: (pool: Pool, at: number) => string;
}[] = [
  {
    keyOf: (pool, at) => keyOfReference(pool.aids[at]!),
    what: (pool, at) => say('slip-reference', {reference: pool.aids[at]!.reference.toUpperCase()}),
  },
  {
    keyOf: (pool, at) => (pool.aids[at]!.paid === NO_DAY ? '' : `${pool.aids[at]!.fund}|${pool.aids[at]!.paid}`),
    what: () => say('slip-paid'),
  },
  {keyOf: (pool, at) => `${pool.aids[at]!.fund}|${pool.aids[at]!.day}`, what: () => say('slip-day')},
  {
    keyOf: (pool, at) => {
      const {year, month} = civilOf(pool.aids[at]!.day);
      return `${pool.aids[at]!.fund}|${year}|${month}`;
    },
    what: (pool, at) => say('slip-month', pool.aids[at]!),
  },
];

/** A payment that is the sum of the one set of aids of its window that adds up, when they are few enough to try all. */
export function matchAnySums(pool: Pool): void {
  const byFund = groupBy(
    pool.freeAids().filter((at) => pool.aids[at]!.cents > 0 && !pool.aids[at]!.isFee),
    (at) => pool.aids[at]!.fund,
  );
  const claims: Claim[] = [];
  for (const payment of pool.freePayments()) {
    if (!isNameless(pool, payment)) continue;
    const {fund, cents, day} = pool.payments[payment]!;
    const own = byFund.get(fund) ?? [];
    const [from, to] = [lowerBound(pool, own, day - USUAL.to), lowerBound(pool, own, day - USUAL.from + 1)];
    if (to - from < 2) continue;
    if (to - from > MOST_AMOUNTS) {
      pool.doubt([], [payment], sayWhy('too-many', to - from));
      continue;
    }
    const near = own.slice(from, to).filter((at) => pool.aids[at]!.cents <= cents && pool.agree(at, payment));
    const amounts = aidsAt(pool, near).map((aid) => aid.cents);
    const answer = findSubset(amounts, cents);
    if (answer.kind === 'one') {
      const aids = answer.places.map((place) => near[place]!);
      const evidence = say('any-sum', {granted: sayMany(aidsAt(pool, aids), 'aide'), cents});
      claims.push({aids, payments: [payment], rule: 'batch', evidence, rivals: chanceOfSets(amounts)});
    } else if (answer.kind !== 'none') pool.doubt([], [payment], sayWhy(answer.kind, near.length));
  }
  settleClaims(pool, claims, 'suggested', MOST_SETS);
}

/** Place of the first aid of that day or later. */
function lowerBound(pool: Pool, aids: readonly number[], day: number): number {
  let [low, high] = [0, aids.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pool.aids[aids[middle]!]!.day < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
