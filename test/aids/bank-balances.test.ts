import {readLedgerBytes} from './core';
import {controlOf} from './scenario';
import {saysBalance} from '../../shared/reading/ledger/line-marks';

const AIDS = ['10000002;MARTIN;Paul;FAJ;05/03/2024;150', '10000003;LEROY;Anna;FAJ;02/04/2024;80'];
const MARTIN = '20/03/2024;VIR FAJ 10000002;-150';
const LEROY = '11/04/2024;VIR FAJ 10000003;-80';

/** The state of the fund, and what is told of balances. */
function readOf(lines: readonly string[], heading = 'Date;Libellé;Montant') {
  const ledger = readLedgerBytes('releve-faj.csv', Buffer.from([heading, ...lines].join('\n')));
  const {control} = controlOf(AIDS, [ledger], []);
  const told = ledger.faults.filter(({code}) => code === 'balance-differs' || code === 'line-unread');
  return [control.bridges[0]!.state, ...told.map(({line, code}) => `${line} ${code}`)].join(', ');
}

describe('the balances of a bank list, on rows of their own', () => {
  const between = (last: number, first = 1000) => [
    `01/01/2024;SOLDE INITIAL;${first}`,
    MARTIN,
    LEROY,
    `31/12/2024;SOLDE FINAL;${last}`,
  ];

  it('are no lines, and prove that the others are all there', () => {
    expect(readOf(between(770))).toBe('proven');
    expect(readOf(between(500))).toBe('to-confirm, 5 balance-differs');
    expect(readOf([...between(770)].reverse())).toBe('proven');
    expect(readOf([...between(500)].reverse())).toMatch(/^to-confirm, \d balance-differs$/);
  });

  it('say nothing alone, nor make days or receipts of the list', () => {
    expect(readOf(between(770).slice(0, 3))).toBe('proven');
    const {first, last, lines} = readLedgerBytes(
      'r.csv',
      Buffer.from(['Date;Libellé;Montant', ...between(770)].join('\n')),
    );
    expect([lines.length, last - first]).toEqual([2, 22]);
  });

  it('stand in the column of the side that they are of', () => {
    const sides = (last: number) => [
      ...['01/01/2024;Ancien solde au 31/12/2023;;1000', '20/03/2024;VIR FAJ 10000002;150;'],
      ...['11/04/2024;VIR FAJ 10000003;80;', `31/12/2024;Nouveau solde créditeur;;${last}`],
    ];
    expect(readOf(sides(770), 'Date;Libellé;Débit;Crédit')).toBe('proven');
    expect(readOf(sides(700), 'Date;Libellé;Débit;Crédit')).toBe('to-confirm, 5 balance-differs');
  });

  it.each([
    ['SOLDE AU 31/12/2024', true],
    ['Solde en date du 31 décembre 2024', true],
    ['SOLDE AIDE 10000002', false],
    ['SOLDE 10000002', false],
    ['SOLDE MARTIN PAUL', false],
  ])('« %s »: %p', (label, is) => expect(saysBalance(label)).toBe(is));
});

describe('a column of balances', () => {
  const HEADING = 'Date;Libellé;Montant;Solde';

  it('follows the amounts, the last day last or first, or some are missing', () => {
    expect(readOf([`${MARTIN};1000`, `${LEROY};920`], HEADING)).toBe('proven');
    expect(readOf([`${LEROY};920`, `${MARTIN};1000`], HEADING)).toBe('proven');
    expect(readOf([`${MARTIN};1000`, `${LEROY};500`], HEADING)).toBe('to-confirm, 3 balance-differs');
  });

  it('may be filled on some lines only', () => {
    const more = '12/04/2024;SUBVENTION;500';
    expect(readOf([`${MARTIN};1000`, `${LEROY};`, `${more};1420`], HEADING)).toBe('proven');
    expect(readOf([`${MARTIN};1000`, `${LEROY};`, `${more};1440`], HEADING)).toBe('to-confirm, 4 balance-differs');
  });
});
