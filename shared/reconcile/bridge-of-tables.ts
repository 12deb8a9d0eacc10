import {NO_DAY} from '../cell/day';
import type {Registers} from '../register/registers';
import type {Selection} from '../table/select';
import {dayColumn, numberColumn, type Period, type Table} from '../table/table';
import {proposeComptes} from './accounts';
import type {Bridge} from './bridge';
import {controlAids} from './control';
import {fundOf} from './fund-words';
import {extentOf, type Ledger, type LedgerLine} from './ledger';
import {wordsOf} from './read-aids';

/** A ledger read as a register, as the control wants it. */
export function ledgerOfTable(table: Table, name: string): Ledger {
  const words = (column: string) => wordsOf(table, column);
  const [account, accountLabel, label] = [words('compte'), words('compteLib'), words('libelle')];
  const [auxiliary, auxiliaryLabel, piece] = [words('compAuxNum'), words('compAuxLib'), words('piece')];
  const [journal, letter, side] = [words('journal'), words('ecritureLet'), words('sens')];
  const days = dayColumn(table, 'date')?.days;
  const cents = (column: string) => {
    const numbers = numberColumn(table, column)?.numbers;
    return (row: number) => (numbers === undefined || Number.isNaN(numbers[row]!) ? 0 : numbers[row]!);
  };
  const [debitOf, creditOf, amountOf] = [cents('debit'), cents('credit'), cents('montant')];
  const lines = Array.from({length: table.length}, (_, row): LedgerLine => {
    const amount = amountOf(row);
    const debit = debitOf(row) + (side(row) === 'C' ? 0 : amount);
    const credit = creditOf(row) + (side(row) === 'C' ? amount : 0);
    return {
      line: table.sheetRows[row]!,
      day: days?.[row] ?? NO_DAY,
      account: account(row).replace(/\s/g, ''),
      accountLabel: accountLabel(row),
      auxiliary: auxiliary(row),
      auxiliaryLabel: auxiliaryLabel(row),
      label: label(row),
      piece: piece(row),
      journal: journal(row),
      letter: letter(row),
      cents: debit - credit,
      debit,
      credit,
      fund: '',
      dossier: '',
      name: '',
      commune: '',
      month: NO_DAY,
    };
  }).filter(({day}) => day !== NO_DAY);
  return {
    name,
    kind: 'grand livre',
    form: 'feuille',
    lines,
    read: table.length,
    ...extentOf(lines),
    faults: [],
    fingerprint: '',
  };
}

const ledgers = new WeakMap<Table, Ledger>();

function rememberedLedger(table: Table): Ledger {
  let ledger = ledgers.get(table);
  if (ledger === undefined) ledgers.set(table, (ledger = ledgerOfTable(table, 'Grand livre')));
  return ledger;
}

/**
 * The bridge of one fund between two registers of a workbook, for a formula: its accounts are given as beginnings of
 * numbers (`6571;46`), the other funds keep those of « Comptes », stated or proposed. `rows` of the register of aids are
 * looked at, null for all. Null when either register lacks.
 */
export function bridgeOfTables(
  registers: Registers,
  fund: string,
  prefixes: readonly string[],
  period: Period,
  rows: Selection = null,
): Bridge | null {
  const table = registers.tables['grand-livre'];
  if (table === undefined || registers.tables.aides === undefined) return null;
  const ledger = rememberedLedger(table);
  const own = prefixes.map((compte) => ({fonds: fund, compte, libelle: '', journal: ''}));
  const known = registers.comptes.length > 0 ? registers.comptes : proposeComptes([ledger]);
  const others = known.filter(({fonds}) => fundOf(fonds) !== fundOf(fund));
  const control = controlAids({...registers, comptes: [...own, ...others]}, registers.sources, [ledger], {
    period,
    funds: [fund],
    decisionSheets: [],
    rows,
  });
  return control.bridges[0] ?? null;
}
