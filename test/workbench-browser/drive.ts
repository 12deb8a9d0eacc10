import {readFileSync} from 'node:fs';
import type {FrameLocator, Locator, Page} from 'playwright-core';
import type {CellValue} from '../../shared';
import {readWorkbook} from '../../xlsx';
import {untilShown} from './serve-bench';
import type {OpenedBench} from './serve-bench';

/** What a user does in the page, each step over once it shows. */

/** A file of the user's in the place of what is open; over once the pane has read it. */
export async function openFile({page, pane}: OpenedBench, name: string, bytes: Uint8Array): Promise<void> {
  await pane.locator('nav').waitFor();
  await pane.locator('body').evaluate((body) => (body.id = 'before'));
  await page.evaluate(() => performance.clearMarks());
  await page.locator('#chosen').setInputFiles({name, mimeType: '', buffer: Buffer.from(bytes)});
  await untilShown(page);
  await pane.locator('body:not(#before) .chips').waitFor();
}

const nameBox = (page: Page) => page.locator('[data-u-comp="defined-name"] input').first();

/** Goes to a cell or a range by the name box; over once the cells have the keyboard again, and tried again while a sheet is still coming. */
export async function select(page: Page, place: string): Promise<void> {
  const box = nameBox(page);
  await until(async () => {
    await box.click();
    await box.fill(place);
    await box.press('Enter');
    return page.waitForFunction(isAt, place, {timeout: 4000}).catch(() => null);
  });
}

const isAt = (place: string) =>
  (document.activeElement as HTMLElement | null)?.isContentEditable === true &&
  document.querySelector<HTMLInputElement>('[data-u-comp="defined-name"] input')?.value === place;

/** The cell or range that is selected, as the name box says it. */
export const selected = (page: Page): Promise<string> => nameBox(page).inputValue();

/**
 * Types in a cell and enters it; over once the cell is no longer edited.
 * The first letter opens the cell, the rest comes at once: the list of functions, which takes « Entrée » for itself, never opens half way.
 */
export async function write(page: Page, cell: string, text: string): Promise<void> {
  const accept = page.locator('[data-u-comp="formula-bar"] .univer-text-green-600');
  await select(page, cell);
  await page.keyboard.type(text[0]!);
  await accept.waitFor();
  await page.keyboard.insertText(text.slice(1));
  await page.keyboard.press('Enter');
  await accept.waitFor({state: 'detached'});
}

/** What a range shows, as a user who copies it reads it elsewhere. */
export async function shown(page: Page, place: string): Promise<string[][]> {
  await select(page, place);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() => navigator.clipboard.writeText('not copied yet'));
  await page.keyboard.press('Control+c');
  const text = await until(async () => {
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    return copied === 'not copied yet' ? null : copied;
  });
  await page.keyboard.press('Escape');
  return text.split('\n').map((line) => line.split('\t').map((cell) => cell.trim()));
}

/** A sheet by its tab. */
export async function openSheet(page: Page, name: string): Promise<void> {
  const tab = page.getByRole('tab', {name, exact: true});
  await tab.click();
  await page.getByRole('tab', {name, exact: true, selected: true}).waitFor();
}

/** A view of the pane, by the button of its bar. */
export async function openView(pane: FrameLocator, name: string, title = name): Promise<void> {
  const isOfReport = name.startsWith('D’où vient');
  await pane
    .locator('nav')
    .getByRole('button', {name: isOfReport ? 'Rapport' : name})
    .click();
  if (isOfReport) await pane.locator('main').getByRole('button', {name}).click();
  await pane.locator('h1', {hasText: title}).waitFor();
}

/** The line of a chapter in the view « Rapport ». */
export const chapterIn = (pane: FrameLocator, title: string): Locator => pane.locator('.row.top', {hasText: title});

/** Makes one chapter by its own button. */
export async function generateChapter(pane: FrameLocator, title: string): Promise<void> {
  const chapter = chapterIn(pane, title);
  await chapter.locator('summary').click();
  await chapter.getByRole('button', {name: /^Générer la section/}).click();
  await pane.locator('.card').waitFor();
  await chapter.getByText('à jour', {exact: true}).waitFor();
}

/** What the page saves, as bytes. */
export async function save(page: Page): Promise<Uint8Array> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', {name: 'Enregistrer'}).click();
  return readFileSync(await (await download).path());
}

export function rowsOf(bytes: Uint8Array, name: string): readonly (readonly CellValue[])[] {
  const sheet = readWorkbook(bytes).sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`No sheet « ${name} » was saved.`);
  return sheet.rows;
}

/** The first answer that is not null, asked for until it comes. */
export async function until<T>(ask: () => Promise<T | null>, patience = 120_000): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() > end) throw new Error('Nothing came.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** French texts with plain spaces. */
export const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

/** « AB12 », rows and columns from zero. */
export function addressOf(row: number, column: number): string {
  const letters = column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26));
  return `${letters}${String.fromCharCode(65 + (column % 26))}${row + 1}`;
}

/** Rows and columns from zero of « AB12 ». */
export function cellOf(address: string): {row: number; column: number} {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address)!;
  return {row: Number(row) - 1, column: [...letters!].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1};
}

/** What Univer says of itself: of a part it looks for as its file makes room for another. */
const ofUniver = [/^\[redi\]: Expect 1 dependency/];

/** What went wrong in the page, and what it asked of other computers. */
export const faultsOf = ({errors, foreign}: OpenedBench): readonly string[] => [
  ...errors.filter((error) => !ofUniver.some((pattern) => pattern.test(error))),
  ...foreign,
];
