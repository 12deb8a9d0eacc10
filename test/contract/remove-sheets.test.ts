import {PERSONAL_DATA} from '../../shared';
import type {AsyncWorkbook, SheetInfo} from '../../shared';
import {find, hidden, mark, register, request, small} from './fixture';
import {hosts} from './hosts';

const list = {name: 'Liste', rows: [['Feuille'], ['Jeunes']], formats: ['text'] as const, personalData: true};

async function trial(workbook: AsyncWorkbook, sheets: readonly SheetInfo[], evenTheirs: readonly SheetInfo[] = []) {
  const keys = (some: readonly SheetInfo[]) => some.map(({key}) => key);
  return {
    told: await workbook.removeSheets({sheets: keys(sheets), evenTheirs: keys(evenTheirs), isTrial: true}),
    remove: () => workbook.removeSheets({sheets: keys(sheets), evenTheirs: keys(evenTheirs), isTrial: false}),
  };
}

const tabsOf = async (workbook: AsyncWorkbook) => (await workbook.listSheets()).map(({name}) => name);

describe.each(hosts)('sheets of ours that go: $name', ({open}) => {
  it('removes those that we made and nothing of the user’s, whatever is asked for', async () => {
    const {workbook, snapshot, names} = open([register, hidden]);
    const before = snapshot('Jeunes');
    await workbook.drawSheet(request());
    await workbook.drawSheet(small('chapitre-2', '2. Suite'));
    await workbook.addSheet(list);
    await workbook.addSheet({...list, name: 'Export', personalData: false});
    const all = await workbook.listSheets();
    const {told, remove} = await trial(workbook, all, all);
    expect(told.filter(({outcome}) => outcome === 'removed').map(({name}) => name)).toEqual(
      expect.arrayContaining(['1. Le public', '2. Suite', 'Liste']),
    );
    expect(await tabsOf(workbook)).toHaveLength(6); // nothing yet
    expect(await remove()).toEqual(told);
    expect(await tabsOf(workbook)).toEqual(['Jeunes', 'Cachée', 'Export']);
    expect(snapshot('Jeunes')).toEqual(before);
    expect([...names().keys()].filter((name) => /^(RA_|BilanML)/.test(name))).toEqual([]);
    expect(await remove()).toMatchObject([{name: 'Jeunes', outcome: 'kept'}, {outcome: 'kept'}, {outcome: 'kept'}]);
  });

  it('draws again what was removed, as if it had never been there', async () => {
    const {workbook} = open([register]);
    await workbook.drawSheet(request());
    await (await trial(workbook, [await find(workbook, '1. Le public')])).remove();
    expect((await workbook.drawSheet(request())).outcome).toBe('added');
    expect(await find(workbook, '1. Le public')).toMatchObject({
      mark: {...mark, state: 'complete'},
      editedByHand: false,
    });
  });

  it('keeps a sheet in which somebody wrote, and says where, unless it is asked for by name', async () => {
    const {workbook, type} = open([register]);
    const {plan} = request();
    await workbook.drawSheet(request());
    await workbook.drawSheet(small('chapitre-2', '2. Suite'));
    const {row, column} = plan.zones[0]!.area;
    type('1. Le public', row, column, 'Une belle année.');
    type('2. Suite', 20, 3, 'à côté');
    const ours = (await workbook.listSheets()).filter((sheet) => sheet.mark !== null);
    const {told, remove} = await trial(workbook, ours);
    expect(told).toMatchObject([
      {name: '1. Le public', outcome: 'kept', theirs: ['comments']},
      {name: '2. Suite', outcome: 'kept', theirs: ['cells']},
    ]);
    await remove();
    expect(await tabsOf(workbook)).toHaveLength(3);
    await (await trial(workbook, ours, [ours[0]!])).remove();
    expect(await tabsOf(workbook)).toEqual(['Jeunes', '2. Suite']);
  });

  it('keeps one that was changed in our own cells', async () => {
    const {workbook, type} = open([register]);
    await workbook.drawSheet(small('chapitre-2', '2. Suite'));
    type('2. Suite', 0, 0, 'Mon titre');
    const {told} = await trial(workbook, [await find(workbook, '2. Suite')]);
    expect(told).toMatchObject([{outcome: 'kept', theirs: ['cells']}]);
  });

  it('tells the names of the user that would lead nowhere', async () => {
    const {workbook, addName} = open([register]);
    await workbook.drawSheet(small('chapitre-2', '2. Suite'));
    addName('mon_total', '2. Suite', {row: 0, column: 0, rows: 1, columns: 1});
    const {told} = await trial(workbook, [await find(workbook, '2. Suite')]);
    expect(told).toMatchObject([{outcome: 'removed', citedBy: ['mon_total']}]);
  });

  it('tells the sheets of the user whose formulas lead there', async () => {
    const {workbook, select, formulaAt} = open([register]);
    await workbook.drawSheet(small('chapitre-2', '2. Suite'));
    select('Jeunes', 8, 8);
    await workbook.insertFormula("='2. Suite'!A1");
    expect(formulaAt('Jeunes', 8, 8)).toContain('2. Suite');
    const {told, remove} = await trial(workbook, [await find(workbook, '2. Suite')]);
    expect(told).toMatchObject([{outcome: 'removed', citedBy: ['Jeunes']}]);
    await remove();
    expect(await tabsOf(workbook)).toEqual(['Jeunes']);
    const rows = (await workbook.readRows((await find(workbook, 'Jeunes')).key))!;
    expect(rows.slice(0, 4).map((row) => row.slice(0, 4))).toEqual(register.rows);
  });

  it('leaves a visible sheet, and does nothing where none would be left', async () => {
    const {workbook, remove: gone} = open([hidden, register]);
    await workbook.drawSheet(small('chapitre-2', '2. Suite'));
    gone('Jeunes');
    const {told, remove} = await trial(workbook, [await find(workbook, '2. Suite')]);
    expect(told).toMatchObject([{outcome: 'removed'}]);
    await expect(remove()).rejects.toMatchObject({name: 'HostError', fault: 'last-sheet'});
    expect(await tabsOf(workbook)).toEqual(['Cachée', '2. Suite']);
  });

  it('knows a list by what stands above it, whatever its name', async () => {
    const {workbook, rename} = open([register, {name: 'Ancienne', rows: [[PERSONAL_DATA], ['Feuille']]}]);
    await workbook.addSheet(list);
    rename('Liste', 'Rappels');
    const sheets = [await find(workbook, 'Rappels'), await find(workbook, 'Ancienne')];
    await (await trial(workbook, sheets)).remove();
    expect(await tabsOf(workbook)).toEqual(['Jeunes']);
  });
});
