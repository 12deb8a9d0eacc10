import {dayOf} from '../shared/cell/day';
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
  return LINES.flatMap(({annee, dispositif, territoire, autre, when}) => {
    const rows = [
      ...pupils.splice(0, territoire).map((youth) => ({youth, precision: `${annee} ; territoire`})),
      ...others.splice(0, autre).map((youth) => ({youth, precision: `${annee} ; autre ML`})),
    ];
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
