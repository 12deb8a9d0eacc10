import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {CellValue} from '../../shared';
import {listReportSheets, graftReport, readWorkbook, writeSheets} from '../../xlsx';
import {checkReport} from '../acceptance/check-report';
import {unzip, zip} from '../xlsx/build-package';
import {richWorkbook} from '../xlsx/rich-workbook';
import {demoPlan} from '../xlsx/demo-plan';
import {ICommandService, SetRangeValuesCommand, UndoCommand} from '../../workbench/sheet/headless';
import {SLICE_ROWS} from '../../workbench/book/sheet-view';
import {UNIT} from '../../workbench/sheet/show-book';
import {openBench} from './open-bench';
import type {Bench} from './open-bench';

const sample = readFileSync(join(__dirname, '..', '..', 'samples', 'registres-2024.xlsx'));

async function typeIn(
  bench: Bench,
  sheet: string,
  row: number,
  column: number,
  value: CellValue | object,
): Promise<void> {
  const {key} = bench.opened.book.findNamed(sheet)!;
  const range = {startRow: row, endRow: row, startColumn: column, endColumn: column};
  const cell = typeof value === 'object' ? value : {v: value};
  const params = {unitId: UNIT, subUnitId: key, range, value: cell};
  await bench.injector.get(ICommandService).executeCommand(SetRangeValuesCommand.id, params);
  bench.page.listener.flush();
}

const changedParts = (before: Uint8Array, after: Uint8Array) => {
  const [one, other] = [unzip(before), unzip(after)];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (name) => one[name] === undefined || other[name] === undefined || Buffer.compare(one[name], other[name]) !== 0,
  );
};

describe('a report made in the workbench', () => {
  const bench = openBench('registres-2024.xlsx', sample);
  const {session} = bench.opened;
  let saved: Uint8Array;

  it('is drawn, saved, and gives every published number from the saved file; whoever reads a sheet stays there', async () => {
    const inSight = new Set<string | undefined>();
    bench.page.workbook.activeSheet$.subscribe((sheet) => inSight.add(sheet?.getName()));
    let step = await session.generate({year: 2024, chapters: [], overwrite: [], left: null});
    while (step.left.length > 0)
      step = await session.generate({year: 2024, chapters: [], overwrite: [], left: step.left});
    saved = bench.opened.save().bytes;
    expect(checkReport(saved)).toEqual({passed: 606, failures: []});
    expect([...inSight]).toEqual([bench.opened.book.view().sheets[0]!.name]);
  });

  it('leaves in sight the sheet that is made again', async () => {
    const {key} = bench.opened.book.findNamed('1. Le public')!;
    await bench.page.showCell(key, 0, 0);
    await session.generate({year: 2024, chapters: [1], overwrite: [], left: null});
    expect((await bench.page.readSelection())!.sheet).toBe(key);
  });

  it('leaves the registers byte for byte as they were', () => {
    const part = (bytes: Uint8Array, number: number) => Buffer.from(unzip(bytes)[`xl/worksheets/sheet${number}.xml`]!);
    for (let sheet = 1; sheet <= 10; sheet++) expect(part(saved, sheet).equals(part(sample, sheet))).toBe(true);
    expect(changedParts(sample, saved)).not.toContain('xl/sharedStrings.xml');
  });

  it('is known again, untouched and up to date, when the file is opened again', async () => {
    const again = openBench('registres-2024.xlsx', saved);
    const report = await again.opened.session.describe(2024);
    expect(report.chapters.every(({state}) => state === 'current')).toBe(true);
    expect(listReportSheets(saved).every(({isEdited}) => !isEdited)).toBe(true);
  });

  it('keeps a comment through a register that changes, a new generation and another saving', async () => {
    const chapter = bench.opened.book.findNamed('1. Le public')!;
    const zone = readWorkbook(saved).names.find(
      ({name, formula}) => /^ML_com_/.test(name) && formula.includes('1. Le public'),
    )!;
    const [, column, row] = /\$([A-Z]+)\$(\d+)/.exec(zone.formula)!;
    await typeIn(bench, chapter.name, Number(row) - 1, column!.charCodeAt(0) - 65, 'Une année pleine.');
    const jeunes = bench.opened.book.findNamed('Jeunes')!;
    const first = jeunes.values[0]!.map(String).findIndex((heading) => /accueil/i.test(heading));
    const line = jeunes.values.findIndex(
      (cells, at) => at > 0 && typeof cells[first] === 'number' && cells[first] > 45300 && cells[first] < 45600,
    );
    await typeIn(bench, 'Jeunes', line, first, 43000);
    let step = await session.generate({year: 2024, chapters: [1], overwrite: [], left: null});
    while (step.left.length > 0)
      step = await session.generate({year: 2024, chapters: [1], overwrite: [], left: step.left});
    const {bytes} = bench.opened.save();
    expect(
      readWorkbook(bytes)
        .sheets.find(({name}) => name === '1. Le public')!
        .rows.flat(),
    ).toContain('Une année pleine.');
    const {failures} = checkReport(bytes);
    expect(failures.length).toBeGreaterThan(0);
    expect(failures.every((failure) => /accueil/.test(failure))).toBe(true);
  });

  it('takes back by undo what was typed', async () => {
    const before = bench.opened.book.findNamed('Jeunes')!.values[5]![0]!;
    await typeIn(bench, 'Jeunes', 5, 0, 'autre');
    expect(bench.opened.book.findNamed('Jeunes')!.values[5]![0]).toBe('autre');
    await bench.injector.get(ICommandService).executeCommand(UndoCommand.id);
    bench.page.listener.flush();
    expect(bench.opened.book.findNamed('Jeunes')!.values[5]![0]).toBe(before);
  });
});

it('keeps macros, charts, notes and all else of a file, and changes but the cell that was typed', async () => {
  const file = richWorkbook();
  const bench = openBench('suivi.xlsm', file);
  expect(bench.opened.book.view().notShown).toEqual(
    expect.arrayContaining(['les commentaires de cellules', 'les macros']),
  );
  await typeIn(bench, 'Suivi', 30, 1, 'note');
  const {name, bytes} = bench.opened.save();
  expect(name).toBe('suivi.xlsm');
  expect(changedParts(file, bytes).sort()).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/calcChain.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
  ]);
});

describe('a file that must not be changed', () => {
  const parts = () => unzip(writeSheets([{name: 'Feuille', rows: [['a', 1]]}]));

  it('says so when it is opened, lets nobody write in it, and is given back as it was', async () => {
    const signed = zip({...parts(), '_xmlsignatures/sig1.xml': '<a/>'});
    const bench = openBench('x.xlsx', signed);
    const {refusal} = bench.opened.book.view();
    expect(refusal.cells).toMatch(/signature électronique/);
    await typeIn(bench, 'Feuille', 0, 0, 'b').catch(() => undefined);
    expect(bench.refused).toEqual([refusal.cells]);
    const {key} = bench.opened.book.findNamed('Feuille')!;
    expect(() =>
      bench.opened.own.draw({
        plan: demoPlan().sheets[0]!,
        accent: '#000000',
        mark: {plan: 'sommaire', version: '', period: '', source: ''},
        overwrite: false,
      }),
    ).toThrow(/signature électronique/);
    expect(
      bench.opened.heard({kind: 'cells', key, cells: [{row: 0, column: 0, value: 2, formula: null, format: null}]}),
    ).toBe(false);
    expect(bench.opened.save().bytes).toBe(signed);
  });

  it('takes cells, and no tab, where its structure alone is locked', async () => {
    const book = Buffer.from(parts()['xl/workbook.xml']!).toString('utf8');
    const locked = zip({
      ...parts(),
      'xl/workbook.xml': book.replace('<bookViews', '<workbookProtection lockStructure="1"/><bookViews'),
    });
    const bench = openBench('x.xlsx', locked);
    const {refusal} = bench.opened.book.view();
    expect(refusal.cells).toBeNull();
    await bench.injector
      .get(ICommandService)
      .executeCommand('sheet.command.insert-sheet', {unitId: UNIT})
      .catch(() => undefined);
    expect(bench.refused).toEqual([refusal.tabs]);
    expect(refusal.tabs).toMatch(/structure/);
    await typeIn(bench, 'Feuille', 0, 0, 'b');
    expect(readWorkbook(bench.opened.save().bytes).sheets.map(({rows}) => rows)).toEqual([[['b', 1]]]);
  });
});

it('keeps what was typed when a saving is refused, and refuses again', async () => {
  const broken = zip({
    ...unzip(writeSheets([{name: 'Feuille', rows: [['a', 1]]}])),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" y:z="1"><v>1</v></c></row></sheetData></worksheet>`,
  });
  const bench = openBench('x.xlsx', broken);
  await typeIn(bench, 'Feuille', 3, 3, 5);
  for (let time = 0; time < 2; time++) expect(() => bench.opened.save()).toThrow(/n’a pas été changé/);
});

it('gives back the very bytes of a file in which nothing was done', () => {
  const file = graftReport(writeSheets([{name: 'Feuille', rows: [['a', 1]]}]), demoPlan()).bytes;
  expect(openBench('x.xlsx', file).opened.save().bytes).toBe(file);
});

it('opens a .csv, and saves it as a workbook', async () => {
  const bench = openBench('Export jeunes.csv', Buffer.from('Dossier;Ville\n007;Lille\n', 'utf8'));
  await typeIn(bench, 'Export jeunes', 2, 1, 'Lompret');
  const {name, bytes} = bench.opened.save();
  expect(name).toBe('Export jeunes.xlsx');
  expect(readWorkbook(bytes).sheets[0]!.rows).toEqual([
    ['Dossier', 'Ville'],
    ['007', 'Lille'],
    [null, 'Lompret'],
  ]);
});

it('refuses what the file could not take, and says why', async () => {
  const bench = openBench('x.xlsx', writeSheets([{name: 'Feuille', rows: [['a', 1]]}]));
  const {key} = bench.opened.book.findNamed('Feuille')!;
  const commands = bench.injector.get(ICommandService);
  const range = {startRow: 0, endRow: 0, startColumn: 0, endColumn: 25};
  for (const id of [
    'sheet.command.insert-row',
    'sheet.command.remove-row',
    'sheet.command.set-style',
    'sheet.command.add-worksheet-merge',
  ])
    await commands
      .executeCommand(id, {unitId: UNIT, subUnitId: key, range, direction: 3, style: {type: 'bl', value: 1}})
      .catch(() => undefined);
  expect(bench.refused).toHaveLength(4);
  expect(bench.heard).toEqual([]);
});

it('shows a sheet longer than what is handed over at once, to its last row', async () => {
  const bench = openBench('x.xlsx', writeSheets([{name: 'Feuille', rows: [['a', 1]]}]));
  const rows = [['N° dossier', 'Nature'], ...Array.from({length: 2 * SLICE_ROWS + 7}, (_, at) => [`d${at}`, at])];
  const [sheet] = await bench.opened.session.addExport([{name: 'Long', rows}]);
  const shown = bench.page.workbook.getSheetBySheetName(sheet!.name)!;
  const places = [1, SLICE_ROWS - 1, SLICE_ROWS, 2 * SLICE_ROWS + 7];
  expect(places.map((row) => shown.getCell(row, 1)?.v)).toEqual(places.map((row) => row - 1));
});
