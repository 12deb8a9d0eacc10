const CANCELS =
  'annul\\w*|contre ?pass\\w*|extourn\\w*|rejet\\w*|rej|impaye\\w*|retour\\w*|ret|non abouti\\w*|oppo(?:sitions?)?|avoirs?|erreur|storno|rectif\\w*';
const REVERSAL = new RegExp(`(^| )(${CANCELS})( |$)`);
const RECOVERY =
  /(^| )(trop percus?|trop verses?|indus?|recuper\w*|recouvr\w*|reversement|remb|rembours\w*|restitu\w*|ordre de reversement)( |$)/;
/** What a bank writes of a transfer that did not arrive. */
const NOT_ARRIVED =
  /(^| )(recredit\w*|echec|echou\w*|rjt|r transactions?|recall|rtr|a tort|(?:faux|mauvais) (?:rib|iban)|beneficiaire inconnu|regul\w* vir\w* emis|renvoi|renvoye\w*|refus\w*|prescri\w*|perime\w*|caduc\w*|(?:non|jamais|pas) (?:execute|credite|distribue|debite|encaisse|presente|touche|reclame|retire)\w*|(?:cheque|chq) (?:perdu|vole|detruit|egare)\w*|(compte|cpte) (clos|cloture|inconnu|ferme)|(rib|iban|coordonnees) (errone\w*|faux|invalide\w*|incorrect\w*|bancaires))( |$)/;

/** Not paid yet, not any more, carried over, or paid to staff. */
const NO_PAYMENT = new RegExp(
  `(^| )(${[
    'provisions?(?! insuf)|previsionn\\w*|previsions?|simulations?|brouillards?|estim\\w*|engagements?(?! jeune)',
    'a (verser|payer|regler|solder|virer|annuler|emettre|recevoir|rendre|ventiler|verifier|justifier|confirmer|regulariser|reclasser|imputer)|a nouveaux?',
    '(?:non|pas|jamais|deja|ne pas) (?:encore )?(?:vers|pay|regl|vir|execut|encaiss|parven|recu|honor|credit|accord|attribu|octroy)\\w*',
    'attente|en cours(?! d)|suspen\\w*|bloque\\w*|sans suite|demandes?(?! (?:accord\\w*|accept\\w*|n|no|num|numero|du|de (?:paiement|versement|virement)|\\d[\\d ]*)(?: |$))|non due?s?|doublons?|en double|perimee?s?|transfert de charges?',
    'notes? de frais|ndf|salaires?|salariee?s?|paies?|honoraires|cotisations?',
  ].join('|')})( |$)`,
);
/** Signed with a youth, and no promise to pay; which demand it was of theirs. */
const NO_PROMISE = /contrat (?:d )?engagement|(?:premiere|1ere|nouvelle) demande/g;
const AGAIN = /(^| )(reemis\w*|represent\w*|remplac\w*|nouveau (vir\w*|paiement|cheque|chq))( |$)/;

/** « MARTIN PAUL ? »: whoever wrote it doubts it; in a word, it stands for a letter that was lost. */
const DOUBTS = /(?:^|\s)\?+(?:\s|$)/;
const LAST_YEAR = /(?:^|[^\p{L}\d])N ?[-–] ?[1-9](?!\d)/u;

/** A label, folded and as written, says that it is no payment of an aid of its time; one that is made again speaks of the first one. */
export const saysNoPayment = (label: string, written: string) =>
  NO_PAYMENT.test(label.replace(NO_PROMISE, 'contrat')) ||
  LAST_YEAR.test(written) ||
  DOUBTS.test(written) ||
  (saysBack(label) && !AGAIN.test(label));

/** A label speaks of a cancelled entry; of money asked back; of money that came back, whatever the reason. */
export const saysReversal = (label: string) => REVERSAL.test(label);
export const saysRecovery = (label: string) => RECOVERY.test(label);
export const saysBack = (label: string) => REVERSAL.test(label) || RECOVERY.test(label) || NOT_ARRIVED.test(label);

/** Words of cancellation, left out to compare labels. */
const NOISE = new RegExp(`(^| )(${CANCELS}|de|du|la|le|l|d|sur|vir|virement)(?= |$)`, 'g');
export const plainLabel = (label: string) => label.replace(NOISE, ' ').replace(/ +/g, ' ').trim();
