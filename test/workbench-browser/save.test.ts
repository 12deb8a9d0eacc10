import type {Page} from 'playwright-core';
import {readWorkbook} from '../../xlsx';
import {save, until, write} from './drive';
import {inBench} from './serve-bench';

const bench = inBench();

/** Whether the browser would ask before it leaves the page. */
const isGuarded = (page: Page) => page.evaluate(() => !dispatchEvent(new Event('beforeunload', {cancelable: true})));

const state = (page: Page) => page.locator('#state');
const button = (page: Page, name: string) => page.getByRole('button', {name, exact: true});

async function changedPage(chosen?: () => void): Promise<Page> {
  const {page} = await bench.open({...(chosen === undefined ? {} : {chosen})});
  expect(await isGuarded(page)).toBe(false);
  await change(page, 'AB3', 'mon essai');
  return page;
}

/** A cell written; over once the page knows of it. */
async function change(page: Page, cell: string, text: string): Promise<void> {
  await write(page, cell, text);
  await until(async () => ((await isGuarded(page)) ? true : null));
}

const said = (page: Page, text: string) => state(page).getByText(text, {exact: true}).waitFor();

it('says that nothing is saved, and keeps its guard, where the user chooses no place', async () => {
  const page = await changedPage(() => {
    Object.assign(window, {showSaveFilePicker: () => Promise.reject(new DOMException('', 'AbortError'))});
  });
  await button(page, 'Enregistrer').click();
  await said(page, 'Pas enregistré.');
  expect([await isGuarded(page), await button(page, 'Il y est').isVisible()]).toEqual([true, false]);
  await page.close();
});

it('takes its guard off once the file is written where the user chose, and not before', async () => {
  const page = await changedPage(() => {
    const written: number[][] = [];
    const writable = {
      write: (bytes: Uint8Array) => Promise.resolve(void written.push([...bytes])),
      close: () => ((window as {full?: boolean}).full === true ? Promise.reject(new Error('full')) : Promise.resolve()),
    };
    Object.assign(window, {
      full: true,
      written,
      showSaveFilePicker: (asked: {suggestedName: string}) => {
        Object.assign(window, {asked: asked.suggestedName});
        return Promise.resolve({createWritable: () => Promise.resolve(writable)});
      },
    });
  });
  await button(page, 'Enregistrer').click();
  await said(page, 'Pas enregistré : le navigateur l’a refusé.');
  expect(await isGuarded(page)).toBe(true);
  await page.evaluate(() => Object.assign(window, {full: false}));
  await button(page, 'Enregistrer').click();
  await said(page, 'Enregistré.');
  expect(await isGuarded(page)).toBe(false);
  const {asked, written} = await page.evaluate(() => {
    const {asked: name, written: files} = window as unknown as {asked: string; written: number[][]};
    return {asked: name, written: files};
  });
  expect(asked).toBe('registres-2024.xlsx');
  const cells = readWorkbook(Uint8Array.from(written[1]!)).sheets.flatMap(({rows}) => rows.flat());
  expect(cells).toContain('mon essai');
  await change(page, 'AB4', 'encore');
  expect([await isGuarded(page), await state(page).innerText()]).toEqual([true, '']);
  await page.close();
});

it('says what it knows of a download, and leaves it to the user to say that it is there', async () => {
  const page = await changedPage();
  await save(page);
  await said(page, 'Téléchargement proposé : vérifiez qu’il est bien dans vos téléchargements.');
  expect(await isGuarded(page)).toBe(true);
  await button(page, 'Il y est').click();
  await said(page, 'Enregistré.');
  expect([await isGuarded(page), await button(page, 'Il y est').isVisible()]).toEqual([false, false]);
  await change(page, 'AB4', 'encore');
  await save(page);
  await button(page, 'Il y est').waitFor();
  await change(page, 'AB5', 'et encore');
  await button(page, 'Il y est').waitFor({state: 'hidden'});
  // What was offered holds no more all that there is.
  expect([await isGuarded(page), await button(page, 'Il y est').isVisible()]).toEqual([true, false]);
  await page.close();
});
