import {areaReference} from '../../shared/sheet/references';
import {find, mark, register, request, rounded, small, valuesOf} from './fixture';
import {hosts} from './hosts';
import {keptPlan} from '../../shared/task/report/keep-year';

describe.each(hosts)('a sheet of ours: $name', ({open}) => {
  const zone = request().plan.zones[0]!;
  const tab = request().plan.title;

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

  it('keeps the sheet of a year beside the one that is made for the next, with all that its mark says', async () => {
    const {workbook, reopen, names, formulaAt} = open([register]);
    const {plan, accent} = request();
    const drawn = await workbook.drawSheet(request());
    const kept = keptPlan(plan, (await workbook.readRows(drawn.sheet))!, '2024', new Set());
    const rows = {contacts: {'2024-01': 3, '': 1}};
    const own = {...mark, plan: kept.id, rows};
    const {sheet, name} = await workbook.drawSheet({plan: kept, accent, mark: own, overwrite: false});
    const before = rounded(await workbook.readRows(sheet));
    const again = reopen();
    const next = {...request({extraRows: 2}), mark: {...mark, period: '2025'}};
    expect(await again.drawSheet(next)).toMatchObject({name: tab, outcome: 'refreshed'});
    expect(rounded(await again.readRows(sheet))).toEqual(before);
    const state = {mark: {...own, state: 'complete'}, editedByHand: false};
    expect(await find(again, name)).toMatchObject(state);
    expect(await find(again, tab)).toMatchObject({mark: {plan: 'chapitre-1', period: '2025'}});
    expect(names().get('RA_premiers_accueils_commune')).toMatchObject({sheet: tab});
    const sum = plan.cells.find(({formula}) => formula?.startsWith('=SUM(B'))!;
    expect(formulaAt(name, sum.row, sum.column)).toBeUndefined();
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

  it('puts each new sheet in its place among ours, whatever the order in which they are made', async () => {
    const {workbook, reopen, addName, names} = open([register, {name: 'Notes', rows: [['à moi']]}]);
    addName('PLAGE', 'Notes', {row: 0, column: 0, rows: 1, columns: 1});
    const make = (on: typeof workbook, id: string, title: string) => on.drawSheet(small(id, title));
    await make(workbook, 'chapitre-9', 'Neuf');
    await make(workbook, 'methode', 'Méthode');
    await make(workbook, 'chapitre-2', 'Deux');
    const again = reopen();
    await make(again, 'chapitre-13', 'Treize');
    await make(again, 'sommaire', 'Sommaire');
    await make(again, 'une-autre', 'Autre');
    await make(again, 'chapitre-2', 'Deux');
    expect((await again.listSheets()).map(({name}) => name)).toEqual([
      'Jeunes',
      'Notes',
      'Sommaire',
      'Deux',
      'Neuf',
      'Treize',
      'Méthode',
      'Autre',
    ]);
    expect(names().get('PLAGE')).toMatchObject({sheet: 'Notes'});
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

  it('leaves a sheet where cells of the user stand in the way, and says which', async () => {
    const {workbook, type} = open([register]);
    const {sheet} = await workbook.drawSheet(request());
    const below = zone.area.row + zone.area.rows;
    type(tab, below, 0, 'juste dessous');
    for (const overwrite of [false, true]) {
      const answer = await workbook.drawSheet(request({extraRows: 3, overwrite}));
      expect(answer).toEqual({sheet, name: tab, outcome: 'in-the-way', cells: [`A${below + 1}`]});
    }
    expect((await workbook.readRows(sheet))![below]![0]).toBe('juste dessous');
  });

  it('leaves a sheet whose comment would have nowhere to go, and says where it is', async () => {
    const {workbook, type} = open([register]);
    const {sheet} = await workbook.drawSheet(request());
    type(tab, zone.area.row, zone.area.column, 'à garder');
    const {plan, ...rest} = request({overwrite: true});
    const answer = await workbook.drawSheet({...rest, plan: {...plan, zones: []}});
    expect(answer).toEqual({sheet, name: tab, outcome: 'in-the-way', cells: [areaReference(zone.area)]});
    expect((await workbook.readRows(sheet))![zone.area.row]![zone.area.column]).toBe('à garder');
  });
});
