import type {DrawRequest} from '../../../shared/drawing/workbook';
import {toSheetsFormula} from '../../../appsscript/host/formula-text';
import {readingWorkbook} from '../../../appsscript/host/reading-workbook';
import {doorOf} from '../../../appsscript/host/sheets-door';
import {paintRuns} from '../../../appsscript/host/paint-runs';
import {demoPlan} from '../../xlsx/demo-plan';
import {addSheet, cellAt, change} from '../stand-in/book';
import {SheetsStandIn} from '../stand-in/stand-in';
import {meet} from './sheets-report';

const mark = {plan: 'chapitre-1', version: '1', period: '2024', source: 'x'};

function request(changes: Parameters<typeof demoPlan>[0] = {}, overwrite = false): DrawRequest {
  const {sheets, accent} = demoPlan(changes);
  return {plan: sheets[1]!, accent, mark, overwrite};
}

const texts = [
  '=1+1',
  '+33 3 20',
  '-rien',
  '@moi',
  "'apostrophe",
  '01004',
  '2A004',
  '03/04',
  '12 mai',
  '1,5',
  '1.5',
  '50 %',
  'VRAI',
  'true',
  '10:30',
  '1e5',
  '#REF!',
];

describe.each([
  {locale: 'fr_FR', timeZone: 'Europe/Paris'},
  {locale: 'en_US', timeZone: 'America/New_York'},
])('texts in $locale', (options) => {
  it('stay texts, formulas least of all', () => {
    const standIn = new SheetsStandIn(options);
    const rows = [['Texte', 'Code'], ...texts.map((text) => [text, text])];
    const workbook = meet(standIn);
    const name = workbook.addSheet({name: 'Liste', rows, formats: [null, 'text'], personalData: false});
    const sheet = standIn.book.sheets.find((one) => one.name === name)!;
    expect(workbook.readRows(String(sheet.id))).toEqual(rows);
    expect([...sheet.cells.values()].some(({formula}) => formula !== undefined)).toBe(false);
    expect(cellAt(sheet, 1, 1).format).toBe('@');
    // Written again, where the column is plain text and where it is not.
    const cells = texts.flatMap((value, row) => [0, 1].map((column) => ({row: row + 30, column, value})));
    workbook.writeCells(String(sheet.id), cells);
    workbook.writeCells(
      String(sheet.id),
      texts.map((value, row) => ({row: row + 1, column: 1, value})),
    );
    const again = workbook.readRows(String(sheet.id))!;
    expect(again.slice(30)).toEqual(texts.map((text) => [text, text]));
    expect(again.slice(1, 1 + texts.length).map((row) => row[1])).toEqual(texts);
    expect([...sheet.cells.values()].some(({formula}) => formula !== undefined)).toBe(false);
  });
});

describe('a formula', () => {
  it.each([
    ['=SUM(B2:B9)', '=SUM(B2:B9)'],
    ['IF(A1,"a,b",\'x,y\'!B2)', '=IF(A1;"a,b";\'x,y\'!B2)'],
    ['=ML.BYCOMMUNE("public.total",2024)', '=ML_BYCOMMUNE("public.total";2024)'],
    ['=VLOOKUP(1,{1,2},2)', '=VLOOKUP(1;{1,2};2)'],
  ])('%s is written %s', (formula, written) => expect(toSheetsFormula(formula)).toBe(written));
});

describe('heights and widths', () => {
  const painted = (sizes: readonly number[], blank: number | null) => {
    const rows = sizes.map(() => blank ?? -1);
    for (const {from, count, size} of paintRuns(sizes, blank)) rows.fill(size, from, from + count);
    return rows;
  };

  it.each([[[]], [[3]], [[1, 1, 2, 1, 3, 1, 1]], [[5, 4, 5, 3, 4, 3, 5, 5, 2]], [[21, 8, 21, 21, 40, 21]]])(
    'of %j are given to every row',
    (sizes) => {
      expect(painted(sizes, null)).toEqual(sizes);
      expect(painted(sizes, 21)).toEqual(sizes);
    },
  );

  it('are given in few calls: the common one under the others', () => {
    expect(paintRuns([1, 2, 1, 2, 1, 3, 1])).toHaveLength(4);
    expect(paintRuns([21, 8, 21, 8, 21], 21)).toHaveLength(2);
  });
});

describe('a custom function', () => {
  it('may list and read, and nothing of it writes', () => {
    const standIn = new SheetsStandIn();
    change(standIn.book.sheets[0]!, 0, 0, {value: 'Dossier'});
    meet(standIn).drawSheet(request());
    standIn.book.names.push({
      name: 'dossiers',
      place: {sheet: standIn.book.sheets[0]!, area: {row: 0, column: 0, rows: 1, columns: 1}},
    });
    const theirs = meet(standIn)
      .listSheets()
      .filter(({mark}) => mark === null);
    standIn.mode = 'custom-function';
    const workbook = readingWorkbook(doorOf(standIn.globals));
    expect(workbook.listSheets()).toEqual(theirs);
    expect(workbook.readRows('0')).toEqual([['Dossier']]);
    expect(workbook.listRanges()).toEqual([{name: 'dossiers', sheet: '0', kind: 'name'}]);
    expect(workbook.readRange('dossiers')).toEqual([['Dossier']]);
    expect(() => workbook.drawSheet(request())).toThrow(expect.objectContaining({fault: 'protected'}));
  });
});

describe('a sheet of ours in Google Sheets', () => {
  it('is left alone while somebody else generates, and says that the spreadsheet is busy', () => {
    const standIn = new SheetsStandIn();
    standIn.book.lockedElsewhere = true;
    expect(() => meet(standIn).drawSheet(request())).toThrow(expect.objectContaining({fault: 'busy'}));
    expect(standIn.book.sheets).toHaveLength(1);
    expect(standIn.sleeps).toEqual([10_000]);
  });

  it('that another editor locked is refused, and is not touched', () => {
    const standIn = new SheetsStandIn();
    meet(standIn).drawSheet(request());
    const sheet = standIn.book.sheets[1]!;
    sheet.protections = [{warningOnly: false, description: 'à moi', open: [], editable: false}];
    const before = JSON.stringify([...sheet.cells]);
    expect(() => meet(standIn).drawSheet(request({newcomers: 300}))).toThrow(
      expect.objectContaining({fault: 'protected'}),
    );
    expect(JSON.stringify([...sheet.cells])).toBe(before);
  });

  it('warns who types over our figures, and leaves the zones and the rest of the sheet open', () => {
    const standIn = new SheetsStandIn();
    meet(standIn).drawSheet(request());
    const [protection] = standIn.book.sheets[1]!.protections;
    expect(protection).toMatchObject({warningOnly: true});
    expect(protection!.open).toContainEqual(request().plan.zones[0]!.area);
    expect(protection!.open.some(({row, rows}) => row + rows === 1000)).toBe(true);
  });

  it('copied by the user, mark and all, is theirs', () => {
    const standIn = new SheetsStandIn();
    meet(standIn).drawSheet(request());
    const {book} = standIn;
    const [ours, copy] = [book.sheets[1]!, addSheet(book, 'Copie de 1. Le public')];
    for (const [key, cell] of ours.cells) copy.cells.set(key, cell);
    book.metadata.unshift({...book.metadata[0]!, id: 99, sheet: copy});
    const before = JSON.stringify([...copy.cells]);
    expect(meet(standIn).drawSheet(request({newcomers: 130}))).toMatchObject({
      sheet: String(ours.id),
      outcome: 'refreshed',
    });
    expect(JSON.stringify([...copy.cells])).toBe(before);
    expect(meet(standIn).listSheets()[2]).toMatchObject({mark: null, editedByHand: false});
  });

  it('leaves the user where they were, and stays hidden when they hid it', () => {
    const standIn = new SheetsStandIn();
    const first = standIn.book.sheets[0]!;
    standIn.book.active = {sheet: first, row: 4, column: 2};
    meet(standIn).drawSheet(request());
    expect(standIn.book.active.sheet).toBe(first);
    standIn.book.sheets[1]!.hidden = true;
    meet(standIn).drawSheet(request({extraRows: 2}));
    expect(standIn.book.sheets[1]!.hidden).toBe(true);
  });

  it('writes numbers as numbers where the user made its cells plain text', () => {
    const standIn = new SheetsStandIn();
    meet(standIn).drawSheet(request());
    const sheet = standIn.book.sheets[1]!;
    change(sheet, 8, 1, {format: '@'});
    meet(standIn).drawSheet(request({newcomers: 77}));
    expect(cellAt(sheet, 8, 1).value).toBe(77);
  });

  it('gets back the charts that the user removed', () => {
    const standIn = new SheetsStandIn();
    meet(standIn).drawSheet(request());
    const sheet = standIn.book.sheets[1]!;
    const count = sheet.charts.length;
    sheet.charts.pop();
    meet(standIn).drawSheet(request());
    expect(sheet.charts).toHaveLength(count);
  });
});
