import type {CellValue, NewSheet, Rows} from '../../shared';
import {PERSONAL_DATA} from '../../shared';
import {addEmptySheet, patchCells} from '../../xlsx';
import type {CellPatch} from '../../xlsx';
import type {Book} from './book';
import type {BookSheet} from './read-book';

const formats = {text: '@', date: 'dd/mm/yyyy', euros: '#,##0.00\\ "€"'} as const;
const WARNING_TAB = '#B3261E';

/** Adds a sheet that is the user's from then on. */
export function addDataSheet(book: Book, {name, rows, formats: columns, personalData}: NewSheet): BookSheet {
  const tab = freeName(book, name);
  const cells: CellPatch[] = [];
  const notice: Rows = personalData ? [[PERSONAL_DATA]] : [];
  [...notice, ...rows].forEach((line, row) =>
    line.forEach((value: CellValue, column) => {
      if (value === null || value === '') return;
      const format = row < notice.length ? null : columns[column];
      cells.push({row, column, value, ...(format ? {format: formats[format]} : {})});
    }),
  );
  book.bytes = addEmptySheet(book.bytes, tab, ...(personalData ? [WARNING_TAB] : []));
  book.bytes = patchCells(book.bytes, [{sheet: tab, cells}]);
  const file = book.file();
  const sheet = file.readSheet(
    file.worksheets.find((part) => part.name === tab)!,
    book.newKey(),
  );
  book.sheets.push(sheet);
  book.styles = file.readStyles();
  book.revision++;
  return sheet;
}

/** The name asked for, or the first « Nom (2) » that is free; names are the same whatever their case. */
function freeName(book: Book, name: string): string {
  const plain = name.replace(/[[\]:*?/\\]/g, ' ').trim() || 'Feuille';
  const taken = new Set(book.file().book.sheets.map((sheet) => sheet.name.toLowerCase()));
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` (${number})`;
    const candidate = plain.slice(0, 31 - suffix.length) + suffix;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
