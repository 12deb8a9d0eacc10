import {addYears, type CellValue, type Day, dayOf} from '../../shared';
import {birthFor, dayIn} from '../calendar';
import type {Random} from '../random';
import {makeRandom} from '../random';
import {makeSheet, type SampleSheet, writeOr, writeYesNo} from '../sheet';
import {COMMUNES, QUARTER} from './place';

/** Somebody invented, known by a number alone. */
export interface Youth {
  readonly dossier: string;
  readonly commune: string;
  /** Day of the first reception. */
  readonly received: Day;
  /** School year of the first reception: 0 is 2015-2016. */
  readonly cohort: number;
}

/** School years of the rows: from 2015-2016 to the autumn of 2024. */
export const COHORTS = 10;
export const schoolYear = (cohort: number) => ({from: dayOf(2015 + cohort, 9, 1), to: dayOf(2016 + cohort, 8, 31)});
export const LAST_DAY = dayOf(2024, 12, 20);

/** One of several, each so many times. */
export function draw<T>(random: Random, choices: readonly (readonly [T, number])[]): T {
  let rank = random.next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [choice, weight] of choices) if ((rank -= weight) < 0) return choice;
  return choices[choices.length - 1]![0];
}

/** Some of several answers, in one cell. */
const several = (random: Random, answers: readonly string[], most: number): string | null => {
  const some = random.shuffle(answers).slice(0, random.whole(0, most));
  return some.length === 0 ? null : some.join(random.chance(0.5) ? ' ; ' : ';');
};

export function makePeople(): {readonly youths: readonly Youth[]; readonly sheet: SampleSheet} {
  const random = makeRandom('Rural: jeunes');
  const rows: CellValue[][] = [];
  const youths: Youth[] = [];
  for (let cohort = 0; cohort < COHORTS; cohort++) {
    const {from, to} = schoolYear(cohort);
    const many = cohort === COHORTS - 1 ? 60 : 140 + cohort * 5;
    for (let at = 0; at < many; at++) {
      const commune = draw(
        random,
        COMMUNES.map(({name, weight}) => [name, weight] as const),
      );
      const received = dayIn(random, {from, to: Math.min(to, LAST_DAY)});
      const dossier = `R${String(10_000 + youths.length * 7)}`;
      const birth = birthFor(random, received, 16, 25);
      youths.push({dossier, commune, received, cohort});
      const left = addYears(birth, random.whole(15, 19));
      rows.push([
        dossier,
        writeOr(
          random,
          draw(random, [
            ['Femmes', 48],
            ['Hommes', 50],
            [null, 2],
          ]),
        ),
        birth,
        random.chance(0.02) ? 'Paris' : commune,
        commune === QUARTER.commune && random.chance(0.4) ? QUARTER.name : random.pick([null, null, 'non']),
        writeOr(
          random,
          draw(random, [
            ['Aucun diplôme', 35],
            ['BEP/CAP', 25],
            ['BAC', 28],
            ['Supérieur au BAC', 6],
            [null, 6],
          ]),
        ),
        random.chance(0.15)
          ? 'En cours'
          : writeYesNo(
              random,
              draw(random, [
                [true, 35],
                [false, 55],
                [null, 10],
              ]),
            ),
        writeOr(
          random,
          draw(random, [
            ['Parents', 60],
            ['Autonome', 20],
            ['Précaire', 12],
            [null, 8],
          ]),
        ),
        received,
        random.chance(0.05) ? 'oui' : null,
        draw(random, [
          ['Célibataire', 60],
          ['Couple', 18],
          ['Marié(e)', 3],
          [null, 19],
        ]),
        draw(random, [
          [0, 70],
          [1, 9],
          [2, 3],
          [null, 18],
        ]),
        draw(random, [
          ['Sans ressources', 50],
          ['Salaire', 15],
          ['Allocation chômage', 8],
          ['AAH', 2],
          ['Autre', 5],
          [null, 20],
        ]),
        several(random, ['Voiture', 'Scooter', 'Vélo', 'Transport en commun', 'Covoiturage'], 3),
        several(random, ['Mobilité', 'Santé', 'Logement', 'Savoirs de base', 'Garde d’enfant'], 2),
        draw(random, [
          ['Spontané', 30],
          ['Famille, amis', 22],
          ['France Travail', 16],
          ['Éducation nationale', 12],
          ['Département', 6],
          [null, 14],
        ]),
        draw(random, [
          ['Française', 82],
          ['Union européenne', 4],
          ['Hors Union européenne', 8],
          [null, 6],
        ]),
        draw(random, [
          ['Aucune', 40],
          ['Moins d’un an', 30],
          ['Un an et plus', 12],
          [null, 18],
        ]),
        draw(random, [
          ['oui', 45],
          ['non', 40],
          [null, 15],
        ]),
        random.chance(0.2) ? null : Math.min(left, received),
      ]);
    }
  }
  const columns = [
    ['N° dossier', 'text', 12],
    ['Sexe', null, 10],
    ['Date de naissance', 'date', 16],
    ['Commune', null, 20],
    ['QPV', null, 14],
    ['Niveau validé', null, 20],
    ['Permis B', null, 10],
    ['Logement', null, 18],
    ['Date 1er accueil', 'date', 16],
    ['RQTH', null, 8],
    ['Situation familiale', null, 18],
    ['Enfants', null, 10],
    ['Ressources', null, 18],
    ['Moyens de locomotion', null, 30],
    ['Freins', null, 26],
    ['Origine', null, 20],
    ['Nationalité', null, 22],
    ['Expérience', null, 16],
    ['Inscrit France Travail', null, 20],
    ['Date de fin d’études', 'date', 18],
  ] as const;
  return {youths, sheet: makeSheet('Jeunes suivis', columns, rows)};
}
