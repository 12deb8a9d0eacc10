import type {ColumnSpec} from './define-register';
import {fonds} from './value-lists/aide';
import {dossier, nameColumns} from './youth-columns';

/** Whom and what a payment is for, where the list of payments says it in columns of its own. */
export const payeeColumns = {
  dossier: {...dossier, headings: [...dossier.headings, 'N° bénéficiaire']},
  ...nameColumns,
  fonds: {
    kind: 'choice',
    list: fonds,
    headings: ['Fonds', 'Dispositif', 'Allocation', 'Type d’allocation', 'Aide', 'Type d’aide'],
  },
  commune: {kind: 'commune', headings: ['Commune', 'Ville', 'Commune de résidence']},
  /** The month of the right that is paid, in any way people write a month. */
  mois: {kind: 'text', headings: ['Mois', 'Mois de droit', 'Mois concerné', 'Mois de l’allocation', 'Période']},
} as const satisfies Record<string, ColumnSpec>;

/** Whose account the money went to, where it is said beside the youth. */
export const holder = {
  kind: 'text',
  headings: [
    'Titulaire du compte',
    'Titulaire',
    'Nom du titulaire',
    'Nom du titulaire du compte',
    'Titulaire du RIB',
    'Titulaire RIB',
    'Compte au nom de',
    'Bénéficiaire du paiement',
    'Bénéficiaire du virement',
    'Nom du bénéficiaire du paiement',
    'Nom bénéficiaire du paiement',
    'Destinataire',
    'Nom du destinataire',
    'Payé à',
    'Payée à',
    'Versé à',
    'Viré à',
    'Mandataire',
  ],
} as const satisfies ColumnSpec;

/** What became of a payment. */
export const paymentState = {
  kind: 'text',
  headings: ['Statut du paiement', 'Statut paiement', 'État du paiement', 'Statut', 'État', 'Motif de rejet'],
} as const satisfies ColumnSpec;

/** What became of a line, where a column says it: its state in the books, a remark; and its money. */
export const lineStates = {
  etat: {kind: 'text', headings: ['Statut', 'État', 'Statut écriture', 'Validée']},
  remarque: {kind: 'text', headings: ['Observations', 'Observation', 'Commentaires', 'Commentaire', 'Remarque']},
  devise: {kind: 'text', headings: ['Devise', 'Monnaie']},
} as const satisfies Record<string, ColumnSpec>;
