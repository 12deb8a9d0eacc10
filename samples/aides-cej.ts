import {ageOn, civilOf, type Day, dayOf} from '../shared';
import type {Aide} from './aide';
import {dayIn, THIS_YEAR, unite, YEAR_BEFORE, year, type Period} from './calendar';
import {insideCej, isFollowed, otherCommune} from './cej';
import {choose, perCommune} from './choose';
import {published} from './published';
import {makeRandom, type Random} from './random';
import {sumOf} from './share-out';
import {COMMUNES} from './territory';
import type {Youth} from './youth';

type Payment = Aide & {readonly youth: Youth; readonly ceiling: number};

/** A payment is never cut below this. */
const LEAST = 4000;

/** Monthly allowances of those in CEJ: at the ceiling of their date for most, partly deducted for some, so that each commune's sum is exact. */
export function makeAidesCej(youths: readonly Youth[]): Aide[] {
  const random = makeRandom('aides CEJ');
  const {counts, cents} = published.aides.CEJ;
  const chosen = choose(random, 'aides CEJ', youths.filter(isFollowed), {
    of: (youth) => String(youth.communeInMeasure),
    want: perCommune(counts),
  });
  const needed: Payment[] = [];
  const possible: Payment[] = [];
  let moved = 0;
  for (const youth of chosen) {
    const payments = monthsOf(random, youth, insideCej(youth));
    const last = payments.length - 1;
    // Those who moved in the year: the earlier payment names, and burdens, the commune they left.
    const moves =
      payments.length > 3 &&
      moved < 14 &&
      youth.commune === youth.communeInMeasure &&
      ![2, 8].includes(youth.commune) &&
      random.chance(0.1);
    if (moves) {
      moved += 1;
      needed.push(payments[last]!, {...payments[last - 2]!, commune: otherCommune(random, youth.commune)});
    } else {
      const one = random.whole(0, last);
      needed.push(payments[one]!);
      possible.push(...payments.filter((_, i) => i !== one));
    }
  }
  needed.push(...paidTwiceADay(needed, possible));
  const paid = COMMUNES.flatMap((_, c) =>
    payOut(
      random,
      cents[c]!,
      needed.filter(({commune}) => commune === c),
      random.shuffle(possible.filter(({commune}) => commune === c)),
    ),
  );
  return [...paid, ...paidBefore(random, youths), ...notGranted(random, youths, new Set(chosen))];
}

/** One payment a month in CEJ at most. */
function monthsOf(random: Random, youth: Youth, periods: readonly Period[]): Payment[] {
  const share = random.chance(0.12) ? 0.6 : 1;
  return Array.from({length: 12}, (_, m) => ({
    from: dayOf(2024, m + 1, 1),
    to: dayOf(2024 + (m === 11 ? 1 : 0), ((m + 1) % 12) + 1, 1) - 1,
  })).flatMap((month) => {
    const present = unite(periods, month);
    if (present.length === 0) return [];
    const decided = dayIn(random, present[0]!, 0.1);
    const ceiling = ceilingOf(decided, ageOn(youth.birth, decided) < 18 ? 0.4 : share);
    return [{youth, fonds: 'CEJ', decided, cents: ceiling, ceiling, commune: youth.communeInMeasure, counts: true}];
  });
}

/** Code du travail, D. 5131-19: full, reduced and minors' amounts, from April 2023 and from April 2024. */
function ceilingOf(day: Day, share: number): number {
  const [full, reduced, minor] = day < dayOf(2024, 4, 1) ? [52800, 31680, 21120] : [55229, 33137, 22092];
  return share === 1 ? full! : share === 0.6 ? reduced! : minor!;
}

/** Two halves on one day, each with its commune: the first in the order of the territory counts. */
function paidTwiceADay(needed: Payment[], possible: readonly Payment[]): Payment[] {
  const single = (payment: Payment) =>
    needed.filter(({youth}) => youth === payment.youth).length === 1 &&
    !possible.some(({youth, decided}) => youth === payment.youth && decided >= payment.decided);
  const halves = needed
    .filter((payment) => payment.commune === 0 && payment.youth.commune === 0 && single(payment))
    .slice(0, 2);
  return halves.map((payment) => {
    const half = Math.floor(payment.ceiling / 2);
    needed[needed.indexOf(payment)] = {...payment, cents: half, ceiling: half};
    return {...payment, cents: half, ceiling: half, commune: 3};
  });
}

/** Takes what is needed, then what is possible until the sum is reached, then cuts some payments down to it. */
function payOut(random: Random, total: number, needed: readonly Payment[], possible: readonly Payment[]): Payment[] {
  const paid = needed.map((payment) => ({...payment}));
  let sum = sumOf(paid.map(({cents}) => cents));
  for (const payment of possible) {
    if (sum >= total) break;
    paid.push({...payment});
    sum += payment.cents;
  }
  if (sum < total) throw new Error(`aides CEJ: ${total} cannot be reached`);
  for (const payment of random.shuffle(paid)) {
    const cut = Math.min(sum - total, payment.cents - LEAST);
    payment.cents -= cut;
    sum -= cut;
    if (sum === total) break;
  }
  if (sum !== total) throw new Error(`aides CEJ: ${sum - total} too much`);
  return paid;
}

/** Payments of 2023 and of January 2025. */
function paidBefore(random: Random, youths: readonly Youth[]): Aide[] {
  const next = year(2025).from;
  return youths.flatMap((youth) => {
    const rows = new Map<string, Aide>();
    const pay = (decided: Day) => {
      const {year, month} = civilOf(decided);
      const cents = ceilingOf(decided, 1);
      rows.set(`${year}-${month}`, {
        youth,
        fonds: 'CEJ',
        decided,
        cents,
        commune: youth.communeInMeasure,
        counts: true,
      });
    };
    for (const {entry, exit} of youth.cej) {
      if (entry <= YEAR_BEFORE.to && entry > dayOf(2023, 4, 1))
        pay(dayIn(random, {from: entry, to: Math.min(YEAR_BEFORE.to, exit ?? YEAR_BEFORE.to)}, 0.15));
      if ((exit ?? next + 20) > next + 10 && random.chance(0.4))
        pay(dayIn(random, {from: Math.max(next, entry), to: next + 30}, 0.15));
    }
    return [...rows.values()];
  });
}

/** Asked for and not granted: of youths followed who got nothing, and of others besides what they got. */
function notGranted(random: Random, youths: readonly Youth[], chosen: ReadonlySet<Youth>): Aide[] {
  const nothing = youths.filter((youth) => isFollowed(youth) && !chosen.has(youth)).slice(0, 40);
  const besides = random.shuffle([...chosen]).slice(0, 50);
  return [...nothing, ...besides].map((youth): Aide => {
    const decided = dayIn(random, insideCej(youth)[0] ?? THIS_YEAR);
    return {youth, fonds: 'CEJ', decided, cents: ceilingOf(decided, 1), commune: youth.communeInMeasure, counts: false};
  });
}
