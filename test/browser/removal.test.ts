import type {Page} from 'playwright-core';
import {accessFaults, button, goTo, inBrowser, plain, title, tooWide} from './in-browser';

const openPane = inBrowser('pane-removal');

const tabs = (page: Page) => page.evaluate(() => window.book.sheets.map(({name}) => name));

it('draws the pages of the communes, then takes away what is ticked, and says what went and what stays', async () => {
  const page = await openPane('small', {width: 300, height: 700});
  await goTo(page, 'Rapport');
  await button(page, 'Une page par commune, en feuilles').click();
  await page.waitForSelector('.card');
  expect(plain(await page.locator('.card').innerText())).toContain('les effectifs de moins de 5 y sont masqués');
  expect((await tabs(page)).slice(-2)).toEqual(['Lambersart', 'Lompret']);
  await page.evaluate(() => window.book.type('Lompret', 1, 0, 'Lompret-en-Weppes'));
  await button(page, 'Retirer du classeur').click();
  await title(page, 'Retirer du classeur');
  expect(await accessFaults(page)).toEqual([]);
  expect(await tooWide(page)).toEqual([]);
  await button(page, 'Retirer 0 feuille').click();
  await page.waitForSelector('text=Cochez ce qui doit partir.');
  await page.getByLabel('Les pages par commune : 2 feuilles').check();
  expect(plain(await page.locator('fieldset').innerText())).toContain('« Lompret » : des cellules saisies ou changées');
  await button(page, 'Retirer 1 feuille').click();
  await title(page, '1 feuille en moins');
  expect(plain(await page.locator('.note.good').innerText())).toMatch(/Retiré du classeur : 1 feuille\.\s+Lambersart/);
  expect((await tabs(page)).slice(-1)).toEqual(['Lompret']);
  await button(page, 'Rapport').last().click();
  await button(page, 'Retirer du classeur').click();
  await page.getByLabel('Les pages par commune : 1 feuille').check();
  await page.getByLabel(/Lompret/).check();
  await button(page, 'Retirer 1 feuille').click();
  await title(page, '1 feuille en moins');
  expect(await tabs(page)).toEqual(['Jeunes', 'Export contacts', 'Paramètres ML', 'Notes']);
});
