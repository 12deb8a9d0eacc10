import type {Registers, SourceSheet} from '../count/registers';
import type {Ledger} from '../reading/ledger/ledger';
import {fingerprintOf} from '../value/fingerprint';

/** Prints of the sheets of aids, then of each ledger. */
export function fingerprintsOf(registers: Registers, sheets: readonly SourceSheet[], ledgers: readonly Ledger[]) {
  const names = registers.recognised.filter(({register}) => register === 'aides').map(({sheet}) => sheet);
  const own = sheets.filter(({name}) => names.includes(name));
  return [
    ...own.map((sheet) => ({name: sheet.name, print: fingerprintOf([sheet])})),
    ...ledgers.map(({name, fingerprint}) => ({name, print: fingerprint})),
  ];
}
