import type {CellValue, Rows} from '../cell/cell';
import {foldText} from '../cell/fold';
import {textOf} from '../cell/nothing';
import {fecFields} from './fec-fields';
import type {LedgerKind} from './ledger';

/** What a column of a ledger, a payment return or a bank list holds. */
export type LedgerColumn =
  | 'day'
  | 'account'
  | 'accountLabel'
  | 'auxiliary'
  | 'auxiliaryLabel'
  | 'label'
  | 'piece'
  | 'journal'
  | 'letter'
  | 'debit'
  | 'credit'
  | 'amount'
  | 'side'
  | 'fund'
  | 'dossier'
  | 'surname'
  | 'firstName'
  | 'fullName'
  | 'commune'
  | 'month';

/** How exports head their columns; the FEC's own names are added. */
const spellings: Readonly<Record<LedgerColumn, readonly string[]>> = {
  day: [
    ...['Date', 'Date d’écriture', 'Date écriture', 'Date comptable', 'Date opération', 'Date d’opération'],
    ...[
      'Date de l’opération',
      'Date de paiement',
      'Date de versement',
      'Date paiement',
      'Payé le',
      'Date de mise en paiement',
    ],
    ...['Date valeur', 'Date de valeur'],
  ],
  account: ['Compte', 'N° de compte', 'Numéro de compte', 'Compte général'],
  accountLabel: ['Libellé du compte', 'Intitulé du compte', 'Intitulé'],
  auxiliary: ['Compte auxiliaire', 'Auxiliaire', 'Tiers', 'Code tiers'],
  auxiliaryLabel: ['Libellé auxiliaire', 'Nom du tiers'],
  label: [
    ...['Libellé', 'Libellé écriture', 'Libellé de l’écriture', 'Libellé opération', 'Libellé de l’opération'],
    ...['Détail', 'Motif', 'Objet'],
  ],
  piece: [
    'Pièce',
    'N° pièce',
    'N° de pièce',
    'Référence',
    'Réf',
    'N° de bordereau',
    'Bordereau',
    'N° d’ordre',
    'Référence paiement',
  ],
  journal: ['Journal', 'Code journal'],
  letter: ['Lettrage', 'Lettre'],
  debit: ['Débit', 'Débit euros', 'Débit EUR'],
  credit: ['Crédit', 'Crédit euros', 'Crédit EUR'],
  amount: [
    'Montant',
    'Montant payé',
    'Montant versé',
    'Net payé',
    'Montant net',
    'Montant euros',
    'Montant EUR',
    'Somme',
  ],
  side: ['Sens'],
  fund: ['Fonds', 'Dispositif', 'Allocation', 'Type d’allocation', 'Aide', 'Type d’aide'],
  dossier: [
    'N° dossier',
    'N° de dossier',
    'Dossier',
    'Matricule',
    'Identifiant',
    'ID dossier',
    'Numéro de dossier',
    'N° bénéficiaire',
  ],
  surname: ['Nom', 'Nom de naissance', 'Nom d’usage', 'Nom usuel'],
  firstName: ['Prénom', 'Prénoms'],
  fullName: ['Nom et prénom', 'Nom prénom', 'Bénéficiaire', 'Nom du bénéficiaire', 'Jeune'],
  commune: ['Commune', 'Ville', 'Commune de résidence'],
  month: ['Mois', 'Mois de droit', 'Mois concerné', 'Mois de l’allocation', 'Période'],
};

const byWord: ReadonlyMap<string, LedgerColumn> = new Map([
  ...Object.entries(spellings).flatMap(([column, words]) =>
    words.map((word) => [foldText(word), column as LedgerColumn] as const),
  ),
  ...fecFields.flatMap(({field, names}) =>
    field in spellings ? names.map((name) => [foldText(name), field as LedgerColumn] as const) : [],
  ),
]);

/** The headings of a table of payments: which line, which columns, and so what kind of table. */
export interface LedgerHeading {
  readonly line: number;
  readonly kind: Exclude<LedgerKind, 'fec'>;
  readonly at: ReadonlyMap<LedgerColumn, number>;
}

const HEADING_LINES = 20;

/** The headings among the first lines of a sheet; null when none could be those of a ledger. */
export function findLedgerHeading(rows: Rows): LedgerHeading | null {
  let best: LedgerHeading | null = null;
  for (let line = 0; line < Math.min(rows.length, HEADING_LINES); line++) {
    const at = columnsOf(rows[line]!);
    const kind = kindOf(at);
    if (kind !== null && (best === null || at.size > best.at.size)) best = {line, kind, at};
  }
  return best;
}

/** Words of the first line that holds any, to say what was found. */
export function wordsFound(rows: Rows): string[] {
  const line = rows.find((row) => row.some((cell) => typeof cell === 'string' && cell.trim() !== ''));
  return (line ?? []).map(textOf).filter((text) => text !== '');
}

function columnsOf(row: readonly CellValue[]): Map<LedgerColumn, number> {
  const at = new Map<LedgerColumn, number>();
  row.forEach((cell, index) => {
    const column = typeof cell === 'string' ? byWord.get(foldText(cell)) : undefined;
    if (column !== undefined && !at.has(column)) at.set(column, index);
  });
  return at;
}

/** A ledger has accounts, a return has people, a bank list has days and amounts only. */
function kindOf(at: ReadonlyMap<LedgerColumn, number>): LedgerHeading['kind'] | null {
  const has = (column: LedgerColumn) => at.has(column);
  const amounts = has('amount') || has('debit') || has('credit');
  if (!amounts || !(has('day') || has('month'))) return null;
  if (has('account') && has('day')) return 'grand livre';
  if (has('dossier') || has('surname') || has('fullName')) return 'retour de paiement';
  return has('day') ? 'relevé bancaire' : null;
}
