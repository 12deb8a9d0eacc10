import type {CellValue, Rows} from '../../shared/cell/cell';
import {HostError} from '../../shared/host/host-error';
import type {AsyncWorkbook, DrawRequest} from '../../shared/host/workbook';
import type {SheetPlan} from '../../shared/plan/sheet-plan';
import {demoPlan} from '../xlsx/demo-plan';
import {hosts} from './hosts';
import type {UserSheet} from './host-under-test';

const register: UserSheet = {
  name: 'Jeunes',
  rows: [
    ['Dossier', 'Commune', 'Né le', 'Actif'],
    ['007', 'Lambersart', 38353, true],
    ['008', null, 38354.5, false],
    [null, 'Lompret', null, null],
  ],
};
const hidden: UserSheet = {name: 'Cachée', rows: [['à moi']], hidden: true};
const empty: UserSheet = {name: 'Vide', rows: []};

const mark = {plan: 'chapitre-1', version: '1.2.3', period: '2024', source: 'abc'};

function request(changes: Parameters<typeof demoPlan>[0] & {overwrite?: boolean} = {}): DrawRequest {
  const {sheets, accent} = demoPlan(changes);
  return {plan: sheets[1]!, accent, mark, overwrite: changes.overwrite === true};
}

/** The values of a plan from A1, hints in their zones, as `readRows` should give them. */
function valuesOf(plan: SheetPlan): Rows {
  const cells = new Map<string, CellValue>(plan.cells.map(({row, column, value}) => [`${row},${column}`, value]));
  for (const {area, hint} of plan.zones) if (hint !== '') cells.set(`${area.row},${area.column}`, hint);
  const filled = [...cells].filter(([, value]) => value !== null).map(([key]) => key.split(',').map(Number));
  const rows = Math.max(...filled.map(([row]) => row!)) + 1;
  const columns = Math.max(...filled.map(([, column]) => column!)) + 1;
  return Array.from({length: rows}, (_, r) => Array.from({length: columns}, (_, c) => cells.get(`${r},${c}`) ?? null));
}

async function find(workbook: AsyncWorkbook, name: string) {
  return (await workbook.listSheets()).find((sheet) => sheet.name === name)!;
}

/** To six decimals: a quotient that was worked out again differs in the last digits. */
function rounded(rows: Rows | null): unknown {
  return rows?.map((row) => row.map((value) => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value)));
}

describe.each(hosts)('a workbook: $name', ({open}) => {
  const zone = request().plan.zones[0]!;
  const tab = request().plan.title;

  it('lists its sheets in the order of the tabs, with what they hold', async () => {
    const sheets = await open([register, hidden, empty]).workbook.listSheets();
    expect(sheets.map(({name, visible}) => [name, visible])).toEqual([
      ['Jeunes', true],
      ['Cachée', false],
      ['Vide', true],
    ]);
    expect(sheets[2]).toMatchObject({rows: 0, columns: 0, mark: null, editedByHand: false});
    expect(sheets[0]!.rows).toBeGreaterThanOrEqual(4);
    expect(new Set(sheets.map(({key}) => key)).size).toBe(3);
  });

  it('reads cells from A1, dates as serial days, nothing as null', async () => {
    const {workbook} = open([register, empty]);
    expect(await workbook.readRows((await find(workbook, 'Jeunes')).key)).toEqual(register.rows);
    expect(await workbook.readRows((await find(workbook, 'Vide')).key)).toEqual([]);
  });

  it('answers null for a sheet or a range that is not there', async () => {
    const {workbook, remove} = open([register, empty]);
    const {key} = await find(workbook, 'Vide');
    remove('Vide');
    expect(await workbook.readRows(key)).toBeNull();
    expect(await workbook.readRange('nulle_part')).toBeNull();
  });

  it('lists tables and names, and reads them', async () => {
    const {workbook, addName, addTable} = open([register]);
    addTable('Tableau1', 'Jeunes', {row: 0, column: 0, rows: 3, columns: 2});
    addName('mes_dates', 'Jeunes', {row: 0, column: 2, rows: 2, columns: 1});
    await workbook.drawSheet(request());
    const {key} = await find(workbook, 'Jeunes');
    expect(await workbook.listRanges()).toEqual([
      {name: 'Tableau1', sheet: key, kind: 'table'},
      {name: 'mes_dates', sheet: key, kind: 'name'},
    ]);
    expect(await workbook.readRange('Tableau1')).toEqual(register.rows.slice(0, 3).map((row) => row.slice(0, 2)));
    expect(await workbook.readRange('mes_dates')).toEqual([['Né le'], [38353]]);
  });

  it('reads back what it drew, twice over', async () => {
    const {workbook} = open([register]);
    const {plan} = request();
    const added = await workbook.drawSheet(request());
    expect(added).toMatchObject({name: tab, outcome: 'added'});
    expect(rounded(await workbook.readRows(added.sheet))).toEqual(rounded(valuesOf(plan)));
    expect(await workbook.drawSheet(request())).toEqual({...added, outcome: 'refreshed'});
    expect(rounded(await workbook.readRows(added.sheet))).toEqual(rounded(valuesOf(plan)));
    expect((await workbook.listSheets()).map(({name}) => name)).toEqual(['Jeunes', tab]);
  });

  it('says of a sheet of ours what it was made from, in another session too', async () => {
    const {workbook, reopen} = open([register]);
    await workbook.drawSheet(request());
    expect(await find(reopen(), tab)).toMatchObject({mark: {...mark, state: 'complete'}, editedByHand: false});
  });

  it('gives each table and figure its name, once, and leaves those of the user', async () => {
    const {workbook, names, addName} = open([register]);
    const theirs = {row: 1, column: 1, rows: 1, columns: 1};
    addName('RA_fig_premiers_accueils', 'Jeunes', theirs);
    await workbook.drawSheet(request());
    await workbook.drawSheet(request({extraRows: 2}));
    expect(names().get('RA_premiers_accueils_commune')).toEqual({
      sheet: tab,
      area: {row: 7, column: 0, rows: 14, columns: 4},
    });
    expect(names().get('RA_fig_premiers_accueils')).toEqual({sheet: 'Jeunes', area: theirs});
  });

  it('writes formulas as formulas and text as text', async () => {
    const {workbook, formulaAt} = open([register]);
    const {sheet} = await workbook.drawSheet(request());
    const {cells} = request().plan;
    const text = cells.find(({value}) => value === '=CMD()')!;
    expect(formulaAt(tab, text.row, text.column)).toBeUndefined();
    expect((await workbook.readRows(sheet))![text.row]![text.column]).toBe('=CMD()');
    const sum = cells.find(({formula}) => formula?.startsWith('=SUM(B'))!;
    expect(formulaAt(tab, sum.row, sum.column)).toBe(sum.formula);
  });

  it('takes another name beside a sheet of the user, whatever its case', async () => {
    const {workbook, snapshot} = open([register, {name: tab.toUpperCase(), rows: [['à moi']]}]);
    const before = snapshot(tab.toUpperCase());
    expect(await workbook.drawSheet(request())).toMatchObject({name: `${tab} (2)`, outcome: 'added'});
    expect(await workbook.drawSheet(request())).toMatchObject({name: `${tab} (2)`, outcome: 'refreshed'});
    expect(snapshot(tab.toUpperCase())).toEqual(before);
  });

  it('knows its sheet again under another name', async () => {
    const {workbook, rename, reopen} = open([register]);
    const {sheet} = await workbook.drawSheet(request());
    rename(tab, 'Mon chapitre');
    expect(await reopen().drawSheet(request({newcomers: 200}))).toEqual({
      sheet,
      name: 'Mon chapitre',
      outcome: 'refreshed',
    });
    expect((await workbook.readRows(sheet))![8]![1]).toBe(200);
  });

  it('leaves a sheet that was edited by hand, unless told otherwise', async () => {
    const {workbook, type, reopen} = open([register]);
    const {sheet} = await workbook.drawSheet(request());
    type(tab, 8, 1, 999);
    expect((await find(reopen(), tab)).editedByHand).toBe(true);
    expect(await workbook.drawSheet(request())).toMatchObject({outcome: 'kept-edited'});
    expect((await workbook.readRows(sheet))![8]![1]).toBe(999);
    expect(await workbook.drawSheet(request({overwrite: true}))).toMatchObject({outcome: 'refreshed'});
    expect((await workbook.readRows(sheet))![8]![1]).toBe(109);
    expect((await find(workbook, tab)).editedByHand).toBe(false);
  });

  it('keeps comments, which are no edit, and takes them along when their zone moves', async () => {
    const {workbook, type, reopen} = open([register]);
    const {sheet} = await workbook.drawSheet(request());
    type(tab, zone.area.row, zone.area.column, '=une hausse à expliquer');
    expect((await find(workbook, tab)).editedByHand).toBe(false);
    for (const changes of [{}, {extraRows: 4}, {extraRows: 1}, {}]) {
      expect((await reopen().drawSheet(request(changes))).outcome).toBe('refreshed');
      const {row, column} = request(changes).plan.zones[0]!.area;
      const rows = (await workbook.readRows(sheet))!;
      expect(rows[row]![column]).toBe('=une hausse à expliquer');
      expect(rows.flat().filter((value) => value === '=une hausse à expliquer')).toHaveLength(1);
      expect((await find(workbook, tab)).editedByHand).toBe(false);
    }
  });

  it('keeps the cells that the user filled beside and below', async () => {
    const {workbook, type} = open([register]);
    const {sheet} = await workbook.drawSheet(request());
    type(tab, 3, 12, 'à côté');
    type(tab, 60, 1, 42);
    expect((await workbook.drawSheet(request({extraRows: 3}))).outcome).toBe('refreshed');
    const rows = (await workbook.readRows(sheet))!;
    expect([rows[3]![12], rows[60]![1]]).toEqual(['à côté', 42]);
  });

  it('leaves a sheet where cells of the user stand in the way', async () => {
    const {workbook, type} = open([register]);
    const {sheet} = await workbook.drawSheet(request());
    const below = zone.area.row + zone.area.rows;
    type(tab, below, 0, 'juste dessous');
    expect((await workbook.drawSheet(request({extraRows: 3, overwrite: true}))).outcome).toBe('kept-edited');
    expect((await workbook.readRows(sheet))![below]![0]).toBe('juste dessous');
  });

  it('adds a sheet of the user, its texts as texts', async () => {
    const {workbook} = open([register]);
    const rows: Rows = [
      ['N°', 'Texte', 'Jour', 'Somme'],
      ['0012', '=1+1', 45000, 12.5],
      ['1/2', '-rien', null, 0],
      ['12 mai', 'VRAI', 45001, -3],
    ];
    const sheet = {name: 'jeunes', rows, formats: ['text', null, 'date', 'euros'] as const, personalData: false};
    expect(await workbook.addSheet(sheet)).toBe('jeunes (2)');
    expect(await workbook.readRows((await find(workbook, 'jeunes (2)')).key)).toEqual(rows);
    expect((await find(workbook, 'jeunes (2)')).mark).toBeNull();
    const name = await workbook.addSheet({...sheet, name: 'Lignes', personalData: true});
    expect(String((await workbook.readRows((await find(workbook, name)).key))![0]![0])).toMatch(
      /données personnelles/i,
    );
  });

  it('writes cells where it is told, texts as texts', async () => {
    const {workbook} = open([register]);
    const name = await workbook.addSheet({
      name: 'Réglages',
      rows: [['Nom', 'Valeur']],
      formats: [],
      personalData: false,
    });
    const {key} = await find(workbook, name);
    await workbook.writeCells(key, [
      {row: 1, column: 0, value: '=1+1'},
      {row: 1, column: 1, value: 12},
      {row: 0, column: 1, value: null},
      {row: 2, column: 1, value: '31/12/2024'},
    ]);
    expect(await workbook.readRows(key)).toEqual([
      ['Nom', null],
      ['=1+1', 12],
      [null, '31/12/2024'],
    ]);
  });

  it('knows where the user stands, and shows a cell', async () => {
    const {workbook, select} = open([register, empty]);
    select('Jeunes', 2, 1);
    const {key} = await find(workbook, 'Jeunes');
    expect(await workbook.readSelection()).toEqual({sheet: key, row: 2, column: 1});
    const other = (await find(workbook, 'Vide')).key;
    await workbook.showCell(other, 4, 3);
    expect(await workbook.readSelection()).toEqual({sheet: other, row: 4, column: 3});
  });

  it('inserts a formula in an empty cell only', async () => {
    const {workbook, select, formulaAt, snapshot} = open([register]);
    select('Jeunes', 0, 0);
    const before = snapshot('Jeunes');
    await expect(workbook.insertFormula('=SUM(C2:C3)')).rejects.toMatchObject({name: 'HostError', fault: 'occupied'});
    await expect(workbook.insertFormula('=SUM(C2:C3)')).rejects.toBeInstanceOf(HostError);
    expect(snapshot('Jeunes')).toEqual(before);
    select('Jeunes', 9, 0);
    await workbook.insertFormula('=SUM(C2:C3)');
    expect(formulaAt('Jeunes', 9, 0)).toBe('=SUM(C2:C3)');
  });

  it('changes nothing of the sheets of the user', async () => {
    const {workbook, snapshot, reopen} = open([register, hidden, empty]);
    const names = ['Jeunes', 'Cachée', 'Vide'];
    const before = names.map(snapshot);
    for (const changes of [{}, {extraRows: 2}, {overwrite: true}]) await workbook.drawSheet(request(changes));
    for (const {key} of await reopen().listSheets()) await workbook.readRows(key);
    await workbook.listRanges();
    expect(names.map(snapshot)).toEqual(before);
  });
});
