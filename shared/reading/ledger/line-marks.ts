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
