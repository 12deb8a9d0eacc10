import type {IWorkbookData, IWorksheetData, Univer, Workbook} from '@univerjs/core';
import {LocaleType, UniverInstanceType} from '@univerjs/core';
import type {BookView} from '../book/sheet-view';
import {styleId, toUniverStyle, toWorksheet} from './to-univer';

/** The one workbook of the page. */
export const UNIT = 'classeur';

/** Shows a workbook with empty sheets: cells come after, by slices. */
export function showBook(univer: Univer, view: BookView): Workbook {
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  for (const sheet of view.sheets) sheets[sheet.key] = toWorksheet(sheet);
  const data: IWorkbookData = {
    id: UNIT,
    name: view.name,
    appVersion: '',
    locale: LocaleType.FR_FR,
    styles: Object.fromEntries(view.styles.map((style, index) => [styleId(index), toUniverStyle(style)])),
    sheetOrder: view.sheets.map(({key}) => key),
    sheets,
    resources: [{name: 'SHEET_DEFINED_NAME_PLUGIN', data: JSON.stringify(namesOf(view))}],
  };
  return univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
}

function namesOf({names}: BookView) {
  return Object.fromEntries(names.map(({name, formula}) => [nameId(name), definedName(name, formula)]));
}

const nameId = (name: string) => `n-${name}`;

/** A name of the whole workbook. */
export function definedName(name: string, formula: string) {
  return {id: nameId(name), name, formulaOrRefString: formula, localSheetId: 'AllDefaultWorkbook', comment: ''};
}
