import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {createContext, runInContext} from 'node:vm';
import axe from 'axe-core';
import type {Browser, Page} from 'playwright-core';
import {fillBook} from '../../appsscript/sheets-sample';
import {change, extent, keyOf, placeOf} from '../../appsscript/stand-in/book';
import type {Sheet} from '../../appsscript/stand-in/book';
import {HtmlServicePlay} from '../../appsscript/stand-in/play/html';
import {SheetsStandIn, throughScriptRun} from '../../appsscript/stand-in/stand-in';
import {openBrowser} from '../../browser/open-browser';
import {smallWorkbook} from '../../task/small-workbook';
import {calculateWith} from '../shipped-functions';
import {buildAppsscript, root} from '../built';

const ADDRESS = 'https://script.example/';

/** In the page, `google.script.run` as Google gives it; each call goes to `execute`, on the other side. */
const GOOGLE = `
  const runner = (success, failure) => new Proxy({}, {get: (_, name) =>
    name === 'withSuccessHandler' ? (handler) => runner(handler, failure)
    : name === 'withFailureHandler' ? (handler) => runner(success, handler)
    : (...args) => void window.execute(name, args).then(({answer, error}) =>
        error === undefined ? success(answer) : failure(Object.assign(new Error(error), {name: 'ScriptError'})))});
  window.google = {script: {run: runner(() => {}, () => {})}};
`;

let code: string;
let browser: Browser;
const pages: Page[] = [];

beforeAll(async () => {
  [browser] = await Promise.all([openBrowser(), buildAppsscript()]);
  code = readFileSync(join(root, 'dist', 'appsscript', 'Code.js'), 'utf8');
  HtmlServicePlay.files.set('sidebar', readFileSync(join(root, 'dist', 'appsscript', 'sidebar.html'), 'utf8'));
}, 300_000);

afterAll(() => browser?.close());

const wrong: string[] = [];
afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
  expect(wrong.splice(0)).toEqual([]);
});

/** A spreadsheet where the menu was used: the shipped script beside it, its sidebar in a browser. */
async function open({delay = 0} = {}) {
  const standIn = new SheetsStandIn({locale: 'fr_FR', timeZone: 'Europe/Paris'});
  fillBook(standIn, Object.fromEntries(smallWorkbook().sheets.map(({name, rows}) => [name, rows])));
  const executed: string[] = [];
  /** Every call is an execution of its own: a fresh global scope, and nothing left of the one before. */
  const execute = (name: string, args: readonly unknown[]): unknown => {
    executed.push(name === 'bilanMlAnswer' ? String(args[0]) : name);
    const context = createContext({...standIn.globals});
    runInContext(code, context);
    return (context[name] as (...given: readonly unknown[]) => unknown)(...args);
  };
  execute('bilanMlOpenPane', []);
  const [sidebar] = standIn.screen.sidebars;
  const page = await browser.newPage({viewport: {width: 300, height: 640}});
  pages.push(page);
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
  page.on(
    'request',
    (request) => request.url() !== ADDRESS && !/^(blob|data):/.test(request.url()) && wrong.push(request.url()),
  );
  await page.exposeFunction('execute', async (name: string, args: readonly unknown[]) => {
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    try {
      return {answer: throughScriptRun(execute(name, args.map(throughScriptRun)))};
    } catch (error) {
      return {error: `Exception: ${(error as Error).message}`};
    }
  });
  await page.addInitScript(GOOGLE);
  await page.route(ADDRESS, (route) =>
    route.fulfill({contentType: 'text/html; charset=utf-8', body: sidebar!.content}),
  );
  await page.goto(ADDRESS);
  return {standIn, page, executed, sidebar: sidebar!};
}

const sheetNamed = ({book}: SheetsStandIn, name: string): Sheet => book.sheets.find((sheet) => sheet.name === name)!;
const button = (page: Page, name: string | RegExp) => page.getByRole('button', {name, exact: typeof name === 'string'});
const goTo = async (page: Page, name: string) => {
  const isOfReport = name === NUMBERS;
  await page
    .locator('nav')
    .getByRole('button', {name: isOfReport ? 'Rapport' : name, exact: true})
    .click();
  if (isOfReport) await page.locator('main').getByRole('button', {name, exact: true}).click();
};
const heading = (page: Page, text: string) => page.waitForSelector(`h1:has-text("${text}")`);
const NUMBERS = 'D’où vient ce chiffre\u00a0?';

async function generateAll(page: Page): Promise<void> {
  await goTo(page, 'Rapport');
  await heading(page, 'Rapport');
  await button(page, 'Tout générer').click();
  await page.waitForSelector('.card');
}

/** Stands where a column of a line is, by its first cell. */
function pointAt(standIn: SheetsStandIn, name: string, label: string, column: number): void {
  const sheet = sheetNamed(standIn, name);
  const {rows} = extent(sheet);
  const row = Array.from({length: rows}, (_, at) => at).find((at) => sheet.cells.get(keyOf(at, 0))?.value === label)!;
  standIn.book.active = {sheet, row, column};
}

describe('the sidebar that ships, over its script', () => {
  it('opens from the menu, by its name, and reads the registers', async () => {
    const {page, sidebar, executed} = await open();
    expect(sidebar.title).toBe('Bilan ML');
    await heading(page, 'Données');
    expect(await page.locator('.item b').allInnerTexts()).toEqual(expect.arrayContaining(['Jeunes', 'Contacts']));
    expect(executed).toEqual(['bilanMlOpenPane', 'open', 'recognise']);
  });

  it('makes the report in the spreadsheet, and tells where a number comes from', async () => {
    const {page, standIn} = await open();
    await generateAll(page);
    expect(await page.locator('.card').innerText()).toMatch(/\d+\u00a0feuilles faites pour 2024/);
    expect(standIn.book.sheets.map(({name}) => name)).toEqual(
      expect.arrayContaining(['Sommaire', '1. Le public', 'Méthode']),
    );
    pointAt(standIn, '1. Le public', 'Lambersart', 1);
    await goTo(page, NUMBERS);
    expect(await page.locator('.figure').innerText()).toBe('2 jeunes');
    expect(await page.locator('code').innerText()).toContain('ML_INDICATOR("premiers-accueils.commune";2024)');
    await button(page, /^Lister les/).click();
    await page.waitForSelector('.note.good');
    const list = standIn.book.sheets[standIn.book.sheets.length - 1]!;
    expect(String(list.cells.get(keyOf(0, 0))?.value)).toMatch(/Données personnelles/);
  });

  it('is stopped between two steps and taken up again', async () => {
    const {page, standIn, executed} = await open({delay: 150});
    await goTo(page, 'Rapport');
    // From inside the page, as soon as it shows: this process is busy with the script meanwhile.
    await page.evaluate(() => {
      const watch = setInterval(() => {
        const work = document.querySelector<HTMLElement>('.work:not([hidden])');
        if (work === null) return;
        clearInterval(watch);
        work.querySelector('button')!.click();
      }, 20);
    });
    await button(page, 'Tout générer').click();
    await page.waitForSelector('.card, .note');
    const made = executed.filter((name) => name === 'generate').length;
    expect(made).toBeLessThanOrEqual(2);
    const resume = button(page, 'Reprendre');
    await ((await resume.count()) > 0 ? resume : button(page, 'Tout générer')).click();
    await page.waitForSelector('.card:not(:has-text("Reprendre"))');
    expect(standIn.book.sheets.some(({name}) => name === 'Méthode')).toBe(true);
  });

  it('says how many cells are older than the data and which do not follow it, and mends both', async () => {
    const {page, standIn} = await open();
    await heading(page, 'Données');
    change(sheetNamed(standIn, 'Feuille 1'), 0, 0, {value: 4, formula: '=ML_TALLY("Jeunes";"")'});
    const functions = calculateWith(code, standIn);
    const count = () => sheetNamed(standIn, 'Feuille 1').cells.get(keyOf(0, 0));
    const former = count()?.value;
    const jeunes = sheetNamed(standIn, 'Jeunes');
    [...jeunes.cells.keys()].filter((key) => placeOf(key).row === 1).forEach((key) => jeunes.cells.delete(key));
    functions.settle();
    expect(count()?.value).toBe(former);
    await goTo(page, 'Fonctions');
    await heading(page, 'Fonctions');
    expect(await page.locator('.note.warn').allInnerTexts()).toEqual([
      expect.stringMatching(/1\u00a0cellule montre un chiffre ancien/),
      expect.stringMatching(/1\u00a0formule tapée ne suit pas.*RA_ACTUALISATION/s),
    ]);
    await button(page, 'Les faire suivre').click();
    await page.waitForSelector('text=à jour avec les registres');
    expect(count()).toMatchObject({formula: '=ML_TALLY("Jeunes";"";RA_ACTUALISATION)', value: Number(former) - 1});
  });

  it('adds an export read in the page, and gives a copy to hand round', async () => {
    const {page, standIn} = await open();
    await heading(page, 'Données');
    const buffer = Buffer.from('N° dossier;Date;Thématique\r\n0012;12/01/2024;Formation\r\n', 'utf8');
    await page.locator('input[type=file]').setInputFiles({name: 'propositions.csv', mimeType: 'text/csv', buffer});
    await page.waitForSelector('.item:has-text("Propositions")');
    expect(sheetNamed(standIn, 'propositions').cells.get(keyOf(1, 0))?.value).toBe('0012');
    await goTo(page, 'Rapport');
    await button(page, 'Tout générer').click();
    await page.waitForSelector('.card:not(:has-text("Reprendre"))');
    const download = page.waitForEvent('download');
    await button(page, 'Copie à diffuser').click();
    expect((await download).suggestedFilename()).toBe('Rapport d’activité 2024.xlsx');
  });

  it('says where it counts, has no fault that axe-core finds, and never scrolls sideways at 300 px', async () => {
    const {page, standIn} = await open();
    await generateAll(page);
    pointAt(standIn, '1. Le public', 'Lambersart', 1);
    const found: unknown[] = [];
    for (const view of ['Données', 'Rapport', 'Fonctions', NUMBERS, 'Paramètres, confidentialité, version']) {
      await goTo(page, view);
      await page.waitForSelector('main :not(.loading) >> nth=1');
      await page.evaluate(axe.source);
      const {violations} = await page.evaluate(() => (window as unknown as {axe: typeof axe}).axe.run());
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1,
      );
      found.push(...violations.map(({id}) => [view, id]), ...(wide ? [[view, 'wide']] : []));
    }
    expect(found).toEqual([]);
    await button(page, 'Confidentialité et version').click();
    await heading(page, 'Confidentialité');
    expect(await page.locator('main').innerText()).toMatch(/Google/);
  });
});
