import {FOLDED_MONTHS} from '../../value/months';
import {letterDistance} from '../../value/nearest';
import {fundSpellings} from './fund-words';

/** Words of a label that name nobody: what is paid, how, and when. Folded. */
const GENERIC: ReadonlySet<string> = new Set(
  [
    'a au aux avec chez d de des du en et l la le les ou par pour sans sous sur un une',
    'm me melle mlle mme monsieur madame jeune jeunes beneficiaire nom prenom',
    'achat achats acompte aide aides alloc allocation allocations attribution avance bourse complement dde demande dotation suite accorde accordee accepte acceptee',
    'exceptionnelle exceptionnel financier financiere financieres forfait fonds gratification indemnite individuelle',
    'participation ponctuelle prime prise charge secours solde soutien subsistance tranche urgence urgente urgent versement',
    'versements directe directes indirecte indirectes inconnu inconnue inconnus diverse diverses divers',
    'impaye impayes impayee rejets retourne retournee ret rej abouti non opposition avoir execute clos recredit iban rib errone',
    'annul annulation annule annulee contre passation contrepassation erreur extourne extournee indu indus nouveau',
    'percu rectif rectification reemission reemis reemise regul regularisation rejet rejete remboursement reprise retour',
    'reversement trop verse bq banque bancaire bordereau bord caisse carte cb cheque cheques chq compte cpte especes',
    'fac fact facture factures groupe groupee groupes lot mandat ordre paiement paiements piece prelevement prlv ref',
    'reference regl reglement reglements rglt remise remises sepa notprovided web titre trans transfert tresorerie vir virement virements virt',
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
    'reclassement reclasse imputation reimputation correction route sejour fjt ecran passeport timbre assurance reparation pneus telephone internet emis energie electricite caces sst certification uniforme literie nuitees',
    'echec echoue rjt transaction recall rtr tort faux mauvais coordonnees bancaires errones errone erronee erronees recu recus notprovided web',
    'inst instantane instantanee instantanes arrete notification notifie echeance mensualite interim cdd cdi embauche entretien recherche',
  ]
    .join(' ')
    .split(' ')
    .concat(FOLDED_MONTHS),
);

/** Names of suppliers, whole as they are: a name beside one of them is somebody's. */
const BRANDS: ReadonlySet<string> = new Set(
  [
    'sncf ilevia transdev keolis ratp blablacar',
    'decathlon redoute carrefour auchan leclerc lidl aldi intermarche monoprix casino cora fnac darty boulanger ikea kiabi amazon',
    'cdiscount norauto feuvert midas celio jules intersport gifi conforama leroymerlin castorama brico bricorama emmaus',
    'edenred sodexo pluxee natixis bimpli swile credit mutuel agricole epargne postale bnp cic lcl edf engie orange sfr free',
  ]
    .join(' ')
    .split(' '),
);

/** Words that stand in the name of a supplier, and not in that of a youth. */
const SUPPLIERS: ReadonlySet<string> = new Set([
  ...'auto ecole ecoles garage centre ccas mairie ville ste societe sarl sas sasu eurl sa sci association asso organisme'.split(
    ' ',
  ),
  ...'college lycee cfa greta afpa institut magasin pharmacie residence hotel foyer'.split(' '),
  ...BRANDS,
]);

/** Words of suppliers that the name of a person may follow: « LYCEE PAUL MARTIN », « GARAGE MARTIN »; and those that may come after it. */
const NAMED_AFTER: ReadonlySet<string> = new Set(
  'ecole ecoles garage lycee college foyer residence pharmacie magasin hotel cabinet association asso institut centre clinique stade gymnase rue avenue place ste societe ets etablissements sarl sas sasu eurl sci sa dr docteur me maitre mtre chez'.split(
    ' ',
  ),
);
/** The same of trades that are aids too, on a line that does not speak of aids: « TRANSPORTS MARTIN », « MARTIN OPTIQUE ». */
const TRADES: ReadonlySet<string> = new Set('transports optique auto autos agence'.split(' '));
/** « AUTO ECOLE DU CENTRE MARTIN PAUL »: the supplier has its name already. */
const OF: ReadonlySet<string> = new Set('de du des d la l'.split(' '));
const LEGAL_FORMS: ReadonlySet<string> = new Set('sarl sas sasu eurl sci sa ets ei eirl'.split(' '));

/** Whether the name that stands there among words may be that of a supplier, and not of the youth who bears it. */
export function namesPlace(words: readonly string[], from: number, to: number): boolean {
  const [before, after] = [words[from - 1] ?? '', words[to] ?? ''];
  if ((NAMED_AFTER.has(before) && !OF.has(words[from - 2] ?? '')) || LEGAL_FORMS.has(after)) return true;
  return (TRADES.has(before) || TRADES.has(after)) && !SAYS_AIDS.test(words.join(' '));
}

/** Letters that stand alone between words of a label, and are no initial: « A LILLE », « D URGENCE ». */
const ARTICLES: ReadonlySet<string> = new Set([...'adlmn']);
const VOWEL = /^[aeiouyh]/;

/** Whether a letter beside a name is the initial of somebody else's: « MARTIN PAUL D. » is not « MARTIN PAUL ». */
export function hasInitial(words: readonly string[], from: number, to: number): boolean {
  const [before, after] = [words[from - 1] ?? '', words[to] ?? ''];
  if (before.length === 1 && /[a-z]/.test(before)) {
    const isArticle =
      before === 'm' || (from > 1 && (before === 'a' || (/[dln]/.test(before) && VOWEL.test(words[from]!))));
    if (!isArticle) return true;
  }
  const next = words[to + 1];
  return after.length === 1 && /[a-z]/.test(after) && (next === undefined || !ARTICLES.has(after) || !isGeneric(next));
}

/** Whether words are those of a supplier; of none but those whose name is whole. */
export const namesSupplier = (words: readonly string[]) => words.some((word) => SUPPLIERS.has(word));
export const namesBrand = (words: readonly string[]) => words.every((word) => !SUPPLIERS.has(word) || BRANDS.has(word));

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

/** Surnames of two letters, and what tells a son from his father: all other words so short name nobody. */
const SHORT_NAMES: ReadonlySet<string> = new Set(
  'ba bo do fo gu ho hu ka ko ky li lo ly ma ng ou oh so sy vu wu xu yu jr sr ii'.split(' '),
);

/** Whether a folded word names somebody: no generic one, nor the beginning of one, nor a supplier's. */
export const mayName = (word: string) =>
  SHORT_NAMES.has(word) || (!isGeneric(word) && !beginnings.has(word) && !SUPPLIERS.has(word));

/** Somebody beside the youth. */
const KIN: ReadonlySet<string> = new Set(
  [
    'mere pere parents frere soeur conjoint conjointe epoux epouse tuteur tutrice curateur curatrice fils fille enfant enfants',
    'famille fratrie couple bebe oncle tante cousin cousine neveu niece veuf veuve compagne compagnon concubin concubine ami amie',
    'hebergeur hebergeant proprietaire bailleur logeur employeur patron colocataire jr sr ii iii senior junior',
  ]
    .join(' ')
    .split(' '),
);
export const isKin = (word: string) => KIN.has(word);

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
