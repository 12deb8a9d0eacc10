import {defineRegister} from './define-register';
import {grandLivre} from './grand-livre';
import {holder, lineStates, payeeColumns, paymentState} from './payee-columns';

const {remarque, devise} = lineStates;
const {dossier, nom, prenom, nomComplet, fonds, commune, mois} = payeeColumns;
const {date, libelle, debit, credit, montant, sens, piece, journal, ecritureLet} = grandLivre.columns;

/** One row a payment to somebody, as the body that pays sends it back: its day, or the month of the right. */
export const retourPaiement = defineRegister({
  id: 'retour-paiement',
  title: 'Retour de paiement',
  needsOneOf: (['dossier', 'nom', 'nomComplet'] as const).flatMap((who) =>
    (['date', 'mois'] as const).flatMap((when) =>
      (['montant', 'debit', 'credit'] as const).map((amount) => [who, when, amount]),
    ),
  ),
  aside: {
    prenom,
    fonds,
    commune,
    remarque,
    devise,
    rejet: {kind: 'text', headings: ['Date de rejet', 'Rejet', 'Montant rejeté', 'Anomalie']},
    statutPaiement: paymentState,
    compAuxLib: holder,
  },
  columns: {
    dossier,
    nom,
    nomComplet,
    mois,
    // the day of payment before any other, and what was paid before what was due
    date: {
      kind: 'day',
      headings: ['Date de paiement', 'Date paiement', 'Payé le', 'Date de mise en paiement', ...date.headings],
    },
    libelle,
    montant: {kind: 'cents', headings: ['Montant payé', 'Montant versé', 'Net payé', ...montant.headings]},
    debit,
    credit,
    sens,
    piece,
    journal,
    ecritureLet,
  },
});
