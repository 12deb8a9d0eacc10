import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {functions, namedFunctions} from '../../shared';
import type {CellValue} from '../../shared';
import {readWorkbook, writeSheets} from '../../xlsx';
import {functionHelp} from '../../workbench/functions/register-functions';
import {
  FormulaDataModel,
  ICommandService,
  MoveRangeCommand,
  SetRangeValuesCommand,
} from '../../workbench/sheet/headless';
import {UNIT} from '../../workbench/sheet/show-book';
import {valueOf} from '../../workbench/sheet/read-cell';
import {toEnglish} from '../../pane/function-help';
import {ownSheet, sampleWith} from '../workbench-browser/books';
import {callByName} from '../workbench-browser/typed-call';
import {openBench} from './open-bench';
import type {Bench} from './open-bench';

const sample = readFileSync(join(__dirname, '..', '..', 'samples', 'registres-2024.xlsx'));
const published = JSON.parse(readFileSync(join(__dirname, '..', 'acceptance', 'report-2024.json'), 'utf8')) as {
  tables: {id: string; rows: Record<string, number[]>; total: number[]}[];
};

let bench: Bench;
beforeAll(() => {
  bench = openBench('registres-2024.xlsx', sample);
});

const keyOf = (name: string) => bench.opened.book.findNamed(name)!.key;

async function typed(sheet: string, row: number, column: number, value: object): Promise<void> {
  const range = {startRow: row, endRow: row, startColumn: column, endColumn: column};
  const params = {unitId: UNIT, subUnitId: keyOf(sheet), range, value};
  await bench.injector.get(ICommandService).executeCommand(SetRangeValuesCommand.id, params);
}

/** The values that a formula spilled, once it has. */
async function spilled(sheet: string, row: number, column: number): Promise<CellValue[][]> {
  const model = bench.injector.get(FormulaDataModel);
  const key = keyOf(sheet);
  await until(() => {
    const first = valueOf(bench.page.workbook.getSheetBySheetId(key)!.getCellRaw(row, column));
    return first !== null;
  });
  const range = model.getArrayFormulaRange()[UNIT]?.[key]?.[row]?.[column];
  const sheetModel = bench.page.workbook.getSheetBySheetId(key)!;
  if (range === null || range === undefined) return [[valueOf(sheetModel.getCellRaw(row, column))]];
  return bench.page.listener.read(key, row, column).spill!.values.map((line) => [...line]);
}

async function until(holds: () => boolean, most = 400): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > most) throw new Error('Nothing came.');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

const premiers = published.tables.find(({id}) => id === 'premiers-accueils.commune')!;

describe('functions in the workbench', () => {
  it('gives the published table by name, and says it to the book', async () => {
    await typed('Paramètres ML', 30, 5, {f: '=ML.INDICATOR("premiers-accueils.commune",2024)'});
    const rows = await spilled('Paramètres ML', 30, 5);
    const lines = new Map(rows.map(([label, ...values]) => [label, values]));
    for (const [commune, values] of Object.entries(premiers.rows)) expect(lines.get(commune)).toEqual(values);
    bench.page.listener.flush();
    const {book} = bench.opened;
    const sheet = book.find(keyOf('Paramètres ML'))!;
    expect(sheet.formulas.get('30,5')).toMatchObject({text: '=ML.INDICATOR("premiers-accueils.commune",2024)'});
    expect(sheet.values[31]![5]).toBe(rows[1]![0]);
  });

  it('gives the same by range as by name, a whole column included', async () => {
    await typed('Paramètres ML', 60, 5, {f: '=ML.TALLY("Contacts",2024)'});
    await typed('Paramètres ML', 62, 5, {f: '=ML.TALLY(Contacts!A1:J60000,2024,,Jeunes!A:T)'});
    const [byName, byRange] = [await spilled('Paramètres ML', 60, 5), await spilled('Paramètres ML', 62, 5)];
    expect(byName[0]![0]).toBe(33305);
    expect(byRange).toEqual(byName);
  });

  it('follows a register: what a changed cell makes is seen in both', async () => {
    const contacts = bench.opened.book.findNamed('Contacts')!;
    const headings = contacts.values[0]!.map(String);
    const date = headings.findIndex((heading) => /date/i.test(heading));
    const row = contacts.values.findIndex(
      (line, at) => at > 0 && typeof line[date] === 'number' && line[date] >= 45300 && line[date] < 45600,
    );
    const before = contacts.values[row]![date] as number;
    await typed('Contacts', row, date, {v: before - 3000, t: 2});
    const key = keyOf('Paramètres ML');
    const shown = (line: number) => valueOf(bench.page.workbook.getSheetBySheetId(key)!.getCellRaw(line, 5));
    await until(() => shown(60) === 33304 && shown(62) === 33304);
    await typed('Contacts', row, date, {v: before, t: 2});
    await until(() => shown(60) === 33305 && shown(62) === 33305);
  });

  it('says in French what is wrong with a call', async () => {
    await typed('Paramètres ML', 64, 5, {f: '=ML.TALLY("Inconnu",2024)'});
    const [[shown]] = (await spilled('Paramètres ML', 64, 5)) as [[CellValue]];
    expect(shown).toMatch(/^#/);
    expect(bench.notes.of(keyOf('Paramètres ML'), 64, 5, shown)).toMatch(/Inconnu.*registre|registre.*Inconnu/);
  });

  it('keeps, in the saved file, formula and values for Excel, and shows them again', async () => {
    const {name, bytes} = bench.opened.save();
    const rows = readWorkbook(bytes).sheets.find((sheet) => sheet.name === 'Paramètres ML')!.rows;
    expect(rows[60]![5]).toBe(33305);
    const again = openBench(name, bytes);
    const sheet = again.opened.book.findNamed('Paramètres ML')!;
    expect(sheet.formulas.get('60,5')!.text).toBe('=ML.TALLY("Contacts",2024)');
    expect(sheet.formulas.get('30,5')!.spill).toMatchObject({row: 30, column: 5});
  });

  it('knows no command by which the formulas that are passed over could be lost', async () => {
    const range = (row: number, column: number) => ({
      startRow: row,
      endRow: row,
      startColumn: column,
      endColumn: column,
    });
    const params = {fromRange: range(60, 5), toRange: range(66, 5)};
    bench.page.workbook.setActiveSheet(bench.page.workbook.getSheetBySheetId(keyOf('Paramètres ML'))!);
    await bench.injector.get(ICommandService).executeCommand(MoveRangeCommand.id, params);
    bench.page.listener.flush();
    const sheet = bench.opened.book.findNamed('Paramètres ML')!;
    expect(sheet.formulas.get('66,5')?.text).toBe('=ML.TALLY("Contacts",2024)');
    expect(sheet.formulas.has('60,5')).toBe(false);
  });
});

it('answers each function under both its names, and keeps the name in the file', async () => {
  const sheets = sampleWith(ownSheet('Suivi', 200));
  const both = openBench('registres.xlsx', writeSheets(sheets));
  const {key} = both.opened.book.findNamed('Suivi')!;
  const sheet = both.page.workbook.getSheetBySheetId(key)!;
  const twice = functions.filter(({name, french}) => french !== name);
  const firstOf = (row: number, column: number) => valueOf(sheet.getCellRaw(row, column));
  for (const [at, {name, french}] of twice.entries())
    for (const [row, called] of [
      [2, name],
      [400, french],
    ] as const) {
      const text = toEnglish(callByName(name, sheets).text).replace(`ML.${name}(`, `ML.${called}(`);
      const range = {startRow: row, endRow: row, startColumn: at * 12, endColumn: at * 12};
      const params = {unitId: UNIT, subUnitId: key, range, value: {f: text}};
      await both.injector.get(ICommandService).executeCommand(SetRangeValuesCommand.id, params);
    }
  // The corner of CROSS is blank: what it spills says that it answered.
  const isThere = (row: number, column: number) =>
    firstOf(row, column) !== null || both.page.listener.read(key, row, column).spill !== undefined;
  await until(() => twice.every((_, at) => [2, 400].every((row) => isThere(row, at * 12))), 2000);
  both.page.listener.flush();
  const answered = (row: number, column: number) =>
    both.page.listener.read(key, row, column).spill?.values ?? [[firstOf(row, column)]];
  for (const [at, {name}] of twice.entries()) {
    expect([name, answered(400, at * 12)]).toEqual([name, answered(2, at * 12)]);
    expect([name, String(firstOf(400, at * 12))]).toEqual([name, expect.not.stringMatching(/^#/)]);
  }
  const saved = both.opened.save();
  const again = openBench(saved.name, saved.bytes).opened.book.findNamed('Suivi')!;
  for (const [at, {french}] of twice.entries())
    expect(again.formulas.get(`400,${at * 12}`)!.text).toMatch(new RegExp(`^=ML\\.${french}\\(`));
  both.close();
});

it('works a formula out to its end though others are typed meanwhile', async () => {
  const rows: CellValue[][] = [['N° dossier', 'Date', 'Nature'], ...[1, 2, 3].map((n) => [`00${n}`, 45300 + n, 'SMS'])];
  const slow = openBench(
    'suivi.xlsx',
    writeSheets([
      {name: 'Contacts', rows},
      {name: 'Suivi', rows: [['Suivi']]},
    ]),
    170,
  );
  const {key} = slow.opened.book.findNamed('Suivi')!;
  const count = 9;
  for (let row = 1; row <= count; row++) {
    const range = {startRow: row, endRow: row, startColumn: 0, endColumn: 0};
    const params = {unitId: UNIT, subUnitId: key, range, value: {f: `=ML.TALLY("Contacts",2024)+${row}`}};
    await slow.injector.get(ICommandService).executeCommand(SetRangeValuesCommand.id, params);
    await new Promise((resolve) => setTimeout(resolve, 20 * row)); // pauses of a hand, on both sides of what the engine waits for
  }
  const sheet = slow.page.workbook.getSheetBySheetId(key)!;
  const shown = () => Array.from({length: count}, (_, row) => valueOf(sheet.getCellRaw(row + 1, 0)));
  await until(() => shown().every((value) => value !== null));
  expect(shown()).toEqual(Array.from({length: count}, (_, row) => 3 + row + 1));
  slow.close();
});

it('tells each function, in French, to the formula bar', () => {
  const help = functionHelp();
  expect(help.map(({functionName}) => functionName)).toEqual(namedFunctions.map(({called}) => `ML.${called}`));
  for (const {description, functionParameter} of help) {
    expect(description.length).toBeGreaterThan(20);
    for (const {detail} of functionParameter) expect(detail.length).toBeGreaterThan(5);
  }
});
