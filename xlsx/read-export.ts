import type {ExportSheet} from '../shared';
import {readCsv} from './csv/read-csv';
import {isText} from './package/check-kind';
import {readWorkbook} from './read/read-workbook';
import {WorkbookFileError} from './workbook-file-error';

/** The sheets of a file that the user chose, by what it holds: a text, else a workbook. What cannot be read throws a sentence in French. */
export function readExport(name: string, bytes: Uint8Array): readonly ExportSheet[] {
  if (isText(name, bytes)) return [readCsv(name.replace(/\.[^.]*$/, ''), bytes)];
  return readWorkbook(bytes).sheets.map(({name: sheet, rows, far}) => {
    // What is added to a workbook is added whole.
    if (far !== null) throw new WorkbookFileError('cells-far', `feuille « ${sheet} », cellule ${far.cell}`);
    return {name: sheet, rows};
  });
}
