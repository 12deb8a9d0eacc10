import {drawTitle, toSheet} from '../../report/chapter-sheet';
import {stack} from '../../sheet/block';
import {drawLine} from '../../sheet/grid';
import type {ReportContext} from '../../report/report-context';
import type {SheetPlan} from '../../sheet/sheet-plan';
import {french} from '../../value/french';
import type {Control} from '../control';
import {decisionHeadings} from '../decisions';

const widths = [18, 50, 50, 54];
const BLANK_LINES = 20;

/** « Décisions »: what the user decided, read again at the next control. */
export function buildDecisionSheet({decisions}: Control, context: ReportContext): SheetPlan {
  const how =
    'Une ligne par décision : « accepter » ou « rapprocher » des aides et des écritures, « refuser » un rapprochement, « expliquer » des lignes. ' +
    'Les clés se copient de « Détail ». Ces lignes sont relues au prochain contrôle : les mêmes décisions donnent toujours le même contrôle.';
  const line = (cells: readonly string[]) =>
    drawLine(
      cells.map((text) => [text, 'row-text'] as const),
      widths,
      18,
    );
  const block = stack(
    drawTitle('Décisions', context, widths),
    drawLine([[french(how), 'sentence', widths.length]], widths, 18),
    drawLine(
      decisionHeadings.map((head) => [head, 'table-corner'] as const),
      widths,
      18,
    ),
    ...decisions.map(({what, aids, payments, reason}) => line([what, aids.join(' '), payments.join(' '), reason])),
    ...Array.from({length: BLANK_LINES}, () => line(['', '', '', ''])),
  );
  return toSheet({id: 'controle-decisions', title: 'Décisions', widths}, block, [], context);
}

/** « Comptes », as proposed from labels: to be corrected and pasted once into « Paramètres ML ». */
export function buildComptesSheet({comptes}: Control, context: ReportContext): SheetPlan {
  const columns = [34, 24, 40, 20];
  const line = (cells: readonly string[], style: 'row-text' | 'table-corner') =>
    drawLine(
      cells.map((text) => [text, style] as const),
      columns,
      18,
    );
  const block = stack(
    drawTitle('Comptes proposés', context, columns),
    drawLine(
      [
        [
          french(
            'Rattachement des comptes aux fonds, proposé d’après les libellés. Le corriger, puis le coller dans « Paramètres ML ».',
          ),
          'sentence',
          4,
        ],
      ],
      columns,
      18,
    ),
    line(['Fonds', 'Compte', 'Libellé', 'Journal'], 'table-corner'),
    ...comptes.map(({fonds, compte, libelle, journal}) => line([fonds, compte, libelle, journal], 'row-text')),
  );
  return toSheet({id: 'controle-comptes', title: 'Comptes', widths: columns}, block, [], context);
}
