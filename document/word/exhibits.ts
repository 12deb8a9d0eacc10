import {linesOf} from '../../shared';
import type {DocumentTable} from '../../shared';
import {GUTTER, HALF, headLinesOf, LEAST_CHART, MOST_CHART, PAGE_WIDTH, SHORT, widthOfTable} from './table';

/** What stands together, in one piece: tables side by side, one and its chart beside or under it, the pieces of a long one. */
export interface Exhibit {
  readonly look: 'alone' | 'charted' | 'chart under' | 'pair' | 'strips';
  readonly tables: readonly DocumentTable[];
  /** Points down, about. */
  readonly height: number;
}

/** A table that is not short is set in strips where it is narrow; a strip has no more lines than a page holds. */
const MOST_STRIPS = 3;
const MOST_IN_STRIP = 40;
/** Of a chart, in points: of a line and around them. */
const CHART_LINE = 16;
const LEAST_HEIGHT = 120;
const MOST_HEIGHT = 560;
/** Points of a line of letters over their size, and of a character as texts are measured. */
const LEADING = 1.22;
const CHARACTER = 5.25;
/** Lines of a paragraph stand a little apart. */
const BETWEEN_LINES = 259 / 240;

/** The tables of a section as they stand: one and its chart side by side where there is room for both, small ones two by two, long ones in strips. */
export function exhibitsOf(tables: readonly DocumentTable[]): Exhibit[] {
  const exhibits: Exhibit[] = [];
  for (let at = 0; at < tables.length; at++) {
    const [table, next] = [tables[at]!, tables[at + 1]];
    const strips = stripsOf(table, widthOfTable(table));
    const alone = heightOfTable(strips[0]!, PAGE_WIDTH);
    if (table.chart !== null) {
      const chart = heightOfChart(table) + heightOfText(table.message, 10, LEAST_CHART) + 20;
      const left = besideChart(table);
      exhibits.push(
        left <= PAGE_WIDTH - LEAST_CHART
          ? {look: 'charted', tables: [table], height: Math.max(heightOfTable(table, left - GUTTER), chart)}
          : {look: 'chart under', tables: [table], height: alone + chart},
      );
    } else if (strips.length > 1) exhibits.push({look: 'strips', tables: strips, height: alone});
    else if (next?.chart === null && isHalf(table) && isHalf(next)) {
      const pair = [table, next];
      exhibits.push({look: 'pair', tables: pair, height: Math.max(...pair.map((one) => heightOfTable(one, HALF)))});
      at++;
    } else exhibits.push({look: 'alone', tables: [table], height: alone});
  }
  return exhibits;
}

const isHalf = (table: DocumentTable) => widthOfTable(table) <= HALF && table.lines.length <= SHORT;

/** What a table takes of the width where its chart stands beside it. */
export function besideChart(table: DocumentTable): number {
  return Math.max(widthOfTable(table), PAGE_WIDTH - MOST_CHART) + GUTTER;
}

/** Points down of a chart. */
export function heightOfChart({lines}: DocumentTable): number {
  return Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, (lines.length + 2) * CHART_LINE));
}

function stripsOf(table: DocumentTable, width: number): DocumentTable[] {
  const {lines} = table;
  const count = Math.min(MOST_STRIPS, Math.floor((PAGE_WIDTH + GUTTER) / (width + GUTTER)));
  const each = Math.ceil(lines.length / count);
  if (lines.length <= SHORT || count < 2 || each > MOST_IN_STRIP) return [table];
  return Array.from({length: count}, (_, at) => ({...table, lines: lines.slice(at * each, (at + 1) * each)}));
}

function heightOfTable(table: DocumentTable, width: number): number {
  const {title, notes, lines} = table;
  const row = 9 * LEADING + 3.5;
  const head = 9 * LEADING * headLinesOf(table) + 4;
  const under = notes.length === 0 ? 0 : heightOfText(notes.join(' '), 8, width) + 9;
  return 14 + heightOfText(`Tableau 00. ${title}`, 10, width) + head + row * lines.length + under + 4;
}

/** Points down of a text in letters of a size, over a width in twentieths of a point. */
export function heightOfText(words: string, size: number, width: number): number {
  return linesOf(words, width / 20 / CHARACTER, {size}) * size * LEADING;
}

/** Of paragraphs of the document's own letters. */
export function heightOfParagraphs(texts: readonly string[]): number {
  return texts.reduce((sum, one) => sum + heightOfText(one, 10.5, PAGE_WIDTH) * BETWEEN_LINES + 6, 0);
}
