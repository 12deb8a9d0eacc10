import type {CellValue} from '../value/cell';

/** What goes into `values` or `formulas`: "" empties a cell. */
export type TypedCell = string | number | boolean;

/**
 * A value as it must be given to a spreadsheet, which reads a text as if it were typed (Excel in US English, Google Sheets in the locale of the file): a text that would become a formula, a
 * number, a date or a truth value gets the apostrophe that keeps it a text. Numbers that are none are left blank.
 */
export function toTyped(value: CellValue): TypedCell {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return Number.isFinite(value) ? value : '';
  if (typeof value === 'boolean') return value;
  return mayBeRead(value) ? `'${value}` : value;
}

/** A cell read back, given again: a text that looks like a formula is told from a formula by having itself as its value. */
export function toTypedAgain(formula: unknown, value: unknown): TypedCell {
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) return formula;
  return toTyped(toCellValue(value));
}

export function isFormula(formula: unknown, value: unknown): formula is string {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

/** Spreadsheets give "" for an empty cell. */
export function toCellValue(value: unknown): CellValue {
  return value === '' || value === null || value === undefined ? null : (value as CellValue);
}

/** Words that stand in dates, times, amounts and truth values, in English and in French. */
const words = new Set(
  (
    'true false vrai faux am pm e eur jan feb fev fév mar apr avr may mai jun jul aug sep sept oct nov dec déc january february march april june ' +
    'july august september october november december janvier février fevrier mars avril juin juillet août aout septembre octobre novembre décembre decembre'
  ).split(' '),
);

function mayBeRead(text: string): boolean {
  if (/^[=+\-@'#]/.test(text)) return true;
  if (!/\d/.test(text)) return /^(true|false|vrai|faux)$/i.test(text.trim());
  return text.length < 40 && (text.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => words.has(word));
}
