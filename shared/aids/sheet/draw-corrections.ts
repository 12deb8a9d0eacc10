import {counted, french} from '../../value/french';
import {drawLine, type LineCell} from '../../sheet/grid';
import type {Block} from '../../sheet/block';
import type {Correction} from '../corrections';
import {verdicts} from '../matching/matching-rules';
import {cellEuros} from './draw-bridge';
import {ALL, WIDTHS} from './sheet-context';

/** Corrections printed; the JSON of the command holds them all. */
const MOST = 40;

/** The entries that correct the ledger, each against the line that it corrects. */
export function drawCorrections(corrections: readonly Correction[]): Block[] {
  if (corrections.length === 0) return [];
  const head: LineCell[] = [
    ['Écriture à passer', 'table-corner'],
    ['Débit', 'table-corner'],
    ['Crédit', 'table-corner'],
    ['Montant', 'table-head'],
    ['Ligne corrigée', 'table-corner', ALL - 4],
  ];
  const line = ({fund, why, debit, credit, cents, ledger, row, label}: Correction) =>
    drawLine(
      [
        [french(`${verdicts[why]} · ${fund}`), 'row-label'],
        [debit || 'à compléter', 'row-label'],
        [credit || 'à compléter', 'row-label'],
        [cellEuros(cents), 'row-euros'],
        [french(`${ledger}, ligne ${row} : ${label}`), 'row-label', ALL - 4],
      ],
      WIDTHS,
    );
  const more = corrections.length - MOST;
  return [
    drawLine(head, WIDTHS, 18),
    ...corrections.slice(0, MOST).map(line),
    ...(more > 0
      ? [drawLine([[french(`… et ${counted(more, 'autre écriture', 'autres écritures')}.`), 'sentence', ALL]], WIDTHS)]
      : []),
  ];
}
