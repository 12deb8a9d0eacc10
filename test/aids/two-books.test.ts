import {readLedgerRows} from '../../shared/reading/ledger/read-ledger-rows';
import {correctionsOf} from '../../shared/aids/corrections';
import {booked, controlOf, fecOf, paid} from './scenario';

const AIDS = ['10000002;MARTIN;Paul;FAJ;05/03/2024;150', '10000003;LEROY;Anna;FAJ;02/04/2024;80'];
const PAID = [paid('20/03', 'AIDE 10000002', 150), paid('11/04', 'AIDE 10000003', 80)];
const OTHERS = Array.from({length: 10}, (_, at) =>
  booked(`${10 + at}/05`, ['606000', '512000'], `PAPIER ${at}`, 5 + at),
);
const FEC = fecOf([...PAID, ...OTHERS]);

/** The same entries as a sheet of another software: no piece, shorter labels, accounts with more zeros. */
const sheet = (
  lines: readonly (readonly [day: string, account: string, label: string, debit: number, credit: number])[],
) => readLedgerRows('GL 2024', [['Date', 'Compte', 'Libellé', 'Débit', 'Crédit'], ...lines.map((line) => [...line])]);
const twoLines = (day: string, euros: number, label: string, debit = '65710000') =>
  [
    [`${day}/2024`, debit, label, euros, 0],
    [`${day}/2024`, '51200000', label, 0, euros],
  ] as const;
const PAID_THERE = [...twoLines('20/03', 150, 'AIDE 10000002 M'), ...twoLines('11/04', 80, 'AIDE 10000003 L')];
const othersThere = (upTo: number) =>
  OTHERS.slice(0, upTo).flatMap((_, at) => twoLines(`${10 + at}/05`, 5 + at, 'FOURNITURES', '60600000'));

function told(...ledgers: Parameters<typeof controlOf>[1][number][]) {
  const {control} = controlOf(AIDS, ledgers);
  const [{state, ledger}] = control.bridges as [(typeof control.bridges)[number]];
  return {state, ledger, codes: control.faults.map(({code}) => code), control};
}

describe('two files that say the same payments', () => {
  it('a book and its own sheet in other words count once, and are to confirm', () => {
    expect(told(FEC)).toMatchObject({state: 'proven', codes: []});
    const {state, ledger, codes} = told(FEC, sheet([...PAID_THERE, ...othersThere(10)]));
    expect([state, ledger, codes]).toEqual(['to-confirm', 23000, ['ledger-twice']]);
  });

  it('an extract of it too; what it holds besides counts', () => {
    const more = sheet([...PAID_THERE, ...twoLines('30/06', 40, 'AIDE 10000009')]);
    const {ledger, codes, control} = told(FEC, more);
    expect([ledger, codes]).toEqual([27000, ['lines-twice']]);
    expect(control.faults[0]!.message.replace(/\s/g, ' ')).toContain(
      '4 lignes du 20/03/2024 au 11/04/2024, 230,00 € au débit',
    );
  });

  it('books that share some days, accounts and amounts are said to be alike, and count', () => {
    const april = Array.from({length: 6}, (_, at) => booked('10/04', ['606000', '512000'], `PAPIER ${at}`, 300 + at));
    const strange = Array.from({length: 6}, (_, at) => twoLines(`${11 + at}/04`, 700 + at, 'AUTRE', '61000000')).flat();
    const {state, ledger, codes} = told(fecOf([...PAID, ...april]), sheet([...PAID_THERE, ...strange]));
    expect([ledger, codes]).toEqual([46000, ['lines-alike']]);
    expect(state).not.toBe('proven');
  });

  it('books of other accounts and other days are two books', () => {
    expect(
      told(FEC, sheet([...twoLines('20/03', 12, 'LOYER', '61300000'), ...twoLines('21/03', 13, 'EAU', '60610000')])),
    ).toMatchObject({
      state: 'proven',
      codes: [],
    });
  });

  it('a fund paid in a book and in a return is said to count twice, and nothing is to be corrected for it', () => {
    const rows = [
      ['N° dossier', 'Date', 'Montant', 'Fonds'],
      ['10000002', '25/03/2024', 150, 'FAJ'],
      ['10000003', '15/04/2024', 80, 'FAJ'],
    ];
    const {state, codes, control} = told(FEC, readLedgerRows('Retour', rows));
    expect(state).not.toBe('proven');
    expect(codes).toContain('paid-in-both');
    const said = control.wholeDoubts.map(({message}) => message.replace(/\s/g, ' '));
    expect(said).toEqual([expect.stringContaining('2 paiements, 230,00 €, sont comptés deux fois')]);
    expect(correctionsOf(control)).toEqual([]);
    const other = readLedgerRows('Retour', [rows[0]!, ['10000004', '25/03/2024', 60, 'FAJ']]);
    expect(controlOf([...AIDS, '10000004;NOEL;Eva;FAJ;20/03/2024;60'], [FEC, other]).control.bridges[0]!.state).toBe(
      'proven',
    );
  });
});
