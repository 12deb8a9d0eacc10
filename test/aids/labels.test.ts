import {readLedgerBytes} from './core';
import {BANK, booked, controlOf, FAJ, fecOf, paid} from './scenario';

const MARTIN = '10000002;MARTIN;Paul;FAJ;05/03/2024;150';
const LEROY = '10000003;LEROY;Anna;FAJ;06/03/2024;80';

type More = Parameters<typeof paid>[3];
const stateOf = (bookings: Parameters<typeof fecOf>[0], aids: readonly string[] = [MARTIN]) =>
  controlOf(aids, [fecOf(bookings)]).control.bridges[0]!.state;
/** Of MARTIN's aid of March, paid by a line that says so; LEROY's is paid beside it. */
const labelled = (label: string, more: More = {}) =>
  stateOf([paid('20/03', label, 150, more), paid('21/03', 'AIDE 10000003', 80)], [MARTIN, LEROY]);

describe('a time that is not the aid’s, however it is cut short', () => {
  it.each([
    ...[
      'OCT 23',
      'OCT23',
      'OCT',
      'SEPT',
      'NOV-23',
      'DEC.23',
      '10-23',
      '10.2023',
      '202310',
      '20231015',
      '15OCT23',
      '15 OCT',
    ],
    ...['T4 23', 'T4 2023', '4E TRIM 2023', '4e trimestre', 'DU 05/06/23', 'DU 15/09', 'EX 23', 'exercice 23', 'N-2'],
    ...['JANV-FEV 23', 'OCT.-DEC.', 'COMMISSION DU 12.11', 'Déc. 2023', 'FÉVR 23', "campagne '23"],
  ])('« AIDE 10000002 %s » proves no aid of March', (time) =>
    expect(labelled(`AIDE 10000002 ${time}`)).toBe('to-confirm'),
  );

  it.each([
    ...['MARS 24', 'FEV 24', 'AVR', 'T1 24', '1ER TRIM 2024', 'DU 05/03/24', 'DU 05/03', '202403', '20240320', '02-24'],
    ...['DEC-2024-15', '2/3', 'EX 24', 'DEC 12', '2023/2024', 'FEVRIER ET MARS 2024'],
  ])('« AIDE 10000002 %s » proves it', (time) => expect(labelled(`AIDE 10000002 ${time}`)).toBe('proven'));

  it('in each of the parts of one aid, and on a slip', () => {
    const parts = (first: string, second: string) =>
      stateOf([paid('20/03', `AIDE 10000002 ${first}`, 100), paid('25/03', `AIDE 10000002 ${second}`, 50)]);
    expect([parts('MARS', 'MARS'), parts('OCTOBRE 2023', 'NOVEMBRE 2023')]).toEqual(['proven', 'to-confirm']);
    const slip = (label: string) =>
      stateOf([paid('20/03', label, 230, {piece: 'B-2024-5521'})], [`${MARTIN};B-2024-5521`, `${LEROY};B-2024-5521`]);
    expect([slip('LOT MARS 2024'), slip('LOT DECEMBRE 2023')]).toEqual(['proven', 'to-confirm']);
  });
});

describe('an amount that is not the aid’s', () => {
  it.each(['200€', '200,00', '200 E', '200EUR', '1 200 €', '150 USD', '150 $', '150 XPF'])(
    '« AIDE 10000002 %s » proves nothing',
    (amount) => expect(labelled(`AIDE 10000002 ${amount}`)).toBe('to-confirm'),
  );
  it.each(['150€', '150,00', '150 E', '150EUR', '150.00 EUR', '12 150 €'])('« AIDE 10000002 %s » proves it', (amount) =>
    expect(labelled(`AIDE 10000002 ${amount}`)).toBe('proven'),
  );
  it('the whole of an aid may be said on each of its parts', () => {
    const part = (at: number) => paid(`2${at}/03`, `AIDE 10000002 150 EUR ${at}/2`, 75);
    expect(stateOf([part(1), part(2)])).toBe('proven');
  });
});

describe('a name that is not whole, or that somebody else has too', () => {
  it.each([
    ...['MARTIN PAUL D.', 'MARTIN PAUL D', 'D. MARTIN PAUL', 'AIDE MARTIN PAUL K.', 'MARTIN PAUL D ARTAGNAN'],
    ...['MARTIN PAUL JR', 'MARTIN PAUL II', 'MARTIN PAUL BA', 'SY MARTIN PAUL', 'FILS DE MARTIN PAUL'],
    ...['FAMILLE DE MARTIN PAUL', 'ENFANT DE MARTIN PAUL', 'EMPLOYEUR DE MARTIN PAUL', 'COLLEGUE DE MARTIN PAUL'],
    ...['TRANSPORTS MARTIN PAUL', 'MARTIN PAUL OPTIQUE', 'DR MARTIN PAUL', 'MARTIN PAUL EI', 'CHEZ MARTIN PAUL'],
    ...[
      'ME MARTIN PAUL',
      'MAITRE MARTIN PAUL',
      'MARTIN PAUL KOWALSKI',
      'TAXI MARTIN PAUL',
      'FAJ KOWALSKI REF MARTIN PAUL',
    ],
    ...['MARTIN PAUL INTERVENANT', 'MARTIN PAUL PAR KOWALSKI', 'AIDE 10000002 MARTIN LEILA'],
    ...['SALARIE MARTIN PAUL', 'PAIE MARTIN PAUL', 'DECATHLON BENALI KARIM 10000002', 'SNCF BENALI KARIM 10000002'],
  ])('« %s » proves nothing', (label) => expect(labelled(label)).not.toBe('proven'));

  it.each([
    ...['M. MARTIN PAUL', 'AIDE A MARTIN PAUL', 'AIDE DE MARTIN PAUL'],
    ...['AIDE TRANSPORTS MARTIN PAUL', 'MARTIN PAUL N 3', 'AIDE 10000002 MARTIN PAUL D.', 'DECATHLON LILLE 10000002'],
    ...['AUTO ECOLE BENALI KARIM 10000002', 'AIDE 10000002 MARTIN PAUL HENRI', 'VIR INST MARTIN PAUL'],
  ])('« %s » proves the aid', (label) => expect(labelled(label)).toBe('proven'));

  it('a dossier under which two people stand proves neither', () => {
    const other = '10000002;LEROY;Anna;FAJ;06/09/2024;80';
    const late = paid('20/09', 'AIDE 10000002', 80);
    expect(stateOf([paid('20/03', 'AIDE LEROY ANNA', 150), late], [MARTIN, other])).not.toBe('proven');
    const married = '10000003;DUPONT;Anna;FAJ;06/09/2024;80';
    const both = [paid('21/03', 'AIDE 10000003', 80), paid('20/09', 'AIDE DUPONT ANNA', 80)];
    expect(stateOf(both, [LEROY, married])).toBe('proven');
  });
});

describe('a number that is not the dossier’s', () => {
  it.each([
    ...['AIDE D10000003 10000002', 'MARTIN PAUL 10000002+10000003', '10000002.10000003', '10000002*10000003'],
    ...['CB 10000002', 'BL 10000002', 'FOURNISSEUR 10000002', 'CAISSE 10000002'],
  ])('« %s » proves nothing', (label) => expect(labelled(label)).not.toBe('proven'));

  it.each([
    ['0012', 'VIR 0012'], // an order, and no dossier 12
    ['1203', 'VIREMENT 1203'],
    ['1203', 'VIR REF 1203'],
    ['59300', 'GARAGE DUPONT 59300 VALENCIENNES'],
  ])('nor the short number of dossier %s on « %s »', (dossier, label) => {
    const key = dossier === '0012' ? '12' : dossier;
    expect(stateOf([paid('20/03', label, 150)], [`${key};MARTIN;Paul;FAJ;05/03/2024;150`])).not.toBe('proven');
  });

  it('nor one that is the amount', () => {
    const aid = '1500;MARTIN;Paul;FAJ;05/03/2024;1500';
    expect(['VIREMENT 1500 EUR', 'AIDE 1500'].map((label) => stateOf([paid('20/03', label, 1500)], [aid]))).toEqual([
      ...['to-confirm', 'to-confirm'],
    ]);
  });

  it.each([
    ['1203', 'AIDE 1203'],
    ['41003', 'AUTO ECOLE 41003'],
    ['41003', 'AIDE 41003 MARTIN PAUL'],
    ['0012', 'AIDE 0012'],
  ])('the dossier %s is proven by « %s »', (dossier, label) =>
    expect(stateOf([paid('20/03', label, 150)], [`${dossier};MARTIN;Paul;FAJ;05/03/2024;150`])).toBe('proven'),
  );

  it('a piece, or a reference, that is somebody else’s speaks against the label', () => {
    expect(labelled('AIDE MARTIN PAUL', {piece: '10000003'})).not.toBe('proven');
    const aids = [`${MARTIN};D-2024-5`, `${LEROY};D-2024-9`];
    const state = (label: string, piece: string) =>
      stateOf([paid('20/03', label, 150, {piece}), paid('21/03', 'AIDE 10000003', 80)], aids);
    expect(state('AIDE MARTIN PAUL', 'D-2024-9')).not.toBe('proven');
    expect(state('AIDE 10000002 D-2024-9', 'P1')).not.toBe('proven');
    expect(state('AIDE 10000002 D-2024-5', 'P1')).toBe('proven');
  });
});

describe('words that deny a payment', () => {
  it.each([
    ...['NON VERSE 10000002', 'MARTIN PAUL EN ATTENTE', 'MARTIN PAUL SANS SUITE', 'VIR BLOQUE MARTIN PAUL'],
    ...['VIR NON EXECUTE MARTIN PAUL', 'DEJA VERSE MARTIN PAUL', 'AIDE 10000002 A ANNULER', 'CHQ PERIME MARTIN PAUL'],
    ...['MARTIN PAUL ?', 'AIDE MARTIN PAUL EN COURS', 'MARTIN PAUL OPPO'],
    ...['TRANSFERT DE CHARGES MARTIN PAUL', 'BROUILLARD MARTIN PAUL', 'AIDE REFUSEE 10000002', 'COMPTE CLOS 10000002'],
  ])('« %s » proves nothing', (label) => expect(labelled(label)).not.toBe('proven'));

  it('so does the piece; so does an account of charges to pay', () => {
    expect(labelled('AIDE 10000002', {piece: 'ANNULATION 12'})).not.toBe('proven');
    const {control} = controlOf(
      [MARTIN],
      [fecOf([booked('20/03', ['468600', BANK], 'AIDE 10000002', 150)])],
      [['FAJeM', '4686']],
    );
    expect(control.bridges[0]!.state).not.toBe('proven');
  });
});

describe('a reversal by what links nothing', () => {
  it.each(['BQ3', '12', 'OD'])('the piece « %s » is on many lines', (piece) => {
    const pair = [paid('02/03', 'VIR', 80, {piece}), booked('20/05', [BANK, FAJ], 'REGUL', 80, {piece})];
    expect(stateOf([paid('20/03', 'AIDE 10000002', 150), ...pair])).toBe('to-confirm');
  });

  it.each([
    ['the funder’s money', 'SUBVENTION DEPARTEMENT', false],
    ['the funder’s, put right', 'ANNULATION DOTATION MEL', false],
    ['money received without a word', 'VIREMENT RECU', false],
    ['the cancellation of somebody else’s', 'ANNULATION AIDE LEROY ANNA', false],
    ['its cancellation', 'ANNULATION AIDE DUPONT', true],
    ['the same, given back', 'AIDE DUPONT JEAN', true],
  ])('a letter or a piece links a payment to %s', (_, label, isProven) => {
    for (const link of [{letter: 'A'}, {piece: 'VIR2024-77'}]) {
      const pair = [paid('10/03', 'AIDE DUPONT JEAN', 300, link), booked('20/05', [BANK, FAJ], label, 300, link)];
      const state = stateOf([paid('20/03', 'AIDE 10000002', 150), ...pair]);
      expect(state === 'proven').toBe(isProven);
    }
  });

  it('a letter is that of one account', () => {
    const text = (other: string) => `Date;Compte;Compte auxiliaire;Libellé;Débit;Crédit;N° écriture;Journal;Lettrage
20/03/2024;467100;A1;AIDE 10000002;150;;1;BQ;
20/03/2024;512000;;AIDE 10000002;;150;1;BQ;
21/03/2024;467100;B2;VIR;80;;2;BQ;A
21/03/2024;512000;;VIR;;80;2;BQ;
25/05/2024;512000;;RECU;80;;3;BQ;
25/05/2024;467100;${other};RECU;;80;3;BQ;A`;
    const state = (other: string) =>
      controlOf([MARTIN], [readLedgerBytes('gl.csv', Buffer.from(text(other)))], [['FAJeM', '4671']]).control
        .bridges[0]!.state;
    expect([state('B2'), state('C3')]).toEqual(['proven', 'unexplained']);
  });
});

describe('a return that says a dossier', () => {
  const state = (head: string, line: string) =>
    controlOf(
      [MARTIN, '10000003;LEROY;Anna;FAJ;06/03/2024;80'],
      [readLedgerBytes('retour-faj.csv', Buffer.from(`${head}\n${line}\n10000003;;FAJ;21/03/2024;80`))],
    ).control.bridges[0]!.state;

  it.each(['MARTIN ANNA', 'MARTIN Jean-Pierre'])('and « %s » pays somebody of the family', (name) =>
    expect(
      state('N° dossier;Nom et prénom;Fonds;Date de paiement;Montant', `10000002;${name};FAJ;20/03/2024;150`),
    ).toBe('to-confirm'),
  );
  it.each(['MARTIN', 'MARTIN P', 'Paul MARTIN', 'MARTIN PAUL HENRI', ''])('and « %s » pays the youth', (name) =>
    expect(
      state('N° dossier;Nom et prénom;Fonds;Date de paiement;Montant', `10000002;${name};FAJ;20/03/2024;150`),
    ).toBe('proven'),
  );
  it('and whose label names another pays nobody for sure', () => {
    const head = 'N° dossier;Libellé;Fonds;Date de paiement;Montant';
    expect(
      ['VIR LEROY ANNA', 'VIR 10000003', 'VIR'].map((label) => state(head, `10000002;${label};FAJ;20/03/2024;150`)),
    ).toEqual([...['to-confirm', 'to-confirm', 'proven']]);
  });
});

describe('a name written in one word or in several', () => {
  it.each([
    ['Ben Ali', 'VIR BENALI SOFIA'],
    ['Benali', 'VIR BEN ALI SOFIA'],
    ['Ben-Ali', 'BENALI S'],
    ['de la Tour', 'VIR DELATOUR SOFIA'],
  ])('%s: « %s » is suggested, and not proven', (surname, label) => {
    const aids = [`10000004;${surname};Sofia;FAJ;05/03/2024;150`, LEROY];
    const {bridges, suggestions} = controlOf(aids, [fecOf([paid('20/03', label, 150)])]).control;
    expect(bridges[0]!.state).not.toBe('proven');
    expect(suggestions.map(({rule, aids: own}) => [rule, own])).toEqual([['name', [0]]]);
  });

  it('somebody else is not suggested so', () => {
    const aids = ['10000004;Ben Ali;Sofia;FAJ;05/03/2024;150'];
    const {suggestions} = controlOf(aids, [fecOf([paid('20/03', 'VIR BENSAID SOFIA', 150)])]).control;
    expect(suggestions.filter(({rule}) => rule === 'name')).toEqual([]);
  });
});

describe('a number that the label calls a dossier', () => {
  const aids = ['10000002;MARTIN;Paul;FAJ;05/03/2024;150;BON-2024-17', LEROY];
  const of = (label: string) =>
    stateOf([paid('20/03', label, 150, {piece: 'BON-2024-17'}), paid('21/03', 'AIDE 10000003', 80)], aids);

  it.each(['AIDE DOSSIER 456', 'AIDE DOS. N°45', 'DOSS 7A', 'AIDE DOSSIER 10000009'])(
    '« %s » is somebody else’s, whatever its length and its reference',
    (label) => expect(of(label)).not.toBe('proven'),
  );
  it.each(['AIDE DOSSIER 10000002', 'AIDE 456', 'AIDE DOSSIER DU 20/03/2024', 'DOSSIER MARTIN PAUL'])(
    '« %s » is no such thing',
    (label) => expect(of(label)).toBe('proven'),
  );
});

describe('what a label writes in its own way', () => {
  it.each(['AIDE FAJ 10 000 002', 'VIR SEPA MARTIN PAUL NOTPROVIDED', 'VIREMENT EMIS WEB MARTIN PAUL AIDE FAJ MARS'])(
    '« %s » proves the aid',
    (label) => expect(labelled(label)).toBe('proven'),
  );

  it('a longer number, or another, names nobody of the register', () => {
    expect(labelled('AIDE FAJ 1 010 000 002')).not.toBe('proven');
    expect(labelled('AIDE FAJ 10 000 009')).not.toBe('proven');
  });

  it('a fund with its points is that fund', () => {
    const aids = [MARTIN.replace('FAJ', 'F.A.J.')];
    expect(controlOf(aids, [fecOf([paid('20/03', 'AIDE 10000002', 150)])]).control.bridges).toMatchObject([
      {fund: 'FAJeM', state: 'proven'},
    ]);
  });

  it('a dossier that would be a day of another time is a dossier; a day near the line is that day', () => {
    const state = (dossier: string, label: string, name = 'MARTIN;Paul') =>
      stateOf([paid('20/03', label, 150)], [`${dossier};${name};FAJ;05/03/2024;150`]);
    expect(state('20000101', 'AIDE FAJ 20000101')).toBe('proven');
    expect(state('20000231', 'AIDE FAJ 20000231')).toBe('proven');
    expect(state('20001130', 'AIDE FAJ 20001130 DU 05/03/2024')).toBe('proven');
    expect(state('20240320', 'AIDE FAJ 20240320')).not.toBe('proven');
    expect(state('20000101', 'AIDE FAJ 20000102')).not.toBe('proven');
    expect(state('20000101', 'AIDE FAJ 20000101 DU 05/10/2023')).not.toBe('proven');
  });
});

it.each([
  'DEMANDE AIDE 10000002',
  'DEMANDE EN COURS 10000002',
  'DEMANDE NON ACCORDEE 10000002',
  'AIDE 10000002 NON ACCORDEE',
  'AIDE 10000002 DEMANDE 118 NON ACCORDEE',
  'AIDE 10000002 SUITE DUPONT',
  'AIDE 10000002 NON DU',
  'AIDE 10000002 NON DUE',
])('« %s » pays nothing', (label) =>
  expect(stateOf([paid('20/03', label, 150), paid('21/03', 'AIDE 10000003', 80)], [MARTIN, LEROY])).toBe('to-confirm'),
);
