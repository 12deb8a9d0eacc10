import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {createContext, runInContext} from 'node:vm';
import {makeRegisters} from '../../../samples/make-registers';
import {fillBook} from '../../appsscript/sheets-sample';
import {change} from '../../appsscript/stand-in/book';
import {SheetsStandIn, throughScriptRun} from '../../appsscript/stand-in/stand-in';
import {openBrowser} from '../../browser/open-browser';

const root = join(__dirname, '..', '..', '..');
const textOf = (name: string) => readFileSync(join(root, 'dist', 'appsscript', name), 'utf8');

/** `google.script.run` in the page: each call goes to `execute`, on the other side. */
const GOOGLE = `
  const runner = (success) => new Proxy({}, {get: (_, name) =>
    name === 'withSuccessHandler' ? (handler) => runner(handler)
    : name === 'withFailureHandler' ? () => runner(success)
    : (...args) => void window.execute(name, args).then(success)});
  window.google = {script: {run: runner(() => {})}};
`;

/** `npm run build && npx tsx test/artefacts/browser/take-sheets-pictures.ts`: the sidebar over the sample, for the guide of Google Sheets. */
async function takePictures(): Promise<void> {
  const standIn = new SheetsStandIn({locale: 'fr_FR', timeZone: 'Europe/Paris'});
  fillBook(standIn, Object.fromEntries(makeRegisters().map(({name, rows}) => [name, rows])));
  change(standIn.book.sheets[0]!, 0, 0, {value: 0, formula: '=ML_BYCOMMUNE()'});
  const code = textOf('Code.js');
  const browser = await openBrowser();
  const page = await browser.newPage({viewport: {width: 300, height: 760}, deviceScaleFactor: 1.5});
  page.setDefaultTimeout(120_000);
  await page.exposeFunction('execute', (name: string, args: readonly unknown[]) => {
    const context = createContext({...standIn.globals});
    runInContext(code, context);
    return throughScriptRun(
      (context[name] as (...given: readonly unknown[]) => unknown)(...args.map(throughScriptRun)),
    );
  });
  await page.addInitScript(GOOGLE);
  await page.route('https://script.example/', (route) =>
    route.fulfill({contentType: 'text/html; charset=utf-8', body: textOf('sidebar.html')}),
  );
  await page.goto('https://script.example/');
  const shoot = (name: string) => page.screenshot({path: join(root, 'docs', 'pictures', `${name}.png`)});
  await page.waitForSelector('.item');
  await shoot('sheets-volet');
  await page.locator('nav').getByRole('button', {name: 'Fonctions', exact: true}).click();
  await page.waitForSelector('.note.warn');
  await shoot('sheets-volet-fonctions');
  await browser.close();
}

void takePictures();
