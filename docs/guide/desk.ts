import {spawn} from 'node:child_process';
import type {ChildProcess} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {chromium} from 'playwright-core';
import type {Browser, FrameLocator, Page} from 'playwright-core';
import {shrinkPicture} from './shrink-picture';

const root = join(__dirname, '..', '..');
export const PICTURES = join(root, 'docs', 'pictures', 'guide');
/** Small enough to be read without zooming, large enough for the spreadsheet and the pane side by side. */
const SIZE = {width: 900, height: 560};

/** What a spreadsheet takes to show what was asked. */
const MOMENT = 700;

/** What a picture shows, as the page names it. */
const PARTS = {page: 'body', sheet: 'main.book', pane: '.side'};

interface HeldPane {
  holdAt(text: string): void;
  release(): void;
}

/** A heading, as far as scrolling to it goes. */
interface Placed {
  readonly offsetTop: number;
  closest(tag: 'main'): {scrollTop: number};
}

/** In the pane: keeps what it asks back from the moment that it shows a text. */
const HOLD = `
  const post = MessagePort.prototype.postMessage;
  let kept = null;
  MessagePort.prototype.postMessage = function (...given) {
    if (kept === null) post.apply(this, given);
    else kept.push([this, given]);
  };
  globalThis.holdAt = (text) =>
    new MutationObserver((_, observer) => {
      if (!document.querySelector('.work')?.textContent.includes(text)) return;
      observer.disconnect();
      kept = [];
      document.body.dataset.held = 'yes';
    }).observe(document.body, {subtree: true, childList: true, characterData: true});
  globalThis.release = () => {
    const sent = kept ?? [];
    kept = null;
    for (const [port, given] of sent) post.apply(port, given);
  };
`;

/** The page of the workbench, opened as a user opens it. */
export class Desk {
  readonly pane: FrameLocator;

  constructor(
    readonly page: Page,
    readonly pictures: string,
  ) {
    this.pane = page.frameLocator('#frame');
  }

  /** A file of the user's in the place of the sample. */
  async open(name: string, bytes: Uint8Array): Promise<void> {
    await this.pane.locator('body').evaluate((body: {id: string}) => (body.id = 'before'));
    await this.page.locator('#chosen').setInputFiles({name, mimeType: '', buffer: Buffer.from(bytes)});
    await this.page.locator('#file', {hasText: name}).waitFor();
    await this.page.locator('#save:not([disabled])').waitFor();
    await this.pane.locator('body:not(#before) .chips').waitFor();
  }

  /** A view of the pane, by the name that its button bears. */
  async view(name: string, title = name): Promise<void> {
    const isOfReport = name.startsWith('D’où vient');
    await this.pane
      .locator('nav')
      .getByRole('button', {name: isOfReport ? 'Rapport' : name})
      .click();
    if (isOfReport) await this.pane.locator('main').getByRole('button', {name}).click();
    await this.pane.locator('h1', {hasText: title}).waitFor();
  }

  button(name: string | RegExp) {
    return this.pane.getByRole('button', typeof name === 'string' ? {name, exact: true} : {name});
  }

  async sheet(name: string): Promise<void> {
    await this.page.getByRole('tab', {name, exact: true}).evaluate((tab: {dispatchEvent(event: unknown): void}) => {
      for (const kind of ['pointerdown', 'mousedown', 'mouseup', 'pointerup', 'click'])
        tab.dispatchEvent(new Event(kind, {bubbles: true}));
    });
  }

  /** A sheet of ours, by the link of its line in the pane; again where the pane was being drawn under the click. */
  async see(name: string): Promise<void> {
    const shown = this.page.getByRole('tab', {name, exact: true, selected: true});
    const link = this.pane.locator('li', {hasText: name}).getByText('Voir', {exact: true}).first();
    for (let tries = 0; (await shown.count()) === 0; tries++) {
      if (tries === 10) throw new Error(`The sheet ${name} is not shown.`);
      await link.click();
      await this.page.waitForTimeout(2 * MOMENT);
    }
    await this.page.waitForTimeout(MOMENT);
  }

  /** The pane from its first line, or from a heading or a line that opens on. */
  async top(heading = ''): Promise<void> {
    const title =
      heading === '' ? this.pane.locator('h1') : this.pane.locator('h2, summary', {hasText: heading}).first();
    // Not scrollIntoView, which would scroll the page around the pane as well.
    await title.evaluate((one: Placed) => (one.closest('main').scrollTop = one.offsetTop - 70));
  }

  /** Goes to a cell through the box that says where one is. */
  async cell(address: string): Promise<void> {
    const box = this.page.locator('[data-u-comp="defined-name"] input');
    await box.fill(address);
    await box.press('Enter');
    await this.page.waitForTimeout(MOMENT);
  }

  /** Shows the sheet from a cell on: one comes back to it from far below. */
  async from(address: string): Promise<void> {
    await this.cell('Z300');
    await this.cell(address);
  }

  /** Makes the sheet smaller, ten percents a step. */
  async smaller(steps: number): Promise<void> {
    const less = this.page.locator('main.book footer button').nth(-4);
    for (let step = 0; step < steps; step++) await less.click();
    await this.page.waitForTimeout(MOMENT);
  }

  /** A choice of the pane, and what it gives. */
  async choose(label: string, value: string): Promise<void> {
    const field = this.pane.getByLabel(label, {exact: true});
    await field.selectOption({label: value});
    await this.page.waitForTimeout(MOMENT);
  }

  async window(size: typeof SIZE): Promise<void> {
    await this.page.setViewportSize(size);
    await this.page.waitForTimeout(MOMENT);
  }

  async write(address: string, text: string): Promise<void> {
    await this.cell(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await this.page.waitForTimeout(MOMENT);
  }

  /** Types a formula, waits for its answer, and goes back to its cell. */
  async formula(address: string, text: string): Promise<void> {
    await this.write(address, text);
    await this.page.waitForTimeout(6 * MOMENT);
    await this.cell(address);
  }

  /** Makes the work stop once it says where it is, so that a picture shows it always at the same place. */
  async holdAt(text: string): Promise<void> {
    await this.pane.locator('body').evaluate((_, said) => (globalThis as unknown as HeldPane).holdAt(said), text);
  }

  async held(): Promise<void> {
    await this.page.waitForTimeout(MOMENT);
    await this.pane.locator('body[data-held]').waitFor();
  }

  async release(): Promise<void> {
    await this.pane.locator('body').evaluate(() => (globalThis as unknown as HeldPane).release());
  }

  /** The whole page, the spreadsheet or the pane alone. */
  async shoot(name: string, part: keyof typeof PARTS = 'page'): Promise<void> {
    await this.page.mouse.move(2, 2);
    await this.page.waitForTimeout(MOMENT); // the spreadsheet draws in its own time
    const png = shrinkPicture(await this.page.locator(PARTS[part]).screenshot({animations: 'disabled', caret: 'hide'}));
    mkdirSync(this.pictures, {recursive: true});
    writeFileSync(join(this.pictures, `${name}.png`), png);
    process.stdout.write(`${name}.png  ${Math.round(png.length / 1000)} ko\n`);
  }
}

/** Where the workbench is served, and how to stop that. */
interface Served {
  readonly address: string;
  stop(): void;
}

/** Serves the workbench, built anew if a source has changed, at a free port. */
export function serveWorkbench(): Promise<Served> {
  const child: ChildProcess = spawn(process.execPath, [join(root, 'workbench', 'start.mjs'), '0'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => reject(new Error(`The workbench does not start (${code}).`)));
    child.stdout!.on('data', (said: Buffer) => {
      const address = /http:\/\/localhost:\d+/.exec(said.toString())?.[0];
      if (address !== undefined) resolve({address, stop: () => void child.kill()});
    });
  });
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium-headless-shell',
    args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
  });
}

/** The workbench with its sample, ready to be worked in; its pictures go into a folder. */
export async function openDesk(browser: Browser, address: string, pictures = PICTURES, size = SIZE): Promise<Desk> {
  const page = await browser.newPage({
    viewport: size,
    deviceScaleFactor: 2,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
  });
  page.setDefaultTimeout(60000);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.addInitScript(HOLD);
  page.on('pageerror', (error) => process.stderr.write(`${error.message}\n`));
  await page.goto(address);
  const desk = new Desk(page, pictures);
  await page.locator('#save:not([disabled])').waitFor();
  await desk.pane.locator('.chips').waitFor();
  return desk;
}
