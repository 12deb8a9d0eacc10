import {readLedgerBytes} from './core';
import {controlOf, fecOf, paid} from './scenario';

const NAMED = ['10000002;MARTIN;Paul;FAJ;05/03/2024;150', '10000003;LEROY;Anna;FAJ;02/10/2024;80'];
const NAMELESS = ['10000002;;;FAJ;05/03/2024;150', '10000003;;;FAJ;02/10/2024;80'];

const stateOf = (aids: readonly string[], label: string, more: Parameters<typeof paid>[3] = {}) => {
  const bookings = [paid('20/03', label, 150, more), paid('10/10', 'AIDE 10000003', 80)];
  return controlOf(aids, [fecOf(bookings)]).control.bridges[0]!.state;
};

describe('a label that names two people, of whom one is not of the register', () => {
  it.each([
    ...['AIDE FAJ 10000002 10000099', '10000002/10000099', 'AIDE 10000002 ET 10000099', 'AIDE 10000002 + 00010000099'],
    ...['AIDE MARTIN PAUL ET DUPONT JEAN', 'AIDE 10000002 MARTIN PAUL ET DUPONT JEAN', 'MARTIN PAUL / DUPONT'],
    ...['AIDE 10000002 DUPONT JEAN', 'MARTIN PAUL DUPONT JEAN', 'MARTIN PAUL 10000099', 'AIDE 10000002 ET LEFEBVRE'],
    ...['AIDE 10000002 LEROY', 'AIDE DUPONT & MARTIN PAUL', 'AIDE 10000002 MARTIN PAUL + BENALI SAMIR'],
  ])('« %s » proves nothing', (label) => {
    expect(stateOf(NAMED, label)).toBe('to-confirm');
  });

  it.each(['AIDE FAJ 10000002 10000099', '10000002/10000099', 'AIDE 10000002 MARTIN PAUL ET DUPONT JEAN'])(
    '« %s » proves nothing without names either',
    (label) => {
      expect(stateOf(NAMELESS, label)).toBe('to-confirm');
    },
  );

  it('nor does the account of somebody else', () => {
    expect(stateOf(NAMED, 'AIDE 10000002', {auxiliaryLabel: 'DUPONT JEAN'})).toBe('to-confirm');
  });

  it('nor a reference on such a line', () => {
    const aids = ['10000002;MARTIN;Paul;FAJ;05/03/2024;150;DEC-2024-15', NAMED[1]!];
    expect(stateOf(aids, 'AIDE 10000002 ET 10000099', {piece: 'DEC-2024-15'})).toBe('to-confirm');
    expect(stateOf(aids, 'AIDE 10000002', {piece: 'DEC-2024-15'})).toBe('proven');
  });

  it.each([
    ...['AIDE FAJ 10000002 MARTIN PAUL', '10000002 / MARTIN PAUL', 'AIDE 10000002 MARTIN-DUPONT PAULE'],
    ...[
      'AIDE 10000002 PERMIS ET CODE',
      'FOURNITURES ET MANUELS 10000002',
      'FACT 20000451 AUTO ECOLE DU CENTRE 10000002',
    ],
    ...[
      'VIR REF 30004521 AIDE 10000002',
      'AIDE 10000002 DECATHLON',
      'AIDE MARTIN PAUL 20240320',
      'AIDE 03/2024 10000002',
    ],
  ])('« %s » names one', (label) => {
    expect(stateOf(NAMED, label)).toBe('proven');
  });
});

it('a return that says a dossier and the name of somebody else is to confirm', () => {
  const row = (name: string) => `N° dossier;Nom;Fonds;Date;Montant\n10000002;${name};FAJ;20/03/2024;150\n`;

  const state = (name: string) =>
    controlOf(NAMED.slice(0, 1), [readLedgerBytes('retour-faj.csv', Buffer.from(row(name)))]).control.bridges[0]!.state;
  expect([state('MARTIN PAUL'), state('DUPONT JEAN')]).toEqual(['proven', 'to-confirm']);
});
