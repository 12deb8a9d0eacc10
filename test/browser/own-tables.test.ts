import {accessFaults, button, goTo, plain, title, tooWide} from './in-browser';
import {choose, ownLines, preview, tablesInPane} from './own-tables-page';

const {open, compose} = tablesInPane();

it('composes a table with a live preview, adds it to the report, which prints it as it was shown', async () => {
  const page = await compose();
  await button(page, '+ critère').click();
  await page.getByLabel('Colonne', {exact: true}).selectOption('Catégorie');
  await page.waitForSelector('.values');
  expect(plain(await page.locator('.values').innerText())).toMatch(/^Emploi\s+1 831/);
  await page
    .locator('.values')
    .getByLabel(/^Emploi/)
    .check();
  // A criterion that was begun and not added is no part of the table: nothing is written without it.
  for (const name of ['Ajouter au rapport', 'Insérer ici']) {
    await button(page, name).click();
    await page.waitForSelector('.note.warn:has-text("Un critère sur « Catégorie » est commencé")');
    expect(await ownLines(page)).toEqual([]);
    await page.locator('.note.warn').evaluateAll((notes) => notes.forEach((one) => one.remove()));
  }
  await button(page, 'Ajouter le critère').click();
  await page.waitForSelector('.chip.drop');
  expect(plain(await page.locator('.chip.drop').innerText())).toBe('Catégorie = Emploi ×');
  await choose(page, 'Ordre', 'fréquence');
  await page.getByLabel('part des connus').check();
  await page.waitForSelector('thead td:has-text("Part")');
  const shown = await preview(page);
  expect(shown[0]).toBe('Type | Situations | Part');
  expect(shown.slice(1, 3)).toEqual(['CDD | 818 | 45 %', 'Intérim | 800 | 44 %']);
  expect(plain(await page.locator('main .rule').innerText())).toContain(
    'Lignes de « Situations », où Catégorie = Emploi, par Type',
  );
  await page.getByLabel('Titre', {exact: true}).fill('Les emplois par type');
  await choose(page, 'Chapitre', "4. L'emploi");
  await page.getByLabel('Section', {exact: true}).fill('Nos emplois');
  await button(page, 'Ajouter au rapport').click();
  await title(page, 'Nos tableaux');
  expect(plain(await page.locator('.item').innerText())).toContain("4. L'emploi › Nos emplois");
  expect(await ownLines(page)).toContainEqual(expect.arrayContaining(['Les emplois par type', 'Type', 'fréquence']));
  await goTo(page, 'Rapport');
  await button(page, 'Tout générer').click();
  await page.waitForSelector('.card');
  const printed = await page.evaluate(() => {
    const {rows} = window.book.sheets.find(({name}) => name.startsWith('4. '))!;
    const at = rows.findIndex((row) => row.includes('Les emplois par type'));
    return rows
      .slice(at)
      .filter((row) => ['CDD', 'Intérim'].includes(String(row[0])))
      .map((row) => row.slice(0, 3));
  });
  expect(printed.slice(0, 2)).toEqual([
    ['CDD', 818, expect.closeTo(0.45, 2)],
    ['Intérim', 800, expect.closeTo(0.44, 2)],
  ]);
});

it('inserts the equal formula, or says why there is none', async () => {
  const page = await compose();
  await page.evaluate(() => {
    const {key} = window.book.named('Jeunes');
    window.book.selection = {sheet: key, row: 0, column: 40};
  });
  await button(page, 'Insérer ici').click();
  await page.waitForSelector('.note.good:has-text("ML.BREAKDOWN")');
  expect(await page.evaluate(() => window.book.named('Jeunes').rows[0]![40])).toBe(
    '=ML.BREAKDOWN("Situations","Type",2024)',
  );
  await choose(page, 'En colonnes', '2 années');
  await button(page, 'Insérer ici').click();
  expect(plain(await page.locator('.note.bad').innerText())).toContain('Aucune formule ne compte tout à fait cela');
});

it('says what is not understood, and that data changed since what is shown: nothing is written then', async () => {
  const page = await compose();
  await page.evaluate(() => {
    const {rows} = window.book.named('Situations');
    const heads = rows.findIndex((row) => row.includes('Type'));
    const column = rows[heads]!.indexOf('Type');
    for (let row = heads + 1; row < rows.length; row++) window.book.type('Situations', row, column, 'CDI');
  });
  await button(page, 'Ajouter au rapport').click();
  await page.waitForSelector('.note.warn:has-text("ont changé depuis")');
  expect(await ownLines(page)).toEqual([]);
  await button(page, 'Ajouter au rapport').click();
  await title(page, 'Nos tableaux');
  expect(await ownLines(page)).not.toEqual([]);
});

it('edits, copies, hides, moves, deletes, and takes the last change back', async () => {
  const page = await open('small');
  await button(page, 'Nouveau tableau').click();
  await title(page, 'Nouveau tableau');
  const ready = async (name: string) => {
    await page.getByLabel('Titre', {exact: true}).fill(name);
    await button(page, 'Ajouter au rapport').click();
    await title(page, 'Nos tableaux');
  };
  await choose(page, 'En lignes', 'Sexe');
  await ready('Premier');
  await button(page, 'Copier : Premier').click();
  await title(page, 'Nouveau tableau');
  await ready('Second');
  const names = async () => (await page.locator('.item b').allInnerTexts()).map(plain);
  expect(await names()).toEqual(['Premier', 'Second']);
  await button(page, 'Monter Second').click();
  await page.waitForSelector('.item:first-child b:has-text("Second")');
  await button(page, 'Masquer : Second').click();
  await page.waitForSelector('.chip:has-text("masqué")');
  await button(page, 'Modifier : Premier').click();
  await title(page, 'Modifier');
  expect(await page.getByLabel('En lignes', {exact: true}).inputValue()).toBe('Sexe');
  await choose(page, 'En lignes', 'Commune');
  await button(page, 'Enregistrer').click();
  await title(page, 'Nos tableaux');
  expect(await ownLines(page)).toContainEqual(expect.arrayContaining(['Premier', 'Commune']));
  await button(page, 'Supprimer : Second').click();
  await page.waitForSelector('.note.good:has-text("supprimé")');
  expect(await names()).toEqual(['Premier']);
  await button(page, 'Annuler').click();
  await page.waitForSelector('.item:nth-child(2)');
  expect(await names()).toEqual(['Second', 'Premier']);
});

it('starts from a section of the report', async () => {
  const page = await open('small');
  await button(page, 'Partir d’un tableau du rapport').click();
  await title(page, 'Partir d’un tableau du rapport');
  await page.getByLabel('Section', {exact: true}).selectOption('public.contacts');
  await button(page, 'Copier cette section').click();
  await title(page, 'Nos tableaux');
  expect(await page.locator('.item').count()).toBeGreaterThan(1);
  expect(await page.locator('.chip.bad').count()).toBe(0);
});

it('is for everybody: no fault that axe-core finds, nothing wider than 300 px, the keyboard alone, in English too', async () => {
  const page = await compose('book=registres-2024.xlsx', {width: 300, height: 700});
  await choose(page, 'En colonnes', '5 années');
  await page.locator('button:has-text("critère")').focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Colonne', {exact: true}).selectOption('Secteur');
  await page.waitForSelector('.values');
  expect(await accessFaults(page)).toEqual([]);
  expect(await tooWide(page)).toEqual([]);
  await page.locator('.values input').first().focus();
  await page.keyboard.press('Space');
  await button(page, 'Ajouter le critère').press('Enter');
  await page.waitForSelector('.chip.drop');
  await button(page, 'Ajouter au rapport').press('Enter');
  await title(page, 'Nos tableaux');
  expect(await accessFaults(page)).toEqual([]);
  expect(await tooWide(page)).toEqual([]);
  const english = await open('small&language=en', {width: 300, height: 700});
  await button(english, 'New table').click();
  await title(english, 'New table');
  await english.waitForSelector('.wide');
  expect(await accessFaults(english)).toEqual([]);
  expect(await tooWide(english)).toEqual([]);
  await button(english, 'Add to the report').click();
  await title(english, 'Our tables');
});

it('starts from a sheet of the user’s own, whatever the year where it has no date', async () => {
  const page = await open('small');
  await button(page, 'Nouveau tableau').click();
  await title(page, 'Nouveau tableau');
  await choose(page, 'de', 'Notes');
  expect(await page.getByLabel('Quand', {exact: true}).inputValue()).toBe('|depuis toujours');
  await choose(page, 'En lignes', 'Qui');
  expect(await preview(page)).toEqual(['Qui | Notes', 'Nadia | 1', 'Total | 1']);
  await button(page, 'Ajouter au rapport').click();
  await title(page, 'Nos tableaux');
  expect(await ownLines(page)).toContainEqual(expect.arrayContaining(['Notes par qui', 'Qui']));
  expect(await page.locator('.chip.bad').count()).toBe(0);
});
