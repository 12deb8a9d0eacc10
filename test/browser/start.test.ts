import type {Page} from 'playwright-core';
import {accessFaults, button, goTo, inBrowser, plain, title, tooWide} from './in-browser';

const openPane = inBrowser('pane-start');

/** The first steps of a workbook in which nothing of ours stands. */
async function open(query = 'new', size?: {width: number; height: number}): Promise<Page> {
  const page = await openPane(query, size);
  await page.locator('.notices button.main').click();
  return page;
}

const textOf = async (page: Page, place: string) => plain(await page.locator(place).innerText());
const settings = (page: Page) =>
  page.evaluate(
    () => window.book.sheets.find(({name}) => name === 'Paramètres ML')?.rows.map((row) => row.slice(0, 4)) ?? null,
  );

describe('the first steps', () => {
  it('are proposed in a workbook in which nothing of ours stands, and in no other', async () => {
    await title(await open(), 'Premiers pas');
    const known = await openPane('small');
    await title(known, 'Données');
    expect(await known.locator('.notices button').count()).toBe(0);
  });

  it('ask for the name of the agency, which « Mission Locale » is not', async () => {
    const page = await open();
    await title(page, 'Premiers pas');
    const name = page.getByLabel('Nom de votre structure');
    for (const [given, said] of [
      ['', 'Écrivez le nom'],
      ['Mission Locale', 'ne dit pas laquelle'],
      ['la mission locale', 'ne dit pas laquelle'],
    ] as const) {
      await name.fill(given);
      await button(page, 'Continuer').click();
      expect(await textOf(page, '.error')).toContain(said);
      expect(await name.getAttribute('aria-invalid')).not.toBeNull();
    }
    expect(await settings(page)).toBeNull();
    await name.fill('Mission Locale du Forez');
    await name.press('Enter');
    await title(page, 'Votre territoire');
    expect(await settings(page)).toContainEqual(expect.arrayContaining(['Structure', 'Mission Locale du Forez']));
    await button(page, '‹ Étape précédente').click();
    await title(page, 'Premiers pas');
    expect(await name.inputValue()).toBe('Mission Locale du Forez');
  });

  it('lead to the report, step by step', async () => {
    const page = await open();
    await page.getByLabel('Nom de votre structure').fill('Mission Locale du Forez');
    await button(page, 'Continuer').click();
    await title(page, 'Votre territoire');
    await page.getByLabel('Département').selectOption('59');
    await page.waitForSelector('text=liste officielle 2026');
    await button(page, /^Confirmer 2/).click();
    await title(page, 'Vos registres');
    expect(await textOf(page, '.rows')).toMatch(/Jeunes[\s\S]*Contacts/);
    await button(page, 'Continuer').click();
    await title(page, 'Voici votre rapport');
    await button(page, 'Faire le rapport 2024').click();
    await page.waitForSelector('.card');
    expect(await page.evaluate(() => window.book.sheets.map(({name}) => name))).toContain('1. Le public');
    await button(page, 'Aller au rapport').click();
    await title(page, 'Rapport');
  });

  it('are each skipped, and left, without a word written', async () => {
    const page = await open();
    for (const step of ['Premiers pas', 'Votre territoire', 'Vos registres']) {
      await title(page, step);
      await button(page, 'Passer').click();
    }
    await title(page, 'Voici votre rapport');
    await button(page, 'Aller au rapport').click();
    await title(page, 'Rapport');
    expect(await settings(page)).toBeNull();
    const other = await open();
    await title(other, 'Premiers pas');
    await button(other, 'Quitter les premiers pas').click();
    await title(other, 'Données');
  });
});

describe('the territory', () => {
  async function openTerritory(query = 'new'): Promise<Page> {
    const page = await openPane(query);
    await page.waitForSelector('h1');
    await goTo(page, 'Aide');
    await button(page, 'Confirmer le territoire').click();
    await title(page, 'Votre territoire');
    return page;
  }

  it('proposes the official name of a spelling that has none, and writes it', async () => {
    const page = await openTerritory();
    await page.getByLabel('Département').selectOption('59');
    await page.waitForSelector('text=liste officielle 2026');
    expect(plain(await page.locator('.row', {hasText: 'Lambersart'}).first().innerText())).toMatch(
      /2 lignes · écrite aussi « Lammersart »/,
    );
    await button(page, /^Confirmer 2/).click();
    await title(page, 'Paramètres');
    const lines = (await settings(page))!;
    expect(lines).toContainEqual(expect.arrayContaining(['Lambersart', '59328']));
    expect(lines).toContainEqual(expect.arrayContaining(['Lompret', '59356']));
    expect(lines.flat()).not.toContain('Lammersart');
  });

  it('says that all communes are in it only where every row has one', async () => {
    const page = await openTerritory('new&unsaid');
    expect(await textOf(page, 'main')).toContain('Sans commune : 2 lignes.');
    expect(await page.locator('div.note.good').count()).toBe(0);
  });

  it('takes a whole EPCI', async () => {
    const page = await openTerritory();
    await page.getByLabel('Département').selectOption('59');
    await page.getByLabel(/^Métropole Européenne de Lille/).check();
    await button(page, /^Confirmer \d{2,} communes/).click();
    await title(page, 'Paramètres');
    const lines = (await settings(page))!;
    expect(lines).toContainEqual(expect.arrayContaining(['Villeneuve-d’Ascq', '59009']));
  });

  it('leaves the lines of the user as they are, and adds to them', async () => {
    const page = await openTerritory('small');
    const before = (await settings(page))!;
    await page.getByLabel('Département').selectOption('59');
    await page.getByLabel('Ajouter une commune').fill('wambrechies');
    await button(page, 'Ajouter').click();
    await button(page, /^Confirmer 3/).click();
    await title(page, 'Paramètres');
    const after = (await settings(page))!;
    for (const line of before) expect(after).toContainEqual(line);
    expect(after).toContainEqual(expect.arrayContaining(['Wambrechies', '59636']));
    expect(after.flat().filter((cell) => cell === 'Lompret')).toHaveLength(1);
  });

  it('is chosen among the communes found, or pasted, where no list is served', async () => {
    const page = await openTerritory();
    await page.getByText('Coller une liste').click();
    await page.getByLabel(/Une commune par ligne/).fill('Commune\tCode INSEE\n59840 Pérenchies\nVerlinghem\t59611\n');
    await button(page, 'Prendre ces communes').click();
    const said = await textOf(page, 'div.note.good');
    expect(said).toBe('Toutes les communes de vos registres y sont.');
    await page.getByLabel(/^Lammersart/).uncheck();
    await page.waitForFunction(() => document.querySelector('div.note.good') === null);
    await page.waitForSelector('text=Hors territoire');
    expect(await textOf(page, 'main')).toContain('Hors territoire : 1 commune de vos registres, 1 ligne.');
    await button(page, /^Confirmer 4/).click();
    await title(page, 'Paramètres');
    const lines = (await settings(page))!;
    expect(lines).toContainEqual(expect.arrayContaining(['Verlinghem', '59611']));
    expect(lines).toContainEqual(expect.arrayContaining(['Pérenchies', null]));
    expect(lines.flat()).not.toContain('Lammersart');
  });

  it('says so where the list does not come, and goes on without it', async () => {
    const page = await open();
    await page.route(
      '**/communes/59.js',
      (route) => void route.fulfill({status: 200, contentType: 'text/javascript', body: ''}),
    );
    await button(page, 'Passer').click();
    await title(page, 'Votre territoire');
    await page.getByLabel('Département').selectOption('59');
    await page.waitForSelector('text=n’a pas pu être chargée');
    await button(page, /^Confirmer 3/).click();
    await title(page, 'Vos registres');
  });
});

describe('the report in the pane', () => {
  it('ticks all, none, or what changed', async () => {
    const page = await openPane('small');
    await goTo(page, 'Rapport');
    await title(page, 'Rapport');
    expect(await page.locator('.row.top .chip').first().innerText()).toBe('pas encore fait');
    await button(page, 'Chapitres : rien').click();
    await page.waitForFunction(() => document.querySelector('.row.top input:checked') === null);
    await button(page, 'Chapitres : tout').click();
    await page.waitForFunction(() => document.querySelectorAll('.row.top input:checked').length > 1);
    await button(page, /^Générer \d/).click();
    await page.waitForSelector('.card');
    await page.evaluate(() => window.book.type('Export contacts', 1, 2, 'SMS'));
    await goTo(page, 'Rapport');
    await button(page, 'Chapitres : ce qui a changé').click();
    await page.waitForFunction(() => {
      const ticked = [...document.querySelectorAll('.row.top:has(input:checked) .chip')];
      return ticked.length > 0 && ticked.every(({textContent}) => textContent === 'à refaire');
    });
  });

  it('says which sheet of how many it makes, and what is left when it is stopped', async () => {
    const page = await openPane('small&slow=60');
    await goTo(page, 'Rapport');
    await button(page, 'Tout générer').click();
    const counted = await page.waitForFunction(
      () => /Feuille\s[3-9]\ssur\s(\d+)/.exec(document.querySelector('.work')?.textContent ?? '')?.[1],
    );
    const sheets = Number(await counted.jsonValue());
    await button(page, 'Annuler').click();
    await page.waitForSelector('.card');
    const told = await textOf(page, '.card');
    expect(told).toMatch(/Arrêté : \d+ feuilles restent à faire[\s\S]*À faire encore : .*Méthode/);
    const [done, left] = [/(\d+)\sfeuilles?\sfaites?/, /Arrêté\s:\s(\d+)/].map((said) => Number(said.exec(told)?.[1]));
    expect(done! + left!).toBe(sheets);
    await button(page, 'Reprendre').click();
    await page.waitForFunction(() => document.querySelector('.card')?.textContent?.includes('Arrêté') === false);
  });
});

it('is for everybody: no fault that axe-core finds, nothing wider than 300 px, the keyboard alone', async () => {
  const page = await open('new', {width: 300, height: 620});
  const check = async (name: string) => {
    await title(page, name);
    expect([name, ...(await accessFaults(page)), ...(await tooWide(page))]).toEqual([name]);
  };
  await check('Premiers pas');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Mission Locale du Forez');
  await page.keyboard.press('Enter');
  await title(page, 'Votre territoire');
  await page.getByLabel('Département').selectOption('59');
  await page.waitForSelector('text=liste officielle 2026');
  await check('Votre territoire');
  await button(page, /^Confirmer 2/).focus();
  await page.keyboard.press('Enter');
  await check('Vos registres');
  await button(page, 'Continuer').focus();
  await page.keyboard.press('Enter');
  await check('Voici votre rapport');
  await goTo(page, 'Aide');
  await check('Aide');
});

it('speaks English', async () => {
  const page = await open('new&language=en');
  await title(page, 'First steps');
  await button(page, 'Skip').click();
  await title(page, 'Your territory');
});

it('opens the guide where it tells of the view that was shown', async () => {
  const page = await openPane('small');
  await title(page, 'Données');
  for (const [tab, link, heading] of [
    ['Rapport', 'Faire le rapport', 'Faire le rapport'],
    ['⋯', 'Régler', 'Régler'],
  ] as const) {
    if (tab === '⋯') await page.locator('nav').getByRole('button').last().click();
    else await goTo(page, tab);
    await page.waitForSelector('main h1');
    await goTo(page, 'Aide');
    await title(page, 'Aide');
    const [guide] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', {name: link, exact: true}).click(),
    ]);
    await guide.waitForLoadState();
    expect(plain(await guide.locator(':target').innerText())).toBe(heading);
    expect(await guide.evaluate(() => document.querySelector(':target')!.getBoundingClientRect().top < 100)).toBe(true);
    await guide.close();
  }
});
