import {checkCalendar} from '../../../addin/host/calendar';
import {excelWorkbook} from '../../../addin/host/excel-workbook';
import {checkReport} from '../../acceptance/check-report';
import {openStandIn, snapshotOf} from '../open-stand-in';
import {demoPlan} from '../../xlsx/demo-plan';
import {OfficeError} from '../stand-in/office-error';
import {saveBook} from '../stand-in/save-book';
import {dialects, StandIn} from '../stand-in/stand-in';
import {generate, sampleSheets} from '../whole-report';
import {RealOffice} from './real-excel';

const megabyte = 1024 * 1024;

describe('the whole report, through Office.js itself', () => {
  const real = new RealOffice(dialects.web);
  const played = new StandIn(dialects.web);
  const told = ({book}: StandIn) => book.sheets.map((sheet) => JSON.stringify(snapshotOf(sheet)));

  it('is the one that the stand-in alone draws, with its 606 figures, in as many requests', async () => {
    for (const one of [played, real]) await generate(openStandIn(one, sampleSheets()).workbook);
    const [found, wanted] = [told(real), told(played)];
    expect(found.map((sheet, at) => sheet === wanted[at])).toEqual(wanted.map(() => true));
    const checked = checkReport(saveBook(real.book));
    expect(checked.failures).toEqual([]);
    expect(checked.passed).toBeGreaterThanOrEqual(606);
    expect(real.watch.syncs).toBe(played.watch.syncs);
  });

  it('weighs on the wire what the stand-in says, and far from what Excel refuses', () => {
    const total = (sizes: readonly number[]) => sizes.reduce((sum, size) => sum + size, 0);
    const ratio = total(real.host.bodies) / total(played.watch.requests);
    expect(ratio).toBeGreaterThan(0.8);
    expect(ratio).toBeLessThan(1.25);
    expect(Math.max(...real.host.bodies)).toBeLessThan(2 * megabyte);
  });

  it('is made again in place', async () => {
    const before = told(real);
    const again = await generate(openStandIn(real, []).reopen());
    expect(again.sheets.every(({outcome}) => outcome === 'refreshed')).toBe(true);
    expect(told(real).map((sheet, at) => sheet === before[at])).toEqual(before.map(() => true));
  });

  it('survives being cut in the middle of a sheet: what it was drawing is found again', async () => {
    const {sheets, accent} = demoPlan({});
    const mark = {plan: 'chapitre-1', version: '1', period: '2024', source: 'x'};
    const drawn = async (refusals: number) => {
      const one = new RealOffice(dialects.web);
      let [left, refusedAt] = [refusals, 0];
      one.watch.before = (operation) => {
        if (operation <= 60 || left === 0) return;
        [left, refusedAt] = [left - 1, one.watch.syncs];
        throw new OfficeError('RequestPayloadSizeLimitExceeded', 'played');
      };
      // Each chart is a request of its own, so small is the budget by then.
      const plan = {...sheets[1]!, charts: Array.from({length: 12}, () => sheets[1]!.charts).flat()};
      await checkCalendar(one.door);
      const asked = one.watch.syncs;
      const {outcome} = await excelWorkbook(one.door).drawSheet({plan, accent, mark, overwrite: false});
      return {
        outcome,
        syncs: one.watch.syncs - Math.max(asked, refusedAt),
        cells: one.book.sheets.map(({cells, charts}) => [[...cells], charts.length]),
      };
    };
    const [whole, cut] = [await drawn(0), await drawn(4)];
    expect(whole.syncs).toBeLessThanOrEqual(4);
    expect(cut.syncs).toBeGreaterThan(4);
    expect([whole.outcome, cut.outcome, cut.cells]).toEqual(['added', 'refreshed', whole.cells]);
  });
});
