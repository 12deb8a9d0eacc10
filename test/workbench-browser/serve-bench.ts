import {spawn, spawnSync} from 'node:child_process';
import type {ChildProcess} from 'node:child_process';
import {join} from 'node:path';
import type {Browser, FrameLocator, Page, ViewportSize} from 'playwright-core';
import {openBrowser} from '../browser/open-browser';

const root = join(__dirname, '..', '..');
const start = join(root, 'workbench', 'start.mjs');

interface ServedBench {
  readonly address: string;
  close(): void;
}

/** The workbench as `npm start` serves it, built anew where it must be. */
async function serveBench(): Promise<ServedBench> {
  const {status, stderr} = spawnSync('node', [start, '--build'], {cwd: root, encoding: 'utf8'});
  if (status !== 0) throw new Error(stderr);
  const server: ChildProcess = spawn('node', [start, '0'], {cwd: root});
  const address = await new Promise<string>((resolve, reject) => {
    server.stdout?.on('data', (text: Buffer) => {
      const found = /http:\/\/localhost:\d+/.exec(text.toString())?.[0];
      if (found !== undefined) resolve(found.replace('localhost', '127.0.0.1'));
    });
    server.on('exit', (code) => reject(new Error(`La page n’est plus servie (${code}).`)));
  });
  return {address, close: () => void server.kill()};
}

/** The page in a browser, with what went wrong in it and what it asked of others. */
export interface OpenedBench {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly errors: string[];
  readonly foreign: string[];
}

/** How the page is opened. With a file, it finds it where the sample is: nothing is opened twice. */
interface Opening {
  readonly viewport?: ViewportSize;
  readonly file?: Uint8Array;
  /** What is asked after the address: `?lang=en`. */
  readonly asked?: string;
  /** Stands for the window in which a user chooses where a file goes. */
  readonly chosen?: () => void;
}

interface InBench {
  readonly address: string;
  readonly browser: Browser;
  open(opening?: Opening): Promise<OpenedBench>;
}

/** A browser and the served workbench, for the tests of a file: ready before the first of them, closed after the last. */
export function inBench(): InBench {
  let served: ServedBench;
  let browser: Browser;
  jest.setTimeout(240_000);
  beforeAll(async () => {
    served = await serveBench();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    served?.close();
  });
  return {
    get address() {
      return served.address;
    },
    get browser() {
      return browser;
    },
    open: (opening) => openBench(browser, served.address, opening),
  };
}

async function openBench(
  browser: Browser,
  address: string,
  {viewport = {width: 1280, height: 760}, file, asked = '', chosen}: Opening = {},
): Promise<OpenedBench> {
  const page = await browser.newPage({viewport, acceptDownloads: true});
  page.setDefaultTimeout(120_000);
  const errors: string[] = [];
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !/^(blob|data):/.test(request.url())) foreign.push(request.url());
  });
  page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
  page.on('dialog', (dialog) => void dialog.accept());
  page.on('pageerror', (error) => errors.push(error.message));
  if (file !== undefined)
    await page.route('**/registres-2024.xlsx', (route) => route.fulfill({body: Buffer.from(file)}));
  // A browser of nobody has no window to choose a file in.
  if (chosen === undefined) await page.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  else await page.addInitScript(chosen);
  await page.goto(`${address}/${asked}`);
  await untilShown(page);
  return {page, pane: page.frameLocator('#frame'), errors, foreign};
}

/** All the cells are there. */
export function untilShown(page: Page): Promise<unknown> {
  return page.waitForFunction(() => performance.getEntriesByName('all-shown').length > 0);
}

/** Goes to a cell by the name box, as a user who knows where to go. */
export async function goTo(page: Page, cell: string): Promise<void> {
  const box = page.locator('[data-u-comp="defined-name"] input').first();
  await box.click();
  await box.fill(cell);
  await box.press('Enter');
  await page.waitForTimeout(500); // the cells have the keyboard again
}
