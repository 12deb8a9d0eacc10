import {isNothingMark} from '../../value/nothing';
import {foldPlain} from './fold-plain';
import {saysNoPayment} from './label-denials';

/** A heading under which any words, day or amount say that the money came back, or was not due. */
const DENYING =
  /(^| )(annul\w*|refus\w*|rejet\w*|remb|rbts?|rembt|rembours\w*|restitu\w*|recupere\w*|reverse[er]\w*|indue?s?|trop (percus?|verses?)|suspen\w*|impaye\w*|recouvr\w*|renonc\w*|desist\w*|abandon\w*|sans suite|reste a (payer|verser)|non (paye|verse|execute|du)\w*)( |$)|^(montant (de la |des )?)?(retenues?|deductions?)( (sur |de )?(l )?(aide|allocation|paiement))?$/;
/** Of the life of the youth, and not of the aid. */
const OF_LIFE =
  /^(?!.*\b(?:aides?|allocations?|montants?|indus?)\b).*\b(etudes?|scol\w*|formations?|stages?|emploi|contrats?|permis|loyers?|logement|rsa|frais|domicile)\b/;
/** A heading that asks whether the aid is granted, or paid: « non » denies it. */
const ASKING =
  /^(aide |montant )?((avis|accord|decision)( (de la |du |de )?(commission|comite|jury|direction|finale?))?|(accorde|valide|verse|paye|execute|credite)e?s?|eligible|eligibilite|validation|((dossier|demande|aide) )?retenu|(demande|aide) retenue|(versement|paiement|virement) (effectue|execute|fait|recu|valide))$/;
const NO = /^(non|n|faux|false|[0 ]+(eur|euros?)?|aucune?|neant|ras)$/;

/** Words of a list of payments that take the money back. */
const TAKES_BACK =
  /(^| )(ko|negati\w*|reprises?|retenues?|recuperations?|defavorables?|ordres? de (recouvrer|reversement))( |$)/;

const DENIED =
  '(?:annul\\w*|refus\\w*|rejet\\w*|defavorables?|rembourse(?:e|s|es)?|restitue\\w*|rendue?s?|retourne\\w*|perdue?s?|suspendue?s?|caduc|caduque|indue?s?|bloque\\w*|ajourn\\w*|irrecevables?|negati(?:f|fs|ve|ves)|defav|abandon\\w*|sans suite|(?:non|pas) (?:eligible|attribue|octroye|paye|verse|percu|recu|execute|effectue|accorde|encaisse|due?)\\w*)';
/** What somebody wrote of an aid that is not, or no more, to be paid: notes speak of much else. */
const UNDUE = new RegExp(
  `^(?:${DENIED}|refus|rejet|annulation|ko)$|` +
    '^(?:annule|refuse|rejete|suspendu|rembourse|indu|caduque)(?:e|s|es)?(?! et remplace)( |$)|' +
    '^(?:(?:le|la) )?(?:jeune )?(?:a )?(?:renonc|desist)|' +
    `(^| )(?:aides?|paiements?|virements?|vir|versements?|sommes?|montants?|accords?|avis|cheques?|chq|commission) (?:\\w+ ){0,3}?${DENIED}( |$)|` +
    `(^| )(?:dossiers?|demandes?)(?: d aide)?(?: est| a ete)? ${DENIED}( |$)|` +
    '(^| )(?:ne (?:pas|plus) (?:payer|verser|regler|mandater|virer)|retrait de l aide|aides? retirees?|remboursement demande|rendu l (?:argent|aide)|a (?:rembourser|recuperer|recouvrer|annuler|reverser)|trop (?:percu|verse)s?|double (?:paiement|versement|virement)|doublon|en double|(?:paye|verse)e? deux fois)( |$)',
);

const says = (denies: (value: string, written: string) => boolean) => (heading: string, written: string) => {
  const [column, value] = [foldPlain(heading), foldPlain(written)];
  if (value === '' || isNothingMark(written.trim())) return false;
  if (NO.test(value)) return ASKING.test(column) && !DENYING.test(column);
  return (DENYING.test(column) && !OF_LIFE.test(column)) || denies(value, written);
};

/** A column of a list of payments, read as nothing else, says that its line pays no aid. */
export const columnDeniesPayment = says((value, written) => TAKES_BACK.test(value) || saysNoPayment(value, written));

/** A column of the register of aids, read as nothing else, says that the aid is not, or no more, to be paid. */
export const columnDeniesAid = says((value) => UNDUE.test(value));
