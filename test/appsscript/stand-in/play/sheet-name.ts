import type {Book, Sheet} from '../book';

/** Names of sheets are the same whatever their case; 100 characters at most (« Class Spreadsheet », insertSheet). */
export function checkName(book: Book, name: string, self?: Sheet): string {
  const taken = book.sheets.some((sheet) => sheet !== self && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
  if (name === '' || name.length > 100) throw new Error('The name of the sheet must be between 1 and 100 characters.');
  return name;
}
