import type {CellValue} from '../value/cell';
import {french} from '../value/french';
import {reasonTitles} from '../aids/bridge/bridge';
import type {Run} from './answer';
import {fundBridge, tallyAids} from './fund-bridge';

/** The functions of the financial aids: euros of a fund, and how they stand to the accounts. */
export const answerAids: {readonly [N in 'AIDTOTAL' | 'LEDGERGAP' | 'LEDGERBRIDGE']: Run} = {
  AIDTOTAL: (call) => {
    const commune = call.text('commune');
    const more = commune === '' ? [] : [{heading: 'Commune', value: commune}];
    return tallyAids(call, call.year(), [{heading: 'Fonds', value: call.text('fonds')}, ...more]).total() / 100;
  },
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
