import {dayOf} from '../shared';
import {dayIn, type Period} from './calendar';
import type {Dispositif} from './dispositifs';
import {makeRandom} from './random';
import {isReceived, type Youth} from './youth';

const AUTUMN_2023: Period = {from: dayOf(2023, 9, 18), to: dayOf(2023, 12, 31)};
const AUTUMN_2024: Period = {from: dayOf(2024, 9, 16), to: dayOf(2025, 1, 24)};

/** School year, measure, youths of the territory and of other Missions Locales, when they entered. The first and last lines are other years'. */
const LINES = [
  {
    annee: '2022/2023',
    dispositif: 'Parcours Ambition Emploi',
    territoire: 2,
    autre: 3,
    when: {from: dayOf(2022, 10, 3), to: dayOf(2023, 3, 31)},
  },
  {annee: '2023/2024', dispositif: 'Parcours Ambition Emploi', territoire: 1, autre: 9, when: AUTUMN_2023},
  {annee: '2024/2025', dispositif: 'Parcours Ambition Emploi', territoire: 3, autre: 3, when: AUTUMN_2024},
  {annee: '2024/2025', dispositif: 'Tous Droits Ouverts', territoire: 3, autre: 4, when: AUTUMN_2024},
  {
    annee: '2025/2026',
    dispositif: 'Tous Droits Ouverts',
    territoire: 1,
    autre: 1,
    when: {from: dayOf(2025, 1, 13), to: dayOf(2025, 1, 31)},
  },
] as const;

/** Pupils of lycées professionnels: placed by the school year of « Précision », not by the date of entry. */
export function makeLyceesPro(youths: readonly Youth[]): Dispositif[] {
  const random = makeRandom('lycées professionnels');
  const pupils = random.shuffle(
    youths.filter(
      (youth) => isReceived(youth) && youth.birth > dayOf(2005, 1, 1) && youth.commune === youth.communeInMeasure,
    ),
  );
  const others = youths.filter(({commune}) => commune < 0).sort((a, b) => b.birth - a.birth);
  let moved: Youth | undefined;
  return LINES.flatMap(({annee, dispositif, territoire, autre, when}) => {
    // Who had been another agency's pupil in 2023/2024 is ours the year after: a line each.
    if (annee === '2024/2025' && moved) pupils.unshift(moved);
    moved = undefined;
    const rows = [
      ...takeKnown(pupils, territoire, when).map((youth) => ({youth, precision: `${annee} ; territoire`})),
      ...takeKnown(others, autre, when).map((youth) => ({youth, precision: `${annee} ; autre ML`})),
    ];
    if (annee === '2023/2024') moved = rows[rows.length - 2]!.youth;
    // One pupil stands twice in a line: entered, left, entered again.
    const again = rows.length > 5 ? [rows[rows.length - 1]!] : [];
    return [...rows, ...again].map(({youth, precision}): Dispositif => {
      const entry = dayIn(random, when);
      return {
        youth,
        dispositif,
        entry,
        exit: random.chance(0.5) ? entry + random.whole(30, 150) : null,
        commune: null,
        precision,
      };
    });
  });
}

/** Takes the first who had been received before anybody of the line entered. */
function takeKnown(youths: Youth[], number: number, {from}: Period): Youth[] {
  const known = youths.filter(({firstReception}) => firstReception <= from).slice(0, number);
  for (const youth of known) youths.splice(youths.indexOf(youth), 1);
  return known;
}
