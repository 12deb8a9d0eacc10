import {foldText} from '../../value/fold';
import type {LineMark} from './ledger';

const DRAFT = /(^| )(brouillards?|brouillon|simulations?|previsionn\w*|provisoires?|non valide\w*|situation)( |$)/;
const OPENING = /^(an|ran|ano|anv|anouv)$|(^| )(a nouveaux?|ouverture)( |$)/;
const EUROS: ReadonlySet<string> = new Set(['', 'eur', 'euro', 'euros', '978']);
const NO: ReadonlySet<string> = new Set(['non', 'n', '0', 'faux', 'false', 'no']);

/** What the name of a file, a title or a state says: that it may still change. */
export const saysDraft = (text: string) => DRAFT.test(foldText(text));

/** What the code or the name of a journal says of its entries. */
export function markOfJournal(text: string): LineMark | null {
  const words = foldText(text);
  return DRAFT.test(words) ? 'draft' : OPENING.test(words) ? 'opening' : null;
}

/** What the state of an entry says: « Brouillard »; « Validée : non ». */
export const markOfState = (text: string): LineMark | null =>
  saysDraft(text) || NO.has(foldText(text)) ? 'draft' : null;

/** A currency that is not the euro. */
export const markOfCurrency = (text: string): LineMark | null =>
  EUROS.has(foldText(text)) || text === '€' ? null : 'currency';

const MONTH = '(?:janv|fevr|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)[a-z]*';
const OF_BALANCE =
  'initial|final|precedent|anterieur|ouverture|cloture|debut|fin|depart|periode|mois|compte|crediteur|debiteur|comptable|report|reporte|reporter|eur|euros|au|a|le|du|de|d|en|date';
const BALANCE = new RegExp(`^(?:ancien |nouveau )?solde(?: (?:${OF_BALANCE}|\\d\\d?|\\d{4}|${MONTH} \\d{4}))*$`);

/** What the account of a bank holds, and no payment: « SOLDE INITIAL », « Ancien solde au 31/12/2023 », not « Solde aide 10000002 ». */
export const saysBalance = (text: string) => BALANCE.test(foldText(text));
