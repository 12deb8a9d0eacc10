import {contentName, markerName, usedArea} from '../../shared';
import {excelWorkbook} from '../../addin/host/excel-workbook';
import {groupsUndo} from '../../addin/host/excel-fault';
import type {AsyncWorkbook, DrawRequest} from '../../shared/drawing/workbook';
import {contentMark} from '../../shared/drawing/content-mark';
import {demoPlan} from '../xlsx/demo-plan';
import {addSheet, cellAt, change} from './stand-in/book';
import type {Chart, Sheet} from './stand-in/book';
import {OfficeError} from './stand-in/office-error';
import {dialects, StandIn} from './stand-in/stand-in';

const mark = {plan: 'chapitre-1', version: '1', period: '2024', source: 'x'};

function request(changes: Parameters<typeof demoPlan>[0] = {}, overwrite = false): DrawRequest {
  const {sheets, accent} = demoPlan(changes);
  return {plan: sheets[1]!, accent, mark, overwrite};
}

const zoneOf = (changes: Parameters<typeof demoPlan>[0] = {}) => request(changes).plan.zones[0]!.area;

function addChart(sheet: Sheet, name: string): Chart {
  const chart: Chart = {
    state: {name, chartType: 'BarClustered'},
    parts: {},
    sheet,
    id: `user-${name}`,
    position: {row: 0, column: 12, rows: 2, columns: 2},
    series: [],
  };
  sheet.charts.push(chart);
  return chart;
}

describe('what the user did on a sheet of ours', () => {
  let standIn: StandIn;
  let workbook: AsyncWorkbook;
  let sheet: Sheet;

  beforeEach(async () => {
    standIn = new StandIn(dialects.desktop);
    workbook = excelWorkbook(standIn.door);
    await workbook.drawSheet(request());
    sheet = standIn.book.sheets[1]!;
  });

  it('stays: pictures, charts, a copy of one of ours, a column beside', async () => {
    sheet.pictures.push({name: 'RA_logo', area: {row: 1, column: 1, rows: 2, columns: 2}});
    const own = addChart(sheet, 'Graphique 1');
    const copy = addChart(sheet, 'RA_graphe_communes');
    change(sheet, 8, 11, {value: 'note', look: {'font.bold': true}, format: '0.00'});
    sheet.widths.set(11, 200);
    const {charts} = request().plan;
    await workbook.drawSheet(request({extraRows: 3}));
    expect(sheet.pictures).toHaveLength(1);
    expect(sheet.charts).toEqual(expect.arrayContaining([own, copy]));
    expect(sheet.charts).toHaveLength(charts.length + 2);
    expect(cellAt(sheet, 8, 11)).toEqual({value: 'note', look: {'font.bold': true}, format: '0.00'});
    expect(sheet.widths.get(11)).toBe(200);
  });

  it('keeps its look in a zone, in place and when the zone moves', async () => {
    const {row, column} = zoneOf();
    change(sheet, row, column, {value: 'mon avis', look: {'font.bold': true}});
    await workbook.drawSheet(request({newcomers: 120}));
    expect(cellAt(sheet, row, column)).toMatchObject({value: 'mon avis', look: {'font.bold': true}});
    await workbook.drawSheet(request({extraRows: 5}));
    expect(cellAt(sheet, zoneOf({extraRows: 5}).row, column)).toMatchObject({
      value: 'mon avis',
      look: {'font.bold': true},
    });
  });

  it('stays in a zone whose cells were taken apart', async () => {
    const {row, column, rows, columns} = zoneOf();
    sheet.merges = sheet.merges.filter((merge) => merge.row !== row);
    change(sheet, row, column, {value: 'première'});
    change(sheet, row + rows - 1, column + columns - 1, {value: 7});
    await workbook.drawSheet(request({extraRows: 2}));
    const moved = zoneOf({extraRows: 2});
    expect([
      cellAt(sheet, moved.row, column).value,
      cellAt(sheet, moved.row + rows - 1, column + columns - 1).value,
    ]).toEqual(['première', 7]);
    expect(sheet.merges.some((merge) => merge.row === moved.row)).toBe(false);
  });

  it('loses the conditional format of a hint when the zone moves, and nothing of theirs', async () => {
    const theirs = {sheet, area: {row: 8, column: 20, rows: 3, columns: 1}, type: 'Custom', state: {}, parts: {}};
    sheet.conditionalFormats.push(theirs);
    await workbook.drawSheet(request({extraRows: 2}));
    expect(sheet.conditionalFormats.map(({area}) => area.row).sort()).toEqual([8, zoneOf({extraRows: 2}).row].sort());
    await workbook.drawSheet(request({extraRows: 2}));
    expect(sheet.conditionalFormats).toHaveLength(2);
  });

  it('holds the sheet back: a table over our cells, a comment whose zone is no more', async () => {
    standIn.book.tables.push({name: 'T', range: {sheet, row: 7, column: 0, rows: 5, columns: 2}});
    expect(await workbook.drawSheet(request({}, true))).toMatchObject({outcome: 'in-the-way', cells: ['A8:B12']});
    standIn.book.tables.pop();
    change(sheet, zoneOf().row, 0, {value: 'à garder'});
    const {plan} = request();
    const without = {...request({}, true), plan: {...plan, zones: []}};
    expect((await workbook.drawSheet(without)).outcome).toBe('in-the-way');
    expect(cellAt(sheet, zoneOf().row, 0).value).toBe('à garder');
  });

  it('is theirs in a copy of the sheet, which bears no mark', async () => {
    const copy = addSheet(standIn.book, '1. Le public (copie)');
    for (const [key, cell] of sheet.cells) copy.cells.set(key, cell);
    const before = JSON.stringify([...copy.cells]);
    await workbook.drawSheet(request({newcomers: 130}));
    expect(JSON.stringify([...copy.cells])).toBe(before);
    expect((await workbook.listSheets())[2]).toMatchObject({mark: null, editedByHand: false});
  });

  it('counts as an edit when the name that says what we drew was deleted', async () => {
    standIn.book.names.splice(
      standIn.book.names.findIndex(({name}) => name === markerName('chapitre-1')),
      1,
    );
    expect((await workbook.listSheets())[1]).toMatchObject({editedByHand: true});
    expect((await workbook.drawSheet(request())).outcome).toBe('kept-edited');
    expect((await workbook.drawSheet(request({}, true))).outcome).toBe('refreshed');
    expect((await workbook.listSheets())[1]).toMatchObject({editedByHand: false});
  });

  it('sees no name of ours but those of tables, figures and zones', () => {
    const shown = standIn.book.names.filter(({visible}) => visible).map(({name}) => name);
    expect(shown.every((name) => name.startsWith('RA_'))).toBe(true);
  });

  it('is drawn once the workbook is in front again', async () => {
    let behind = 2;
    standIn.watch.before = () => {
      if (behind-- > 0) throw new OfficeError('InactiveWorkbook', 'played');
    };
    expect((await workbook.drawSheet(request({newcomers: 150}))).outcome).toBe('refreshed');
    expect(behind).toBeLessThan(0);
  });

  it('is undone by one Ctrl+Z for each sheet', async () => {
    const from = standIn.watch.runs.length;
    await workbook.drawSheet(request({newcomers: 140}));
    await workbook.addSheet({name: 'Lignes', rows: [['a']], formats: [], personalData: true});
    expect(standIn.watch.runs.slice(from)).toEqual([
      {delayForCellEdit: true, mergeUndoGroup: true},
      {delayForCellEdit: true, mergeUndoGroup: true},
    ]);
    const older = new StandIn(dialects.perpetual);
    await excelWorkbook(older.door).listSheets(); // and the calendar, once
    older.watch.runs.length = 0;
    await excelWorkbook(older.door).drawSheet(request());
    expect(older.watch.runs).toEqual([{delayForCellEdit: true}]);
  });
});

describe('an Excel that refuses a group of undo', () => {
  it.each<[string, (operation: number, label: string) => boolean]>([
    ['from the first operation', () => true],
    ['for the formulas of a block', (_, label) => label === 'Range.formulas'],
    ['after some syncs', (operation) => operation > 100],
  ])('%s: the sheet is made without one, and no group is asked for again', async (_, refuses) => {
    const standIn = new StandIn(dialects.web);
    standIn.watch.refusesUndoGroup = refuses;
    const workbook = excelWorkbook(standIn.door);
    expect(groupsUndo(standIn.door)).toBe(true);
    const {sheet} = await workbook.drawSheet(request());
    expect(groupsUndo(standIn.door)).toBe(false);
    expect(standIn.waits).toEqual([]);
    const ours = (await workbook.listSheets()).filter(({mark}) => mark !== null);
    expect(ours.map(({key, mark}) => [key, mark!.state])).toEqual([[sheet, 'complete']]);
    const from = standIn.watch.runs.length;
    expect((await workbook.drawSheet(request({newcomers: 140}))).outcome).toBe('refreshed');
    expect(standIn.watch.runs.slice(from)).toEqual([{delayForCellEdit: true}]);
  });

  it('for no reason of the group’s: what is refused without one too is told, and groups go on', async () => {
    const standIn = new StandIn(dialects.web);
    standIn.watch.before = (_, label) => {
      if (label === 'WorksheetCollection.add') throw new OfficeError('InvalidArgument', label);
    };
    await expect(excelWorkbook(standIn.door).drawSheet(request())).rejects.toMatchObject({fault: 'refused'});
    expect(groupsUndo(standIn.door)).toBe(true);
  });
});

describe('another workbook that has the focus', () => {
  it.each(['InactiveWorkbook', 'GeneralException', 'InvalidSelection'])('%s: is waited for', async (code) => {
    const standIn = new StandIn(dialects.web);
    let left = 2;
    standIn.watch.before = (_, label) => {
      if (label === 'WorksheetCollection.add' && left-- > 0) throw new OfficeError(code, label);
    };
    expect((await excelWorkbook(standIn.door).drawSheet(request())).outcome).toBe('added');
    expect(standIn.waits).toHaveLength(2);
    expect(groupsUndo(standIn.door)).toBe(true);
    expect(standIn.book.sheets).toHaveLength(2); // that of an empty workbook, and ours
  });
});

describe('a sheet that the command line made', () => {
  it('is known by its hidden names, and made again in place', async () => {
    const standIn = new StandIn(dialects.web);
    const {plan} = request();
    const sheet = addSheet(standIn.book, plan.title);
    for (const {row, column, value, formula} of plan.cells)
      change(sheet, row, column, {value: value ?? '', ...(formula === undefined ? {} : {formula})});
    const name = (name: string, target: (typeof standIn.book.names)[number]['target']) =>
      standIn.book.names.push({book: standIn.book, name, target, visible: false});
    name(markerName(plan.id), {sheet, area: usedArea(plan)});
    name(contentName(plan.id), {text: `="${contentMark(plan)}"`});
    const workbook = excelWorkbook(standIn.door);
    expect((await workbook.listSheets())[1]).toMatchObject({
      mark: {plan: plan.id, state: 'complete'},
      editedByHand: false,
    });
    expect(await workbook.drawSheet(request())).toEqual({sheet: sheet.id, name: plan.title, outcome: 'refreshed'});
    expect((await workbook.listSheets())[1]).toMatchObject({mark: {plan: plan.id, source: 'x'}, editedByHand: false});
  });
});

describe('a sheet that was recorded and never made', () => {
  it.each([dialects.desktop, dialects.oldest])(
    'leaves the one that the user gives that name ($name)',
    async (dialect) => {
      const standIn = new StandIn(dialect);
      standIn.watch.before = (_, label) => {
        if (label === 'WorksheetCollection.add') throw new OfficeError('ConnectionFailure', 'played');
      };
      await expect(excelWorkbook(standIn.door).drawSheet(request())).rejects.toMatchObject({fault: 'offline'});
      standIn.watch.before = null;
      const theirs = addSheet(standIn.book, request().plan.title);
      change(theirs, 0, 0, {value: 'à moi'});
      change(theirs, 3, 3, {value: 'à moi aussi'});
      const workbook = excelWorkbook(standIn.door);
      expect((await workbook.listSheets())[1]).toMatchObject({mark: null});
      expect(await workbook.drawSheet(request())).toMatchObject({
        name: `${request().plan.title} (2)`,
        outcome: 'added',
      });
      expect([...theirs.cells.values()].map(({value}) => value)).toEqual(['à moi', 'à moi aussi']);
    },
  );
});
