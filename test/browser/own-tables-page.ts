import type {Page} from 'playwright-core';
import {button, goTo, inBrowser, plain, title} from './in-browser';

/** « Nos tableaux » of the pane, as a member of staff goes about it. */
export function tablesInPane() {
  const openPane = inBrowser('pane-tables');
  const open = async (query: string, size?: {width: number; height: number}): Promise<Page> => {
    const page = await openPane(query, size);
    const [report, tables] = query.includes('language=en') ? ['Report', 'Our tables'] : ['Rapport', 'Nos tableaux'];
    await goTo(page, report);
    await button(page, tables).click();
    await title(page, tables);
    return page;
  };
  return {
    open,
    /** « Nouveau tableau » over the sample, by type of situation. */
    compose: async (query = 'book=registres-2024.xlsx', size?: {width: number; height: number}): Promise<Page> => {
      const page = await open(query, size);
      await button(page, 'Nouveau tableau').click();
      await title(page, 'Nouveau tableau');
      await choose(page, 'de', 'Situations');
      await choose(page, 'En lignes', 'Type');
      return page;
    },
  };
}

/** Chooses, and waits for what it gives. */
export async function choose(page: Page, label: string, value: string): Promise<void> {
  const field = page.getByLabel(label, {exact: true});
  await field.evaluate((one) => (one.dataset.old = 'yes'));
  await field.selectOption(value);
  await page.waitForSelector('select[data-old]', {state: 'detached'});
}

export const preview = async (page: Page) =>
  plain(await page.locator('.wide').innerText())
    .split('\n')
    .map((line) => line.split('\t').join(' | '));

/** The lines of « Tableaux ». */
export const ownLines = (page: Page) =>
  page.evaluate(() => {
    const {rows} = window.book.named('Paramètres ML');
    const at = rows.findIndex((row) => row[0] === 'Tableaux');
    return at < 0 ? [] : rows.slice(at + 2).map((row) => row.filter((cell) => (cell ?? '') !== ''));
  });
