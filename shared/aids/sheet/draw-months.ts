import {civilOf} from '../../value/day';
import {french} from '../../value/french';
import {stack} from '../../sheet/block';
import type {Block} from '../../sheet/block';
import {drawLine, type LineCell} from '../../sheet/grid';
import type {Control} from '../control';
import {cellEuros} from './draw-bridge';
import {ALL, WIDTHS} from './sheet-context';

/** What was granted and what was paid, month by month, and the gap of each fund. */
export function drawMonths({aids, payments, period, bridges}: Control): Block {
  const monthOf = (day: number) => {
    const {year, month} = civilOf(day);
    return year * 12 + month;
  };
  const first = monthOf(period.from);
  const months = monthOf(period.to) - first + 1;
  const zeros = () => new Array<number>(months).fill(0);
  const register = new Map(bridges.map(({fund}) => [fund, zeros()]));
  const ledger = new Map(bridges.map(({fund}) => [fund, zeros()]));
  const add = (side: ReadonlyMap<string, number[]>, {fund, day, cents}: {fund: string; day: number; cents: number}) => {
    const own = side.get(fund);
    if (own !== undefined && day >= period.from && day <= period.to) own[monthOf(day) - first]! += cents;
  };
  for (const aid of aids) add(register, aid);
  for (const payment of payments) add(ledger, payment);
  const sum = (side: ReadonlyMap<string, number[]>, at: number) =>
    [...side.values()].reduce((all, own) => all + own[at]!, 0);
  const funds = bridges.slice(0, ALL - 5).map(({fund}) => fund);
  const head = drawLine(
    [
      ['Mois', 'table-corner'],
      ['Accordé au registre', 'table-head'],
      ['Payé au grand livre', 'table-head'],
      ['Écart', 'table-head'],
      ['Écart cumulé', 'table-head'],
      ...funds.map((fund): LineCell => [french(`Écart ${fund}`), 'table-head']),
    ],
    WIDTHS,
    18,
  );
  let running = 0;
  const lines = Array.from({length: months}, (_, at) => {
    const [granted, paid] = [sum(register, at), sum(ledger, at)];
    running += granted - paid;
    const [year, month] = [Math.floor((first + at - 1) / 12), ((first + at - 1) % 12) + 1];
    const gaps = funds.map((fund) => register.get(fund)![at]! - ledger.get(fund)![at]!);
    return drawLine(
      [
        [`${String(month).padStart(2, '0')}/${year}`, 'row-label'],
        ...[granted, paid, granted - paid, running, ...gaps].map((cents): LineCell => [cellEuros(cents), 'row-euros']),
      ],
      WIDTHS,
    );
  });
  return stack(head, ...lines);
}
