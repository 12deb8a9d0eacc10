import type {TableResult} from '../count/result';
import {french} from '../value/french';
import {beside, gap, heightOfBlock, makeBlock, stack, textBlock} from '../sheet/block';
import type {Block} from '../sheet/block';
import type {Masks} from './disclosure';
import {chartedColumns, drawChart} from './draw-chart';
import {drawCards, drawComparison, drawList, drawListAtRight} from './draw-figures';
import {drawDefinition, drawTable, HEAD_ROW} from './draw-table';
import {companionOf} from '../chapters/facts';
import {charactersOf, FULL, LEFT, RIGHT} from '../sheet/layout';
import {commentName} from '../sheet/names';
import type {Chunk, Piece} from '../sheet/page-flow';
import type {ReportContext} from './report-context';
import {doubtsOf, figuresOf, lacksOf, printable} from './report-context';
import type {PlanChart} from '../sheet/sheet-plan';
import {isCalled, type ChosenSection} from './section-choice';
import {tablesOfStrip} from '../chapters/section';
import type {ChartSpec, StripSpec} from '../chapters/section';
import {sayDoubt, sayLack, sayLacks} from './say-unknown';
import {sayOwnText} from '../chapters/own-text';
import {saySentence} from '../chapters/sayings';
import {heightOf, linesOf} from '../sheet/text-width';

/** A chart is no use under that height, in points. */
const LEAST_CHART = 150;
/** A chart of more lines than that would be cut by the end of the page, or unreadable: the table stands alone. */
export const MOST_LINES = 34;
/** From that many lines on, a chart stands as high as its table. */
const LONG_TABLE = 8;
const COMMENT_ROWS = 3;

/** A section as pieces of a page: heading, figures, sentences, tables and charts, and the zone for comments. */
export function drawSection({spec, heading}: ChosenSection, context: ReportContext): Chunk {
  const {results, facts, registers, masks} = context;
  const cards = figuresOf(spec.cards, results);
  const text = spec.sentences.map((one) => saySentence(one, facts)).filter((said) => said !== null);
  const missing = sayLacks(lacksOf(spec, context), registers);
  const unsure = doubtsOf(spec, context).map((doubt) => sayDoubt(doubt, results, masks));
  const written = [...registers.textes].find(([section]) => isCalled(spec, section))?.[1];
  const own = written === undefined ? undefined : sayOwnText(written, results, masks.figures);
  const lead = [
    textBlock(french(heading), 'heading', 22, FULL.from, FULL.columns),
    ...(own === undefined ? [] : own.split('\n').map(paragraph)),
    ...(cards.length === 0 ? [] : [gap(3), drawCards(cards, results, masks)]),
    ...(missing.length === 0 ? [] : [gap(6), ...missing.map(paragraph)]),
    ...(text.length === 0 ? [] : [gap(6), paragraph(text.join(' '))]),
    ...(unsure.length === 0 ? [] : [gap(6), ...unsure.map(paragraph)]),
  ];
  // The first table belongs on the page of the cards; the other figures come after it.
  const [first, ...others] = spec.strips.map((strip) => drawStrip(strip, context));
  const strips = [
    ...(first ?? []),
    ...drawFigures(
      cards.map((figure) => figure.spec.id),
      spec.figures,
      context,
    ),
    ...others.flat(),
  ];
  const pieces: Piece[] = [{block: stack(...lead), tied: true}];
  strips.forEach((block, index) => {
    pieces.push({block: gap(index === 0 ? 8 : 12), tied: true});
    pieces.push(index === strips.length - 1 ? {block, tied: true} : {block});
  });
  // A gap that follows an untied strip may open a page: it is then left out.
  const loose = pieces.map((piece, index): Piece =>
    index > 1 && isGapAfterBreakable(pieces, index) ? {block: piece.block, gap: true} : piece,
  );
  return [...loose, {block: stack(gap(12), drawComment(spec.id))}, {block: gap(14), gap: true}];
}

function isGapAfterBreakable(pieces: readonly Piece[], index: number): boolean {
  return pieces[index - 1]!.tied !== true && pieces[index]!.block.cells.length === 0;
}

function paragraph(text: string): Block {
  const lines = linesOf(text, charactersOf(FULL));
  return textBlock(text, 'sentence', heightOf(lines), FULL.from, FULL.columns);
}

/** The year before, and the figures that are on no card. */
function drawFigures(cards: readonly string[], listed: readonly string[], {results, masks}: ReportContext): Block[] {
  const others = figuresOf(listed, results);
  const compared = [...figuresOf(cards, results), ...others].filter(({spec}) =>
    (['previous', 'change'] as const).some((kind) => (companionOf(results, spec.id, kind)?.value ?? null) !== null),
  );
  if (compared.length === 0) return others.length === 0 ? [] : [drawList(others, masks)];
  const comparison = drawComparison(compared, results, masks);
  return [others.length === 0 ? comparison : beside(comparison, drawListAtRight('Autres chiffres', others, masks))];
}

function drawStrip(strip: StripSpec, context: ReportContext): Block[] {
  const {results, accent, masks} = context;
  const tableOf = (id: string) => {
    const result = results.tables.get(id);
    return printable(result) ? result : undefined;
  };
  const drawAlone = (result: TableResult) =>
    stack(drawTable(result, FULL.from, masks), gap(2), drawDefinition(result, FULL, masks));
  const ids = tablesOfStrip(strip);
  const tables = ids.map(tableOf).filter((result) => result !== undefined);
  const untold = ids.flatMap((id) => (tableOf(id) === undefined ? sayEmpty(id, context).map(paragraph) : []));
  switch (strip.kind) {
    case 'charted':
      return [...tables.map((result) => drawCharted(result, strip.chart, accent, masks)), ...untold];
    case 'alone':
      return [...tables.map(drawAlone), ...untold];
    case 'pair': {
      const [left, right] = tables;
      if (left === undefined || right === undefined) return [...tables.map(drawAlone), ...untold];
      return [
        stack(
          beside(drawTable(left, LEFT.from, masks), drawTable(right, RIGHT.from, masks)),
          gap(2),
          beside(drawDefinition(left, underLeft, masks), drawDefinition(right, underRight, masks)),
        ),
      ];
    }
    case 'crossed':
      return [...(tables.length === 0 ? [] : [drawCrossed(tables, strip.chart, accent, masks)]), ...untold];
  }
}

/** Definitions side by side: a column stays free between them. */
const underLeft = {from: LEFT.from, columns: LEFT.columns - 1} as const;
const underRight = {from: RIGHT.from, columns: RIGHT.columns - 1} as const;

/** Why a table is not drawn; a register that is missing is told at the head of the section. */
export function sayEmpty(id: string, {all, results, registers}: ReportContext): string[] {
  const result = all.tables.get(id);
  if (result === undefined) return [];
  if (results.tables.has(id)) return [french(`${result.spec.title} : aucune ligne comptée dans l’année.`)];
  const lack = result.lacks![0]!;
  return lack.column === undefined
    ? []
    : [french(`${result.spec.title} : non disponible (${sayLack(lack, registers)}).`)];
}

/** A table and its chart at right; the definition runs under both, or under the table alone when it is short. */
function drawCharted(result: TableResult, chart: ChartSpec, accent: string, masks: Masks): Block {
  const table = drawTable(result, LEFT.from, masks);
  const isBare = result.lines.length > MOST_LINES || chartedColumns(result, chart).length === 0;
  if (isBare) return stack(table, gap(2), drawDefinition(result, FULL, masks));
  const long = result.lines.length >= LONG_TABLE;
  const left = long
    ? table
    : stack(
        table,
        gap(2),
        drawDefinition(result, {from: LEFT.from, columns: Math.max(result.columns.length + 1, 2)}, masks),
      );
  const room = heightOfBlock(left) - left.heights[0]!;
  const padded = room < LEAST_CHART ? stack(left, gap(LEAST_CHART - room)) : left;
  const area = {row: HEAD_ROW, column: RIGHT.from, rows: padded.heights.length - 1, columns: RIGHT.columns};
  const drawn = makeBlock({charts: [drawChart(result, {column: LEFT.from, row: 0}, chart, area, accent)]});
  const whole = beside(padded, drawn);
  return long ? stack(whole, gap(2), drawDefinition(result, FULL, masks)) : whole;
}

/** Halves of the page, for charts that stand under their tables. */
const halves = [LEFT, RIGHT] as const;

function drawCrossed(tables: readonly TableResult[], chart: ChartSpec, accent: string, masks: Masks): Block {
  const drawn: Block[] = [];
  const charts: PlanChart[] = [];
  let row = 0;
  const add = (block: Block) => {
    drawn.push(block);
    row += block.heights.length;
  };
  const tops = tables.map((result) => {
    const top = row;
    add(stack(drawTable(result, FULL.from, masks), gap(2), drawDefinition(result, FULL, masks), gap(10)));
    return top;
  });
  tables.forEach((result, index) => {
    const {from: column, columns} = halves[index]!;
    charts.push(
      drawChart(result, {column: FULL.from, row: tops[index]!}, chart, {row, column, rows: 1, columns}, accent),
    );
  });
  add(gap(LEAST_CHART));
  return {...stack(...drawn), charts};
}

/** Where the user writes; kept when the sheet is made again. */
function drawComment(section: string): Block {
  return makeBlock({
    heights: Array.from({length: COMMENT_ROWS}, () => 15),
    zones: [
      {
        name: commentName(section),
        area: {row: 0, column: FULL.from, rows: COMMENT_ROWS, columns: FULL.columns},
        kind: 'comment',
        hint: 'Vos commentaires (cette zone est gardée quand la feuille est refaite)',
      },
    ],
  });
}
