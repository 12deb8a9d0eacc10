import type {ExportSheet} from '../shared';
import {readCsv} from './csv/read-csv';
import {readWorkbook} from './read/read-workbook';
import {WorkbookFileError} from './workbook-file-error';

/** The sheets of a file that the user chose: .csv, .txt, else a workbook. What cannot be read throws a sentence in French. */
export function readExport(name: string, bytes: Uint8Array): readonly ExportSheet[] {
  if (/\.(csv|txt)$/i.test(name)) return [{name: name.replace(/\.[^.]*$/, ''), rows: readCsv(bytes)}];
  return readWorkbook(bytes).sheets.map(({name: sheet, rows, far}) => {
    // What is added to a workbook is added whole.
    if (far !== null) throw new WorkbookFileError('cells-far', `feuille « ${sheet} », cellule ${far.cell}`);
    return {name: sheet, rows};
  });
}
