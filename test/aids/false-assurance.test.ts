import {controlAids, readRegisters, yearPeriodOf} from './core';
import {BANK, booked, controlOf, fecOf, listOf, paid} from './scenario';

const MARTIN = '10000002;MARTIN;Paul;FAJ;05/03/2024;150';
const LEROY = '10000003;LEROY;Anna;FAJ;06/03/2024;80';

const labelled = (label: string, aid = MARTIN, more: Parameters<typeof paid>[3] = {}) =>
  controlOf([aid], [fecOf([paid('20/03', label, 150, more)])]).control.bridges[0]!.state;
const returned = (...lines: readonly string[]) =>
  listOf('retour-faj.csv', 'N° dossier;Fonds;Date de paiement;Montant;Statut', ...lines);

describe('a label that says that nothing was paid', () => {
  it.each([
    ...['ANNULATION AIDE 10000002', 'AIDE ANNULEE 10000002', 'REJET VIREMENT 10000002', 'AIDE 10000002 A REGLER'],
    ...[
      'PROVISION AIDE MARTIN PAUL',
      'ENGAGEMENT AIDE 10000002',
      'REPORT A NOUVEAU MARTIN PAUL',
      'NOTE DE FRAIS MARTIN PAUL',
    ],
  ])('« %s » proves nothing', (label) => expect(labelled(label)).toBe('to-confirm'));

  it.each([
    'REEMISSION VIREMENT REJETE 10000002',
    'CONTRAT D ENGAGEMENT JEUNE 10000002 FAJ',
    'FAJ DEMANDE DU 05/03/2024 10000002',
    'DEMANDE DE PAIEMENT 10000002',
    'FAJ 10000002 DEMANDE N° 12',
    'FAJ 10000002 SUITE DEMANDE DU 05/03/2024',
    'FAJ 10000002 DEMANDE ACCORDEE',
    'FAJ 10000002 PREMIERE DEMANDE',
    'FAJ 10000002 DDE 118',
  ])('« %s » is paid', (label) => expect(labelled(label)).toBe('proven'));
});

describe('a label that speaks of another time or of another fund', () => {
  it.each([
    ...['AIDE 2023 10000002', 'AIDE 12/2023 10000002', 'SOLDE AIDE 2022 MARTIN PAUL', 'AIDE 10/2024 10000002'],
    ...[
      'AIDE JUIN 2024 10000002',
      'AIDE OCTOBRE 10000002',
      'AIDE 03/23 10000002',
      'AIDE N-1 10000002',
      'AIDE 10000002 200 EUR',
      'AIDE CEJ 10000002',
      'PACEA MARTIN PAUL',
    ],
  ])('« %s » proves no aid of March of the FAJ', (label) => expect(labelled(label)).toBe('to-confirm'));

  it.each([
    'AIDE 2024 10000002',
    'AIDE 02/2024 10000002',
    'AIDE AVRIL 2024 10000002',
    'AIDE MARS 10000002',
    'AIDE 03/24 10000002',
    'VERSEMENT N°1 10000002',
    'AIDE 10000002 150 EUR',
    'AIDE 10000002 150,00 EUROS',
    'FAJ CEJ 10000002',
    'AIDE MOBILITE 10000002',
  ])('« %s » proves it', (label) => expect(labelled(label)).toBe('proven'));

  it('a year that the dossier or its reference holds is theirs', () => {
    const aid = '2023-0154;MARTIN;Paul;FAJ;05/03/2024;150';
    expect([labelled('AIDE 2023-0154', aid), labelled('AIDE 2022 2023-0154', aid)]).toEqual(['proven', 'proven']);
  });
});

describe('a number or a name that is something else’s', () => {
  it.each([
    ...['CONTRAT 10000002 EDF', 'EDF CLIENT 10000002', 'SNCF COMMANDE N° 10000002', 'TICKET 10000002', 'BON 10000002'],
    ...[
      'VIR FR76 1000 0002 10000002',
      'LYCEE PAUL MARTIN',
      'GARAGE MARTIN PAUL',
      'SARL PAUL MARTIN',
      'PAUL MARTIN SARL',
    ],
  ])('« %s » is to confirm', (label) => expect(labelled(label)).not.toBe('proven'));

  it.each(['DECATHLON MARTIN PAUL', 'AUTO ECOLE DU CENTRE MARTIN PAUL', 'VIR FR7630004028370001000000943 10000002'])(
    '« %s » names the youth',
    (label) => expect(labelled(label)).toBe('proven'),
  );
});

it.each(['2024-03', '20240320', 'FAJ', 'VIR', 'BQ3', 'CHQ'])(
  'the reference « %s » is on many lines, and proves none',
  (reference) => {
    expect(labelled('VIREMENT', `${MARTIN};${reference}`, {piece: reference})).not.toBe('proven');
  },
);

it.each(['AB12', '2024-03-0012', '10457'])('the reference « %s » proves its line', (reference) => {
  expect(labelled('VIREMENT', `${MARTIN};${reference}`, {piece: reference})).toBe('proven');
});

describe('a status of a return', () => {
  const stateOf = (status: string) => {
    const ledger = returned('10000002;FAJ;20/03/2024;150;Payé', `10000003;FAJ;20/03/2024;80;${status}`);
    return controlOf([MARTIN, LEROY], [ledger]).control.bridges[0]!.state;
  };

  it.each(['KO', 'En cours', 'Erreur', 'Ordonnancé', 'Inconnu', 'À traiter', 'Rejeté', 'Non payé'])(
    '« %s » is not paid',
    (status) => expect(stateOf(status)).toBe('to-confirm'),
  );
  it.each(['Payé', 'Versé', 'Réglé', 'OK', 'Validé', 'Virement effectué', 'Soldé', ''])('« %s » is paid', (status) =>
    expect(stateOf(status)).toBe('proven'),
  );
});

describe('people of one name', () => {
  it('of whom only one has an aid: the other is in Jeunes', () => {
    const sheets = [
      {
        name: 'Jeunes',
        rows: [
          ['N° dossier', 'Nom', 'Prénom', 'Date de naissance', 'Date de 1er accueil'],
          ['10000002', 'MARTIN', 'Paul', '01/02/2003', '01/02/2023'],
          ['10000777', 'Martin', 'Paul', '01/02/2001', '01/02/2023'],
        ],
      },
      {
        name: 'Aides',
        rows: [
          ['N° dossier', 'Fonds', 'Date de décision', 'Montant'],
          ['10000002', 'FAJ', '05/03/2024', '150'],
        ],
      },
      {
        name: 'Comptes',
        rows: [
          ['Fonds', 'Compte'],
          ['FAJ', '6571'],
        ],
      },
    ];
    const ledger = fecOf([paid('20/03', 'AIDE MARTIN PAUL', 150)]);
    const options = {period: yearPeriodOf(2024), funds: []};
    expect(controlAids(readRegisters(sheets), sheets, [ledger], options).total.state).toBe('to-confirm');
  });

  it.each([
    ['ROUX;Jean', 'ROUX;Jean-Pierre', 'AIDE ROUX JEAN PIERRE'],
    ['LE GALL;Marie', 'GALL;Marie', 'AIDE GALL MARIE'],
    ['MARTIN;Paul', 'PAUL;Martin', 'AIDE PAUL MARTIN'],
    ['LÉA;Éric', 'LEA;Eric', 'LEA ERIC'],
    ['MARTIN;Paul', 'MARTIN;Pauline', 'AIDE MARTIN PAULINE'],
  ])('%s is not paid by what names %s: « %s »', (one, other, label) => {
    const aids = [`10000002;${one};FAJ;05/03/2024;150`, `10000009;${other};FAJ;15/10/2024;40`];
    const ledger = fecOf([paid('20/03', label, 150), paid('20/10', '10000009', 40)]);
    expect(controlOf(aids, [ledger]).control.bridges[0]!.state).not.toBe('proven');
  });
});

it('a name made of words of payments proves nothing by name', () => {
  const stateOf = (name: string, label: string) =>
    controlOf([`10000002;${name};FAJ;05/03/2024;150`], [fecOf([paid('20/03', label, 150)])]).control.bridges[0]!.state;
  expect(stateOf('AIDE;Urgente', 'AIDE URGENTE')).not.toBe('proven');
  expect(stateOf('AIDE;Urgente', 'AIDE 10000002')).toBe('proven');
  expect(stateOf('BON;Marie', 'AIDE BON MARIE')).toBe('proven');
});

describe('what was taken back', () => {
  it.each([
    ['in part', booked('25/03', [BANK, '657100'], 'ANNULATION PARTIELLE AIDE 10000002', 50)],
    ['whole', booked('25/03', [BANK, '657100'], 'ANNULATION AIDE 10000002', 150)],
    ['as a product', booked('25/06', [BANK, '771800'], 'REMBOURSEMENT AIDE 10000002', 150)],
    ['by the account of another expense', booked('25/06', ['625000', '657100'], 'OD ERREUR IMPUTATION 10000002', 150)],
  ])('%s is not proven', (_, back) => {
    const {control} = controlOf([MARTIN], [fecOf([paid('20/03', 'AIDE 10000002', 150), back])]);
    expect(control.bridges[0]!.state).not.toBe('proven');
  });
});

describe('an entry that pays somebody else', () => {
  const csv = (...lines: readonly string[]) =>
    listOf('compta.csv', 'Date;Compte;Libellé;Débit;Crédit;N° écriture;Journal', ...lines);
  const stateOf = (bank: string) => {
    const ledger = csv(
      ...['20/03/2024;657100;AIDE 10000002;150;;1;BQ', `20/03/2024;512000;${bank};;150;1;BQ`],
      ...['21/03/2024;657100;AIDE LEROY ANNA;80;;2;BQ', '21/03/2024;512000;VIR 10000003;;80;2;BQ'],
    );
    return controlOf([MARTIN, LEROY], [ledger]).control.bridges[0]!.state;
  };

  it.each(['VIR 10000003', 'VIR LEROY ANNA'])('by the line of the bank, « %s », proves nothing', (bank) =>
    expect(stateOf(bank)).not.toBe('proven'),
  );
  it.each(['VIR 10000002', 'VIR MARTIN PAUL', 'VIR SEPA', 'VIR DECATHLON'])('« %s » says nothing else', (bank) =>
    expect(stateOf(bank)).toBe('proven'),
  );
});

it('an aid on an account of other expenses, known by its dossier, is a line that no fund has', () => {
  const unattributed = (label: string) =>
    controlOf([MARTIN], [fecOf([paid('20/03', 'AIDE 10000002', 150), paid('21/03', label, 90, {debit: '606400'})])])
      .control.unattributed;
  expect(unattributed('SECOURS 10000002')).toMatchObject([{account: '606400', debit: 9000, lines: 1}]);
  expect(unattributed('SECOURS 10000009')).toEqual([]);
});

describe('the month of the right that a return states', () => {
  const stateOf = (month: string, day: string) => {
    const line = `10000002;FAJ;${month};${day};150`;
    const ledger = listOf('retour-faj.csv', 'N° dossier;Fonds;Mois;Date de paiement;Montant', line);
    return controlOf([MARTIN], [ledger]).control.bridges[0]!.state;
  };

  it.each([
    ['03/2024', '20/03/2024'],
    ['02/2024', '20/03/2024'],
    ['04/2024', '20/04/2024'],
    ['03/2024', '05/06/2024'],
  ])('%s, paid on %s, is that of the aid of March', (month, day) => expect(stateOf(month, day)).toBe('proven'));

  it.each([
    ['03/2023', '20/03/2024'],
    ['12/2023', '20/03/2024'],
    ['03/2024', '10/12/2023'],
  ])('%s, paid on %s, is another', (month, day) => expect(stateOf(month, day)).not.toBe('proven'));
});
