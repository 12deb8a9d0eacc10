import {excelWorkbook} from '../../addin/host/excel-workbook';
import type {SheetPlan} from '../../shared/sheet/sheet-plan';
import {demoPlan} from '../xlsx/demo-plan';
import {RealOffice} from './real-office/real-excel';
import {OfficeError} from './stand-in/office-error';
import {dialects, StandIn} from './stand-in/stand-in';

/** A sum that stands above the numbers that it adds up. */
function plan(values: readonly number[]): SheetPlan {
  const sheet = demoPlan({}).sheets[1]!;
  const cells = values.map((value, at) => ({row: 4 + at, column: 1, value, style: 'row-count' as const}));
  const total = {
    row: 3,
    column: 1,
    value: null,
    formula: `=SUM(B5:B${4 + values.length})`,
    style: 'row-count' as const,
  };
  return {...sheet, cells: [total, ...cells], merges: [], zones: [], links: [], charts: [], names: []} as SheetPlan;
}

describe.each([
  ['the stand-in', () => new StandIn(dialects.desktop)],
  ['Office.js itself', () => new RealOffice(dialects.desktop)],
] as const)('where the user calculates by hand, in %s', (_, host) => {
  it('the formulas of a sheet add up what it holds, new and again', async () => {
    const standIn = host();
    standIn.book.isManual = true;
    const workbook = excelWorkbook(standIn.door);
    const draw = (values: readonly number[]) =>
      workbook.drawSheet({
        plan: plan(values),
        accent: '#112233',
        mark: {plan: 'chapitre-1', version: '1', period: '2024', source: 'x'},
        overwrite: false,
      });
    const {sheet} = await draw([1, 2, 3]);
    expect((await workbook.readRows(sheet))![3]![1]).toBe(6);
    expect(await draw([10, 20, 30])).toMatchObject({outcome: 'refreshed'});
    expect((await workbook.readRows(sheet))![3]![1]).toBe(60);
  });
});

describe('where Excel does not say how it calculates', () => {
  it('the sheet is made all the same', async () => {
    const standIn = new StandIn(dialects.desktop);
    standIn.watch.before = (_, label) => {
      if (label === 'Application.load') throw new OfficeError('InvalidArgument', label);
    };
    const drawn = await excelWorkbook(standIn.door).drawSheet({
      plan: plan([1]),
      accent: '#112233',
      mark: {plan: 'chapitre-1', version: '1', period: '2024', source: 'x'},
      overwrite: false,
    });
    expect(drawn).toMatchObject({skipped: ['screen']});
  });
});
