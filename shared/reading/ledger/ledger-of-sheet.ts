import type {ParsedSheet} from '../../count/parsed-sheet';
import {extentOf, type Ledger} from './ledger';
import {columnsOfLedger} from './ledger-columns';
import {linesOf} from './ledger-line';

const ledgers = new WeakMap<ParsedSheet, Ledger>();

/** A ledger for a formula, which quotes no cell and so needs no rows: the same lines, once a sheet. */
export function ledgerOfSheet(parsed: ParsedSheet): Ledger {
  let ledger = ledgers.get(parsed);
  if (ledger === undefined) {
    const columns = columnsOfLedger(parsed);
    const {kind} = columns;
    const lines = linesOf(columns);
    const unread = {read: parsed.length, faults: [], fingerprint: ''};
    ledger = {name: parsed.sheet, kind, form: kind, lines, ...extentOf(lines), ...unread};
    ledgers.set(parsed, ledger);
  }
  return ledger;
}
