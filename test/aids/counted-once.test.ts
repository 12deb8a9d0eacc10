import {readLedgerBytes} from './core';
import {BANK, booked, controlOf, FAJ, fecOf, paid} from './scenario';

const MARTIN = '10000002;MARTIN;Paul;FAJ;05/03/2024;150';
const LEROY = '10000003;LEROY;Anna;FAJ;06/03/2024;80';
const THIRD = '467100';
const BOTH = [
  ['FAJeM', '6571'],
  ['FAJeM', '4671'],
];
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const granted = (label: string, euros: number) => booked('18/03', [FAJ, THIRD], label, euros, {journal: 'OD'});
const transfer = (label: string, euros: number) => booked('20/03', [THIRD, BANK], label, euros);
const codesOf = ({faults}: {readonly faults: readonly {readonly code: string}[]}) => faults.map(({code}) => code);

describe('two accounts of one booking, both in « Comptes »', () => {
  it('count once: said, proven, paid, and nothing is called a reversal', () => {
    const ledger = fecOf([granted('AIDE 10000002', 150), transfer('AIDE 10000002', 150)]);
    const {control} = controlOf([MARTIN], [ledger], BOTH);
    const [bridge] = control.bridges;
    expect(bridge).toMatchObject({state: 'proven', register: 15000, ledger: 15000});
    expect(control.groups.map(({rule}) => rule)).toEqual(['dossier']);
    expect(control.payments.map(({settled}) => settled)).toEqual(['paid']);
    expect(control.faults.map(({message}) => plain(message))).toEqual([
      'Au fonds FAJeM, une même aide passe par les comptes 657100 et 467100 : elle est comptée une fois, sur 657100. Retirer 467100 de la table Comptes.',
    ]);
  });

  it('leave what was granted and not paid as booked, and what was paid from the second alone as a line of the fund', () => {
    const ledger = fecOf([granted('AIDE 10000002', 150), transfer('AIDE 10000003', 80)]);
    const {control} = controlOf([MARTIN, LEROY], [ledger], BOTH);
    expect(control.bridges[0]).toMatchObject({state: 'to-confirm', register: 23000, ledger: 23000});
    expect(control.payments.map(({cents, settled}) => [cents, settled])).toEqual([
      [15000, 'booked'],
      [8000, 'paid'],
    ]);
  });

  it('do not hide a second payment of the same aid', () => {
    const twice = [granted('AIDE 10000002', 150), transfer('AIDE 10000002', 150), transfer('AIDE 10000002', 150)];
    const {control} = controlOf([MARTIN], [fecOf(twice)], BOTH);
    expect(control.bridges[0]).toMatchObject({ledger: 30000});
    expect(control.bridges[0]!.state).not.toBe('proven');
  });

  it('are left as they are where no entry goes through both', () => {
    const ledger = fecOf([paid('20/03', 'AIDE 10000002', 150), transfer('AIDE 10000003', 80)]);
    const {control} = controlOf([MARTIN, LEROY], [ledger], BOTH);
    expect(control.bridges[0]).toMatchObject({state: 'proven', ledger: 23000});
    expect(codesOf(control)).not.toContain('account-through');
  });
});

describe('an aid of 0 €', () => {
  const nothing = '10000003;LEROY;Anna;FAJ;06/03/2024;0';
  const ledger = fecOf([paid('20/03', 'AIDE 10000002', 150)]);

  it('is said, and neither proven nor open', () => {
    const {control} = controlOf([MARTIN, nothing], [ledger]);
    expect(control.aids).toHaveLength(1);
    expect(control.bridges[0]).toMatchObject({state: 'proven', open: {lines: 0}});
    expect(control.faults.map(({message}) => plain(message))).toEqual([
      '1 aide de 0 € : rien n’est à payer, elle n’est pas contrôlée. Saisir le montant, ou retirer la ligne du registre.',
    ]);
  });

  it('leaves what was paid for it open, and an aid without an amount is open too', () => {
    const two = fecOf([paid('20/03', 'AIDE 10000002', 150), paid('21/03', 'AIDE 10000003', 80)]);
    expect(controlOf([MARTIN, nothing], [two]).control.bridges[0]!.open).toMatchObject({lines: 1, ledger: 8000});
    expect(controlOf([MARTIN, '10000003;LEROY;Anna;FAJ;06/03/2024;?'], [ledger]).control.bridges[0]!.state).not.toBe(
      'proven',
    );
  });
});

describe('the totals of a return', () => {
  const LINES = ['10000002;FAJ;20/03/2024;150', '10000003;FAJ;20/03/2024;80'];
  const stateOf = (...lines: readonly string[]) => {
    const text = ['N° dossier;Fonds;Date de paiement;Montant', ...lines].join('\n');
    const {control} = controlOf([MARTIN, LEROY], [readLedgerBytes('retour.csv', Buffer.from(text))]);
    return control.bridges[0]!.state;
  };

  it('are no payments, and agree with the lines above or since the total before', () => {
    expect(stateOf(...LINES, 'TOTAL;;;230')).toBe('proven');
    expect(stateOf(...LINES, ';Total général;31/12/2024;230,00')).toBe('proven');
    expect(stateOf(LINES[0]!, 'Sous-total;;;150', LINES[1]!, 'Sous-total;;;80', 'Total;;;230')).toBe('proven');
    expect(stateOf(...LINES, 'Total;;;')).toBe('proven');
  });

  it('that differ make the fund to confirm: lines are missing', () => {
    expect(stateOf(...LINES, 'TOTAL;;;330')).toBe('to-confirm');
    expect(stateOf(LINES[0]!, 'Sous-total;;;160', LINES[1]!, 'Total;;;230')).toBe('to-confirm');
  });
});
