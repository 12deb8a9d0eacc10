import {makeRegisters} from '../../samples/make-registers';
import {makeRural} from '../../samples/rural/make-rural';
import {dayOf} from '../../shared';
import {writeSheets} from '../../xlsx';
import {exampleRows} from './example-rows';

const day = (month: number, date: number) => dayOf(2024, month, date);

/** The sample registers beside a sheet of the user's own, where formulas are typed. */
export function bookWithOwnSheet(): Uint8Array {
  const own = {name: 'Suivi', rows: [['Suivi de l’année', null, null, null]], widths: [24, 12, 26, 12, 12]};
  return writeSheets([...makeRegisters(), own]);
}

/** The rural agency, whose own tables are those of the guide's examples. */
export function bookOfExamples(): Uint8Array {
  const [settings, ...registers] = makeRural();
  const territory = settings!.rows.slice(
    0,
    settings!.rows.findIndex(([title]) => title === 'Ventilations'),
  );
  const examples = ['1', '2', '3', '4', '5'].flatMap((number) => exampleRows(`${number}.`));
  return writeSheets([...registers, {...settings!, rows: [...territory, ...examples]}]);
}

/** A small workbook with what exports bring: a misspelt commune, an impossible day, a dossier that nobody knows. */
export function bookToCheck(): Uint8Array {
  return writeSheets([
    {
      name: 'Export contacts',
      rows: [
        ['N° dossier', 'Date', 'Nature', 'Statut'],
        ['00020001', day(1, 8), 'Entretien', 'Présent'],
        ['00020001', day(2, 5), 'SMS', null],
        ['00020002', '31/02/2024', 'Entretien', 'Présent'],
        ['00020003', day(3, 4), 'Entretien', 'Absent'],
        ['00020004', day(3, 12), 'Visite guidée', 'Présent'],
        ['00029999', day(4, 2), 'Entretien', 'Présent'],
      ],
      formats: ['text', 'date', null, null],
      widths: [14, 12, 20, 12],
    },
    {
      name: 'Jeunes',
      rows: [
        ['N° dossier', 'Sexe', 'Date de naissance', 'Commune', 'Niveau validé', 'Date 1er accueil'],
        ['00020001', 'F', dayOf(2004, 5, 14), 'Lambersart', 'BAC', day(1, 8)],
        ['00020002', 'H', dayOf(2005, 9, 2), 'Lammersart', 'CAP', day(1, 15)],
        ['00020003', 'F', dayOf(2003, 1, 30), 'Lompret', 'BAC', day(2, 1)],
        ['00020004', 'H', dayOf(2006, 11, 21), '59840', 'Sans diplôme', day(2, 20)],
      ],
      formats: ['text', null, 'date', null, null, 'date'],
      widths: [14, 8, 18, 18, 16, 18],
    },
    {
      name: 'PMSMP mars',
      rows: [
        ['Dossier', 'Situation', 'Du', 'Au'],
        ['00020001', 'Pmsmp', day(3, 4), day(3, 15)],
        ['00020003', 'Pmsmp', day(3, 11), day(3, 22)],
      ],
      formats: ['text', null, 'date', 'date'],
      widths: [14, 18, 14, 14],
    },
    {
      name: 'Paramètres ML',
      rows: [
        ['Paramètre', 'Valeur', null],
        ['Structure', 'Mission Locale d’exemple', null],
        [null, null, null],
        ['Commune', 'Code INSEE', 'QPV'],
        ['Lambersart', '59328', null],
        ['Lompret', '59356', null],
        ['Pérenchies', '59457', null],
      ],
      widths: [18, 26, 12],
    },
  ]);
}

/** People of nowhere, with what each was granted: no two amounts are equal. */
const suggested: readonly (readonly [name: string, firstName: string, euros: number])[] = [
  ['Barbier', 'Inès', 84],
  ['Lemoine', 'Yanis', 120],
  ['Caron', 'Lou', 96.5],
  ['Haddad', 'Nour', 210],
  ['Wattel', 'Hugo', 65],
  ['Traoré', 'Awa', 175],
  ['Delcroix', 'Tom', 143],
  ['Mercier', 'Jade', 58.4],
  ['Bouchez', 'Enzo', 132],
  ['Roussel', 'Lina', 99],
  ['Vasseur', 'Noé', 187],
  ['Kaya', 'Elif', 71.2],
];

/** A fund of a few aids and its ledger: some that only amounts suggest, two that cannot be told apart, and lines that nothing explains. */
export function bookOfAids(): Uint8Array {
  const entry = (date: number, label: string, amount: number) => [
    [date, '657110', 'Aides FAJ', label, amount, null],
    [date, '512000', 'Banque', label, null, amount],
  ];
  return writeSheets([
    {
      name: 'Aides accordées',
      rows: [
        ['N° dossier', 'Nom', 'Prénom', 'Fonds', 'Date', 'Montant'],
        ['00030001', 'Petit', 'Zoé', 'FAJ', day(2, 5), 200],
        ['00030002', 'Moreau', 'Paul', 'FAJ', day(3, 4), 150],
        ['00030003', 'Diallo', 'Léa', 'FAJ', day(3, 5), 150],
        ['00030004', 'Lambert', 'Sami', 'FAJ', day(5, 6), 90.1],
        ...suggested.map(([name, firstName, euros], at) => [
          `000301${10 + at}`,
          name,
          firstName,
          'FAJ',
          day(9, 2 + at),
          euros,
        ]),
      ],
      formats: ['text', null, null, null, 'date', 'euros'],
      widths: [14, 12, 12, 12, 12, 12],
    },
    {
      name: 'Grand livre 2024',
      rows: [
        ['Date', 'Compte', 'Libellé du compte', 'Libellé', 'Débit', 'Crédit'],
        ...entry(day(2, 12), 'AIDE 00030001', 200),
        ...entry(day(3, 20), 'VIREMENT 118', 150),
        ...entry(day(3, 21), 'VIREMENT 121', 150),
        ...suggested.flatMap(([, , euros], at) => entry(day(9, 16), `VIREMENT ${140 + at}`, euros)),
        ...entry(day(11, 4), 'REGULARISATION', 45),
      ],
      formats: ['date', 'text', null, null, 'euros', 'euros'],
      widths: [12, 10, 18, 22, 12, 12],
    },
  ]);
}
