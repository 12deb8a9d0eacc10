import {readFileSync} from 'node:fs';
import type {FrameLocator, Page} from 'playwright-core';
import {faultsOf, openView, plain, rowsOf, save, selected, until} from './drive';
import {inBench} from './serve-bench';
import type {OpenedBench} from './serve-bench';

const workbench = inBench();

/** Where the keyboard is, in the page or in the pane: its name, and whether that is seen. */
function focus(page: Page): Promise<{part: string; name: string; isSeen: boolean}> {
  return page.evaluate(() => {
    const outer = document.activeElement as HTMLElement;
    const part = outer.closest('header')
      ? 'bar'
      : outer.id === 'frame'
        ? 'pane'
        : outer.isContentEditable
          ? 'cells'
          : '';
    const inside = part === 'pane' ? (outer as HTMLIFrameElement).contentDocument!.activeElement! : outer;
    const {outlineStyle, outlineWidth} = getComputedStyle(inside);
    return {
      part,
      name: inside.getAttribute('aria-label') ?? inside.textContent ?? '',
      isSeen: inside.matches(':focus-visible') && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1,
    };
  });
}

/** Tab after Tab, each stop in sight, to the one that bears a name. */
async function tabTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press(key);
    const now = await focus(page);
    expect(now).toMatchObject({isSeen: true});
    if (plain(now.name) === name) return;
  }
  throw new Error(`No way by ${key} to « ${name} ».`);
}

describe('a user without a mouse', () => {
  let bench: OpenedBench;
  beforeAll(async () => {
    bench = await workbench.open();
    await bench.pane.getByText('9 registres lus').waitFor();
  });
  afterAll(() => bench.page.close());

  it('goes round bar, cells and pane, both ways', async () => {
    const {page} = bench;
    const press = async (key: string) => {
      await page.keyboard.press(key);
      return (await focus(page)).part;
    };
    // The spreadsheet takes the keyboard once, some time after it shows: a round that it breaks is begun again.
    let round = '';
    await until(async () => {
      while ((await press('F6')) !== 'bar');
      round = '';
      for (const key of ['F6', 'F6', 'F6', 'Shift+F6', 'Shift+F6', 'Shift+F6']) round += `${await press(key)} `;
      return round === 'cells pane bar pane cells bar ' ? true : null;
    }, 15_000).catch(() => expect(round).toBe('cells pane bar pane cells bar '));
  });

  it('writes in a cell and goes to another sheet', async () => {
    const {page} = bench;
    await page.keyboard.press('F6');
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    expect(await selected(page)).toBe('D2');
    await page.keyboard.type('écrit au clavier');
    await page.keyboard.press('Enter');
    await until(async () => ((await selected(page)) === 'D3' ? true : null));
    await page.keyboard.press('Control+Shift+PageDown');
    await page.getByRole('tab', {name: 'Jeunes', exact: true, selected: true}).waitFor();
    await page.keyboard.press('Control+Shift+PageUp');
    await page.getByRole('tab', {name: 'Paramètres ML', exact: true, selected: true}).waitFor();
  });

  it('finds the cells that hold a text, by Ctrl+F, and goes back to them', async () => {
    const {page} = bench;
    const output = page.locator('#find output');
    const said = (text: RegExp) => until(async () => (text.test(plain(await output.innerText())) ? true : null));
    await page.keyboard.press('Control+f');
    await page.keyboard.type('ecrit au CLAVIER');
    await page.keyboard.press('Enter');
    await said(/^1 sur 1$/);
    const boxes = await page
      .locator('#find > :not(output)')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect()).map(({top, width}) => ({top, width})));
    expect(new Set(boxes.map(({top}) => Math.round(top))).size).toBe(1); // on one line, the buttons as wide as their words
    expect(boxes.slice(1).filter(({width}) => width > 120)).toEqual([]);
    await until(async () => ((await selected(page)) === 'D2' ? true : null));
    await page.keyboard.press('Escape');
    await page.keyboard.press('F6');
    expect((await focus(page)).part).toBe('pane');
    await page.keyboard.press('Control+f');
    await page.keyboard.type('perenchies');
    await page.keyboard.press('Enter');
    await said(/^\d+ sur \d{2,}$/);
    const first = await selected(page);
    const sheet = await page.getByRole('tab', {selected: true}).innerText();
    await page.keyboard.press('Enter');
    await until(async () => ((await selected(page)) === first ? null : true));
    await page.keyboard.press('Shift+Enter');
    await until(async () => ((await selected(page)) === first ? true : null));
    expect(await page.getByRole('tab', {selected: true}).innerText()).toBe(sheet);
    await page.keyboard.press('Control+f');
    await page.keyboard.type('zzz');
    await page.keyboard.press('Enter');
    await said(/^Introuvable dans le classeur\.$/);
    expect(await selected(page)).toBe(first);
    await page.keyboard.press('Escape');
    expect(await page.locator('#find').isVisible()).toBe(false);
    expect((await focus(page)).part).toBe('cells');
  });

  it('generates the whole report from the pane, and saves it from the bar', async () => {
    const {page, pane} = bench;
    await page.keyboard.press('F6');
    await tabTo(page, 'Rapport');
    await page.keyboard.press('Enter');
    await pane.locator('h1', {hasText: 'Rapport d’activité'}).waitFor();
    await tabTo(page, 'Tout générer');
    await page.keyboard.press('Space');
    await pane.getByText(/feuilles faites pour 2024/).waitFor();
    expect((await focus(page)).name).toMatch(/^(Tout générer|Générer)/);
    await page.keyboard.press('F6');
    await tabTo(page, 'Enregistrer');
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const bytes = readFileSync(await (await download).path());
    expect(rowsOf(bytes, 'Paramètres ML')[1]![3]).toBe('écrit au clavier');
    expect(rowsOf(bytes, '1. Le public').length).toBeGreaterThan(50);
  });

  it('saves by Ctrl+S from wherever the keyboard is', async () => {
    const {page} = bench;
    for (const part of ['cells', 'pane', 'bar']) {
      await page.keyboard.press('F6');
      expect((await focus(page)).part).toBe(part);
      const download = page.waitForEvent('download');
      await page.keyboard.press('Control+s');
      expect((await download).suggestedFilename()).toBe('registres-2024.xlsx');
    }
    expect(faultsOf(bench)).toEqual([]);
  });
});

describe('on a screen 300 px wide', () => {
  const views = [
    ['Données', 'Données'],
    ['Rapport', 'Rapport d’activité'],
    ['Aides', 'Contrôle des aides'],
    ['Fonctions', 'Fonctions'],
    ['D’où vient ce chiffre', 'D’où vient ce chiffre'],
    ['Paramètres', 'Paramètres'],
  ] as const;
  let bench: OpenedBench;
  beforeAll(async () => {
    bench = await workbench.open({viewport: {width: 300, height: 640}});
  });
  afterAll(() => bench.page.close());

  it('has its buttons in sight, and shows sheet or pane', async () => {
    const {page, pane} = bench;
    for (const name of ['Ouvrir…', 'Enregistrer', 'Volet']) {
      const box = (await page.getByRole('button', {name}).boundingBox())!;
      expect({name, fits: box.x >= 0 && box.x + box.width <= 300}).toEqual({name, fits: true});
    }
    expect(await page.locator('#frame').isVisible()).toBe(false);
    await page.getByRole('button', {name: 'Volet'}).click();
    await pane.getByText('9 registres lus').waitFor();
    expect(await page.locator('#sheet').isVisible()).toBe(false);
    expect((await page.locator('#sheet').boundingBox())!.width).toBe(300); // a sheet without room could not be shown later
  });

  it.each(views)('shows the view %s without scrolling sideways', async (name, title) => {
    const {page, pane} = bench;
    await openView(pane, name, title);
    await pane.locator('main :not(.loading)').nth(1).waitFor();
    await pane.locator('main').evaluate((main) => main.querySelectorAll('details').forEach((one) => (one.open = true)));
    expect(await wide(pane)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
  });

  it('corrects a column, generates, and « Voir » shows the sheet itself', async () => {
    const {page, pane} = bench;
    await openView(pane, 'Données');
    await pane
      .getByRole('button', {name: /^Corriger/})
      .first()
      .click();
    await pane.locator('h1', {hasText: 'Lecture de'}).waitFor();
    expect(await wide(pane)).toEqual([]);
    await openView(pane, 'Rapport', 'Rapport d’activité');
    await pane.getByRole('button', {name: 'Tout générer'}).click();
    await pane.getByText(/feuilles faites pour 2024/).waitFor();
    expect(await wide(pane)).toEqual([]);
    await pane.getByText('Voir', {exact: true}).first().click();
    await page.locator('#sheet').waitFor();
    await page.getByRole('tab', {name: '1. Le public', exact: true, selected: true}).waitFor();
    await page.getByRole('button', {name: 'Volet'}).click();
    await pane.locator('h1', {hasText: 'Rapport d’activité'}).waitFor();
    expect(rowsOf(await save(page), '1. Le public').length).toBeGreaterThan(50);
    expect(faultsOf(bench)).toEqual([]);
  });

  /** Parts of the pane that are wider than the room they have. */
  const wide = (pane: FrameLocator) =>
    pane
      .locator('body')
      .evaluate((body) =>
        [body.ownerDocument.documentElement, ...body.querySelectorAll('main, nav, footer')]
          .filter((one) => one.scrollWidth > one.clientWidth + 1)
          .map((one) => one.tagName),
      );
});
