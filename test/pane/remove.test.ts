import {localSession} from '../../pane/local-session';
import type {Session} from '../../pane/session';
import {asyncWorkbook} from '../task/grid-workbook';
import type {GridWorkbook} from '../task/grid-workbook';
import {smallWorkbook} from '../task/small-workbook';
import {version} from '../../package.json';

const open = (book: GridWorkbook): Session => localSession(asyncWorkbook(book), {version, host: 'Essai'});

/** A workbook with chapter 1, a page a commune, and a list of rows. */
async function filled() {
  const book = smallWorkbook();
  const session = open(book);
  const request = {year: 2024, chapters: [1], overwrite: []};
  for (let left: readonly string[] | null = null; left === null || left.length > 0;)
    ({left} = await session.generate({...request, left}));
  for (let left: readonly string[] | null = null; left === null || left.length > 0;)
    ({left} = await session.drawPages({...request, left}));
  const {key, rows} = book.named('1. Le public');
  await session.show({key, row: rows.findIndex((row) => row[0] === 'Lambersart'), column: 1});
  const trace = await session.trace();
  if (!trace.found) throw new Error(trace.why);
  const list = (await session.listRows(trace.cell)).name;
  return {book, session, list};
}

it('takes away all that we made, and nothing of the user’s', async () => {
  const {book, session, list} = await filled();
  const found = await session.removable();
  expect(found.map(({group}) => group).sort()).toEqual(['lists', 'pages', 'pages', ...Array<string>(5).fill('report')]);
  expect(found.map(({outcome}) => outcome)).not.toContain('kept');
  const told = await session.remove({sheets: found.map(({sheet}) => sheet), evenTheirs: []});
  expect(told.map(({name}) => name)).toContain(list);
  expect(book.sheets.map(({name}) => name)).toEqual(['Jeunes', 'Export contacts', 'Paramètres ML', 'Notes']);
  expect(await session.removable()).toEqual([]);
  expect((await session.describe(2024)).chapters[0]).toMatchObject({state: 'absent'});
});

it('removes nothing that is not asked for, nor what is no sheet of ours', async () => {
  const {book, session} = await filled();
  const pages = (await session.removable()).filter(({group}) => group === 'pages').map(({sheet}) => sheet);
  const theirs = book.sheets.filter(({mark}) => mark === null).map(({key}) => key);
  const told = await session.remove({sheets: [...pages, ...theirs], evenTheirs: theirs});
  expect(told.map(({name}) => name).slice(0, 2)).toEqual(['Lambersart', 'Lompret']);
  const left = book.sheets.map(({name}) => name);
  expect(left).toEqual(expect.arrayContaining(['Jeunes', 'Export contacts', 'Paramètres ML', 'Notes', 'Sommaire']));
  expect(left).not.toContain('Lompret');
});

it('keeps a list in which somebody typed, and a sheet that was changed, each by name', async () => {
  const {book, session, list} = await filled();
  const width = book.named(list).rows[1]!.length;
  book.type(list, 2, width, 'à rappeler');
  book.type('Lompret', 1, 0, 'Lompret-en-Weppes');
  const found = await session.removable();
  const kept = found.filter(({outcome}) => outcome === 'kept');
  expect(kept.map(({name, theirs}) => [name, theirs])).toEqual([
    ['Lompret', ['cells']],
    [list, ['cells']],
  ]);
  const sheets = found.map(({sheet}) => sheet);
  const told = await session.remove({sheets, evenTheirs: []});
  expect(told.filter(({outcome}) => outcome === 'kept').map(({name}) => name)).toEqual(['Lompret', list]);
  expect(book.named(list).rows[2]![width]).toBe('à rappeler');
  await session.remove({sheets, evenTheirs: kept.map(({sheet}) => sheet)});
  expect(book.sheets.map(({name}) => name)).toEqual(['Jeunes', 'Export contacts', 'Paramètres ML', 'Notes']);
});

it('tells a list from a changed one by its register: a line that is no more what it was', async () => {
  const {book, session, list} = await filled();
  const at = book.named(list).rows[2]!.findIndex((cell, column) => column > 1 && typeof cell === 'string');
  book.type(list, 2, at, 'corrigé');
  expect((await session.removable()).find(({name}) => name === list)).toMatchObject({
    outcome: 'kept',
    theirs: ['cells'],
  });
});
