import {makeFunction} from '../../addin/functions/call-edge';
import {checkCalendar} from '../../addin/host/calendar';
import {functions} from '../../shared/formula/functions';
import {RangeMemory} from '../../shared/formula/remember';
import {runTaskAsync} from '../../shared/task/task';
import {recogniseWorkbook} from '../../shared/task/registers/recognise-workbook';
import {demoPlan} from '../xlsx/demo-plan';
import {fewYouths} from './functions/paper-excel';
import {openStandIn, snapshotOf} from './open-stand-in';
import {RealOffice} from './real-office/real-excel';
import {OfficeError} from './stand-in/office-error';
import {dialects, StandIn} from './stand-in/stand-in';

const REFUSED = /compte ses jours depuis 1904.*«\sAjouter un export\s»/s;

const hosts = [
  ['the stand-in', () => new StandIn(dialects.desktop)],
  ['Office.js itself', () => new RealOffice(dialects.desktop)],
] as const;

describe.each(hosts)('a workbook that counts its days from 1904, in %s', (_, host) => {
  it('is neither read nor written, and says where its days would be right', async () => {
    const standIn = host();
    const {workbook} = openStandIn(standIn, fewYouths());
    standIn.book.from1904 = true;
    const before = standIn.book.sheets.map(snapshotOf);
    const {sheets, accent} = demoPlan();
    const mark = {plan: sheets[1]!.id, version: '1', period: '2024', source: 'x'};
    const refusals = [
      () => runTaskAsync(recogniseWorkbook(), workbook),
      () => workbook.readRows(standIn.book.sheets[0]!.id),
      () => workbook.readRange('Jeunes'),
      () => workbook.drawSheet({plan: sheets[1]!, accent, mark, overwrite: false}),
      () => workbook.addSheet({name: 'x', rows: [[45292]], formats: ['date'], personalData: false}),
      () => workbook.writeCells(standIn.book.sheets[0]!.id, [{row: 0, column: 0, value: 1}]),
    ];
    for (const refused of refusals) await expect(refused()).rejects.toThrow(REFUSED);
    expect(standIn.book.sheets.map(snapshotOf)).toEqual(before);
  });

  it('is read as soon as the user counts from 1900', async () => {
    const standIn = host();
    const {workbook} = openStandIn(standIn, fewYouths());
    standIn.book.from1904 = true;
    await expect(workbook.listSheets()).rejects.toThrow(REFUSED);
    standIn.book.from1904 = false;
    expect(await workbook.listSheets()).toHaveLength(fewYouths().length);
  });
});

describe('the calendar of a workbook', () => {
  it('is asked once, and is that of 1900 where Excel does not say', async () => {
    const standIn = new StandIn(dialects.web);
    const {workbook} = openStandIn(standIn, fewYouths());
    standIn.watch.before = (_, label) => {
      if (label.startsWith('Functions')) throw new OfficeError('InvalidArgument', label);
    };
    await workbook.listSheets();
    const runs = standIn.watch.runs.length;
    await workbook.listSheets();
    expect(standIn.watch.runs.length - runs).toBe(1);
  });

  it('is known before a range is counted', async () => {
    const standIn = new StandIn(dialects.desktop);
    standIn.book.from1904 = true;
    const edge = {
      memory: new RangeMemory(),
      error: (kind: string, message: string) => new Error(`${kind} ${message}`),
      named: () => undefined,
      unfit: () => checkCalendar(standIn.door),
      ledger: () => Promise.reject(new Error('not asked')),
    };
    const tally = makeFunction(
      functions.find(({name}) => name === 'TALLY')!,
      edge,
    );
    const rows = fewYouths().find(({name}) => name === 'Jeunes')!.rows;
    const call = async () => tally(rows, 2024, null, null);
    await expect(call()).rejects.toThrow(/^not-available .*1904/s);
    standIn.book.from1904 = false;
    expect(await call()).toEqual([[expect.any(Number)]]);
  });
});
