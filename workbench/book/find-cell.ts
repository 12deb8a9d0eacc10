import {foldText, parseDay, parseNumber} from '../../shared';
import type {CellValue, SheetKey} from '../../shared';
import type {Book} from './book';

export interface CellPlace {
  readonly sheet: SheetKey;
  readonly row: number;
  readonly column: number;
}

/** A cell that holds what was sought, and which of them it is, from 1. */
export interface FoundCell extends CellPlace {
  readonly at: number;
  readonly count: number;
}

/**
 * The next cell of the workbook that holds a text, or the one before, round the sheets that are not hidden; null where none does. Capitals and accents
 * are all one; a number is found as it is written or in French, a day by `jj/mm/aaaa`.
 */
export function findCell(book: Book, sought: string, from: CellPlace | null, step: 1 | -1): FoundCell | null {
  const holds = matcherOf(sought);
  if (holds === null) return null;
  const sheets = book.sheets.filter(({hidden}) => !hidden);
  const found: CellPlace[] = [];
  // Where the search begins among them: before the first that comes after it, or is it.
  let [before, isThere] = [0, false];
  const start = sheets.findIndex(({key}) => key === from?.sheet);
  sheets.forEach((sheet, at) =>
    book.rowsOf(sheet).forEach((line, row) =>
      line.forEach((value, column) => {
        if (!holds(value)) return;
        found.push({sheet: sheet.key, row, column});
        if (from === null || start < 0) return;
        const order = at - start || row - from.row || column - from.column;
        if (order < 0) before++;
        else isThere ||= order === 0;
      }),
    ),
  );
  if (found.length === 0) return null;
  const next = step > 0 ? before + (isThere ? 1 : 0) : before - 1;
  const at = (next + found.length) % found.length;
  return {...found[at]!, at: at + 1, count: found.length};
}

/** Whether a cell holds it; null for nothing. */
function matcherOf(sought: string): ((value: CellValue) => boolean) | null {
  const text = sought.trim();
  if (text === '') return null;
  const folded = foldText(text);
  const [number, day] = [parseNumber(text), parseDay(text)];
  const digits = text.replace(/\s/g, '').replace('.', ',');
  const known = new Map<string, boolean>(); // columns repeat their texts
  const holdsText = (value: string) => {
    let is = known.get(value);
    if (is === undefined)
      known.set(value, (is = folded === '' ? value.includes(text) : foldText(value).includes(folded)));
    return is;
  };
  return (value) => {
    if (typeof value === 'string') return holdsText(value);
    if (typeof value !== 'number') return value !== null && holdsText(value ? 'VRAI' : 'FAUX');
    return (
      value === number || (day !== 0 && Math.floor(value) === day) || String(value).replace('.', ',').includes(digits)
    );
  };
}
