import type {CellValue} from '../../shared/value/cell';
import {dayOf} from '../../shared/value/day';

/** A fund and its accounts, a line for each reason that the bridge can tell. */

const d = dayOf;

export const aids: CellValue[][] = [
  ['N° dossier', 'Fonds', 'Date', 'Montant', 'Nature', 'Référence', 'Statut'],
  ['J1', 'FAJeM', d(2024, 3, 1), 100, null, 'B12', 'Payé'], // a batch of two under one reference
  ['J2', 'FAJeM', d(2024, 3, 1), 50.1, null, 'B12', 'Payé'],
  ['J3', 'FAJeM', d(2024, 4, 1), 75, null, null, 'Payé'], // by its dossier
  ['J4', 'FAJeM', d(2024, 5, 2), 33.33, null, null, 'Payé'], // by its amount alone
  ['J5', 'FAJeM', d(2024, 12, 20), 200, null, null, 'Payé'], // paid in January
  ['J6', 'FAJeM', d(2023, 12, 20), 150, null, null, 'Payé'], // decided the year before
  ['J7', 'FAJeM', d(2024, 6, 3), 60, null, null, 'Payé'],
  ['J7', 'FAJeM', d(2024, 6, 3), 60, null, null, 'Payé'], // the same line twice
  [null, 'FAJeM', d(2024, 6, 30), 28.8, 'frais', null, 'Payé'],
  ['J8', 'FAJeM', d(2024, 7, 1), 999, null, null, 'Refusé'], // does not count
  ['J9', 'CEJ', d(2024, 7, 1), 500, null, null, 'Payé'], // another fund
];

export const fec: CellValue[][] = [
  ['JournalCode', 'EcritureDate', 'CompteNum', 'CompteLib', 'PieceRef', 'EcritureLib', 'Debit', 'Credit'],
  ['BQ', '20240310', '657100', 'Aides', 'B12', 'VIR LOT 12', '150,10', '0,00'],
  ['BQ', '20240310', '512000', 'Banque', 'B12', 'VIR LOT 12', '0,00', '150,10'],
  ['BQ', '20240405', '657100', 'Aides', 'P3', 'AIDE J3', '75,00', '0,00'],
  ['BQ', '20240510', '657100', 'Aides', 'P4', 'AIDE AVRIL', '33,33', '0,00'],
  ['BQ', '20250110', '657100', 'Aides', 'P5', 'AIDE J5', '200,00', '0,00'],
  ['BQ', '20240108', '657100', 'Aides', 'P6', 'AIDE J6', '150,00', '0,00'],
  ['BQ', '20240610', '657100', 'Aides', 'P7', 'AIDE J7', '60,00', '0,00'],
  ['BQ', '20240615', '657100', 'Aides', 'P8', 'FRAIS DE GESTION', '12,50', '0,00'],
  ['OD', '20240901', '657100', 'Aides', 'P9', 'AIDE A VERIFIER', '40,00', '0,00'],
  ['OD', '20240902', '657100', 'Aides', 'P9', 'ANNULATION', '0,00', '40,00'],
];
