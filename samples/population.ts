import {addYears, ageOn, type Day, dayOf} from '../shared';
import {birthFor, dayIn, NEXT_JANUARY, THIS_YEAR, year, YEAR_BEFORE} from './calendar';
import {published, taken} from './published';
import {makeRandom, type Random} from './random';
import {repeat} from './share-out';
import {COMMUNES, LAMBERSART, MARCQ, type CommuneIndex} from './territory';
import {LEVELS, type Level, type Sex, type Youth} from './youth';

type Made = Pick<Youth, 'sex' | 'birth' | 'commune' | 'qpv' | 'level' | 'firstReception' | 'group'>;

const UNKNOWN_LEVEL_IN_CONTACT = 43;
const UNKNOWN_SEX_IN_CONTACT = 12;
const GONE = 1500;
const ELSEWHERE_AMONG_GONE = 70;
const FUTURE = 90;

/**
 * Everybody: newcomers of 2024, the others received in 2024, those only in contact, those gone, those who came in January 2025.
 * The published margins of one group are the whole less the groups inside it, so each group is dealt on its own.
 */
export function makePopulation(): Youth[] {
  const random = makeRandom('population');
  const newcomers = makeNewcomers(random);
  const received = makeReceived(random, newcomers);
  const inContact = makeInContact(random);
  const gone = makeGone(random);
  const future = Array.from({length: FUTURE}, (): Made => {
    const firstReception = dayIn(random, NEXT_JANUARY);
    return {...someone(random, firstReception, 16, 25, 'future'), firstReception};
  });
  return [...newcomers, ...received, ...inContact, ...gone, ...future].map((made) => ({
    ...made,
    dossier: '',
    communeInMeasure: made.commune,
    permis: random.chance(0.07) ? null : random.chance(0.3),
    logement: random.chance(0.1)
      ? null
      : random.pick(['Parents', 'Parents', 'Parents', 'Autonome', 'Précaire'] as const),
    rqth: false,
    receivedBefore: false,
    cej: [],
  }));
}

function makeNewcomers(random: Random): Made[] {
  const homes = random.shuffle(
    homesOf(published.newcomers.byCommune, published.newcomers.qpvLambersart, published.newcomers.qpvMarcq),
  );
  const made = published.newcomers.byAge.flatMap(({youngest, oldest, women, men, levels}) => {
    const sexes = random.shuffle(repeat({Femmes: women, Hommes: men}));
    return repeat(levels).map((level: Level) => ({level, sex: sexes.pop()!, youngest, oldest}));
  });
  return made.map(({level, sex, youngest, oldest}): Made => {
    const firstReception = dayIn(random, THIS_YEAR, 0.012);
    const birth = birthFor(random, firstReception, youngest, oldest);
    return {level, sex, ...homes.pop()!, birth, firstReception, group: 'newcomer'};
  });
}

/** Those received in 2024 who had come before: what the published margins leave once the newcomers are taken out. */
function makeReceived(random: Random, newcomers: readonly Made[]): Made[] {
  const {byCommune, qpvLambersart, qpvMarcq, levels, women, men} = published.received;
  const already = (holds: (made: Made) => boolean) => newcomers.filter(holds).length;
  const homes = random.shuffle(
    homesOf(
      byCommune.map((n, c) => n - already(({commune}) => commune === c)),
      qpvLambersart - published.newcomers.qpvLambersart,
      qpvMarcq - published.newcomers.qpvMarcq,
    ),
  );
  const sexes = random.shuffle(
    repeat({Femmes: women - already(({sex}) => sex === 'Femmes'), Hommes: men - already(({sex}) => sex === 'Hommes')}),
  );
  const validated = random.shuffle(
    LEVELS.flatMap((level) => repeat({[level]: levels[level] - already((m) => m.level === level)})),
  );
  const ages = repeat(taken.receivedByAge).map((band) => {
    const [youngest, oldest] = band === '26+' ? [26, 28] : (band.split('-').map(Number) as [number, number]);
    return {youngest, oldest};
  });
  for (const {birth} of newcomers) {
    const age = ageOn(birth, THIS_YEAR.to);
    ages.splice(
      ages.findIndex(({youngest, oldest}) => age >= youngest && age <= oldest),
      1,
    );
  }
  return ages.map(({youngest, oldest}): Made => {
    // A minor of December 2024 who came in 2023 at 16 was born in 2007.
    // Few turned 22 in the year, so that the share of the 18 - 21 depends on the day of the age.
    const from = youngest === 22 && random.chance(0.85) ? 23 : youngest;
    const birth =
      oldest === 17
        ? random.whole(dayOf(2007, 1, 1), dayOf(2007, 11, 30))
        : birthFor(random, THIS_YEAR.to, from, oldest);
    const level = validated.pop() as Level;
    return {
      level,
      sex: sexes.pop()!,
      ...homes.pop()!,
      birth,
      firstReception: earlierReception(random, birth),
      group: 'received',
    };
  });
}

function makeInContact(random: Random): Made[] {
  const residual = published.inContact.map((n, c) => n - published.received.byCommune[c]!);
  return random.shuffle(homesOf(residual, 0, 0)).map((home, i): Made => {
    const birth = birthFor(random, THIS_YEAR.to, 18, 28);
    const level = i < UNKNOWN_LEVEL_IN_CONTACT ? null : someLevel(random);
    const qpv = home.commune === LAMBERSART || home.commune === MARCQ ? random.chance(0.15) : false;
    return {
      ...home,
      qpv,
      sex: i >= 100 && i < 100 + UNKNOWN_SEX_IN_CONTACT ? null : someSex(random),
      level,
      birth,
      firstReception: earlierReception(random, birth),
      group: 'contact',
    };
  });
}

/** Known from other years. Some live elsewhere by now: they were counted in no table of the two years. */
function makeGone(random: Random): Made[] {
  return Array.from({length: GONE}, (_, i): Made => {
    const away = i < ELSEWHERE_AMONG_GONE;
    const made = someone(random, dayOf(away ? 2022 : 2023, 7, 1), 16, 26, 'gone');
    return {
      ...made,
      ...(away ? {commune: -1, qpv: false} : {}),
      level: random.chance(0.07) ? null : made.level,
      firstReception: earlierReception(random, made.birth),
    };
  });
}

/** A first reception before 2023 where age allows; newcomers of 2023 are chosen later, and get theirs then. */
function earlierReception(random: Random, birth: Day): Day {
  const sixteen = addYears(birth, 16) + 1;
  const years = {from: Math.max(sixteen, dayOf(2018, 1, 1)), to: Math.min(addYears(birth, 26) - 1, year(2022).to)};
  if (years.from > years.to)
    return dayIn(random, {from: Math.max(sixteen, YEAR_BEFORE.from), to: YEAR_BEFORE.to}, 0.01);
  return dayIn(random, years, 0.002);
}

/** Homes as frequent as in the contacts of 2024. */
const HOMES = homesOf(published.inContact, 0, 0);

function someone(random: Random, on: Day, youngest: number, oldest: number, group: Youth['group']): Made {
  const home = random.pick(HOMES);
  return {
    ...home,
    qpv: home.commune === LAMBERSART || home.commune === MARCQ ? random.chance(0.14) : false,
    sex: someSex(random),
    level: someLevel(random),
    birth: birthFor(random, on, youngest, oldest),
    firstReception: on,
    group,
  };
}

function homesOf(byCommune: readonly number[], qpvLambersart: number, qpvMarcq: number) {
  return COMMUNES.flatMap((_, commune: CommuneIndex) => {
    const inQpv = commune === LAMBERSART ? qpvLambersart : commune === MARCQ ? qpvMarcq : 0;
    return Array.from({length: byCommune[commune]!}, (_, i) => ({commune, qpv: i < inQpv}));
  });
}

const someSex = (random: Random): Sex => (random.chance(0.48) ? 'Femmes' : 'Hommes');

function someLevel(random: Random): Level {
  const u = random.next();
  return u < 0.1 ? 'Supérieur au BAC' : u < 0.42 ? 'BAC' : u < 0.54 ? 'BEP/CAP' : 'Aucun diplôme';
}

/** Dossier numbers run with first receptions, as the software gives them out; they keep their leading zeros. */
export function numberDossiers(youths: readonly Youth[]): void {
  const random = makeRandom('dossiers');
  let number = 104_200;
  for (const youth of [...youths].sort((a, b) => a.firstReception - b.firstReception || a.birth - b.birth)) {
    number += random.whole(1, 37);
    youth.dossier = String(number).padStart(8, '0');
  }
}
