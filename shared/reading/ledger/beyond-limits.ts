import {MOST_CHARACTERS, MOST_COLUMNS} from '../../value/text-limits';
import {noLines, type Ledger, type LedgerKind} from './ledger';
import type {FaultList} from './fault-list';
import type {TextFile} from './text-lines';

/** Says what of a file of text is beyond the limits; true when something is. */
export function isFileBeyond({beyond}: TextFile, faults: FaultList): boolean {
  if (beyond !== null) faults.add(beyond.line, beyond.code);
  return beyond !== null;
}

/** The same of the fields of one line, its number counted from 1. */
export function isLineBeyond(line: number, fields: readonly string[], faults: FaultList): boolean {
  const tooMany = fields.length > MOST_COLUMNS;
  if (tooMany) faults.add(line, 'too-many-fields');
  const tooLong = !tooMany && fields.some(({length}) => length > MOST_CHARACTERS);
  if (tooLong) faults.add(line, 'field-too-long');
  return tooMany || tooLong;
}

/** What is left of a file that is refused: its faults, and no line. */
export function refusedLedger(name: string, kind: LedgerKind, form: string, file: TextFile, faults: FaultList): Ledger {
  return {name, kind, form, ...noLines, faults: faults.list(), fingerprint: file.fingerprint};
}
