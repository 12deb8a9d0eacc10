import {excelWorkbook} from '../../addin/host/excel-workbook';
import type {DrawRequest} from '../../shared/drawing/workbook';
import {demoPlan} from '../xlsx/demo-plan';
import {OfficeError} from './stand-in/office-error';
import {dialects, StandIn} from './stand-in/stand-in';

/** A small sheet with one of everything. */
function request(extraRows = 0): DrawRequest {
  const {sheets, accent} = demoPlan({extraRows});
  const plan = {...sheets[1]!, charts: sheets[1]!.charts.slice(0, 1)};
  return {plan, accent, mark: {plan: 'chapitre-1', version: '1', period: '2024', source: 'x'}, overwrite: false};
}

/** Draws with one kind of operation refused for good, and says what came of it. */
async function drawWithout(label: string) {
  const standIn = new StandIn(dialects.web);
  standIn.watch.before = (_, each) => {
    if (each === label) throw new OfficeError('InvalidArgument', label);
  };
  const workbook = excelWorkbook(standIn.door);
  const drawn = await workbook.drawSheet(request()).catch(() => null);
  if (drawn === null) return {drawn, cells: null};
  const {before} = standIn.watch;
  standIn.watch.before = null;
  const {mark} = (await workbook.listSheets()).find(({key}) => key === drawn.sheet)!;
  const cells = await workbook.readRows(drawn.sheet);
  standIn.watch.before = before;
  return {drawn, state: mark!.state, cells, workbook, standIn};
}

describe('one kind of operation that Excel refuses for good', () => {
  let kinds: string[];
  let whole: unknown;

  beforeAll(async () => {
    const standIn = new StandIn(dialects.web);
    const workbook = excelWorkbook(standIn.door);
    const {sheet} = await workbook.drawSheet(request());
    whole = await workbook.readRows(sheet);
    kinds = [...standIn.watch.labels];
  });

  it('loses a sheet only where it is needed to read the workbook, to write what it says, or to know it again', async () => {
    expect(kinds.length).toBeGreaterThan(60);
    const lost: string[] = [];
    for (const kind of kinds) {
      const {drawn, state, cells} = await drawWithout(kind);
      if (drawn === null) lost.push(kind);
      else expect([kind, state, cells]).toEqual([kind, 'complete', whole]);
    }
    expect(lost.sort()).toEqual([
      'NamedItem.visible',
      'NamedItemCollection.add',
      'NamedItemCollection.load',
      'Range.clear',
      'Range.formulas',
      'Range.load',
      'Range.numberFormat',
      'Range.unmerge',
      'Range.values',
      'Setting.delete',
      'Setting.load',
      'SettingCollection.add',
      'SettingCollection.getItemOrNullObject',
      'TableCollection.load',
      'Worksheet.getRangeByIndexes',
      'WorksheetCollection.add',
      'WorksheetCollection.load',
      'WorksheetCustomProperty.load',
      'WorksheetCustomPropertyCollection.add',
      'WorksheetCustomPropertyCollection.getItemOrNullObject',
    ]);
  });

  it('is told by the look that is missing, and asked for no more on the sheets that follow', async () => {
    const {drawn, workbook, standIn} = await drawWithout('PageLayout.paperSize');
    expect(drawn).toMatchObject({skipped: ['page']});
    const from = standIn!.watch.runs.length;
    expect(await workbook!.drawSheet(request(1))).toMatchObject({outcome: 'refreshed', skipped: ['page']});
    expect(standIn!.watch.runs.length - from).toBe(1);
  });
});
