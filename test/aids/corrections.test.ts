import {buildControlPlan} from '../../shared';
import {correctionsOf} from '../../shared/aids/corrections';
import {BANK, controlOf, fecOf, paid} from './scenario';

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
  expect(words).toEqual(expect.arrayContaining(['Pour corriger le grand livre', '657200', BANK]));
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
