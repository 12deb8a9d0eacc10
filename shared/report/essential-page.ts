import {periodName} from '../count/period';
import {ofYear} from '../value/french';
import {gap, makeBlock, stack} from '../sheet/block';
import type {Block} from '../sheet/block';
import {FULL} from '../sheet/layout';
import type {Chunk, Piece} from '../sheet/page-flow';
import {drawTitle} from './chapter-sheet';
import {exhibit} from './draw-exhibit';
import {drawCards} from './draw-figures';
import {drawKey} from './draw-key';
import type {Essentials} from './essentials';
import type {ReportContext} from './report-context';

/** The zone of the agency's own words. */
export const FOREWORD = 'ML_com_sommaire';
const WORD_ROWS = 3;

/** The year on one page: its figures, what there is to remember, a chart, and a word of the agency. */
export function drawEssentialPage({figures, sentences, chart}: Essentials, context: ReportContext): Chunk {
  const {results, masks, accent} = context;
  // Figures and tables have their named cells in their chapters: here they are only repeated.
  const repeated = (block: Block): Block => ({...block, names: [], figures: []});
  const pieces: (Block | null)[] = [
    figures.length === 0 ? null : repeated(drawCards(figures, results, masks)),
    sentences.length === 0 ? null : stack(...sentences.map((one) => drawKey(one))),
    chart === null ? null : repeated(exhibit(chart.result, chart.spec, accent, masks).draw()),
    drawForeword(),
  ];
  const head = stack(drawTitle(`L’essentiel ${ofYear(periodName(results.period))}`, context), gap(4));
  return [
    {block: head, tied: true},
    ...pieces.flatMap((block): Piece[] => (block === null ? [] : [{block}, {block: gap(12), gap: true}])),
  ];
}

function drawForeword(): Block {
  return makeBlock({
    heights: Array.from({length: WORD_ROWS}, () => 18),
    zones: [
      {
        name: FOREWORD,
        area: {row: 0, column: FULL.from, rows: WORD_ROWS, columns: FULL.columns},
        kind: 'comment',
        hint: 'Votre avant-propos (cette zone est gardée quand la feuille est refaite)',
      },
    ],
  });
}
