import {french} from '../../value/french';
import {cell, gap, makeBlock, stack} from '../../sheet/block';
import type {Block, BlockCell} from '../../sheet/block';
import {drawLine, type LineCell} from '../../sheet/grid';
import type {StyleName} from '../../sheet/style';
import {reasonTitles, type Bridge, type FundState, type ReasonCode} from '../bridge/bridge';
import {ALL, closeLine, WIDTHS} from './sheet-context';

/** Euros of a sheet; nothing taken away is 0, of which hosts know no negative. */
export const cellEuros = (cents: number) => (cents === 0 ? 0 : cents / 100);

type State = readonly [text: string, style: StyleName];

/** At a glance: whether a fund is proven. */
function stateOf({state}: Bridge): State {
  return states[state];
}

const states: Readonly<Record<FundState, State>> = {
  unexplained: ['Inexpliqué', 'warning'],
  'to-correct': ['À corriger', 'warning'],
  'to-confirm': ['À confirmer', 'neutral'],
  proven: ['Prouvé', 'good'],
};

export function drawStates(bridges: readonly Bridge[], total: Bridge): Block {
  const head = drawLine(
    [
      ['Fonds', 'table-corner'],
      ['Registre', 'table-head'],
      ['Grand livre', 'table-head'],
      ['Écart', 'table-head'],
      ['Ouvert, net', 'table-head'],
      ['… au registre', 'table-head'],
      ['… au livre', 'table-head'],
      ['État', 'table-center'],
    ],
    WIDTHS,
    16,
  );
  const line = (bridge: Bridge, label: StyleName, amount: StyleName): Block => {
    const doubt = bridge.reasons.find(({code}) => code === 'to-confirm')?.cents ?? 0;
    const {register, ledger, gap: difference, unexplained, open} = bridge;
    const amounts = [register, ledger, difference, unexplained + doubt, open.register, open.ledger];
    const cells = amounts.map((cents): LineCell => [cellEuros(cents), amount]);
    return closeLine([[french(bridge.fund), label], ...cells, stateOf(bridge)]);
  };
  return stack(
    head,
    ...bridges.map((bridge) => line(bridge, 'row-label', 'row-euros')),
    ...(bridges.length > 1 ? [line(total, 'total-label', 'total-euros')] : []),
  );
}

/** Funds side by side; beyond these, a table under the other. */
const FUNDS_ACROSS = ALL - 2;

/** From the ledger to the register: what each reason adds or takes away, fund by fund and in all; a gap is the register less the ledger, here as everywhere. */
export function drawBridges(bridges: readonly Bridge[], total: Bridge): Block[] {
  const blocks: Block[] = [];
  for (let from = 0; from < bridges.length; from += FUNDS_ACROSS) {
    const isLast = from + FUNDS_ACROSS >= bridges.length;
    const shown = bridges.slice(from, from + FUNDS_ACROSS);
    const block = drawBridge([...shown, ...(isLast && bridges.length > 1 ? [total] : [])]);
    blocks.push(from === 0 ? block : stack(gap(10), block));
  }
  return blocks;
}

function drawBridge(columns: readonly Bridge[]): Block {
  const codes = (Object.keys(reasonTitles) as ReasonCode[]).filter((code) =>
    columns.some(({reasons}) => reasons.some((reason) => reason.code === code)),
  );
  const head = drawLine(
    [
      ['Du grand livre au registre', 'table-corner'],
      ...columns.map(({fund}): LineCell => [french(fund), 'table-head']),
    ],
    WIDTHS,
    18,
  );
  const ledger = drawLine(
    [
      ['Total du grand livre', 'row-label'],
      ...columns.map((bridge): LineCell => [cellEuros(bridge.ledger), 'row-euros']),
    ],
    WIDTHS,
  );
  const reasons = codes.map((code) => {
    const lines = columns.map(({reasons: own}) => own.find((reason) => reason.code === code));
    const count = lines[lines.length - 1]?.count ?? lines.reduce((sum, reason) => sum + (reason?.count ?? 0), 0);
    const label = french(`${reasonTitles[code]} · ${count} ligne${count < 2 ? '' : 's'}`);
    return drawLine(
      [[label, 'row-label'], ...lines.map((reason): LineCell => [cellEuros(reason?.cents ?? 0), 'row-euros'])],
      WIDTHS,
    );
  });
  const unexplained = drawLine(
    [['Inexpliqué', 'row-label'], ...columns.map((bridge): LineCell => [cellEuros(bridge.unexplained), 'row-euros'])],
    WIDTHS,
  );
  const rows = 2 + reasons.length;
  const totals: BlockCell[] = columns.map((bridge, at) => ({
    row: rows + 1,
    column: at + 1,
    value: cellEuros(bridge.register),
    style: 'total-euros',
    formula: (spot) => `=SUM(${spot.address(1, at + 1)}:${spot.address(rows, at + 1)})`,
  }));
  const body = stack(head, ledger, ...reasons, unexplained, makeBlock({heights: [17]}));
  return {...body, cells: [...body.cells, cell(rows + 1, 0, 'Total du registre des aides', 'total-label'), ...totals]};
}
