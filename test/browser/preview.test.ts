import type {Page} from 'playwright-core';
import {accessFaults, button, goTo, inBrowser, plain, title, tooWide} from './in-browser';

const openPane = inBrowser('pane-preview');

const workbook = (page: Page) => page.evaluate(() => JSON.stringify(window.book.sheets));

it('shows a chapter as it would be drawn, writes nothing, and generates it from there', async () => {
  const page = await openPane('small', {width: 300, height: 700});
  const before = await workbook(page);
  await goTo(page, 'Rapport');
  await page.locator('.row.top summary').first().press('Enter');
  await button(page, 'Aperçu de la section 1. Le public').press('Enter');
  await title(page, '1. Le public');
  const text = plain(await page.locator('main').innerText());
  expect(text).toContain('Rien n’est encore écrit dans le classeur.');
  expect(text).toContain('En 2024, 3 jeunes ont poussé pour la première fois la porte');
  expect(await page.locator('main table').count()).toBeGreaterThan(3);
  expect(await page.locator('main [role=img]').count()).toBeGreaterThan(0);
  expect(await accessFaults(page)).toEqual([]);
  expect(await tooWide(page)).toEqual([]);
  expect(await workbook(page)).toBe(before);
  await button(page, 'Générer la section').click();
  await page.waitForSelector('.card');
  expect(await page.evaluate(() => window.book.sheets.map(({name}) => name))).toContain('1. Le public');
});

it('says it in English where the pane speaks English', async () => {
  const page = await openPane('small&language=en', {width: 300, height: 700});
  await goTo(page, 'Report');
  await page.locator('.row.top summary').first().click();
  await page.getByRole('button', {name: 'Preview the section 1. Le public'}).click();
  await title(page, '1. Le public');
  expect(plain(await page.locator('main').innerText())).toContain('Nothing is written in the workbook yet.');
});
