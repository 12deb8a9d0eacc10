import {defineRegister} from './define-register';
import {fonds, natureAide, statutAide} from './value-lists/aide';
import {dossier, nameColumns, youthColumns} from './youth-columns';

/** One row a payment or a decision. A fee of an issuer has an amount but no youth. */
export const aides = defineRegister({
  id: 'aides',
  title: 'Aides',
  dated: 'date',
  decides: {
    statut: 'chaque aide compte, celles qui sont refusées, annulées ou en attente aussi',
    dossier: 'aucune aide n’est rattachée à un jeune, ni à sa commune où la ligne n’en dit rien',
  },
  assumes: {nature: 'chaque ligne compte comme une aide à un jeune, les frais aussi'},
  dossierExpected: {unless: ['nature', 'frais']},
  oneRowPer: ['dossier', 'fonds', 'date', 'montant', 'nature', 'reference', 'statut'],
  aside: {
    /** The day of payment, beside the day of decision. */
    versement: {kind: 'day', headings: ['Date de versement']},
    ...nameColumns,
  },
  columns: {
    dossier,
    fonds: {kind: 'choice', list: fonds, needed: true, headings: ['Fonds', 'Dispositif', 'Aide', 'Type d’aide']},
    date: {
      kind: 'day',
      needed: true,
      headings: ['Date', 'Date de décision', 'Date de versement'],
      byDateAides: {
        décision: ['Date de décision', 'Date', 'Date de versement'],
        versement: ['Date de versement', 'Date', 'Date de décision'],
      },
    },
    montant: {
      kind: 'cents',
      needed: true,
      headings: ['Montant', 'Montant versé', 'Montant attribué', 'Montant accordé'],
    },
    nature: {kind: 'choice', list: natureAide, headings: ['Nature']},
    reference: {kind: 'text', headings: ['Référence', 'N° pièce', 'N° de bordereau']},
    statut: {kind: 'choice', list: statutAide, headings: ['Statut']},
    ...youthColumns,
  },
});
