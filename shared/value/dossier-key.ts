import type {CellValue} from './cell';
import {isFailedFormula, isNothing} from './nothing';

/** A number that a spreadsheet has shortened: the digits are lost. */
const SHORTENED = /^\d+([.,]\d+)?E\+\d+$/i;

/**
 * The one form of a dossier number: spaces removed, capitals, leading zeros of a plain number dropped, so that `000123`
 * and the number 123 meet. Empty for nothing; null for what a spreadsheet has spoilt (`1,23E+05`, `#N/A`).
 */
export function dossierKey(cell: CellValue): string | null {
  if (typeof cell === 'string' && isPlainKey(cell)) return cell;
  if (isNothing(cell)) return '';
  if (typeof cell === 'boolean' || isFailedFormula(cell)) return null;
  if (typeof cell === 'number') return Number.isSafeInteger(cell) && cell > 0 ? String(cell) : null;
  const key = (cell as string).replace(/[\s\u00a0\u202f\u200b\ufeff]+/g, '').toUpperCase();
  if (SHORTENED.test(key)) return null;
  return /^\d+$/.test(key) ? key.replace(/^0+(?=\d)/, '') : key;
}

/** True when a text is its own key: capitals and digits only, and no leading zero. Most are. */
export function isPlainKey(text: string): boolean {
  const first = text.charCodeAt(0);
  if (text.length < 3 || first === 48) return false; // shorter ones may be marks of « nothing »
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter < 48 || letter > 90 || (letter > 57 && letter < 65)) return false;
  }
  return true;
}
