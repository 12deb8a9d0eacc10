import {ageOn} from '../shared';
import {THIS_YEAR} from './calendar';
import {beginningOf, deal, type Begun} from './measure';
import {published, taken} from './published';
import {makeRandom, type Random} from './random';
import {apportion, repeat} from './share-out';
import type {Situation} from './situation';
import {isInContact, type Level, type Youth} from './youth';

const UNKNOWN_SECTORS = 110;
const SECTORS = [
  'Service à la Personne',
  'Commerce, Vente et Grande distribution',
  'Transport et Logistique',
  "Support à l'entreprise",
  'Industrie',
  'Numérique',
];

const broad = (level: Level | null) =>
  level === 'BAC' || level === 'Supérieur au BAC' ? 'BAC et plus' : String(level);

/** The trainings of 2024, schooling included. */
export function makeFormations(youths: readonly Youth[], covered: Set<Youth>): Situation[] {
  const random = makeRandom('formation');
  const {byCommune, jeunes, levels, women, types} = published.formation;
  const begun = deal(random, {
    what: 'formation',
    pool: youths.filter((youth) => isInContact(youth) && youth.level !== null && youth.sex !== null),
    jeunes: apportion(
      jeunes,
      byCommune,
      byCommune.map((n) => Math.floor(n * 0.8)),
      byCommune.map((n, c) => Math.min(n, Math.floor(published.inContact[c]! * 0.6))),
    ),
    rows: byCommune,
    margins: [
      {of: ({sex}) => String(sex), want: {Femmes: women}},
      {of: ({level}) => broad(level), want: levels},
    ],
    inside: {rows: published.cej.situations.Formation, jeunes: 202, first: 60},
    covered,
    weight: ({sex, level}) => (sex === 'Femmes' ? 1.6 : 0.6) * (level === 'Aucun diplôme' ? 0.6 : 1.4),
  });

  // The youngest go back to school; where a row is prescribed or paid by the Region it is the Region's.
  const kinds = [
    ...repeat({'Formation initiale': types['Formation initiale']}),
    ...random.shuffle(
      repeat({'Conseil Régional': types['Conseil Régional'], 'Autres formations': types['Autres formations']}),
    ),
  ];
  const rows = random
    .shuffle(begun)
    .sort((a, b) => Number(ageOn(a.youth.birth, THIS_YEAR.to) > 18) - Number(ageOn(b.youth.birth, THIS_YEAR.to) > 18));
  // Schooling alone is seldom a qualifying step.
  const trained = new Set(rows.filter((_, i) => kinds[i] !== 'Formation initiale').map(({youth}) => youth));
  const jeunesIn = random.shuffle([...new Set(begun.map(({youth}) => youth))]);
  const qualifying = new Set(
    [...jeunesIn].sort((a, b) => Number(trained.has(b)) - Number(trained.has(a))).slice(0, taken.formationQualifiante),
  );
  const secteurs = dealSectors(random, rows);
  const seen = new Set<Youth>();
  let odd = 0;
  return rows.map((row, i) => {
    const places = kinds[i] !== 'Formation initiale' || !trained.has(row.youth);
    const first = places && !seen.has(row.youth);
    if (places) seen.add(row.youth);
    const step =
      qualifying.has(row.youth) && (first || random.chance(0.8))
        ? random.pick(['qualifiante', 'pré-qualifiante'])
        : random.pick(['autre', 'autre', undefined]);
    const region = kinds[i] === 'Conseil Régional';
    const typed = region && random.chance(0.6);
    // Trainings that go with a contract carry its type: they are no contract.
    const withContract = kinds[i] === 'Autres formations' && odd++ < 14 ? (odd <= 12 ? 'Intérim' : 'PEC') : undefined;
    return {
      youth: row.youth,
      categorie: kinds[i] === 'Formation initiale' ? 'Scolarité' : 'Formation',
      type:
        kinds[i] === 'Formation initiale'
          ? random.pick(['Lycée', 'Retour en formation initiale', undefined])
          : typed
            ? 'Conseil Régional'
            : (withContract ?? random.pick(['Financement France Travail', 'Formation privée', undefined])),
      debut: beginningOf(random, row),
      fin: null,
      secteur: secteurs[i],
      etape: step,
      prescripteur:
        region && !typed
          ? 'Conseil Régional'
          : withContract
            ? 'Mission Locale'
            : // Schooling may be the Region's too: it stays schooling.
              kinds[i] === 'Formation initiale' && random.chance(0.06)
              ? 'Conseil Régional'
              : random.pick(['Mission Locale', 'France Travail', undefined]),
    };
  });
}

/** 128 rows in hotels and restaurants, of 110 youths at most: some train there twice. */
function dealSectors(random: Random, rows: readonly Begun[]): (string | undefined)[] {
  const hotels = 'Hôtellerie, Restauration et Tourisme';
  const times = new Map<Youth, number>();
  for (const {youth} of rows) times.set(youth, (times.get(youth) ?? 0) + 1);
  const twice = random.shuffle([...times.keys()].filter((youth) => times.get(youth) === 2)).slice(0, 22);
  const rest = random.shuffle([
    ...Array.from({length: taken.formationHotellerie - 2 * twice.length}, () => hotels),
    ...Array.from({length: UNKNOWN_SECTORS}, () => undefined),
    ...Array.from({length: rows.length - taken.formationHotellerie - UNKNOWN_SECTORS}, () => random.pick(SECTORS)),
  ]);
  return rows.map(({youth}) => (twice.includes(youth) ? hotels : rest.pop()));
}
