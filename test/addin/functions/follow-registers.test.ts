import {cellOf, sheetOf} from '../../../addin/functions/followed-workbook';
import type {CellValue} from '../../../shared/value/cell';
import {PaperExcel} from './paper-excel';

let excel: PaperExcel;
let tally: ReturnType<PaperExcel['enter']>;
let spill: ReturnType<PaperExcel['enter']>;

beforeEach(async () => {
  excel = new PaperExcel();
  await excel.follow.activate();
  tally = excel.enter("'Mon suivi'!B2", 'TALLY', 'Jeunes', 2024, null, null);
  spill = excel.enter("'Mon suivi'!B4", 'BYCOMMUNE', null, null, null, null);
  await excel.settle();
  expect(await tally.shown).toMatch(/^\[\[\d+\]\]$/);
});

/** Every cell shows what it would show were it entered now. */
async function expectTrue(): Promise<void> {
  await excel.settle();
  for (const cell of excel.cells) expect(await cell.shown).toBe(await excel.fresh(cell));
}

const cut = (rows: readonly (readonly CellValue[])[], from: number, count: number) => [
  ...rows.slice(0, from),
  ...rows.slice(from + count),
];

describe('a call by name follows its register', () => {
  it('a changed cell, rows inserted, deleted, pasted over; and the undoing of each', async () => {
    const before = excel.rows('Jeunes');
    const first = await tally.shown;
    const heading = before[0]!;
    const dated = heading.findIndex((cell) => /accueil/i.test(String(cell)));
    const changes: readonly (readonly [string, readonly (readonly CellValue[])[], boolean])[] = [
      [
        'changed',
        before.map((row, at) => (at === 3 ? row.map((cell, column) => (column === dated ? null : cell)) : row)),
        false,
      ],
      ['deleted', cut(before, 5, 10), true],
      [
        'pasted',
        [
          heading,
          ...before.slice(1, 30),
          ...before.slice(1, 5).map((row) => row.map((cell, at) => (at === 0 ? `${String(cell)}9` : cell))),
        ],
        false,
      ],
    ];
    for (const [what, rows, moves] of changes) {
      excel.change('Jeunes', rows, moves);
      await expectTrue();
      expect([what, (await tally.shown) === first]).toEqual([what, false]);
      excel.change('Jeunes', before, moves);
      await expectTrue();
      expect([what, await tally.shown]).toEqual([what, first]);
    }
  });

  it('the settings: another year', async () => {
    const first = await spill.shown;
    const year = excel.rows('Paramètres ML').map((row) => row.map((cell) => (cell === 2024 ? 2023 : cell)));
    excel.change('Paramètres ML', year);
    await expectTrue();
    expect(await spill.shown).not.toBe(first);
  });

  it('a sheet renamed, called by its name or not', async () => {
    const byName = excel.enter('Suivi!A1', 'TALLY', 'Mes jeunes', 2024, null, null);
    await excel.settle();
    expect(await byName.shown).toMatch(/Mes jeunes/);
    excel.rename('Jeunes', 'Mes jeunes');
    await expectTrue();
    expect(await byName.shown).toBe(await tally.shown);
  });

  it('the register deleted, then pasted into a sheet that was none', async () => {
    const rows = excel.rows('Jeunes');
    const first = await tally.shown;
    excel.addSheet('Feuil9', [['sans rapport']]);
    excel.remove('Jeunes');
    await expectTrue();
    expect(await tally.shown).not.toBe(first);
    excel.change('Feuil9', rows);
    await expectTrue();
    expect(await tally.shown).toBe(first);
  });

  it('a cell of the register that is a formula, and gave another value', async () => {
    const sheet = excel.sheet('Jeunes');
    const first = await tally.shown;
    const calculated = spill.calculated;
    for (const key of [...sheet.cells.keys()].filter((place) => Number(place.split(',')[0]) > 40))
      sheet.cells.delete(key);
    excel.tell({kind: 'calculated', sheet: sheet.key});
    await expectTrue();
    expect(await tally.shown).not.toBe(first);
    excel.tell({kind: 'calculated', sheet: sheet.key}); // calculated again, to the same values
    await excel.settle();
    expect(spill.calculated).toBe(calculated + 1);
  });

  it('where its own cell moved: rows inserted above it', async () => {
    excel.addSheet('Mon suivi', [['x']]);
    excel.tell({kind: 'cells', sheet: excel.sheet('Mon suivi').key, moves: false});
    await excel.settle();
    tally.address = "'Mon suivi'!B3";
    excel.change('Mon suivi', [['x'], ['y']], true);
    await excel.settle();
    excel.change('Jeunes', cut(excel.rows('Jeunes'), 5, 10), true);
    await expectTrue();
  });
});

describe('following costs no more than it must', () => {
  it('leaves cells alone when a sheet of the user changes that is no register, and when nothing changed in the end', async () => {
    const other = excel.addSheet('Brouillon', [['Courses'], ['pain']]);
    excel.tell({kind: 'cells', sheet: other.key, moves: false});
    await excel.settle();
    const calculated = tally.calculated;
    excel.change('Brouillon', [['Courses'], ['lait']]);
    await excel.settle();
    excel.change('Jeunes', excel.rows('Jeunes'));
    await excel.settle();
    expect(tally.calculated).toBe(calculated);
  });

  it('reads again the sheet that changed, and no other', async () => {
    const read = jest.spyOn(excel.book, 'readRows');
    excel.change('Jeunes', cut(excel.rows('Jeunes'), 5, 10), true);
    read.mockClear();
    await excel.settle();
    expect(read.mock.calls.map(([key]) => key)).toEqual([excel.sheet('Jeunes').key]);
  });

  it('makes one round of many changes', async () => {
    const calculated = tally.calculated;
    for (let count = 1; count <= 8; count++) excel.change('Jeunes', cut(excel.rows('Jeunes'), 5, 1), true);
    await expectTrue();
    expect(tally.calculated).toBe(calculated + 1);
  });

  it('forgets cells that ask no more', async () => {
    excel.cells.splice(excel.cells.indexOf(tally), 1);
    expect(excel.follow.followed).toBe(2);
    excel.change('Jeunes', cut(excel.rows('Jeunes'), 5, 10), true);
    await excel.settle();
    expect(excel.follow.followed).toBe(1);
  });
});

describe('a host that refuses', () => {
  it('is asked again until every cell is true', async () => {
    excel.refusals = 2;
    excel.change('Jeunes', cut(excel.rows('Jeunes'), 5, 10), true);
    await expectTrue();
    excel.refusals = 1;
    excel.rename('Jeunes', 'Nos jeunes');
    await expectTrue();
  });

  it('says so in the cell, which is answered with the next change', async () => {
    const list = excel.book.listSheets.bind(excel.book);
    excel.book.listSheets = () => {
      throw Object.assign(new Error('panne'), {code: 'GeneralException'});
    };
    excel.change('Jeunes', cut(excel.rows('Jeunes'), 5, 10), true);
    const late = excel.enter('Suivi!A1', 'TALLY', 'Jeunes', 2024, null, null);
    expect(await late.shown).toMatch(/panne/);
    excel.book.listSheets = list;
    await expectTrue();
  });
});

describe('what Excel tells of a call', () => {
  it('is no cell to follow while the user looks at a part of a formula', async () => {
    const {followed} = excel.follow;
    expect(JSON.stringify(await excel.preview('Suivi!A1', 'TALLY', 'Jeunes', 2024, null, null))).toBe(
      await tally.shown,
    );
    expect(excel.follow.followed).toBe(followed);
  });

  it('names sheets with quotes, doubled inside', () => {
    expect(sheetOf("'Feuille d''avril'!$B$2")).toBe("Feuille d'avril");
    expect(cellOf("'Feuille d''avril'!$B$2")).toBe('$B$2');
    expect(sheetOf('Suivi!A1')).toBe('Suivi');
  });
});
