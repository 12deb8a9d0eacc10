import {readWorkbook} from '../../../appsscript/functions/google-edge';
import {fillSample, generate, meet} from '../host/sheets-report';
import {SheetsStandIn} from '../stand-in/stand-in';

/** What a formula by name reads of the workbook, and in how many calls. */
function read(standIn: SheetsStandIn) {
  Object.assign(globalThis, standIn.globals);
  standIn.mode = 'custom-function';
  standIn.resetCalls();
  const {registers, source} = readWorkbook();
  standIn.mode = 'normal';
  const places = registers.recognised.map(({sheet, register}) => `${sheet}: ${String(register)}`);
  return {source, places, calls: standIn.calls.count};
}

describe('a formula that reads the workbook', () => {
  const standIn = new SheetsStandIn();
  let before: ReturnType<typeof read>;

  beforeAll(() => {
    fillSample(standIn);
    before = read(standIn);
    generate(meet(standIn));
  });

  it('makes some five calls a sheet of the user', () => {
    expect(standIn.book.sheets.length).toBeGreaterThan(25);
    expect(before.calls).toBeLessThanOrEqual(2 + 5 * 10);
  });

  it('makes no call more beside a report', () => expect(read(standIn)).toEqual(before));

  it('reads the same where the list of our sheets is lost, as in a copy of the file', () => {
    standIn.book.properties.clear();
    const {calls, ...whole} = read(standIn);
    expect({...whole, calls: before.calls}).toEqual(before);
    expect(calls).toBeGreaterThan(before.calls);
    // Any question of the pane makes the list again.
    meet(standIn).listSheets();
    expect(read(standIn)).toEqual(before);
  });

  it('reads a register that came since', () => {
    const book = standIn.globals.SpreadsheetApp.getActiveSpreadsheet();
    const sheet = book.insertSheet('Suite');
    const contacts = book.getSheetByName('Contacts')!;
    const values = contacts.getDataRange().getValues().slice(0, 9);
    sheet.getRange(1, 1, values.length, values[0]!.length).setValues(values);
    const {places} = read(standIn);
    expect([...places].sort()).toEqual(['Suite: contacts', ...before.places].sort());
  });
});
