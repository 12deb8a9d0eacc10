import {defineRegister} from './define-register';
import {sens} from './value-lists/aide';

/** One row an entry of the accounts: the 18 fields of the FEC (art. A47 A-1 LPF), or the fewer of a printed ledger. */
export const grandLivre = defineRegister({
  id: 'grand-livre',
  title: 'Grand livre',
  dated: 'date',
  needsOneOf: [
    ['debit', 'credit'],
    ['montant', 'sens'],
  ],
  columns: {
    date: {kind: 'day', needed: true, headings: ['Date', 'EcritureDate', 'Date d’écriture', 'Date écriture']},
    compte: {kind: 'text', needed: true, headings: ['Compte', 'CompteNum', 'N° de compte', 'Numéro de compte']},
    libelle: {kind: 'text', headings: ['Libellé', 'EcritureLib', 'Libellé écriture']},
    debit: {kind: 'cents', headings: ['Débit']},
    credit: {kind: 'cents', headings: ['Crédit']},
    montant: {kind: 'cents', headings: ['Montant']},
    sens: {kind: 'choice', list: sens, headings: ['Sens']},
    piece: {kind: 'text', headings: ['Pièce', 'PieceRef', 'N° pièce', 'N° de pièce']},
    journal: {kind: 'text', headings: ['Journal', 'JournalCode', 'Code journal']},
    journalLib: {kind: 'text', headings: ['JournalLib']},
    ecritureNum: {kind: 'text', headings: ['EcritureNum']},
    compteLib: {kind: 'text', headings: ['CompteLib', 'Libellé du compte', 'Intitulé du compte']},
    compAuxNum: {kind: 'text', headings: ['CompAuxNum']},
    compAuxLib: {kind: 'text', headings: ['CompAuxLib']},
    pieceDate: {kind: 'day', headings: ['PieceDate']},
    ecritureLet: {kind: 'text', headings: ['EcritureLet', 'EcrtureLet', 'Lettrage']},
    dateLet: {kind: 'day', headings: ['DateLet']},
    validDate: {kind: 'day', headings: ['ValidDate']},
    montantDevise: {kind: 'cents', headings: ['Montantdevise']},
    idevise: {kind: 'text', headings: ['Idevise']},
  },
});
