import {excelWorkbook} from '../../addin/host/excel-workbook';
import {buildReportPlan, catalogueOf, evaluate, readRegisters, yearPeriod} from '../../shared/index';
import type {ReportPlan} from '../../shared/index';
import {snapshotOf} from '../contract/hosts';
import {OfficeError} from './stand-in/office-error';
import {dialects, StandIn} from './stand-in/stand-in';
import {sampleSheets} from './whole-report';

/** Draws every sheet of a report, as a generation does. */
async function draw(standIn: StandIn, plan: ReportPlan): Promise<string[]> {
  const workbook = excelWorkbook(standIn.door);
  const outcomes: string[] = [];
  for (const sheet of plan.sheets) {
    const mark = {plan: sheet.id, version: '1', period: '2024', source: 'x'};
    outcomes.push((await workbook.drawSheet({plan: sheet, accent: plan.accent, mark, overwrite: false})).outcome);
  }
  return outcomes;
}

const tell = (standIn: StandIn) => JSON.stringify(standIn.book.sheets.map(snapshotOf));

describe('a whole generation that is interrupted', () => {
  let plan: ReportPlan;

  beforeAll(() => {
    const registers = readRegisters(sampleSheets());
    const results = evaluate(registers, yearPeriod(2024), catalogueOf(registers));
    plan = buildReportPlan(registers, results, {version: '1', chapters: [1, 3, 12]});
  });

  it.each([0.05, 0.3, 0.55, 0.8, 0.99])('is finished by the next one (at %d of its operations)', async (share) => {
    const undisturbed = new StandIn(dialects.web);
    expect(new Set(await draw(undisturbed, plan))).toEqual(new Set(['added']));
    const at = Math.floor(undisturbed.watch.operations * share);
    const standIn = new StandIn(dialects.web);
    standIn.watch.before = (operation) => {
      if (operation >= at) throw new OfficeError('ConnectionFailure', 'played');
    };
    await expect(draw(standIn, plan)).rejects.toMatchObject({name: 'HostError', fault: 'offline'});
    const began = (
      await excelWorkbook({...standIn.door, run: new StandIn(standIn.dialect, standIn.book).door.run}).listSheets()
    ).filter(({mark}) => mark !== null);
    expect(began.filter(({mark}) => mark!.state === 'drawing').length).toBeLessThanOrEqual(1);
    standIn.watch.before = null;
    expect(await draw(standIn, plan)).not.toContain('kept-edited');
    // The links of the summary, drawn before the others, are there after a second time at the latest.
    await draw(standIn, plan);
    await draw(undisturbed, plan);
    expect(tell(standIn).replace(/\{0000-\d+\}/g, '')).toBe(tell(undisturbed).replace(/\{0000-\d+\}/g, ''));
  });
});
