import {bookToMend} from './books';
import {faultsOf, openSheet, rowsOf, save, shown, until, write} from './drive';
import {changedParts, partOf} from './saved-file';
import {inBench} from './serve-bench';
import type {OpenedBench} from './serve-bench';

const workbench = inBench();

describe('a coordinator whose export is read wrongly', () => {
  let bench: OpenedBench;
  const file = bookToMend();
  beforeAll(async () => {
    bench = await workbench.open({file});
  });
  afterAll(() => bench.page.close());

  it('corrects a column in the pane: the sheet of settings appears, and formulas by name follow', async () => {
    const {page, pane} = bench;
    await openSheet(page, 'Notes');
    await write(page, 'A3', '=ML.TALLY("Contacts";2024;;"Nature";"Entretien")');
    await until(async () => ((await shown(page, 'A3'))[0]![0] === '1' ? true : null));
    expect(await page.getByRole('tab', {name: 'Paramètres ML', exact: true}).count()).toBe(0);
    const line = pane.locator('.item', {hasText: 'Contacts'});
    await line.getByRole('button', {name: /^Corriger/}).click();
    await pane.getByLabel(/^Nature/).selectOption('Observation');
    await pane.getByRole('button', {name: 'Enregistrer', exact: true}).click();
    await pane.getByText('Correction enregistrée').waitFor();
    expect(await line.innerText()).toContain('corrigé');
    await openSheet(page, 'Paramètres ML');
    await openSheet(page, 'Notes');
    await until(async () => ((await shown(page, 'A3'))[0]![0] === '2' ? true : null));
  });

  it('finds the correction in the file that is saved, and its export as it was', async () => {
    const saved = await save(bench.page);
    const correction = ['Export contacts', 'Contacts', 'Observation', 'Nature'];
    expect(rowsOf(saved, 'Paramètres ML').map((cells) => cells.slice(0, 4))).toContainEqual(correction);
    expect(rowsOf(saved, 'Notes')[2]![0]).toBe(2);
    expect(changedParts(file, saved)).not.toContain(partOf(file, 'Export contacts'));
    expect(faultsOf(bench)).toEqual([]);
  });
});
