import type {ChartSpec} from '../chapters/section';
import type {TableResult} from '../count/result';
import {beside, cell, gap, heightOfBlock, makeBlock, stack} from '../sheet/block';
import type {Block} from '../sheet/block';
import {after, charactersOf, FULL, LEFT} from '../sheet/layout';
import type {Span} from '../sheet/layout';
import type {Masks} from './disclosure';
import {chartedColumns, drawChart} from './draw-chart';
import {saySeen} from './say-seen';
import {CHART_TEXT} from '../sheet/chart-look';
import {linesOf, widthOf} from '../sheet/text-width';
import {drawDefinition} from './draw-notes';
import {drawTable, HEAD_ROW} from './draw-table';
import {isTurned, labelsPrinted} from './printed-table';
import {lanesOf} from './spread-tables';
import type {Lane} from './spread-tables';

/** What stands on a page: over its width, or in half of it where it fits there. */
export interface Exhibit {
  readonly draw: () => Block;
  readonly half?: (span: Span) => Block;
  /** The ways to set its lines over pages, none where it has few. */
  readonly lanes?: readonly Lane[];
  /** Its bars are thin in half of a page: it stands there only where room is short. */
  readonly isLong?: true;
}

/** A chart is no use in less than those columns of the grid. */
const LEAST_COLUMNS = 3;
/** A chart of more lines than that would be cut by the end of the page, or unreadable: the table stands alone. */
const MOST_LINES = 34;
const LONG_TABLE = 8;

/** Whether the chart of a table has something to show, and room for it. */
export function isCharted(result: TableResult, chart: ChartSpec | undefined): chart is ChartSpec {
  // Bars of sub-totals would stand beside those that they add, and figures of several kinds side by side.
  const isPlain = !isTurned(result) && result.lines.every(({holds}) => holds === undefined);
  if (chart === undefined || !isPlain || result.lines.length > MOST_LINES) return false;
  // Of nothing but zeros there is no bar to show.
  const shown = chartedColumns(result, chart);
  return result.lines.some(({values}) => shown.some((column) => (values[column - 1] ?? 0) !== 0));
}

/** A table, with its chart where it has one to show. */
export function exhibit(result: TableResult, chart: ChartSpec | undefined, accent: string, masks: Masks): Exhibit {
  const hasChart = isCharted(result, chart);
  const body = (span: Span) =>
    isCharted(result, chart)
      ? drawCharted(result, chart, span, accent, masks)
      : drawTable(result, span.from, masks, span.columns);
  const draw = once((span) => stack(body(span), gap(2), drawDefinition(result, span)));
  // Without a chart, a free column keeps it apart from what stands at its right.
  const taken = labelsPrinted(result).heads.length + 1 + (hasChart ? LEAST_COLUMNS : 1);
  return {
    draw: () => draw(FULL),
    ...(taken > LEFT.columns ? {} : {half: draw}),
    ...(hasChart && result.lines.length >= LONG_TABLE ? {isLong: true} : {}),
    ...(hasChart ? {} : {lanes: lanesOf(result, masks)}),
  };
}

/** Anything else that fits in half of a page. */
export function plainExhibit(draw: (span: Span) => Block): Exhibit {
  const drawn = once(draw);
  return {draw: () => drawn(LEFT), half: drawn};
}

/** Drawn once in each place: who lays a page out tries them in many. */
function once(draw: (span: Span) => Block): (span: Span) => Block {
  const drawn = new Map<Span, Block>();
  return (span) => {
    const block = drawn.get(span) ?? draw(span);
    drawn.set(span, block);
    return block;
  };
}

/** A table and its chart at right, which takes what is free of the span. */
function drawCharted(result: TableResult, chart: ChartSpec, span: Span, accent: string, masks: Masks): Block {
  const table = drawTable(result, span.from, masks);
  const room = heightOfBlock(table) - table.heights[0]!;
  const free = after(span, result.columns.length + 1);
  const least = leastHeight(result, chart, free);
  const padded = room < least ? stack(table, gap(least - room)) : table;
  const area = {row: HEAD_ROW, rows: padded.heights.length - 1, ...columnsOf(free)};
  const charted = makeBlock({charts: [drawChart(result, {column: span.from, row: 0}, chart, area, accent)]});
  const seen = saySeen(result);
  return beside(padded, seen === null ? charted : {...charted, ...headline(seen, free)});
}

/** What is seen, above the chart where it fits there on one line. */
function headline(text: string, {from, columns}: Span): Pick<Block, 'cells' | 'merges'> {
  const fits = widthOf(text, {size: 11, bold: true}) < charactersOf({from, columns});
  return fits
    ? {cells: [cell(0, from, text, 'seen')], merges: [{row: 0, column: from, rows: 1, columns}]}
    : {cells: [], merges: []};
}

/** In points: bars need room for their names and for their legend, columns stand. */
function leastHeight(result: TableResult, chart: ChartSpec, span: Span): number {
  if (chart.kind === 'column') return 115;
  const names = result.lines.map(({label}) => linesOf(label, NAMES * charactersOf(span), {size: CHART_TEXT}));
  const bar = Math.max(...names) > 1 ? 26 : 16;
  return 20 + bar * result.lines.length + (chartedColumns(result, chart).length > 1 ? 25 : 0);
}

/** The part of a chart where the names of its bars stand. */
const NAMES = 0.4;

const columnsOf = ({from: column, columns}: Span) => ({column, columns});
