import {buildControlPlan} from '../../shared';
import {readLedgerRows} from '../../shared/reading/ledger/read-ledger-rows';
import {correctionsOf} from '../../shared/aids/corrections';
import {BANK, booked, controlOf, fecOf, paid} from './scenario';

const ACCOUNTS = [
  ['FAJeM', '6571'],
  ['Mobilité', '6572'],
];
const AIDS = ['10000002;MARTIN;Paul;FAJ;05/03/2024;150', '10000003;LEROY;Anna;Mobilité;02/04/2024;80'];

it('a payment on another fund goes to the account of its own, one passed twice goes back to the bank', () => {
  const again = paid('20/03', 'AIDE 10000002', 150, {piece: 'P1'});
  const wrong = paid('10/04', 'BUS 10000003', 80); // on FAJ's account
  const other = paid('11/04', 'BUS', 10, {debit: '657200'}); // what tells the account of « Mobilité »
  const {control, registers} = controlOf(AIDS, [fecOf([again, again, wrong, other])], ACCOUNTS);
  const found = correctionsOf(control).map(({why, debit, credit, cents}) => [why, debit, credit, cents]);
  expect(found.sort()).toEqual([
    ['duplicate-ledger', BANK, '657100', 15000],
    ['wrong-fund', '657200', '657100', 8000],
  ]);
  const page = buildControlPlan(control, registers, {version: '1'}).sheets[0]!;
  const words = page.cells.map(({value}) => value);
  expect(words).toEqual(expect.arrayContaining(['Pour corriger', '657200', BANK]));
});

it('lines that no fund has stand in « Détail » one by one', () => {
  const lost = [
    paid('20/03', 'AIDE DE MARS', 30, {debit: '657400'}),
    paid('20/04', 'AIDE D AVRIL', 40, {debit: '657400'}),
  ];
  const {control, registers} = controlOf(AIDS, [fecOf(lost)], ACCOUNTS);
  const detail = buildControlPlan(control, registers, {version: '1'}).sheets.find(({title}) => title === 'Détail')!;
  const rows = detail.cells.filter(({value}) => value === 'D’aucun fonds').map(({row}) => row);
  const amounts = rows.map((row) => detail.cells.find((cell) => cell.row === row && cell.column === 8)!.value);
  expect(amounts).toEqual([30, 40]);
});

const ONE = '10000002;MARTIN;Paul;FAJ;05/03/2024;150';
const FIRST = paid('20/03', 'AIDE 10000002', 150);
const found = (...given: Parameters<typeof controlOf>) => {
  const {control, registers} = controlOf(...given);
  const said = correctionsOf(control).map(({why, by, debit, credit, cents, ledger, row}) =>
    [why, by, debit, credit, cents, ledger, row].join(' '),
  );
  const [page] = buildControlPlan(control, registers, {version: '1'}).sheets;
  const text = page!.cells.map(({value}) => String(value).replace(/[\u00a0\u202f]/g, ' ')).join('\n');
  return {states: control.bridges.map(({fund, state}) => `${fund} ${state}`), said, text, control};
};
const FILE = '123456789FEC20241231.txt';

describe('what is paid twice', () => {
  it('later, by another piece: one of the payments is owed back, or an aid is missing', () => {
    const {states, said, text, control} = found([ONE], [fecOf([FIRST, paid('17/05', 'AIDE 10000002', 150)])]);
    expect(states).toEqual(['FAJeM to-correct']);
    expect(said).toEqual([`paid-twice entry 467 657100 15000 ${FILE} 4`]);
    expect(text).toContain('Payée deux fois · FAJeM');
    expect(text).toContain('dossier 10000002, 2 paiements de 150,00 € pour 1 aide, le dernier du 17/05/2024.');
    expect(control.bridges[0]!.open).toMatchObject({register: 15000, ledger: 30000}); // which of them is the aid’s is open
  });

  it('once by the reference of a slip, and again by the dossier', () => {
    const slip = `${ONE};B77`;
    const again = paid('17/05', 'AIDE 10000002', 150);
    const {states, said} = found([slip], [fecOf([paid('20/03', 'BORDEREAU B77', 150, {piece: 'B77'}), again])]);
    expect([states, said]).toEqual([['FAJeM to-correct'], [`paid-twice entry 467 657100 15000 ${FILE} 4`]]);
  });

  it.each([
    ['another amount', [paid('17/05', 'AIDE 10000002', 140)], []],
    ['somebody else', [paid('17/05', 'AIDE 10000009', 150)], []],
    ['long after', [paid('17/05/2025', 'AIDE 10000002', 150)], []],
    [
      'given back since',
      [paid('17/05', 'AIDE 10000002', 150), booked('30/05', [BANK, '657100'], 'TROP VERSE 10000002', 150)],
      [],
    ],
    ['the payment of another aid', [paid('17/05', 'AIDE 10000002', 150)], ['10000002;MARTIN;Paul;FAJ;10/05/2024;150']],
  ])('is not what is paid to %s', (_, more, aids) => {
    expect(found([ONE, ...aids], [fecOf([FIRST, ...more])]).said.filter((one) => one.startsWith('paid-twice'))).toEqual(
      [],
    );
  });

  it('by a return is told to who paid, and no entry is proposed', () => {
    const rows = [
      ['N° dossier', 'Date', 'Montant', 'Fonds'],
      ...Array.from({length: 2}, () => ['10000002', '20/03/2024', 150, 'FAJ']),
    ];
    const {states, said, text} = found([ONE], [readLedgerRows('Retour', rows)]);
    expect(states).toEqual(['FAJeM to-correct']);
    expect(said).toEqual(['duplicate-ledger payer   15000 Retour 3']);
    expect(text).toContain('à signaler au payeur');
  });
});

it('a row typed twice is to be taken out of the register', () => {
  const {states, said, text} = found([ONE, ONE], [fecOf([FIRST])]);
  expect([states, said]).toEqual([['FAJeM to-correct'], ['duplicate-register register   15000 Aides 3']]);
  expect(text).toContain('ligne à retirer du registre');
});

it('a payment put by hand with an aid of another fund goes to the account of that fund', () => {
  const aids = [ONE, '10000003;LEROY;Anna;Mobilité;02/04/2024;80'];
  const books = [fecOf([FIRST, paid('11/04', 'VIREMENT', 80), paid('12/05', 'BUS 10000009', 10, {debit: '657200'})])];
  const {control} = found(aids, books, ACCOUNTS);
  const key = control.aids.find(({fund}) => fund === 'Mobilité')!.key;
  const paidBy = control.payments.find(({cents}) => cents === 8000)!.key;
  expect(found(aids, books, ACCOUNTS, [['rapprocher', key, paidBy, 'vu']]).said).toEqual([
    `wrong-fund entry 657200 657100 8000 ${FILE} 4`,
  ]);
});
