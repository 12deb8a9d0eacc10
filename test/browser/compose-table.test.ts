import {accessFaults, button, plain, title, tooWide} from './in-browser';
import {choose, ownLines, preview, tablesInPane} from './own-tables-page';

const {compose} = tablesInPane();

it('counts the median delay between two dates, written as « Paramètres ML » says it and chosen again when it is changed', async () => {
  const page = await compose();
  await choose(page, 'On compte', 'médiane de');
  await choose(page, 'Colonne comptée', 'Durée en jours de … à …');
  await choose(page, 'De la date', 'Date 1er accueil');
  await choose(page, 'À la date', 'Date de début');
  const days = (await preview(page)).find((line) => line.startsWith('CDD'))!;
  await choose(page, 'Délai en', 'mois');
  const months = (await preview(page)).find((line) => line.startsWith('CDD'))!;
  expect(days).not.toBe(months);
  expect(plain(await page.locator('main .rule').innerText())).toContain(
    'Médiane de « Durée en mois de Date 1er accueil à Date de début » dans « Situations »',
  );
  await page.getByLabel('Titre', {exact: true}).fill('Délais');
  await button(page, 'Ajouter au rapport').click();
  await title(page, 'Nos tableaux');
  await button(page, 'Modifier : Délais').click();
  await title(page, 'Modifier');
  const chosen = (label: string) => page.getByLabel(label, {exact: true}).inputValue();
  expect(await chosen('Colonne comptée')).toBe('Durée en jours de … à …');
  expect([await chosen('De la date'), await chosen('À la date'), await chosen('Délai en')]).toEqual([
    'Date 1er accueil',
    'Date de début',
    'mois',
  ]);
  expect(await preview(page)).toContain(months);
});

it('puts lines inside lines, and shows them so again when the table is changed', async () => {
  const page = await compose('book=registres-2024.xlsx', {width: 300, height: 700});
  await choose(page, 'En lignes', 'Catégorie');
  await choose(page, 'Dans chaque ligne', 'Type');
  await choose(page, 'Puis dans chacune', 'Sexe');
  expect(await accessFaults(page)).toEqual([]);
  expect(await tooWide(page)).toEqual([]);
  await choose(page, 'Puis dans chacune', '');
  const shown = await preview(page);
  expect(shown[0]).toBe('Catégorie et Type | Situations');
  await page.getByLabel('Titre', {exact: true}).fill('Par type');
  await button(page, 'Ajouter au rapport').press('Enter');
  await title(page, 'Nos tableaux');
  expect(await ownLines(page)).toContainEqual(expect.arrayContaining(['Par type', 'Catégorie et Type']));
  await button(page, 'Modifier : Par type').click();
  await title(page, 'Modifier');
  expect(await page.getByLabel('Dans chaque ligne', {exact: true}).inputValue()).toBe('Type');
  expect(await preview(page)).toEqual(shown);
  await choose(page, 'En lignes', '5 années');
  expect(await page.getByLabel('Dans chaque ligne', {exact: true}).count()).toBe(0);
});

it('keeps to those whom another figure counts, at another moment', async () => {
  const page = await compose('book=registres-2024.xlsx', {width: 300, height: 700});
  await choose(page, 'de', 'premiers-accueils.total');
  await choose(page, 'En lignes', 'Sexe');
  const total = async () => Number((await preview(page)).slice(-1)[0]!.split(' | ')[1]!.replace(/\D/g, ''));
  const all = await total();
  const among = async (word: string, moment: string) => {
    await button(page, '+ critère').click();
    await page.getByLabel('Colonne', {exact: true}).selectOption(word);
    await page.getByLabel('Chiffre', {exact: true}).selectOption('emploi.jeunes');
    await page.getByLabel('À quel moment', {exact: true}).selectOption(moment);
    await page.getByLabel('Combien de mois', {exact: true}).fill('3');
    expect(await accessFaults(page)).toEqual([]);
    expect(await tooWide(page)).toEqual([]);
    await button(page, 'Ajouter le critère').press('Enter');
    await page.waitForSelector('.chip.drop');
    const chip = plain(await page.locator('.chip.drop').innerText());
    const left = await total();
    await page.locator('.chip.drop').click();
    await page.waitForSelector('.chip.drop', {state: 'detached'});
    return {chip, left};
  };
  const within = await among('parmi', 'dans les N mois après');
  const others = await among('pas parmi', 'dans les N mois après');
  expect(within.chip).toBe('parmi emploi.jeunes (dans les 3 mois après) ×');
  expect(within.left).toBeGreaterThan(0);
  expect(within.left + others.left).toBe(all);
});

it('puts figures side by side, year after year, and shows them so again when the table is changed', async () => {
  const page = await compose('book=registres-2024.xlsx', {width: 300, height: 700});
  await choose(page, 'de', 'premiers-accueils.total');
  await choose(page, 'À côté', 'accompagnes.entretien');
  await choose(page, 'En lignes', '2 années');
  expect(await accessFaults(page)).toEqual([]);
  expect(await tooWide(page)).toEqual([]);
  const shown = await preview(page);
  expect(shown.slice(1)).toEqual(['2023 | 678 | 1 637', '2024 | 745 | 1 735']);
  await page.getByLabel('Titre', {exact: true}).fill('Deux ans');
  await button(page, 'Ajouter au rapport').press('Enter');
  await title(page, 'Nos tableaux');
  const written = 'premiers-accueils.total ; accompagnes.entretien';
  expect(await ownLines(page)).toContainEqual(expect.arrayContaining(['Deux ans', '2 années', written]));
  await button(page, 'Modifier : Deux ans').click();
  await title(page, 'Modifier');
  expect(await preview(page)).toEqual(shown);
  await choose(page, 'En lignes', 'Sexe');
  await page.locator('.chip.drop').last().press('Enter');
  await page.waitForSelector('.chip.drop', {state: 'detached'});
  expect(await page.getByLabel('de', {exact: true}).inputValue()).toBe('premiers-accueils.total');
});
