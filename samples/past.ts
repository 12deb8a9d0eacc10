import {addYears, ageOn} from '../shared';
import {dayIn, YEAR_BEFORE} from './calendar';
import {choose} from './choose';
import {published, taken} from './published';
import {makeRandom} from './random';
import {repeat} from './share-out';
import {isBelowBac, isReceived, type Logement, type Youth} from './youth';

/** What every youth carries beside the margins: who came first in 2023, who was received then, driving licence, housing, RQTH. */
export function givePast(youths: readonly Youth[]): void {
  chooseNewcomersBefore(youths);
  chooseReceivedBefore(youths);
  giveAttributes(youths);
}

const here = ({group}: Youth) => group === 'received' || group === 'contact';
const levelClass = (youth: Youth) => (youth.level === null ? 'unknown' : isBelowBac(youth) ? 'below' : 'above');

function chooseNewcomersBefore(youths: readonly Youth[]): void {
  const random = makeRandom('newcomers of 2023');
  const {all, women, minors, belowBac, unknown} = taken.newcomersBefore;
  const dayBefore = new Map(
    youths
      .filter((youth) => (here(youth) || youth.group === 'gone') && youth.commune >= 0 && youth.sex !== null)
      .map(
        (youth) =>
          [
            youth,
            dayIn(random, {from: Math.max(YEAR_BEFORE.from, addYears(youth.birth, 16) + 1), to: YEAR_BEFORE.to}, 0.01),
          ] as const,
      )
      .filter(([youth, day]) => ageOn(youth.birth, day) <= 25),
  );
  const isMinor = (youth: Youth) => ageOn(youth.birth, dayBefore.get(youth)!) <= 17;
  // Who was too young before 2023 came in 2023 whatever the lot says.
  const forced = [...dayBefore.keys()].filter((youth) => youth.firstReception >= YEAR_BEFORE.from);
  const less = (n: number, holds: (youth: Youth) => boolean) => n - forced.filter(holds).length;
  const chosen = choose(
    random,
    'newcomers of 2023',
    [...dayBefore.keys()].filter((youth) => !forced.includes(youth)),
    {
      of: (youth) => (here(youth) ? 'here' : 'gone'),
      want: {here: less(430, here), gone: less(all - 430, (y) => !here(y))},
    },
    {of: ({sex}) => String(sex), want: {Femmes: less(women, ({sex}) => sex === 'Femmes')}},
    {of: (youth) => String(isMinor(youth)), want: {true: less(minors, isMinor)}},
    {
      of: levelClass,
      want: {below: less(belowBac, isBelowBac), unknown: less(unknown, ({level}) => level === null)},
    },
  );
  for (const youth of [...forced, ...chosen]) youth.firstReception = dayBefore.get(youth)!;
}

function chooseReceivedBefore(youths: readonly Youth[]): void {
  const random = makeRandom('received in 2023');
  const newcomers = youths.filter(({firstReception: day}) => day >= YEAR_BEFORE.from && day <= YEAR_BEFORE.to);
  const {all, belowBac, unknown} = taken.receivedBefore;
  const others = choose(
    random,
    'received in 2023',
    youths.filter(({firstReception, commune}) => firstReception < YEAR_BEFORE.from && commune >= 0),
    {of: (youth) => (here(youth) ? 'here' : 'gone'), want: {here: 600, gone: all - newcomers.length - 600}},
    {
      of: levelClass,
      want: {below: belowBac - taken.newcomersBefore.belowBac, unknown: unknown - taken.newcomersBefore.unknown},
    },
  );
  for (const youth of [...newcomers, ...others]) youth.receivedBefore = true;
}

function giveAttributes(youths: readonly Youth[]): void {
  const random = makeRandom('attributes');
  const newcomers = youths.filter(({group}) => group === 'newcomer');
  const permis = random.shuffle(repeat(taken.newcomersPermis));
  const logement = random.shuffle(repeat(taken.newcomersLogement));
  newcomers.forEach((youth, i) => {
    youth.permis = permis[i] === 'inconnu' ? null : permis[i] === 'oui';
    youth.logement = logement[i] === 'inconnu' ? null : (logement[i] as Logement);
  });
  for (const youth of random.shuffle(youths.filter(isReceived)).slice(0, published.received.rqth)) youth.rqth = true;
  for (const youth of random.shuffle(youths.filter((y) => !isReceived(y))).slice(0, 75)) youth.rqth = true;
}
