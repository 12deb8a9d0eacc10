import {foldText} from './fold';

/** Names of the months, January first. */
export const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');

/** The same as texts are compared. */
export const FOLDED_MONTHS: readonly string[] = MONTHS.map(foldText);
