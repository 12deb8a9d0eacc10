import type {Rows} from '../../shared/value/cell';
import {HostError} from '../../shared/drawing/host-error';
import {empty, find, hidden, register, request} from './fixture';
import {hosts} from './hosts';

describe.each(hosts)('a workbook: $name', ({open}) => {
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
    addTable?.('Tableau1', 'Jeunes', {row: 0, column: 0, rows: 3, columns: 2});
    addName('mes_dates', 'Jeunes', {row: 0, column: 2, rows: 2, columns: 1});
    await workbook.drawSheet(request());
    const {key} = await find(workbook, 'Jeunes');
    expect(await workbook.listRanges()).toEqual([
      ...(addTable === null ? [] : [{name: 'Tableau1', sheet: key, kind: 'table'}]),
      {name: 'mes_dates', sheet: key, kind: 'name'},
    ]);
    if (addTable !== null)
      expect(await workbook.readRange('Tableau1')).toEqual(register.rows.slice(0, 3).map((row) => row.slice(0, 2)));
    expect(await workbook.readRange('mes_dates')).toEqual([['Né le'], [38353]]);
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
