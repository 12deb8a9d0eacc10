import {fileProblem} from '../shared';
import type {ExportSheet} from '../shared';
import {readCsv} from './csv/read-csv';
import {isText} from './package/check-kind';
import {readWorkbook} from './read/read-workbook';
import {WorkbookFileError} from './workbook-file-error';

/** The sheets of a file that the user chose, by what it holds: a text, else a workbook. What cannot be read throws a sentence in French. */
export function readExport(name: string, bytes: Uint8Array): readonly ExportSheet[] {
  if (isText(name, bytes)) return [readCsv(name.replace(/\.[^.]*$/, ''), bytes)];
  const {sheets, lost} = readWorkbook(bytes);
  const told = lost.map((sheet) => fileProblem('sheet-lost', {sheet}, {}));
  return sheets.map(({name: sheet, rows, far, odd}, at) => {
    // What is added to a workbook is added whole.
    if (far !== null) throw new WorkbookFileError('cells-far', `feuille « ${sheet} », cellule ${far.cell}`);
    return {name: sheet, rows, odd, told: at === 0 ? told : []};
  });
}
