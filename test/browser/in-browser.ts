import axe from 'axe-core';
import type {Browser, Page} from 'playwright-core';
import {bundlePane} from './bundle';
import {openBrowser, openPage, serve, type Site, type Watched} from './open-browser';

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * A browser and the served pane, for the tests of a file: made before them under a name of its own, closed after them.
 * Gives what opens the pane’s page with parameters. Whatever a test does, no request leaves this computer and nothing fails
 * in the page, its policy included.
 */
export function inBrowser(bundle: string): (query: string, size?: Size) => Promise<Page> {
  let site: Site;
  let browser: Browser;
  let opened: Watched[] = [];

  beforeAll(async () => {
    [site, browser] = await Promise.all([serve(bundle), openBrowser(), bundlePane(bundle)]);
  }, 300000);

  afterAll(async () => {
    await browser?.close();
    site?.server.close();
  });

  afterEach(async () => {
    const wrong = opened.filter(({foreign, errors}) => foreign.length + errors.length > 0);
    const said = wrong.map(({foreign, errors}) => ({foreign: [...foreign], errors: [...errors]}));
    for (const {page} of opened) await page.close();
    opened = [];
    expect(said).toEqual([]);
  });

  return async (query, size) => {
    const watched = await openPage(browser, site, query, size);
    opened.push(watched);
    return watched.page;
  };
}

/** A button by its whole name, or by a pattern. */
export const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', typeof name === 'string' ? {name, exact: true} : {name});

/** A text with plain spaces in place of those that do not break. */
export const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

/** Waits for the view of this title. */
export const title = (page: Page, text: string) => page.waitForSelector(`h1:has-text("${text}")`);

/** Chooses a tab of the pane. */
export const goTo = (page: Page, tab: string) =>
  page.locator('nav').getByRole('button', {name: tab, exact: true}).click();

/** What axe-core finds in the page, with all that is folded opened. */
export async function accessFaults(page: Page): Promise<{id: string; at: string}[]> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
  await page.evaluate(axe.source);
  const {violations} = await page.evaluate(() => (window as unknown as {axe: typeof axe}).axe.run());
  return violations.map(({id, nodes}) => ({id, at: nodes.map(({html}) => html.slice(0, 120)).join('\n')}));
}

/** The names of the elements that scroll sideways. */
export const tooWide = (page: Page) =>
  page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('main, nav, footer')]
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .map((one) => one.tagName),
  );
