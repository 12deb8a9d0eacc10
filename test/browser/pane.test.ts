import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Page} from 'playwright-core';
import {accessFaults, button, goTo as choose, inBrowser, title, tooWide} from './in-browser';

const root = join(__dirname, '..', '..');
const SAMPLE = 'book=registres-2024.xlsx';

const open = inBrowser('pane-test');

/** Chooses a tab, or what is reached by the tab « Rapport ». */
async function goTo(page: Page, name: string): Promise<void> {
  const isOfReport = name.startsWith('D’où vient');
  await choose(page, isOfReport ? 'Rapport' : name);
  if (isOfReport) await page.locator('main').getByRole('button', {name, exact: true}).click();
}

/** Points at the first cell of a row that begins with a label. */
function pointAt(page: Page, sheet: string, label: string, column: number) {
  return page.evaluate(
    ([name, text, at]) => {
      const {key, rows} = window.book.named(name as string);
      window.book.selection = {sheet: key, row: rows.findIndex((row) => row[0] === text), column: at as number};
    },
    [sheet, label, column] as const,
  );
}

const NUMBERS = 'D’où vient ce chiffre ?';
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const OTHERS = 'Paramètres, confidentialité, version';

async function generateAll(page: Page): Promise<void> {
  await goTo(page, 'Rapport');
  await title(page, 'Rapport');
  await button(page, 'Tout générer').click();
  await page.waitForSelector('.card');
}

describe('the pane over the sample registers', () => {
  it('recognises them', async () => {
    const page = await open(SAMPLE);
    await title(page, 'Données');
    expect(await page.locator('.chips').innerText()).toContain('9\u00a0registres lus');
    expect(await page.locator('.item b').allInnerTexts()).toEqual(
      expect.arrayContaining(['Jeunes', 'Contacts', 'Situations', 'Aides', 'Actions collectives', 'Label']),
    );
  });

  it('makes the whole report, and says so', async () => {
    const page = await open(SAMPLE);
    await title(page, 'Données');
    await generateAll(page);
    expect(await page.locator('.card').innerText()).toMatch(/17\u00a0feuilles faites pour 2024/);
    expect(await page.locator('.row.top .chip').allInnerTexts()).toEqual(Array.from({length: 13}, () => 'à jour'));
    await page.locator('.card summary').click();
    await page
      .locator('.card')
      .getByRole('button', {
        name: 'Voir la feuille « 1. Le public »'.replace(/« | »/g, (sign) => sign.replace(' ', '\u00a0')),
      })
      .click();
    expect(await page.evaluate(() => window.book.log[window.book.log.length - 1])).toBe('show 1. Le public 0,0');
  });

  it('reads the sheets again when the user comes back from them', async () => {
    const page = await open(SAMPLE);
    await title(page, 'Données');
    await generateAll(page);
    const states = () => page.locator('.row.top .chip').allInnerTexts();
    const change = () =>
      page.evaluate(() => {
        window.book.named('Jeunes').rows.splice(1, 1);
        window.book.revision++;
        dispatchEvent(new Event('blur'));
        dispatchEvent(new Event('focus'));
      });
    expect(await states()).not.toContain('à refaire');
    const looks = () =>
      page.evaluate(() => {
        const chips = [...document.querySelectorAll('.row.top .chip.ok')];
        return [...new Set(chips.map((chip) => getComputedStyle(chip).backgroundColor))];
      });
    const [good] = await looks();
    await page.evaluate(() => dispatchEvent(new Event('blur')));
    await page.waitForSelector('text=/^État lu à \\d\\d:\\d\\d\\.$/');
    expect(await looks()).toHaveLength(1);
    expect(await looks()).not.toContain(good); // nothing says that all is well while somebody types elsewhere
    expect(await page.locator('.chip.ok').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^à jour \(\d\d:\d\d\)$/)]),
    );
    expect(await page.locator('main').innerText()).not.toMatch(/à jour$|aucun problème, \d+ remarques?\.$/m);
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await page.waitForSelector('text=/^État lu à/', {state: 'hidden'});
    expect(await looks()).toEqual([good]);
    await page.locator('.card summary').click();
    await change();
    await page.waitForSelector('.row.top .chip:has-text("à refaire")');
    expect(await page.locator('.card details').getAttribute('open')).not.toBeNull();
  });

  it('tells the state of the data once, as it is now and not as it was when the report was made', async () => {
    const page = await open(SAMPLE);
    await title(page, 'Données');
    await generateAll(page);
    const told = async () => (await page.locator('main').innerText()).match(/Données\s:.*/g)?.map(plain);
    expect(await told()).toEqual(['Données : aucun problème, 9 remarques.']);
    await page.evaluate(() => {
      const {rows} = window.book.named('Contacts');
      rows.splice(20_000); // the first months alone
      window.book.revision++;
      dispatchEvent(new Event('blur'));
      dispatchEvent(new Event('focus'));
    });
    await page.waitForSelector('main >> text=/problèmes?, /');
    expect(await told()).toEqual([expect.stringMatching(/^Données : \d+ problèmes?, .* Les voir$/)]);
  });

  it('says of « Sommaire » and the other sheets beside the chapters how they stand, and makes them again', async () => {
    const page = await open(SAMPLE);
    await title(page, 'Données');
    await generateAll(page);
    const beside = () => page.locator('.item', {hasText: 'Sommaire et L’essentiel'});
    expect(await beside().locator('.chip').allInnerTexts()).toEqual(['à jour']);
    await page.evaluate(() => {
      window.book.named('Jeunes').rows.splice(1, 1);
      window.book.type('1. Le public', 20, 1, 999);
      dispatchEvent(new Event('blur'));
      dispatchEvent(new Event('focus'));
    });
    await page.waitForSelector('.item:has-text("Sommaire") .chip:has-text("à refaire")');
    // what the user put on a chapter does not hide that it is to be made again
    expect(await page.locator('.row.top').first().locator('.chip').allInnerTexts()).toEqual([
      'à refaire',
      'vos ajouts sont gardés',
    ]);
    const drawn = () => page.evaluate(() => window.book.log.filter((line) => line.startsWith('draw')).length);
    const before = await drawn();
    await page.getByRole('button', {name: 'Refaire\u00a0: Sommaire et L’essentiel'}).click();
    await page.waitForSelector('.item:has-text("Sommaire") .chip:has-text("à jour")');
    expect((await drawn()) - before).toBe(1);
  });

  it('tells where a number comes from, lists its rows and inserts its formula', async () => {
    const page = await open(SAMPLE);
    await title(page, 'Données');
    await generateAll(page);
    await pointAt(page, '1. Le public', 'Lambersart', 1);
    await goTo(page, NUMBERS.replace(' ?', '\u00a0?'));
    expect(await page.locator('.figure').innerText()).toBe('185 jeunes');
    expect(await page.locator('table').innerText()).toMatch(/Lignes lues dans «\u00a0Jeunes\u00a0»\s+3\u202f869/);
    const formula = await page.locator('code').innerText();
    expect(formula).toBe('=RECHERCHEV("Lambersart";ML.INDICATOR("premiers-accueils.commune";2024);2;FAUX)');
    await page.getByRole('button', {name: /^Lister les/}).click();
    await page.waitForSelector('.note.good');
    const list = await page.evaluate(() => {
      const {name, rows, personalData} = window.book.sheets[window.book.sheets.length - 1]!;
      window.book.selection = {sheet: window.book.named(name).key, row: 0, column: 30};
      return {rows: rows.length, first: String(rows[0]![0]), personalData};
    });
    expect(list).toEqual({rows: 2 + 186, first: expect.stringContaining('Données personnelles'), personalData: true});
    await button(page, 'Insérer la formule').click();
    await page.waitForSelector('text=Formule insérée');
    expect(await page.evaluate(() => window.book.sheets[window.book.sheets.length - 1]!.rows[0]![30])).toContain(
      'VLOOKUP("Lambersart",',
    );
    await button(page, 'Insérer la formule').click();
    expect(await page.locator('.note.bad').innerText()).toContain('n’est pas vide');
  });

  it('lists no rows of a number that counts none', async () => {
    const page = await open(SAMPLE);
    await title(page, 'Données');
    await generateAll(page);
    await pointAt(page, '1. Le public', 'La Madeleine', 2);
    await goTo(page, NUMBERS.replace(' ?', '\u00a0?'));
    expect(await page.locator('.figure').innerText()).toBe('0 jeune');
    expect(await page.locator('table').innerText()).toMatch(/vide ou «\u00a0non\u00a0»\s+699/);
    expect(await page.getByRole('button', {name: /^Lister/}).count()).toBe(0);
    expect(await page.getByRole('button', {name: /^Insérer/}).count()).toBe(1);
  });

  it('gives a copy to hand round', async () => {
    const page = await open(SAMPLE);
    await goTo(page, 'Rapport');
    await button(page, 'Copie à diffuser').click();
    await page.waitForSelector('text=générez-le d’abord');
    await generateAll(page);
    await button(page, 'Copie à diffuser').click();
    await page.waitForSelector('text=a été demandé');
    expect(await page.evaluate(() => window.saved)).toEqual([
      {name: 'Rapport d’activité 2024.xlsx', size: expect.any(Number)},
    ]);
    // What there is to know is said once, with the sheets that it is true of.
    await page.evaluate(() => {
      window.book.named('Jeunes').rows.splice(1, 1);
      window.book.revision++;
    });
    await button(page, 'Copie à diffuser').click();
    await page.waitForSelector('.note ul.problems');
    const said = (await page.locator('.note ul.problems li').allInnerTexts()).map((text) => text.replace(/\s/g, ' '));
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^Ne montre plus .* à refaire pour les suivre : « Sommaire »(, « .+? »){2,}\.$/);
  });
});

describe('the pane over a workbook that needs mending', () => {
  it('asks what a value counts as, writes it, and takes it back', async () => {
    const page = await open('small');
    await title(page, 'Données');
    await page.evaluate(() => {
      window.book.named('Export contacts').rows[1]![2] = 'Visio';
    });
    await button(page, 'Actualiser').click();
    const select = page.getByRole('combobox', {name: '«\u00a0Visio\u00a0» compte comme'});
    expect(await select.locator('option').allInnerTexts()).toEqual([
      '— à choisir —',
      'Entretien',
      'SMS',
      'E-mail',
      'Téléphone',
      'Autres',
      'Non renseigné',
    ]);
    await button(page, 'Enregistrer les réponses').click();
    await page.waitForSelector('text=Choisissez d’abord une réponse');
    await select.selectOption('Entretien');
    await button(page, 'Enregistrer les réponses').click();
    await page.getByText('Réponses enregistrées (1)').click();
    const lines = () =>
      page.evaluate(() => window.book.named('Paramètres ML').rows.filter((row) => row[0] === 'Contacts'));
    expect(await lines()).toEqual([['Contacts', 'Nature', 'Visio', 'Entretien']]);
    expect(await select.count()).toBe(0);
    await page.getByRole('button', {name: /^Retirer la réponse sur/}).click();
    await select.waitFor();
    expect(await lines()).toEqual([]);
  });

  it('goes to the first bad cell', async () => {
    const page = await open('small');
    await page
      .getByRole('button', {name: /^Aller à la cellule.*009/})
      .first()
      .click();
    await page.waitForFunction(() => window.book.log.some((line) => line.startsWith('show')));
    expect(await page.evaluate(() => window.book.log[window.book.log.length - 1])).toBe('show Export contacts 4,0');
  });

  it('says of each sheet how many columns are read, and which are not', async () => {
    const page = await open('small');
    await title(page, 'Données');
    const notes = await page.locator('.item small').allInnerTexts();
    expect(notes[0]).toMatch(/6.colonnes lues$/);
    expect(notes[1]).toMatch(/3.colonnes lues · pas «.Remarque.»$/);
  });

  it('names every sheet, how sure it is and why it is left, each with a way to it', async () => {
    const page = await open('small');
    await generateAll(page);
    await goTo(page, 'Données');
    await title(page, 'Données');
    const lines = (await page.locator('.item').allTextContents()).map((text) => text.replace(/\s+/g, ' '));
    const names = await page.evaluate(() => window.book.sheets.map(({name}) => name));
    expect(names.filter((name) => !lines.some((text) => text.includes(name)))).toEqual([]);
    expect(lines.find((text) => text.startsWith('Notes'))).toContain('aucun en-tête de registre');
    await page.getByText(/^Feuilles sans données/).click();
    await page.getByRole('button', {name: /Voir la feuille.*Méthode/}).click();
    await page.waitForFunction(() => window.book.log.some((line) => line === 'show Méthode 0,0'));
  });

  it('walks the cells of a trouble, one after the other and round', async () => {
    const page = await open('small');
    await title(page, 'Données');
    await page.evaluate(() => {
      for (const row of [1, 3]) window.book.named('Export contacts').rows[row]![1] = 'hier';
    });
    await button(page, 'Actualiser').click();
    const walk = page.locator('.problems li', {hasText: 'hier'}).getByRole('button');
    expect(await page.getByText(/^Corrigé depuis/).count()).toBe(0);
    for (const [label, row] of [
      ['Voir 1/2 ›', 1],
      ['Voir 2/2 ›', 3],
      ['Voir 1/2 ›', 1],
    ] as const) {
      await page.locator('.problems li', {hasText: label}).waitFor();
      await walk.click();
      await page.waitForFunction(
        (line) => window.book.log[window.book.log.length - 1] === line,
        `show Export contacts ${row},1`,
      );
    }
    await page.evaluate(() => {
      for (const row of [1, 3]) window.book.named('Export contacts').rows[row]![1] = 45301;
    });
    await button(page, 'Actualiser').click();
    await page.getByText(/^Corrigé depuis l’ouverture du volet \(1\)/).click();
    expect(await page.locator('.mended').innerText()).toContain('hier');
  });

  it('corrects the columns of a register, in « Paramètres ML »', async () => {
    const page = await open('small');
    await page
      .locator('.item', {hasText: 'Contacts'})
      .getByRole('button', {name: /^Corriger/})
      .click();
    await title(page, 'Lecture de');
    expect(await page.locator('.samples', {hasText: '/2024'}).innerText()).toMatch(
      /10\/01\/2024 · 11\/01\/2024 · 30\/01\/2024/,
    );
    await page.getByLabel('Nature').selectOption('Remarque');
    await button(page, 'Enregistrer').click();
    await page.waitForSelector('.note.good');
    expect(await page.locator('.item', {hasText: 'Contacts'}).innerText()).toContain('corrigé');
    expect(await page.evaluate(() => window.book.named('Paramètres ML').rows.slice(-1)[0])).toEqual([
      'Export contacts',
      'Contacts',
      'Remarque',
      'Nature',
    ]);
  });

  it('takes a sheet for the register that it is said to be, once its columns are told', async () => {
    const page = await open('small');
    await page.getByRole('button', {name: /^Indiquer/}).click();
    await title(page, 'Lecture de');
    await page.getByLabel('Registre').selectOption('label');
    await button(page, 'Enregistrer').click();
    expect(await page.locator('.note.bad').innerText()).toMatch(/Indiquez d’abord.*Critère.*Note/);
    await page.getByLabel(/^Critère/).selectOption('À faire');
    await page.getByLabel(/^Note/).selectOption('Qui');
    await button(page, 'Enregistrer').click();
    await page.waitForSelector('.note.good');
    expect(await page.locator('.item', {hasText: 'Label'}).count()).toBe(1);
  });

  it('adds an export read in the pane', async () => {
    const page = await open('small');
    await title(page, 'Données');
    const buffer = Buffer.from('N° dossier;Date;Thématique\r\n001;12/01/2024;Formation\r\n', 'utf8');
    await page.locator('input[type=file]').setInputFiles({name: 'propositions.csv', mimeType: 'text/csv', buffer});
    await page.waitForSelector('.item:has-text("Propositions")');
    expect(await page.evaluate(() => window.book.named('propositions').rows[1])).toEqual(['001', 45303, 'Formation']);
    await page
      .locator('input[type=file]')
      .setInputFiles({name: 'image.xlsx', mimeType: '', buffer: Buffer.from('PNG')});
    expect(await page.locator('.note.bad').innerText()).toContain('image.xlsx');
  });

  it('reads, refuses and writes settings', async () => {
    const page = await open('small');
    await goTo(page, OTHERS);
    await page.getByLabel('Année', {exact: true}).fill('demain');
    await page.getByLabel('Structure').fill('ML des Weppes');
    await button(page, 'Enregistrer').click();
    expect(await page.locator('.error:not(:empty)').innerText()).toContain('une année');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
    await page.getByLabel('Année', {exact: true}).fill('2024');
    await button(page, 'Enregistrer').click();
    await page.waitForSelector('text=réglages enregistrés');
    expect(await page.evaluate(() => window.book.named('Paramètres ML').rows.slice(2, 4))).toEqual([
      ['Structure', 'ML des Weppes'],
      expect.anything(),
    ]);
    expect(await page.getByLabel('Structure').inputValue()).toBe('ML des Weppes');
  });

  it('chooses, orders and names the sections of a chapter, and makes their table', async () => {
    const page = await open('small');
    await title(page, 'Données');
    await goTo(page, 'Rapport');
    await title(page, 'Rapport');
    await page.locator('summary', {hasText: '1. Le public'}).click();
    await page.getByRole('button', {name: /^Choisir les sections.*Le public/}).click();
    const lines = page.locator('li.row');
    await lines.nth(2).waitFor();
    const [first, second] = await lines
      .locator('input[type=text]')
      .evaluateAll((all) => all.map((input) => (input as HTMLInputElement).placeholder));
    await button(page, `Descendre\u00a0: ${first}`).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('↓');
    await page.getByLabel(`Titre de\u00a0: ${second}`).fill('Nos jeunes');
    await page.getByLabel(`Afficher\u00a0: ${first}`).uncheck();
    await button(page, 'Enregistrer les sections').click();
    await title(page, 'Rapport');
    await page.locator('summary', {hasText: '1. Le public'}).click();
    const shown = await page.locator('.sections').first().locator('li').allInnerTexts();
    expect(shown[0]).toContain('Nos jeunes');
    expect(shown[1]).toContain('masquée');
    const other = await open('small');
    await title(other, 'Données');
    await goTo(other, OTHERS);
    await button(other, 'Créer la table «\u00a0Sections\u00a0»').click();
    await other.waitForFunction(() => window.book.named('Paramètres ML').rows.some((row) => row[0] === 'Section'));
  });

  it('tells what moved since the sheets were made, and begins a year once it has said what it does', async () => {
    const page = await open('small');
    await generateAll(page);
    await button(page, 'Depuis la dernière fois').click();
    await page.waitForSelector('.note.good');
    await page.evaluate(() => {
      window.book.named('Jeunes').rows.push(['005', 'F', 38700, 'Lompret', 'BAC', 45330]);
      window.book.revision += 1;
    });
    await goTo(page, 'Rapport');
    await button(page, 'Depuis la dernière fois').click();
    const line = page.locator('.item', {hasText: 'Lompret'}).first();
    expect((await line.innerText()).replace(/\s+/g, ' ')).toMatch(/Lompret 1 → 2 \(\+1\)/);
    await line.getByRole('button').click();
    await page.waitForFunction(() => /^show 1\. Le public/.test(window.book.log[window.book.log.length - 1]!));
    expect((await page.locator('main').innerText()).replace(/\s+/g, ' ')).toContain('Jeunes · 02/2024 0 → 1 (+1)');
    await goTo(page, 'Rapport');
    await button(page, 'Tout générer').click();
    await page.waitForSelector('.card');
    await button(page, 'Nouvelle année').click();
    await title(page, 'Commencer 2025');
    expect(await page.locator('main').innerText()).toMatch(/14.feuilles de 2024 seront gardées/);
    await button(page, 'Commencer 2025').click();
    await page.waitForSelector('.note.good');
    expect(await page.locator('.note.good').innerText()).toMatch(/14.feuilles gardées.*2025.*registres de 2025/);
    expect(await page.locator('main select').first().inputValue()).toBe('2025');
    expect(
      await page.evaluate(() => window.book.sheets.filter(({mark}) => /^2024\//.test(mark?.plan ?? '')).length),
    ).toBe(14);
  });

  it('asks before it makes a sheet again that somebody edited', async () => {
    const page = await open('small');
    await generateAll(page);
    await page.evaluate(() => window.book.type('1. Le public', 20, 1, 999));
    await goTo(page, 'Rapport');
    expect(await page.locator('.row.top').first().innerText()).toContain('modifié à la main');
    await button(page, 'Tout générer').click();
    await page.waitForSelector('text=laissée telle quelle');
    expect(await page.evaluate(() => window.book.named('1. Le public').rows[20]![1])).toBe(999);
    await button(page, 'Refaire quand même').click();
    await page.waitForSelector('.card:has-text("1\u00a0feuille faite")');
    expect(await page.evaluate(() => window.book.named('1. Le public').rows[20]![1])).not.toBe(999);
  });

  it('says which cells to move away where the user wrote in the way', async () => {
    const page = await open('small');
    await generateAll(page);
    await page.evaluate(() => {
      const {book} = window;
      const draw = book.drawSheet.bind(book);
      const {key: sheet, name} = book.named('1. Le public');
      const answer = {sheet, name, outcome: 'in-the-way', cells: ['B42', 'A50:C52']};
      Object.assign(book, {
        drawSheet: (request: Parameters<typeof draw>[0]) => (request.plan.id === 'chapitre-1' ? answer : draw(request)),
      });
    });
    await button(page, 'Tout générer').click();
    await page.waitForSelector('.card.warn');
    expect(await page.locator('.card [role=alert]').innerText()).toBe(
      '«\u00a01. Le public\u00a0» n’a pas été refaite\u00a0: vous avez écrit là où le rapport doit s’étendre (B42, A50:C52). Déplacez ces cellules, puis générez à nouveau.',
    );
    expect(await page.locator('.card .chip.warn').textContent()).toBe('bloquée');
    expect(await button(page, 'Refaire quand même').count()).toBe(0);
  });

  it('holds one work at a time, whoever asked for it, and shows the report anew after one of the ribbon', async () => {
    const page = await open('small&slow=100');
    await goTo(page, 'Rapport');
    await button(page, 'Tout générer').click();
    expect(await page.evaluate(() => window.pane.hold(() => Promise.reject(new Error('must not run'))))).toBe(false);
    await page.waitForSelector('.card');
    const states = page.locator('.row.top .chip');
    expect(await states.first().innerText()).toBe('à jour');
    const held = page.evaluate(() =>
      window.pane.hold(async () => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        window.book.type('1. Le public', 20, 1, 999);
      }),
    );
    expect(await page.evaluate(() => document.querySelector('main')!.inert)).toBe(true);
    expect(await held).toBe(true);
    await page.waitForSelector('.row.top:has-text("modifié à la main")');
  });

  it('is cancelled between two sheets, and resumes', async () => {
    const page = await open('small&slow=300');
    await goTo(page, 'Rapport');
    await button(page, 'Tout générer').click();
    await page.waitForFunction(() => window.book.log.filter((line) => line.startsWith('draw')).length > 1, undefined, {
      polling: 50,
    });
    await button(page, 'Annuler').click();
    await page.waitForSelector('.card.warn');
    const before = await page.evaluate(() => window.book.log.filter((line) => line.startsWith('draw')).length);
    expect(before).toBeLessThan(14);
    await button(page, 'Reprendre').click();
    await page.waitForSelector('.card:not(:has-text("Reprendre"))');
    expect(await page.evaluate(() => window.book.log.filter((line) => line.startsWith('draw')))).toHaveLength(18);
  });

  it('searches functions, inserts an example, repairs and freezes', async () => {
    const page = await open('small');
    await goTo(page, 'Fonctions');
    await page.getByLabel('Chercher une fonction').fill('fonds commune');
    expect(await page.locator('.function b').allInnerTexts()).toEqual(['ML.AIDTOTAL']);
    await page.getByLabel('Chercher une fonction').fill('total_aides');
    expect(await page.locator('.function').innerText()).toMatch(/Autre nom\s:\s+ML\.TOTAL_AIDES/);
    await page.evaluate(() => (window.book.selection = {sheet: window.book.named('Notes').key, row: 9, column: 9}));
    await page.getByRole('button', {name: /exemple de ML.AIDTOTAL/}).click();
    await page.waitForSelector('text=Formule insérée');
    expect(await page.evaluate(() => window.book.named('Notes').rows[9]![9])).toBe(
      '=ML.AIDTOTAL(Aides[#All],"FAJeM",2024)',
    );
    await page.getByRole('button', {name: /^Réparer/}).click();
    await page.waitForSelector('text=3\u00a0formules réécrites');
    await button(page, 'Figer les formules ML').click();
    await page.getByRole('button', {name: /^Confirmer/}).click();
    await page.waitForSelector('text=2\u00a0formules remplacées');
  });
});

describe('the pane for everybody', () => {
  const views = ['Données', 'Rapport', 'Aides', 'Fonctions', NUMBERS.replace(' ?', '\u00a0?'), 'Aide', OTHERS];

  it('has no fault that axe-core finds, in any view', async () => {
    const page = await open('small', {width: 300, height: 640});
    await generateAll(page);
    await pointAt(page, '1. Le public', 'Lambersart', 1);
    const faults: unknown[] = [];
    const check = async (where: string) =>
      void faults.push(...(await accessFaults(page)).map((one) => ({where, ...one})));
    await check('after a generation');
    for (const view of views) {
      await goTo(page, view);
      await page.waitForSelector('main :not(.loading) >> nth=1');
      await check(view);
    }
    await button(page, 'Confidentialité et version').click();
    await title(page, 'Confidentialité');
    await check('privacy');
    await goTo(page, 'Données');
    await page
      .getByRole('button', {name: /^Corriger/})
      .first()
      .click();
    await title(page, 'Lecture de');
    await check('mapping');
    const silent = await open('silent&patience=50');
    await title(silent, 'ne répond pas');
    expect([...faults, ...(await accessFaults(silent))]).toEqual([]);
  });

  it.each(['small', SAMPLE])('never scrolls sideways at 300 px (%s)', async (book) => {
    const page = await open(book, {width: 300, height: 640});
    await generateAll(page);
    await pointAt(page, '1. Le public', 'Lambersart', 1);
    for (const view of views) {
      await goTo(page, view);
      await page.waitForSelector('main h1');
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
      const wide = await tooWide(page);
      expect({view, wide}).toEqual({view, wide: []});
    }
  });

  it('is driven by the keyboard alone', async () => {
    const page = await open('small');
    await title(page, 'Données');
    const focused = () =>
      page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
      );
    const tabTo = async (name: string | RegExp) => {
      for (let press = 0; press < 80; press++) {
        const now = await focused();
        if (typeof name === 'string' ? now === name : name.test(now)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`No way by Tab to ${String(name)}`);
    };
    expect(await focused()).toBe('Données');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await tabTo('Rapport');
    await page.keyboard.press('Enter');
    await title(page, 'Rapport');
    expect(await focused()).toContain('Rapport d’activité');
    await tabTo('Générer\u00a0: 1. Le public');
    await page.keyboard.press('Space');
    await tabTo(/^Générer \d/);
    await page.keyboard.press('Space');
    await page.waitForSelector('.card');
    const drawn = await page.evaluate(() => window.book.log.filter((line) => line.startsWith('draw chapitre')));
    expect(drawn).not.toContain('draw chapitre-1');
    expect(drawn.length).toBeGreaterThan(0);
    expect(await focused()).toMatch(/^Générer/);
  });

  it('speaks English', async () => {
    const page = await open('small&language=en');
    await title(page, 'Data');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await goTo(page, 'Report');
    await title(page, 'Activity report');
  });

  it('explains what to do when the host never answers', async () => {
    const page = await open('silent&patience=50');
    await title(page, 'Le tableur ne répond pas');
    expect(await page.locator('li').count()).toBeGreaterThan(3);
  });

  it('is painted before any script runs', () => {
    const html = readFileSync(join(root, 'pane', 'index.html'), 'utf8');
    expect(html).toContain('<h1>Bilan ML</h1>');
    expect(html).not.toMatch(/style=|onclick=|<script>|https?:/);
  });
});
