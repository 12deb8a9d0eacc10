import {FOLDED_MONTHS} from '../value/months';
import {fundSpellings} from './fund-words';

/** Words of a label that name nobody: what is paid, how, and when. Folded. */
const GENERIC: ReadonlySet<string> = new Set(
  [
    'a au aux avec chez d de des du en et l la le les ou par pour sans sous sur un une',
    'm me melle mlle mme monsieur madame jeune jeunes beneficiaire nom prenom',
    'achat achats acompte aide aides alloc allocation allocations attribution avance bourse complement demande dotation',
    'exceptionnelle exceptionnel financier financiere financieres forfait fonds gratification indemnite individuelle',
    'participation ponctuelle prime prise charge secours solde soutien subsistance tranche urgence urgente urgent versement',
    'versements directe directes indirecte indirectes inconnu inconnue inconnus diverse diverses divers',
    'annul annulation annule annulee contre passation contrepassation erreur extourne extournee indu indus nouveau',
    'percu rectif rectification reemission reemis reemise regul regularisation rejet rejete remboursement reprise retour',
    'reversement trop verse bq banque bancaire bordereau bord caisse carte cb cheque cheques chq compte especes',
    'fac fact facture factures groupe groupee groupes lot mandat ordre paiement paiements piece prelevement prlv ref',
    'reference regl reglement reglements rglt remise remises sepa titre trans transfert tresorerie vir virement virements virt',
    'cej pacea faj fajem fdaj asp ccas departement dispositif mel metropole metropolitain mission locale ml regie service',
    'services social sociale agence antenne comite commission decision convention dossier dossiers doss dos',
    'alimentaire alimentation alimentaires apprentissage bafa bus carburant caution code concours conduite deplacement',
    'deplacements emploi equipement essence examen exam formation formations frais garantie gestion hebergement hygiene',
    'informatique inscription insertion kit location logement loyer materiel mobilite mutuelle numerique ordinateur outillage',
    'outils passe permis pro professionnel professionnelle repas sante scooter stage tenue ticket tickets train transport',
    'transports travail velo vetement vetements voiture abonnement navette annee mois semaine jour trimestre janv fevr fev',
    'avr juil sept oct nov dec premier premiere deuxieme second seconde troisieme 1er 1ere 2e 2eme 3e 3eme',
    'n no num numero nr id cf',
  ]
    .join(' ')
    .split(' ')
    .concat(FOLDED_MONTHS),
);

/** Words that stand in the name of a supplier, and not in that of a youth. */
const SUPPLIER =
  /(^| )(auto|ecole|ecoles|garage|centre|ccas|mairie|ville|ste|societe|sarl|sas|sasu|eurl|sa|sci|association|asso|organisme|college|lycee|cfa|greta|afpa|institut|magasin|pharmacie|residence|hotel|foyer|sncf|ilevia|transdev|keolis)( |$)/;

/** Whether words are those of a supplier. */
export const namesSupplier = (text: string) => SUPPLIER.test(text);

const fundWords: ReadonlySet<string> = new Set(fundSpellings.flatMap((words) => words.split(' ')));

/** Whether a folded word names nobody, whatever the register. */
export function isGeneric(word: string): boolean {
  return word.length < 3 || /\d/.test(word) || GENERIC.has(word) || fundWords.has(word);
}

/** Words before the number of a cheque, which is nobody's; and before one that is likely an invoice's or a slip's. */
const CHEQUE: ReadonlySet<string> = new Set(['cheque', 'chq', 'chqe', 'ch', 'cq']);
const NUMBERED: ReadonlySet<string> = new Set(
  'facture factures fact fac fa mandat titre remise rem lot rib iban compte tel'.split(' '),
);
const BETWEEN: ReadonlySet<string> = new Set(['n', 'no', 'num', 'numero', 'nr', 'nos', 'de', 'du']);

/** What the words before a number call it; null where they say nothing. */
export function numberedAs(words: readonly string[], at: number): 'cheque' | 'other' | null {
  let before = at - 1;
  while (before >= 0 && (words[before] === '' || BETWEEN.has(words[before]!))) before--;
  if (before < 0) return null;
  return CHEQUE.has(words[before]!) ? 'cheque' : NUMBERED.has(words[before]!) ? 'other' : null;
}

/** A reference that two files do not hold alike by chance: a small number is the place of a line in each of them. */
export function isTelling(reference: string): boolean {
  return /[a-z]/.test(reference) || reference.replace(/\D/g, '').length >= 5;
}
