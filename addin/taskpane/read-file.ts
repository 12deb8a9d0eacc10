import type {ExportSheet} from '../../shared/index';
import {readCsv, readWorkbook} from '../../xlsx/index';

/** The sheets of a file that the user chose; read in the pane, and sent nowhere. What cannot be read says why, in French. */
export function readFile(name: string, bytes: Uint8Array): readonly ExportSheet[] {
  if (/\.(csv|txt)$/i.test(name)) return [{name: name.replace(/\.[^.]*$/, ''), rows: readCsv(bytes)}];
  return readWorkbook(bytes).sheets.map((sheet) => ({name: sheet.name, rows: sheet.rows}));
}
