/** Days after a decision, from and to, in which its payment may stand. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

export const USUAL: Window = {from: -31, to: 123};
/** By a reference, which names the aid. */
export const HALF_YEAR: Window = {from: -31, to: 184};
/** In which somebody's other aid of the same amount may be the one that was paid. */
export const LATE: Window = {from: -31, to: 300};
/** Days between what two files say of one payment: its entry, and its line in a return or at the bank. */
export const BETWEEN_FILES = 31;
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
      /** Days in which another line that says the same could be meant; as many as the window when left out. */
      readonly reach?: Window;
      /** Across funds. */
      readonly anyFund?: true;
      /** Lines that could be several's are left to somebody's decision, and no later rule may guess. */
      readonly last?: true;
    }
  | {readonly kind: 'fees'}
  | {readonly kind: 'reversals'}
  /** All that bears one reference adds up; as a suggestion, some of it, or all but a fee. */
  | {readonly kind: 'reference-sum'}
  /** All the aids and payments near each other of one dossier add up; as a suggestion, some of them. */
  | {readonly kind: 'dossier-sum'}
  /** A payment whose label names several people is the sum of an aid of each. */
  | {readonly kind: 'people-sum'}
  /** A name that is nearly that of the youth: a letter, an initial, the surname alone. */
  | {readonly kind: 'near-name'}
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

/**
 * Proven: what was paid to that youth, for that aid, by evidence that names it. Suggested: everything else, which is open until
 * somebody says so.
 */
export type Tier = 'proven' | 'suggested';

export interface MatchingRule {
  readonly id: RuleId;
  readonly tier: Tier;
  /** In French, as « Contrôle des aides » prints it. */
  readonly title: string;
  readonly how: Method;
}

const rule = (tier: Tier) => (id: RuleId, title: string, how: Method) => ({id, tier, title, how});
const proven = rule('proven');
const suggested = rule('suggested');

/** The rules in their order: the first that holds names the pair. Before them come the user's decisions. */
export const matchingRules: readonly MatchingRule[] = [
  proven('fee', 'Frais, mêmes montant et période', {kind: 'fees'}),
  proven('reversal', 'Écriture et son annulation, par le lettrage, la pièce ou le dossier', {kind: 'reversals'}),
  proven('reference', 'Même référence, même dossier, même montant', {
    kind: 'same',
    said: ['reference', 'dossier'],
    window: HALF_YEAR,
  }),
  proven('reference', 'Même référence, même montant', {kind: 'same', said: ['reference'], window: HALF_YEAR}),
  proven('batch', 'Un bordereau entier et son paiement, par la référence', {kind: 'reference-sum'}),
  proven('dossier', 'Même dossier, même montant, même mois', {
    kind: 'same',
    said: ['dossier', 'month'],
    window: ANY_TIME,
  }),
  proven('dossier', 'Même dossier, même montant, payé le jour dit au registre', {
    kind: 'same',
    said: ['dossier', 'paid'],
    window: ANY_TIME,
  }),
  proven('dossier', 'Même dossier, même montant, payé dans les quatre mois', {
    kind: 'same',
    said: ['dossier'],
    window: USUAL,
    reach: LATE,
    last: true,
  }),
  proven('name', 'Même nom entier, même montant, même mois', {kind: 'same', said: ['name', 'month'], window: ANY_TIME}),
  proven('name', 'Même nom entier, même montant, payé dans les quatre mois', {
    kind: 'same',
    said: ['name'],
    window: USUAL,
    reach: LATE,
    last: true,
  }),
  proven('split', 'Une aide en plusieurs paiements, ou l’inverse, pour tout un dossier', {kind: 'dossier-sum'}),
  proven('wrong-fund', 'Même référence, autre fonds', {
    kind: 'same',
    said: ['reference'],
    window: USUAL,
    anyFund: true,
  }),
  proven('wrong-fund', 'Même dossier, autre fonds', {
    kind: 'same',
    said: ['dossier'],
    window: USUAL,
    anyFund: true,
    last: true,
  }),
  proven('duplicate-register', 'Copie d’une ligne ou d’une écriture déjà rapprochée', {kind: 'duplicates'}),
  proven('recovery', 'Trop-perçu récupéré, d’un dossier payé', {kind: 'recoveries'}),
  proven('fee', 'Frais d’un seul côté, petits, à la banque', {kind: 'fees-alone'}),
  suggested('reversal', 'Écriture et son annulation, par le libellé', {kind: 'reversals'}),
  suggested('batch', 'Une partie d’un bordereau, ou un bordereau net de frais', {kind: 'reference-sum'}),
  suggested('reference', 'Même référence, même montant, à une autre date ou sous un autre nom', {
    kind: 'same',
    said: ['reference'],
    window: ANY_TIME,
  }),
  suggested('dossier', 'Numéro lu dans le libellé, ou paiement tardif, même montant', {
    kind: 'same',
    said: ['dossier'],
    window: ANY_TIME,
    last: true,
  }),
  suggested('name', 'Nom qui peut être celui d’un autre, ou paiement tardif, même montant', {
    kind: 'same',
    said: ['name'],
    window: ANY_TIME,
    last: true,
  }),
  suggested('split', 'Une partie des aides ou des paiements d’un dossier', {kind: 'dossier-sum'}),
  suggested('batch', 'Plusieurs personnes dans un libellé, une aide de chacune', {kind: 'people-sum'}),
  suggested('name', 'Nom approché : une lettre, une initiale, le nom seul', {kind: 'near-name'}),
  suggested('batch', 'Un paiement pour un bordereau, un jour ou un mois d’aides', {kind: 'slip-sum'}),
  suggested('amount-date', 'Montant seul, payé le jour dit au registre', {
    kind: 'same',
    said: ['nothing', 'paid'],
    window: USUAL,
  }),
  suggested('amount-date', 'Montant seul, unique dans la période de paiement', {
    kind: 'same',
    said: ['nothing'],
    window: USUAL,
    last: true,
  }),
  suggested('batch', 'Un paiement pour les seules aides dont la somme convient', {kind: 'any-sum'}),
  suggested('cut-off', 'Versée, selon le seul registre, hors des dates du grand livre', {kind: 'paid-elsewhen'}),
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
