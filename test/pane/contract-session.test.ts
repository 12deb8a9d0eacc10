import {localSession} from '../../pane/local-session';
import {MemoryWorkbook, put} from '../contract/memory-workbook';
import {asyncWorkbook} from '../task/grid-workbook';
import {smallWorkbook} from '../task/small-workbook';
import {version} from '../../package.json';

/** The small workbook, in the one that keeps the whole of the port's word. */
function contractWorkbook(): MemoryWorkbook {
  const book = new MemoryWorkbook();
  for (const {name, rows} of smallWorkbook().sheets) {
    const sheet = book.make(name);
    rows.forEach((row, r) => row.forEach((value, c) => put(sheet, r, c, value)));
  }
  return book;
}

describe('a session over the workbook of the contract', () => {
  it('goes from the registers to the rows behind a number', async () => {
    const book = contractWorkbook();
    const session = localSession(asyncWorkbook(book), {version, host: 'Essai'});
    let left: readonly string[] | null = null;
    do ({left} = await session.generate({year: 2024, chapters: [1], overwrite: [], left}));
    while (left.length > 0);
    const chapter = (await session.describe(2024)).chapters[0]!;
    expect(chapter).toMatchObject({state: 'current', editedByHand: false});
    const rows = book.readRows(chapter.sheet!.key)!;
    await session.show({key: chapter.sheet!.key, row: rows.findIndex((row) => row[0] === 'Lambersart'), column: 1});
    const trace = await session.trace();
    if (!trace.found) throw new Error(trace.why);
    expect(trace).toMatchObject({text: '2', counted: 2, differs: false});
    const listed = await session.listRows(trace.cell);
    expect(listed.rows).toBe(2);
    expect((await session.recognise()).sheets.map(({sheet}) => sheet)).not.toContain(listed.name);
    const saved = await session.saveSettings([{name: 'structure', value: 'ML d’ailleurs'}]);
    expect(saved.page.fields[0]?.value).toBe('ML d’ailleurs');
    expect((await session.describe(2024)).chapters[0]?.state).toBe('stale');
  });
});
