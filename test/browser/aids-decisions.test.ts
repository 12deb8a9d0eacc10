import type {Page} from 'playwright-core';
import {accessFaults, button, goTo, inBrowser, plain, tooWide} from './in-browser';

const openPane = inBrowser('decisions-test');

/** The view « Aides » once the control is made. */
async function controlled(query = 'aids=suggested', size?: {width: number; height: number}): Promise<Page> {
  const page = await openPane(query, size);
  await goTo(page, 'Aides');
  await button(page, 'Contrôler les aides').click();
  await page.waitForSelector('.card');
  return page;
}

const main = async (page: Page) => plain(await page.locator('main').innerText());
const foot = async (page: Page) => plain(await page.locator('footer').innerText());

/** The lines of « Décisions » that hold something. */
async function written(page: Page): Promise<string[][]> {
  const rows = await page.evaluate(() => window.book.named('Décisions').rows);
  const top = rows.findIndex((row) => row[0] === 'Décision');
  return rows
    .slice(top + 1)
    .map((row) => row.map((cell) => String(cell ?? '')))
    .filter((row) => row.some((cell) => cell !== ''));
}

async function sayWhy(page: Page, reason: string, by: string): Promise<void> {
  await page.getByLabel('Motif…').selectOption(reason);
  await page.getByLabel('Décidé par').fill(by);
}

const suggestions = (page: Page) => page.locator('[data-tick^="pair "]');

describe('decisions taken in the pane', () => {
  it('stands on the sheet to sign once the control is made', async () => {
    const page = await controlled();
    expect(await page.evaluate(() => window.book.log.filter((line) => line.startsWith('show')))).toEqual([
      'show Contrôle des aides 0,0',
    ]);
  });

  it('accepts ten suggestions in one gesture, with who and why, and takes them back in one', async () => {
    const page = await controlled();
    expect(await main(page)).toContain('Suggestions (12)');
    expect(await suggestions(page).count()).toBe(10);
    await button(page, 'Cocher les 10').click();
    expect(await foot(page)).toContain('10 suggestions');
    await button(page, 'Accepter 10').click();
    await page.waitForSelector('.note.warn:has-text("choisissez un motif")');
    await page.getByLabel('Motif…').selectOption('Pièce vue');
    await button(page, 'Accepter 10').click();
    await page.waitForSelector('.note.warn:has-text("qui décide")');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-focus'))).toBe('by');
    expect(await written(page)).toEqual([]);
    await page.keyboard.type('N. Petit');
    await button(page, 'Accepter 10').click();
    await page.waitForSelector('button:has-text("Annuler ces 10 lignes")');
    const lines = await written(page);
    expect(lines).toHaveLength(10);
    const today = new Date().toLocaleDateString('fr-FR', {day: '2-digit', month: '2-digit', year: 'numeric'});
    for (const [what, aids, payments, reason, by, on] of lines) {
      expect([what, reason, by, on]).toEqual(['accepter', 'Pièce vue', 'N. Petit', today]);
      expect(`${aids} ${payments}`).toMatch(/^A-[a-z0-9]{10} E-[a-z0-9]{10}$/);
    }
    expect(await main(page)).toContain('Suggestions (2)');
    expect(await main(page)).toContain('n’en tiennent pas encore compte');
    expect(await page.locator('.rows .chip').allInnerTexts()).toEqual(
      expect.arrayContaining(['à refaire', 'à refaire']),
    );
    expect(await main(page)).not.toContain('à jour');
    await button(page, 'Annuler ces 10 lignes').click();
    await page.waitForSelector('.note.good:has-text("10\u00a0lignes retirées")');
    expect(await written(page)).toEqual([]);
    expect(await main(page)).toContain('Suggestions (12)');
    // Asked once: the name stays.
    await suggestions(page).first().check();
    expect(await page.getByLabel('Décidé par').inputValue()).toBe('N. Petit');
  });

  it('counts them at the next control, and leads to the others', async () => {
    const page = await controlled();
    await button(page, 'Cocher les 10').click();
    await sayWhy(page, 'Pièce vue', 'NP');
    await button(page, 'Accepter 10').click();
    await button(page, 'Contrôler avec ces décisions').click();
    await page.waitForSelector('.card:has-text("10\u00a0décisions rejouées")');
    expect(await main(page)).toContain('Suggestions (2)');
    await suggestions(page).first().check();
    await page.getByLabel('Motif…').selectOption('other');
    await page.getByLabel('Autre motif').fill('Vu avec la régie');
    await button(page, 'Refuser').click();
    await page.waitForSelector('button:has-text("Annuler cette décision")');
    expect((await written(page))[10]).toEqual(expect.arrayContaining(['refuser', 'Vu avec la régie', 'NP']));
  });

  it('accepts a remark on what was read, with who and why; the next control says so', async () => {
    const page = await controlled();
    expect(await main(page)).toContain('Tout est-il lu ? (2 remarques à confirmer)');
    await suggestions(page).first().check();
    await page.locator('[data-tick^="R-"]').first().check();
    expect(await foot(page)).toContain('1 remarque');
    await sayWhy(page, 'Vu avec le comptable', 'NP');
    await button(page, 'Accepter 1').click();
    await page.waitForSelector('button:has-text("Annuler cette décision")');
    expect((await written(page))[0]).toEqual([
      'accepter',
      expect.stringMatching(/^R-[a-z0-9]{10}$/),
      ...['', 'Vu avec le comptable', 'NP', expect.any(String)],
    ]);
    await button(page, 'Contrôler avec ces décisions').click();
    await page.waitForSelector('small:has-text("Accepté par NP le")');
    expect(await page.locator('[data-tick^="R-"]').count()).toBe(1);
  });

  it('shows no state of a fund any more once the data have changed since', async () => {
    const page = await controlled();
    const again = async () => {
      await goTo(page, 'Données');
      await goTo(page, 'Aides');
      await page.waitForSelector('.card');
      return [await page.locator('.funds .chip').first().innerText(), await page.locator('.card [role=alert]').count()];
    };
    expect(await again()).toEqual([expect.stringContaining('inexpliqué'), 0]);
    await page.evaluate(() => ((window.book.sheets[0]!.rows[1] as number[])[3]! += 1));
    expect(await again()).toEqual(['à refaire', 1]);
    expect(await main(page)).toContain('Des données ou des décisions ont changé depuis ce contrôle');
    await button(page, 'Contrôler à nouveau').click();
    await page.waitForSelector('.funds .chip:has-text("inexpliqué")');
    expect(await page.locator('.card [role=alert]').count()).toBe(0);
  });

  it('shows the evidence of each, and how many chance would give', async () => {
    const page = await controlled();
    const first = plain(await page.locator('li:has([data-tick^="pair "])').first().innerText());
    expect(first).toMatch(/FAJeM · \d+,00 € · \d\d\/\d\d\/2024/);
    expect(first).toContain('↔');
    expect(first).toMatch(/Seule aide et seul paiement de ce montant dans la période/);
    expect(first).toMatch(/Le hasard n’en donne presque jamais d’aussi bonne|Le hasard en donnerait/);
  });

  it('finds an open line by a name or an amount, pairs two, and keeps the name for the dossier', async () => {
    const page = await controlled();
    const search = page.getByLabel('Chercher parmi ce qui est ouvert');
    await search.fill('dupont');
    expect(await main(page)).toContain('1 ligne ouverte.');
    await page.locator('li:has-text("DUPONT") [data-tick]').check();
    await search.fill('777');
    expect(await main(page)).toContain('2 lignes ouvertes.');
    await page.locator('li:has-text("00010099") [data-tick]').check();
    expect(await foot(page)).toContain('1 aide 777,00 € · 1 écriture 777,00 €');
    await page.getByLabel(/Retenir «.DUPONT JULIE.» pour le dossier 00010099/).check();
    await sayWhy(page, 'Même personne, pièce vue', 'NP');
    await button(page, 'Rapprocher').click();
    await page.waitForSelector('button:has-text("Annuler ces 2 lignes")');
    expect((await written(page)).map(([what, aids, payments]) => [what, aids, payments])).toEqual([
      ['rapprocher', expect.stringMatching(/^A-/), expect.stringMatching(/^E-/)],
      ['reconnaître', '00010099', 'DUPONT JULIE'],
    ]);
    await search.fill('rien de tel');
    expect(await main(page)).toContain('Rien d’ouvert ne correspond.');
  });

  it('explains a line that stands alone', async () => {
    const page = await controlled('aids');
    await page.locator('li:has-text("00010004") [data-tick]').check();
    expect(await button(page, 'Rapprocher').count()).toBe(0);
    await sayWhy(page, 'Payée par un autre organisme', 'NP');
    await button(page, 'Expliquer').click();
    await button(page, 'Contrôler avec ces décisions').click();
    await page.waitForSelector('.card:has-text("1\u00a0décision rejouée")');
    expect((await written(page))[0]!.slice(0, 4)).toEqual([
      'expliquer',
      expect.stringMatching(/^A-/),
      '',
      'Payée par un autre organisme',
    ]);
  });

  it('has no fault that axe-core finds and never scrolls sideways at 300 px, with something ticked and decided', async () => {
    const page = await controlled('aids=suggested', {width: 300, height: 640});
    const check = async () => expect([...(await accessFaults(page)), ...(await tooWide(page))]).toEqual([]);
    await button(page, 'Cocher les 10').click();
    await check();
    await sayWhy(page, 'Pièce vue', 'NP');
    await button(page, 'Accepter 10').click();
    await page.waitForSelector('button:has-text("Annuler ces 10 lignes")');
    await check();
    // The list that one decides in stays readable over the buttons.
    const footer = await page.locator('footer').boundingBox();
    expect(footer!.height).toBeLessThan(640 / 2);
  });

  it('is driven by the keyboard alone', async () => {
    const page = await controlled();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-focus') ?? '');
    const tabTo = async (name: RegExp) => {
      for (let press = 0; press < 90; press++) {
        if (name.test(await focused())) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`No way by Tab to ${String(name)}`);
    };
    await tabTo(/^pair /);
    await page.keyboard.press('Space');
    await tabTo(/^reason$/);
    await page.keyboard.press('ArrowDown');
    await tabTo(/^by$/);
    await page.keyboard.type('NP');
    await tabTo(/^Accepter 1$/);
    await page.keyboard.press('Enter');
    await page.waitForSelector('button:has-text("Annuler cette décision")');
    expect(await focused()).toBe('Annuler cette décision');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.note.good:has-text("1\u00a0ligne retirée")');
    expect(await written(page)).toEqual([]);
  });
});
