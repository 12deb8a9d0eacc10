import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {commandScript} from '../../cli/host/command-script';
import type {Page} from 'playwright-core';
import {accessFaults, button, goTo, inBrowser, plain, title, tooWide} from './in-browser';

const root = join(__dirname, '..', '..');
const sample = (name: string) => join(root, 'samples', name);
const ledgers = ['000000000FEC20241231.txt', 'retour-asp-2024.csv'];

const openPane = inBrowser('aids-test');

async function open(query: string, size?: {width: number; height: number}): Promise<Page> {
  const page = await openPane(query, size);
  await goTo(page, 'Aides');
  await title(page, 'Contrôle des aides');
  return page;
}

const choose = (page: Page, files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) =>
  page.locator('input[type=file]').setInputFiles(files);
const csv = (name: string, lines: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\r\n')),
});
const cents = (text: string) =>
  Math.round(
    Number(
      text
        .replace(/[^\d,−]/g, '')
        .replace('−', '-')
        .replace(',', '.'),
    ) * 100,
  );

async function control(page: Page): Promise<void> {
  await page
    .getByRole('button', {name: /^Contrôler/})
    .last()
    .click();
  await page.waitForSelector('.card');
}

/** What the pane shows of each fund: its state, and the lines of its bridge. */
function fundsShown(page: Page) {
  return page.locator('.funds > li').evaluateAll((items) =>
    items.map((item) => ({
      fund: item.querySelector('b')!.textContent!,
      state: item.querySelector('.chip')!.textContent!,
      lines: [...item.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent!)),
    })),
  );
}

/** The same figures as `npm run control` gives them. */
function command() {
  const folder = mkdtempSync(join(tmpdir(), 'bilan-'));
  const json = join(folder, 'c.json');
  const given = ledgers.flatMap((name) => ['--ledger', sample(name)]);
  const args = [
    '--in',
    sample('registres-2024.xlsx'),
    ...given,
    '--year',
    '2024',
    '--out',
    join(folder, 'c.xlsx'),
    '--json',
    json,
  ];
  spawnSync('node', [commandScript('control'), ...args], {cwd: root});
  const read = JSON.parse(readFileSync(json, 'utf8')) as {
    funds: {
      fund: string;
      register: number;
      ledger: number;
      state: string;
      unexplained: number;
      reasons: {count: number; amount: number}[];
    }[];
    unmatched: {register: unknown[]; ledger: unknown[]};
  };
  rmSync(folder, {recursive: true, force: true});
  return read;
}

describe('the view « Aides » over the sample registers and ledgers', () => {
  it('shows the figures of the command, to the cent, and draws the sheets', async () => {
    const page = await open('book=registres-2024.xlsx');
    await choose(page, ledgers.map(sample));
    await page.waitForSelector('.item:has-text("retour-asp-2024.csv")');
    expect(plain(await page.locator('.item').first().innerText())).toContain(
      'FEC · 712 lignes · 02/01/2024 – 31/12/2024 · équilibré à 1 250 758,72 €',
    );
    await control(page);
    expect(plain(await page.locator('.card').innerText())).toContain('2024 : 0 fonds prouvé sur 6');
    const {funds} = command();
    const shown = (await fundsShown(page)).slice(0, -1);
    const words: Record<string, string> = {'to-correct': 'à corriger', 'to-confirm': 'à confirmer'};
    expect(shown.map(({fund, state}) => [plain(fund), state])).toEqual(
      funds.map(({fund, state}) => [fund, words[state]]),
    );
    const lines = shown.map(({lines: all}) =>
      all.map(([label, amount]) => [/\((\d+)\)$/.exec(plain(label!))?.[1] ?? '', cents(amount!)]),
    );
    const euros = (amount: number) => Math.round(amount * 100) + 0;
    expect(lines).toEqual(
      funds.map(({register, ledger, reasons, unexplained}) => [
        ['', euros(ledger)],
        ...reasons.map(({count, amount}) => [String(count), euros(amount)]),
        ['', euros(unexplained)],
        ['', euros(register)],
      ]),
    );
    const total = (await fundsShown(page)).pop()!.lines;
    expect([cents(total[0]![1]!), cents(total[total.length - 1]![1]!)]).toEqual([185161311, 194223251]);
    expect(await page.evaluate(() => window.book.log.filter((line) => line.startsWith('draw')))).toEqual([
      'draw controle-aides',
      'draw controle-detail',
      'draw controle-decisions',
    ]);
    await page.getByRole('button', {name: /^Voir la feuille .*Détail/}).click();
    expect(await page.evaluate(() => window.book.log[window.book.log.length - 1])).toBe('show Détail 0,0');
  });

  it('accepts the accounts once, and forgets the files when one leaves', async () => {
    const page = await open('book=registres-2024.xlsx');
    await choose(page, ledgers.map(sample));
    await page.waitForSelector('.accounts');
    expect(await page.locator('.accounts tbody tr').count()).toBe(6);
    await button(page, 'Accepter ces comptes').click();
    await page.waitForSelector('.note.good');
    expect(plain(await page.locator('.note.good').innerText())).toContain('6 comptes écrits');
    expect(await page.locator('.accounts').count()).toBe(0);
    expect(await page.evaluate(() => JSON.stringify(window.book.named('Paramètres ML').rows))).toContain(
      '"Fonds ML indirectes","657130"',
    );
    await control(page);
    expect(plain(await page.locator('.card').innerText())).toContain('0 fonds prouvé sur 6');
    expect(await page.locator('.note.warn').count()).toBe(0);
    await goTo(page, 'Rapport');
    await page.waitForSelector('h1:has-text("Rapport")');
    await goTo(page, 'Aides');
    await page.waitForSelector('.funds');
    expect(await page.locator('.item:has-text("FEC")').count()).toBe(0);
    await button(page, 'Contrôler à nouveau').click();
    await page.waitForSelector('.note.warn:has-text("Choisissez d’abord")');
  });
});

describe('the view « Aides » over a ledger kept in a sheet', () => {
  it('leads to the lines that wait, and replays what was decided', async () => {
    const page = await open('aids');
    await control(page);
    expect(await page.locator('.funds .chip').first().innerText()).toMatch(/^inexpliqué/);
    expect(
      plain(
        await page
          .locator('h2')
          .allInnerTexts()
          .then((all) => all.join('|')),
      ),
    ).toMatch(/Inexpliqué \(3\)\|À confirmer \(4\)/);
    await button(page, 'Voir l’aide, ligne 5 de Registre des aides').click();
    expect(await page.evaluate(() => window.book.log[window.book.log.length - 1])).toBe('show Registre des aides 4,0');
    const typed = await page.evaluate(() => {
      const {rows} = window.book.named('Détail');
      const top = rows.findIndex((row) => row.includes('Clé aide'));
      const key = (line: string, head: string) =>
        rows.find((row) => row.includes(line))![rows[top]!.indexOf(head)] as string;
      const decisions = window.book.named('Décisions');
      const at = decisions.rows.findIndex((row) => row[0] === 'Décision') + 1;
      ['accepter', key('00010002', 'Clé aide'), key('VIREMENT A', 'Clé écriture'), 'Vu'].forEach((text, column) =>
        window.book.type('Décisions', at, column, text),
      );
      return JSON.stringify(decisions.rows);
    });
    await button(page, 'Contrôler à nouveau').click();
    await page.waitForSelector('.card:has-text("1\u00a0décision rejouée")');
    // What the decision leaves alone is suggested, and still to confirm.
    expect(plain(await page.locator('main').innerText())).toContain('Suggestions (1)');
    expect(await page.evaluate(() => JSON.stringify(window.book.named('Décisions').rows))).toBe(typed);
  });

  it('asks before it makes again a sheet that somebody edited', async () => {
    const page = await open('aids');
    await control(page);
    await page.evaluate(() => window.book.type('Détail', 6, 10, 'à moi'));
    await control(page);
    await page.waitForSelector('.card:has-text("modifiée à la main")');
    expect(await page.evaluate(() => window.book.named('Détail').rows[6]![10])).toBe('à moi');
    await button(page, 'Refaire quand même').click();
    await page.waitForSelector('.card:not(:has-text("modifiée à la main"))');
    expect(await page.evaluate(() => window.book.named('Détail').rows[6]![10])).not.toBe('à moi');
  });

  it('is stopped between two sheets, and taken up', async () => {
    const page = await open('aids&slow=400');
    await page.getByRole('button', {name: /^Contrôler/}).click();
    await page.waitForSelector('.work :text("Mise en page")');
    await button(page, 'Annuler').click();
    await page.waitForSelector('.card.warn:has-text("Arrêté")');
    const drawn = () => page.evaluate(() => window.book.log.filter((line) => line.startsWith('draw')).length);
    expect(await drawn()).toBeLessThan(3);
    await button(page, 'Reprendre').click();
    await page.waitForSelector('.card:not(:has-text("Arrêté"))');
    expect(await drawn()).toBe(3);
  });

  it('takes two dates, and refuses those that are in the wrong order', async () => {
    const page = await open('aids');
    await page.getByLabel('Période').selectOption('other');
    await page.getByRole('textbox', {name: 'Du'}).fill('2024-03-31');
    await page.getByRole('textbox', {name: 'Au'}).fill('2024-03-01');
    await page.getByRole('button', {name: /^Contrôler/}).click();
    await page.waitForSelector('.note.warn:has-text("Donnez deux dates")');
    await page.getByRole('textbox', {name: 'Du'}).fill('2024-03-01');
    await page.getByRole('textbox', {name: 'Au'}).fill('2024-03-31');
    await control(page);
    expect(plain(await page.locator('.card').innerText())).toContain('01/03/2024 au 31/03/2024');
    expect(await page.getByRole('textbox', {name: 'Du'}).inputValue()).toBe('2024-03-01');
    expect((await fundsShown(page))[0]!.lines[0]![1]).toMatch(/^300,00/);
  });

  it('says what is wrong with a file, and goes on with the others', async () => {
    const page = await open('aids');
    await choose(page, csv('photo.csv', ['Bonjour', 'à tous']));
    await page.waitForSelector('.note.bad');
    expect(plain(await page.locator('.note.bad').innerText())).toMatch(/« photo.csv » : Aucun en-tête de grand livre/);
    const head = 'Date;Compte;Libellé;Débit;Crédit';
    await choose(page, csv('compta.csv', [head, '12/02/2024;657110;FAJ X;1,00;', '13/02/2024;657110;FAJ Y;douze;']));
    await page.waitForSelector('.item:has-text("compta.csv")');
    await page.locator('.item summary').click();
    const remarks = plain(await page.locator('.item .problems').innerText());
    expect(remarks).toContain('Grand livre déséquilibré : débit 1,00 €, crédit 0,00 €');
    expect(remarks).toMatch(/« Débit » vaut « douze », qui n’est pas un montant[\s\S]*compta.csv, ligne 3/);
    await page.getByRole('button', {name: 'Retirer compta.csv'}).click();
    await choose(page, csv('vieux.csv', [head, '15/03/2021;657110;FAJ X;1,00;', '15/03/2021;512000;X;;1,00']));
    await page.waitForSelector('.item:has-text("vieux.csv")');
    await control(page);
    expect(plain(await page.locator('.problems').last().innerText())).toContain('Les écritures vont du 15/03/2021');
  });
});

describe('the view « Aides » for everybody', () => {
  it('has no fault that axe-core finds and never scrolls sideways at 300 px, before and after a control', async () => {
    const page = await open('aids', {width: 300, height: 640});
    const check = async () => expect([...(await accessFaults(page)), ...(await tooWide(page))]).toEqual([]);
    await check();
    await page.getByLabel('Période').selectOption('other');
    await choose(
      page,
      csv('compta-avec-un-nom-fort-long-sans-aucun-espace-2024.csv', [
        'Date;Compte;Libellé;Débit;Crédit',
        '12/02/2024;657110;FAJ X;1,00;',
      ]),
    );
    await page.waitForSelector('.item:has-text("compta-avec")');
    await check();
    await control(page);
    await check();
  });

  it('is driven by the keyboard alone', async () => {
    const page = await open('aids');
    const tabTo = async (name: RegExp) => {
      for (let press = 0; press < 60; press++) {
        const now = await page.evaluate(
          () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
        );
        if (name.test(now)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`No way by Tab to ${String(name)}`);
    };
    await tabTo(/^Contrôler avec Compta/);
    await page.keyboard.press('Space');
    await tabTo(/^Contrôler les aides/);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.note.warn:has-text("Choisissez d’abord")');
    await page.keyboard.press('Shift+Tab');
    for (
      let press = 0;
      press < 8 && !(await page.locator('input[type=checkbox]').evaluate((box) => box === document.activeElement));
      press++
    )
      await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Space');
    await tabTo(/^Contrôler les aides/);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.funds');
    await tabTo(/^FAJeM/);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.funds details[open] table');
  });

  it('speaks English', async () => {
    const page = await openPane('aids&language=en');
    await goTo(page, 'Aids');
    await page.getByRole('button', {name: 'Control the aids'}).click();
    await page.waitForSelector('.card:has-text("0 funds proven out of 1")');
    expect(await page.locator('.funds small').first().innerText()).toContain('€640.10 · gap €95.10');
  });
});
