import type {FunctionSpec} from './function-spec';
import {
  aides,
  annee,
  anneeDuRapport,
  compter,
  comptes,
  dimension,
  fonds,
  grandLivre,
  id,
  registre,
  registreDabord,
} from './parameters';

/** The custom functions: `ML.NAME` in Excel, `ML_NAME` in Google Sheets, and their French names beside. Everything that hosts publish derives from it. */
export const functions = [
  {
    name: 'BYCOMMUNE',
    french: 'PARCOMMUNE',
    gives: 'matrix',
    parameters: [registre, annee, compter],
  },
  {
    name: 'BREAKDOWN',
    french: 'VENTILER',
    gives: 'matrix',
    parameters: [
      registreDabord,
      dimension('par', 'Ce qui fait les lignes : une colonne du registre, âge, mois ou année.'),
      annee,
      compter,
    ],
  },
  {
    name: 'CROSS',
    french: 'CROISER',
    gives: 'matrix',
    parameters: [
      registreDabord,
      dimension('lignes', 'Ce qui fait les lignes.'),
      dimension('colonnes', 'Ce qui fait les colonnes.'),
      annee,
      compter,
    ],
  },
  {
    name: 'TALLY',
    french: 'COMPTER',
    gives: 'scalar',
    parameters: [registre, annee, compter],
  },
  {
    name: 'SHARE',
    french: 'PART',
    gives: 'scalar',
    parameters: [
      registreDabord,
      dimension('colonne', 'Colonne dont une valeur est cherchée.'),
      {
        name: 'valeur',
        kind: 'text',
        help: 'Valeur cherchée ; * remplace toute suite de lettres, <> exclut. Ce qui n’est pas renseigné reste hors du compte.',
      },
      annee,
      compter,
    ],
  },
  {
    name: 'SHARE_BELOW_BAC',
    french: 'PART_INFRA_BAC',
    gives: 'scalar',
    parameters: [registre, annee],
  },
  {
    name: 'EVOLUTION',
    french: 'EVOLUTION',
    gives: 'scalar',
    parameters: [registre, anneeDuRapport, compter],
  },
  {
    name: 'INDICATOR',
    french: 'INDICATEUR',
    gives: 'matrix',
    parameters: [
      id,
      anneeDuRapport,
      {
        ...dimension('par', 'Pour un chiffre, ce qui le ventile : commune, sexe, âge, niveau, QPV ou mois.'),
        optional: true,
      },
    ],
  },
  {
    name: 'DEFINITION',
    french: 'DEFINITION',
    gives: 'scalar',
    parameters: [id],
  },
  {
    name: 'SOURCE_ROWS',
    french: 'LIGNES_SOURCE',
    gives: 'matrix',
    parameters: [
      id,
      anneeDuRapport,
      {
        name: 'ligne',
        kind: 'text',
        optional: true,
        help: 'Ligne du tableau à laquelle se limiter, par exemple une commune.',
      },
    ],
  },
  {
    name: 'AIDTOTAL',
    french: 'TOTAL_AIDES',
    gives: 'scalar',
    parameters: [
      aides,
      fonds,
      annee,
      {name: 'commune', kind: 'text', optional: true, help: 'Commune du territoire à laquelle se limiter.'},
    ],
  },
  {
    name: 'LEDGERGAP',
    french: 'ECART_COMPTES',
    gives: 'scalar',
    parameters: [aides, fonds, grandLivre, comptes, annee],
  },
  {
    name: 'LEDGERBRIDGE',
    french: 'PASSAGE_COMPTES',
    gives: 'matrix',
    parameters: [aides, fonds, grandLivre, comptes, annee],
  },
  {
    name: 'QUALITY',
    french: 'QUALITE',
    gives: 'matrix',
    parameters: [registre],
  },
  {
    name: 'COMMUNE',
    french: 'COMMUNE',
    gives: 'matrix',
    parameters: [{name: 'texte', kind: 'cells', help: 'Commune telle qu’elle est écrite ; une cellule ou une plage.'}],
  },
  {
    name: 'LEVEL',
    french: 'NIVEAU',
    gives: 'matrix',
    parameters: [
      {name: 'texte', kind: 'cells', help: 'Diplôme ou niveau tel qu’il est écrit ; une cellule ou une plage.'},
    ],
  },
  {
    name: 'AGEBAND',
    french: 'TRANCHE_AGE',
    gives: 'matrix',
    parameters: [
      {name: 'naissance', kind: 'cells', help: 'Date de naissance ; une cellule ou une plage.'},
      {name: 'au', kind: 'day', help: 'Date à laquelle l’âge se mesure, ou une année pour le 31 décembre.'},
    ],
  },
] as const satisfies readonly FunctionSpec[];

export type FunctionName = (typeof functions)[number]['name'];

/** A function under one of its names. */
export interface NamedFunction {
  readonly called: string;
  readonly spec: FunctionSpec & {readonly name: FunctionName};
}

/** Every name that a host knows: the first ones in their order, then the French ones, but where both are the same word. */
export const namedFunctions: readonly NamedFunction[] = [
  ...functions.map((spec) => ({called: spec.name, spec})),
  ...functions.filter(({name, french}) => french !== name).map((spec) => ({called: spec.french, spec})),
];

/** The declaration of a function. */
export function functionNamed(name: FunctionName): FunctionSpec {
  return functions.find((spec) => spec.name === name)!;
}
