import {dayOf} from '../../shared';
import type {UserSheet} from '../contract/host-under-test';

const day = (month: number, date: number) => dayOf(2024, month, date);

/** A fund of a few aids and its ledger: one pair, two that cannot be told apart, and lines that nothing explains. */
export const aidsSheets: readonly UserSheet[] = [
  {
    name: 'Registre des aides',
    rows: [
      ['N° dossier', 'Fonds', 'Date', 'Montant'],
      ['00010001', 'FAJ', day(2, 5), 200],
      ['00010002', 'FAJ', day(3, 4), 150],
      ['00010003', 'FAJ', day(3, 5), 150],
      ['00010004', 'FAJ', day(5, 6), 90.1],
      ['00010005', 'FAJ', day(8, 1), 50],
    ],
  },
  {
    name: 'Compta',
    rows: [
      ['Date', 'Compte', 'Libellé du compte', 'Libellé', 'Débit', 'Crédit'],
      [day(2, 12), '657110', 'Aides FAJ', 'AIDE 00010001', 200, null],
      [day(2, 12), '512000', 'Banque', 'AIDE 00010001', null, 200],
      [day(3, 20), '657110', 'Aides FAJ', 'VIREMENT A', 150, null],
      [day(3, 20), '512000', 'Banque', 'VIREMENT A', null, 150],
      [day(3, 21), '657110', 'Aides FAJ', 'VIREMENT B', 150, null],
      [day(3, 21), '512000', 'Banque', 'VIREMENT B', null, 150],
      [day(11, 4), '657110', 'Aides FAJ', 'REGULARISATION', 45, null],
      [day(11, 4), '512000', 'Banque', 'REGULARISATION', null, 45],
      [day(12, 30), '512000', 'Banque', 'FRAIS DE TENUE', 3, null],
      [day(12, 30), '627000', 'Services bancaires', 'FRAIS DE TENUE', null, 3],
    ],
  },
];

export const year2024 = {from: day(1, 1), to: day(12, 31)};

/** The same with a dozen aids that only their amounts suggest, and one paid under another name. */
export function suggestedSheets(): readonly UserSheet[] {
  const [register, compta] = aidsSheets;
  const dozen = Array.from({length: 12}, (_, at) => at);
  const paid = (label: string, euros: number) => [
    [day(10, 14), '657110', 'Aides FAJ', label, euros, null],
    [day(10, 14), '512000', 'Banque', label, null, euros],
  ];
  return [
    {
      ...register!,
      rows: [
        ...register!.rows,
        ...dozen.map((at) => [`000300${10 + at}`, 'FAJ', day(10, 1 + at), 300 + at]),
        ['00010099', 'FAJ', day(6, 3), 777],
      ],
    },
    {
      ...compta!,
      rows: [
        ...compta!.rows,
        ...dozen.flatMap((at) => paid('VIREMENT', 300 + at)),
        [day(12, 1), '657110', 'Aides FAJ', 'DUPONT JULIE', 777, null],
        [day(12, 1), '512000', 'Banque', 'DUPONT JULIE', null, 777],
      ],
    },
    // Names are known, of others: what the register does not know is somebody.
    {
      name: 'Jeunes',
      rows: [
        ['N° dossier', 'Nom', 'Prénom', 'Date de naissance'],
        ['00050001', 'MARTIN', 'Paul', day(1, 1) - 8000],
      ],
    },
  ];
}
