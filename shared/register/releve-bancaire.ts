import {defineRegister} from './define-register';
import {grandLivre} from './grand-livre';
import {holder, lineStates, payeeColumns, paymentState} from './payee-columns';

const {date, libelle, debit, credit, montant, sens, piece, journal, ecritureLet} = grandLivre.columns;

/** One row a movement of a bank account. */
export const releveBancaire = defineRegister({
  id: 'releve-bancaire',
  title: 'Relevé bancaire',
  dated: 'date',
  needsOneOf: [['montant'], ['debit'], ['credit']],
  columns: {
    date,
    libelle,
    montant,
    debit,
    credit,
    sens,
    piece,
    journal,
    ecritureLet,
  },
  aside: {
    ...payeeColumns,
    devise: lineStates.devise,
    remarque: lineStates.remarque,
    statutPaiement: paymentState,
    compAuxLib: holder,
  },
});
