import {readLedgerBytes} from '../../shared';
import {readLedgerRows} from '../../shared/reading/ledger/read-ledger-rows';
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

describe('an account whose own name says « à payer »', () => {
  const HEADING =
    'JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise';
  const AID = '10000002;MARTIN;Paul;FAJ;05/03/2024;150';
  const line = (account: string, sides: string) => {
    const [number, ...words] = account.split(' ');
    return `BQ|J|1|20240320|${number}|${words.join(' ')}|||P1|20240320|AIDE FAJ 10000002|${sides}|||20240320||`;
  };
  const stateOf = (debit: string, credit: string) => {
    const rows = [HEADING, line(debit, '150,00|0,00'), line(credit, '0,00|150,00')];
    const book = readLedgerBytes('123456789FEC20241231.txt', Buffer.from(rows.join('\r\n')));
    const {control} = controlOf([AID], [book], [['FAJeM', '6571;4671']]);
    return [control.bridges[0]!.state, paidStatesOf(control)[0]];
  };

  it.each([
    ['657100 AIDES FAJ', '512000 BANQUE', 'proven', 'paid'],
    ['657100 AIDES FAJ À PAYER', '512000 BANQUE', 'to-confirm', 'booked'],
    ['657100 AIDES FAJ', '512500 VIREMENTS À ÉMETTRE', 'to-confirm', 'booked'],
    ['657100 AIDES FAJ', '512900 Aides à verser', 'to-confirm', 'booked'],
    ['467100 AIDES FAJ A PAYER', '512000 BANQUE', 'proven', 'paid'], // what was owed, the bank paid
    ['467100 AIDES FAJ A PAYER', '758000 PRODUITS', 'to-confirm', 'booked'],
  ])('%s against %s', (debit, credit, state, paidState) => {
    expect(stateOf(debit, credit)).toEqual([state, paidState]);
  });

  it('in a list that shows no bank, proves nothing', () => {
    const stateWith = (name: string) => {
      const rows = [
        ['Date', 'Compte', 'Intitulé du compte', 'Libellé', 'Montant'],
        ['20/03/2024', '467100', name, 'AIDE FAJ 10000002', 150],
      ];
      return controlOf([AID], [readLedgerRows('GL', rows)], [['FAJeM', '4671']]).control.bridges[0]!.state;
    };
    expect([stateWith('AIDES FAJ'), stateWith('AIDES FAJ À PAYER')]).toEqual(['proven', 'to-confirm']);
  });
});
