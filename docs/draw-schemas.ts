import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {chromium} from 'playwright-core';

/** `npx tsx docs/draw-schemas.ts`: the schemas of the guide for Google Sheets, whose editor cannot be photographed here. */
async function drawSchemas(): Promise<void> {
  const browser = await chromium.launch({executablePath: '/usr/bin/chromium-headless-shell', args: ['--no-sandbox']});
  const page = await browser.newPage({deviceScaleFactor: 1.5});
  await page.goto(pathToFileURL(join(__dirname, 'guide', 'schemas-sheets.html')).href);
  for (const figure of await page.locator('figure').all())
    await figure.screenshot({path: join(__dirname, 'pictures', `${await figure.getAttribute('id')}.png`)});
  await browser.close();
}

void drawSchemas();
