/**
 * The workbench in Chromium, as staff wait for it: `node workbench.mjs ROUNDS FORMER TODAY`, two checkouts whose page is made.
 * Both open the same sample, one after the other in each round, each in a browser of its own: cold with an empty profile, then warm with the
 * same profile. Writes the part « The workbench » of docs/performance.md. See `workbench.sh`.
 */
import {spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {availableParallelism, loadavg, tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {chromium} from 'playwright-core';
import {shuffled, statsOf} from './stats.mjs';

const [rounds, ...builds] = process.argv.slice(2);
const sample = readFileSync(fileURLToPath(new URL('../samples/registres-2024.xlsx', import.meta.url)));
/** What a step leaves to be done once it shows is watched for as long, in ms. */
const AFTER = 1500;
const CATEGORIES = ['-*', 'toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];

const runs = builds.map((build) => ({build: resolve(build), cold: [], warm: []}));
const loads = [];
for (let round = 0; round < Number(rounds); round++)
  for (const run of shuffled(runs, round + 1)) {
    const served = await serve(run.build);
    const profile = mkdtempSync(join(tmpdir(), 'bilan-bench-'));
    for (const state of ['cold', 'warm']) {
      loads.push(loadavg()[0]);
      run[state].push(await useOnce(served.address, profile));
    }
    rmSync(profile, {recursive: true, force: true});
    served.stop();
  }
write(report(runs));

/** The measures of both builds, and the median of the ratios of each round: what else runs on the machine weighs on both. */
function report([former, today]) {
  const titles = {
    open: 'open: all cells shown, registers read',
    chapter: 'one chapter',
    all: '« Tout générer »',
  };
  const pair = (list, digits) => {
    const {min, median} = statsOf(list);
    return `${min.toFixed(digits)} / ${median.toFixed(digits)}`;
  };
  const lines = ['cold', 'warm'].flatMap((state) =>
    Object.entries(titles).map(([step, title]) => {
      const [before, now] = [former, today].map((run) => run[state].map((one) => one[step].seconds));
      const tasks = [former, today].map((run) =>
        pair(
          run[state].map((one) => one[step].longest),
          0,
        ),
      );
      const ratio = statsOf(now.map((seconds, round) => seconds / before[round])).median;
      return [state, title, pair(before, 1), pair(now, 1), `${ratio.toFixed(2)} ×`, ...tasks];
    }),
  );
  const heads = ['profile', 'step', 'before, s', 'now, s', 'now ÷ before', 'longest task before, ms', 'now, ms'];
  const table = [heads, heads.map((_, at) => (at < 2 ? '---' : '---:')), ...lines];
  const {min, max} = statsOf(loads);
  return [
    `Machine: ${availableParallelism()} cores; load average beside the runs ${min.toFixed(1)} to ${max.toFixed(1)}. ` +
      `Minimum / median of ${rounds} rounds.`,
    table.map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
  ].join('\n\n');
}

function write(text) {
  const page = fileURLToPath(new URL('../docs/performance.md', import.meta.url));
  const START = '<!-- workbench written by npm run bench:workbench -->';
  const END = '<!-- end of the workbench -->';
  const before = readFileSync(page, 'utf8');
  const from = before.indexOf(START) + START.length;
  const to = before.indexOf(END);
  if (from < START.length || to < from) throw new Error(`docs/performance.md has lost its marks ${START} … ${END}`);
  writeFileSync(page, `${before.slice(0, from)}\n\n${text}\n\n${before.slice(to)}`);
  console.log(text);
}

/** Opens the page, makes one chapter, then all of them. */
async function useOnce(address, profile) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell',
    viewport: {width: 1280, height: 760},
    args: ['--no-sandbox', '--disable-gpu', '--disable-software-rasterizer', '--disable-background-networking'],
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultTimeout(120_000);
    await page.route('**/registres-2024.xlsx', (route) => route.fulfill({body: sample}));
    const open = await traced(page, async () => {
      await page.goto(`${address}/`);
      const pane = page.frameLocator('#frame');
      await Promise.all([
        page.waitForFunction(() => performance.getEntriesByName('all-shown').length > 0),
        pane.getByText('9 registres lus').waitFor(),
      ]);
    });
    const pane = page.frameLocator('#frame');
    await pane
      .getByRole('button', {name: 'Rapport'})
      .or(pane.getByRole('tab', {name: 'Rapport'}))
      .first()
      .click();
    const line = pane.locator('.row.top', {hasText: 'Le public'});
    await line.locator('summary').click();
    const chapter = await traced(page, async () => {
      await line.getByRole('button', {name: /^Générer la section/}).click();
      await line.getByText('à jour', {exact: true}).waitFor();
    });
    const all = await traced(page, async () => {
      await pane.getByRole('button', {name: 'Tout générer', exact: true}).click();
      await pane.getByText(/^\d\d\sfeuilles faites pour 2024/).waitFor();
    });
    return {open, chapter, all};
  } finally {
    await context.close();
  }
}

/** The seconds that a step takes, and the longest stretch of work of the page's thread meanwhile. */
async function traced(page, step) {
  const browser = page.context().browser();
  await browser.startTracing(page, {categories: CATEGORIES});
  const from = performance.now();
  await step();
  const seconds = (performance.now() - from) / 1000;
  await page.waitForTimeout(AFTER);
  return {seconds, longest: longestTask(JSON.parse((await browser.stopTracing()).toString()).traceEvents)};
}

/** In ms of work: while others have the processor, the thread does not work. */
function longestTask(events) {
  const mains = new Set(
    events
      .filter(({name, args}) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({pid, tid}) => `${pid} ${tid}`),
  );
  const tasks = events.filter(
    ({name, ph, pid, tid, tdur}) =>
      ph === 'X' && name.endsWith('RunTask') && tdur !== undefined && mains.has(`${pid} ${tid}`),
  );
  if (tasks.length === 0) throw new Error('The trace holds no task.');
  return Math.max(...tasks.map(({tdur}) => tdur / 1000));
}

/** A build as its own « npm start » serves it. */
function serve(build) {
  const child = spawn(process.execPath, [join(build, 'workbench', 'start.mjs'), '0'], {cwd: build});
  return new Promise((found, reject) => {
    child.stdout.on('data', (text) => {
      const port = /http:\/\/localhost:(\d+)/.exec(String(text))?.[1];
      if (port !== undefined) found({address: `http://127.0.0.1:${port}`, stop: () => child.kill()});
    });
    child.on('exit', (code) => reject(new Error(`The page is not served (${code}).`)));
  });
}
