import {drawTitle, toSheet} from '../../report/chapter-sheet';
import {stack} from '../../sheet/block';
import {drawLine} from '../../sheet/grid';
import type {ReportContext} from '../../report/report-context';
import type {SheetPlan} from '../../sheet/sheet-plan';
import {french} from '../../value/french';
import type {Control} from '../control';
import {decisionHeadings} from '../decision/decision-table';

const WIDTHS = [14, 30, 30, 40, 16, 13];
/** Of a column that somebody added. */
const OTHER = 20;
const BLANK_LINES = 20;

/** « Décisions »: all that was written there, read again at the next control. */
export function buildDecisionSheet({written}: Control, context: ReportContext): SheetPlan {
  const how =
    'Le volet « Aides » écrit ici ; on y écrit aussi à la main. Une ligne par décision : « accepter » ou « rapprocher » des aides et des écritures, ' +
    '« refuser » un rapprochement, « expliquer » des lignes ; leurs clés se copient de « Détail ». « reconnaître » retient un nom : le dossier dans ' +
    '« Aides », le nom tel que les libellés l’écrivent dans « Écritures ». « accepter » la clé R- d’une remarque de « Contrôle des aides » dit qu’on en sait ' +
    'la cause : le motif, qui et quand y sont demandés. Ces lignes sont relues au prochain contrôle ; en effacer une l’annule.';
  const widths = [...WIDTHS, ...written.headings.map(() => OTHER)];
  const line = (cells: readonly string[]) =>
    drawLine(
      cells.map((text) => [text, 'row-label'] as const),
      widths,
      18,
    );
  const block = stack(
    drawTitle('Décisions', context, widths),
    drawLine([[french(how), 'sentence', widths.length]], widths, 18),
    drawLine(
      [...decisionHeadings, ...written.headings].map((head) => [head, 'table-corner'] as const),
      widths,
      18,
    ),
    ...written.lines.map(line),
    ...Array.from({length: BLANK_LINES}, () => line(widths.map(() => ''))),
  );
  return toSheet({id: 'controle-decisions', title: 'Décisions', widths}, block, [], context);
}

/** « Comptes », as proposed from labels: to be corrected and pasted once into « Paramètres ML ». */
export function buildComptesSheet({comptes}: Control, context: ReportContext): SheetPlan {
  const columns = [34, 24, 40, 20];
  const line = (cells: readonly string[], style: 'row-label' | 'table-corner') =>
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
    ...comptes.map(({fonds, compte, libelle, journal}) => line([fonds, compte, libelle, journal], 'row-label')),
  );
  return toSheet({id: 'controle-comptes', title: 'Comptes', widths: columns}, block, [], context);
}
