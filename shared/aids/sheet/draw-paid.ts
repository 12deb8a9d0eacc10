import {french} from '../../value/french';
import {stack} from '../../sheet/block';
import type {Block} from '../../sheet/block';
import {drawLine, type LineCell} from '../../sheet/grid';
import type {Control} from '../control';
import {paidByFund, type PaidWhole} from '../paid-states';
import {cellEuros} from './draw-bridge';
import {WIDTHS} from './sheet-context';

const columns: readonly (readonly [head: string, state: PaidWhole])[] = [
  ['Payé', 'paid'],
  ['Comptabilisé', 'booked'],
  ['À payer', 'to-pay'],
  ['Ne se voit pas', 'unseen'],
];

/** Of what the register grants, what is paid, what is only booked and what is still to pay, as far as the ledgers show it. */
export function drawPaid(control: Control): Block {
  const head: LineCell[] = [
    ['De ce que le registre accorde', 'table-corner'],
    ...columns.map(([title]): LineCell => [title, 'table-head']),
  ];
  const lines = [...paidByFund(control)].map(([fund, cents]) =>
    drawLine(
      [[french(fund), 'row-label'], ...columns.map(([, state]): LineCell => [cellEuros(cents[state]), 'row-euros'])],
      WIDTHS,
    ),
  );
  return stack(drawLine(head, WIDTHS, 18), ...lines);
}
