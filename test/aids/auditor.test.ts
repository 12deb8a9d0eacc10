import {readLedgerBytes, readRegisters, controlAids, yearPeriodOf} from './core';
import {BANK, booked, controlOf, FAJ, fecOf, paid} from './scenario';

const MARTIN = '10000002;MARTIN;Paul;FAJ;05/03/2024;150';
const LEROY = '10000003;LEROY;Anna;FAJ;06/03/2024;80';
const LEROY_PAID = paid('21/03', 'AIDE 10000003', 80);

const stateOf = (bookings: Parameters<typeof fecOf>[0], aids = [MARTIN]) =>
  controlOf(aids, [fecOf(bookings)]).control.bridges[0]!.state;
const labelled = (label: string, more: Parameters<typeof paid>[3] = {}) => stateOf([paid('20/03', label, 150, more)]);

describe('a label that counts more people than it names', () => {
  it.each([
    ...['10000002 + 99', '10000002 et 03', '10000002/03', '10000002-03', '10000002, 03', '10000002 ou 3'],
    ...['10000002 à 05', 'AIDE 10000002 + 1', 'AIDE 99 + 10000002', '10000002 et 2 autres', '10000002 ET AL'],
    ...['MARTIN PAUL + 2', 'MARTIN PAUL ET AUTRES', 'MARTIN PAUL & CO'],
  ])('« %s » proves nothing', (label) => expect(labelled(label)).toBe('to-confirm'));

  it.each([
    ...['AIDE 10000002 2/3', 'AIDE 10000002 - 03/2024', '10000002 - 150 EUR', '10000002, 150,00', '10000002/1'],
    ...['AIDE ET 2 TICKETS 10000002', 'AIDE 10000002 TRANSP'],
  ])('« %s » counts no people', (label) => expect(labelled(label)).toBe('proven'));
});

describe('one word that nobody knows beside a dossier', () => {
  it.each([
    ...['AIDE 10000002 BENALI', 'M ET MME DUPONT 10000002', '10000002 KONE A.', '10000002 BERNARD PAUL'],
    ...['MERE DE MARTIN PAUL', 'TUTEUR 10000002'],
  ])('« %s » names somebody else', (label) => expect(labelled(label)).toBe('to-confirm'));

  it('the number of another dossier on the auxiliary account does too', () => {
    const text = (auxiliary: string) =>
      `Date;Compte;Compte auxiliaire;Libellé;Débit;Crédit\n20/03/2024;657100;${auxiliary};AIDE MARTIN PAUL;150;\n20/03/2024;512000;;AIDE MARTIN PAUL;;150`;
    const state = (auxiliary: string) =>
      controlOf([MARTIN], [readLedgerBytes('compta.csv', Buffer.from(text(auxiliary)))]).control.bridges[0]!.state;
    expect(['10000009', '10000002', 'F0012', '40100012'].map(state)).toEqual([
      ...['to-confirm', 'proven', 'proven', 'proven'],
    ]);
  });

  it('a shop does not, nor the name that two youths bear beside a dossier', () => {
    expect(labelled('AUTO ECOLE DU CENTRE MARTIN PAUL')).toBe('proven');
    const both = [MARTIN, '10000009;MARTIN;Paul;FAJ;07/03/2024;150'];
    const bookings = [paid('20/03', 'AIDE 10000002', 150), paid('20/03', 'AIDE 10000009 MARTIN PAUL', 150)];
    expect(stateOf(bookings, both)).toBe('proven');
  });
});

describe('fees of one side', () => {
  const withFees = (...fees: Parameters<typeof fecOf>[0]) => stateOf([paid('20/03', 'AIDE 10000002', 150), ...fees]);
  const fee = (label: string, euros: number) => paid('25/03', label, euros);

  it('are small each and together, paid, and nobody’s', () => {
    expect(withFees(fee('FRAIS BANCAIRES', 9))).toBe('proven');
    expect(withFees(...Array.from({length: 40}, () => fee('FRAIS DE GESTION', 99)))).toBe('to-confirm');
    expect(withFees(booked('25/03', [BANK, FAJ], 'FRAIS DE GESTION', 95))).not.toBe('proven');
    expect(withFees(fee('FRAIS DE GESTION DUPONT JEAN', 60))).not.toBe('proven');
    expect(withFees(fee('FRAIS DE SERVICE CIVIQUE', 80))).not.toBe('proven');
  });
});

describe('what is owed', () => {
  const invoice = (letter: string) => booked('20/03', [FAJ, '401000'], 'AIDE 10000002', 150, {letter, journal: 'AC'});

  it('is paid when its lettering is, and not before', () => {
    const transfer = (euros: number, letter: string) => booked('25/03', ['401000', BANK], 'VIR', euros, {letter});
    expect(stateOf([invoice('AA'), transfer(150, 'AA')])).toBe('proven');
    expect(stateOf([invoice('AA'), transfer(10, 'AA')])).toBe('to-confirm');
    expect(stateOf([invoice('AA'), booked('25/03', ['401000', '471000'], 'OD', 150, {letter: 'AA'})])).toBe(
      'to-confirm',
    );
  });

  it.each(['580000', '511000'])('on %s it is on its way', (account) => {
    expect(stateOf([booked('20/03', [FAJ, account], 'AIDE 10000002', 150)])).toBe('to-confirm');
    const arrived = booked('22/03', [account, BANK], 'VIR', 150);
    expect(stateOf([booked('20/03', [FAJ, account], 'AIDE 10000002', 150), arrived])).toBe('proven');
  });

  it('may be paid by the bank in part: the rest is owed', () => {
    const text = `Date;Compte;Libellé;Débit;Crédit;N° écriture;Journal
20/03/2024;657100;AIDE 10000002;150;;1;BQ
20/03/2024;512000;AIDE 10000002;;50;1;BQ
20/03/2024;401000;AIDE 10000002;;100;1;BQ`;
    const {control} = controlOf([MARTIN], [readLedgerBytes('compta.csv', Buffer.from(text))]);
    expect(control.bridges[0]!.state).toBe('to-confirm');
  });

  it('is paid by the ledger of the year after', () => {
    const december = '10000003;LEROY;Anna;FAJ;10/12/2024;80';
    const year = fecOf([
      paid('20/03', 'AIDE 10000002', 150),
      booked('20/12', [FAJ, '401000'], 'AIDE 10000003', 80, {journal: 'AC'}),
    ]);
    const next = fecOf([booked('15/01/2025', ['401000', BANK], 'VIR', 80, {letter: 'B'})], '123456789FEC20251231.txt');
    const state = (...ledgers: (typeof year)[]) => controlOf([MARTIN, december], ledgers).control.bridges[0]!.state;
    expect([state(year), state(year, next)]).toEqual(['to-confirm', 'proven']);
  });
});

describe('what was not read', () => {
  it('a journal of which all entries bear one number', () => {
    const text = `Date;Compte;Libellé;Débit;Crédit;N° écriture;Journal
20/03/2024;657100;AIDE 10000002;150;;0;BQ
20/03/2024;512000;AIDE 10000002;;150;0;BQ
21/03/2024;657100;AIDE 10000003;80;;0;BQ
21/03/2024;512000;AIDE 10000003;;80;0;BQ
22/03/2024;606000;ACHAT;5;;7;OD
22/03/2024;401000;ACHAT;;5;7;OD`;
    const {control} = controlOf([MARTIN, LEROY], [readLedgerBytes('compta.csv', Buffer.from(text))]);
    expect(control.bridges[0]!.state).toBe('to-confirm');
    expect(control.wholeDoubts[0]!.message).toMatch(/du journal BQ portent le même numéro/);
  });

  it('an aid of a fund on an account of something else', () => {
    const bookings = [paid('20/03', 'AIDE 10000002', 150), booked('21/03', ['625100', BANK], 'AIDE FAJ DUPONT', 900)];
    const {control} = controlOf([MARTIN], [fecOf(bookings)]);
    expect(control.unattributed).toMatchObject([{account: '625100', debit: 90000, lines: 1}]);
  });

  it('a sheet that was nearly one of aids, or of youths', () => {
    const ledger = fecOf([paid('20/03', 'AIDE MARTIN PAUL', 150)]);
    const state = (name: string, rows: string[][]) => {
      const aids = [
        ['N° dossier', 'Nom', 'Prénom', 'Fonds', 'Date de décision', 'Montant'],
        ['10000002', 'MARTIN', 'Paul', 'FAJ', '05/03/2024', '150'],
      ];
      const sheets = [
        {name: 'Aides', rows: aids},
        {
          name: 'Comptes',
          rows: [
            ['Fonds', 'Compte'],
            ['FAJ', '6571'],
          ],
        },
        {name, rows},
      ];
      const options = {period: yearPeriodOf(2024), funds: []};
      return controlAids(readRegisters(sheets), sheets, [ledger], options).total.state;
    };
    expect(state('Notes', [['à faire']])).toBe('proven');
    const suite = [
      ['N° dossier', 'Nom', 'Prénom', 'Fonds', 'Date de décision', 'Mont'],
      ['10000009', 'X', 'Y', 'FAJ', '05/03/2024', '90'],
    ];
    expect(state('Aides suite', suite)).toBe('to-confirm');
    expect(
      state('Jeunes', [
        ['N° dossier', 'Nom', 'Prénom', 'Date de naissance'],
        ['10000008', 'MARTIN', 'Paul', '01/01/2004'],
      ]),
    ).toBe('to-confirm');
  });

  it('accounts whose printed total is not that of their lines', () => {
    const text = (total: string) => `Date;Journal;Libellé;Débit;Crédit
657100 AIDES FAJ;;;;
20/03/2024;BQ;AIDE 10000002;150,00;
Total 657100;;;${total};
512000 BANQUE;;;;
20/03/2024;BQ;AIDE 10000002;;150,00
Total 512000;;;;150,00`;
    const read = (total: string) => readLedgerBytes('gl.csv', Buffer.from(text(total)));
    const state = (total: string) => controlOf([MARTIN], [read(total)]).control.bridges[0]!.state;
    expect(['150,00', '999,00'].map(state)).toEqual(['proven', 'to-confirm']);
    expect(read('999,00').faults.map(({line, code}) => `${line} ${code}`)).toContain('4 total-differs');
  });

  it('a FEC in XML that ends too soon; comments and CDATA are read as they are meant', () => {
    const line = (account: string, debit: string, credit: string) =>
      `<ligne><CompteNum>${account}</CompteNum><Debit>${debit}</Debit><Credit>${credit}</Credit></ligne>`;
    const text = `<?xml version="1.0"?>
<comptabilite><exercice><journal><JournalCode>BQ</JournalCode><!-- <ligne><Debit>5</Debit></ligne> --><ecriture><EcritureNum>1</EcritureNum>
<EcritureDate>2024-03-20</EcritureDate><EcritureLib><![CDATA[AIDE 10000002]]></EcritureLib>${line('657100', '150.00', '0.00')}${line('512000', '0.00', '150.00')}
</ecriture></journal></exercice></comptabilite>`;
    const state = (whole: string) =>
      controlOf([MARTIN], [readLedgerBytes('fec.xml', Buffer.from(whole))]).control.bridges[0]!.state;
    expect(state(text)).toBe('proven');
    expect(state(text.replace('</exercice></comptabilite>', ''))).toBe('to-confirm');
  });

  it('a payment that its return says to be rejected, or to wait', () => {
    const state = (status: string) => {
      const text = `N° dossier;Nom;Fonds;Date;Montant;Statut\n10000002;MARTIN PAUL;FAJ;20/03/2024;150;${status}\n`;
      return controlOf([MARTIN], [readLedgerBytes('retour-faj.csv', Buffer.from(text))]).control.bridges[0]!.state;
    };
    expect(['Payé', '', 'Rejeté', 'En attente', 'RIB invalide'].map(state)).toEqual([
      ...['proven', 'proven', 'to-confirm', 'to-confirm', 'to-confirm'],
    ]);
  });

  it('nothing: two aids, two payments', () => {
    expect(stateOf([paid('20/03', 'AIDE 10000002', 150), LEROY_PAID], [MARTIN, LEROY])).toBe('proven');
  });
});
