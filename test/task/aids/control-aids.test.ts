import {
  describeAids,
  describeControl,
  drawControl,
  planControl,
  recogniseWorkbook,
  runTaskAsync,
} from '../../../shared';
import type {AidsResult, AsyncWorkbook, DrawnSheet, PlannedControl, Rows, Task} from '../../../shared';
import {valuesOf, find} from '../../contract/fixture';
import type {OpenBook} from '../../contract/host-under-test';
import {hosts} from '../../contract/hosts';
import {aidsSheets, year2024} from '../aids-workbook';
import {version} from '../../../package.json';
import {generate} from '../generate';

function* control(
  overwrite: readonly string[] = [],
  linksBy: 'name' | 'key' = 'name',
): Task<{planned: PlannedControl; drawn: DrawnSheet[]}> {
  const request = {...year2024, sheets: ['Compta'], files: [], version, linksBy};
  const planned = yield* planControl(yield* recogniseWorkbook(), request);
  return {planned, drawn: yield* drawControl(planned, planned.asked, overwrite)};
}

function* described() {
  return yield* describeAids(yield* recogniseWorkbook());
}

const run = <T>(workbook: AsyncWorkbook, task: Task<T>) => runTaskAsync(task, workbook);

async function rowsOf(workbook: AsyncWorkbook, sheet: string): Promise<Rows> {
  return (await workbook.readRows((await find(workbook, sheet)).key))!;
}

/** The keys of a line, as a user would copy them from « Détail ». */
async function keysIn(workbook: AsyncWorkbook) {
  const rows = await rowsOf(workbook, 'Détail');
  const heads = rows.findIndex((row) => row.includes('Clé aide'));
  const at = (name: string) => rows[heads]!.indexOf(name);
  const cell = (test: (row: Rows[number]) => boolean, name: string) => String(rows.find(test)![at(name)]);
  return {
    aid: (dossier: string) => cell((row) => row[at('Dossier')] === dossier, 'Clé aide'),
    payment: (label: string) => cell((row) => row[at('Libellé')] === label, 'Clé écriture'),
  };
}

/** Types a line under the headings of « Décisions », as a user does. */
async function decide(book: OpenBook, line: number, cells: readonly string[]): Promise<void> {
  const rows = await rowsOf(book.workbook, 'Décisions');
  const top = rows.findIndex((row) => row[0] === 'Décision');
  cells.forEach((text, column) => book.type('Décisions', top + 1 + line, column, text));
}

const faj = ({funds}: AidsResult) => funds.find(({fund}) => fund === 'FAJeM')!;

describe.each(hosts)('the control of aids: $name', ({name, open}) => {
  const theirs = aidsSheets.map(({name}) => name);

  it('draws its sheets, reads them back, and changes nothing when it runs again', async () => {
    const book = open(aidsSheets);
    const {workbook} = book;
    const before = theirs.map(book.snapshot);
    const {planned, drawn} = await run(workbook, control());
    expect(drawn.map(({name, outcome}) => [name, outcome])).toEqual([
      ['Contrôle des aides', 'added'],
      ['Détail', 'added'],
      ['Décisions', 'added'],
    ]);
    for (const plan of planned.plan.sheets) {
      const formulas = new Set(plan.cells.filter((cell) => cell.formula).map(({row, column}) => `${row},${column}`));
      const wanted = valuesOf(plan);
      const rows = await rowsOf(workbook, plan.title);
      const plain = (all: Rows) =>
        all.map((row, r) => row.map((value, c) => (formulas.has(`${r},${c}`) || value === '' ? null : value)));
      const filled = (all: Rows) =>
        plain(all).flatMap((row, r) => row.flatMap((value, c) => (value === null ? [] : [[r, c, value]])));
      expect(filled(rows)).toEqual(filled(wanted));
    }
    const names = (await workbook.listSheets()).map(({name}) => name);
    const shown = await Promise.all(names.map((name) => rowsOf(workbook, name)));
    const again = await run(book.reopen(), control());
    expect(again.drawn.map(({outcome}) => outcome)).toEqual(['refreshed', 'refreshed']); // « Décisions » is theirs
    expect((await workbook.listSheets()).map(({name}) => name)).toEqual(names);
    expect(await Promise.all(names.map((name) => rowsOf(workbook, name)))).toEqual(shown);
    expect(describeControl(again.planned)).toEqual(describeControl(planned));
    expect(theirs.map(book.snapshot)).toEqual(before);
  });

  it('leads from « Détail » to the cells of the register and of the ledger', async () => {
    const book = open(aidsSheets);
    const isGoogle = name.startsWith('Google');
    const {planned} = await run(book.workbook, control([], isGoogle ? 'key' : 'name'));
    const {key} = await find(book.workbook, 'Registre des aides');
    const detail = planned.plan.sheets.find(({id}) => id === 'controle-detail')!;
    const links = detail.cells.filter(({formula}) => formula?.startsWith('=HYPERLINK') === true);
    expect(links.map(({value}) => value)).toEqual(
      expect.arrayContaining(['Registre des aides 2', 'Registre des aides 5', '2', '8']),
    );
    const written = links.map(({row, column}) => book.formulaAt('Détail', row, column)?.replace('";"', '","'));
    expect(written).toEqual(links.map(({formula}) => formula));
    const place = isGoogle ? `#gid=${key}&range=A5` : "#'Registre des aides'!A5";
    expect(written).toContain(`=HYPERLINK("${place}","Registre des aides 5")`);
  });

  it('replays what the user decided, and leaves it as it was typed', async () => {
    const book = open(aidsSheets);
    const {workbook} = book;
    const first = describeControl((await run(workbook, control())).planned);
    expect(faj(first)).toMatchObject({state: 'unexplained', register: 64010, ledger: 54500, gap: 9510});
    expect(first.open.map(({state, count}) => [state, count])).toEqual([
      ['unexplained', 3],
      ['to-confirm', 4],
    ]);
    const {aid, payment} = await keysIn(workbook);
    await decide(book, 0, ['accepter', aid('00010002'), payment('VIREMENT A'), 'Vu avec la régie']);
    await decide(book, 1, ['refuser', aid('00010001'), payment('AIDE 00010001'), 'Autre aide']);
    await decide(book, 2, ['expliquer', aid('00010004'), '', 'Versée par la métropole']);
    await decide(book, 3, ['rapprocher', aid('00010005'), payment('REGULARISATION'), 'Cinq euros retenus']);
    const typed = await rowsOf(workbook, 'Décisions');
    const state = await run(book.reopen(), described());
    expect(state.decisions.count).toBe(4);
    expect(state.sheets.map((sheet) => sheet.state)).toEqual(['stale', 'stale']);
    const second = describeControl((await run(book.reopen(), control())).planned);
    expect(second.decisions).toBe(4);
    const reasons = new Map(faj(second).reasons.map(({code, count, cents}) => [code, {count, cents}]));
    expect(reasons.get('explained')).toEqual({count: 1, cents: 9010});
    // Five euros are left of a pair by hand: its lines wait.
    expect(reasons.get('decision')).toBeUndefined();
    expect(faj(second).open).toMatchObject({register: 35500});
    // The other half of the tie is the only one left, which suggests it and proves nothing; the refused pair is parted.
    expect(second.open.flatMap(({first: lines}) => lines.map(({day, cents}) => [day, cents]))).toEqual([
      ['05/02/2024', 20000],
      ['12/02/2024', 20000],
      ['05/03/2024', 15000],
      ['21/03/2024', 15000],
      ['01/08/2024', 5000],
      ['04/11/2024', 4500],
    ]);
    expect(await rowsOf(workbook, 'Décisions')).toEqual(typed);
    const third = describeControl((await run(book.reopen(), control())).planned);
    expect(third).toEqual(second);
    expect((await run(book.reopen(), described())).sheets.map((sheet) => sheet.state)).toEqual(['current', 'current']);
  });

  it('asks before it makes again a sheet that somebody edited, and keeps what was signed', async () => {
    const book = open(aidsSheets);
    const {workbook} = book;
    const {planned} = await run(workbook, control());
    const zone = planned.plan.sheets[0]!.zones.find(({name}) => name === 'ML_com_controle_etabli')!;
    book.type('Contrôle des aides', zone.area.row, zone.area.column, 'N. Petit, le 12/01/2025');
    expect((await run(book.reopen(), described())).sheets[0]).toMatchObject({editedByHand: false});
    const signed = await run(book.reopen(), control());
    expect(signed.drawn[0]!.outcome).toBe('refreshed');
    expect((await rowsOf(workbook, 'Contrôle des aides'))[zone.area.row]![zone.area.column]).toBe(
      'N. Petit, le 12/01/2025',
    );
    book.type('Détail', 6, 10, 'à moi');
    expect((await run(book.reopen(), control())).drawn.map(({outcome}) => outcome)).toEqual([
      'refreshed',
      'kept-edited',
    ]);
    expect((await rowsOf(workbook, 'Détail'))[6]![10]).toBe('à moi');
    const forced = await run(book.reopen(), control(['controle-detail']));
    expect(forced.drawn[1]!.outcome).toBe('refreshed');
    expect((await rowsOf(workbook, 'Détail'))[6]![10]).not.toBe('à moi');
  });

  it('is left alone by « Tout générer », and leaves the report alone', async () => {
    const book = open(aidsSheets);
    const {workbook} = book;
    await run(workbook, control());
    const names = ['Contrôle des aides', 'Détail', 'Décisions'];
    const before = await Promise.all(names.map((name) => rowsOf(workbook, name)));
    const {sheets} = await run(workbook, generate());
    expect(sheets.map(({name}) => name)).not.toEqual(expect.arrayContaining(['Détail']));
    expect(await Promise.all(names.map((name) => rowsOf(workbook, name)))).toEqual(before);
    expect((await run(workbook, described())).sheets.map(({state}) => state)).toEqual(['current', 'current']);
    const made = sheets.map(({name}) => name);
    const report = await Promise.all(made.map((name) => rowsOf(workbook, name)));
    await run(book.reopen(), control());
    expect(await Promise.all(made.map((name) => rowsOf(workbook, name)))).toEqual(report);
  });
});
