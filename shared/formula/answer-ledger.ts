import type {CellValue} from '../value/cell';
import {french} from '../value/french';
import {reasonTitles} from '../aids/bridge/bridge';
import {fundBridge} from './fund-bridge';
import type {Run} from './run-call';

/** The functions of the control of aids: how the euros of a fund stand to the accounts. */
export const answerLedger: {readonly [N in 'LEDGERGAP' | 'LEDGERBRIDGE']: Run} = {
  LEDGERGAP: (call) => fundBridge(call).gap / 100,
  LEDGERBRIDGE: (call) => {
    const {register, ledger, reasons, unexplained, unexplainedLines, open, lines} = fundBridge(call);
    const line = (reason: string, count: number, cents: number): CellValue[] => [french(reason), count, cents / 100];
    return [
      ['Motif', 'Lignes', 'Euros'],
      line('Total du registre des aides', lines.register, register),
      ...reasons.map(({code, count, cents}) => line(reasonTitles[code], count, 0 - cents)),
      line('Inexpliqué', unexplainedLines, 0 - unexplained),
      line('Total du grand livre', lines.ledger, ledger),
      line('Reste à expliquer ou à confirmer (0 quand tout est expliqué)', open.lines, open.cents),
    ];
  },
};
