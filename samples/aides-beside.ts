import {dayOf} from '../shared';
import type {Aide, Fonds} from './aide';
import {dayIn, NEXT_JANUARY, THIS_YEAR, YEAR_BEFORE} from './calendar';
import {published} from './published';
import type {Random} from './random';
import {isReceived, timeOf, type Youth} from './youth';

/** How a fund pays: rows for how many youths, in what steps, up to what. */
export interface Habit {
  readonly fonds: Exclude<Fonds, 'CEJ'>;
  readonly step: number;
  readonly most: number;
  /** Rows beyond one for each youth. */
  readonly more: number;
  /** Youths who moved in the year, each with an earlier row in the commune they left. */
  readonly moved: number;
  readonly notGranted: number;
  readonly otherYears: number;
  readonly pool: (youth: Youth) => boolean;
}

export function granted(random: Random, fonds: Fonds, youth: Youth): Aide {
  return {
    youth,
    fonds,
    decided: dayIn(random, timeOf(youth, THIS_YEAR)),
    cents: 0,
    commune: youth.communeInMeasure,
    counts: true,
  };
}

/** Refused, cancelled or still under study, for youths who got nothing and for some who got something else. */
export function notGranted(
  random: Random,
  {fonds, notGranted: n, most}: Habit,
  chosen: readonly Youth[],
  able: readonly Youth[],
): Aide[] {
  const nothing = random.shuffle(able.filter((youth) => !chosen.includes(youth)));
  return Array.from({length: n}, (_, i): Aide => {
    const youth = i % 4 === 3 ? random.pick(chosen) : nothing[i]!;
    return {
      ...granted(random, fonds, youth),
      cents: Math.floor(most / 2000) * 1000,
      counts: false,
      nature: fonds === 'Fonds ML indirectes' ? 'formation' : undefined,
    };
  });
}

export function ofOtherYears(random: Random, {fonds, otherYears, most}: Habit, youths: readonly Youth[]): Aide[] {
  // PACEA and CEJ do not pay the same youth.
  const able = youths.filter(({cej}) => fonds !== 'PACEA' || cej.length === 0);
  const before = random.shuffle(able.filter(({receivedBefore}) => receivedBefore));
  const after = random.shuffle(able.filter(isReceived)).filter((youth) => !before.slice(0, otherYears).includes(youth));
  return Array.from({length: otherYears}, (_, i): Aide => {
    const youth = i % 5 < 4 ? before[i]! : after[i]!;
    const anyDay = dayIn(random, i % 5 < 4 ? timeOf(youth, YEAR_BEFORE) : NEXT_JANUARY, 0.15);
    const decided = i === 0 ? YEAR_BEFORE.to : i === 4 ? NEXT_JANUARY.from : anyDay;
    const nature = fonds === 'Fonds ML indirectes' ? 'formation' : undefined;
    return {
      youth,
      fonds,
      decided,
      cents: random.whole(2, Math.floor(most / 1000)) * 1000,
      commune: youth.communeInMeasure,
      counts: true,
      nature,
    };
  });
}

/** What the issuer of chèques charges: no youth, no commune. Another year's, and one that was cancelled. */
export function makeFees(random: Random): Aide[] {
  const fee = (cents: number, decided: number, counts = true): Aide => ({
    youth: null,
    fonds: 'Fonds ML directes',
    decided,
    cents,
    commune: null,
    nature: 'frais',
    counts,
  });
  return [
    fee(published.aidesDirectesFees, dayOf(2024, 10, 4)),
    fee(2640, dayIn(random, YEAR_BEFORE)),
    fee(3010, dayOf(2025, 1, 14)),
    fee(1800, dayOf(2024, 10, 2), false),
    {...fee(1250, dayOf(2024, 6, 11)), fonds: 'FDAJ Permis'},
  ];
}

export function makeOtherFunds(random: Random, youths: readonly Youth[]): Aide[] {
  const received = youths.filter(isReceived);
  return Array.from({length: 45}, (): Aide => {
    const youth = random.pick(received);
    return {
      ...granted(random, 'PACEA', youth),
      fonds: random.pick(['FDAJ Permis', 'Bourse BAFA']),
      cents: random.whole(10, 40) * 1000,
    };
  });
}
