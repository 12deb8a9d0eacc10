import {SheetsStandIn, throughScriptRun} from './stand-in/stand-in';
import type {Mode} from './stand-in/gate';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What the stand-in says when a script does that; null when it lets it. */
function refusal(
  act: (sheet: Sheet, standIn: SheetsStandIn) => unknown,
  mode: Mode = 'normal',
  locale = 'fr_FR',
): string | null {
  const standIn = new SheetsStandIn({locale});
  const sheet = standIn.globals.SpreadsheetApp.getActiveSheet();
  standIn.mode = mode;
  try {
    act(sheet, standIn);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

const app = (standIn: SheetsStandIn) => standIn.globals.SpreadsheetApp;
const book = (standIn: SheetsStandIn) => app(standIn).getActiveSpreadsheet();

describe('the stand-in for Google Sheets', () => {
  it.each<[string, RegExp, (sheet: Sheet, standIn: SheetsStandIn) => unknown]>([
    ['too few rows', /number of rows in the data does not match/, (sheet) => sheet.getRange(1, 1, 2, 2).setValues([[1, 2]])],
    ['ragged rows', /number of columns in the data does not match/, (sheet) => sheet.getRange(1, 1, 2, 2).setValues([[1, 2], [3]])],
    ['a row 0', /starting row of the range is too small/, (sheet) => sheet.getRange(0, 1)],
    ['cells beyond the grid', /outside the dimensions of the sheet/, (sheet) => sheet.getRange(1000, 1, 2, 1)],
    ['a column beyond the grid', /outside the dimensions of the sheet/, (sheet) => sheet.getRange(1, 27)],
    ['a method that no declaration has', /is not a function/, (sheet) => (sheet as unknown as {paint(): void}).paint()],
    ['arguments of another type', /don't match the method signature/, (sheet) => sheet.getRange(1, 1).setFontColor(5 as unknown as string)],
    ['undefined for a number', /don't match the method signature/, (sheet) => sheet.getRange(1, undefined as unknown as number)],
    ['a text for an enumeration', /signature/, (sheet) => sheet.getProtections('SHEET' as unknown as GoogleAppsScript.Spreadsheet.ProtectionType)],
    ['a name that is taken, whatever its case', /already exists/, (_, standIn) => book(standIn).insertSheet('FEUILLE 1')],
    ['the last sheet hidden', /can’t hide all/, (sheet) => sheet.hideSheet()],
    ['half a merged area', /select all cells in a merged range/, (sheet) => { sheet.getRange('A1:C1').merge(); sheet.getRange('B1:D1').merge(); }],
    ['half a merged area taken apart', /select all cells in a merged range/, (sheet) => { sheet.getRange('A1:C1').merge(); sheet.getRange('A1').breakApart(); }],
    ['a name of a range with a dot', /name of the range is invalid/, (sheet, standIn) => book(standIn).setNamedRange('BilanML.chapitre', sheet.getRange('A1'))],
    ['a name that is an address', /name of the range is invalid/, (sheet, standIn) => book(standIn).setNamedRange('ML2024', sheet.getRange('A1'))],
    ['a chart without a place', /must be positioned/, (sheet) => sheet.newChart().addRange(sheet.getRange('A1')).build()],
    ['a sheet that is gone', /not found/, (_, standIn) => { const other = book(standIn).insertSheet('B'); book(standIn).deleteSheet(other); other.getName(); }],
  ])('refuses %s', (_, message, act) => expect(refusal(act)).toMatch(message)); // prettier-ignore

  it.each<[string, string, boolean]>([
    ['=1+1', 'fr_FR', true],
    ['+1+1', 'fr_FR', true],
    ['-rien', 'fr_FR', true],
    ['@moi', 'fr_FR', false],
  ])('reads %s as it would be typed', (text, locale, isFormula) => {
    const standIn = new SheetsStandIn({locale});
    const cell = app(standIn).getActiveSheet().getRange('A1').setValue(text);
    expect(cell.getFormula() !== '').toBe(isFormula);
  });

  it.each([
    ['12,5', 'fr_FR', 12.5],
    ['12.5', 'en_US', 12.5],
    ['12,5', 'en_US', '12,5'],
    ['01004', 'fr_FR', 1004],
    ["'01004", 'fr_FR', '01004'],
    ['VRAI', 'fr_FR', true],
    ['VRAI', 'en_US', 'VRAI'],
  ])('reads %s in %s as %s', (text, locale, value) => {
    const standIn = new SheetsStandIn({locale});
    expect(app(standIn).getActiveSheet().getRange('A1').setValue(text).getValue()).toBe(value);
  });

  it('reads days in the order of the locale, and gives them as instants of its time zone', () => {
    for (const [locale, timeZone, utc] of [
      ['fr_FR', 'Europe/Paris', '2024-04-02T22:00:00.000Z'],
      ['en_US', 'America/New_York', '2024-03-04T05:00:00.000Z'],
    ] as const) {
      const standIn = new SheetsStandIn({locale, timeZone});
      const value: unknown = app(standIn).getActiveSheet().getRange('A1').setValue('03/04/2024').getValue();
      expect((value as Date).toISOString()).toBe(utc);
    }
  });

  it('takes a comma between arguments where the decimal mark is a point only', () => {
    for (const [locale, value] of [
      ['fr_FR', '#ERROR!'],
      ['en_US', '#NAME?'],
    ] as const) {
      const cell = app(new SheetsStandIn({locale})).getActiveSheet().getRange('A1').setFormula('=MAX(1,2)');
      expect(cell.getValue()).toBe(value);
    }
  });

  it('lets a custom function read, and do nothing else', () => {
    expect(refusal((sheet) => sheet.getDataRange().getValues(), 'custom-function')).toBeNull();
    expect(refusal((sheet) => sheet.getRange('A1').setValue(1), 'custom-function')).toMatch(
      /permission to call .*setValue/,
    );
    expect(refusal((_, standIn) => app(standIn).getUi(), 'custom-function')).toMatch(/permission/);
  });

  it('lets onOpen make a menu before the add-on was used here, and do nothing else', () => {
    const menu = (_: Sheet, standIn: SheetsStandIn) =>
      app(standIn).getUi().createMenu('ML').addItem('Ouvrir', 'open').addToUi();
    expect(refusal(menu, 'auth-none')).toBeNull();
    expect(refusal((_, standIn) => app(standIn).getActiveSpreadsheet(), 'auth-none')).toMatch(/permission/);
    expect(refusal((_, standIn) => standIn.globals.PropertiesService.getDocumentProperties(), 'auth-none')).toMatch(
      /permission/,
    );
  });

  it('counts what goes to the spreadsheet, not handles nor builders', () => {
    const standIn = new SheetsStandIn();
    const sheet = app(standIn).getActiveSheet();
    sheet
      .getRange(1, 1, 2, 2)
      .setValues([
        [1, 2],
        [3, 4],
      ])
      .getValues();
    app(standIn).newTextStyle().setBold(true).build();
    expect([standIn.calls.count, standIn.calls.all > 5]).toEqual([2, true]);
    expect([...standIn.calls.labels.keys()]).toEqual(['Range.setValues', 'Range.getValues']);
  });

  it('takes across google.script.run what Google takes', () => {
    expect(throughScriptRun({a: [1, undefined, 'x'], b: undefined, c: null})).toEqual({a: [1, null, 'x'], c: null});
    expect(throughScriptRun(Promise.resolve(1))).toEqual({});
    expect(() => throughScriptRun({a: [new Date()]})).toThrow(/illegal value/);
    expect(() => throughScriptRun([() => 1])).toThrow(/illegal value/);
  });
});
