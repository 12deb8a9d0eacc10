import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {toPdf} from '../cli/host/to-pdf';
import {agencies} from '../test/report/agencies';
import {writeReport} from '../xlsx';
import {openBrowser} from './guide/desk';
import {shrinkPicture} from './guide/shrink-picture';

const asked = process.argv.indexOf('--into');
const PICTURES = asked < 0 ? join(__dirname, 'pictures') : process.argv[asked + 1]!;
const FILES: Readonly<Record<string, string>> = {
  'the sample': 'exemple',
  '64 communes': 'rural-64-communes',
  'a small one': 'petite-structure',
};
/** Pages on a line, and the pixels across each. */
const COLUMNS = 6;
const PAGE_WIDTH = 250;
/** The page that the README shows: the first of a chapter. */
const SHOWN = '4';

/**
 * `npm run pages`: every page of the reports of three agencies, as LibreOffice prints them, on a sheet a report, and one page of the first. Asks for `pdftoppm`
 * (package poppler-utils); `-- --into FOLDER` writes them elsewhere.
 */
async function printPages(): Promise<void> {
  mkdirSync(join(PICTURES, 'pages'), {recursive: true});
  const browser = await openBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'bilan-ml-'));
  try {
    for (const [agency, plan] of agencies) {
      const name = FILES[agency]!;
      const pdf = join(folder, `${name}.pdf`);
      writeFileSync(pdf, toPdf(writeReport(plan)));
      draw(pdf, join(folder, name), ['-r', '45']);
      if (agency === agencies[0]![0]) {
        draw(pdf, join(folder, 'page'), ['-r', '100', '-f', SHOWN, '-l', SHOWN, '-singlefile']);
        writeFileSync(join(PICTURES, 'page.png'), shrinkPicture(readFileSync(join(folder, 'page.png'))));
      }
      const pages = readdirSync(folder).filter((file) => file.startsWith(`${name}-`) && file.endsWith('.png'));
      const images = pages.sort().map((file) => `<img src="${pathToFileURL(join(folder, file)).href}">`);
      const html = join(folder, `${name}.html`);
      writeFileSync(
        html,
        `<style>body{margin:8px;background:#cdd3d8;display:grid;grid-template-columns:repeat(${COLUMNS},${PAGE_WIDTH}px);gap:8px;align-items:start}` +
          `img{width:100%;display:block}</style>${images.join('')}`,
      );
      const page = await browser.newPage({viewport: {width: 16 + COLUMNS * (PAGE_WIDTH + 8) - 8, height: 800}});
      await page.goto(pathToFileURL(html).href);
      const picture = shrinkPicture(await page.screenshot({fullPage: true}));
      await page.close();
      writeFileSync(join(PICTURES, 'pages', `${name}.png`), picture);
      process.stdout.write(`${name}.png  ${pages.length} pages  ${Math.round(picture.length / 1000)} ko\n`);
    }
  } finally {
    await browser.close();
    rmSync(folder, {recursive: true, force: true});
  }
}

function draw(pdf: string, into: string, options: readonly string[]): void {
  const {error} = spawnSync('pdftoppm', [...options, '-png', pdf, into]);
  if (error !== undefined) throw error;
}

void printPages();
