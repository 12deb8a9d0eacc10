import {toBase64} from '../../pane/base64';
import {localSession} from '../../pane/local-session';
import {sessionTasks} from '../../pane/session-tasks';
import type {Session} from '../../pane/session';
import type {AidsRequest, AidsStep, LedgerFile} from '../../pane/session-answers';
import {dayOf, runTask} from '../../shared';
import {asyncWorkbook, GridWorkbook} from '../task/grid-workbook';
import {aidsSheets, year2024} from '../task/aids-workbook';
import {generate} from '../task/generate';
import {enAids} from '../../pane/words/en-aids';
import {frAids} from '../../pane/words/fr-aids';
import {foreign} from './foreign';
import {version} from '../../package.json';

const open = (book: GridWorkbook): Session => localSession(asyncWorkbook(book), {version, host: 'Essai'});
const workbook = () => new GridWorkbook(aidsSheets);

const encoder = new TextEncoder();
const textFile = (name: string, text: string): LedgerFile => bytesFile(name, encoder.encode(text));
const bytesFile = (name: string, bytes: Uint8Array): LedgerFile => ({kind: 'bytes', name, base64: toBase64(bytes)});

const returns = textFile(
  'retour-asp.csv',
  'Dossier;Fonds;Date de paiement;Montant\n00010004;FAJ;10/06/2024;90,10\n00010005;FAJ;02/09/2024;50,00\n',
);

const asked: AidsRequest = {...year2024, sheets: ['Compta'], files: [], overwrite: [], left: null};

/** All the steps of a control, each answered by the session given for it. */
async function controlWith(session: () => Session, request: AidsRequest = asked): Promise<AidsStep[]> {
  const steps = [await session().controlAids(request)];
  for (let {left} = steps[0]!; left.length > 0; {left} = steps[steps.length - 1]!)
    steps.push(await session().controlAids({...request, left}));
  return steps;
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const ours = (book: GridWorkbook) => book.sheets.filter(({mark}) => mark !== null).map(({name, rows}) => [name, rows]);

describe('the control of aids in a session', () => {
  it('answers nothing but JSON', async () => {
    const session = open(workbook());
    const answers: unknown[] = [await session.aids(), await session.readLedger(returns)];
    answers.push(...(await controlWith(() => session, {...asked, files: [returns]})));
    answers.push(await session.aids(), await session.acceptAccounts((await session.aids()).accounts.proposed));
    expect(answers.flatMap((answer, at) => foreign(answer, `$${at}`))).toEqual([]);
  });

  it('tells what no fund has on both sides, and what « Comptes » sets aside', async () => {
    const day = dayOf(2024, 6, 3);
    const [register, compta] = aidsSheets;
    const line = (account: string, debit: number | null, credit: number | null) => [
      day,
      account,
      '',
      'DIVERS',
      debit,
      credit,
    ];
    const lines = [
      line('657400', 80, null),
      line('657400', null, 80),
      line('657500', 30, null),
      line('512000', null, 30),
    ];
    const comptes = [['Fonds', 'Compte'], ['FAJeM', '657110'], ['hors aides', '657500']]; // prettier-ignore
    const sheets = [register!, {...compta!, rows: [...compta!.rows, ...lines]}, {name: 'Comptes', rows: comptes}];
    const {result} = await open(new GridWorkbook(sheets)).controlAids(asked);
    expect(result!.unattributed).toEqual([{where: '657400', lines: 2, debit: 8000, credit: 8000}]);
    expect(result!.setAside).toEqual([{where: '657500', lines: 1, debit: 3000, credit: 0}]);
    for (const [words, both] of [
      [frAids, '657400, 2 lignes, 80,00 €, 80,00 € au crédit'],
      [enAids, '657400, 2 lines, €80.00, €80.00 at credit'],
    ] as const)
      expect(plain(words.linesOfAccount(result!.unattributed[0]!))).toBe(both);
  });

  it('finds the ledgers that stand in sheets, and the accounts that they name', async () => {
    const book = workbook();
    const {registers, rows, ledgers, accounts, periods, chosen, sheets} = await open(book).aids();
    expect([registers, rows, periods[chosen]?.label]).toEqual([['Registre des aides'], 5, '2024']);
    expect(ledgers).toMatchObject([
      {name: 'Compta', sheet: book.named('Compta').key, kind: 'grand livre', lines: 10, debit: 54800, credit: 54800},
    ]);
    expect(ledgers[0]!.period).toBe('12/02/2024 au 30/12/2024');
    expect(accounts).toMatchObject({
      inForce: [],
      proposed: [{fonds: 'FAJeM', compte: '657110', libelle: '', journal: ''}],
    });
    expect(sheets.map(({state}) => state)).toEqual(['absent', 'absent']);
  });

  it('offers the accounting year of the settings', async () => {
    const book = new GridWorkbook([
      ...aidsSheets,
      {name: 'Paramètres ML', rows: [['Réglages'], ['Paramètre', 'Valeur'], ['Année', 2023], ['Début d’exercice', 9]]},
    ]);
    const {periods, chosen} = await open(book).aids();
    expect(periods.map(({label}) => label)).toEqual(['2024', '01/09/2023 au 31/08/2024', '2023']);
    expect(periods[chosen]?.label).toBe('01/09/2023 au 31/08/2024');
  });

  it('tells the result first, then draws a sheet a step, whichever session answers', async () => {
    const one = workbook();
    const session = open(one);
    const steps = await controlWith(() => session);
    expect(steps.map(({drawn, next}) => [drawn.map(({plan}) => plan), next])).toEqual([
      [[], 'Contrôle des aides'],
      [['controle-aides'], 'Détail'],
      [['controle-detail'], 'Décisions'],
      [['controle-decisions'], ''],
    ]);
    expect(new Set(steps.map(({result}) => JSON.stringify(result))).size).toBe(1);
    const other = workbook();
    expect(await controlWith(() => open(other))).toEqual(steps);
    expect(ours(other)).toEqual(ours(one));
  });

  it('adds what a file says to what the sheets say', async () => {
    const book = workbook();
    const session = open(book);
    const {result} = (await controlWith(() => session, {...asked, files: [returns]}))[0]!;
    expect(result.ledgers).toEqual(['Compta', 'retour-asp.csv']);
    expect(result.funds).toMatchObject([{fund: 'FAJeM', register: 64010, ledger: 68510, unexplained: -4500}]);
    const {sheets} = await session.aids();
    expect(sheets.map(({state, files}) => [state, files])).toEqual([
      ['current', 1],
      ['current', 1],
    ]);
    // Nothing of the file is kept in the workbook but what the sheets print of it.
    expect(JSON.stringify(book.sheets.map(({mark}) => mark))).not.toContain('retour-asp');
  });

  it('carries forward what the ledger of the year before left open, with its age', async () => {
    const [register, compta] = aidsSheets;
    const old = {...register!, rows: [...register!.rows, ['00010009', 'FAJ', dayOf(2023, 10, 10), 640]]};
    const before = textFile(
      'compta-2023.csv',
      [
        'Date;Compte;Libellé du compte;Libellé;Débit;Crédit',
        '02/01/2023;657110;Aides FAJ;AIDE 00010008;80,00;',
        '02/01/2023;512000;Banque;AIDE 00010008;;80,00',
        '29/12/2023;627000;Services bancaires;FRAIS;2,00;',
        '29/12/2023;512000;Banque;FRAIS;;2,00',
      ].join('\n'),
    );
    const session = () => open(new GridWorkbook([old, compta!]));
    expect((await controlWith(session))[0]!.result.before).toEqual({count: 0, first: []});
    const {result} = (await controlWith(session, {...asked, files: [before]}))[0]!;
    expect(result.before.first).toMatchObject([
      {fund: 'FAJeM', day: '10/10/2023', age: 448, granted: 64000, paid: 0},
      {fund: 'FAJeM', day: '02/01/2023', age: 729, granted: 0, paid: 8000},
    ]);
    // They are of the year before: the totals of this one do not move.
    expect(result.funds[0]).toMatchObject({register: 64010, ledger: 54500});
  });

  it('knows when the register, a ledger or a setting changed since, and when a note did not matter', async () => {
    const book = new GridWorkbook([...aidsSheets, {name: 'Notes', rows: [['rien']]}]);
    const session = open(book);
    await controlWith(() => session);
    const state = async () => (await session.aids()).sheets[0]!.state;
    book.type('Notes', 0, 0, 'fait');
    expect(await state()).toBe('current');
    book.type('Compta', 1, 4, 201);
    expect(await state()).toBe('stale');
    book.type('Compta', 1, 4, 200);
    expect(await state()).toBe('current');
    book.type('Registre des aides', 1, 3, 201);
    expect(await state()).toBe('stale');
  });

  it('writes the accounts proposed into « Paramètres ML » once', async () => {
    const book = workbook();
    const session = open(book);
    const {accounts} = await session.aids();
    expect(await session.acceptAccounts(accounts.proposed)).toEqual({added: 1});
    const after = await session.aids();
    expect(after.accounts).toMatchObject({inForce: accounts.proposed, proposed: []});
    const {key, row} = after.accounts.place!;
    expect(book.readRows(key)![row + 1]).toEqual(expect.arrayContaining(['FAJeM', '657110']));
    expect(await session.acceptAccounts(accounts.proposed)).toEqual({added: 0});
    expect((await session.controlAids(asked)).result.isProposed).toBe(false);
  });

  it('does not take its sheets for registers, nor for chapters of the report', async () => {
    const book = workbook();
    const session = open(book);
    await controlWith(() => session);
    expect((await session.recognise()).sheets.map(({sheet}) => sheet)).toEqual(['Registre des aides', 'Compta']);
    const before = JSON.stringify(book.named('Détail'));
    runTask(generate(), book);
    expect(JSON.stringify(book.named('Détail'))).toBe(before);
    book.selection = {sheet: book.named('Contrôle des aides').key, row: 6, column: 1};
    expect(await session.trace()).toMatchObject({found: false});
  });

  it('takes up a control that was stopped, even once it was described anew', async () => {
    const book = workbook();
    const session = open(book);
    const {left} = await session.controlAids(asked);
    await session.aids();
    const steps = await controlWith(() => session, {...asked, left});
    expect(steps.flatMap(({drawn}) => drawn.map(({outcome}) => outcome))).toEqual(['added', 'added', 'added']);
  });
});

describe('where each question is an execution of its own', () => {
  const answer = (book: GridWorkbook, request: AidsRequest, isEnough: () => boolean) =>
    runTask(
      sessionTasks({
        version,
        host: 'Google Sheets',
        counts: 'google',
        can: {activate: true, formulas: true, repairFormulas: true, freezeFormulas: true, keepFormulas: false},
        isEnough,
      }).controlAids(request),
      book,
    );

  it('draws in one step all that there is time for, so that a file crosses once', () => {
    const book = workbook();
    const {left, drawn} = answer(book, {...asked, files: [returns]}, () => false);
    expect([left, drawn.length]).toEqual([[], 3]);
    expect(book.named('Détail').rows.length).toBeGreaterThan(5);
  });

  it('stops when there is none, and goes on from there', () => {
    const book = workbook();
    const first = answer(book, asked, () => true);
    expect([first.left.length, first.drawn.length]).toEqual([3, 0]);
    const second = answer(book, {...asked, left: first.left}, () => true);
    expect(second.drawn.map(({plan}) => plan)).toEqual(['controle-aides']);
    expect(second.result).toEqual(first.result);
  });
});

describe('a register kept in an Excel table', () => {
  it('is controlled like another, but no link leads to its rows, which are not counted from the top', async () => {
    const [aides, compta] = aidsSheets;
    const book = new GridWorkbook([{name: 'Divers', rows: [['Un titre']]}, compta!]);
    book.ranges.push({name: 'Tableau1', sheet: book.named('Divers').key, kind: 'table', rows: aides!.rows});
    const {result} = (await controlWith(() => open(book)))[0]!;
    expect(result.funds[0]).toMatchObject({register: 64010, ledger: 54500});
    const lines = result.open.flatMap(({first}) => first);
    expect(lines.filter(({side}) => side === 'register').map(({place}) => place)).toEqual([null, null, null, null]);
    expect(lines.filter(({side}) => side === 'ledger').every(({place}) => place !== null)).toBe(true);
  });
});

describe('« Décisions » kept in a sheet of theirs', () => {
  it('is read, never written, and no other is made', async () => {
    const sheets = [
      ...aidsSheets,
      {name: 'Mes choix', rows: [['Vu en réunion'], ['Décision', 'Aides', 'Écritures', 'Motif']]},
    ];
    const book = new GridWorkbook(sheets);
    const session = open(book);
    await controlWith(() => session);
    expect(book.sheets.map(({name}) => name)).not.toContain('Décisions');
    const {rows} = book.named('Détail');
    const key = rows.find((row) => row.includes('00010004'))!.find((cell) => /^A-/.test(String(cell)))!;
    [key, null, 'annulée'].forEach((value, column) => book.type('Mes choix', 2, column + 1, value));
    book.type('Mes choix', 2, 0, 'Expliquer');
    const [{result}] = (await controlWith(() => session)) as [AidsStep];
    expect(result.decisions).toBe(1);
    expect(result.funds[0]!.reasons.map(({code}) => code)).toContain('explained');
    expect((await session.aids()).decisions).toMatchObject({count: 1, place: {name: 'Mes choix', row: 1}});
  });
});

describe('a ledger that is not as it should be', () => {
  const said = async (file: LedgerFile) => {
    const {ledgers} = await open(workbook()).readLedger(file);
    return ledgers.flatMap(({remarks}) => remarks.map(({line, message}) => `${line} ${plain(message)}`));
  };
  const controlled = async (file: LedgerFile, period: {from: number; to: number} = year2024) => {
    const {result} = await open(workbook()).controlAids({...asked, ...period, sheets: [], files: [file]});
    return result.remarks.map(({message}) => plain(message));
  };
  const csv = (lines: readonly string[]) =>
    textFile('compta.csv', ['Date;Compte;Libellé;Débit;Crédit', ...lines].join('\r\n'));

  it('is refused with its reason when it holds no line', async () => {
    const read = (file: LedgerFile) => open(workbook()).readLedger(file);
    await expect(read(textFile('photo.txt', 'Bonjour\nà tous'))).rejects.toMatchObject({name: 'UserError'});
    await expect(read(textFile('photo.txt', 'Bonjour\nà tous'))).rejects.toThrow(/photo.txt.*Aucun en-tête/);
    await expect(read({kind: 'sheets', name: 'vide.xlsx', sheets: [{name: 'F', rows: []}]})).rejects.toThrow(
      /vide.xlsx/,
    );
  });

  it('is refused above what the host carries', () => {
    const tasks = sessionTasks({
      version,
      host: 'Google Sheets',
      counts: 'google',
      can: {activate: true, formulas: true, repairFormulas: true, freezeFormulas: true, keepFormulas: false},
    });
    const file: LedgerFile = {kind: 'bytes', name: 'gros.txt', base64: 'QUJD'.repeat(3.4e6)};
    expect(() => runTask(tasks.readLedger(file), workbook())).toThrow(/gros\.txt.*10\sMo/);
    expect(runTask(tasks.open(), workbook()).largestLedger).toBe(10e6);
  });

  it('tells an unbalanced ledger, amounts that are text and days that are none, with their lines', async () => {
    const remarks = await said(
      csv(['12/02/2024;657110;AIDE 00010001;200,00;', '31/02/2024;657110;X;1,00;', '13/02/2024;657110;Y;douze;']),
    );
    expect(remarks).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^0 Grand livre déséquilibré/),
        expect.stringMatching(/^3 « Date » vaut « 31\/02\/2024 », qui n’est pas une date/),
        expect.stringMatching(/^4 « Débit » vaut « douze », qui n’est pas un montant/),
      ]),
    );
  });

  it('tells an unknown encoding, another year, another agency', async () => {
    const head =
      'JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise';
    const bytes = encoder.encode(
      `${head}\r\nBQ|Banque|1|20240102|657110|Aide?|||P1|20240102|A?|1,00|0,00|||20240102||\r\n`,
    );
    const odd = bytes.map((byte) => (byte === 0x3f ? 0x81 : byte));
    odd[odd.length - 3] = 0;
    expect(await said(bytesFile('000000000FEC20241231.txt', odd))).toContainEqual(
      expect.stringContaining('0 Encodage inconnu'),
    );
    const old = csv(['15/03/2021;657110;FAJ X;1,00;', '15/03/2021;512000;X;;1,00']);
    expect(await controlled(old)).toContainEqual(expect.stringMatching(/^Les écritures vont du 15\/03\/2021/));
    const others = Array.from({length: 6}, (_, n) => `15/0${n + 3}/2024;657110;FAJ 0009900${n};${n + 300},00;`);
    expect(await controlled(csv(others))).toContainEqual(expect.stringContaining('est-ce bien le grand livre'));
  });

  it('quotes no words of a line: its number is enough', async () => {
    const remarks = await said(
      csv(['12/02/2024;657110;=CMD() DUPONT Zoé;1,00;', ';;DURAND Max;;', '12/02/2024;5;b;;1,00']),
    );
    expect(remarks.join()).not.toMatch(/DUPONT|DURAND/);
    expect(remarks).toContainEqual(expect.stringMatching(/^2 Le libellé commence comme une formule \(« … »\)/));
  });

  it('reads a workbook of ledgers, and leaves its other sheets', async () => {
    const [, compta] = aidsSheets;
    const sheets = [{name: 'Lisez-moi', rows: [['Bonjour']]}, compta!];
    const {ledgers, proposed} = await open(workbook()).readLedger({kind: 'sheets', name: 'compta.xlsx', sheets});
    expect(ledgers.map(({name, sheet, lines}) => [name, sheet, lines])).toEqual([['Compta', null, 10]]);
    expect(proposed).toHaveLength(1);
    // Under the name of a sheet of the workbook, a file leads nowhere.
    const book = workbook();
    const {result} = await open(book).controlAids({
      ...asked,
      sheets: [],
      files: [{kind: 'sheets', name: 'compta.xlsx', sheets}],
    });
    const fromFile = result.open.flatMap(({first}) => first).filter(({side}) => side === 'ledger');
    expect(fromFile.map(({source, place}) => [plain(source), place])).toEqual(
      fromFile.map(() => ['Compta (fichier)', null]),
    );
    expect(fromFile.length).toBeGreaterThan(0);
  });
});
