import type {Day} from '../shared';
import {dayIn, NEXT_JANUARY, THIS_YEAR, YEAR_BEFORE, type Period} from './calendar';
import {published} from './published';
import {makeRandom} from './random';
import {repeat, scatter} from './share-out';
import {isInContact, isReceived, timeOf, type Youth} from './youth';

type Theme = keyof typeof published.propositions;

/** One row of the register Propositions. */
export interface Proposition {
  readonly youth: Youth;
  readonly day: Day;
  readonly theme: Theme;
}

export function makePropositions(youths: readonly Youth[]): Proposition[] {
  const random = makeRandom('propositions');
  const give = (people: readonly Youth[], themes: readonly Theme[], period: Period): Proposition[] => {
    const counts = scatter(
      random,
      themes.length,
      people.map((youth) => (isReceived(youth) ? 1 : 0.2)),
    );
    const rows = people.flatMap((youth, i) => Array.from({length: counts[i]!}, () => youth));
    const mixed = random.shuffle(themes);
    return rows.map((youth, i) => ({youth, day: dayIn(random, timeOf(youth, period), 0.004), theme: mixed[i]!}));
  };
  return [
    ...give(youths.filter(isInContact), repeat(published.propositions), THIS_YEAR),
    ...give(
      youths.filter(({receivedBefore}) => receivedBefore),
      repeat({
        "Accès à l'emploi": 1200,
        Formation: 800,
        'Projet professionnel / Orientation': 900,
        'Insertion sociale': 1100,
      }),
      YEAR_BEFORE,
    ),
    ...give(
      youths.filter((y) => isReceived(y) || y.group === 'future'),
      repeat({
        "Accès à l'emploi": 350,
        Formation: 120,
        'Projet professionnel / Orientation': 300,
        'Insertion sociale': 330,
      }),
      NEXT_JANUARY,
    ),
  ];
}
