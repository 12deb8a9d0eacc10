import {readRegisters} from '../../shared';
import type {CellValue} from '../../shared';
import {answer} from '../../shared/formula/answer';
import {writeSheets} from '../../xlsx';
import {unzip} from '../xlsx/build-package';
import {ownSheet, sampleWith} from './books';
import {
  addressOf,
  cellOf,
  chapterIn,
  faultsOf,
  generateChapter,
  openFile,
  openSheet,
  openView,
  plain,
  rowsOf,
  save,
  select,
  shown,
  until,
  write,
} from './drive';
import {areaNamed, changedParts, commentZone, partOf} from './saved-file';
import {inBench} from './serve-bench';
import type {OpenedBench} from './serve-bench';

const workbench = inBench();

describe('a coordinator who keeps a chapter up to date', () => {
  const CHAPTER = '1. Le public';
  const COMMENT = 'Une année pleine ; voir l’annexe.';
  const BESIDE = 'vu avec la direction';
  const sheets = sampleWith(ownSheet('Suivi', 12));
  const file = writeSheets(sheets);
  const youth = someoneWelcomed('Lambersart');
  const before = published(sheets);
  const after = published(withCell('Jeunes', youth.row, youth.column, 43539));
  let bench: OpenedBench;
  let zone: string;
  let saved: Uint8Array;

  beforeAll(async () => {
    bench = await workbench.open({file});
  });
  afterAll(() => bench.page.close());

  function withCell(name: string, row: number, column: number, value: CellValue) {
    return sheets.map((sheet) =>
      sheet.name !== name
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map((cells, at) =>
              at === row ? cells.map((cell, place) => (place === column ? value : cell)) : cells,
            ),
          },
    );
  }

  /** A line of « Jeunes » that counts, once, among those of a commune first met in 2024. */
  function someoneWelcomed(commune: string) {
    const {rows} = sheets.find(({name}) => name === 'Jeunes')!;
    const column = rows[0]!.indexOf('Date 1er accueil');
    const row = rows.findIndex((cells) => {
      const day = cells[column];
      return cells[3] === commune && typeof day === 'number' && day >= 45300 && day < 45600;
    });
    return {row, column, dossier: rows[row]![0] as string};
  }

  /** The table of the first welcomes by commune, from the core. */
  function published(from: typeof sheets): Map<CellValue, readonly CellValue[]> {
    const given = answer('INDICATOR', ['premiers-accueils.commune', 2024], {registers: readRegisters(from)});
    if (!given.ok) throw new Error(given.message);
    return new Map(given.value.slice(1).map(([label, ...values]) => [label!, values]));
  }

  /** The same table, where the chapter of a saved file shows it. */
  function drawn(bytes: Uint8Array): Map<CellValue, readonly CellValue[]> {
    const area = areaNamed(bytes, 'RA_premiers_accueils_commune');
    const lines = rowsOf(bytes, CHAPTER).slice(area.row + 1, area.row + area.rows);
    return new Map(
      lines.map((cells) => [cells[area.column]!, cells.slice(area.column + 1, area.column + area.columns)]),
    );
  }

  it('makes one chapter, with the numbers of the core, and writes in its comment zone and beside it', async () => {
    const {page, pane} = bench;
    expect(after.get('Lambersart')![0]).toBe((before.get('Lambersart')![0] as number) - 1);
    await openView(pane, 'Rapport');
    await generateChapter(pane, CHAPTER);
    const first = await save(page);
    expect(drawn(first)).toEqual(before);
    zone = commentZone(first, CHAPTER);
    await see(CHAPTER);
    await write(page, zone, COMMENT);
    await write(page, besideCell(first), BESIDE);
  });

  it('types in a register, and the pane says that the chapter is to be made again, the user’s words being no edit', async () => {
    const {page, pane} = bench;
    await openSheet(page, 'Jeunes');
    await write(page, addressOf(youth.row, youth.column), '15/03/2019');
    await openView(pane, 'Données');
    await openView(pane, 'Rapport');
    await chapterIn(pane, CHAPTER).getByText('à refaire', {exact: true}).waitFor();
    expect(await chapterIn(pane, CHAPTER).innerText()).not.toContain('modifié à la main');
  });

  it('makes it again: the numbers follow, the comment and the cell beside stay', async () => {
    const {page, pane} = bench;
    await generateChapter(pane, CHAPTER);
    saved = await save(page);
    expect(drawn(saved)).toEqual(after);
    const rows = rowsOf(saved, CHAPTER);
    const place = cellOf(commentZone(saved, CHAPTER));
    expect(rows[place.row]![place.column]).toBe(COMMENT);
    const beside = cellOf(besideCell(saved));
    expect(rows[beside.row]![beside.column]).toBe(BESIDE);
    expect(rowsOf(saved, 'Jeunes')[youth.row]![youth.column]).toBe(43539);
  });

  it('asks where a figure comes from: the rows read are the rows counted and those left out', async () => {
    const {page, pane} = bench;
    await see(CHAPTER);
    await select(page, figureCell());
    await openView(pane, 'D’où vient ce chiffre');
    expect(await pane.locator('.figure b').innerText()).toBe(String(after.get('Lambersart')![0]));
    const lines = await pane.locator('main table tr').evaluateAll((all) =>
      all.map((line) => ({
        label: line.querySelector('th')!.textContent ?? '',
        rows: Number((line.querySelector('td')!.textContent ?? '').replace(/\s/g, '')),
        isSum: line.className === 'sum',
      })),
    );
    const sum = lines.findIndex(({isSum}) => isSum);
    expect(lines[0]!.label).toContain('Lignes lues dans');
    expect(lines[0]!.rows).toBe(3869);
    const excluded = lines.slice(1, sum);
    expect(excluded.length).toBeGreaterThan(0);
    expect(excluded.reduce((rows, line) => rows + line.rows, lines[sum]!.rows)).toBe(3869);
  });

  it('lists the rows behind it in a sheet that says what it holds, without the youth that was moved', async () => {
    const {page, pane} = bench;
    await pane.getByRole('button', {name: /^Lister les/}).click();
    await pane.locator('.note.good').waitFor();
    const name = (await page.getByRole('tab', {selected: true}).innerText()).trim();
    expect(plain((await shown(page, 'A1'))[0]![0]!)).toContain('Données personnelles');
    saved = await save(page);
    const rows = rowsOf(saved, name);
    const counted = /(\d+)/.exec(plain(await pane.getByRole('button', {name: /^Lister les/}).innerText()))![1];
    expect(rows.length).toBe(2 + Number(counted));
    const dossiers = rows.slice(2).map((cells) => cells[rows[1]!.indexOf('N° dossier')]);
    expect(new Set(dossiers).size).toBe(after.get('Lambersart')![0]);
    expect(dossiers).not.toContain(youth.dossier);
  });

  it('inserts the formula that gives the same number, in a sheet of theirs', async () => {
    const {page, pane} = bench;
    await openSheet(page, 'Suivi');
    await select(page, 'B3');
    await pane.getByRole('button', {name: 'Insérer la formule'}).click();
    await pane.getByText('Formule insérée').waitFor();
    const wanted = String(after.get('Lambersart')![0]);
    await until(async () => ((await shown(page, 'B3'))[0]![0] === wanted ? true : null));
    await select(page, 'B3');
    await pane.getByRole('button', {name: 'Insérer la formule'}).click();
    await pane.locator('.note.bad').waitFor();
  });

  it('saves all of it, and every other part of the file as it was', async () => {
    saved = await save(bench.page);
    expect(rowsOf(saved, 'Suivi')[2]![1]).toBe(after.get('Lambersart')![0]);
    const changed = changedParts(file, saved).filter((name) => unzip(file)[name] !== undefined);
    const sheetsChanged = changed.filter((name) => name.startsWith('xl/worksheets/'));
    expect(sheetsChanged.sort()).toEqual([partOf(file, 'Jeunes'), partOf(file, 'Suivi')].sort());
    expect(changed).not.toContain('xl/sharedStrings.xml');
    const [was, is] = [rowsOf(file, 'Jeunes'), rowsOf(saved, 'Jeunes')];
    const jeunes = is.flatMap((cells, row) =>
      cells.flatMap((cell, column) => (cell === was[row]![column] ? [] : [[row, column]])),
    );
    expect(jeunes).toEqual([[youth.row, youth.column]]);
  });

  it('opens it again: the chapter is up to date, with comment, formula and changed cell', async () => {
    const {page, pane} = bench;
    await openFile(bench, 'repris.xlsx', saved);
    await openView(pane, 'Rapport');
    await chapterIn(pane, CHAPTER).getByText('à jour', {exact: true}).waitFor();
    await see(CHAPTER);
    expect((await shown(page, zone))[0]![0]).toBe(COMMENT);
    expect((await shown(page, figureCell()))[0]![0]).toBe(String(after.get('Lambersart')![0]));
    await openSheet(page, 'Jeunes');
    expect((await shown(page, addressOf(youth.row, youth.column)))[0]![0]).toBe('15/03/2019');
    expect(faultsOf(bench)).toEqual([]);
  });

  async function see(title: string): Promise<void> {
    await openView(bench.pane, 'Rapport');
    await chapterIn(bench.pane, title).getByText('Voir', {exact: true}).click();
    await bench.page.getByRole('tab', {name: title, exact: true, selected: true}).waitFor();
  }

  /** A cell that the report does not draw in, on the line of the figure. */
  const besideCell = (bytes: Uint8Array) => {
    const area = areaNamed(bytes, 'RA_premiers_accueils_commune');
    return addressOf(area.row + 2, 20);
  };

  function figureCell(): string {
    const area = areaNamed(saved, 'RA_premiers_accueils_commune');
    const line = rowsOf(saved, CHAPTER).findIndex((cells, at) => at > area.row && cells[area.column] === 'Lambersart');
    return addressOf(line, area.column + 1);
  }
});
