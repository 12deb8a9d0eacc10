import {createServer} from 'node:http';
import type {Server} from 'node:http';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import type {Browser, Page} from 'playwright-core';
import {headersOf, typeOf} from '../../../addin/serve/headers';
import {answerRequest, listFiles} from '../../../serve/answer-request';
import {OFFICE_JS} from '../../../addin/taskpane/load-office';
import {namedFunctions} from '../../../shared/formula/functions';
import {checkReport} from '../../acceptance/check-report';
import {officeFiles} from '../../addin/real-office/real-excel';
import {sampleSheets} from '../../addin/whole-report';
import {openBrowser} from '../../browser/open-browser';
import {figureOf} from '../../formula/sample';
import {buildAddin, root, site} from '../built';
import {bundleStub, hostFile} from './bundle-stub';

/**
 * The site as it ships, with Microsoft's own Office.js, whole, from where Microsoft publishes it. Only Excel is played: what its
 * Windows version puts in a page for that script to find.
 */
let server: Server;
let browser: Browser;
let address: string;

const office = OFFICE_JS.replace('office.js', '');

beforeAll(async () => {
  await Promise.all([buildAddin(), bundleStub()]);
  browser = await openBrowser();
  server = createServer(answerRequest(new Map(listFiles(site, new Set(Object.keys(typeOf)))), headersOf));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  address = `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`;
}, 300_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

declare global {
  interface Window {
    /** Where Office.js keeps what `associate` was given. */
    CustomFunctions: {readonly _association: {readonly mappings: Readonly<Record<string, unknown>>}};
  }
}

interface Seen {
  readonly page: Page;
  /** Addresses asked for: ours from the root, Microsoft's with a star for its folder. */
  readonly requests: Set<string>;
  readonly errors: string[];
  /** What our policy kept from being done. */
  readonly blocked: Set<string>;
}

async function open(inExcel: boolean): Promise<Seen> {
  const page = await browser.newPage({viewport: {width: 320, height: 640}});
  page.setDefaultTimeout(60_000);
  const seen: Seen = {page, requests: new Set(), errors: [], blocked: new Set()};
  page.on('request', (request) => {
    const url = request.url().replace(address, '').replace(office, '*');
    seen.requests.add(url.replace(/\.[0-9a-f]{8}\.js$/, '.*.js')); // a part of the program bears its content in its name
    if (request.method() !== 'GET' || request.postData() !== null) seen.errors.push(`sent to ${request.url()}`);
  });
  page.on('console', (message) => {
    const policy = /(inline style|Framing '[^']+')/.exec(message.text());
    if (policy !== null) seen.blocked.add(policy[1]!);
    else if (message.type() === 'error') seen.errors.push(message.text());
  });
  page.on('pageerror', (error) => seen.errors.push(String(error.stack)));
  await page.route(`${office}**`, (route) => {
    const path = join(officeFiles, new URL(route.request().url()).pathname.replace(new URL(office).pathname, ''));
    return existsSync(path) ? route.fulfill({path, contentType: 'text/javascript'}) : route.fulfill({status: 404});
  });
  await page.route(`${address}/registres-2024.xlsx`, (route) =>
    route.fulfill({path: join(root, 'samples', 'registres-2024.xlsx')}),
  );
  await page.route(`${address}/favicon.ico`, (route) => route.fulfill({status: 204}));
  if (inExcel) await page.addInitScript({path: hostFile});
  await page.goto(`${address}/taskpane.html`, {waitUntil: 'domcontentloaded'});
  return seen;
}

const own = ['/taskpane.html', '/taskpane.css', '/functions.js', '/taskpane.js'];

describe('the pane as it ships, over Office.js itself', () => {
  it('says in French where it opens, outside Excel', async () => {
    const {page, requests, errors, blocked} = await open(false);
    await page.locator('[role=alert]').waitFor();
    expect(await page.locator('[role=alert]').innerText()).toContain('que dans Excel');
    expect(await page.evaluate(() => Object.keys(window.CustomFunctions._association.mappings))).toEqual(
      namedFunctions.map(({called}) => called),
    );
    expect(requests).toEqual(new Set([...own, '*office.js', '*o15apptofilemappingtable.js']));
    // Office.js would tell Microsoft through a frame of its own: the policy of our site does not let it.
    for (let tries = 0; blocked.size < 2 && tries < 100; tries++) await page.waitForTimeout(100);
    expect(blocked).toEqual(
      new Set(['inline style', "Framing 'https://telemetryservice.firstpartyapps.oaspapps.com/'"]),
    );
    expect(errors).toEqual([]);
    await page.close();
  });

  it('lives a whole use in Excel, asks for nothing else, and makes the report with its 606 figures', async () => {
    const {page, requests, errors, blocked} = await open(true);
    await page.waitForSelector('.chips');
    expect(await page.locator('.chips').innerText()).toContain('9\u00a0registres lus');
    expect(await page.evaluate(() => Object.keys(window.CustomFunctions._association.mappings))).toEqual(
      namedFunctions.map(({called}) => called),
    );

    await page.getByRole('button', {name: 'Activer les fonctions ML dans ce classeur'}).click();
    await page.getByRole('button', {name: 'Confirmer : activer'}).click();
    await page.locator('.note.good').waitFor();
    expect(await page.evaluate(() => window.host.asked)).toContainEqual({
      service: 'Microsoft.AppRuntime.AppRuntimePersistenceService',
      method: 'SetAppRuntimeStartState',
      given: ['Background'],
    });

    // Functions, as Excel asks for them and is answered.
    const arguments_ = [[['Contacts']], [[2024]], 'jeunes', [[['Nature']], [['Entretien']]]];
    const tally = await call(page, 1, 'TALLY', arguments_);
    expect(tally).toMatchObject({value: [[figureOf('accompagnes.entretien').value]]});
    expect(tally).not.toHaveProperty('failed');
    const refused = await call(page, 2, 'TALLY', [[['Conta']], null, null, null]);
    expect(refused).toMatchObject({failed: true, errorCode: 7, value: expect.stringContaining('Conta') as string});

    // A register changes: the add-in reads it again.
    const before = await page.evaluate(() => window.host.bodies.length);
    const sheet = '{0000-0003}';
    const change = {worksheetId: sheet, changeType: 'RangeEdited', address: 'A2', source: 'Local'};
    await page.evaluate((event) => window.host.tellPage(65536, 10, 'Workbook', event), change);
    await page.waitForFunction((from) => window.host.bodies.length > from, before);

    const goTo = (name: string) => page.locator('nav').getByRole('button', {name, exact: true}).click();
    await goTo('Rapport');
    await page.waitForSelector('.row.top');
    await page.evaluate(() => window.host.press('generateAll'));
    await page.locator('.command-notice[data-state=done]').waitFor({timeout: 300_000});
    expect(await page.locator('.command-notice p').innerText()).toMatch(/^Rapport 2024 : \d+ feuilles faites\.$/);
    expect(await page.evaluate(() => window.host.executed.length)).toBe(1); // « completed », told to the ribbon
    const asked = await page.evaluate(() => window.host.asked);
    expect(asked).toContainEqual({
      service: 'Microsoft.AppRuntime.AppRuntimeService',
      method: 'SetAppRuntimeState',
      given: ['Visible'],
    });

    const checked = checkReport(new Uint8Array(await page.evaluate(() => window.host.save())));
    expect(checked.failures).toEqual([]);
    expect(checked.passed).toBeGreaterThanOrEqual(606);

    await page.evaluate(() => window.host.point('1. Le public', 'Lambersart', 1));
    await goTo('Rapport');
    await page.locator('main').getByRole('button', {name: 'D’où vient ce chiffre\u00a0?', exact: true}).click();
    expect(await page.locator('.figure').innerText()).toBe('185 jeunes');

    expect(await page.evaluate(() => window.host.mistakes())).toEqual([]);
    expect(Math.max(...(await page.evaluate(() => window.host.bodies)))).toBeLessThan(2_000_000);
    expect(requests).toEqual(
      new Set([
        ...own,
        '/chosen.*.js',
        '/sheets.*.js',
        '/told.*.js',
        '/report.*.js',
        '/registres-2024.xlsx',
        '*office.js',
        '*excel-win32-16.01.js',
        '*fr-fr/office_strings.js',
        '*telemetry/oteljs_agave.js',
      ]),
    );
    expect({errors, blocked}).toEqual({errors: [], blocked: new Set(['inline style'])});
    expectNothingTold(asked.filter(({service}) => service === 'Microsoft.Telemetry.TelemetryService'));
    await page.close();
  }, 600_000);
});

/** What Office.js tells Microsoft through Excel is no text of the workbook, and holds none. */
function expectNothingTold(telemetry: readonly unknown[]): void {
  expect(telemetry.length).toBeGreaterThan(0);
  const told = new Set(textsIn(telemetry));
  const cells = sampleSheets().flatMap(({name, rows}) => [name, ...rows.flat()]);
  const texts = new Set(cells.filter((cell): cell is string => typeof cell === 'string' && cell.length > 3));
  expect([...texts].filter((text) => told.has(text))).toEqual([]);
  expect([...told].filter((text) => text.length > 120)).toEqual([]);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** A call as Excel makes it, and what Office.js answers. */
async function call(page: Page, id: number, name: string, values: unknown): Promise<unknown> {
  await page.evaluate((message) => window.host.tellPage(1, 1000, '', message), [id, name, values, 'Feuil1!A1', 0]);
  const answers = await page.waitForFunction((wanted) => {
    const results = window.host.asked
      .filter(({method}) => method === 'SetInvocationResults')
      .flatMap(({given}) => given[0] as {id: number}[]);
    return results.find((result) => result.id === wanted);
  }, id);
  return answers.jsonValue();
}
