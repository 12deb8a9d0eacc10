import type {Workbook} from '../../../shared/host/workbook';
import {generateReport} from '../../../shared/task/generate-report';
import type {GenerateOptions, Generated} from '../../../shared/task/generate-report';
import {runTask} from '../../../shared/task/task';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {doorOf, sheetsWorkbook} from '../../../appsscript/host/sheets-workbook';
import {readWorkbook} from '../../../xlsx/index';
import {fillBook} from '../sheets-sample';
import {removeSheet} from '../stand-in/book';
import type {SheetsStandIn} from '../stand-in/stand-in';
import {version} from '../../../package.json';

/** The sample registers in a spreadsheet, days as dates. */
export function fillSample(standIn: SheetsStandIn): void {
  const {sheets} = readWorkbook(readFileSync(join(__dirname, '../../../samples/registres-2024.xlsx')));
  fillBook(standIn, Object.fromEntries(sheets.map(({name, rows}) => [name, rows])));
  removeSheet(standIn.book.sheets[0]!);
}

/** What a new execution of the script has at hand. */
export function meet(standIn: SheetsStandIn): Workbook {
  return sheetsWorkbook(doorOf(standIn.globals));
}

/** What the button « Générer » does. */
export function generate(workbook: Workbook, options: Partial<GenerateOptions> = {}): Generated {
  return runTask(generateReport({year: 2024, chapters: [], overwrite: [], version, ...options}), workbook);
}
