import {buildControlPlan} from './core';
import type {Ledger} from '../../shared';
import {printedScale} from '../../shared/sheet/layout';
import {styles, type Style} from '../../shared/sheet/style';
import {ACCOUNTS, BANK, booked, controlOf, fecOf, paid} from './scenario';

const MARTIN = '10000001;MARTIN;Julie;FAJ;05/03/2024;150';
const PAID = paid('20/03', 'AIDE 10000001', 150);

function plansOf(aids: readonly string[], ledgers: readonly Ledger[], comptes = ACCOUNTS) {
  const {control, registers} = controlOf(aids, ledgers, comptes);
  return buildControlPlan(control, registers, {version: '1'}).sheets;
}

/** What stands above the first break of the sheet to sign. */
function firstPage(...given: Parameters<typeof plansOf>) {
  const [sheet] = plansOf(...given);
  const end = sheet!.page.breaksBefore[0] ?? sheet!.page.area.rows;
  const own = sheet!.cells.filter(({row}) => row < end);
  return {
    zones: sheet!.zones.filter(({area}) => area.row + area.rows <= end).map(({name}) => name),
    text: own
      .map(({value}) => String(value ?? ''))
      .join('\n')
      .replace(/[\u00a0\u202f]/g, ' '),
  };
}

const QUESTIONS = ['Tout est-il lu ?', 'Qu’est-ce qui est prouvé ?', 'Qu’est-ce qui reste ouvert ?'];
const SIGNED = ['ML_com_controle_etabli', 'ML_com_controle_vu'];

const PRINTS = /^([0-9a-f]{4} ?){4}$/gm;
/** The word that answers each question. */
const answersOf = (text: string) => QUESTIONS.map((question) => text.split(`${question}\n`)[1]?.split('\n')[0]);

const bought = (day: string) => booked(day, ['606000', BANK], 'PAPIER', 10);
const YEAR = [bought('03/01'), PAID, bought('30/12')];

describe('the first page of the control', () => {
  it.each([
    ['20/03/2024', '30/12/2024', [PAID, bought('30/12')]],
    ['03/01/2024', '20/03/2024', [bought('03/01'), PAID]],
  ] as const)('says that a ledger from %s to %s is not that of the year', (first, last, entries) => {
    const {text} = firstPage([MARTIN], [fecOf(entries)]);
    expect(text).toContain(`Le grand livre va du ${first} au ${last} : le reste de la période n’est pas contrôlé.`);
    expect(text).not.toContain('Rien de ce qui a été lu ne dit');
  });

  it('answers three questions over who signs, without a code or a print', () => {
    const {zones, text} = firstPage([MARTIN], [fecOf([bought('03/01'), PAID, bought('30/12')])]);
    expect(answersOf(text)).toEqual([...['Oui', 'Tout', 'Rien']]);
    expect(zones).toEqual(SIGNED);
    expect(text).toContain('Rien de ce qui a été lu ne dit qu’il manque des lignes.');
    expect(text).toContain('1 fonds prouvé sur 1.');
    expect(text).toContain('Rien n’est ouvert dans les fonds contrôlés : ni aide, ni écriture.');
    expect(text).not.toMatch(PRINTS);
    const [sheet] = plansOf([MARTIN], [fecOf([PAID])]);
    const last = sheet!.cells.slice(-40).map(({value}) => String(value ?? ''));
    expect(last.join('\n').match(PRINTS)).toHaveLength(2);
  });

  it.each([
    ['a part of the year', [MARTIN], [PAID], 'Non', 'Une partie', 'Rien'],
    [
      'a doubt on the ledger',
      [MARTIN],
      [bought('03/01'), PAID, {...bought('30/12'), credit: ''}],
      'Non',
      'Rien',
      'Des réserves',
    ],
    [
      'an account that no fund has',
      [MARTIN],
      [...YEAR, paid('02/05', 'DIVERS', 30, {debit: '657900'})],
      'Non',
      'Une partie',
      'Des réserves',
    ],
    [
      'an aid that may be granted',
      [MARTIN, `${MARTIN.replace('10000001', '10000002')};;En attente`],
      YEAR,
      'Non',
      'Une partie',
      'Rien',
    ],
    [
      'a fund that has no account',
      [MARTIN, '10000003;LEROY;Anna;CEJ;02/04/2024;80'],
      YEAR,
      'Non',
      'Une partie',
      'Des réserves',
    ],
    [
      'an aid that nobody pays',
      [MARTIN, '10000003;LEROY;Anna;FAJ;02/04/2024;80'],
      YEAR,
      'Oui',
      'Rien',
      '1 point ouvert',
    ],
    [
      'an aid that is only booked',
      [MARTIN],
      [bought('03/01'), {...PAID, credit: '467000'}, bought('30/12')],
      'Oui',
      'Rien',
      'Des réserves',
    ],
    ['an aid typed twice', [MARTIN, MARTIN], YEAR, 'Oui', 'Rien', 'Des réserves'],
  ] as const)('reassures of nothing that %s denies', (_, aids, entries, ...answers) => {
    const {text} = firstPage(aids, [fecOf(entries)]);
    expect(answersOf(text)).toEqual(answers);
  });

  it('reassures of nothing that is open: an aid, an entry, or both of one amount', () => {
    const other = '10000002;PETIT;Karim;FAJ;06/05/2024;40';
    const [entry, back] = [paid('21/09', 'DURAND ANNE', 40), paid('02/02', 'LEROY ZOE', 90)];
    for (const [aids, entries, said] of [
      [
        [MARTIN, other],
        [PAID],
        '1 point ouvert\nNet 40,00 €. Brut, sans compensation : 40,00 € au registre, 0,00 € au grand livre.',
      ],
      [
        [MARTIN],
        [PAID, back],
        '1 point ouvert\nNet -90,00 €. Brut, sans compensation : 0,00 € au registre, 90,00 € au grand livre.',
      ],
      [
        [MARTIN, other],
        [PAID, entry],
        '2 points ouverts\nNet 0,00 €. Brut, sans compensation : 40,00 € au registre, 40,00 € au grand livre.',
      ],
    ] as const) {
      const {text} = firstPage(aids, [fecOf(entries)]);
      expect(text).not.toContain('Rien n’est ouvert');
      expect(text).toContain(said);
    }
  });

  it('says first what makes it doubtful that all was read, before any file, with the euros of what no fund has', () => {
    const many = Array.from({length: 30}, (_, at) => `1000${1000 + at};NOM${at};Julie;FAJ;05/03/2024;${100 + at}`);
    const lost = [
      paid('02/05', 'AIDE DIVERSE', 300, {debit: '657900'}),
      paid('02/06', 'RETOUR', 40, {debit: BANK, credit: '657900'}),
    ];
    const funds = ['FAJeM', 'CEJ', 'PACEA', 'Mobilité'].map((fund, at) => [fund, `657${at + 1}`]);
    const {text} = firstPage(many, [fecOf([PAID, ...lost])], funds);
    expect(text).toMatch(/À confirmer : Aucune ligne au compte 657\d dans le grand livre/);
    expect(text).toContain(
      '2 lignes d’un compte d’aides ne sont d’aucun fonds, 300,00 € au débit, 40,00 € au crédit (657900) : plus loin.',
    );
    expect(text.indexOf('À confirmer : ')).toBeLessThan(text.indexOf('Registre, grands livres'));
  });

  it('lines that nothing tells apart are one point', () => {
    const twins = ['10000011;A;Ana;FAJ;06/05/2024;40', '10000012;B;Ben;FAJ;06/05/2024;40'];
    const {text} = firstPage([MARTIN, ...twins], [fecOf([PAID, paid('08/05', 'AIDE', 40)])]);
    expect(text).toContain('1 point ouvert\nNet 40,00 €. Brut, sans compensation : 80,00 € au registre');
    expect(text).toContain('Aides, ligne 3 et 2 autres');
    expect(text).toContain('\n2 aides et 1 paiement de 40,00 €, rien ne dit lequel paie laquelle.');
  });

  it('holds the ten largest and the signatures, whatever there is to say of the files', () => {
    const many = Array.from({length: 30}, (_, at) => `1000${1000 + at};NOM${at};Julie;FAJ;05/03/2024;${100 + at}`);
    const months = Array.from({length: 12}, (_, at) =>
      fecOf([paid(`0${1 + (at % 9)}/04`, `AUTRE ${at}`, 900 + at, {debit: '657900'})], `fichier-${at}.txt`),
    );
    const {zones, text} = firstPage(many, months, [
      ['FAJeM', '6571'],
      ['CEJ', '6572'],
      ['PACEA', '6573'],
      ['Mobilité', '6574'],
    ]);
    expect(zones).toEqual(SIGNED);
    expect(text).toMatch(/… et \d+ autres fichiers, en annexe\./);
    expect(text.match(/^FAJeM · .* · Aides, ligne/gm)).toHaveLength(10);
    const [sheet] = plansOf(many, months);
    const files = sheet!.cells.filter(({value}) => /^fichier-\d+\.txt$/.test(String(value)));
    expect(new Set(files.map(({value}) => value)).size).toBe(12); // the others follow
  });
});

describe('the sheets of the control on paper', () => {
  it('print nothing below 8 points', () => {
    const strange = paid('02/02', 'LEROY ZOE', 90);
    for (const {title, widths, cells, page} of plansOf([MARTIN], [fecOf([PAID, strange])])) {
      const {column, columns, rows} = page.area;
      const scale = printedScale(widths.slice(column, column + columns), page.orientation);
      const printed = cells.filter((cell) => cell.column < column + columns && cell.row < rows && cell.value !== null);
      const sizes = printed.map(({style}) => (styles[style] as Style).size ?? 11);
      expect([title, Math.min(...sizes) * scale >= 8]).toEqual([title, true]);
    }
  });

  it('have a column of gaps for each fund, month by month', () => {
    const funds = ['FAJeM', 'CEJ', 'PACEA', 'Mobilité', 'Fonds ML directes'];
    const accounts = funds.map((fund, at) => [fund, `657${at + 1}`]);
    const [sheet] = plansOf([MARTIN, '10000003;LEROY;Anna;Fonds ML directes;02/04/2024;80'], [fecOf([PAID])], accounts);
    const heads = sheet!.cells.filter(({value}) => funds.some((fund) => String(value) === `Écart ${fund}`));
    expect(heads).toHaveLength(funds.length);
    const last = heads[heads.length - 1]!;
    const below = sheet!.cells.filter(
      ({row, column}) => column === last.column && row > last.row && row <= last.row + 12,
    );
    expect(below.map(({value}) => value)).toEqual([0, 0, 0, 80, 0, 0, 0, 0, 0, 0, 0, 0]);
  });
});

/** The pages on which a heading of a table stands, and those on which its lines do. */
function pagesOf(sheet: ReturnType<typeof plansOf>[number], heading: string, line: RegExp) {
  const rowsOf = (isOne: (text: string) => boolean) =>
    sheet.cells.filter(({value}) => isOne(String(value))).map(({row}) => row);
  const pageOf = (row: number) => sheet.page.breaksBefore.filter((at) => at <= row).length;
  const lines = rowsOf((text) => line.test(text));
  return {
    lines: lines.length,
    headings: rowsOf((text) => text === heading).map(pageOf),
    pages: [...new Set(lines.map(pageOf))],
  };
}

it('the lines that no fund has have their heading on each page that they take', () => {
  const strange = Array.from({length: 60}, (_, at) =>
    paid('20/03', `DIVERS ${at}`, 10 + at, {debit: `6579${100 + at}`}),
  );
  const [sheet] = plansOf([MARTIN], [fecOf([PAID, ...strange])]);
  const {lines, headings, pages} = pagesOf(sheet!, 'Lignes non attribuées, par compte', /^6579\d{3}\b/);
  expect(lines).toBe(60);
  expect(pages.length).toBeGreaterThan(1);
  expect(headings).toEqual(pages);
});

it('« Pour corriger » has its heading on each page that it takes', () => {
  const aids = Array.from({length: 40}, (_, at) => `100000${10 + at};NOM;Jean;FAJ;05/03/2024;${100 + at}`);
  const wrong = aids.map((_, at) => booked('20/03', ['657200', BANK], `AIDE 100000${10 + at}`, 100 + at));
  const [sheet] = plansOf(aids, [fecOf(wrong)], [...ACCOUNTS, ['Mobilité', '6572']]);
  const {lines, headings, pages} = pagesOf(sheet!, 'Écriture à passer', /^Imputé à un autre fonds · FAJeM/);
  expect(lines).toBe(40);
  expect(pages.length).toBeGreaterThan(1);
  expect(headings).toEqual(pages);
});
