import {shown, type FaultList} from './ledger-faults';
import {fecField, neededFields, type FecField, type FecFieldSpec} from './fec-fields';

/** The columns of a FEC, as its first line names them. */
export interface FecHeading {
  readonly separator: string;
  /** Fields on each line, one that a separator at the end would make left out. */
  readonly width: number;
  /** A separator ends each line. */
  readonly isClosed: boolean;
  readonly columns: readonly (FecFieldSpec | undefined)[];
  readonly at: ReadonlyMap<FecField, number>;
}

const separators = ['\t', '|', ';', ','];

/** The separator that cuts a line into most parts. */
export function separatorOf(line: string): string {
  const count = (separator: string) => line.split(separator).length;
  return separators.reduce((best, one) => (count(one) > count(best) ? one : best));
}

/** Reads the first line, and says what departs from the article. */
export function readFecHeading(text: string, number: number, faults: FaultList): FecHeading {
  const separator = separatorOf(text);
  if (separator !== '\t' && separator !== '|') faults.add(number, 'separator-form', {found: separator});
  const names = text.split(separator).map((name) => name.replace(/^"(.*)"$/, '$1').trim());
  const isClosed = names.length > 1 && names[names.length - 1] === '';
  if (isClosed) {
    names.pop();
    faults.add(number, 'trailing-separator');
  }
  const columns = names.map(fecField);
  const at = new Map<FecField, number>();
  columns.forEach((spec, index) => {
    if (spec === undefined) faults.add(number, 'heading-extra', {found: shown(names[index]!)});
    else if (!at.has(spec.field)) at.set(spec.field, index);
    if (spec !== undefined && names[index] !== spec.names[0]) {
      faults.add(number, 'heading-form', {found: shown(names[index]!), heading: spec.names[0]});
    }
  });
  const isSplit = at.has('debit') || at.has('credit');
  const needed: FecField[] = [
    ...neededFields,
    ...(isSplit ? (['debit', 'credit'] as const) : (['amount', 'side'] as const)),
  ];
  for (const field of needed) {
    if (!at.has(field)) faults.add(number, 'heading-missing', {heading: headingOf(field)});
  }
  const order = [...at].filter(([field]) => needed.includes(field)).map(([field]) => rankOf(field));
  if (order.some((rank, index) => index > 0 && rank < order[index - 1]!)) faults.add(number, 'heading-order');
  return {separator, width: names.length, isClosed, columns, at};
}

/** Name of a field in the article. */
export function headingOf(field: FecField): string {
  return names.get(field)!;
}

const all: readonly FecField[] = [
  ...neededFields.slice(0, 11),
  'debit',
  'credit',
  'amount',
  'side',
  ...neededFields.slice(11),
];
const names: ReadonlyMap<FecField, string> = new Map(
  [
    ...['JournalCode', 'JournalLib', 'EcritureNum', 'EcritureDate', 'CompteNum', 'CompteLib', 'CompAuxNum'],
    ...['CompAuxLib', 'PieceRef', 'PieceDate', 'EcritureLib', 'Debit', 'Credit', 'Montant', 'Sens', 'EcritureLet'],
    ...['DateLet', 'ValidDate', 'Montantdevise', 'Idevise'],
  ].map((name) => [fecField(name)!.field, name]),
);
const rankOf = (field: FecField) => all.indexOf(field);
