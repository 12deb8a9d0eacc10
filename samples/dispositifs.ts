import {ageOn, type Day, dayOf} from '../shared';
import {dayIn, EXTRACTION, NEXT_JANUARY, THIS_YEAR, YEAR_BEFORE} from './calendar';
import {otherCommune, stated} from './cej';
import {choose, perCommune} from './choose';
import {makeLyceesPro} from './lycees-pro';
import {published} from './published';
import {makeRandom, type Random} from './random';
import type {CommuneIndex} from './territory';
import {isInContact, isReceived, timeOf, type Youth} from './youth';

/** One row of the register Dispositifs. */
export interface Dispositif {
  readonly youth: Youth;
  readonly dispositif: string;
  readonly entry: Day;
  readonly exit: Day | null;
  readonly commune: CommuneIndex | null;
  readonly precision?: string | undefined;
}

/** Counted by entries of the year, or by those in it on a day of the year. */
const ENTERED = {PACEA: 181, PPAE: 205} as const;
const ACTIVE = {
  JSMJ: 27,
  'Coaching individuel': 40,
  'Permanence Accueil Écoute': 62,
  'Mobilité internationale individuel': 83,
} as const;
const HANDICAP = 45;
const SUIVI_ALTERNANCE = 249;
const OBLIGED = 205;

/** The minors under Obligation de Formation in the year. */
export function chooseObliged(youths: readonly Youth[]): Youth[] {
  const minors = youths.filter(
    (youth) => isInContact(youth) && ageOn(youth.birth, timeOf(youth, THIS_YEAR).from) <= 17,
  );
  if (minors.length < OBLIGED) throw new Error(`${minors.length} minors`);
  return makeRandom('obligation').shuffle(minors).slice(0, OBLIGED);
}

export function makeDispositifs(
  youths: readonly Youth[],
  obliged: readonly Youth[],
  apprentices: readonly Youth[],
): Dispositif[] {
  const random = makeRandom('dispositifs');
  const around = youths.filter((youth) => isReceived(youth) && youth.firstReception < dayOf(2024, 12, 1));
  const some = (n: number, pool = around) => random.shuffle(pool).slice(0, n);
  const alternance = [...apprentices.slice(0, 200)];
  alternance.push(
    ...some(
      SUIVI_ALTERNANCE - alternance.length,
      around.filter((youth) => !alternance.includes(youth)),
    ),
  );
  return [
    ...youths.flatMap((youth) => youth.cej.map((entry): Dispositif => ({youth, dispositif: 'CEJ', ...entry}))),
    ...(Object.keys(ENTERED) as (keyof typeof ENTERED)[]).flatMap((name) =>
      enteredIn(random, name, some(ENTERED[name]), youths),
    ),
    ...(Object.keys(ACTIVE) as (keyof typeof ACTIVE)[]).flatMap((name) =>
      activeIn(random, name, some(ACTIVE[name]), youths),
    ),
    ...activeIn(
      random,
      'Handicap renforcé',
      some(
        HANDICAP,
        around.filter(({rqth}) => rqth),
      ),
      youths,
    ),
    ...activeIn(random, 'Suivi alternance', alternance, youths),
    ...makeParrainage(random, youths),
    ...makeObligation(random, youths, obliged),
    ...makeLyceesPro(youths),
    // A measure that the report does not print, some of it in a school year.
    ...some(60).map((youth, i): Dispositif => {
      const precision = i % 20 === 0 ? '2024/2025 ; territoire' : undefined;
      return row(random, youth, 'Garantie Jeunes', dayIn(random, timeOf(youth, THIS_YEAR)), null, precision);
    }),
  ];
}

const lastOf = (youths: readonly Youth[], holds: (youth: Youth) => boolean) => youths.map(holds).lastIndexOf(true);

function row(
  random: Random,
  youth: Youth,
  dispositif: string,
  entry: Day,
  exit: Day | null,
  precision?: string,
): Dispositif {
  return {youth, dispositif, entry, exit, commune: stated(random, youth), precision};
}

const exitOf = (random: Random, entry: Day): Day | null => {
  const exit = entry + random.whole(40, 400);
  return exit > EXTRACTION || random.chance(0.1) ? null : exit;
};

function enteredIn(random: Random, name: string, chosen: readonly Youth[], youths: readonly Youth[]): Dispositif[] {
  const rows = chosen.map((youth) => {
    const entry = dayIn(random, timeOf(youth, THIS_YEAR));
    return row(random, youth, name, entry, exitOf(random, entry));
  });
  const early = lastOf(chosen, ({firstReception}) => firstReception <= THIS_YEAR.from);
  rows[early] = {...rows[early]!, entry: THIS_YEAR.from};
  rows[chosen.length - 1] = {...rows[chosen.length - 1]!, entry: THIS_YEAR.to, exit: null};
  // The same youth twice in the year, and others who entered the year before (some still in it) or the year after.
  const again = rows
    .slice(0, 7)
    .map(({youth, entry}) => row(random, youth, name, Math.min(entry + 60, THIS_YEAR.to), null));
  const others = othersThan(random, chosen, youths, Math.ceil(chosen.length * 0.5));
  const before = others.map((youth) => {
    const entry = dayIn(random, timeOf(youth, YEAR_BEFORE));
    return row(random, youth, name, entry, random.chance(0.5) ? entry + 300 : null);
  });
  return [...rows, ...again, ...before, ...nextYear(random, name, chosen, youths)];
}

function activeIn(
  random: Random,
  name: string,
  chosen: readonly Youth[],
  youths: readonly Youth[],
  precision?: () => string | undefined,
): Dispositif[] {
  const rows = chosen.map((youth) => {
    const early = youth.firstReception < dayOf(2023, 11, 1) && random.chance(0.5);
    const entry = dayIn(random, timeOf(youth, early ? {from: dayOf(2023, 3, 1), to: YEAR_BEFORE.to} : THIS_YEAR));
    const exit = early ? dayIn(random, {from: THIS_YEAR.from, to: EXTRACTION}, 0.1) : exitOf(random, entry);
    return row(random, youth, name, entry, random.chance(0.15) ? null : exit, precision?.());
  });
  // Out on the first day of the year, or in on the last: a day is enough.
  const leaver = lastOf(chosen, ({firstReception}) => firstReception < dayOf(2023, 11, 1));
  rows[leaver] = {...rows[leaver]!, entry: YEAR_BEFORE.to - 30, exit: THIS_YEAR.from};
  const comer = chosen.length - 1 === leaver ? leaver - 1 : chosen.length - 1;
  rows[comer] = {...rows[comer]!, entry: THIS_YEAR.to, exit: null};
  const again = rows
    .slice(0, Math.ceil(chosen.length / 15))
    .map(({youth, entry}) => row(random, youth, name, Math.min(entry + 20, THIS_YEAR.to), null, precision?.()));
  const over = othersThan(random, chosen, youths, Math.ceil(chosen.length * 0.35)).map((youth, i) => {
    const entry = dayIn(random, timeOf(youth, YEAR_BEFORE));
    return row(
      random,
      youth,
      name,
      entry,
      i === 0 ? YEAR_BEFORE.to : dayIn(random, {from: entry, to: YEAR_BEFORE.to}, 0.2),
      name.startsWith('Obligation') ? 'non conforme' : undefined,
    );
  });
  return [...rows, ...again, ...over, ...nextYear(random, name, chosen, youths)];
}

function nextYear(random: Random, name: string, chosen: readonly Youth[], youths: readonly Youth[]): Dispositif[] {
  const others = youths.filter((youth) => !chosen.includes(youth) && (isReceived(youth) || youth.group === 'future'));
  return random
    .shuffle(others)
    .slice(0, Math.ceil(chosen.length * 0.08))
    .map((youth, i) =>
      row(
        random,
        youth,
        name,
        i === 0 ? Math.max(NEXT_JANUARY.from, youth.firstReception) : dayIn(random, timeOf(youth, NEXT_JANUARY), 0.3),
        null,
      ),
    );
}

function othersThan(random: Random, chosen: readonly Youth[], youths: readonly Youth[], n: number): Youth[] {
  const able = youths.filter(
    (youth) => !chosen.includes(youth) && youth.commune >= 0 && youth.firstReception < dayOf(2023, 12, 1),
  );
  return random.shuffle(able).slice(0, n);
}

function makeObligation(random: Random, youths: readonly Youth[], obliged: readonly Youth[]): Dispositif[] {
  const minors = youths.filter((youth) => !obliged.includes(youth) && ageOn(youth.birth, YEAR_BEFORE.from) <= 17);
  return activeIn(random, 'Obligation de Formation', obliged, [...obliged, ...minors], () =>
    random.pick(['conforme', 'conforme', 'Conforme ; dérogation', undefined]),
  );
}

function makeParrainage(random: Random, youths: readonly Youth[]): Dispositif[] {
  const {byCommune, levels, women} = published.parrainage;
  const name = 'Parrainage';
  const chosen = choose(
    random,
    name,
    youths.filter((youth) => isReceived(youth) && youth.firstReception < dayOf(2024, 11, 1)),
    {of: (youth) => String(youth.communeInMeasure), want: perCommune(byCommune)},
    {of: ({level}) => (level === 'BAC' || level === 'Supérieur au BAC' ? 'BAC et plus' : String(level)), want: levels},
    {of: ({sex}) => String(sex), want: {Femmes: women}},
    {of: ({commune, communeInMeasure}) => String(commune !== communeInMeasure), want: {true: 3}},
  );
  const rows = enteredIn(random, name, chosen, youths);
  // Two who moved in the year: an earlier entry names the former commune, the last one decides.
  const moved = chosen.filter(({commune, communeInMeasure}) => commune === communeInMeasure).slice(-2);
  return rows.flatMap((entry) =>
    moved.includes(entry.youth) && entry.entry >= THIS_YEAR.from && entry.entry <= THIS_YEAR.to
      ? [
          {
            ...entry,
            entry: Math.max(THIS_YEAR.from, entry.entry - 30),
            commune: otherCommune(random, entry.youth.commune),
          },
          {...entry, entry: Math.min(entry.entry + 1, THIS_YEAR.to), commune: entry.youth.commune},
        ]
      : [entry],
  );
}
