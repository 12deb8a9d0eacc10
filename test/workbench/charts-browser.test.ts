import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {build} from 'esbuild';
import type {Browser, Page} from 'playwright-core';
import {chartBox} from '../../workbench/charts/chart-box';
import {chartSvg} from '../../workbench/charts/chart-svg';
import {openBrowser} from '../browser/open-browser';
import type {DrawnIn} from './charts-page';
import {sampleCharts} from './charts-sample';

jest.mock('../../workbench/charts/echarts', () => jest.requireActual('../../workbench/node_modules/echarts'));

const folder = mkdtempSync(join(tmpdir(), 'bilan-charts-'));
let browser: Browser;
let page: Page;

/** The drawing of charts, bundled from the library's modules as the page has it. */
const bundle = () =>
  build({
    entryPoints: [join(__dirname, 'charts-page.ts')],
    outfile: join(folder, 'charts.js'),
    define: {global: 'globalThis'},
    bundle: true,
    target: 'es2021',
    logLevel: 'error',
  });

beforeAll(async () => {
  await bundle();
  browser = await openBrowser();
  page = await browser.newPage({viewport: {width: 1300, height: 900}});
  await page.addScriptTag({path: join(folder, 'charts.js')});
}, 120_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, {recursive: true, force: true});
});

const charts = sampleCharts().map(({chart, sheet, valueAt}) => ({
  chart,
  size: chartBox(sheet, chart),
  cells: sheet.cells.map(({row, column, value}): DrawnIn['cells'][number] => [`${row},${column}`, value]),
  svg: chartSvg(chart, valueAt, chartBox(sheet, chart)),
}));

it('draws in a page what it draws elsewhere, to the letter', async () => {
  for (const {svg, ...asked} of charts) expect(await page.evaluate((one) => window.drawChart(one), asked)).toBe(svg);
});

it('draws the same in a worker, where there is no page', async () => {
  const drawn = await page.evaluate(
    async ([code, list]) => {
      const worker = new Worker(URL.createObjectURL(new Blob([code], {type: 'text/javascript'})));
      const answers: string[] = [];
      for (const one of list) {
        const answer = new Promise<string>((resolve, reject) => {
          worker.onmessage = ({data}) => resolve(data as string);
          worker.onerror = ({message}) => reject(new Error(message));
        });
        worker.postMessage(one);
        answers.push(await answer);
      }
      return answers;
    },
    [readFileSync(join(folder, 'charts.js'), 'utf8'), charts.map(({svg: _, ...asked}) => asked)] as const,
  );
  expect(drawn).toEqual(charts.map(({svg}) => svg));
});

// In the letters of the sheet, and in wider ones where a machine lacks them.
it.each(['Carlito', 'Liberation Sans'])('in %s, no text leaves its chart or meets another', async (font) => {
  const faults = await page.evaluate(
    ([svgs, font]) => {
      const meets = (a: DOMRect, b: DOMRect) =>
        a.left < b.right && b.left < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom;
      return svgs.flatMap((svg) => {
        document.body.innerHTML = svg.replace(/font-family="[^"]*"/g, `font-family="${font}"`);
        const frame = document.querySelector('svg')!.getBoundingClientRect();
        const texts = [...document.querySelectorAll('text')];
        const boxes = texts.map((text) => text.getBoundingClientRect());
        return texts.flatMap((text, index) => {
          const box = boxes[index]!;
          const isOut =
            box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom;
          const met = boxes.findIndex((other, place) => place > index && meets(box, other));
          return [
            ...(isOut ? [`« ${text.textContent} » leaves`] : []),
            ...(met < 0 ? [] : [`« ${text.textContent} » meets « ${texts[met]!.textContent} »`]),
          ];
        });
      });
    },
    [charts.map(({svg}) => svg), font] as const,
  );
  expect(faults).toEqual([]);
});

it('is a picture with a name and a description to those who hear the page', async () => {
  await page.setContent(
    `<main>${charts.find(({chart}) => chart.name === 'RA_graphe_premiers_accueils_commune')!.svg}</main>`,
  );
  const picture = page.getByRole('img', {name: 'Barres : Nouveaux accueils par commune'});
  expect(await picture.count()).toBe(1);
  const snapshot = await picture.ariaSnapshot();
  expect(snapshot).toContain('img "Barres : Nouveaux accueils par commune"');
  expect(
    await picture.evaluate((node) => document.getElementById(node.getAttribute('aria-describedby')!)?.textContent),
  ).toContain('Lambersart 185');
});
