import {NO_DAY, yearOf, type Day} from '../value/day';
import {periodBetween} from '../count/period';
import type {Bridge} from '../aids/bridge/bridge';
import {bridgeOfTables} from '../aids/bridge/bridge-of-tables';
import {accountingYear} from '../aids/control';
import {fundOf} from '../aids/label/fund-words';
import {wordsOf} from '../aids/words-of';
import type {Registers} from '../count/registers';
import {codeColumn, dayColumn, type Period, type Table} from '../count/table';
import {tableOf, titleOf, type Call} from './call';
import {refuse} from './refusal';
import {tallyAids} from './tally-aids';

/** Bridges by what was asked: `LEDGERGAP` and `LEDGERBRIDGE` of one fund ask for the same one. Freed with the registers. */
const bridges = new WeakMap<Registers, Map<string, Bridge>>();
const MOST_BRIDGES = 50;

/** The bridge of the fund that a call names: that of « Contrôle des aides », for this fund alone. */
export function fundBridge(call: Call): Bridge {
  const {registers} = call.reading();
  const fund = oneFund(call);
  const id = call.register('grand_livre', 'grand-livre');
  if (id !== 'grand-livre') refuse('range-other', {expected: titleOf('grand-livre'), found: titleOf(id)});
  const ledger = tableOf(registers, id);
  const prefixes = prefixesIn(call.text('comptes'));
  needAccounts(ledger, prefixes, call.text('comptes'));
  const year = call.year();
  const period =
    year === null
      ? wholePeriod(tableOf(registers, 'aides'), ledger)
      : accountingYear(year, registers.settings.debutExercice);
  const known = bridges.get(registers) ?? new Map<string, Bridge>();
  bridges.set(registers, known);
  const key = JSON.stringify([fund, prefixes, period.from, period.to, call.criteria]);
  let bridge = known.get(key);
  if (bridge === undefined) {
    // The aids of other funds stay: what was put on a wrong account is found among them.
    const rows = call.criteria.length === 0 ? null : tallyAids(call, null, []).rows();
    bridge = bridgeOfTables(registers, fund, prefixes, period, rows)!;
    if (known.size >= MOST_BRIDGES) known.clear();
    known.set(key, bridge);
  }
  if (bridge.lines.register + bridge.lines.ledger === 0) refuseEmpty(registers, fund, prefixes, period);
  return bridge;
}

/** The fund as the register names it; jokers may name several, which have no account in common. */
function oneFund(call: Call): string {
  const asked = call.text('fonds');
  const rows = tallyAids(call, null, [{heading: 'Fonds', value: asked}]).rows();
  const table = tableOf(call.reading().registers, 'aides');
  const fundAt = wordsOf(table, 'fonds');
  const found = new Set<string>();
  for (const row of rows ?? Array.from({length: table.length}, (_, at) => at)) found.add(fundAt(row));
  found.delete('');
  if (found.size > 1) refuse('funds-several', {value: asked, found: [...found].sort()});
  return [...found][0] ?? fundOf(asked);
}

/** From the first day to the last that either side holds. */
function wholePeriod(...tables: readonly Table[]): Period {
  let first: Day = Infinity;
  let last: Day = NO_DAY;
  for (const table of tables) {
    for (const day of dayColumn(table, 'date')?.days ?? []) {
      if (day === NO_DAY) continue;
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  }
  return periodBetween(Math.min(first, last), last);
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

function refuseEmpty({tables}: Registers, fund: string, prefixes: readonly string[], {label}: Period): never {
  const years = new Set<string>();
  const add = (table: Table, isOwn: (row: number) => boolean) =>
    dayColumn(table, 'date')?.days.forEach((day, row) => {
      if (day !== NO_DAY && isOwn(row)) years.add(String(yearOf(day)));
    });
  const [fundAt, accountAt] = [wordsOf(tables.aides!, 'fonds'), wordsOf(tables['grand-livre']!, 'compte')];
  add(tables.aides!, (row) => fundAt(row) === fund);
  add(tables['grand-livre']!, (row) => prefixes.some((prefix) => accountAt(row).replace(/\s/g, '').startsWith(prefix)));
  const register = `${titleOf('aides')} et ${titleOf('grand-livre')}`;
  return refuse('year-empty', {year: label, register, years: [...years].sort()});
}
