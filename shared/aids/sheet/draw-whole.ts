import {counted, french, sayCents} from '../../value/french';
import {stack} from '../../sheet/block';
import type {Block} from '../../sheet/block';
import {drawLine, type LineCell} from '../../sheet/grid';
import type {Unattributed} from '../entry/unattributed';
import type {Control} from '../control';
import {sayDoubts} from '../open-points';
import {isReceipts} from '../say-lines';
import {cellEuros} from './draw-bridge';
import {ALL, WIDTHS} from './sheet-context';

/** Doubts printed; the JSON of the command holds them all. */
const MOST = 40;

/** What says that the ledgers and the register may not be whole, and what somebody accepted of it. */
export function drawWhole(control: Control): Block[] {
  const told = sayDoubts(control);
  const line = (text: string) => drawLine([[french(text), 'sentence', ALL]], WIDTHS, 18);
  const doubts = told.slice(0, MOST).map(line);
  const more = told.length - MOST;
  return [...doubts, ...(more > 0 ? [line(`… et ${counted(more, 'autre remarque', 'autres remarques')}.`)] : [])];
}

/** The lines of an account of aids that no fund has. */
export const drawUnfunded = ({unattributed}: Control): Block[] =>
  unattributed.length === 0 ? [] : drawUnattributed('Lignes non attribuées, par compte', unattributed);

/** What « Comptes » says are no aids, by account. */
export const drawSetAside = ({setAside}: Control): Block[] =>
  setAside.length === 0 ? [] : drawUnattributed('Lignes hors aides, par compte', setAside);

function drawUnattributed(title: string, lines: readonly Unattributed[]): Block[] {
  const head: LineCell[] = [
    [title, 'table-corner'],
    ['Lignes', 'table-head'],
    ['Débit', 'table-head'],
    ['Crédit', 'table-head'],
    ['Ce qu’en dit la table Comptes', 'table-corner', ALL - 4],
  ];
  const line = (own: Unattributed) => {
    const {ledger, account, accountLabel, lines: count, debit, credit, funds, isAside} = own;
    const what = account === '' ? ledger : `${account} ${accountLabel}`.trim();
    const said =
      funds.length > 0
        ? `Seules les lignes qui nomment ${funds.join(', ')}`
        : isReceipts(own)
          ? 'Encaissements'
          : isAside
            ? 'Hors aides'
            : 'Aucun fonds';
    return drawLine(
      [
        [french(what), 'row-label'],
        [count, 'row-count'],
        [cellEuros(debit), 'row-euros'],
        [cellEuros(credit), 'row-euros'],
        [french(said), 'row-text', ALL - 4],
      ],
      WIDTHS,
    );
  };
  const total = lines.reduce((sum, {debit, credit}) => sum + debit - credit, 0);
  const said = `En tout ${sayCents(total)}, débit moins crédit, qui n’entrent dans aucun pont.`;
  const rows = lines.map(line);
  const sum = drawLine([[french(said), 'sentence', ALL]], WIDTHS, 18); // never alone on a page
  return [drawLine(head, WIDTHS, 18), ...rows.slice(0, -1), stack(...rows.slice(-1), sum)];
}
