import {paidStatesOf} from '../../shared/aids/paid-states';
import {BANK, booked, controlOf, FAJ, fecOf, paid} from './scenario';

const AIDS = ['10000002;MARTIN;Paul;FAJ;05/03/2024;150', '10000003;LEROY;Anna;FAJ;02/04/2024;80'];
const statesOf = (bookings: Parameters<typeof fecOf>[0], aids = AIDS) => {
  const {control} = controlOf(aids, [fecOf(bookings)]);
  const states = paidStatesOf(control);
  return Object.fromEntries(control.aids.map(({dossier}, at) => [dossier, states[at]]));
};
const PAPER = booked('31/12', ['606000', BANK], 'PAPIER', 10); // the ledger goes as far as that

it('an aid is paid by the bank, booked with a supplier until the bank pays it, to pay when no line pays it', () => {
  const invoice = booked('10/04', [FAJ, '401000'], 'AUTO ECOLE 10000003', 80);
  const settled = booked('10/05', ['401000', BANK], 'REGLT', 80);
  expect(statesOf([paid('20/03', 'AIDE 10000002', 150), invoice, PAPER])).toEqual({
    '10000002': 'paid',
    '10000003': 'booked',
  });
  expect(statesOf([paid('20/03', 'AIDE 10000002', 150), invoice, settled])).toEqual({
    '10000002': 'paid',
    '10000003': 'paid',
  });
  expect(statesOf([invoice, PAPER])).toEqual({'10000002': 'to-pay', '10000003': 'booked'});
});

it('an aid of which two payments may be the one is paid by neither, nor to pay: somebody has to say', () => {
  const twice = [paid('20/03', 'AIDE 10000002', 150), paid('17/05', 'AIDE 10000002', 150)];
  expect(statesOf([...twice, PAPER])).toEqual({'10000002': 'unseen', '10000003': 'to-pay'});
});

it('an aid that only a suggestion pays, or granted after the ledger ends, is not said to be to pay', () => {
  expect(statesOf([paid('20/03', 'VIREMENT', 150)])).toEqual({'10000002': 'unseen', '10000003': 'unseen'});
});
