import {agree, french} from '../value/french';
import {tellAway} from '../message/problem';
import type {Problem} from '../message/problem';
import {gap, stack} from '../sheet/block';
import {drawTitle, toSheet} from './chapter-sheet';
import {runChecks} from './checks/all-checks';
import type {Check, Side, Verdict} from './checks/check';
import {SUPPRESSED} from './disclosure';
import type {Masks} from './disclosure';
import {drawLine} from '../sheet/grid';
import type {LineCell} from '../sheet/grid';
import {PAGE_HEIGHT} from '../sheet/layout';
import type {Chunk} from '../sheet/page-flow';
import {flow} from '../sheet/page-flow';
import type {ReportContext} from './report-context';
import type {SheetPlan} from '../sheet/sheet-plan';

/** Checks and problems share the columns: a text of the ones runs over two of the others. */
const widths = [28, 28, 12, 26, 14, 31, 14, 18];
const all = widths.length;

const words = {good: 'Conforme', read: 'Expliqué', bad: 'À vérifier'} as const;
const looks = {good: 'good', read: 'neutral', bad: 'warning'} as const;

/** What agrees, what does not, and what was found in the data. */
export function buildControlSheet(context: ReportContext): SheetPlan {
  const head = drawTitle('Contrôles', context, widths);
  const families = runChecks(context.known, context.masks);
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
    drawProblems(context.registers.problems, context.masks),
  ];
  const {block, breaksBefore} = flow(head, chunks, PAGE_HEIGHT);
  return toSheet({id: 'controles', title: 'Contrôles', widths}, block, breaksBefore, context);
}

function saySummary(checks: readonly Check[]): string {
  const number = (verdict: Verdict) => checks.filter((check) => check.verdict === verdict).length;
  const bad = agree(number('bad'), '{n} [reste|restent] à vérifier', 'aucun ne reste à vérifier');
  const read = agree(number('read'), '{n} écart[s] [vient|viennent] d’une règle de comptage');
  const done =
    agree(checks.length, '{n} contrôle[s] [a été fait|ont été faits]', 'Aucun contrôle n’a pu être fait') ?? '';
  return french(`${done} : ${bad ?? ''}${read === null ? '' : ` ; ${read}`}.`);
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

function drawCheck({what, left, right, verdict}: Check) {
  const side = ({label, value, kind, mask}: Side, columns: number): LineCell[] => [
    [french(label), 'small-text', columns],
    mask === undefined ? [value, `small-${kind}`] : [mask, 'small-masked'],
  ];
  return drawLine(
    [[french(what), 'small-text', 2], ...side(left, 2), ...side(right, 1), [words[verdict], looks[verdict]]],
    widths,
  );
}

/**
 * The sheet may be handed over: a remark says where to look and of what kind, and quotes no register. Under a threshold it tells no
 * number either, since rows without a commune are a line of a table.
 */
function drawProblems(problems: readonly Problem[], {threshold}: Masks): Chunk {
  const title = drawLine([['Remarques sur les données lues', 'heading', all]], widths, 22);
  if (problems.length === 0) {
    return [
      {
        block: stack(
          title,
          drawLine([[french('Aucune remarque : toutes les valeurs ont été comprises.'), 'sentence', all]], widths, 18),
        ),
      },
    ];
  }
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
  ];
}
