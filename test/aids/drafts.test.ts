import {openPoints} from '../../shared/aids/open-points';
import {readLedgerBytes} from './core';
import {BANK, booked, controlOf, FAJ, fecOf, paid} from './scenario';

const MARTIN = '10000002;MARTIN;Paul;FAJ;05/03/2024;150';
const LEROY = '10000003;LEROY;Anna;FAJ;06/03/2024;80';
const PAID = paid('20/03', 'AIDE 10000002', 150);
const HEAD = 'Date;Journal;N° écriture;Compte;Compte auxiliaire;Libellé auxiliaire;Libellé;Débit;Crédit;Lettrage';

const stateOf = (bookings: Parameters<typeof fecOf>[0], next: Parameters<typeof fecOf>[0] = [], aids = [MARTIN]) => {
  const ledgers = [fecOf(bookings), ...(next.length === 0 ? [] : [fecOf(next, '123456789FEC20251231.txt')])];
  return controlOf(aids, ledgers).control.bridges[0]!.state;
};
const csv = (text: string, name = 'compta.csv') => readLedgerBytes(name, Buffer.from(text));
/** MARTIN's aid in a ledger in a sheet; `more` ends the headings and each line. */
const inSheet = ([heading, cell]: readonly [string, string], title = '', name?: string) => {
  const lines = ['657100;;;AIDE 10000002;150;;', '512000;;;AIDE 10000002;;150;'].map(
    (line) => `20/03/2024;BQ;1;${line}${cell}`,
  );
  return controlOf([MARTIN], [csv([...(title === '' ? [] : [title]), HEAD + heading, ...lines].join('\n'), name)])
    .control;
};

describe('a draft', () => {
  const fec = (journal: string, valid: string, more = '|') =>
    `JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise
${journal}|1|20240320|657100|Aides|||P1|20240320|AIDE 10000002|150,00|0,00|||${valid}|${more}
${journal}|1|20240320|512000|Banque|||P1|20240320|AIDE 10000002|0,00|150,00|||${valid}|${more}`;
  const control = (...given: Parameters<typeof fec>) =>
    controlOf([MARTIN], [csv(fec(...given), '123456789FEC20241231.txt')]).control;

  it('of a FEC, by its empty ValidDate, is booked and not proven; the remedy is said', () => {
    expect(control('BQ|Banque', '20240331').bridges[0]!.state).toBe('proven');
    const {bridges, groups, wholeDoubts} = control('BQ|Banque', '');
    expect([bridges[0]!.state, groups.length]).toEqual(['to-confirm', 1]);
    expect(bridges[0]!.reasons).toEqual([{code: 'booked', count: 1, cents: 0}]);
    expect(wholeDoubts[0]!.message).toMatch(/1\s?écriture du fonds FAJeM n’est pas validée.*Les valider/);
  });

  it.each(['BRO|Brouillard de banque', 'SIM|Simulation', 'PREV|Journal prévisionnel', 'RAN|A nouveaux', 'AN|'])(
    'or what is carried over, by its journal: « %s »',
    (journal) => expect(control(journal, '20240331').bridges[0]!.state).toBe('to-confirm'),
  );

  it('another currency is no euros', () => {
    const state = (more: string) => control('BQ|Banque', '20240331', more).bridges[0]!.state;
    expect(['150,00|USD', '|XPF', '150,00|EUR', '|'].map(state)).toEqual([
      'to-confirm',
      'to-confirm',
      'proven',
      'proven',
    ]);
  });

  it.each([
    [';Statut', ';Brouillard'],
    [';Validée', ';Non'],
    [';ValidDate', ';'],
    [';Devise', ';USD'],
    [';Observations', ';annulé'],
  ])('a column of a sheet says so: « %s » « %s »', (...more) =>
    expect(inSheet(more).bridges[0]!.state).toBe('to-confirm'),
  );
  it.each([
    [';Statut', ';Validé'],
    [';Validée', ';Oui'],
    [';ValidDate', ';31/03/2024'],
    [';Devise', ';EUR'],
    [';Observations', ';dossier complet'],
  ])('« %s » « %s » takes nothing away', (...more) => expect(inSheet(more).bridges[0]!.state).toBe('proven'));

  it('the whole file is one, by its name or by its title', () => {
    const none = ['', ''] as const;
    expect(inSheet(none, 'BROUILLARD DE SAISIE').bridges[0]!.state).toBe('to-confirm');
    expect(inSheet(none, 'Grand livre provisoire au 31/12/2024').bridges[0]!.state).toBe('to-confirm');
    expect(inSheet(none, '', 'brouillard 2024.csv').bridges[0]!.state).toBe('to-confirm');
    expect(inSheet(none, 'Grand livre général 2024').bridges[0]!.state).toBe('proven');
  });

  it.each([
    ['Observations', 'rejeté, RIB clos'],
    ['Commentaire', 'non versé'],
    ['Date de rejet', '25/03/2024'],
    ['Montant rejeté', '150'],
    ['Anomalie', 'RIB absent'],
    ['Devise', 'USD'],
  ])('a return that says « %s : %s » is to confirm', (heading, cell) => {
    const state = (said: string) =>
      controlOf(
        [MARTIN],
        [
          csv(
            `N° dossier;Fonds;Date de paiement;Montant;${heading}\n10000002;FAJ;20/03/2024;150;${said}`,
            'retour-faj.csv',
          ),
        ],
      ).control.bridges[0]!.state;
    expect([state(cell), state('')]).toEqual(['to-confirm', 'proven']);
  });
});

describe('what the ledger of the year after takes back, however late', () => {
  const later = (label: string, more: Parameters<typeof booked>[4] = {}, euros = 150) =>
    booked('15/01/2025', [BANK, FAJ], label, euros, more);
  it.each([
    ['with its dossier', later('ANNULATION AIDE 10000002')],
    ['with no word for it', later('AIDE 10000002')],
    ['without a name', later('ANNULATION AIDE')],
    ['in part', later('ANNULATION PARTIELLE 10000002', {}, 40)],
    ['on another account', booked('15/01/2025', [BANK, '771800'], 'REMBOURSEMENT AIDE 10000002', 150)],
    ['by the bank', booked('15/01/2025', [BANK, '471000'], 'REJET VIREMENT 10000002', 150)],
  ])('%s: the aid is to confirm', (_, back) => expect(stateOf([PAID], [back])).toBe('to-confirm'));

  it.each([
    ['of another amount', later('ANNULATION AIDE', {}, 90)],
    ['of another dossier', later('ANNULATION AIDE 10000099')],
    ['of somebody that nobody knows', later('ANNULATION DUPONT JEAN')],
  ])('what is taken back %s is not it', (_, back) =>
    expect(stateOf([PAID, paid('21/03', 'AIDE 10000003', 80)], [back], [MARTIN, LEROY])).toBe('proven'),
  );

  it('a payment of that year and its cancellation are its own affair', () => {
    const both = [paid('05/01/2025', 'AIDE 10000002', 150), later('ANNULATION AIDE 10000002')];
    expect(stateOf([PAID], both)).toBe('proven');
  });

  it('a transfer sent back under a name with a slip of the pen is that youth’s', () => {
    const back = (label: string) => booked('25/03', [BANK, '471000'], label, 150);
    expect(stateOf([PAID, back('REJET VIR MARTIM PAUL')])).toBe('to-confirm');
    expect(stateOf([PAID, back('REJET VIR DUPONT JEAN')])).toBe('proven');
  });
});

describe('an aid that is paid beside the accounts of its fund', () => {
  const beside = (account: string, label: string) =>
    controlOf([MARTIN], [fecOf([PAID, booked('25/03', [account, BANK], label, 80)])]).control;

  it.each(['467300', '401000', '411000', '471000', '580000'])('on %s is said, and its fund is in doubt', (account) => {
    const {bridges, unattributed} = beside(account, 'AIDE FAJ LEROY');
    expect(bridges[0]!.state).toBe('to-confirm');
    expect(unattributed).toMatchObject([{account, lines: 1, debit: 8000}]);
  });

  it('with a dossier alone, the whole is in doubt', () =>
    expect(openPoints(beside('467300', 'AIDE 10000002'))).not.toEqual([]));

  it('is only paid off where an entry owed it', () => {
    const owed = booked('20/03', [FAJ, '467300'], 'AIDE FAJ 10000002', 150, {journal: 'OD'});
    const {control} = controlOf([MARTIN], [fecOf([owed, booked('25/03', ['467300', BANK], 'AIDE FAJ 10000002', 150)])]);
    expect([control.bridges[0]!.state, control.unattributed]).toEqual(['proven', []]);
  });
});

describe('an entry', () => {
  const gl = (lines: readonly string[], aids = [MARTIN, LEROY]) =>
    controlOf(aids, [csv([HEAD, ...lines, ...LEROY_PAID].join('\n'))]).control.bridges[0]!.state;
  const LEROY_PAID = ['21/03/2024;BQ;9;657100;;;AIDE 10000003;80;;', '21/03/2024;BQ;9;512000;;;AIDE 10000003;;80;'];
  const aid = '20/03/2024;BQ;1;657100;;;AIDE 10000002;150;;';

  it('of which the bank gives less than the aid does not pay it', () => {
    const short = [aid, '20/03/2024;BQ;1;512000;;;AIDE 10000002;;50;', '20/03/2024;BQ;1;708000;;;AIDE 10000002;;100;'];
    const received = [aid, '20/03/2024;BQ;1;512000;;;AIDE;10;;', '20/03/2024;BQ;1;708000;;;AIDE;;160;'];
    const rounded = [aid, '20/03/2024;BQ;1;512000;;;AIDE;;149,50;', '20/03/2024;BQ;1;758000;;;ECART;;0,50;'];
    expect([short, received, rounded].map((lines) => gl(lines))).toEqual(['to-confirm', 'to-confirm', 'proven']);
  });

  const owed = (name: string, letter = 'AA') => `20/03/2024;BQ;1;467000;X;${name};AIDE 10000002;;150;${letter}`;
  const off = (label: string, letter = 'AA') => [
    `25/03/2024;BQ;2;467000;X;;${label};150;;${letter}`,
    `25/03/2024;BQ;2;512000;;;${label};;150;`,
  ];
  it.each([
    ['the account of another youth', [aid, owed('LEROY ANNA'), ...off('VIR')], 'to-confirm'],
    ['the account of somebody', [aid, owed('BENALI KARIM'), ...off('VIR')], 'to-confirm'],
    ['a transfer to another', [aid, owed(''), ...off('VIR LEROY ANNA')], 'to-confirm'],
    ['the same, without lettering', [aid, owed('', ''), ...off('VIR LEROY ANNA', '')], 'to-confirm'],
    ['the account of the youth', [aid, owed('MARTIN PAUL'), ...off('VIR MARTIN PAUL')], 'proven'],
    ['that of a supplier', [aid, owed('GARAGE DU PONT'), ...off('VIR')], 'proven'],
  ])('paid off by %s', (_, lines, state) => expect(gl(lines)).toBe(state));

  it('of several aids, of which the bank pays one youth alone', () => {
    const two = [aid, '20/03/2024;BQ;1;657100;;;AIDE 10000003;80;;'];
    const other = ['22/03/2024;BQ;2;606000;;;PAPIER;5;;', '22/03/2024;BQ;2;512000;;;PAPIER;;5;'];
    const bank = (label: string) => `20/03/2024;BQ;1;512000;;;${label};;230;`;
    const state = (label: string) =>
      controlOf([MARTIN, LEROY], [csv([HEAD, ...two, bank(label), ...other].join('\n'))]).control.bridges[0]!.state;
    expect([state('VIR LEROY ANNA'), state('VIR LOT')]).toEqual(['to-confirm', 'proven']);
  });

  it('put by hand with an aid of another fund is to correct', () => {
    const comptes = [
      ['FAJeM', '6571'],
      ['CEJ', '6572'],
    ];
    const ledger = fecOf([paid('20/03', 'VIR', 150, {debit: '657200'})]);
    const {control} = controlOf([MARTIN], [ledger], comptes);
    const decision = ['rapprocher', control.aids[0]!.key, control.payments[0]!.key, 'vu au relevé'];
    const decided = controlOf([MARTIN], [ledger], comptes, [decision]).control;
    expect(decided.bridges.map(({state}) => state)).toEqual(['to-correct', 'to-correct']);
  });
});
