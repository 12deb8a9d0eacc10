import {buildControlPlan} from '../../shared';
import {openItems} from '../../shared/aids/largest-open';
import {BANK, booked, controlOf, fecOf, paid} from './scenario';

const AIDS = [
  '10000002;MARTIN;Paul;FAJ;05/03/2024;150',
  '10000003;LEROY;Anna;FAJ;02/04/2024;800',
  '10000004;KONATE;Aminata;FAJ;10/10/2023;90',
  '10000005;BENALI;Samir;FAJ;10/11/2023;70',
];
const NOW = fecOf([paid('20/03', 'VIREMENT', 150), booked('31/12', ['606000', BANK], 'PAPIER', 10)]);
const BEFORE = fecOf(
  [paid('02/01/2023', 'AIDE 10000099', 20), paid('20/11/2023', 'AIDE 10000005', 70)],
  '123456789FEC20231231.txt',
);

it('what is open comes with the largest amount first, and stands on the first sheet', () => {
  const {control, registers} = controlOf(AIDS, [NOW]);
  const items = openItems(control, 'period').map(({granted, paid: theirs, aids}) => [aids.length, granted, theirs]);
  expect(items).toEqual([
    [1, 80000, 0],
    [1, 15000, 15000], // a suggestion: both sides together
  ]);
  const words = buildControlPlan(control, registers, {version: '1'}).sheets[0]!.cells.map(({value}) => value);
  expect(words).toContain('Qu’est-ce qui reste ouvert ?');
  // What is suggested says what is seen, in a line.
  expect(words).toContain('Même montant, dates proches, et rien ne nomme l’aide.');
});

it('what the year before left open is carried forward where its ledger is given, and only there', () => {
  expect(openItems(controlOf(AIDS, [NOW]).control, 'before')).toEqual([]);
  const {control, registers} = controlOf(AIDS, [BEFORE, NOW]);
  const open = openItems(control, 'before').map(({aids, payments}) => [aids.length, payments.length]);
  expect(open).toEqual([
    [1, 0], // granted and never paid
    [0, 1], // paid to nobody of the register
  ]);
  const {cells} = buildControlPlan(control, registers, {version: '1'}).sheets[0]!;
  const {row} = cells.find(({value}) => value === 'Encore ouvert de l’exercice d’avant')!;
  const ages = cells
    .filter((cell) => cell.column === 1 && cell.row > row + 1 && cell.row < row + 4)
    .map(({value}) =>
      String(value)
        .replace(/^.*·\s/, '')
        .replace(/\s/g, ' '),
    );
  expect(ages).toEqual(['448', '729']);
});
