import fc from 'fast-check';
import type {CellValue} from '../../shared/value/cell';
import {dayOf} from '../../shared/value/day';
import {smallPlan, smallRegisters, textsOf} from './small-report';

const day = fc.integer({min: dayOf(2022, 12, 1), max: dayOf(2025, 1, 31)});
const dossier = fc.constantFrom('1', '2', '3', '4', '9');
const rarely = <T extends CellValue>(...values: T[]) => fc.constantFrom<CellValue>(null, ...values);

const dispositifs = fc.array(
  fc.tuple(
    dossier,
    fc.constantFrom(
      'CEJ',
      'PACEA',
      'PPAE',
      'Parrainage',
      'JSMJ',
      'Obligation de Formation',
      'Permanence Accueil Écoute',
      'Handicap renforcé',
    ),
    day,
    fc.option(day, {nil: null}),
    rarely('2024/2025 ; territoire', 'non conforme'),
  ),
  {maxLength: 12},
);
const situations = fc.array(
  fc.tuple(
    dossier,
    fc.constantFrom(
      'Emploi',
      'Contrat en Alternance',
      'Formation',
      'Service Civique',
      'Pmsmp',
      'Mobilité internationale',
    ),
    rarely('CDD', 'Intérim', 'PEC', 'Apprentissage', 'Conseil Régional', 'Erasmus +'),
    day,
    fc.option(day, {nil: null}),
    rarely('EN_COURS', 'PREVU', 'TERMINE'),
    rarely('Transport et Logistique', 'Service à la Personne'),
    rarely('BAC', 'BEP/CAP'),
    rarely('qualifiante'),
    rarely('Mission Locale'),
  ),
  {maxLength: 12},
);
const aides = fc.array(
  fc.tuple(
    dossier,
    fc.constantFrom('PACEA', 'CEJ', 'FAJeM', 'Mobilité', 'Fonds ML indirectes', 'Fonds ML directes'),
    day,
    fc.integer({min: 1, max: 90000}).map((cents) => cents / 100),
    rarely('formation', 'frais'),
  ),
  {maxLength: 12},
);
const actions = fc.array(
  fc.tuple(
    fc.constantFrom(
      'Comité des usagers',
      'Discriminations',
      'Accompagner autrement',
      'CPAM',
      'Analyse',
      'Semaine',
      'Atelier',
    ),
    fc.constantFrom(
      'Citoyenneté',
      'Santé',
      'Service Civique',
      'Mobilité internationale',
      'Culture',
      'Coaching collectif',
      'SEEPH',
      'Avenir Pro',
      'CEJ',
    ),
    rarely("Réunion d'information", 'Forum', 'Formation', 'Événement'),
    day,
    fc.integer({min: 0, max: 3}),
    fc.integer({min: 0, max: 3}),
    fc.integer({min: 0, max: 3}),
  ),
  {maxLength: 12},
);
const notes = fc.array(
  fc.tuple(fc.constantFrom('Gouvernance', 'Accueil', 'Offre', 'Pilotage'), fc.integer({min: 1, max: 4})),
  {maxLength: 4},
);

const more = fc.record({dispositifs, situations, aides, actions, notes}).map((drawn) => [
  {
    name: 'Dispositifs',
    rows: [['N° dossier', 'Dispositif', "Date d'entrée", 'Date de sortie', 'Précision'], ...drawn.dispositifs],
  },
  {
    name: 'Situations',
    rows: [
      [
        'N° dossier',
        'Catégorie',
        'Type',
        'Date de début',
        'Date de fin',
        'État',
        'Secteur',
        'Niveau préparé',
        'Étape',
        'Prescripteur',
      ],
      ...drawn.situations,
    ],
  },
  {name: 'Aides', rows: [['N° dossier', 'Fonds', 'Date', 'Montant', 'Nature'], ...drawn.aides]},
  {
    name: 'Actions collectives',
    rows: [['Action', 'Thème', 'Type', 'Date', 'Participants', 'Jeunes', 'Partenaires'], ...drawn.actions],
  },
  {name: 'Label', rows: [['Critère', 'Note'], ...drawn.notes]},
]);

/** What no French text holds: unknown values, stray marks, doubled or breaking spaces, « 1 jeunes ». */
const wrong: readonly RegExp[] = [
  /null|NaN|undefined|Infinity|\[object/,
  /[{}[\]|]/,
  / {2}|\u00a0 | \u00a0| ,| \.(?!\.)|\.\.(?!\.)|\( | \)/,
  / [;:!?%€»]|« /,
  /(?<![\d,\u202f])1\u00a0(?!fois|Parcours)\p{L}+s\b/u,
];

it('writes French that nobody has to mend, whatever the registers hold', () => {
  fc.assert(
    fc.property(more, fc.constantFrom(2023, 2024), (sheets, year) => {
      const texts = textsOf(smallPlan(smallRegisters(['Situations', 'Actions collectives'], sheets), {}, year));
      expect(texts.filter((text) => wrong.some((pattern) => pattern.test(text)))).toEqual([]);
    }),
    {numRuns: 40},
  );
});
