import type {CellValue} from '../../shared';
import {makeRandom} from '../random';
import {makeSheet, type SampleSheet} from '../sheet';
import {byDay, dayAfter, many} from './chance';
import {draw, LAST_DAY, type Youth} from './people';

const EMPLOYERS = [
  'Fromagerie du Plateau',
  'Scierie Lugnaux',
  'EHPAD Les Ormes',
  'Super Valsonne',
  'Camping des Gorges',
  'Commune de Roquebrac',
  'Maçonnerie Cazerac',
  'Domaine de Fontclaire',
  'Régie des Vallées',
];
const SECTORS = [
  'Hôtellerie, Restauration et Tourisme',
  'Agriculture',
  'Construction, Bâtiment et Travaux Publics',
  'Service à la Personne',
  'Commerce, Vente et Grande distribution',
  'Industrie',
  'Transport et Logistique',
  null,
];

export function makeSituations(youths: readonly Youth[]): SampleSheet {
  const random = makeRandom('Rural: situations');
  const rows: CellValue[][] = youths.flatMap((youth) =>
    Array.from({length: many(random, 1.5)}, (): CellValue[] => {
      const from = dayAfter(random, youth);
      const category = draw(random, [
        ['Emploi', 46],
        ['Contrat en Alternance', 10],
        ['Formation', 18],
        ['Scolarité', 4],
        ['Pmsmp', 12],
        ['Service Civique', 4],
        ['Demandeur d’emploi', 6],
      ]);
      const type =
        category === 'Emploi'
          ? draw<string | null>(random, [
              ['CDD', 36],
              ['CDI', 18],
              ['Saisonnier', 20],
              ['Intérim', 12],
              ['PEC', 5],
              ['CIE en CDI', 2],
              ['IAE - ACI', 9],
              ['IAE - EI', 4],
              ['Emploi d’avenir', 5],
              [null, 2],
            ])
          : category === 'Contrat en Alternance'
            ? draw(random, [
                ['Apprentissage', 80],
                ['Professionnalisation', 20],
              ])
            : category === 'Formation'
              ? draw<string | null>(random, [
                  ['Conseil Régional', 50],
                  [null, 50],
                ])
              : null;
      const length = category === 'Pmsmp' ? random.whole(4, 24) : random.whole(10, 500);
      const isOpen = type === 'CDI' || random.chance(0.08);
      const isWork = category === 'Emploi' || category === 'Contrat en Alternance';
      return [
        youth.dossier,
        category,
        type,
        from,
        isOpen ? null : from + length,
        random.chance(0.06) ? 'PREVU' : isOpen || from + length > LAST_DAY ? 'EN_COURS' : 'TERMINE',
        isWork ? random.pick(SECTORS) : null,
        category === 'Formation'
          ? draw<string | null>(random, [
              ['qualifiante', 40],
              ['pré-qualifiante', 20],
              ['autre', 25],
              [null, 15],
            ])
          : null,
        draw<string | null>(random, [
          ['Mission Locale', 40],
          ['France Travail', 20],
          ['Conseil Régional', 10],
          [null, 30],
        ]),
        isWork && random.chance(0.85) ? random.pick(EMPLOYERS) : null,
      ];
    }),
  );
  const columns = [
    ['N° dossier', 'text', 12],
    ['Catégorie', null, 24],
    ['Type', null, 22],
    ['Date de début', 'date', 14],
    ['Date de fin', 'date', 14],
    ['État', null, 12],
    ['Secteur', null, 36],
    ['Étape', null, 16],
    ['Prescripteur', null, 18],
    ['Employeur', null, 26],
  ] as const;
  return makeSheet('Situations', columns, rows.sort(byDay(3)));
}

/** Programmes of the State, of the Region, and the agency’s own; each with the cohorts that knew it. */
const PROGRAMMES: readonly (readonly [name: string, first: number, last: number, weight: number])[] = [
  ['CIVIS', 0, 1, 40],
  ['Garantie jeunes', 1, 6, 25],
  ['PACEA', 1, 9, 45],
  ['CEJ', 6, 9, 35],
  ['PPAE', 0, 9, 20],
  ['Parrainage', 0, 9, 6],
  ['JSMJ', 0, 9, 6],
  ['Territoire 100 % contact', 4, 9, 15],
  ['École des Vallées', 0, 9, 14],
  ['Mobil’Été', 3, 9, 10],
  ['Permanence Accueil Écoute', 0, 9, 8],
  ['Obligation de Formation', 5, 9, 6],
];

export function makeDispositifs(youths: readonly Youth[]): SampleSheet {
  const random = makeRandom('Rural: dispositifs');
  const rows: CellValue[][] = youths.flatMap((youth) =>
    Array.from({length: many(random, 1.4)}, (): CellValue[] => {
      const known = PROGRAMMES.filter(([, first, last]) => youth.cohort >= first && youth.cohort <= last);
      const programme = draw(
        random,
        known.map(([name, , , weight]) => [name, weight] as const),
      );
      const entry = dayAfter(random, youth);
      const length = programme === 'Mobil’Été' ? random.whole(10, 60) : random.whole(60, 560);
      const isOut = entry + length <= LAST_DAY && random.chance(0.95);
      return [
        youth.dossier,
        programme,
        entry,
        isOut ? entry + length : null,
        programme === 'JSMJ'
          ? draw<string | null>(random, [
              ['milieu ouvert', 60],
              ['milieu fermé', 30],
              [null, 10],
            ])
          : null,
        isOut
          ? draw<string | null>(random, [
              ['CDI', 14],
              ['CDD de 6 mois et plus', 16],
              ['Formation', 24],
              ['Abandon, sans nouvelles', 12],
              ['Abandon santé', 4],
              ['Déménagement', 6],
              ['Fin de droits', 12],
              [null, 12],
            ])
          : null,
        isOut
          ? draw<string | null>(random, [
              ['oui', 55],
              ['non', 30],
              [null, 15],
            ])
          : null,
      ];
    }),
  );
  const columns = [
    ['N° dossier', 'text', 12],
    ['Programme', null, 26],
    ['Date entrée', 'date', 14],
    ['Date sortie', 'date', 14],
    ['Précision', null, 16],
    ['Motif de sortie', null, 24],
    ['Parcours complet', null, 16],
  ] as const;
  return makeSheet('Accompagnements', columns, rows.sort(byDay(2)));
}
