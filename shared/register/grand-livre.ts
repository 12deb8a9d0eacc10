import {defineRegister} from './define-register';
import {lineStates, payeeColumns} from './payee-columns';
import {sens} from './value-lists/aide';

/** One row an entry of the accounts: the fields of the FEC (art. A47 A-1 LPF), or the fewer of a printed ledger. */
export const grandLivre = defineRegister({
  id: 'grand-livre',
  title: 'Grand livre',
  dated: 'date',
  needsOneOf: [
    ['debit', 'credit'],
    ['montant', 'sens'],
  ],
  columns: {
    date: {
      kind: 'day',
      needed: true,
      headings: [
        'Date',
        'EcritureDate',
        'Date d’écriture',
        'Date écriture',
        'Date de l’écriture',
        'Date comptable',
        'Date opération',
        'Date d’opération',
        'Date de l’opération',
        'Date de paiement',
        'Date de versement',
        'Date paiement',
        'Payé le',
        'Date de mise en paiement',
        'Date valeur',
        'Date de valeur',
      ],
    },
    compte: {
      kind: 'text',
      needed: true,
      headings: [
        'Compte',
        'CompteNum',
        'N° de compte',
        'Numéro de compte',
        'N° compte',
        'No compte',
        'No de compte',
        'Numéro compte',
        'Compte général',
        'N° de compte général',
        'N° compte général',
        'Compte comptable',
        'Code compte',
        'Cpte',
        'N° cpte',
        'Account',
      ],
    },
    libelle: {
      kind: 'text',
      headings: [
        'Libellé',
        'EcritureLib',
        'Libellé écriture',
        'Libellé de l’écriture',
        'Libellé opération',
        'Libellé de l’opération',
        'Détail',
        'Motif',
        'Objet',
      ],
    },
    debit: {kind: 'cents', headings: ['Débit', 'Débit euros', 'Débit EUR']},
    credit: {kind: 'cents', headings: ['Crédit', 'Crédit euros', 'Crédit EUR']},
    montant: {
      kind: 'cents',
      headings: [
        'Montant',
        'Montant payé',
        'Montant versé',
        'Net payé',
        'Montant net',
        'Montant euros',
        'Montant EUR',
        'Somme',
      ],
    },
    sens: {kind: 'choice', list: sens, headings: ['Sens']},
    piece: {
      kind: 'text',
      headings: [
        'Pièce',
        'PieceRef',
        'N° pièce',
        'N° de pièce',
        'Référence',
        'Réf',
        'N° de bordereau',
        'Bordereau',
        'N° d’ordre',
        'Référence paiement',
      ],
    },
    journal: {kind: 'text', headings: ['Journal', 'JournalCode', 'Code journal', 'Jnl']},
    journalLib: {kind: 'text', headings: ['JournalLib']},
    ecritureNum: {
      kind: 'text',
      headings: ['EcritureNum', 'N° écriture', 'N° d’écriture', 'Numéro d’écriture', 'N° mouvement'],
    },
    compteLib: {
      kind: 'text',
      headings: ['CompteLib', 'Libellé du compte', 'Intitulé du compte', 'Intitulé'],
    },
    compAuxNum: {
      kind: 'text',
      headings: ['CompAuxNum', 'CompteAuxNum', 'Compte auxiliaire', 'Auxiliaire', 'Tiers', 'Code tiers'],
    },
    compAuxLib: {kind: 'text', headings: ['CompAuxLib', 'CompteAuxLib', 'Libellé auxiliaire', 'Nom du tiers']},
    pieceDate: {kind: 'day', headings: ['PieceDate']},
    ecritureLet: {kind: 'text', headings: ['EcritureLet', 'EcrtureLet', 'Lettrage', 'Lettre']},
    dateLet: {kind: 'day', headings: ['DateLet']},
    validDate: {kind: 'day', headings: ['ValidDate', 'Date de validation']},
    montantDevise: {kind: 'cents', headings: ['Montantdevise']},
    idevise: {kind: 'text', headings: ['Idevise']},
    dateRglt: {kind: 'day', headings: ['DateRglt']},
    modeRglt: {kind: 'text', headings: ['ModeRglt']},
    natOp: {kind: 'text', headings: ['NatOp']},
    idClient: {kind: 'text', headings: ['IdClient']},
  },
  aside: {...payeeColumns, ...lineStates},
});

/** A field of the FEC: the column that it is, and its name in the article. */
interface FecField {
  readonly column: string;
  readonly heading: string;
  /** Never empty. */
  readonly filled?: true;
  /** Fields of one word stand in the place of those of the other. */
  readonly instead?: 'two amounts' | 'one amount';
  /** Of cash accounts only. */
  readonly cash?: true;
}

/** The fields of art. A47 A-1 (VII, VIII) in their order: 18, Montant and Sens in the place of Debit and Credit, and those of cash accounts. */
export const fecFields: readonly FecField[] = [
  {column: 'journal', heading: 'JournalCode', filled: true},
  {column: 'journalLib', heading: 'JournalLib', filled: true},
  {column: 'ecritureNum', heading: 'EcritureNum', filled: true},
  {column: 'date', heading: 'EcritureDate', filled: true},
  {column: 'compte', heading: 'CompteNum', filled: true},
  {column: 'compteLib', heading: 'CompteLib', filled: true},
  {column: 'compAuxNum', heading: 'CompAuxNum'},
  {column: 'compAuxLib', heading: 'CompAuxLib'},
  {column: 'piece', heading: 'PieceRef', filled: true},
  {column: 'pieceDate', heading: 'PieceDate', filled: true},
  {column: 'libelle', heading: 'EcritureLib', filled: true},
  {column: 'debit', heading: 'Debit', instead: 'two amounts'},
  {column: 'credit', heading: 'Credit', instead: 'two amounts'},
  {column: 'montant', heading: 'Montant', instead: 'one amount'},
  {column: 'sens', heading: 'Sens', instead: 'one amount'},
  {column: 'ecritureLet', heading: 'EcritureLet'},
  {column: 'dateLet', heading: 'DateLet'},
  {column: 'validDate', heading: 'ValidDate', filled: true},
  {column: 'montantDevise', heading: 'Montantdevise'},
  {column: 'idevise', heading: 'Idevise'},
  {column: 'dateRglt', heading: 'DateRglt', cash: true},
  {column: 'modeRglt', heading: 'ModeRglt', cash: true},
  {column: 'natOp', heading: 'NatOp', cash: true},
  {column: 'idClient', heading: 'IdClient', cash: true},
];
