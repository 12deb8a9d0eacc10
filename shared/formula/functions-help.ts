import type {FunctionName} from './functions';

/** What hosts tell of a function to who types it. */
interface FunctionHelp {
  /** French, 128 characters at most: hosts cut what is longer. */
  readonly summary: string;
  /** In French syntax, as staff type it in Excel. */
  readonly example: string;
}

/** The help of every function, apart from what calculates: no formula needs it. */
export const functionsHelp: {readonly [N in FunctionName]: FunctionHelp} = {
  BYCOMMUNE: {
    summary:
      'Compte un registre par commune du territoire, zéros compris, puis hors territoire, non renseigné et total. Rien n’est masqué.',
    example: '=ML.BYCOMMUNE(Contacts[#Tout];2024;"jeunes";Jeunes[#Tout];Territoire[#Tout];"Nature";"Entretien")',
  },
  BREAKDOWN: {
    summary:
      'Compte un registre par sexe, âge, niveau, QPV, nature, type, mois ou toute autre colonne, puis le total. Rien n’est masqué.',
    example: '=ML.BREAKDOWN(Situations[#Tout];"catégorie";2024)',
  },
  CROSS: {
    summary:
      'Tableau croisé d’un registre : une dimension en lignes, une autre en colonnes, avec les deux totaux. Rien n’est masqué.',
    example: '=ML.CROSS(Jeunes[#Tout];"sexe";"âge";2024)',
  },
  TALLY: {
    summary: 'Un seul nombre : lignes, jeunes distincts ou euros d’un registre, selon des critères. Rien n’est masqué.',
    example: '=ML.TALLY(Contacts[#Tout];2024;"jeunes";Jeunes[#Tout];"Nature";"Entretien")',
  },
  SHARE: {
    summary:
      'Part d’une valeur d’une colonne, parmi les lignes ou les jeunes dont la valeur est connue. Rien n’est masqué.',
    example: '=ML.SHARE(Jeunes[#Tout];"Permis B";"oui";2024)',
  },
  SHARE_BELOW_BAC: {
    summary: 'Part des jeunes de niveau BEP/CAP ou sans diplôme, parmi ceux dont le niveau validé est connu.',
    example: '=ML.SHARE_BELOW_BAC(Jeunes[#Tout];2024)',
  },
  EVOLUTION: {
    summary: 'Évolution d’un compte par rapport à l’année précédente : (N − N-1) / N-1. Rien n’est masqué.',
    example: '=ML.EVOLUTION(Jeunes[#Tout];2024)',
  },
  INDICATOR: {
    summary:
      'Un tableau ou un chiffre du catalogue, avec sa propre règle, seuil de diffusion compris, à partir des registres donnés.',
    example: '=ML.INDICATOR("premiers-accueils.commune";2024;;Jeunes[#Tout];Territoire[#Tout])',
  },
  DEFINITION: {
    summary: 'La règle d’un indicateur du catalogue, en une phrase.',
    example: '=ML.DEFINITION("accompagnes.entretien")',
  },
  SOURCE_ROWS: {
    summary: 'Les lignes des registres d’où vient un chiffre : dossier, date, ce qui a compté. Données personnelles.',
    example: '=ML.SOURCE_ROWS("pmsmp.commune";2024;"Lompret";Situations[#Tout];Jeunes[#Tout])',
  },
  AIDTOTAL: {
    summary:
      'Euros d’un fonds dans le registre des aides, exacts au centime, frais compris si aucune commune n’est dite.',
    example: '=ML.AIDTOTAL(Aides[#Tout];"FAJeM";2024)',
  },
  LEDGERGAP: {
    summary: 'Écart en euros entre le registre des aides et le grand livre : registre moins grand livre.',
    example: '=ML.LEDGERGAP(Aides[#Tout];"FAJeM";GrandLivre[#Tout];"6571;46";2024)',
  },
  LEDGERBRIDGE: {
    summary:
      'Passage du registre des aides au grand livre, une ligne par motif ; la dernière vaut 0 si tout est expliqué.',
    example: '=ML.LEDGERBRIDGE(Aides[#Tout];"FAJeM";GrandLivre[#Tout];"6571;46";2024)',
  },
  QUALITY: {
    summary: 'Les problèmes d’un registre : code, nombre, première cellule, remède.',
    example: '=ML.QUALITY(Contacts[#Tout];Jeunes[#Tout])',
  },
  COMMUNE: {
    summary: 'Le nom officiel d’une commune du territoire, orthographe réparée.',
    example: '=ML.COMMUNE(A2:A500;Territoire[#Tout])',
  },
  LEVEL: {
    summary: 'Le niveau parmi les quatre : Supérieur au BAC, BAC, BEP/CAP, Aucun diplôme.',
    example: '=ML.LEVEL(A2:A500)',
  },
  AGEBAND: {
    summary: 'La tranche d’âge à une date, selon les tranches des réglages.',
    example: '=ML.AGEBAND(C2:C500;2024)',
  },
};
