import {buildControlPlan, ledgersOfFile} from '../../shared';
import {openPoints} from '../../shared/aids/open-points';
import {ACCOUNTS, BANK, booked, controlOf, FAJ, fecOf, paid} from './scenario';

const AID = '10000002;MARTIN;Paul;FAJ;05/03/2024;150';
const PAID = paid('20/03', 'AIDE FAJ 10000002', 150);

const control = (...[bookings, comptes]: [Parameters<typeof fecOf>[0], Parameters<typeof controlOf>[2]?]) =>
  controlOf([AID], [fecOf(bookings)], comptes);
const plain = (text: unknown) => String(text).replace(/[\u00a0\u202f]/g, ' ');
const messages = (...given: Parameters<typeof control>) =>
  control(...given).control.wholeDoubts.map(({message}) => plain(message));

describe('the whole is proven', () => {
  it('when each fund is, and nothing else is open', () => {
    expect(openPoints(control([PAID]).control)).toEqual([]);
  });

  it('not with lines of an account of aids that no fund has, on any side', () => {
    const other = [PAID, paid('21/03', 'AIDE 10000009', 80, {debit: '657400'})];
    expect(messages(other)).toEqual(['657400 Compte 657400, 1 ligne, 80,00 €, d’aucun fonds']);
    const {control: found, registers} = control(other);
    expect(found.bridges.map(({state}) => state)).toEqual(['proven']);
    expect(openPoints(found).map(plain)).toEqual(['1 ligne d’un compte d’aides n’est d’aucun fonds']);
    const back = booked('22/03', [BANK, '657400'], 'RETOUR 10000009', 80);
    expect(messages([...other, back])).toEqual([
      '657400 Compte 657400, 2 lignes, 80,00 € et 80,00 € au crédit, d’aucun fonds',
    ]);
    const [page] = buildControlPlan(found, registers, {version: '1'}).sheets;
    const said = page!.cells.map(({value}) => plain(value));
    expect(said.join('|')).toMatch(/Tout est-il lu \?\|Non\|1 ligne d’un compte d’aides/);
  });

  it('not with a fund whose account stands nowhere in the ledgers', () => {
    const comptes = [...ACCOUNTS, ['Mobilité', '6599']];
    const {control: found} = control([PAID], comptes);
    expect(found.bridges.map(({fund, state}) => `${fund} ${state}`)).toEqual(['FAJeM proven', 'Mobilité to-confirm']);
    expect(openPoints(found)).toContain('à confirmer : Mobilité');
    expect(messages([PAID], comptes)).toEqual([
      expect.stringMatching(/^Aucune ligne au compte 6599 dans le grand livre \(fonds Mobilité\)/),
    ]);
    // The account is there, in the year before: nothing moved in the period, and nothing was granted.
    const before = fecOf([paid('20/03/2023', 'BUS', 10, {debit: '659900'})], '123456789FEC20231231.txt');
    const both = controlOf([AID], [before, fecOf([PAID])], comptes).control;
    expect(both.bridges.map(({fund, state}) => `${fund} ${state}`)).toEqual(['FAJeM proven', 'Mobilité proven']);
  });

  it('not with a book whose sides are the wrong way round', () => {
    const swapped = (euros: number, at: number) => booked(`${10 + at}/03`, [BANK, FAJ], 'AIDE FAJ 10000002', euros);
    expect(messages([150, 40, 12].map(swapped))).toEqual([
      expect.stringMatching(
        /^« 123456789FEC20241231.txt » : les comptes d’aides sont presque toujours au crédit \(3 lignes, 202,00 €\)/,
      ),
    ]);
    // Money that came back is no such thing.
    const back = (at: number) => booked(`${10 + at}/03`, [BANK, FAJ], 'REJET VIREMENT 10000002', 150);
    expect(messages([1, 2, 3, 4].map(back))).toEqual([]);
    expect(messages([PAID, swapped(150, 15)])).toEqual([]);
  });

  it('not with a fund of the register that has neither account nor payment', () => {
    const {control: found} = controlOf([AID, '10000003;LEROY;Anna;Mobilité;02/04/2024;80'], [fecOf([PAID])]);
    expect(openPoints(found)).toEqual(['non contrôlé, sans compte ni paiement : Mobilité']);
  });

  it.each([
    ['658000', 'FAJ DUPONT ALINE', 1],
    ['606000', 'FAJ 10000002', 1],
    ['467000', 'FAJ DUPONT ALINE', 1],
    ['625000', 'REUNION FAJ', 0],
    ['658000', 'COTISATION CEJ', 0],
  ])('of %s, « %s » says that it is an aid: %i', (account, label, lines) => {
    const aids = ['10000002;MARTIN;Paul;FAJ;05/03/2024;150'];
    const entries = [paid('20/03', 'AIDE 10000002', 150), booked('21/04', [account, BANK], label, 60)];
    const {control} = controlOf(aids, [fecOf(entries)]);
    expect(control.unattributed.map((own) => [own.account, own.lines])).toEqual(lines === 0 ? [] : [[account, lines]]);
    expect(openPoints(control).length > 0).toBe(lines > 0);
  });

  describe('of a workbook given as a ledger', () => {
    const book = [
      ['Date', 'Compte', 'Libellé', 'Débit', 'Crédit'],
      ['20/03/2024', FAJ, 'AIDE FAJ 10000002', 150, null],
      ['20/03/2024', BANK, 'AIDE FAJ 10000002', null, 150],
    ];
    const entries = [
      [45383, 'BQ', 2, 657100, 'AIDE FAJ 10000003', 80, null],
      [45383, 'BQ', 2, 512000, 'AIDE FAJ 10000003', null, 80],
    ];
    const readWith = (rows: (string | number | null)[][]) =>
      controlOf([AID], ledgersOfFile('gl.xlsx', [sheetOf('T1', book), sheetOf('T2', rows)])).control;
    const sheetOf = (name: string, rows: (string | number | null)[][]) => ({name, rows});

    it.each([
      ['other headings', [['Dt', 'Jnl', 'Num', 'Cpt', 'Lib', 'D', 'C'], ...entries]],
      ['no headings', entries],
      [
        'the headings of a list',
        [
          ['Date', 'Libellé', 'Montant'],
          ['02/04/2024', 'AIDE FAJ 10000003', 80],
        ],
      ],
    ])('not with a sheet of entries that is left out: %s', (_, rows) => {
      const found = readWith(rows);
      expect(found.bridges.map(({state}) => state)).toEqual(['to-confirm']);
      expect(found.wholeDoubts.map(({message, funds}) => [plain(message), funds])).toEqual([
        [expect.stringMatching(/^« T1 » : La feuille « T2 » n’est pas lue, et \d lignes? y (a|ont) une date/), null],
      ]);
    });

    it.each([
      ['notes', [['À lire'], ['Vu le 05/03/2024 avec 3 personnes'], ['Édité le', '05/03/2024', null]]],
      ['nothing', []],
      ['a register', [['N° dossier', 'Nom', 'Prénom', 'Fonds', 'Date de décision', 'Montant'], AID.split(';')]],
    ])('of %s, a sheet left out says nothing', (_, rows) => {
      expect(readWith(rows).bridges.map(({state}) => state)).toEqual(['proven']);
    });
  });

  it('nor when no fund at all was controlled', () => {
    const nothing = fecOf([booked('21/03', ['606000', BANK], 'PAPIER', 10)]);
    expect(openPoints(controlOf([], [nothing], []).control)).toEqual([
      'aucun fonds n’a été contrôlé',
      '1\u00a0remarque sur ce qui a été lu', // no aid under the headings
    ]);
  });

  it('one account of a fund that has others is only remarked: it may not have moved', () => {
    const found = control([PAID], [['FAJeM', '6571;6573']]).control;
    expect(found.faults.map(({code}) => code)).toEqual(['account-unused']);
    expect(openPoints(found)).toEqual([]);
    expect(FAJ.startsWith('6571')).toBe(true);
  });
});

describe('dates of another year, in a file whose name says none', () => {
  const others = Array.from({length: 12}, (_, at) => paid(`${10 + at}/03`, `PAPIER ${at}`, 5, {debit: '606000'}));
  const stateWith = (...days: string[]) => {
    const strays = days.map((day) => paid(day, 'PAPIER', 5, {debit: '606000'}));
    const {control: found} = controlOf([AID], [fecOf([PAID, ...others, ...strays], 'export.txt')]);
    return [
      found.bridges[0]!.state,
      ...found.wholeDoubts.map(({message}) => plain(message).replace(/ Vérifier.*$/, '')),
    ];
  };

  it('are slips of the pen where they are few and far from the others', () => {
    expect(stateWith('12/04/2023')).toEqual([
      'to-confirm',
      '« export.txt » : 2 lignes sont datées hors de la période et loin des autres (12/04/2023).',
    ]);
  });

  it('are the year before or after where they follow on, or are many', () => {
    expect(stateWith('20/12/2023')).toEqual(['proven']);
    expect(stateWith('12/04/2023', '13/04/2023', '14/04/2023')).toEqual(['proven']);
  });

  it('are the year before where one follows another, few as they are', () => {
    const many = Array.from({length: 60}, (_, at) =>
      paid(`${10 + (at % 18)}/03`, `PAPIER ${at}`, 5, {debit: '606000'}),
    );
    const back = ['20/12/2023', '25/09/2023', '30/06/2023'].map((day) => paid(day, 'PAPIER', 5, {debit: '606000'}));
    const codes = (...entries: Parameters<typeof fecOf>[0]) =>
      controlOf([AID], [fecOf([PAID, ...many, ...entries], 'export.txt')]).control.faults.map(({code}) => code);
    expect(codes(...back)).not.toContain('days-stray');
    expect(codes(back[2]!)).toContain('days-stray');
  });
});
