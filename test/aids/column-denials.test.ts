import type {CellValue, SourceSheet} from '../../shared';
import {controlAids, readRegisters, yearPeriodOf} from './core';
import {ACCOUNTS, BANK, fecOf, listOf, paid} from './scenario';

const MARTIN = ['10000002', 'MARTIN', 'Paul', 'FAJ', '05/03/2024', 150, 'Accordée'];
const LEROY = ['10000003', 'LEROY', 'Anna', 'FAJ', '02/04/2024', 80, 'Accordée'];

/** Two aids of FAJ; `columns` are under headings of their own, what they say of the second. */
function registerOf(...columns: readonly (readonly [heading: string, said: CellValue])[]): SourceSheet[] {
  const headings = ['N° dossier', 'Nom', 'Prénom', 'Fonds', 'Date de décision', 'Montant', 'Statut'];
  return [
    {
      name: 'Aides',
      rows: [
        [...headings, ...columns.map(([heading]) => heading)],
        [...MARTIN, ...columns.map(() => null)],
        [...LEROY, ...columns.map(([, said]) => said)],
      ],
    },
    {name: 'Comptes', rows: [['Fonds', 'Compte', 'Libellé', 'Journal'], ...ACCOUNTS]},
  ];
}

function control(sheets: readonly SourceSheet[], ledgers: Parameters<typeof controlAids>[2]) {
  const registers = readRegisters(sheets);
  return controlAids(registers, sheets, ledgers, {period: yearPeriodOf(2024), funds: []});
}

const books = () => fecOf([paid('20/03', 'AIDE FAJ 10000002', 150), paid('11/04', 'AIDE FAJ 10000003', 80)]);
const stateOf = (...columns: readonly (readonly [string, CellValue])[]) =>
  control(registerOf(...columns), [books()]).bridges[0]!.state;

describe('a column of the register that nothing else reads', () => {
  it.each([
    ['Observations', 'ANNULEE'],
    ['Commentaire', 'aide annulée, ne pas payer'],
    ['Remarques', 'Aide finalement refusée'],
    ['Notes', 'paiement non versé'],
    ['Observations', 'à rembourser : double paiement'],
    ['Observations', 'virement rejeté par la banque'],
    ['Commentaire', 'Trop perçu de 30 €'],
    ['Commentaire', 'le jeune a rendu son chèque, chèque annulé'],
    ['Commentaire', 'le jeune a renoncé'],
    ['Commentaire', 'aide abandonnée'],
    ['Remarque', 'chèque retourné'],
    ['Renonciation', 'oui'],
    ['Paiement', 'non effectué'],
    ['Contrôle', 'KO'],
    ['Annulée', 'Oui'],
    ['Annulation', 'x'],
    ['Date d’annulation', '10/03/2024'],
    ['Montant annulé', 80],
    ['Motif de refus', 'hors critères'],
    ['Date de remboursement', '12/06/2024'],
    ['Montant remboursé', 80],
    ['Indu', 80],
    ['Trop-perçu', '25,00'],
    ['Retenue', 20],
    ['Suspension', 'du 01/04 au 30/04'],
    ['Décision', 'Refus'],
    ['Décision de la commission', 'Rejet'],
    ['Avis', 'Défavorable'],
    ['Avis de la commission', 'non'],
    ['Accord', 'Non'],
    ['Validé', 'NON'],
    ['Versé', 'N'],
    ['Payé', 'non'],
    ['Situation de l’aide', 'annulé'],
    ['Observations', 'remboursement demandé au jeune'],
    ['Commentaire', 'aide non attribuée'],
    ['Commentaire', 'aide non octroyee'],
    ['Observations', 'aide retirée'],
    ['Observations', 'dossier rejeté en commission'],
    ['Observations', 'DEMANDE REFUSEE'],
    ['Observations', 'NE PAS MANDATER'],
    ['Avis', 'Ajourné'],
    ['Avis', 'Négatif'],
    ['Décision', 'Défav.'],
    ['Décision', 'Irrecevable'],
    ['Éligibilité', 'Non éligible'],
    ['Validation', 'Non'],
    ['Dossier retenu', 'Non'],
    ['Rbt', 80],
    ['Commentaire', 'la jeune a rendu l’argent'],
    ['Remboursement aide logement', 80],
    ['État', 'remboursée'],
  ])('« %s » : « %s » keeps its fund to confirm', (heading, said) => {
    expect(stateOf([heading, said])).toBe('to-confirm');
  });

  it.each([
    ['Observations', 'Vu avec sa conseillère'],
    ['Commentaire', 'Dossier complet, RIB reçu'],
    ['Commentaire', 'permis annulé par l’auto-école'],
    ['Commentaire', 'RDV annulé deux fois'],
    ['Observations', 'Refus de la formation par la jeune, cherche un emploi'],
    ['Observations', 'retour à l’emploi'],
    ['Observations', 'en attente de formation'],
    ['Motif', 'Remboursement carte Navigo'],
    ['Objet', 'Remboursement frais de permis'],
    ['Objet', 'Paiement de la cotisation d’assurance'],
    ['Annulée', 'Non'],
    ['Motif de refus', 'sans objet'],
    ['Montant remboursé', '-'],
    ['Avis', 'Favorable'],
    ['Accord', 'Oui'],
    ['Versé', 'oui'],
    ['Décision', 'Accord total'],
    ['Situation de handicap', 'Non'],
    ['Permis', 'non'],
    ['Accord parental', 'non'],
    ['Avance remboursable', 'non'],
    ['Bénéficiaire du RSA', 'non'],
    ['Payée le', '11/04/2024'],
    ['Commentaire', 'contrat suspendu en mars'],
    ['Solution retenue', 'achat d’un vélo'],
    ['Retenu', 'Oui'],
    ['Montant retenu par la commission', 80],
    ['Impayés de loyer', '2 mois'],
    ['Remboursement de frais', 'oui'],
    ['Suspension du permis', 'oui'],
    ['Commentaire', 'demande de logement social refusée'],
    ['Observations', 'test négatif à l’examen du code'],
    ['Date retenue', '12/03/2024'],
  ])('« %s » : « %s » does not', (heading, said) => {
    expect(stateOf([heading, said])).toBe('proven');
  });

  it('is told with its sheet, its heading and its cells, and may be accepted', () => {
    const {wholeDoubts, faults} = control(registerOf(['Observations', 'aide annulée, ne pas payer']), [books()]);
    const message =
      '« Aides » : la colonne « Observations » (H3) dit de 1 aide qui compte qu’elle est annulée, refusée ou rendue. ' +
      'L’écrire dans la colonne « Statut », ou corriger cette cellule ; si l’aide est bien due, accepter cette remarque.';
    expect(wholeDoubts.map((doubt) => doubt.message.replace(/\s/g, ' '))).toEqual([message]);
    expect(wholeDoubts[0]!.key).toMatch(/^R-/);
    expect(faults.map(({code}) => code)).toContain('aids-denied');
    expect(message).not.toContain('ne pas payer'); // a note may name somebody
  });

  it('is accepted for what its rows say: another heading, or another aid in the same cell, is asked again', () => {
    const note = 'aide annulée, ne pas payer';
    const keyOf = (sheets: readonly SourceSheet[]) => control(sheets, [books()]).wholeDoubts.map(({key}) => key);
    const [aids, comptes] = registerOf(['Observations', note]) as [SourceSheet, SourceSheet];
    const [headings, first, second] = aids.rows as [CellValue[], CellValue[], CellValue[]];
    const [key] = keyOf([aids, comptes]);
    const other = [headings, [...second.slice(0, 7), null], [...first.slice(0, 7), note]];
    const lower = [headings, second, first];
    expect(keyOf([{name: 'Aides', rows: lower}, comptes])).toEqual([key]);
    expect(keyOf([{name: 'Aides', rows: other}, comptes])).not.toContain(key);
    expect(keyOf(registerOf(['Commentaire', note]))).not.toContain(key);
  });

  it('says nothing of an aid that its status leaves out already', () => {
    const sheets = registerOf(['Observations', 'ANNULEE']);
    const [headings, first, second] = sheets[0]!.rows as [CellValue[], CellValue[], CellValue[]];
    second[6] = 'Annulée';
    const {bridges} = control(
      [{name: 'Aides', rows: [headings, first, second]}, sheets[1]!],
      [fecOf([paid('20/03', 'AIDE FAJ 10000002', 150)])],
    );
    expect(bridges[0]!.state).toBe('proven');
  });
});

/** A return that pays both, with a column of its own. */
const returned = (heading: string, ...said: readonly [string, string]) =>
  listOf(
    'retour-faj.csv',
    `Fonds;N° dossier;Nom;Prénom;Mois;Montant;Statut;Date de paiement;${heading}`,
    `FAJ;10000002;MARTIN;Paul;03/2024;150;Payé;20/03/2024;${said[0]}`,
    `FAJ;10000003;LEROY;Anna;04/2024;80;Payé;11/04/2024;${said[1]}`,
  );

describe('a column of a return', () => {
  it.each([
    ['Nature', 'Versement', 'Indu'],
    ['Type', 'Paiement', 'Reprise'],
    ['Type d’opération', 'Paiement', 'Ordre de recouvrer'],
    ['Opération', 'VERSEMENT', 'TROP PERCU'],
    ['Motif', '', 'suspension'],
    ['Retenue', '0', '20'],
    ['Montant repris', '', 'reprise de 80 €'],
    ['Suspendu', 'non', 'oui'],
    ['Titulaire du compte', 'MARTIN Paul', 'DUPONT Jean'],
    ['Bénéficiaire du paiement', 'MARTIN Paul', 'DUPONT Jean'],
    ['Déduction', '0', '20'],
    ['Montant récupéré', '0', '80'],
    ['Validation', 'OK', 'KO'],
    ['Versé à', 'MARTIN Paul', 'DUPONT Jean'],
    ['Destinataire', 'MARTIN Paul', 'Mme DUPONT Jeanne'],
    ['Type', 'Paiement', 'Régularisation négative'],
    ['Titulaire du RIB', 'MARTIN Paul', 'DUPONT Jean'],
    ['Compte au nom de', 'MARTIN Paul', 'DUPONT Jean'],
    ['Nom bénéficiaire du paiement', 'MARTIN Paul', 'DUPONT Jeanne'],
    ['Payée à', 'MARTIN Paul', 'Mme DUPONT'],
    ['Payé', 'oui', 'non'],
  ])('« %s » : « %s », « %s » keeps the fund to confirm', (heading, ...said) => {
    expect(control(registerOf(), [returned(heading, ...said)]).bridges[0]!.state).not.toBe('proven');
  });

  it.each([
    ['Nature', 'Versement', 'Versement'],
    ['Type', 'Paiement', 'Aide ponctuelle'],
    ['Titulaire du compte', 'MARTIN Paul', 'LEROY Anna'],
    ['Bénéficiaire du paiement', 'PAUL MARTIN', 'MME LEROY ANNA'],
    ['Retenue', '0', '0,00'],
    ['Motif', 'mobilité', 'achat de matériel'],
    ['Reste à payer', '0', '0'],
    ['Rappel', 'non', 'oui'],
    ['Conseiller', 'N. Petit', 'A. Legrand'],
    ['Type de demande', 'Renouvellement', 'Première demande'],
    ['Rejet', 'non', 'non'],
    ['IBAN', 'FR7612345678901234567890123', 'FR7612345678901234567890456'],
  ])('« %s » : « %s », « %s » does not', (heading, ...said) => {
    expect(control(registerOf(), [returned(heading, ...said)]).bridges[0]!.state).toBe('proven');
  });
});

/** A bank list that pays both, with a column of its own. */
const listed = (heading: string, ...said: readonly [string, string]) =>
  listOf(
    'releve.csv',
    `Date;Libellé;Montant;${heading}`,
    `20/03/2024;VIR FAJ 10000002;-150;${said[0]}`,
    `11/04/2024;VIR FAJ 10000003;-80;${said[1]}`,
  );

describe('a column of a bank list', () => {
  it.each([
    ['Statut', 'Exécuté', 'En attente'],
    ['Statut', 'Exécuté', 'Rejeté'],
    ['État', 'Débité', 'Annulé'],
    ['Statut', 'Exécuté', 'Suspendu'],
    ['Statut', 'Payé', 'À valider'],
    ['Commentaire', '', 'virement annulé'],
    ['Type d’opération', 'Virement', 'Virement rejeté'],
    ['Titulaire du compte', 'MARTIN Paul', 'DUPONT Jean'],
  ])('« %s » : « %s », « %s » keeps the fund to confirm', (heading, ...said) => {
    expect(control(registerOf(), [listed(heading, ...said)]).bridges[0]!.state).not.toBe('proven');
  });

  it.each([
    ['Statut', 'Exécuté', 'Exécuté'],
    ['Statut', 'Débité', 'Comptabilisé'],
    ['Type d’opération', 'Virement', 'Virement instantané'],
    ['Date de valeur', '20/03/2024', '11/04/2024'],
    ['Titulaire du compte', 'MARTIN Paul', 'LEROY Anna'],
    ['Catégorie', 'Aides', 'Aides'],
  ])('« %s » : « %s », « %s » does not', (heading, ...said) => {
    expect(control(registerOf(), [listed(heading, ...said)]).bridges[0]!.state).toBe('proven');
  });
});

it('takes for bank fees what a bank calls so; an outfit, or what names somebody, is none', () => {
  const stateWith = (label: string) =>
    control(registerOf(), [
      fecOf([
        paid('20/03', 'AIDE FAJ 10000002', 150),
        paid('11/04', 'AIDE FAJ 10000003', 80),
        paid('30/04', label, 4.5, {debit: '657100', credit: BANK}),
      ]),
    ]).bridges[0]!.state;
  for (const label of ['FRAIS BANCAIRES', 'FRAIS TENUE DE COMPTE', 'FRAIS DE TENUE CPTE', 'FRAIS VIREMENT SEPA'])
    expect([label, stateWith(label)]).toEqual([label, 'proven']);
  for (const label of ['FRAIS TENUE', 'FRAIS TENUE DE COMPTE DUPONT JEAN'])
    expect([label, stateWith(label)]).not.toEqual([label, 'proven']);
});
