import type {CellValue} from '../cell/cell';
import {addYears, dayOf, yearOf} from '../cell/day';
import {periodBetween} from '../indicator/period';
import {codeColumn, type Period, type Table} from '../table/table';
import {dossierKey} from '../register/dossier-key';
import {bridge, type BridgeEntry} from './bridge';
import {aidEntries, ledgerEntries} from './bridge-entries';
import type {Run} from './answer';
import {tableOf, titleOf, type Call} from './call';
import {refuse} from './refusal';
import {Tally} from './tally';

/** The functions of the financial aids: euros of a fund, and how they stand to the accounts. */
export const answerAids: {readonly [N in 'AIDTOTAL' | 'LEDGERGAP' | 'LEDGERBRIDGE']: Run} = {
  AIDTOTAL: (call) => {
    const commune = call.text('commune');
    const more = commune === '' ? [] : [{heading: 'Commune', value: commune}];
    return aidsOf(call, call.year(), more).total() / 100;
  },
  LEDGERGAP: (call) => {
    const {register, ledger, period} = bothSides(call);
    return (sumInside(register, period) - sumInside(ledger, period)) / 100;
  },
  LEDGERBRIDGE: (call) => {
    const {register, ledger, period} = bothSides(call);
    const lines = bridge(register, ledger, period);
    return [
      ['Motif', 'Lignes', 'Euros'],
      ...lines.map((line): CellValue[] => [line.reason, line.lines, line.cents / 100]),
    ];
  },
};

/** The aids of a fund that count, under the criteria of the call and more. */
function aidsOf(call: Call, year: number | null, more: readonly {heading: string; value: CellValue}[] = []): Tally {
  const register = call.register('aides', 'aides');
  if (register !== 'aides') refuse('range-other', {expected: titleOf('aides'), found: titleOf(register)});
  const fonds = {heading: 'Fonds', value: call.text('fonds')};
  return new Tally(call.reading().registers, {
    register,
    year,
    measure: 'montant',
    criteria: [fonds, ...more, ...call.criteria],
    by: [],
  });
}

interface Sides {
  readonly register: readonly BridgeEntry[];
  readonly ledger: readonly BridgeEntry[];
  /** Null for all that is given. */
  readonly period: Period | null;
}

/** Both sides whole, whatever the year: a line just outside it may be the other half of one inside. */
function bothSides(call: Call): Sides {
  const aids = aidsOf(call, null);
  const id = call.register('grand_livre', 'grand-livre');
  if (id !== 'grand-livre') refuse('range-other', {expected: titleOf('grand-livre'), found: titleOf(id)});
  const {registers} = call.reading();
  const table = tableOf(registers, id);
  const year = call.year();
  const prefixes = prefixesIn(call.text('comptes'));
  needAccounts(table, prefixes, call.text('comptes'));
  const own = tableOf(registers, 'aides');
  const keys = new Set((codeColumn(own, 'dossier')?.values ?? []).slice(1).map((value) => dossierKey(value) ?? ''));
  keys.delete('');
  const register = aidEntries(own, aids.rows());
  const ledger = ledgerEntries(table, prefixes, keys);
  if (year === null) return {register, ledger, period: null};
  const period = accountingYear(year, registers.settings.debutExercice);
  if (![...register, ...ledger].some(({day}) => day >= period.from && day <= period.to)) {
    const years = [...new Set([...register, ...ledger].map(({day}) => String(yearOf(day))))].sort();
    refuse('year-empty', {year: period.label, register: `${titleOf('aides')} et ${titleOf(id)}`, years});
  }
  return {register, ledger, period};
}

/** The accounting year that begins in a year: the calendar's, unless the settings begin it in another month. */
function accountingYear(year: number, month: number): Period {
  const first = dayOf(year, month, 1);
  return periodBetween(first, addYears(first, 1) - 1);
}

function sumInside(entries: readonly BridgeEntry[], period: Period | null): number {
  return entries.reduce(
    (sum, {day, cents}) => (period === null || (day >= period.from && day <= period.to) ? sum + cents : sum),
    0,
  );
}

/** « 6571;46 » : beginnings of account numbers. */
function prefixesIn(text: string): string[] {
  const prefixes = text.split(/[;,\s]+/).filter((prefix) => prefix !== '');
  if (prefixes.length === 0 || prefixes.some((prefix) => !/^\d[\dA-Z]*$/i.test(prefix)))
    refuse('prefixes-missing', {value: text});
  return prefixes;
}

/** A prefix that no account has is a slip of the pen, and not a fund without a payment. */
function needAccounts(table: Table, prefixes: readonly string[], value: string): void {
  const accounts = (codeColumn(table, 'compte')?.values ?? []).slice(1).map((account) => account.replace(/\s/g, ''));
  if (prefixes.some((prefix) => accounts.some((account) => account.startsWith(prefix)))) return;
  const found = [...new Set(accounts.map((account) => account.slice(0, 4)))].sort();
  refuse('accounts-absent', {value, found});
}
