import {ACCOUNTS, BANK, booked, controlOf, FAJ, fecOf, paid} from './scenario';

const MARTIN = '10000002;MARTIN;Paul;FAJ;05/03/2024;150';
const KONATE = '10000004;KONATE;Aminata;FAJ;05/03/2024;150';
const PAID = paid('20/03', 'AIDE FAJ 10000002', 150);

/** State of the fund, its gap, and what is suggested of it. */
function stateOf(aids: readonly string[], bookings: Parameters<typeof fecOf>[0], decisions: string[][] = []) {
  const {control} = controlOf(aids, [fecOf(bookings)], ACCOUNTS, decisions);
  const {state, gap} = control.bridges[0]!;
  return {state, gap, control};
}

describe('a transfer that the bank sends back', () => {
  it.each(
    ['471000', '467000', '401000', '758000'].flatMap((account) =>
      [
        ...['REJET VIREMENT AIDE 10000002', 'IMPAYE', 'RETOUR VIREMENT', 'VIR REJETE MARTIN PAUL', 'REJ SEPA'],
        ...['RIB ERRONE 10000002', 'AIDE FAJ 10000002', 'COMPTE CLOS MARTIN', 'ANNULATION VIREMENT 10000002'],
      ].map((label) => [label, account] as const),
    ),
  )('« %s » on %s: the aid is to confirm', (label, account) => {
    const {state, gap, control} = stateOf([MARTIN], [PAID, booked('25/03', [BANK, account], label, 150)]);
    expect([state, gap]).toEqual(['to-confirm', 0]);
    expect([...control.aidDoubts.values()].join()).toMatch(/Mais 150,00.€ sont revenus à la banque le 25\/03\/2024/);
  });

  it.each([
    ...['ECHEC VIREMENT 10000002', 'ECHEC VIREMENT MARTIN PAUL', 'VIR RECU MARTIN PAUL', 'VIR CREDITEUR EMIS 10000002'],
    ...['ECHEC VIREMENT', 'RJT SEPA', 'R-TRANSACTION', 'RECALL SEPA', 'VIR RTR', 'BENEFICIAIRE INCONNU', 'FAUX RIB'],
    ...['COORDONNEES BANCAIRES ERRONEES', 'REGUL VIR EMIS', 'VIR EMIS A TORT'],
  ])('« %s », in the words of a bank: the aid is to confirm', (label) => {
    expect(stateOf([MARTIN], [PAID, booked('25/03', [BANK, '471000'], label, 150)]).state).toBe('to-confirm');
  });

  it('is of the one month of a series that it names', () => {
    const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'];
    const aids = months.map((month) => `10000002;MARTIN;Paul;FAJ;05/${month}/2024;300`);
    const all = months.map((month) => paid(`20/${month}`, 'AIDE 10000002', 300));
    expect(stateOf(aids, all).state).toBe('proven');
    for (const label of ['REJET VIR MARTIN PAUL', 'VIR RECU 10000002', 'VIR MARTIN PAUL'])
      expect(stateOf(aids, [...all, booked('25/06', [BANK, '471000'], label, 300)]).state).toBe('to-confirm');
    // March twice, and October never
    expect(stateOf(aids, [...all.slice(0, 9), paid('21/03', 'AIDE 10000002', 300)]).state).not.toBe('proven');
  });

  it('is of the one aid of a batch that it names', () => {
    const slip = ['10000002;MARTIN;Paul;FAJ;05/03/2024;150;B1-2024', '10000003;LEROY;Anna;FAJ;05/03/2024;80;B1-2024'];
    const whole = paid('20/03', 'BORDEREAU', 230, {piece: 'B1-2024'});
    expect(stateOf(slip, [whole]).state).toBe('proven');
    const back = booked('25/03', [BANK, '471000'], 'REJET VIREMENT 10000003', 80);
    expect(stateOf(slip, [whole, back]).state).toBe('to-confirm');
  });

  it('that names nobody, where two payments could be it, puts their fund in doubt', () => {
    const both = [PAID, paid('21/03', 'AIDE 10000004', 150)];
    const back = booked('25/03', [BANK, '471000'], 'REJET VIREMENT', 150);
    const {state, control} = stateOf([MARTIN, KONATE], [...both, back]);
    expect(state).toBe('to-confirm');
    expect(control.wholeDoubts.map(({message}) => message)).toEqual([
      expect.stringMatching(/et 2\spaiements de ce montant\s: lequel n’est pas arrivé/),
    ]);
  });

  it('of several at once, that says it is of aids, puts their funds in doubt', () => {
    const both = [PAID, paid('21/03', 'AIDE 10000004', 150)];
    const back = booked('25/03', [BANK, '471000'], 'REJET VIREMENTS AIDES', 300);
    const {state, control} = stateOf([MARTIN, KONATE], [...both, back]);
    expect(state).toBe('to-confirm');
    expect(control.wholeDoubts[0]!.message).toMatch(/aucun paiement de ce montant/);
  });

  it('is settled when the bank sends it again, and open again when that one comes back too', () => {
    const back = booked('25/03', [BANK, '471000'], 'REJET VIREMENT 10000002', 150);
    const again = booked('28/03', ['471000', BANK], 'REEMISSION 10000002', 150);
    expect(stateOf([MARTIN], [PAID, back, again]).state).toBe('proven');
    expect(stateOf([MARTIN], [PAID, back, again, {...back, day: '30/03'}]).state).toBe('to-confirm');
    const other = booked('28/03', ['471000', BANK], 'REEMISSION 10000004', 150); // somebody else's
    expect(stateOf([MARTIN, KONATE], [PAID, paid('21/03', 'AIDE 10000004', 150), back, other]).state).toBe(
      'to-confirm',
    );
  });

  it.each([
    ['a subsidy of the same amount', booked('25/03', [BANK, '441000'], 'SUBVENTION MEL', 150)],
    ['a reject of another amount', booked('25/03', [BANK, '471000'], 'REJET PRELEVEMENT LOYER', 900)],
    ['a reject that names somebody else', booked('25/03', [BANK, '471000'], 'REJET VIR DUPONT JEAN', 150)],
    ['a reject before the payment', booked('15/03', [BANK, '471000'], 'REJET VIREMENT 10000002', 150)],
  ])('is not %s', (_, other) => {
    expect(stateOf([MARTIN], [PAID, other]).state).toBe('proven');
  });

  describe('after somebody accepted the payment', () => {
    const [FIRST, SECOND] = ['REJET VIREMENT AIDE 10000002', 'REJET VIREMENT 10000002 RIB CLOS'].map((label) =>
      booked('25/03', [BANK, '471000'], label, 150),
    ) as [ReturnType<typeof booked>, ReturnType<typeof booked>];
    const nameless = paid('20/03', 'VIREMENT', 150);
    const keysOf = (bookings: Parameters<typeof stateOf>[1]) => {
      const {aids, payments, suggestions} = stateOf([MARTIN], bookings).control;
      return {pair: [aids[0]!.key, payments[0]!.key], remarks: suggestions.flatMap(({remarks}) => remarks ?? [])};
    };
    const accept = (what: string, [aid, payment]: string[], remarks: string[] = []) => [
      ...[what, aid!, [payment, ...remarks].join(' '), 'payé de nouveau en espèces'],
    ];

    it.each(['accepter', 'rapprocher', 'expliquer'])('%s: is open again, as what was proven', (what) => {
      const {pair} = keysOf([nameless]);
      expect(stateOf([MARTIN], [nameless], [accept(what, pair)]).state).toBe('proven');
      const {state, control} = stateOf([MARTIN], [nameless, FIRST], [accept(what, pair)]);
      expect(state).toBe('to-confirm');
      expect(control.suggestions).toHaveLength(1);
      expect(control.suggestions[0]!.evidence).toContain(control.suggestions[0]!.remarks![0]);
    });

    it('is open again by the ledger of the year after', () => {
      const {pair} = keysOf([nameless]);
      const later = fecOf([booked('10/01/2025', [BANK, '471000'], 'REJET 10000002', 150)], '123456789FEC20251231.txt');
      const decided = [accept('rapprocher', pair)];
      expect(controlOf([MARTIN], [fecOf([nameless]), later], ACCOUNTS, decided).control.bridges[0]!.state).toBe(
        'to-confirm',
      );
    });

    it('stays decided by who names what came back, until something else does', () => {
      const {pair, remarks} = keysOf([PAID, FIRST]);
      expect(remarks).toEqual([expect.stringMatching(/^R-/)]);
      const decided = [accept('accepter', pair), accept('accepter', pair, remarks)];
      expect(stateOf([MARTIN], [PAID, FIRST], [decided[1]!]).state).toBe('proven');
      expect(stateOf([MARTIN], [PAID, FIRST], decided).state).toBe('proven');
      expect(stateOf([MARTIN], [PAID, FIRST, SECOND], decided).state).toBe('to-confirm');
    });
  });
});

describe('what goes back on the account of the fund explains no gap by itself', () => {
  it.each(['IMPAYE AIDE 10000002', 'ANNULEE 10000002', 'AIDE ANNULEE MARTIN PAUL', 'AVOIR 10000002', 'ANNULEE'])(
    '« %s » cancels the payment: the aid is not paid',
    (label) => {
      expect(stateOf([MARTIN], [PAID, booked('25/03', [BANK, FAJ], label, 150)])).toMatchObject({
        ...{state: 'unexplained', gap: 15000},
      });
    },
  );

  it.each([
    ['AIDE FAJ 10000002', '25/03', 150],
    ['REMBOURSEMENT AIDE 10000002', '25/03', 150],
    ['TROP PERCU 10000002', '25/03', 150],
    ['RESTITUTION MARTIN PAUL', '25/03', 150],
    ['AIDE FAJ 10000002', '25/03', 50],
    ['ANNULEE 10000002', '25/03', 100], // part of it
    ['ANNULEE 10000002', '25/12', 150], // long after
    ['TROP PERCU 10000002', '15/03', 50], // before anything was paid
  ])('« %s » of %s, %d €: to confirm', (label, day, euros) => {
    const {state, control} = stateOf([MARTIN], [PAID, booked(day, [BANK, FAJ], label, euros)]);
    expect(state).toBe('to-confirm');
    expect(control.groups.map(({rule}) => rule)).not.toContain('recovery');
  });

  it('one of two aids of a dossier given back whole is no overpayment', () => {
    const two = [MARTIN, '10000002;MARTIN;Paul;FAJ;05/06/2024;80'];
    const both = [PAID, paid('15/06', 'AIDE FAJ 10000002', 80)];
    const back = booked('25/06', [BANK, FAJ], 'TROP PERCU 10000002', 80);
    expect(stateOf(two, [...both, back]).state).toBe('to-confirm');
  });

  it('part of it, that the label calls so, is proven', () => {
    const back = booked('25/03', [BANK, FAJ], 'TROP PERCU 10000002', 50);
    expect(stateOf([MARTIN], [PAID, back])).toMatchObject({state: 'proven', gap: 5000});
  });
});
