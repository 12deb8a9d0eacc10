export {readWorkbook} from './read/read-workbook';
export type {DefinedName, SheetTable, Workbook, WorkbookSheet} from './read/read-workbook';
export {readCsv} from './csv/read-csv';
export {WorkbookFileError} from './workbook-file-error';
export type {WorkbookFileErrorCode} from './workbook-file-error';
export {writeReport} from './write/write-report';
export {writeSheets} from './write/write-sheets';
export type {DataSheet} from './write/write-sheets';
