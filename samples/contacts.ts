import type {Day} from '../shared';
import {dayAmong, dayIn, daysIn, NEXT_JANUARY, THIS_YEAR, year, YEAR_BEFORE, type Period} from './calendar';
import {insideCej, isFollowed, outsideCej} from './cej';
import {published, taken} from './published';
import {makeRandom, type Random} from './random';
import {apportion, repeat, scatter} from './share-out';
import {COMMUNES} from './territory';
import {isBelowBac, isInContact, isReceived, timeOf, type Youth} from './youth';

type Nature = 'Entretien' | 'SMS' | 'E-mail' | 'Téléphone' | 'Autres';

/** One row of the register Contacts. */
export interface Contact {
  readonly youth: Youth;
  readonly day: Day;
  readonly nature: Nature;
  readonly counts: boolean;
}

/** Whom a contact is with, and whether it falls within their CEJ. */
interface Placed {
  readonly youth: Youth;
  readonly inside: boolean;
}

/** Every contact: those of 2024 meet the tables by commune, by nature and of CEJ at once. */
export function makeContacts(youths: readonly Youth[]): Contact[] {
  const random = makeRandom('contacts');
  const {byCommune, interviews, natures, cej} = published.contacts;
  const others = byCommune.map((n, c) => n - interviews[c]!);
  const followed = youths.filter(isFollowed);
  const followedOf = (c: number) => followed.filter(({commune}) => commune === c);
  const insideShares = (total: number, all: readonly number[], people: (youth: Youth) => boolean) =>
    apportion(
      total,
      all.map((n, c) => (n * followedOf(c).length) / youths.filter((y) => y.commune === c && people(y)).length),
      undefined,
      all.map((n, c) => n - Math.ceil(1.2 * youths.filter((y) => y.commune === c && people(y)).length)),
    );
  const insideInterviews = insideShares(cej.Entretien, interviews, isReceived);
  const insideOthers = insideShares(cej['Téléphone / SMS'] + cej['E-mail'] + cej.Autres, others, isInContact);

  const meeting: Placed[] = [];
  const remote: Placed[] = [];
  COMMUNES.forEach((_, c) => {
    const here = youths.filter((youth) => youth.commune === c);
    meeting.push(...place(random, here.filter(isReceived), interviews[c]!, insideInterviews[c]!, isReceived));
    remote.push(
      ...place(random, here.filter(isInContact), others[c]!, insideOthers[c]!, (youth) => !isReceived(youth)),
    );
  });
  return [
    ...firstReceptions(
      random,
      meeting.map((placed) => ({...placed, nature: 'Entretien' as const})),
    ),
    ...giveNatures(random, remote, natures, cej).map((placed) => dated(random, placed)),
    ...makeContactsBefore(random, youths),
    ...makeUncountedContacts(youths),
  ];
}

/** So many contacts among these youths, so many of them within CEJ; who `must` have one has one. */
function place(
  random: Random,
  youths: readonly Youth[],
  rows: number,
  insideRows: number,
  must: (youth: Youth) => boolean,
): Placed[] {
  const inCej = youths.filter(isFollowed);
  const inside = scatter(
    random,
    insideRows,
    inCej.map((youth) => (daysIn(insideCej(youth)) + 20) * zealOf(youth)),
    inCej.map((youth) => Number(must(youth))),
  );
  const outside = youths.filter((youth) => daysIn(outsideCej(youth)) > (comesFirst(youth) ? 0 : 10));
  const rest = scatter(
    random,
    rows - insideRows,
    outside.map((youth) => (isFollowed(youth) ? daysIn(outsideCej(youth)) / 250 : 1) * zealOf(youth)),
    outside.map((youth) => Number(must(youth) && (!isFollowed(youth) || comesFirst(youth)))),
  );
  return [
    ...inCej.flatMap((youth, i) => Array.from({length: inside[i]!}, () => ({youth, inside: true}))),
    ...outside.flatMap((youth, i) => Array.from({length: rest[i]!}, () => ({youth, inside: false}))),
  ];
}

/** Women and those below the BAC come more often: shares of contacts are not shares of youths. */
function zealOf(youth: Youth): number {
  return (youth.sex === 'Femmes' ? 1.3 : 0.8) * (isBelowBac(youth) ? 1.25 : 0.8);
}

/** Newcomers whose first reception is not the day that they enter CEJ: that interview lies outside. */
function comesFirst(youth: Youth): boolean {
  return youth.group === 'newcomer' && !entersThatDay(youth);
}

const entersThatDay = (youth: Youth) => insideCej(youth)[0]?.from === youth.firstReception;

type Natured = Placed & {readonly nature: Nature};

function giveNatures(
  random: Random,
  remote: readonly Placed[],
  all: typeof published.contacts.natures,
  cej: typeof published.contacts.cej,
): Natured[] {
  // CEJ prints telephone and SMS in one line: how they part is ours to say.
  const insideSms = 2790;
  const inside = {
    SMS: insideSms,
    Téléphone: cej['Téléphone / SMS'] - insideSms,
    'E-mail': cej['E-mail'],
    Autres: cej.Autres,
  };
  const rest = {
    SMS: all.SMS - inside.SMS,
    Téléphone: all.Téléphone - inside.Téléphone,
    'E-mail': all['E-mail'] - inside['E-mail'],
    Autres: all.Autres - inside.Autres,
  };
  const natures = {in: random.shuffle(repeat(inside)), out: random.shuffle(repeat(rest))};
  return remote.map((placed) => ({...placed, nature: (placed.inside ? natures.in : natures.out).pop()!}));
}

function dated(random: Random, {youth, inside, nature}: Natured): Contact {
  return {youth, nature, counts: true, day: dayAmong(random, inside ? insideCej(youth) : outsideCej(youth))};
}

/** A first reception is an interview: the first interview of a newcomer is that day's. */
function firstReceptions(random: Random, meetings: readonly Natured[]): Contact[] {
  const seen = new Set<Youth>();
  return meetings.map((meeting): Contact => {
    const {youth, inside} = meeting;
    if (youth.group !== 'newcomer' || seen.has(youth) || inside !== entersThatDay(youth)) return dated(random, meeting);
    seen.add(youth);
    return {youth, nature: 'Entretien', counts: true, day: youth.firstReception};
  });
}

/** 2023 (its interviews are compared with), the end of 2022 and January 2025. */
function makeContactsBefore(random: Random, youths: readonly Youth[]): Contact[] {
  const received = youths.filter(({receivedBefore}) => receivedBefore);
  const spread = (people: readonly Youth[], rows: number, least: number) => {
    const counts = scatter(
      random,
      rows,
      people.map(zealOf),
      people.map(() => least),
    );
    return people.flatMap((youth, i) => Array.from({length: counts[i]!}, () => youth));
  };
  const seen = new Set<Youth>();
  const meetings = spread(received, taken.interviewsBefore, 1).map((youth): Contact => {
    const first = youth.firstReception >= YEAR_BEFORE.from && !seen.has(youth);
    seen.add(youth);
    return {
      youth,
      nature: 'Entretien',
      counts: true,
      day: first ? youth.firstReception : dayIn(random, timeOf(youth, YEAR_BEFORE), 0.01),
    };
  });
  const remote = (people: readonly Youth[], rows: number, period: Period, natures: readonly Nature[]) =>
    spread(people, rows, 0).map((youth): Contact => ({
      youth,
      nature: random.pick(natures),
      counts: true,
      day: dayIn(random, timeOf(youth, period), 0.02),
    }));
  const any: Nature[] = ['Entretien', 'Entretien', 'SMS', 'E-mail', 'Téléphone', 'Autres'];
  const old = youths.filter(({firstReception, commune}) => firstReception < year(2022).to - 30 && commune >= 0);
  const here = youths.filter((youth) => isInContact(youth) || youth.group === 'future');
  const lastAutumn = {from: year(2022).to - 90, to: year(2022).to};
  return [
    ...meetings,
    ...remote(received, 3900, YEAR_BEFORE, ['SMS', 'SMS', 'E-mail', 'Téléphone', 'Autres']),
    ...remote(old, 1400, lastAutumn, any),
    ...remote(here, 1300, NEXT_JANUARY, any),
    // Those who moved out of the territory were seen before 2023 only.
    ...remote(
      youths.filter(({commune, firstReception}) => commune < 0 && firstReception < lastAutumn.to),
      160,
      lastAutumn,
      any,
    ),
  ];
}

/** Missed, cancelled or merely planned: many with youths who were then not received, or not in contact at all. */
function makeUncountedContacts(youths: readonly Youth[]): Contact[] {
  const random = makeRandom('uncounted contacts');
  const known = youths.filter(({commune, firstReception}) => commune >= 0 && firstReception < THIS_YEAR.to);
  const absent = known.filter((youth) => !isReceived(youth));
  return [
    ...Array.from({length: 1900}, () => random.pick(known.filter(isInContact))),
    ...Array.from({length: 900}, () => random.pick(absent)),
  ].map((youth) => ({
    youth,
    nature: random.chance(0.85) ? 'Entretien' : random.pick(['SMS', 'Téléphone', 'Autres'] as const),
    counts: false,
    day: dayIn(
      random,
      timeOf(youth, random.chance(0.85) ? THIS_YEAR : youth.firstReception < YEAR_BEFORE.to ? YEAR_BEFORE : THIS_YEAR),
    ),
  }));
}
