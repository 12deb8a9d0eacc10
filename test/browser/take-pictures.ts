import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import type {Page} from 'playwright-core';
import {bundlePane} from './bundle';
import {openBrowser, openPage, serve} from './open-browser';

const folder = join(__dirname, '..', '..', 'docs', 'pictures');

/** `npx tsx test/browser/take-pictures.ts`: a picture of each view at 320 px, for the documentation and for the eye. */
async function takePictures(): Promise<void> {
  mkdirSync(folder, {recursive: true});
  const [site, browser] = await Promise.all([serve(), openBrowser(), bundlePane()]);
  const shoot = (page: Page, name: string) => page.screenshot({path: join(folder, `pane-${name}.png`)});
  const nav = (page: Page, name: string) => page.locator('nav').getByRole('button', {name}).click();
  const point = (page: Page) =>
    page.evaluate(() => {
      const {key, rows} = window.book.named('1. Le public');
      window.book.selection = {sheet: key, row: rows.findIndex((row) => row[0] === 'Lambersart'), column: 1};
    });

  const {page} = await openPage(browser, site, 'book=registres-2024.xlsx');
  await page.waitForSelector('.chips');
  await shoot(page, 'donnees');
  await nav(page, 'Rapport');
  await page.getByRole('button', {name: 'Tout générer'}).click();
  await page.waitForSelector('.card');
  await page.evaluate(() => {
    window.book.type('4. L’emploi', 20, 1, 999);
    window.book.named('3. La formation').mark = null;
    window.book.type('Propositions', 4001, 2, 'Santé'); // the first of 2024
    const sixth = window.book.named('6. Le Service Civique');
    sixth.mark = {...sixth.mark!, state: 'drawing'};
  });
  await nav(page, 'Rapport');
  await page.waitForSelector('text=données modifiées depuis');
  await shoot(page, 'fait');
  await point(page);
  await nav(page, 'Rapport');
  await page
    .locator('main')
    .getByRole('button', {name: /^D’où vient/})
    .click();
  await page.waitForSelector('.figure');
  await shoot(page, 'trace');

  const {page: aids} = await openPage(browser, site, 'book=registres-2024.xlsx');
  await aids.waitForSelector('.chips');
  await nav(aids, 'Aides');
  const samples = ['000000000FEC20241231.txt', 'retour-asp-2024.csv'];
  await aids
    .locator('input[type=file]')
    .setInputFiles(samples.map((name) => join(folder, '..', '..', 'samples', name)));
  await aids.waitForSelector('.accounts');
  await shoot(aids, 'aides-fichiers');
  await aids.getByRole('button', {name: 'Contrôler les aides'}).click();
  await aids.waitForSelector('.card');
  await aids.locator('.funds summary').nth(0).click();
  await shoot(aids, 'aides');

  const {page: open} = await openPage(browser, site, 'aids');
  await nav(open, 'Aides');
  await open.getByRole('button', {name: 'Contrôler les aides'}).click();
  await open.waitForSelector('.card');
  await open.locator('main').evaluate((main) => main.scrollTo(0, 640));
  await shoot(open, 'aides-a-confirmer');

  const slow = (await openPage(browser, site, 'book=registres-2024.xlsx&slow=150')).page;
  await slow.waitForSelector('.chips');
  await nav(slow, 'Rapport');
  await slow.waitForSelector('.row.top');
  await slow.locator('.row.top summary').nth(0).click();
  await shoot(slow, 'rapport');
  await slow.getByRole('button', {name: 'Tout générer'}).click();
  await slow.waitForFunction(() => document.querySelector('.work')?.textContent?.includes('5. L’alternance') === true);
  await shoot(slow, 'progres');
  await slow.waitForSelector('.card');

  const {page: small} = await openPage(browser, site, 'small');
  await small.waitForSelector('.problems');
  await shoot(small, 'a-verifier');
  await small
    .getByRole('button', {name: /^Corriger/})
    .nth(1)
    .click();
  await small.waitForSelector('.columns select');
  await shoot(small, 'colonnes');
  await nav(small, 'Fonctions');
  await small.locator('summary').nth(3).click();
  await small.locator('main').evaluate((main) => main.scrollTo(0, 210));
  await shoot(small, 'fonctions');
  await nav(small, 'Paramètres');
  await small.waitForSelector('form');
  await shoot(small, 'parametres');
  await small.getByRole('button', {name: 'Confidentialité et version'}).click();
  await small.waitForSelector('.points');
  await shoot(small, 'confidentialite');

  const {page: silent} = await openPage(browser, site, 'silent&patience=50');
  await silent.waitForSelector('.silence');
  await shoot(silent, 'sans-reponse');
  await browser.close();
  site.server.close();
}

void takePictures();
