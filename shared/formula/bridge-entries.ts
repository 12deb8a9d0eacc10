import {foldText} from '../cell/fold';
import {NO_DAY} from '../cell/day';
import {dossierKey} from '../register/dossier-key';
import type {Selection} from '../table/select';
import {codeColumn, dayColumn, numberColumn, type Table} from '../table/table';
import type {BridgeEntry} from './bridge';

/** Reads the words of a column by row; empty where it has none or says nothing. */
function wordsOf(table: Table, name: string): (row: number) => string {
  const column = codeColumn(table, name);
  return (row) => (column === undefined || column.codes[row] === 0 ? '' : column.values[column.codes[row]!]!);
}

/** The aids of a selection, in cents; those without an amount say nothing of money. */
export function aidEntries(table: Table, rows: Selection): BridgeEntry[] {
  const dossier = wordsOf(table, 'dossier');
  const reference = wordsOf(table, 'reference');
  const nature = wordsOf(table, 'nature');
  const days = dayColumn(table, 'date')?.days;
  const cents = numberColumn(table, 'montant')!.numbers;
  return rowsOf(table, rows).flatMap((row): BridgeEntry[] => {
    if (Number.isNaN(cents[row]!)) return [];
    const key = dossierKey(dossier(row)) ?? '';
    const day = days?.[row] ?? NO_DAY;
    const twin = [key, day, cents[row], nature(row), foldText(reference(row))].join('|');
    return [
      {
        day,
        cents: cents[row]!,
        reference: foldText(reference(row)),
        dossiers: new Set(key === '' ? [] : [key]),
        isFee: nature(row) === 'frais',
        twin,
      },
    ];
  });
}

/** Accounts of bank charges in the plan comptable. */
const BANK_CHARGES = '627';
const FEE = /(^| )(frais|commissions?)( |$)/;

/** The entries of the accounts that begin with one of the prefixes: debits less credits, in cents. */
export function ledgerEntries(table: Table, prefixes: readonly string[], known: ReadonlySet<string>): BridgeEntry[] {
  const account = wordsOf(table, 'compte');
  const label = wordsOf(table, 'libelle');
  const piece = wordsOf(table, 'piece');
  const auxiliary = wordsOf(table, 'compAuxNum');
  const days = dayColumn(table, 'date')!.days;
  const cents = centsOf(table);
  return rowsOf(table, null).flatMap((row): BridgeEntry[] => {
    const number = account(row).replace(/\s/g, '');
    if (!prefixes.some((prefix) => number.startsWith(prefix)) || cents[row] === 0) return [];
    const words = [auxiliary(row), ...label(row).split(/[\s,;:/()]+/)].map((word) => dossierKey(word) ?? '');
    return [
      {
        day: days[row]!,
        cents: cents[row]!,
        reference: foldText(piece(row)),
        dossiers: new Set(words.filter((word) => known.has(word))),
        isFee: number.startsWith(BANK_CHARGES) || FEE.test(foldText(label(row))),
        twin: [days[row], number, cents[row], foldText(label(row)), foldText(piece(row))].join('|'),
      },
    ];
  });
}

/** Debit less credit of each row, or the amount by its side. */
function centsOf(table: Table): Float64Array {
  const debit = numberColumn(table, 'debit')?.numbers;
  const credit = numberColumn(table, 'credit')?.numbers;
  const amount = numberColumn(table, 'montant')?.numbers;
  const side = wordsOf(table, 'sens');
  const isSplit = debit !== undefined && credit !== undefined;
  return Float64Array.from({length: table.length}, (_, row) =>
    isSplit ? stated(debit[row]) - stated(credit[row]) : stated(amount?.[row]) * (side(row) === 'C' ? -1 : 1),
  );
}

const stated = (number: number | undefined) => (number === undefined || Number.isNaN(number) ? 0 : number);

function rowsOf(table: Table, rows: Selection): number[] {
  return rows === null ? Array.from({length: table.length}, (_, row) => row) : Array.from(rows);
}
