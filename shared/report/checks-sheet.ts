import {agree, french} from '../value/french';
import {tellAway} from '../message/problem';
import type {Problem} from '../message/problem';
import {gap, stack} from '../sheet/block';
import {drawTitle, toSheet} from './chapter-sheet';
import {runChecks} from './checks/all-checks';
import type {Check, Side} from './checks/check';
import {SUPPRESSED} from './disclosure';
import type {Masks} from './disclosure';
import {drawLine} from '../sheet/grid';
import type {LineCell} from '../sheet/grid';
import {pageHeight} from '../sheet/layout';
import type {Chunk} from '../sheet/page-flow';
import {flow} from '../sheet/page-flow';
import type {ReportContext} from './report-context';
import type {SheetPlan} from '../sheet/sheet-plan';

/** Checks and problems share the columns: a text of the ones runs over two of the others. */
const widths = [19, 19, 9, 17, 11, 21, 12, 13];
const all = widths.length;

const words = {good: 'Conforme', read: 'Expliqué', bad: 'À vérifier', none: 'Non vérifié'} as const;
const looks = {good: 'good', read: 'neutral', bad: 'warning', none: 'neutral'} as const;

/** What agrees, what does not, and what was found in the data. */
export function buildChecksSheet(context: ReportContext): SheetPlan {
  const head = drawTitle('Contrôles', context, widths);
  const {all: results, masks, registers} = context;
  const families = runChecks({results, masks, registers});
  const chunks: Chunk[] = [
    [
      {
        block: stack(
          drawLine([[saySummary(families.flatMap(({checks}) => checks)), 'sentence', all]], widths, 18),
          gap(6),
        ),
      },
    ],
    ...families.map(({title, checks}): Chunk => [
      {block: stack(drawLine([[title, 'heading', all]], widths, 22), drawCheckHead()), tied: true},
      ...checks.map((check) => ({block: drawCheck(check)})),
      {block: gap(12), gap: true},
    ]),
    ...drawTold(context),
  ];
  const {block, breaksBefore} = flow(head, chunks, pageHeight(widths, 'portrait'));
  return toSheet({id: 'controles', title: 'Contrôles', widths, orientation: 'portrait'}, block, breaksBefore, context);
}

/** How many checks were made, and what they found; those that compare nothing are told apart. */
function saySummary(checks: readonly Check[]): string {
  const number = (verdict: Check['verdict']) => checks.filter((check) => check.verdict === verdict).length;
  const done = checks.length - number('none');
  const bad = agree(number('bad'), '{n} [reste|restent] à vérifier', 'aucun ne reste à vérifier');
  const found = [
    ...(done === 0 ? [] : [bad]),
    agree(number('read'), '{n} écart[s] [vient|viennent] d’une règle de comptage'),
    agree(number('none'), '{n} n’[a|ont] pas pu être fait[s]'),
  ].filter((part) => part !== null);
  const made = agree(done, '{n} contrôle[s] [a été fait|ont été faits]', 'Aucun contrôle n’a pu être fait');
  return french(`${made}${found.length === 0 ? '' : ` : ${found.join(' ; ')}`}.`);
}

function drawCheckHead() {
  return drawLine(
    [
      ['Contrôle', 'table-corner', 2],
      ['D’un côté', 'table-corner', 2],
      [null, 'table-head'],
      ['De l’autre', 'table-corner'],
      [null, 'table-head'],
      ['Verdict', 'table-center'],
    ],
    widths,
    18,
  );
}

function drawCheck(check: Check) {
  const {what, verdict} = check;
  const ends: LineCell = [words[verdict], looks[verdict]];
  if (check.verdict === 'none')
    return drawLine([[french(what), 'small-text', 2], [french(check.why), 'small-text', 5], ends], widths);
  const side = ({label, value, kind, mask}: Side, columns: number): LineCell[] => [
    [french(label), 'small-text', columns],
    mask === undefined ? [value, `small-${kind}`] : [mask, 'small-masked'],
  ];
  return drawLine([[french(what), 'small-text', 2], ...side(check.left, 2), ...side(check.right, 1), ends], widths);
}

/** What may cost figures, then what is only said. */
function drawTold({told: {problems, remarks}, masks}: ReportContext): Chunk[] {
  if (problems.length + remarks.length === 0)
    return [
      [
        {
          block: stack(
            drawLine([['Données lues', 'heading', all]], widths, 22),
            drawLine(
              [[french('Aucune remarque : toutes les valeurs ont été comprises.'), 'sentence', all]],
              widths,
              18,
            ),
          ),
        },
      ],
    ];
  return [
    drawProblems('Problèmes : des chiffres sont faux ou manquent, ou peuvent l’être', problems, masks),
    drawProblems('Remarques sur les données lues', remarks, masks),
  ].filter((chunk) => chunk.length > 0);
}

/**
 * The sheet may be handed over: a remark says where to look and of what kind, and quotes no register. Under a threshold it tells no
 * number either, since rows without a commune are a line of a table.
 */
function drawProblems(heading: string, problems: readonly Problem[], {threshold}: Masks): Chunk {
  if (problems.length === 0) return [];
  const title = drawLine([[french(heading), 'heading', all]], widths, 22);
  const head = drawLine(
    [
      ['Code', 'table-corner'],
      ['Feuille', 'table-corner'],
      ['Cellule', 'table-corner'],
      ['Valeur', 'table-corner'],
      ['Nombre', 'table-head'],
      ['Ce qu’il en est, et que faire', 'table-corner', 3],
    ],
    widths,
    18,
  );
  return [
    {block: stack(title, head), tied: true},
    ...problems
      .map((problem) => tellAway(problem, threshold === 0))
      .map(({code, sheet, cell, value, count, message}) => ({
        block: drawLine(
          [
            [code, 'small-text'],
            [sheet, 'small-text'],
            [cell, 'small-text'],
            [value, 'small-text'],
            count === null ? [SUPPRESSED, 'small-masked'] : [count, 'small-count'],
            [message, 'small-text', 3],
          ],
          widths,
        ),
      })),
    {block: gap(12), gap: true},
  ];
}
