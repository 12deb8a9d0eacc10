import {foldText} from '../cell/fold';

/** What a field of the FEC is read into. */
export type FecField =
  | 'journal'
  | 'journalLabel'
  | 'entry'
  | 'day'
  | 'account'
  | 'accountLabel'
  | 'auxiliary'
  | 'auxiliaryLabel'
  | 'piece'
  | 'pieceDay'
  | 'label'
  | 'debit'
  | 'credit'
  | 'amount'
  | 'side'
  | 'letter'
  | 'letterDay'
  | 'validDay'
  | 'currencyAmount'
  | 'currency'
  | 'paidDay'
  | 'paidBy'
  | 'operation'
  | 'client';

export interface FecFieldSpec {
  readonly field: FecField;
  /** Name of the field in the article, then how some programs write it. */
  readonly names: readonly [string, ...string[]];
  /** May not be empty. */
  readonly filled?: true;
  readonly kind?: 'day' | 'amount';
}

/** The fields of art. A47 A-1 (VII, VIII): 18, Montant and Sens in the place of Debit and Credit, and those of cash accounts. */
export const fecFields: readonly FecFieldSpec[] = [
  {field: 'journal', names: ['JournalCode'], filled: true},
  {field: 'journalLabel', names: ['JournalLib'], filled: true},
  {field: 'entry', names: ['EcritureNum'], filled: true},
  {field: 'day', names: ['EcritureDate'], filled: true, kind: 'day'},
  {field: 'account', names: ['CompteNum'], filled: true},
  {field: 'accountLabel', names: ['CompteLib'], filled: true},
  {field: 'auxiliary', names: ['CompAuxNum', 'CompteAuxNum']},
  {field: 'auxiliaryLabel', names: ['CompAuxLib', 'CompteAuxLib']},
  {field: 'piece', names: ['PieceRef'], filled: true},
  {field: 'pieceDay', names: ['PieceDate'], filled: true, kind: 'day'},
  {field: 'label', names: ['EcritureLib'], filled: true},
  {field: 'debit', names: ['Debit', 'Débit'], kind: 'amount'},
  {field: 'credit', names: ['Credit', 'Crédit'], kind: 'amount'},
  {field: 'amount', names: ['Montant'], kind: 'amount'},
  {field: 'side', names: ['Sens']},
  {field: 'letter', names: ['EcritureLet', 'EcrtureLet']},
  {field: 'letterDay', names: ['DateLet'], kind: 'day'},
  {field: 'validDay', names: ['ValidDate'], filled: true, kind: 'day'},
  {field: 'currencyAmount', names: ['Montantdevise', 'MontantDevise']},
  {field: 'currency', names: ['Idevise', 'IDevise']},
  {field: 'paidDay', names: ['DateRglt'], kind: 'day'},
  {field: 'paidBy', names: ['ModeRglt']},
  {field: 'operation', names: ['NatOp']},
  {field: 'client', names: ['IdClient']},
];

const byName = new Map(fecFields.flatMap((spec) => spec.names.map((name) => [foldText(name), spec] as const)));

/** The field that a heading names, if any. */
export function fecField(heading: string): FecFieldSpec | undefined {
  return byName.get(foldText(heading));
}

/** Fields that no FEC may lack: Debit and Credit, or Montant and Sens, beside them. */
export const neededFields: readonly FecField[] = [
  'journal',
  'journalLabel',
  'entry',
  'day',
  'account',
  'accountLabel',
  'auxiliary',
  'auxiliaryLabel',
  'piece',
  'pieceDay',
  'label',
  'letter',
  'letterDay',
  'validDay',
  'currencyAmount',
  'currency',
];

/** Columns in which a separator may have slipped, the likeliest first. */
export const wordFields: readonly FecField[] = ['label', 'accountLabel', 'auxiliaryLabel', 'piece', 'journalLabel'];

/** True for a first line that names a FEC: a few of its own words are enough. */
export function looksLikeFec(headings: readonly string[]): boolean {
  const own = new Set(
    ['EcritureNum', 'EcritureDate', 'CompteNum', 'CompteLib', 'EcritureLib', 'JournalCode'].map(foldText),
  );
  return headings.filter((heading) => own.has(foldText(heading))).length >= 3;
}
