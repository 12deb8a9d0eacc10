import {createServer} from 'node:http';
import type {Server} from 'node:http';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Browser, Page, Route} from 'playwright-core';
import {makeManifest} from '../../../addin/manifest/make-manifest';
import {headersOf, typeOf} from '../../../addin/serve/headers';
import {answerRequest, listFiles} from '../../../serve/answer-request';
import {OFFICE_JS} from '../../../addin/taskpane/load-office';
import {readWorkbook} from '../../../xlsx';
import {openBrowser} from '../../browser/open-browser';
import {namedFunctions} from '../../../shared/formula/functions';
import {figureOf} from '../../formula/sample';
import {buildAddin, root, site} from '../built';
import {bundleStub, stubFile} from './bundle-stub';

/** The site as it ships, with the headers that it is served with, in a browser. Only Office.js is not Microsoft's. */
let server: Server;
let browser: Browser;
let address: string;

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

interface Seen {
  readonly page: Page;
  /** Every request, as « GET /functions.js » or with its origin where it is not ours. */
  readonly requests: string[];
  readonly errors: string[];
}

async function open(file: string, office: (route: Route) => Promise<void> | void): Promise<Seen> {
  const page = await browser.newPage({viewport: {width: 320, height: 640}, acceptDownloads: true});
  page.setDefaultTimeout(90_000);
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url()))
      requests.push(`${request.method()} ${unversioned(request.url().replace(address, ''))}`);
    if (request.postData() !== null) errors.push(`a body was sent to ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error.stack)));
  await page.route(OFFICE_JS, office);
  await page.route(`${address}/registres-2024.xlsx`, (route) =>
    route.fulfill({path: join(root, 'samples', 'registres-2024.xlsx')}),
  );
  await page.route(`${address}/favicon.ico`, (route) => route.fulfill({status: 204}));
  await page.goto(`${address}/${file}`, {waitUntil: 'domcontentloaded'});
  return {page, requests, errors};
}

/** A part of the program bears its content in its name. */
const unversioned = (url: string) => url.replace(/\.[0-9a-f]{8}\.js$/, '.*.js');

const standIn = (route: Route) => route.fulfill({path: stubFile, contentType: 'text/javascript'});
const button = (page: Page, name: string) => page.getByRole('button', {name, exact: true});

/** What the pane asks for as it opens. The sample is the workbook's, read by the stand-in. */
const opening = [
  'GET /taskpane.html',
  'GET /taskpane.css',
  `GET ${OFFICE_JS}`,
  'GET /functions.js',
  'GET /taskpane.js',
  'GET /registres-2024.xlsx',
  // what is wrong with the registers, and missing in them, once they are read
  'GET /told.*.js',
  'GET /chosen.*.js',
];

/** What the report asks for. */
const report = ['GET /sheets.*.js', 'GET /report.*.js'];

describe('the pane as it ships, over the stand-in for Excel', () => {
  it('speaks English to those who ask for it, from a file of its own', async () => {
    const {page, requests, errors} = await open('taskpane.html?lang=en', standIn);
    await page.waitForSelector('h1:has-text("Data")');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(requests).toContain('GET /english.*.js');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('makes the report of a button that was pressed before anything was ready', async () => {
    const {page, errors} = await open('taskpane.html#pressed-cold', standIn);
    await page.locator('.command-notice[data-state=working]').waitFor();
    await page.locator('.command-notice[data-state=done]').waitFor({timeout: 120_000});
    expect(await page.evaluate(() => window.stub.sheets())).toEqual(expect.arrayContaining(['Sommaire', 'Méthode']));
    expect(errors).toEqual([]);
    await page.close();
  }, 180_000);

  it('lives a whole use, and asks for nothing but its own files and Office.js', async () => {
    const {page, requests, errors} = await open('taskpane.html', standIn);
    await page.waitForSelector('.chips');
    expect(await page.locator('.chips').innerText()).toContain('9\u00a0registres lus');
    expect([...requests].sort()).toEqual([...opening].sort());

    expect(await page.evaluate(() => [...window.stub.heard.keys()])).toEqual([
      'onChanged',
      'onCalculated',
      'onAdded',
      'onDeleted',
      'onNameChanged',
    ]);
    const ids = await page.evaluate(() => [...window.stub.functions.keys()]);
    expect(ids).toEqual(namedFunctions.map(({called}) => called));
    // A formula by name says what it lacks, until the user lets the workbook start the add-in, and knows what others will see.
    const unfollowed = await page.evaluate(() =>
      Promise.resolve(window.stub.functions.get('BYCOMMUNE')!(null, null, null, null, {})).then(
        () => '',
        (error: Error & {code: string}) => `${error.code} ${error.message}`,
      ),
    );
    expect(unfollowed).toMatch(/^#N\/A .*Activer/);
    await button(page, 'Activer les fonctions ML dans ce classeur').click();
    expect(await page.locator('.note.warn [role=status]').innerText()).toContain('complément absent');
    await button(page, 'Confirmer : activer').click();
    await page.locator('.note.good').waitFor();
    const byName = await page.evaluate(() =>
      window.stub.functions.get('TALLY')!([['Contacts']], [[2024]], 'jeunes', [[['Nature']], [['Entretien']]], {
        address: 'Feuil1!A1',
      }),
    );
    expect(byName).toEqual([[figureOf('accompagnes.entretien').value]]);
    const refused = await page.evaluate(() =>
      Promise.resolve(window.stub.functions.get('TALLY')!([['Conta']], null, null, null, {})).then(
        () => '',
        (error: Error & {code: string}) => `${error.code} ${error.message}`,
      ),
    );
    expect(refused).toMatch(/^#VALUE! .*Conta/);

    const goTo = (name: string) => page.locator('nav').getByRole('button', {name, exact: true}).click();
    await goTo('Rapport');
    await page.waitForSelector('.row.top');
    expect([...requests].sort()).toEqual([...opening, ...report].sort());
    await page.evaluate(() => void window.stub.commands.get('generateAll')!({completed: () => undefined}));
    await page.locator('.command-notice[data-state=working]').waitFor();
    await page.waitForFunction(() => document.querySelector('nav')!.inert);
    expect(await button(page, 'Tout générer').isVisible()).toBe(false);
    await page.locator('.command-notice[data-state=done]').waitFor({timeout: 120_000});
    expect(await page.locator('.command-notice p').innerText()).toMatch(/^Rapport 2024 : \d+ feuilles faites\.$/);
    expect(await page.evaluate(() => window.stub.sheets())).toEqual(
      expect.arrayContaining(['1. Le public', 'Sommaire']),
    );
    expect(await page.evaluate(() => window.stub.paneShown)).toBe(1);
    await button(page, 'Fermer').click();
    // Shown by itself, once the work asked from the ribbon is done.
    await page.locator('.row.top .chip', {hasText: 'à jour'}).first().waitFor();
    expect(await page.locator('.row.top .chip').allInnerTexts()).toEqual(Array.from({length: 13}, () => 'à jour'));

    const [copy] = await Promise.all([page.waitForEvent('download'), button(page, 'Copie à diffuser').click()]);
    const copied = readWorkbook(readFileSync(await copy.path())).sheets.map(({name}) => name);
    expect(copied.slice(0, 2)).toEqual(['Sommaire', '1. Le public']);
    expect(copied).not.toContain('Contrôles');
    expect(copied).not.toContain('Jeunes');
    for (const [name, made] of [
      ['Document Word', 'Rapport d’activité 2024.docx'],
      ['Présentation PowerPoint', 'Rapport d’activité 2024.pptx'],
      ['Une page par commune', 'Pages par commune 2024.docx'],
    ]) {
      const [file] = await Promise.all([page.waitForEvent('download'), button(page, name!).click()]);
      expect(file.suggestedFilename()).toBe(made);
      expect(
        readFileSync(await file.path())
          .subarray(0, 2)
          .toString(),
      ).toBe('PK');
    }

    expect(await page.locator('.notices').first().innerText()).toContain('les effectifs de moins de 5 y sont masqués');
    await page.evaluate(() => window.stub.point('1. Le public', 'Lambersart', 1));
    await goTo('Rapport');
    await page.locator('main').getByRole('button', {name: 'D’où vient ce chiffre\u00a0?', exact: true}).click();
    expect(await page.locator('.figure').innerText()).toBe('185 jeunes');
    await button(page, 'Lister les 186\u00a0lignes').click();
    await page.locator('.note.good').waitFor();
    const sheets = await page.evaluate(() => window.stub.sheets());
    expect(await page.locator('.note.good').innerText()).toContain(sheets[sheets.length - 1]);
    await goTo('Fonctions');
    await page.waitForSelector('.function');
    await goTo('Aides');
    await page.waitForSelector('h1:has-text("Aides")');

    // Each once, and nothing else.
    const all = [
      ...opening,
      ...report,
      'GET /publish.*.js',
      'GET /places.*.js',
      'GET /package.*.js',
      'GET /aids.*.js',
      'GET /control.*.js',
      'GET /durable.*.js',
    ];
    expect({requests: [...requests].sort(), errors}).toEqual({requests: all.sort(), errors: []});
    await page.close();
  }, 240_000);

  it('checks this computer in an empty workbook, with a part of its own, and tells nothing to anybody', async () => {
    const {page, requests, errors} = await open('taskpane.html#empty', standIn);
    await page.waitForSelector('main h1');
    await page.locator('nav').getByRole('button', {name: 'Paramètres, confidentialité, version', exact: true}).click();
    await button(page, 'Confidentialité et version').click();
    expect(requests.filter((one) => one.includes('check'))).toEqual([]);
    await button(page, 'Vérifier ce poste').click();
    await button(page, 'Vérifier ce poste, dans ce classeur').click();
    // The stand-in calculates no function: the view waits for each, then says that nothing came.
    await page.locator('textarea').waitFor({timeout: 120_000});
    const text = await page.locator('textarea').inputValue();
    const wrong = text.split('\n').filter((line) => /\t(refusé|différent|sans réponse)(\t|$)/.test(line));
    expect(wrong.map((line) => line.split('\t')[0])).toEqual([
      'calculer par plage',
      'calculer par nom',
      'suivre par plage',
      'suivre par nom',
      'relire les nombres figés',
    ]);
    expect(text).toContain('Excel OfficeOnline');
    expect(await page.evaluate(() => window.stub.sheets())).toContain('Vérification du poste');
    expect(requests).toContain('GET /check.*.js');
    expect(requests.every((one) => /^GET (\/|https:\/\/appsforoffice)/.test(one))).toBe(true);
    expect(errors).toEqual([]);
    await page.close();
  }, 240_000);

  it('says that a part of it did not come, and goes on once it is asked again', async () => {
    const {page} = await open('taskpane.html', standIn);
    await page.waitForSelector('.chips');
    const goTo = (name: string) => page.locator('nav').getByRole('button', {name, exact: true}).click();
    const part = (name: string) => new RegExp(`/${name}\\.[0-9a-f]{8}\\.js$`);
    const alert = () => page.locator('[role=alert] .note').innerText();
    const failures: Readonly<Record<string, (route: Route) => Promise<void>>> = {
      'no network': (route) => route.abort(),
      'another version on the site': (route) => route.fulfill({status: 404}),
      'a page of a proxy in its place': (route) =>
        route.fulfill({contentType: 'text/html', body: '<!doctype html><p>Connexion requise'}),
      'a script that is none of ours': (route) => route.fulfill({contentType: 'text/javascript', body: 'void 0'}),
    };
    // A view: the pane offers to try again.
    for (const [why, fail] of Object.entries(failures)) {
      await page.route(part('report'), fail);
      await goTo('Rapport');
      await button(page, 'Réessayer').waitFor();
      expect([why, await alert()]).toEqual([why, expect.stringMatching(/^Une partie de Bilan ML .* recommencez\./)]);
      await page.unroute(part('report'));
    }
    await button(page, 'Réessayer').click();
    await page.waitForSelector('.row.top');
    expect(await page.locator('[role=alert] .note').count()).toBe(0);

    await page.route(part('aids'), failures['no network']!);
    await goTo('Aides');
    await button(page, 'Réessayer').waitFor();
    await page.unroute(part('aids'));
    await button(page, 'Réessayer').click();
    await page.waitForSelector('h1:has-text("Aides")');

    // A file: the button is there to be pressed again.
    await goTo('Données');
    await page.waitForSelector('.chips');
    await page.route(part('files'), failures['no network']!);
    const file = {name: 'export.csv', mimeType: 'text/csv', buffer: Buffer.from('Nom;Âge\nX;3\n')};
    await page.locator('input[type=file]').setInputFiles(file);
    await page.locator('[role=alert] .note').waitFor();
    expect(await alert()).toMatch(/^Une partie de Bilan ML /);
    expect(await page.evaluate(() => window.stub.sheets())).not.toContain('export');
    await page.unroute(part('files'));
    await page.locator('input[type=file]').setInputFiles([]);
    await page.locator('input[type=file]').setInputFiles(file);
    await page.locator('.note.good').waitFor();
    expect(await page.evaluate(() => window.stub.sheets())).toContain('export');
    await page.close();
  }, 120_000);

  it('gives up a part that never comes, after half a minute', async () => {
    const {page} = await open('taskpane.html', standIn);
    await page.waitForSelector('.chips');
    await page.clock.install();
    await page.route(/\/report\./, () => undefined);
    const report = page.locator('nav').getByRole('button', {name: 'Rapport', exact: true});
    await Promise.all([page.waitForRequest(/\/report\./), report.click()]);
    await page.clock.fastForward(29_000);
    expect(await button(page, 'Réessayer').count()).toBe(0);
    await page.clock.fastForward(2000);
    await button(page, 'Réessayer').waitFor();
    await page.close();
  });

  it('says in the ribbon’s notice that a part did not come', async () => {
    const {page} = await open('taskpane.html', standIn);
    await page.waitForSelector('.chips');
    await page.route(/\/sheets\./, (route) => route.abort());
    await page.evaluate(() => void window.stub.commands.get('generateAll')!({completed: () => undefined}));
    await page.locator('.command-notice[data-state=failed]').waitFor();
    expect(await page.locator('.command-notice p').innerText()).toMatch(/^Une partie de Bilan ML /);
    await page.close();
  });

  it('says in French that the English words did not come, and offers to open again', async () => {
    const {page} = await open('taskpane.html', standIn);
    await page.route(/\/english\./, (route) => route.abort());
    await page.goto(`${address}/taskpane.html?lang=en`);
    await page.locator('[role=alert]').waitFor();
    expect(await page.locator('[role=alert]').innerText()).toMatch(/^Une partie de Bilan ML /);
    await page.unroute(/\/english\./);
    await page.locator('main.silence button').click();
    await page.waitForSelector('h1:has-text("Data")');
    await page.close();
  }, 120_000);

  it('paints before Office.js answers, and says in French that it never does', async () => {
    const {page, errors} = await open('taskpane.html', () => undefined);
    expect(await page.locator('h1').innerText()).toBe('Bilan ML');
    expect(await page.locator('body').innerText()).toContain('Ouverture');
    await page.locator('[role=alert]').waitFor();
    expect(await page.locator('main').innerText()).toMatch(/Excel|volet/);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('names the address to allow where Office.js is blocked', async () => {
    const {page} = await open('taskpane.html', (route) => route.abort());
    await page.locator('[role=alert]').waitFor();
    expect(await page.locator('[role=alert]').innerText()).toContain('appsforoffice.microsoft.com');
    await page.close();
  });

  it('says where it opens, outside Excel', async () => {
    const outside =
      'window.Office = {HostType: {Excel: "Excel"}, onReady: () => Promise.resolve({host: null, platform: null})};';
    const {page, errors} = await open('taskpane.html', (route) =>
      route.fulfill({body: outside, contentType: 'text/javascript'}),
    );
    await page.locator('[role=alert]').waitFor();
    expect(await page.locator('[role=alert]').innerText()).toContain('que dans Excel');
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('the page that makes a manifest', () => {
  it('makes the very manifest of the build, and refuses a wrong address in French', async () => {
    const {page, requests, errors} = await open('index.html', (route) => route.abort());
    await page.locator('#address').fill('http://intranet.exemple.fr/bilan-ml');
    await button(page, 'Télécharger manifest.xml').click();
    expect(await page.locator('#said').innerText()).toContain('https');
    for (const [label, part] of [
      ['Télécharger manifest.xml', 'xml'],
      ['manifest.json (unifié)', 'json'],
    ] as const) {
      await page.locator('#address').fill('https://intranet.exemple.fr/bilan-ml/');
      const [download] = await Promise.all([page.waitForEvent('download'), button(page, label).click()]);
      expect(readFileSync(await download.path(), 'utf8')).toBe(
        makeManifest('https://intranet.exemple.fr/bilan-ml')[part],
      );
    }
    expect(errors).toEqual([]);
    expect(requests.every((request) => request.startsWith('GET /'))).toBe(true);
    await page.close();
  });
});
