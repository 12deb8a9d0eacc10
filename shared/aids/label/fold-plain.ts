import {foldText} from '../../value/fold';

/** Capital letters, digits and single spaces between: what most references and labels of accounts are made of. */
const PLAIN = /^[A-Z0-9a-z]+(?: [A-Z0-9a-z]+)*$/;

/** The same as `foldText`, sooner where nothing but capitals is to be folded. */
export function foldPlain(text: string): string {
  return PLAIN.test(text) ? text.toLowerCase() : foldText(text);
}
