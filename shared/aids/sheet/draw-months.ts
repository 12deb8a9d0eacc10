import {monthNumber} from '../../value/day';
import {french} from '../../value/french';
import {gap, stack} from '../../sheet/block';
import type {Block} from '../../sheet/block';
import {drawLine, type LineCell} from '../../sheet/grid';
import type {Control} from '../control';
import {cellEuros} from './draw-bridge';
import {ALL, WIDTHS} from './sheet-context';

/** What was granted and what was paid, month by month, and the gap of each fund. */
export function drawMonths({aids, payments, period, bridges}: Control): Block[] {
  const first = monthNumber(period.from);
  const months = monthNumber(period.to) - first + 1;
  const zeros = () => new Array<number>(months).fill(0);
  const register = new Map(bridges.map(({fund}) => [fund, zeros()]));
  const ledger = new Map(bridges.map(({fund}) => [fund, zeros()]));
  const add = (side: ReadonlyMap<string, number[]>, {fund, day, cents}: {fund: string; day: number; cents: number}) => {
    const own = side.get(fund);
    if (own !== undefined && day >= period.from && day <= period.to) own[monthNumber(day) - first]! += cents;
  };
  for (const aid of aids) add(register, aid);
  for (const payment of payments) add(ledger, payment);
  const sum = (side: ReadonlyMap<string, number[]>, at: number) =>
    [...side.values()].reduce((all, own) => all + own[at]!, 0);
  const gapOf = (fund: string, at: number) => register.get(fund)![at]! - ledger.get(fund)![at]!;
  const table = (columns: readonly (readonly [head: string, of: (at: number) => number])[]) =>
    stack(
      drawLine(
        [['Mois', 'table-corner'], ...columns.map(([title]): LineCell => [french(title), 'table-head'])],
        WIDTHS,
        18,
      ),
      ...Array.from({length: months}, (_, at) => {
        const [year, month] = [Math.floor((first + at - 1) / 12), ((first + at - 1) % 12) + 1];
        const cells = columns.map(([, of]): LineCell => [cellEuros(of(at)), 'row-euros']);
        return drawLine([[`${String(month).padStart(2, '0')}/${year}`, 'row-label'], ...cells], WIDTHS);
      }),
    );
  const ofFund = ({fund}: {readonly fund: string}) => [`Écart ${fund}`, (at: number) => gapOf(fund, at)] as const;
  const all = (at: number) => sum(register, at) - sum(ledger, at);
  const running = (at: number): number => all(at) + (at === 0 ? 0 : running(at - 1));
  const [beside, across] = [ALL - 5, ALL - 1];
  const tables = [
    table([
      ['Accordé au registre', (at) => sum(register, at)],
      ['Payé au grand livre', (at) => sum(ledger, at)],
      ['Écart', all],
      ['Écart cumulé', running],
      ...bridges.slice(0, beside).map(ofFund),
    ]),
  ];
  // Every fund has its column: those that the first table has no room for stand under it.
  for (let from = beside; from < bridges.length; from += across)
    tables.push(stack(gap(8), table(bridges.slice(from, from + across).map(ofFund))));
  return tables;
}
