import type {Workbook} from '../../../shared/drawing/workbook';
import {runTask} from '../../../shared/task/task';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {doorOf, sheetsWorkbook} from '../../../appsscript/host/sheets-workbook';
import {readWorkbook} from '../../../xlsx';
import {generate as generateBySteps} from '../../task/generate';
import type {Generated} from '../../task/generate';
import {fillBook} from '../sheets-sample';
import {removeSheet} from '../stand-in/book';
import type {SheetsStandIn} from '../stand-in/stand-in';

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
export function generate(workbook: Workbook, asked: Parameters<typeof generateBySteps>[0] = {}): Generated {
  return runTask(generateBySteps(asked), workbook);
}
