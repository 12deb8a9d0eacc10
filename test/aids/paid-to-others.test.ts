import {ACCOUNTS, BANK, booked, controlOf, FAJ, fecOf, paid} from './scenario';
import {openPoints} from '../../shared';
import {readLedgerBytes} from './core';

const MARTIN = '10000002;MARTIN;Paul;FAJ;05/03/2024;150';
const LEROY = '10000003;LEROY;Anna;FAJ;06/03/2024;150';
const MOBILITE = '657200';
const BOTH = [...ACCOUNTS, ['Mobilité', '6572']];
const MARTIN_PAID = paid('20/03', 'AIDE 10000002', 150);

type Bookings = Parameters<typeof fecOf>[0];
const statesOf = (bookings: Bookings, aids = [MARTIN], comptes: typeof BOTH = [...ACCOUNTS]) =>
  controlOf(aids, [fecOf(bookings)], comptes).control.bridges.map(({state}) => state);
const isProven = (...ledgers: Parameters<typeof controlOf>[1]) => {
  const {control} = controlOf([MARTIN], ledgers);
  return openPoints(control).length === 0;
};
/** A book in which the line of the bank has its own label. */
const atBank = (label: string) =>
  readLedgerBytes(
    'compta.csv',
    Buffer.from(
      `Date;Compte;Journal;N° écriture;Libellé;Débit;Crédit\n20/03/2024;657100;BQ;1;AIDE 10000002;150;\n20/03/2024;512000;BQ;1;${label};;150`,
    ),
  );

describe('whom the line of the bank pays', () => {
  it.each(['VIR DUPONT JEAN', 'CHQ 123 DUPONT JEAN'])('« %s » is somebody else', (label) =>
    expect(isProven(atBank(label))).toBe(false),
  );
  it.each(['VIR REJETE 10000002', 'VIR ANNULE', 'VIR 10000002 80,00 EUR', 'SALAIRE MARS'])(
    '« %s » does not pay what the line of the fund says',
    (label) => expect(isProven(atBank(label))).toBe(false),
  );
  it.each([
    [150, 80, true],
    [80, 150, false],
  ])('one entry of two aids pays each what is booked for them: %i and %i', (martin, leroy, isRight) => {
    const rows = [
      'Date;Compte;Journal;N° écriture;Libellé;Débit;Crédit',
      ...['657100;BQ;1;AIDE 10000002;150;', '657100;BQ;1;AIDE 10000003;80;'],
      ...[`512000;BQ;1;VIR MARTIN PAUL;;${martin}`, `512000;BQ;1;VIR LEROY ANNA;;${leroy}`],
      ...['606000;BQ;2;PAPIER;5;', '512000;BQ;2;PAPIER;;5'],
    ];
    const book = rows.map((row, at) => (at === 0 ? row : `20/03/2024;${row}`)).join('\n');
    const aids = [MARTIN, '10000003;LEROY;Anna;FAJ;06/03/2024;80'];
    const [bridge] = controlOf(aids, [readLedgerBytes('compta.csv', Buffer.from(book))]).control.bridges;
    expect(bridge!.state === 'proven').toBe(isRight);
  });
  it.each(['VIR MARTIN PAUL', 'VIR GARAGE DUPONT', 'VIR EMIS CREDIT MUTUEL', 'VIR CMNE', 'BANQUE'])(
    '« %s » is not',
    (label) => expect(isProven(atBank(label))).toBe(true),
  );
});

it.each(['AIDE 10000002 SUR COMPTE DE SA SOEUR', 'AIDE MARTIN PAUL COMPTE DE SA MERE'])(
  '« %s » pays somebody of the family, and no company',
  (label) => expect(statesOf([paid('20/03', label, 150)])).toEqual(['to-confirm']),
);

describe('a youth paid beside the accounts of a fund', () => {
  const isOpen = (label: string, account: string, euros = 150) =>
    !isProven(fecOf([MARTIN_PAID, booked('21/03', [account, BANK], label, euros)]));
  it.each([
    ...[['VIR 10000002', '658000'] as const, ['MARTIN PAUL', '625100'] as const],
    ...[['VIR 10000002 MARTIN PAUL', '467000'] as const, ['MARTIN PAUL', '471000'] as const],
  ])('« %s » on %s is told', (label, account) => expect(isOpen(label, account)).toBe(true));
  it.each([
    ...[['SALAIRE MARTIN PAUL', '641000'] as const, ['NDF MARTIN PAUL', '625100'] as const],
    ...[['COMMISSION 10000002', '627000'] as const, ['DUPONT JEAN', '625100'] as const],
  ])('« %s » on %s is not', (label, account) => expect(isOpen(label, account, 9)).toBe(false));
});

it.each(['CHEQUE 1234567 PRESCRIT', 'CHQ NON DEBITE', 'CHEQUE PERIME'])(
  '« %s »: a cheque that nobody cashed reopens what it paid, nine months after too',
  (label) => expect(statesOf([MARTIN_PAID, booked('20/12', [BANK, '758000'], label, 150)])).toEqual(['to-confirm']),
);

describe('entries that only move money between lines of funds', () => {
  const onMobility = booked('20/03', [MOBILITE, BANK], 'AIDE 10000002', 150);
  it.each(['RECLASSEMENT AIDE 10000002', 'OD RECTIF IMPUTATION MARTIN PAUL'])(
    '« %s » puts right what was on a wrong fund: nothing is left to correct',
    (label) => {
      const {control} = controlOf([MARTIN], [fecOf([onMobility, booked('25/03', [FAJ, MOBILITE], label, 150)])], BOTH);
      expect(control.bridges.map(({state, gap}) => [state, gap])).toEqual([
        ['proven', 0],
        ['proven', 0],
      ]);
    },
  );

  it('pay nobody: what one youth was paid is no proof of the aid of another', () => {
    const text = `Date;Compte;Journal;N° écriture;Libellé;Débit;Crédit
20/03/2024;657200;BQ;1;AIDE MARTIN PAUL;150;
20/03/2024;512000;BQ;1;AIDE MARTIN PAUL;;150
25/03/2024;657100;OD;2;AIDE LEROY ANNA;150;
25/03/2024;657200;OD;2;ANNUL AIDE MARTIN PAUL;;150`;
    const {control} = controlOf([LEROY], [readLedgerBytes('compta.csv', Buffer.from(text))], BOTH);
    expect(control.bridges.map(({state}) => state)).toEqual(['to-confirm', 'to-confirm']);
  });
});

describe('what names of files and of accounts say', () => {
  it('books of two agencies', () => {
    const other = fecOf([booked('11/04', ['606400', BANK], 'PAPIER', 5)], '987654321FEC20241231.txt');
    expect([isProven(fecOf([MARTIN_PAID])), isProven(fecOf([MARTIN_PAID]), other)]).toEqual([true, false]);
  });

  it('a year that closes before the period ends, unless the next one is given', () => {
    const [half, next] = ['20240630', '20250630'].map((day) => `123456789FEC${day}.txt`);
    const after = fecOf([booked('11/09', ['606400', BANK], 'PAPIER', 5)], next);
    expect([isProven(fecOf([MARTIN_PAID], half)), isProven(fecOf([MARTIN_PAID], half), after)]).toEqual([false, true]);
  });

  it('an account of one fund that « Comptes » gives to another', () => {
    const text = `Date;Compte;Intitulé du compte;Journal;N° écriture;Libellé;Débit;Crédit
20/03/2024;657100;AIDES FAJ;BQ;1;AIDE 10000002;150;
20/03/2024;512000;BANQUE;BQ;1;AIDE 10000002;;150`;
    const ledger = readLedgerBytes('compta.csv', Buffer.from(text));
    const aid = (fund: string) => [`10000002;MARTIN;Paul;${fund};05/03/2024;150`];
    const pointsOf = (fund: string) => openPoints(controlOf(aid(fund), [ledger], [[fund, '6571']]).control).length;
    expect([pointsOf('FAJ'), pointsOf('Mobilité')]).toEqual([0, 2]);
  });

  it('a return that pays the month of July is not the aid of March', () => {
    const state = (month: string) => {
      const text = `N° dossier;Nom;Prénom;Mois;Montant payé;Statut\n10000002;MARTIN;Paul;${month};150;Payé`;
      const aids = ['10000002;MARTIN;Paul;CEJ;05/03/2024;150'];
      return controlOf(aids, [readLedgerBytes('retour CEJ.csv', Buffer.from(text))], []).control.bridges[0]!.state;
    };
    expect(['03/2024', '05/2024', '07/2024'].map(state)).toEqual(['proven', 'proven', 'to-confirm']);
  });
});

describe('what is proven by name all the same', () => {
  it.each([
    ...['AIDE FAJ MARTIN PAUL TITRE DE SEJOUR', 'FAJ MARTIN PAUL CODE DE LA ROUTE', 'VIR SEPA EMIS FAJ MARTIN PAUL'],
    ...['AIDE MARTIN PAUL HEBERGEMENT FJT', 'AIDE MARTIN PAUL ASSURANCE SCOOTER'],
  ])('« %s »', (label) => expect(statesOf([paid('20/03', label, 150)])).toEqual(['proven']));

  it('a surname that labels write without its apostrophe', () =>
    expect(statesOf([paid('20/03', 'AIDE FAJ NDIAYE AWA', 150)], ["10000002;N'DIAYE;Awa;FAJ;05/03/2024;150"])).toEqual([
      'proven',
    ]));

  it('an entry taken back by negative amounts, and made again', () => {
    const text = `Date;Compte;Journal;N° écriture;N° pièce;Libellé;Débit;Crédit
20/03/2024;657100;BQ;1;P9;AIDE 10000002;150;
20/03/2024;512000;BQ;1;P9;AIDE 10000002;;150
25/03/2024;657100;BQ;2;P9;ANNULATION AIDE 10000002;-150;
25/03/2024;512000;BQ;2;P9;ANNULATION AIDE 10000002;;-150
28/03/2024;657100;BQ;3;P10;AIDE 10000002;150;
28/03/2024;512000;BQ;3;P10;AIDE 10000002;;150`;
    expect(isProven(readLedgerBytes('compta.csv', Buffer.from(text)))).toBe(true);
  });
});
