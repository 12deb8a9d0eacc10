import {buildReportPlan, catalogueOf, evaluate, readRegisters, yearPeriod} from '../../../shared';
import type {ReportPlan} from '../../../shared';
import {sampleSheets} from '../../addin/whole-report';
import {snapshotText} from '../../contract/sheets-hosts';
import {SheetsStandIn} from '../stand-in/stand-in';
import {meet} from './sheets-report';

/** Draws every sheet of a report, as a generation does. */
function draw(standIn: SheetsStandIn, plan: ReportPlan): string[] {
  const workbook = meet(standIn);
  return plan.sheets.map((sheet) => {
    const mark = {plan: sheet.id, version: '1', period: '2024', source: 'x'};
    return workbook.drawSheet({plan: sheet, accent: plan.accent, mark, overwrite: false}).outcome;
  });
}

const tell = (standIn: SheetsStandIn) =>
  standIn.book.sheets
    .map(snapshotText)
    .join()
    .replace(/#gid=\d+/g, (link) => String(standIn.book.sheets.findIndex(({id}) => link === `#gid=${id}`)));

/** At each call a generation of 600 calls would be drawn three times: one sheet is taken at every call elsewhere (`fault.test.ts`). */
const shares = [0.02, 0.15, 0.31, 0.47, 0.63, 0.78, 0.9, 0.99];

describe('a whole generation that is interrupted in Google Sheets', () => {
  let plan: ReportPlan;
  let calls: number;
  let finished: string;

  beforeAll(() => {
    const registers = readRegisters(sampleSheets());
    plan = buildReportPlan(registers, evaluate(registers, yearPeriod(2024), catalogueOf(registers)), {
      version: '1',
      chapters: [1, 3, 12],
    });
    const undisturbed = new SheetsStandIn();
    expect(new Set(draw(undisturbed, plan))).toEqual(new Set(['added']));
    calls = undisturbed.calls.count;
    draw(undisturbed, plan);
    finished = tell(undisturbed);
  });

  it.each(shares.flatMap((share) => [false, true].map((applied) => ({share, applied}))))(
    'is finished by the next one (at $share of its calls, applied: $applied)',
    ({share, applied}) => {
      const standIn = new SheetsStandIn();
      standIn.failAt(Math.ceil(calls * share), {applied, lasting: true, message: 'Unable to connect'});
      expect(() => draw(standIn, plan)).toThrow(expect.objectContaining({fault: 'offline'}));
      standIn.spoil = null;
      const begun = meet(standIn)
        .listSheets()
        .filter(({mark}) => mark?.state === 'drawing');
      expect(begun.length).toBeLessThanOrEqual(1);
      expect(draw(standIn, plan)).not.toContain('kept-edited');
      // The links of the summary, drawn before the others, are there after a second time at the latest.
      draw(standIn, plan);
      expect(tell(standIn)).toBe(finished);
    },
  );
});
