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
    summary:
      'Compte un registre par commune du territoire, zéros compris, puis hors territoire, non renseigné et total. Rien n’est masqué.',
    gives: 'matrix',
    parameters: [registre, annee, compter],
    example: '=ML.BYCOMMUNE(Contacts[#Tout];2024;"jeunes";Jeunes[#Tout];Territoire[#Tout];"Nature";"Entretien")',
  },
  {
    name: 'BREAKDOWN',
    french: 'VENTILER',
    summary:
      'Compte un registre par sexe, âge, niveau, QPV, nature, type, mois ou toute autre colonne, puis le total. Rien n’est masqué.',
    gives: 'matrix',
    parameters: [
      registreDabord,
      dimension('par', 'Ce qui fait les lignes : une colonne du registre, âge, mois ou année.'),
      annee,
      compter,
    ],
    example: '=ML.BREAKDOWN(Situations[#Tout];"catégorie";2024)',
  },
  {
    name: 'CROSS',
    french: 'CROISER',
    summary:
      'Tableau croisé d’un registre : une dimension en lignes, une autre en colonnes, avec les deux totaux. Rien n’est masqué.',
    gives: 'matrix',
    parameters: [
      registreDabord,
      dimension('lignes', 'Ce qui fait les lignes.'),
      dimension('colonnes', 'Ce qui fait les colonnes.'),
      annee,
      compter,
    ],
    example: '=ML.CROSS(Jeunes[#Tout];"sexe";"âge";2024)',
  },
  {
    name: 'TALLY',
    french: 'COMPTER',
    summary: 'Un seul nombre : lignes, jeunes distincts ou euros d’un registre, selon des critères. Rien n’est masqué.',
    gives: 'scalar',
    parameters: [registre, annee, compter],
    example: '=ML.TALLY(Contacts[#Tout];2024;"jeunes";Jeunes[#Tout];"Nature";"Entretien")',
  },
  {
    name: 'SHARE',
    french: 'PART',
    summary:
      'Part d’une valeur d’une colonne, parmi les lignes ou les jeunes dont la valeur est connue. Rien n’est masqué.',
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
    example: '=ML.SHARE(Jeunes[#Tout];"Permis B";"oui";2024)',
  },
  {
    name: 'SHARE_BELOW_BAC',
    french: 'PART_INFRA_BAC',
    summary: 'Part des jeunes de niveau BEP/CAP ou sans diplôme, parmi ceux dont le niveau validé est connu.',
    gives: 'scalar',
    parameters: [registre, annee],
    example: '=ML.SHARE_BELOW_BAC(Jeunes[#Tout];2024)',
  },
  {
    name: 'EVOLUTION',
    french: 'EVOLUTION',
    summary: 'Évolution d’un compte par rapport à l’année précédente : (N − N-1) / N-1. Rien n’est masqué.',
    gives: 'scalar',
    parameters: [registre, anneeDuRapport, compter],
    example: '=ML.EVOLUTION(Jeunes[#Tout];2024)',
  },
  {
    name: 'INDICATOR',
    french: 'INDICATEUR',
    summary:
      'Un tableau ou un chiffre du catalogue, avec sa propre règle, seuil de diffusion compris, à partir des registres donnés.',
    gives: 'matrix',
    parameters: [
      id,
      anneeDuRapport,
      {
        ...dimension('par', 'Pour un chiffre, ce qui le ventile : commune, sexe, âge, niveau, QPV ou mois.'),
        optional: true,
      },
    ],
    example: '=ML.INDICATOR("premiers-accueils.commune";2024;;Jeunes[#Tout];Territoire[#Tout])',
  },
  {
    name: 'DEFINITION',
    french: 'DEFINITION',
    summary: 'La règle d’un indicateur du catalogue, en une phrase.',
    gives: 'scalar',
    parameters: [id],
    example: '=ML.DEFINITION("accompagnes.entretien")',
  },
  {
    name: 'SOURCE_ROWS',
    french: 'LIGNES_SOURCE',
    summary: 'Les lignes des registres d’où vient un chiffre : dossier, date, ce qui a compté. Données personnelles.',
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
    example: '=ML.SOURCE_ROWS("pmsmp.commune";2024;"Lompret";Situations[#Tout];Jeunes[#Tout])',
  },
  {
    name: 'AIDTOTAL',
    french: 'TOTAL_AIDES',
    summary:
      'Euros d’un fonds dans le registre des aides, exacts au centime, frais compris si aucune commune n’est dite.',
    gives: 'scalar',
    parameters: [
      aides,
      fonds,
      annee,
      {name: 'commune', kind: 'text', optional: true, help: 'Commune du territoire à laquelle se limiter.'},
    ],
    example: '=ML.AIDTOTAL(Aides[#Tout];"FAJeM";2024)',
  },
  {
    name: 'LEDGERGAP',
    french: 'ECART_COMPTES',
    summary: 'Écart en euros entre le registre des aides et le grand livre : registre moins grand livre.',
    gives: 'scalar',
    parameters: [aides, fonds, grandLivre, comptes, annee],
    example: '=ML.LEDGERGAP(Aides[#Tout];"FAJeM";GrandLivre[#Tout];"6571;46";2024)',
  },
  {
    name: 'LEDGERBRIDGE',
    french: 'PASSAGE_COMPTES',
    summary:
      'Passage du registre des aides au grand livre, une ligne par motif ; la dernière vaut 0 si tout est expliqué.',
    gives: 'matrix',
    parameters: [aides, fonds, grandLivre, comptes, annee],
    example: '=ML.LEDGERBRIDGE(Aides[#Tout];"FAJeM";GrandLivre[#Tout];"6571;46";2024)',
  },
  {
    name: 'QUALITY',
    french: 'QUALITE',
    summary: 'Les problèmes d’un registre : code, nombre, première cellule, remède.',
    gives: 'matrix',
    parameters: [registre],
    example: '=ML.QUALITY(Contacts[#Tout];Jeunes[#Tout])',
  },
  {
    name: 'COMMUNE',
    french: 'COMMUNE',
    summary: 'Le nom officiel d’une commune du territoire, orthographe réparée.',
    gives: 'matrix',
    parameters: [{name: 'texte', kind: 'cells', help: 'Commune telle qu’elle est écrite ; une cellule ou une plage.'}],
    example: '=ML.COMMUNE(A2:A500;Territoire[#Tout])',
  },
  {
    name: 'LEVEL',
    french: 'NIVEAU',
    summary: 'Le niveau parmi les quatre : Supérieur au BAC, BAC, BEP/CAP, Aucun diplôme.',
    gives: 'matrix',
    parameters: [
      {name: 'texte', kind: 'cells', help: 'Diplôme ou niveau tel qu’il est écrit ; une cellule ou une plage.'},
    ],
    example: '=ML.LEVEL(A2:A500)',
  },
  {
    name: 'AGEBAND',
    french: 'TRANCHE_AGE',
    summary: 'La tranche d’âge à une date, selon les tranches des réglages.',
    gives: 'matrix',
    parameters: [
      {name: 'naissance', kind: 'cells', help: 'Date de naissance ; une cellule ou une plage.'},
      {name: 'au', kind: 'day', help: 'Date à laquelle l’âge se mesure, ou une année pour le 31 décembre.'},
    ],
    example: '=ML.AGEBAND(C2:C500;2024)',
  },
] as const satisfies readonly FunctionSpec[];

export type FunctionName = (typeof functions)[number]['name'];

/** A function under one of its names. */
export interface NamedFunction {
  readonly called: string;
  readonly spec: FunctionSpec;
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
