import type {ColumnSpec} from './define-register';
import {logement, permis, rqth, sexe} from './value-lists/jeune';

export const dossier = {
  kind: 'dossier',
  headings: [
    'N° dossier',
    'Matricule',
    'Identifiant',
    'ID dossier',
    'Dossier',
    'N° de dossier',
    'Numéro de dossier',
    'Numéro dossier',
    'N° du dossier',
    'N° I-MILO',
    'Numéro I-MILO',
    'ID I-MILO',
  ],
} as const;

/** How people are called: the report counts nobody by name, and payments may bear nothing else. */
export const nameColumns = {
  nom: {kind: 'text', headings: ['Nom', 'Nom de naissance', 'Nom d’usage', 'Nom usuel']},
  prenom: {kind: 'text', headings: ['Prénom', 'Prénoms']},
  nomComplet: {
    kind: 'text',
    headings: ['Nom et prénom', 'Nom prénom', 'Bénéficiaire', 'Nom du bénéficiaire', 'Jeune'],
  },
} as const satisfies Record<string, ColumnSpec>;

/** What a register says of the youth on its own rows, when the export carries it: the row's own wins over Jeunes. */
export const youthColumns = {
  sexe: {kind: 'choice', list: sexe, headings: ['Sexe', 'Genre', 'Civilité']},
  naissance: {
    kind: 'day',
    meaning: 'birth',
    headings: ['Date de naissance', 'Né(e) le', 'Naissance', 'Né le', 'Née le', 'Date naissance'],
  },
  commune: {kind: 'commune', headings: ['Commune', 'Commune de résidence', 'Ville']},
  insee: {kind: 'insee', headings: ['Code INSEE', 'INSEE', 'Code INSEE de la commune', 'Code commune']},
  qpv: {kind: 'qpv', headings: ['QPV', 'Quartier prioritaire', 'Quartier Politique de la Ville']},
  niveau: {
    kind: 'level',
    headings: [
      'Niveau validé',
      'Niveau de formation',
      'Niveau de qualification',
      'Diplôme',
      'Niveau de qualification (validé)',
      'Niveau validé (nomenclature 2019)',
      'Niveau validé (nouvelle nomenclature)',
      'Niveau de formation (nomenclature 2019)',
      'Niveau de formation (nouvelle nomenclature)',
    ],
  },
  permis: {kind: 'choice', list: permis, headings: ['Permis B', 'Permis']},
  logement: {kind: 'choice', list: logement, headings: ['Logement', 'Situation de logement', 'Hébergement']},
  rqth: {kind: 'choice', list: rqth, headings: ['RQTH', 'Travailleur handicapé']},
} as const satisfies Record<string, ColumnSpec>;
