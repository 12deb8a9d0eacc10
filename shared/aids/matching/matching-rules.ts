/** Days after a decision, from and to, in which its payment may stand. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

const SOON: Window = {from: 0, to: 31};
export const USUAL: Window = {from: -31, to: 123};
const ANY_TIME: Window = {from: -400, to: 400};

/** What both lines must say alike, beside the amount and the fund. */
export type Said = 'reference' | 'dossier' | 'name' | 'month' | 'paid' | 'nothing';

/** How a rule finds pairs; `match-*.ts` interpret each kind. */
export type Method =
  /** Lines that say the same, and no other does. */
  | {
      readonly kind: 'same';
      readonly said: readonly Said[];
      readonly window: Window;
      /** Across funds. */
      readonly anyFund?: true;
      /** Lines that could be several's are left to somebody's decision, and no later rule may guess. */
      readonly last?: true;
    }
  | {readonly kind: 'fees'}
  | {readonly kind: 'reversals'}
  /** All that bears one reference, or some of it, adds up. */
  | {readonly kind: 'reference-sum'}
  /** Aids and payments of one dossier add up. */
  | {readonly kind: 'dossier-sum'}
  /** A payment that names nobody is the sum of a slip, of a day or of a month. */
  | {readonly kind: 'slip-sum'}
  /** The same, of any aids of the window: the one set that adds up. */
  | {readonly kind: 'any-sum'}
  | {readonly kind: 'duplicates'}
  | {readonly kind: 'recoveries'}
  | {readonly kind: 'fees-alone'}
  | {readonly kind: 'paid-elsewhen'};

/** Verdicts: what the pairs of a rule are called. */
export type RuleId =
  | 'decision'
  | 'explained'
  | 'fee'
  | 'reversal'
  | 'reference'
  | 'batch'
  | 'split'
  | 'dossier'
  | 'series'
  | 'name'
  | 'amount-date'
  | 'wrong-fund'
  | 'wrong-commune'
  | 'duplicate-register'
  | 'duplicate-ledger'
  | 'recovery'
  | 'cut-off';

export interface MatchingRule {
  readonly id: RuleId;
  /** In French, as « Contrôle des aides » prints it. */
  readonly title: string;
  readonly how: Method;
}

/** The rules in their order: the first that holds names the pair. Before them come the user's decisions. */
export const matchingRules: readonly MatchingRule[] = [
  {id: 'fee', title: 'Frais, mêmes montant et période', how: {kind: 'fees'}},
  {id: 'reversal', title: 'Écriture et son annulation', how: {kind: 'reversals'}},
  {
    id: 'reference',
    title: 'Même référence, même dossier, même montant',
    how: {kind: 'same', said: ['reference', 'dossier'], window: ANY_TIME},
  },
  {
    id: 'reference',
    title: 'Même référence, même montant',
    how: {kind: 'same', said: ['reference'], window: ANY_TIME},
  },
  {id: 'batch', title: 'Un bordereau et son paiement, par la référence', how: {kind: 'reference-sum'}},
  {
    id: 'dossier',
    title: 'Même dossier, même montant, même mois',
    how: {kind: 'same', said: ['dossier', 'month'], window: ANY_TIME},
  },
  {
    id: 'dossier',
    title: 'Même dossier, même montant, payé le jour dit au registre',
    how: {kind: 'same', said: ['dossier', 'paid'], window: ANY_TIME},
  },
  {
    id: 'dossier',
    title: 'Même dossier, même montant, payé dans le mois',
    how: {kind: 'same', said: ['dossier'], window: SOON},
  },
  {
    id: 'dossier',
    title: 'Même dossier, même montant, payé dans les quatre mois',
    how: {kind: 'same', said: ['dossier'], window: USUAL, last: true},
  },
  {
    id: 'name',
    title: 'Même nom, même montant, même mois',
    how: {kind: 'same', said: ['name', 'month'], window: ANY_TIME},
  },
  {
    id: 'name',
    title: 'Même nom, même montant, payé dans les quatre mois',
    how: {kind: 'same', said: ['name'], window: USUAL, last: true},
  },
  {id: 'split', title: 'Une aide en plusieurs paiements, ou l’inverse, pour un dossier', how: {kind: 'dossier-sum'}},
  {id: 'batch', title: 'Un paiement pour un bordereau, un jour ou un mois d’aides', how: {kind: 'slip-sum'}},
  {
    id: 'amount-date',
    title: 'Montant seul, payé le jour dit au registre',
    how: {kind: 'same', said: ['nothing', 'paid'], window: USUAL},
  },
  {
    id: 'amount-date',
    title: 'Montant seul, unique dans la période de paiement',
    how: {kind: 'same', said: ['nothing'], window: USUAL, last: true},
  },
  {id: 'batch', title: 'Un paiement pour les seules aides dont la somme convient', how: {kind: 'any-sum'}},
  {
    id: 'wrong-fund',
    title: 'Même référence, autre fonds',
    how: {kind: 'same', said: ['reference'], window: USUAL, anyFund: true},
  },
  {
    id: 'wrong-fund',
    title: 'Même dossier, autre fonds',
    how: {kind: 'same', said: ['dossier'], window: USUAL, anyFund: true, last: true},
  },
  {id: 'duplicate-register', title: 'Copie d’une ligne ou d’une écriture déjà rapprochée', how: {kind: 'duplicates'}},
  {id: 'recovery', title: 'Trop-perçu récupéré', how: {kind: 'recoveries'}},
  {id: 'fee', title: 'Frais d’un seul côté', how: {kind: 'fees-alone'}},
  {id: 'cut-off', title: 'Versée, selon le registre, hors des dates du grand livre', how: {kind: 'paid-elsewhen'}},
];

/** How a verdict is called in the bridge and in lists. */
export const verdicts: Readonly<Record<RuleId, string>> = {
  decision: 'Rapproché à la main',
  explained: 'Expliqué à la main',
  fee: 'Frais',
  reversal: 'Écriture annulée',
  reference: 'Référence exacte',
  batch: 'Paiement groupé',
  split: 'Paiement fractionné',
  dossier: 'Dossier, montant et date',
  series: 'Suite de paiements d’un dossier',
  name: 'Nom, montant et date',
  'amount-date': 'Montant et date seuls',
  'wrong-fund': 'Imputé à un autre fonds',
  'wrong-commune': 'Autre commune',
  'duplicate-register': 'Double au registre',
  'duplicate-ledger': 'Double au grand livre',
  recovery: 'Trop-perçu récupéré',
  'cut-off': 'Décalage de période',
};
