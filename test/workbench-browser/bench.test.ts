import {readFileSync, writeFileSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Page} from 'playwright-core';
import {checkReport} from '../acceptance/check-report';
import {askRaw, statusOf, strange} from '../serve/ask-raw';
import {openFile, rowsOf, save, until} from './drive';
import {goTo, inBench} from './serve-bench';
import type {OpenedBench} from './serve-bench';

const axe = readFileSync(join(__dirname, '..', '..', 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'bilan-bench-'));
const workbench = inBench();

afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
});

/** Seconds between two marks that the page itself keeps. */
const now = (page: Page) => page.evaluate(() => performance.now());

it('npm start goes on answering whatever a page asks it', async () => {
  const port = Number(new URL(workbench.address).port);
  for (const [line, allowed] of strange) expect(allowed).toContain(statusOf(await askRaw(port, line)));
  expect(statusOf(await askRaw(port, 'GET /', `exemple.fr:${port}`))).toBe(403);
  for (const path of ['/', '/samples/registres-2024.xlsx'])
    expect([path, statusOf(await askRaw(port, `HEAD ${path}`))]).toEqual([path, 200]);
});

it('has its pane in English where the address asks for it', async () => {
  const {page, pane, errors} = await workbench.open({asked: '?lang=en'});
  await pane.getByText('9 registers read').waitFor();
  expect(errors).toEqual([]);
  await page.close();
});

describe('a coordinator, on the page that npm start opens', () => {
  let bench: OpenedBench;
  let saved: Uint8Array;
  beforeAll(async () => {
    bench = await workbench.open();
  });
  afterAll(() => bench.page.close());

  it('finds the sample and its nine registers, and no request left the computer', async () => {
    await bench.pane.getByText('9 registres lus').waitFor();
    expect(await bench.page.locator('#file').textContent()).toBe('registres-2024.xlsx');
    expect(bench.foreign).toEqual([]);
  });

  it('types a formula as staff do, sees its help, and gets the published table', async () => {
    const {page} = bench;
    await goTo(page, 'G40');
    await page.keyboard.type('=ML.BYCOM', {delay: 30});
    await page.getByText('Compte un registre par commune du territoire').first().waitFor();
    await page.keyboard.type('MUNE("Contacts";2024)', {delay: 10});
    await enter(page);
    const bytes = await until(async () => {
      const file = await save(page);
      return rowsOf(file, 'Paramètres ML')[39]?.[6] === undefined || rowsOf(file, 'Paramètres ML')[39]![6] === null
        ? null
        : file;
    });
    const lines = new Map(rowsOf(bytes, 'Paramètres ML').map((row) => [row[6], row[7]]));
    expect(lines.get('Lambersart')).toBe(7021);
    expect(lines.get('Total')).toBe(33305);
  });

  it('is told in French what is wrong with a formula', async () => {
    const {page} = bench;
    await goTo(page, 'K40');
    await page.keyboard.type('=ML.TALLY("Contakte";2024)', {delay: 10});
    await enter(page);
    await page.waitForTimeout(1500);
    await goTo(page, 'K40');
    await page
      .locator('#notice')
      .getByText(/Contakte/)
      .waitFor();
    // Nothing of the grid is drawn over it.
    const over = await page.evaluate(() => {
      const notice = document.getElementById('notice')!;
      const {left, right, top, bottom} = notice.getBoundingClientRect();
      const isOver = (x: number, y: number) => !notice.contains(document.elementFromPoint(x, y));
      return [left + 5, left + 40, (left + right) / 2, right - 12].filter((x) => isOver(x, (top + bottom) / 2));
    });
    expect(over).toEqual([]);
  });

  it('generates the whole report, saves it, and every published number is in the file', async () => {
    const {page, pane} = bench;
    await pane
      .getByRole('button', {name: 'Rapport'})
      .or(pane.getByRole('tab', {name: 'Rapport'}))
      .first()
      .click();
    await pane
      .getByRole('button', {name: /^Générer/})
      .first()
      .click();
    await pane.getByText(/feuilles faites pour 2024/).waitFor();
    saved = await save(page);
    expect(checkReport(saved)).toEqual({passed: 606, failures: []});
  });

  it('shows the charts of a chapter, with a name and their figures for who cannot see them', async () => {
    const {page, pane} = bench;
    await pane.getByText('Voir', {exact: true}).first().click();
    const chart = page.locator('#charts svg').first();
    await chart.waitFor();
    expect(await chart.getAttribute('role')).toBe('img');
    expect(await page.locator('#charts svg title').first().textContent()).not.toBe('');
    expect(await page.locator('#charts svg desc').first().textContent()).toMatch(/109/);
  });

  it('refuses what could not be saved, and says why', async () => {
    const {page} = bench;
    await goTo(page, 'A5');
    await page.keyboard.press('Control+b');
    await page
      .locator('#notice')
      .getByText(/mise en forme/i)
      .waitFor();
  });

  it.each(['light', 'dark'] as const)(
    'has no fault that axe knows of, beside the spreadsheet itself, in the %s style',
    async (colorScheme) => {
      await bench.page.emulateMedia({colorScheme});
      const ground = await bench.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(ground === 'rgb(255, 255, 255)').toBe(colorScheme === 'light');
      for (const target of [
        bench.page.mainFrame(),
        bench.page.frames().find((frame) => frame.url().endsWith('pane.html'))!,
      ]) {
        await target.evaluate(axe);
        const violations = await target.evaluate(async () => {
          const {axe: tool} = window as unknown as {
            axe: {run(context: object): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>};
          };
          const found = await tool.run({exclude: [['#sheet']]});
          return found.violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`);
        });
        expect(violations).toEqual([]);
      }
      await bench.page.emulateMedia({colorScheme: null});
    },
  );

  it('opens the saved file again and finds the same', async () => {
    const {page, pane} = bench;
    await openFile(bench, 'rapport.xlsx', saved);
    expect(await page.locator('#file').textContent()).toBe('rapport.xlsx');
    await pane.getByText('9 registres lus').waitFor();
    await pane
      .getByRole('button', {name: 'Rapport'})
      .or(pane.getByRole('tab', {name: 'Rapport'}))
      .first()
      .click();
    await pane.getByText('à jour', {exact: true}).first().waitFor();
    expect(checkReport(await save(page))).toEqual({passed: 606, failures: []});
    expect(bench.foreign).toEqual([]);
    expect(bench.errors).toEqual([]);
  });
});

it('goes from sheet to pane by a button where there is no room for both', async () => {
  const bench = await workbench.open({viewport: {width: 360, height: 640}});
  const {page, pane} = bench;
  expect(await page.locator('#sheet').isVisible()).toBe(true);
  expect(await page.locator('#frame').isVisible()).toBe(false);
  await page.getByRole('button', {name: 'Volet'}).click();
  await pane.getByText('9 registres lus').waitFor();
  expect(await page.locator('#sheet').isVisible()).toBe(false);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByRole('button', {name: 'Classeur'}).click();
  expect(await page.locator('#sheet').isVisible()).toBe(true);
  await page.close();
});

it('says what a file is that it cannot read, and keeps the one that is open', async () => {
  const bench = await workbench.open();
  const {page} = bench;
  const path = join(folder, 'lettre.xlsx');
  writeFileSync(path, 'Bonjour');
  await page.locator('#chosen').setInputFiles(path);
  await page
    .locator('#notice')
    .getByText(/fichier|classeur/i)
    .waitFor();
  expect(await page.locator('#file').textContent()).toBe('registres-2024.xlsx');
  expect(checkReport(await save(page)).passed).toBe(0);
  await page.close();
});

it('never holds the page for long with work of ours', async () => {
  const bench = await workbench.open();
  const {page, pane} = bench;
  await workbench.browser.startTracing(page, {
    categories: ['-*', 'toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
  });
  const start = await now(page);
  await pane
    .getByRole('button', {name: 'Rapport'})
    .or(pane.getByRole('tab', {name: 'Rapport'}))
    .first()
    .click();
  await pane
    .getByRole('button', {name: /^Générer/})
    .first()
    .click();
  await pane.getByText(/feuilles faites pour 2024/).waitFor();
  const whole = (await now(page)) - start;
  const tasks = tasksOf(await workbench.browser.stopTracing());
  expect(tasks.length).toBeGreaterThan(100);
  // The reading and the counting would be most of what it takes, were they done here: machines differ, and that
  // share does not. On two cores it is a hundredth.
  expect(tasks[0]).toBeLessThan(whole / 30);
  await page.close();
});

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
  readonly args?: {readonly name?: string};
}

/** What the thread of the page worked at a stretch, in ms, the longest first: while others have the processor, it does not work. */
function tasksOf(trace: Buffer): number[] {
  const {traceEvents} = JSON.parse(trace.toString()) as {traceEvents: TraceEvent[]};
  const mains = traceEvents
    .filter(({name, args}) => name === 'thread_name' && args?.name === 'CrRendererMain')
    .map(({pid, tid}) => `${pid} ${tid}`);
  return traceEvents
    .filter(({name, ph, pid, tid}) => ph === 'X' && name.endsWith('RunTask') && mains.includes(`${pid} ${tid}`))
    .map(({tdur}) => tdur! / 1000)
    .sort((a, b) => b - a);
}

/** Enters what was typed, as a person does who looks up first: while the list of functions is open, Enter picks from it. */
async function enter(page: Page): Promise<void> {
  await page.waitForTimeout(600);
  await page.keyboard.press('Enter');
}
