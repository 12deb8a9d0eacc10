import type {Registers} from '../../count/registers';
import type {Selection} from '../../count/select';
import type {Period} from '../../count/table';
import {proposeComptes} from '../entry/accounts';
import type {Bridge} from './bridge';
import {controlAids} from '../control';
import {fundOf} from '../label/fund-words';
import {isAsideRule} from '../entry/set-aside';
import {ledgerOfSheet} from '../../reading/ledger/ledger-of-sheet';

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
  const ledgers = registers.payments.filter(({spec}) => spec.id === 'grand-livre').map(ledgerOfSheet);
  if (ledgers.length === 0 || registers.tables.aides === undefined) return null;
  const own = prefixes.map((compte) => ({fonds: fund, compte, libelle: '', journal: ''}));
  const {comptes} = registers;
  const known = comptes.every(isAsideRule) ? [...proposeComptes(ledgers, comptes), ...comptes] : comptes;
  const others = known.filter(({fonds}) => fundOf(fonds) !== fundOf(fund));
  const control = controlAids({...registers, comptes: [...own, ...others]}, [], ledgers, {
    period,
    funds: [fund],
    rows,
  });
  return control.bridges[0] ?? null;
}
