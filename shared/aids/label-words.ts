import {FOLDED_MONTHS} from '../value/months';
import {letterDistance} from '../value/nearest';
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
    'impaye impayes impayee rejets retourne retournee ret rej abouti non opposition avoir execute clos recredit iban rib errone',
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
    'n no num numero nr id cf charge charges locative locatives fourniture fournitures manuel manuels scolaire scolaires',
    'course courses produit produits livre livres lunettes optique dentaire soin soins colis bon bons retrait depot dossier',
    'debiteur debit crediteur credit invalide titulaire decede bloque cloture insuffisant provision inexistant incorrect motif',
    'operation emetteur banques teletransmission sct regul bancaires commissions emission tenue port envoi livraison change edition eur euro euros ttc montant beneficiaires tiers usager usagers client clients fournisseur fournisseurs salarie salaries sport sports culture loisirs',
  ]
    .join(' ')
    .split(' ')
    .concat(FOLDED_MONTHS),
);

/** Words that stand in the name of a supplier, and not in that of a youth. */
const SUPPLIERS: ReadonlySet<string> = new Set(
  [
    'auto ecole ecoles garage centre ccas mairie ville ste societe sarl sas sasu eurl sa sci association asso organisme',
    'college lycee cfa greta afpa institut magasin pharmacie residence hotel foyer sncf ilevia transdev keolis ratp blablacar',
    'decathlon redoute carrefour auchan leclerc lidl aldi intermarche monoprix casino cora fnac darty boulanger ikea kiabi amazon',
    'cdiscount norauto feuvert midas celio jules intersport gifi conforama leroymerlin castorama brico bricorama emmaus',
    'edenred sodexo pluxee natixis bimpli swile credit mutuel agricole epargne postale bnp cic lcl edf engie orange sfr free',
  ]
    .join(' ')
    .split(' '),
);

/** Words of suppliers that the name of a person may follow: « LYCEE PAUL MARTIN », « GARAGE MARTIN »; and those that may come after it. */
const NAMED_AFTER: ReadonlySet<string> = new Set(
  'ecole ecoles garage lycee college foyer residence pharmacie magasin hotel cabinet association asso institut centre clinique stade gymnase rue avenue place ste societe ets etablissements sarl sas sasu eurl sci sa'.split(
    ' ',
  ),
);
/** « AUTO ECOLE DU CENTRE MARTIN PAUL »: the supplier has its name already. */
const OF: ReadonlySet<string> = new Set('de du des d la l'.split(' '));
const LEGAL_FORMS: ReadonlySet<string> = new Set('sarl sas sasu eurl sci sa ets'.split(' '));

/** Whether the name that stands there among words may be that of a supplier, and not of the youth who bears it. */
export const namesPlace = (words: readonly string[], from: number, to: number) =>
  (NAMED_AFTER.has(words[from - 1] ?? '') && !OF.has(words[from - 2] ?? '')) || LEGAL_FORMS.has(words[to] ?? '');

/** Whether words are those of a supplier. */
export const namesSupplier = (text: string) => text.split(' ').some((word) => SUPPLIERS.has(word));

const fundWords: ReadonlySet<string> = new Set(fundSpellings.flatMap((words) => words.split(' ')));

/** Whether a folded word names nobody, whatever the register. */
export function isGeneric(word: string): boolean {
  return word.length < 3 || /\d/.test(word) || GENERIC.has(word) || fundWords.has(word);
}

/** Letters that an abbreviation has at least: a first name of three is the beginning of many words. */
const LEAST = 4;
const beginnings: ReadonlySet<string> = new Set(
  [...GENERIC].flatMap((word) =>
    Array.from({length: Math.max(0, word.length - LEAST)}, (_, at) => word.slice(0, LEAST + at)),
  ),
);

/** Whether a folded word names somebody: no generic one, nor the beginning of one, nor a supplier's. */
export const mayName = (word: string) => !isGeneric(word) && !beginnings.has(word) && !SUPPLIERS.has(word);

/** Somebody beside the youth. */
const KIN: ReadonlySet<string> = new Set(
  'mere pere parents frere soeur conjoint conjointe epoux epouse tuteur tutrice curateur'.split(' '),
);
export const isKin = (word: string) => KIN.has(word);

/** What numbers count, when they count no people. */
const UNITS =
  'eur|euros?|€|%|x|fois|h|heures?|km|kms|j|jours?|nuits?|semaines?|mois|ans?|tickets?|titres?|cartes?|cheques?|bons?|repas|trajets?|pleins?|cours|seances?|lecons?|articles?|pieces?';
const JOINED = String.raw`(?:\+|&|(?<!\p{L})(?:et|ou)(?!\p{L}))`;
const ALONE = String.raw`(?![\p{L}\d])(?![/.,-]\d)(?! ?(?:${UNITS})(?!\p{L}))`;
/** « + 3 », « et 2 autres », « & cie »: more people than are named. */
const MORE = new RegExp(String.raw`${JOINED} ?(?:\d{1,3}${ALONE}|\d* ?(?:autres?|al|co|cie|consorts?)(?!\p{L}))`, 'iu');
/** « 10000002 + 03 », « 10000002/03 », « 10000002 à 05 »: a number and the end of another one. */
const SHORTENED = new RegExp(
  String.raw`([a-z]*\d{3,}[a-z\d]*) ?(${JOINED}|[-–,;/]|(?<!\p{L})[aà](?!\p{L})) ?([a-z]?\d{1,7})${ALONE}`,
  'giu',
);
const SHORT_FIRST = new RegExp(String.raw`(?<![\p{L}\d]|\d[/.,-])(\d{1,3}) ?${JOINED} ?([a-z]*\d{3,})`, 'giu');

/** Whether a label counts more people than it names: a second number cut short, « et autres ». */
export function countsOthers(label: string, cents: number, isDossier: (number: string) => boolean): boolean {
  if (!/[+&,;/–-]| (?:et|ou|a|à) /i.test(label)) return false;
  const text = label.replace(/\s+/g, ' ');
  if (MORE.test(text)) return true;
  for (const [, first = '', sign = '', second = ''] of text.matchAll(SHORTENED)) {
    if (second.length >= first.length || !isDossier(first) || Number(second) * 100 === Math.abs(cents)) continue;
    // « 10000002/1 » is the first payment of one dossier, « 10000002/3 » are two.
    const isNext = Number(second) > Number(first.slice(-second.length));
    if (second.length > 1 || isNext || !/[-–,;/]/.test(sign)) return true;
  }
  for (const [, , second = ''] of text.matchAll(SHORT_FIRST)) if (isDossier(second)) return true;
  return false;
}

/** Words before the number of a cheque, which is nobody's; and before one that is likely an invoice's or a slip's. */
const CHEQUE: ReadonlySet<string> = new Set(['cheque', 'chq', 'chqe', 'ch', 'cq']);
const NUMBERED: ReadonlySet<string> = new Set(
  'facture factures fact fac fa mandat titre remise rem lot rib iban compte tel contrat commande client bon ticket abonnement police devis siret siren'.split(
    ' ',
  ),
);
const BETWEEN: ReadonlySet<string> = new Set(['n', 'no', 'num', 'numero', 'nr', 'nos', 'de', 'du']);

/** What the words before a number call it; null where they say nothing. */
export function numberedAs(words: readonly string[], at: number): 'cheque' | 'other' | null {
  let before = at - 1;
  while (before >= 0 && (words[before] === '' || BETWEEN.has(words[before]!))) before--;
  if (before < 0) return null;
  return CHEQUE.has(words[before]!) ? 'cheque' : NUMBERED.has(words[before]!) ? 'other' : null;
}

/** Words before the number of a piece, an order or a mandate of the bank. */
const PIECES: ReadonlySet<string> = new Set(
  'ref reference piece ordre ecr ecriture sepa rum id op operation'.split(' '),
);

/** The word before a number says that it is a reference, and so nobody's. */
export function callsReference(words: readonly string[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (words[before] === '' || BETWEEN.has(words[before]!))) before--;
  return before >= 0 && PIECES.has(words[before]!);
}

/** The same word, or one letter away where it is long enough for that to mean something. */
export function isClose(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 1) return false;
  return letterDistance(a, b) <= 1;
}

const TIME =
  /^(?:\d{1,2} )?(?:(?:0?[1-9]|1[0-2]) (?:19|20)\d\d|(?:19|20)\d\d (?:0?[1-9]|1[0-2])(?: \d{1,2})?|(?:19|20)\d{6})$/;

/**
 * A reference that two files do not hold alike by chance: a small number is the place of a line in each of them, a date or a month stands
 * on many lines, and so does a word of payments, of funds or of journals.
 */
export function isTelling(reference: string): boolean {
  if (TIME.test(reference)) return false;
  const isWord = (word: string) =>
    /[a-z]/.test(word) && !GENERIC.has(word) && !fundWords.has(word) && (/^b\d/.test(word) || !JOURNAL.test(word));
  return reference.replace(/\D/g, '').length >= 5 || reference.split(' ').some(isWord);
}

/** The code of a journal of the bank, or of its cash. */
export const JOURNAL = /^(b|bq|bqe|bnq|bank|banque|cb|ca|cai|caisse|ccp|tr|treso|tresorerie)\d*$/;

/** Words of aids, whichever their fund. */
export const SAYS_AIDS = /(^| )(aides?|secours|allocations?)( |$)/;

const CANCELS =
  'annul\\w*|contre ?pass\\w*|extourn\\w*|rejet\\w*|rej|impaye\\w*|retour\\w*|ret|non abouti\\w*|oppositions?|avoirs?|erreur|storno|rectif\\w*';
const REVERSAL = new RegExp(`(^| )(${CANCELS})( |$)`);
const RECOVERY =
  /(^| )(trop percus?|trop verses?|indus?|recuper\w*|recouvr\w*|reversement|remb|rembours\w*|restitu\w*|ordre de reversement)( |$)/;
/** What a bank writes of a transfer that did not arrive. */
const NOT_ARRIVED =
  /(^| )(recredit\w*|renvoi|renvoye\w*|refus\w*|non (execute\w*|credite\w*|distribue\w*)|(compte|cpte) (clos|cloture|inconnu|ferme)|(rib|iban|coordonnees) (errone\w*|faux|invalide\w*|incorrect\w*|bancaires))( |$)/;

/** Not paid yet, not any more, carried over, or paid to staff. */
const NO_PAYMENT =
  /(^| )(provisions?(?! insuf)|previsionn\w*|simulations?|(?<!contrat (?:d )?)engagements?(?! jeune)|a (verser|payer|regler)|a nouveaux?|notes? de frais|ndf)( |$)/;
const AGAIN = /(^| )(reemis\w*|represent\w*|remplac\w*|nouveau (vir\w*|paiement|cheque|chq))( |$)/;

const LAST_YEAR = /(?<![\p{L}\d])N ?[-–] ?1(?!\d)/u;

/** A label, folded and as written, says that it is no payment of an aid of its time; one that is made again speaks of the first one. */
export const saysNoPayment = (label: string, written: string) =>
  NO_PAYMENT.test(label) ||
  LAST_YEAR.test(written) ||
  ((REVERSAL.test(label) || RECOVERY.test(label)) && !AGAIN.test(label));

/** A label speaks of a cancelled entry; of money asked back; of money that came back, whatever the reason. */
export const saysReversal = (label: string) => REVERSAL.test(label);
export const saysRecovery = (label: string) => RECOVERY.test(label);
export const saysBack = (label: string) => REVERSAL.test(label) || RECOVERY.test(label) || NOT_ARRIVED.test(label);

/** Words of cancellation, left out to compare labels. */
const NOISE = new RegExp(`(^| )(${CANCELS}|de|du|la|le|l|d|sur|vir|virement)(?= |$)`, 'g');
export const plainLabel = (label: string) => label.replace(NOISE, ' ').replace(/ +/g, ' ').trim();
