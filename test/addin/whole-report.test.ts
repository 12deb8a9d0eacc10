import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {AsyncWorkbook} from '../../shared/drawing/workbook';
import {listReportSheets, readWorkbook} from '../../xlsx';
import {checkReport, reference} from '../acceptance/check-report';
import type {OpenBook} from '../contract/host-under-test';
import {openStandIn, snapshotOf} from './open-stand-in';
import {saveBook} from './stand-in/save-book';
import {dialects, StandIn} from './stand-in/stand-in';
import {generate, sampleSheets} from './whole-report';

/** Bytes that allow one sync more. */
const megabyte = 1024 * 1024;

describe.each([dialects.web, dialects.oldest])('the whole report in $name', (dialect) => {
  const standIn = new StandIn(dialect);
  const {book, watch} = standIn;
  const syncs: {plan: string; count: number; bytes: number}[] = [];
  let opened: OpenBook;
  let theirs: number;
  let before: string[];
  const counted = (workbook: AsyncWorkbook): AsyncWorkbook => ({
    ...workbook,
    drawSheet: async (request) => {
      const [from, sent] = [watch.syncs, watch.requests.length];
      const answer = await workbook.drawSheet(request);
      const bytes = watch.requests.slice(sent).reduce((sum, one) => sum + one, 0);
      syncs.push({plan: request.plan.id, count: watch.syncs - from, bytes});
      return answer;
    },
  });
  const registers = () =>
    book.sheets.slice(0, theirs).map((sheet) => JSON.stringify([...sheet.cells, sheet.name, sheet.merges]));

  beforeAll(() => {
    opened = openStandIn(standIn, sampleSheets());
    theirs = book.sheets.length;
    before = registers();
  });

  it('gives every published number, in a file that Excel would save', async () => {
    const made = await generate(counted(opened.workbook));
    expect(made.sheets.every(({outcome}) => outcome === 'added')).toBe(true);
    const bytes = saveBook(book);
    if (process.env['KEEP_STAND_IN'] === dialect.platform) {
      mkdirSync(join(__dirname, '../../out'), {recursive: true});
      writeFileSync(join(__dirname, '../../out/stand-in.xlsx'), bytes);
    }
    const checked = checkReport(bytes);
    expect(checked.failures).toEqual([]);
    expect(checked.passed).toBeGreaterThanOrEqual(606);
    expect(reference.tables.length + reference.figures.length).toBe(170);
    expect(readWorkbook(bytes).sheets).toHaveLength(theirs + made.sheets.length);
    // The command line knows these sheets again (`--into`), and that nobody edited them.
    const known = listReportSheets(bytes);
    expect(known.map(({plan, isEdited}) => [plan, isEdited])).toEqual(made.sheets.map(({plan}) => [plan, false]));
  });

  it('takes at most four syncs a sheet, and one for each megabyte', () => {
    expect(syncs.map(({plan}) => plan).filter((plan, at, all) => all.indexOf(plan) !== at)).toEqual(['sommaire']);
    expect(syncs).toHaveLength(17 + 1);
    for (const {count, bytes} of syncs) expect(count).toBeLessThanOrEqual(4 + Math.floor(bytes / megabyte));
  });

  it('links the sheets to one another, the summary, which is the first tab, included', () => {
    const summary = book.sheets.find(({name}) => name === 'Sommaire')!;
    const links = [...summary.cells.values()].flatMap(({link}) =>
      link?.documentReference === undefined ? [] : [link.documentReference],
    );
    const tabs = links.map((link) => /^'(.*)'!/.exec(link)![1]!.replace(/''/g, "'"));
    expect(tabs.length).toBeGreaterThan(12);
    for (const tab of tabs) expect(book.sheets.map(({name}) => name)).toContain(tab);
  });

  it('makes the same again, and leaves the registers as they were', async () => {
    const first = book.sheets.slice(theirs).map(snapshotOf);
    const again = await generate(opened.reopen());
    expect(again.sheets.every(({outcome}) => outcome === 'refreshed')).toBe(true);
    expect(book.sheets.slice(theirs).map(snapshotOf)).toEqual(first);
    expect(registers().every((sheet, index) => sheet === before[index])).toBe(true);
    expect(book.settings.has('BilanML.adding')).toBe(false);
  });
});
