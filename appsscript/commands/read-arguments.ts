import type {OurCall} from '../../shared';
import {isCounterArgument} from '../functions/refresh-mark';
import type {FormulaCell} from './find-formulas';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** What a call is given now, as Google hands it over; null where an argument is a calculation of its own. */
export function readArguments(cell: FormulaCell, {args}: OurCall): readonly unknown[] | null {
  const given: unknown[] = [];
  for (const text of args) {
    if (isCounterArgument(text)) continue;
    const value = literalOf(text) ?? valuesOf(rangeOf(cell, text));
    if (value === null) return null;
    given.push(value);
  }
  return given;
}

function literalOf(text: string): string | number | boolean | null {
  if (text === '') return '';
  if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replace(/""/g, '"');
  if (/^-?\d+(?:[.,]\d+)?$/.test(text)) return Number(text.replace(',', '.'));
  if (/^(?:true|vrai)$/i.test(text)) return true;
  return /^(?:false|faux)$/i.test(text) ? false : null;
}

/** A reference on the sheet of the formula or on another, or a defined name. */
function rangeOf({range}: FormulaCell, text: string): Range | null {
  const sheet = range.getSheet();
  const reference = /^(?:'(?:[^']|'')+'!|[^'!"();{}]+!)?\$?[A-Z]{1,3}\$?\d*(?::\$?[A-Z]{1,3}\$?\d*)?$/i;
  try {
    if (reference.test(text) && /\d|:/.test(text)) {
      const plain = text.replace(/\$(?=[A-Z\d])/gi, '');
      return plain.includes('!') ? sheet.getParent().getRange(plain) : sheet.getRange(plain);
    }
    return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(text) ? sheet.getParent().getRangeByName(text) : null;
  } catch {
    return null; // nothing stands there any more
  }
}

function valuesOf(range: Range | null): unknown {
  if (range === null) return null;
  const values = range.getValues();
  return values.length === 1 && values[0]!.length === 1 ? values[0]![0] : values;
}
