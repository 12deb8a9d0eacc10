import {dayColumn, numberColumn, type Period} from '../../count/table';
import type {Registers} from '../../count/registers';
import {ledgerFaults} from '../../message/ledger-faults';
import {say} from '../../message/message';
import type {FaultList} from '../../reading/ledger/fault-list';
import {addressOf} from '../../value/address';
import {columnDeniesAid} from '../label/column-denials';
import {isCounting} from '../read-aids';
import {wordsOf} from '../words-of';
import type {Doubt} from './wholeness';

/** Cells that a sentence names. */
const MOST_NAMED = 5;

/** Aids of the period that count, and of which a column of the register says that they are not, or no more, to be paid. */
export function deniedAids(
  {tables: {aides}}: Registers,
  period: Period,
  isControlled: (fund: string) => boolean,
  faults: FaultList,
): Doubt[] {
  const days = aides === undefined ? undefined : dayColumn(aides, 'date')?.days;
  if (aides?.beside === undefined || days === undefined) return [];
  const [status, fund, dossier] = [wordsOf(aides, 'statut'), wordsOf(aides, 'fonds'), wordsOf(aides, 'dossier')];
  const cents = numberColumn(aides, 'montant')?.numbers;
  const counts = (row: number) =>
    isCounting(status(row)) && days[row]! >= period.from && days[row]! <= period.to && isControlled(fund(row));
  return aides.beside(columnDeniesAid).flatMap(({heading, index, rows}) => {
    const own = rows.filter(counts);
    if (own.length === 0) return [];
    const cellOf = (row: number) => addressOf(aides.sheetRows[row]!, index);
    const sheet = aides.segments.find(({start, end}) => own[0]! >= start && own[0]! < end)!.sheet;
    const cells = own.slice(0, MOST_NAMED).map(cellOf).join(', ') + (own.length > MOST_NAMED ? '…' : '');
    const facts = {sheet, heading, cells, count: String(own.length)};
    faults.add(0, 'aids-denied', facts);
    // By what the rows say, and not by where they stand: who accepts these accepts no other.
    const aids = own.map((row) => [fund(row), dossier(row), days[row], cents?.[row]].join(' ')).sort();
    const says = `${sheet}|${heading}|${aids.join('|')}`;
    return [{message: say(ledgerFaults, 'aids-denied', facts), funds: new Set(own.map(fund)), says}];
  });
}
