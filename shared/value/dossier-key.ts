import type {CellValue} from './cell';
import {isFailedFormula, isNothing} from './nothing';
import {UNSEEN} from './unseen';

/** A number that a spreadsheet has shortened: the digits are lost. */
const SHORTENED = /^\d+([.,]\d+)?E\+\d+$/i;

/** What software writes around a number to keep its zeros: `="00170100"`, `'00170100`, `"00170100"`. */
const WRAPPING = /^=?['’‘`"]+|["']+$/g;
/** What is written before a number of digits: `ML-00170100`, `N° 00170100`. */
const BEFORE_DIGITS = /^(?:ML|N[°º])[-_./:]*(?=\d+$)/;
const DIGITS = /^\d+$/;
const ZEROS = /^0+(?=\d)/;
/** A number of digits that went through a decimal one: `170100.0`. */
const DECIMALS = /^(\d+)[.,]0+$/;

/** A dossier as it is shown: without what software wrote around it. */
export function dossierText(text: string): string {
  return text.trim().replace(WRAPPING, '');
}

/**
 * The one form of a dossier number: spaces and what software writes around it removed, capitals, `ML-` before digits, leading zeros
 * of a plain number and its `.0` dropped, so that `000123`, `'000123`, `ML-000123` and the number 123 meet. Empty for nothing; null for what a spreadsheet has spoilt (`1,23E+05`, `#N/A`).
 */
export function dossierKey(cell: CellValue): string | null {
  if (typeof cell === 'string' && isPlainKey(cell)) return cell;
  if (typeof cell === 'string' && DIGITS.test(cell)) return cell.replace(ZEROS, '');
  if (isNothing(cell)) return '';
  if (typeof cell === 'boolean' || isFailedFormula(cell)) return null;
  if (typeof cell === 'number') return Number.isSafeInteger(cell) && cell > 0 ? String(cell) : null;
  const spelt = (cell as string).replace(UNSEEN, '').replace(/\s+/g, '').replace(WRAPPING, '').toUpperCase();
  if (SHORTENED.test(spelt)) return null;
  const key = spelt.replace(BEFORE_DIGITS, '').replace(DECIMALS, '$1');
  return DIGITS.test(key) ? key.replace(ZEROS, '') : key;
}

/** True when a text is its own key: capitals and digits only, and no leading zero. Most are. */
export function isPlainKey(text: string): boolean {
  const first = text.charCodeAt(0);
  if (text.length < 3 || first === 48) return false; // shorter ones may be marks of « nothing »
  if (first === 77 && text.charCodeAt(1) === 76 && text.charCodeAt(2) < 65) return false; // `ML170100`
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter < 48 || letter > 90 || (letter > 57 && letter < 65)) return false;
  }
  return true;
}
