import {dayIn, NEXT_JANUARY, year, YEAR_BEFORE, type Period} from './calendar';
import {taken} from './published';
import {makeRandom, type Random} from './random';
import {repeat, scatter} from './share-out';
import type {Situation} from './situation';
import {timeOf, type Youth} from './youth';

const SECTORS = [
  'Transport et Logistique',
  'Commerce, Vente et Grande distribution',
  'Service à la Personne',
  'Hôtellerie, Restauration et Tourisme',
  undefined,
];
const AFTER_2021 = year(2022);

/** What began in 2023 (the changes and shares against the year before come from there), in 2022, or in January 2025. */
export function makeSituationsOfOtherYears(youths: readonly Youth[]): Situation[] {
  const random = makeRandom('situations of other years');
  const known = (period: Period) =>
    random.shuffle(youths.filter(({firstReception, commune}) => firstReception < period.to - 20 && commune >= 0));
  return [
    ...makeYearBefore(random, known(YEAR_BEFORE)),
    ...makeLittle(random, known(AFTER_2021), AFTER_2021, 330),
    ...makeLittle(
      random,
      known(NEXT_JANUARY).filter(({group}) => group !== 'gone'),
      NEXT_JANUARY,
      210,
    ),
  ];
}

function makeYearBefore(random: Random, known: readonly Youth[]): Situation[] {
  const types = random.shuffle(
    repeat({
      Intérim: taken.interimBefore,
      Saisonnier: 151,
      CDD: 838,
      CDI: 120,
      'CIE en CDI': 4,
      PEC: 14,
      'CIE en CDD': 6,
      'Auto entrepreneur': 9,
      Apprentissage: 142,
      Professionnalisation: 11,
    }),
  );
  if (types.length !== taken.contractsBefore) throw new Error(`${types.length} contracts of 2023`);
  const workers = several(random, known.slice(0, 760), types.length);
  const contracts = types.map((type, i): Situation => {
    const alternance = type === 'Apprentissage' || type === 'Professionnalisation';
    return {
      youth: workers[i]!,
      categorie: alternance ? 'Contrat en Alternance' : 'Emploi',
      type,
      debut: begin(random, workers[i]!, YEAR_BEFORE),
      fin: null,
      secteur: random.pick(SECTORS),
      niveauPrepare: alternance ? random.pick(['BEP/CAP', 'BAC', 'Supérieur au BAC']) : undefined,
      prescripteur: type === 'PEC' ? 'Mission Locale' : undefined,
    };
  });
  const trainees = several(random, known.slice(700, 700 + taken.formationBefore), taken.formationBefore + 61);
  const trainings = trainees.map((youth) => training(random, youth, YEAR_BEFORE));
  // 170 youths, 90 of them women; the second periods are men's.
  const women = known.filter(({sex}) => sex === 'Femmes').slice(0, 90);
  const men = known.filter(({sex}) => sex === 'Hommes').slice(0, 80);
  const immersions = [...women, ...men, ...men.slice(0, 24)].map((youth) => immersion(random, youth, YEAR_BEFORE));
  // Service Civique of 2023 that was over by 1 January.
  const volunteers = known.slice(1200, 1245).map((youth): Situation => {
    const debut = begin(random, youth, {from: YEAR_BEFORE.from, to: YEAR_BEFORE.to - 10});
    return {
      youth,
      categorie: 'Service Civique',
      debut,
      fin: dayIn(random, {from: debut, to: YEAR_BEFORE.to}, 0.3),
      prescripteur: 'Mission Locale',
    };
  });
  return [...contracts, ...trainings, ...immersions, ...volunteers];
}

function makeLittle(random: Random, known: readonly Youth[], period: Period, rows: number): Situation[] {
  return several(random, known.slice(0, Math.floor(rows / 1.5)), rows).map((youth, i): Situation => {
    const debut = begin(random, youth, period);
    if (i % 7 === 0) return training(random, youth, period);
    if (i % 11 === 0 || (youth.sex === 'Hommes' && i % 5 === 0)) return immersion(random, youth, period);
    if (i % 13 === 0)
      return {
        youth,
        categorie: 'Contrat en Alternance',
        type: 'Apprentissage',
        debut,
        fin: null,
        niveauPrepare: 'BAC',
        secteur: random.pick(SECTORS),
      };
    if (i % 17 === 0)
      return {
        youth,
        categorie: 'Service Civique',
        debut,
        fin: Math.min(debut + 200, YEAR_BEFORE.to) > debut ? Math.min(debut + 200, YEAR_BEFORE.to) : null,
        prescripteur: 'Mission Locale',
      };
    if (i % 29 === 0)
      return {
        youth,
        categorie: 'Emploi',
        type: 'PEC',
        debut,
        fin: null,
        prescripteur: 'Mission Locale',
        secteur: random.pick(SECTORS),
      };
    return {
      youth,
      categorie: 'Emploi',
      type: random.pick(['CDD', 'Intérim', 'Intérim', 'Saisonnier', 'CDI']),
      debut,
      fin: null,
      secteur: random.pick(SECTORS),
    };
  });
}

const training = (random: Random, youth: Youth, period: Period): Situation => ({
  youth,
  categorie: random.chance(0.3) ? 'Scolarité' : 'Formation',
  type: random.chance(0.3) ? 'Conseil Régional' : undefined,
  debut: begin(random, youth, period),
  fin: null,
  secteur: random.pick(SECTORS.filter((sector) => !sector?.startsWith('Hôtellerie'))),
  etape: random.pick(['qualifiante', 'pré-qualifiante', 'autre', undefined]),
});

const immersion = (random: Random, youth: Youth, period: Period): Situation => ({
  youth,
  categorie: random.chance(0.6) ? 'Pmsmp' : 'Immersion en entreprise',
  debut: begin(random, youth, period),
  fin: null,
});

const begin = (random: Random, youth: Youth, period: Period) => dayIn(random, timeOf(youth, period));

/** Each youth once at least, `rows` in all. */
function several(random: Random, youths: readonly Youth[], rows: number): Youth[] {
  const counts = scatter(
    random,
    rows,
    youths.map(() => 1),
    youths.map(() => 1),
  );
  return random.shuffle(youths.flatMap((youth, i) => Array.from({length: counts[i]!}, () => youth)));
}
