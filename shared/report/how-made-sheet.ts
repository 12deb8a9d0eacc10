import {beside, gap, stack, textRows} from '../sheet/block';
import type {Block} from '../sheet/block';
import {charactersOf, LEFT, pageHeight, RIGHT, WIDTHS} from '../sheet/layout';
import type {Span} from '../sheet/layout';
import {flow, giveAir} from '../sheet/page-flow';
import type {SheetPlan} from '../sheet/sheet-plan';
import {linesOf} from '../sheet/text-width';
import {drawTitle, toSheet} from './chapter-sheet';
import {HOW_MADE} from './copy-texts';
import {sayHowMade} from './how-made';
import type {HowMade} from './how-made';
import type {ReportContext} from './report-context';

const HOW_MADE_TITLE = 'Comment ces chiffres sont faits';
const LINE = 15.75;

/** One page for who reads the report without the workbook. */
export function buildHowMadeSheet(chapters: readonly SheetPlan[], context: ReportContext): SheetPlan {
  const head = drawTitle(HOW_MADE_TITLE, context);
  const points = sayHowMade(context, wordsOf(chapters));
  const half = Math.ceil(points.length / 2);
  const column = (some: readonly HowMade[], span: Span) =>
    stack(...some.flatMap((point) => [drawPoint(point, span), gap(LINE)]));
  const body = beside(column(points.slice(0, half), LEFT), column(points.slice(half), RIGHT));
  const room = pageHeight(WIDTHS);
  const {block, breaksBefore} = giveAir(flow(head, [[{block: body}]], room), head, room);
  return toSheet({id: HOW_MADE, title: HOW_MADE_TITLE, widths: WIDTHS}, block, breaksBefore, context);
}

/** A column is left free between the halves. */
function drawPoint({heading, texts}: HowMade, {from, columns}: Span): Block {
  const span = {from, columns: columns - 1};
  return stack(
    textRows(heading, 'heading', {rows: 1, height: LINE}, span),
    ...texts.map((text) => textRows(text, 'sentence', {rows: linesOf(text, charactersOf(span)), height: LINE}, span)),
  );
}

function wordsOf(sheets: readonly SheetPlan[]): string {
  return sheets.flatMap(({cells}) => cells.map(({value}) => (typeof value === 'string' ? value : ''))).join('\n');
}
