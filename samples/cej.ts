import {addYears, ageOn, type Day, dayOf} from '../shared';
import {dayIn, EXTRACTION, gapsOf, NEXT_JANUARY, THIS_YEAR, unite, YEAR_BEFORE, type Period} from './calendar';
import {choose, perCommune} from './choose';
import {published, taken} from './published';
import {makeRandom, type Random} from './random';
import {COMMUNES, type CommuneIndex} from './territory';
import {isBelowBac, isInContact, isReceived, timeOf, type CejEntry, type Youth} from './youth';

const MOVERS = 60;
const RETURNS = 32;
const RETURNS_QPV = 10;

/** Gives each youth their entries in CEJ: those followed in 2024, and those who were before or came after. */
export function giveCej(youths: readonly Youth[]): void {
  const random = makeRandom('cej');
  const movable = youths.filter(
    (youth) => isInContact(youth) && !youth.qpv && youth.firstReception < dayOf(2024, 6, 1),
  );
  for (const youth of random.shuffle(movable).slice(0, MOVERS))
    youth.communeInMeasure = otherCommune(random, youth.commune);

  const entrants = chooseEntrants(random, youths);
  const carried = chooseCarried(random, youths, new Set(entrants.keys()));
  for (const [youth, entry] of entrants)
    youth.cej.push({entry, exit: exitAfter(random, entry), commune: stated(random, youth)});
  for (const [youth, entry] of carried) {
    const exit = random.chance(0.1)
      ? null
      : dayIn(random, {from: Math.max(THIS_YEAR.from, entry + 60), to: entry + 420});
    youth.cej.push({entry, exit, commune: stated(random, youth)});
  }
  addReturns(random, [...entrants]);
  addPriors(random, [...entrants]);
  addSecondRows(random, [...entrants.keys()], [...carried.keys()]);
  addOutside(random, youths);
}

/** Where in 2024 a youth was in CEJ: several entries are a union. */
export const insideCej = (youth: Youth): Period[] =>
  unite(
    youth.cej.map(({entry, exit}) => ({from: entry, to: exit ?? THIS_YEAR.to})),
    THIS_YEAR,
  );

/** The days of 2024 that lie outside, from the first reception on. */
export const outsideCej = (youth: Youth): Period[] => gapsOf(insideCej(youth), timeOf(youth, THIS_YEAR));

/** Those followed: in CEJ a day of 2024 at least. */
export const isFollowed = (youth: Youth) => insideCej(youth).length > 0;

function chooseEntrants(random: Random, youths: readonly Youth[]): Map<Youth, Day> {
  const entry = new Map<Youth, Day>();
  for (const youth of youths.filter(isReceived)) {
    const time = timeOf(youth, THIS_YEAR);
    const day = dayIn(
      random,
      youth.group === 'newcomer' ? {from: time.from, to: Math.min(time.to, time.from + 75)} : time,
      0.02,
    );
    if (ageOn(youth.birth, day) <= 25) entry.set(youth, day);
  }
  const isAged = (youth: Youth, day: Day) => ageOn(youth.birth, day) >= 18 && ageOn(youth.birth, day) <= 21;
  const {entered, levels, qpv} = published.cej;
  const chosen = choose(
    random,
    'entrants in CEJ',
    [...entry.keys()],
    {of: (youth) => String(youth.communeInMeasure), want: perCommune(entered)},
    {of: ({sex}) => String(sex), want: {Hommes: taken.cejEnteredMen}},
    {of: ({level}) => String(level), want: levels},
    {of: (youth) => String(isAged(youth, entry.get(youth)!)), want: {true: taken.cejEntered18To21}},
    {of: (youth) => String(isAged(youth, THIS_YEAR.to)), want: {true: taken.cejEntered18To21OnLastDay}},
    {of: (youth) => String(youth.qpv), want: {true: qpv}},
  );
  return new Map(chosen.map((youth) => [youth, entry.get(youth)!]));
}

function chooseCarried(random: Random, youths: readonly Youth[], entrants: ReadonlySet<Youth>): Map<Youth, Day> {
  const entry = new Map<Youth, Day>();
  for (const youth of youths) {
    const from = Math.max(dayOf(2023, 2, 1), youth.firstReception);
    if (!isInContact(youth) || entrants.has(youth) || from > dayOf(2023, 12, 20)) continue;
    const day = dayIn(random, {from, to: YEAR_BEFORE.to}, 0.02);
    if (ageOn(youth.birth, day) <= (youth.rqth ? 29 : 25)) entry.set(youth, day);
  }
  const {followed, entered} = published.cej;
  const chosen = choose(
    random,
    'carried over in CEJ',
    [...entry.keys()],
    {
      of: (youth) => String(youth.communeInMeasure),
      want: perCommune(followed.map((n, c) => n - entered[c]!)),
    },
    {of: ({group}) => group, want: {contact: 45}},
    {of: ({sex}) => String(sex), want: {Hommes: 226}},
  );
  return new Map(chosen.map((youth) => [youth, entry.get(youth)!]));
}

/**
 * Out and in again within the year: two rows of 2024, one youth entered. Women of 22 and more with a BAC for the most part,
 * and some from the QPV, so that rows and youths differ in every share.
 */
function addReturns(random: Random, entrants: readonly (readonly [Youth, Day])[]): void {
  const birthday = ({birth}: Youth) => addYears(birth, 22);
  // First those who can come back just after they turn 22: the age counted is that of the first entry.
  const turns22 = ([youth, entry]: readonly [Youth, Day]) =>
    birthday(youth) > entry + 60 && birthday(youth) < dayOf(2024, 12, 1);
  const rank = (entrant: readonly [Youth, Day]) => (turns22(entrant) ? 0 : birthday(entrant[0]) <= entrant[1] ? 1 : 2);
  const able = entrants
    .filter(([{birth}, entry]) => entry < dayOf(2024, 8, 1) && ageOn(birth, entry) < 25)
    .sort((a, b) => rank(a) - rank(b));
  const women = able.filter(([youth]) => youth.sex === 'Femmes' && !isBelowBac(youth) && !youth.qpv);
  const fromQpv = able.filter(([{qpv}]) => qpv);
  for (const entrant of [...women.slice(0, RETURNS), ...fromQpv.slice(0, RETURNS_QPV)]) {
    const [youth, entry] = entrant;
    const exit = turns22(entrant) ? birthday(youth) - 20 : entry + random.whole(50, 80);
    const again = turns22(entrant) ? birthday(youth) + 3 : exit + random.whole(25, 60);
    youth.cej[0] = {...youth.cej[0]!, exit};
    youth.cej.push({entry: again, exit: exitAfter(random, again), commune: stated(random, youth)});
  }
}

/** A first stay that ended before the year, within it, or only after the second had begun. */
function addPriors(random: Random, entrants: readonly (readonly [Youth, Day])[]): void {
  const able = entrants.filter(
    ([{firstReception, cej}, entry]) =>
      firstReception < dayOf(2023, 3, 1) && entry > dayOf(2024, 3, 1) && cej.length === 1,
  );
  for (const [i, [youth, entry]] of random.shuffle(able).slice(0, 45).entries()) {
    const before = dayIn(random, {from: dayOf(2023, 3, 1), to: dayOf(2023, 7, 1)});
    const exit =
      i < 20
        ? dayIn(random, {from: dayOf(2023, 10, 1), to: YEAR_BEFORE.to}, 0.3)
        : i < 38
          ? dayIn(random, {from: THIS_YEAR.from, to: dayOf(2024, 2, 10)}, 0.3)
          : entry + 20;
    youth.cej.unshift({entry: before, exit, commune: stated(random, youth)});
  }
}

/** Rows that disagree on the commune: the latest that states one decides, and on one day the order of the territory. */
function addSecondRows(random: Random, entrants: readonly Youth[], carried: readonly Youth[]): void {
  const twice = entrants.filter(({cej, commune, communeInMeasure}) => cej.length === 2 && commune === communeInMeasure);
  for (const youth of twice.slice(0, 12)) {
    youth.cej[0] = {...youth.cej[0]!, commune: otherCommune(random, youth.commune)};
    youth.cej[1] = {...youth.cej[1]!, commune: youth.commune};
  }
  const once = entrants.filter(
    ({cej, qpv, commune, communeInMeasure}) => cej.length === 1 && !qpv && commune === communeInMeasure && commune < 3,
  );
  for (const youth of once.slice(0, 3)) {
    const only = youth.cej[0]!;
    youth.cej[0] = {...only, commune: youth.commune + 3};
    youth.cej.push({...only, commune: youth.commune});
  }
  const moved = carried.filter(({commune, communeInMeasure}) => commune !== communeInMeasure);
  for (const youth of moved.slice(0, 3)) {
    const only = youth.cej[0]!;
    youth.cej.push({entry: Math.min(only.entry + 30, YEAR_BEFORE.to), exit: only.exit, commune: null});
  }
}

/** Out before the year began, or in only after it ended. */
function addOutside(random: Random, youths: readonly Youth[]): void {
  const before = youths.filter(
    (y) => y.cej.length === 0 && y.firstReception < dayOf(2023, 4, 1) && y.commune >= 0 && y.birth > dayOf(1998, 1, 1),
  );
  for (const youth of random.shuffle(before).slice(0, 220)) {
    const entry = dayIn(random, {
      from: Math.max(dayOf(2022, 6, 1), youth.firstReception, addYears(youth.birth, 16)),
      to: dayOf(2023, 6, 1),
    });
    youth.cej.push({
      entry,
      exit: dayIn(random, {from: dayOf(2023, 6, 2), to: YEAR_BEFORE.to}, 0.1),
      commune: stated(random, youth),
    });
  }
  const after = youths.filter(
    (y) => y.cej.length === 0 && (isReceived(y) || y.group === 'future') && y.birth > dayOf(1999, 2, 1),
  );
  for (const youth of random.shuffle(after).slice(0, 30)) {
    const from = Math.max(NEXT_JANUARY.from, youth.firstReception);
    youth.cej.push({
      entry: dayIn(random, {from, to: NEXT_JANUARY.to}, 0.2),
      exit: null,
      commune: stated(random, youth),
    });
  }
}

function exitAfter(random: Random, entry: Day): Day | null {
  const exit = entry + random.whole(90, 365);
  return exit > EXTRACTION || random.chance(0.04) ? null : exit;
}

/** Exports state the commune on some rows only; for those who have moved since, it is what matters. */
export function stated(random: Random, youth: Youth): CejEntry['commune'] {
  return youth.communeInMeasure !== youth.commune || random.chance(0.55) ? youth.communeInMeasure : null;
}

export function otherCommune(random: Random, commune: CommuneIndex): CommuneIndex {
  return random.pick(COMMUNES.map((_, c) => c).filter((c) => c !== commune && c !== 2 && c !== 8));
}
