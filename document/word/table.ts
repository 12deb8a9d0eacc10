import {linesOf, resolveColor, widthOf} from '../../shared';
import type {DocumentFigure, DocumentTable} from '../../shared';
import {escapeAttribute} from '../../xlsx';
import {run, paragraph, text} from './paragraph';
import type {Bookmarks} from './paragraph';
import {thinRule} from './word-styles';

/** Twentieths of a point between the margins. */
export const PAGE_WIDTH = 9638;
/** A table of fewer lines is never cut by the end of a page. */
export const SHORT = 20;
/** Twentieths of a point: of a letter as widths of columns count them, of what stands around a text, of the narrowest columns. */
const LETTER = 105;
const AROUND = 200;
const LEAST_NUMBER = 500;
const LEAST_LABEL = 2000;
/** Around what stands on the ground of the cover. */
const BAND = 400;
const CARD_GAP = 160;
const CARD = Math.floor((PAGE_WIDTH - 3 * CARD_GAP) / 4);
/** Of one of two tables side by side, between pieces, of a chart beside its table. */
export const HALF = 4700;
export const GUTTER = 240;
export const LEAST_CHART = 4200;
export const MOST_CHART = 6200;
/** Lines that a heading takes: as few as leave its room to what stands beside the table. */
const HEAD_LINES = [2, 3, 5] as const;
const USUAL_LINES = 3;

/** Keeps a paragraph with the next one. */
export const TIE = '<w:keepNext/>';

/** A table with its columns as wide as they ask, or as much of that as there is room for. */
export function printTable(table: DocumentTable, accent: string, marks: Bookmarks, room = PAGE_WIDTH): string {
  const {heads, lines, title} = table;
  const widths = widthsOf(table, room);
  const own = resolveColor('accent', accent);
  const isShort = lines.length <= SHORT;
  const cellOf = (column: number, content: string, look: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[column]}" w:type="dxa"/>${look}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
  const shade = `<w:shd w:val="clear" w:color="auto" w:fill="${own}"/>`;
  const head = heads.map((word, column) =>
    cellOf(column, text('TableHead', word, column === 0 ? '' : '<w:jc w:val="right"/>'), shade),
  );
  const rows = lines.map(({label, cells, isTotal}, line) => {
    const borders = isTotal
      ? `<w:tcBorders><w:top w:val="single" w:sz="12" w:space="0" w:color="${own}"/></w:tcBorders>`
      : `<w:tcBorders>${thinRule}</w:tcBorders>`;
    const letters = isTotal ? '<w:b/><w:bCs/>' : '';
    const tie = isShort && line < lines.length - 1 ? TIE : '';
    const printed = cells.map(({text: words, figure}, column) => {
      const content = run(words, letters);
      const marked = figure === undefined ? content : marks.mark(figure, content);
      return cellOf(column + 1, paragraph('TableNumber', marked, tie), borders);
    });
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cellOf(0, paragraph('TableText', run(label, letters), tie), borders)}${printed.join('')}</w:tr>`;
  });
  const printed =
    `<w:tbl><w:tblPr><w:tblW w:w="${sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    `<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>` +
    `<w:tblCaption w:val="${escapeAttribute(title)}"/></w:tblPr>${grid(widths)}` +
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join('')}</w:tr>${rows.join('')}</w:tbl>`;
  return marks.mark(`T_${table.id}`, printed); // a figure may have the id of a table
}

/** Paragraphs on a ground of the agency's colour. */
export function printBand(content: string, accent: string): string {
  const margins = ['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:w="${BAND}" w:type="dxa"/>`).join('');
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${PAGE_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>${grid([PAGE_WIDTH])}` +
    `<w:tr><w:tc><w:tcPr><w:tcW w:w="${PAGE_WIDTH}" w:type="dxa"/><w:shd w:val="clear" w:color="auto" w:fill="${resolveColor('accent', accent)}"/>` +
    `<w:tcMar>${margins}</w:tcMar></w:tcPr>${content}</w:tc></w:tr></w:tbl>${text('Between', '')}`
  );
}

/** Pieces side by side, under nobody's eyes a table. */
export function printBeside(pieces: readonly string[], widths: readonly number[]): string {
  const cells = pieces.map(
    (content, at) =>
      `<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/><w:tcMar><w:right w:w="${AROUND}" w:type="dxa"/></w:tcMar></w:tcPr>${content}</w:tc>`,
  );
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
    `${grid(widths)}<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr></w:tbl>${text('Between', '')}`
  );
}

/** Figures, large, four to a row, without `marks` those that have their place elsewhere; `tie` keeps them with what comes next. */
export function printCards(
  figures: readonly DocumentFigure[],
  accent: string,
  marks: Bookmarks | null,
  tie: '' | typeof TIE = '',
): string {
  const widths = [CARD, CARD_GAP, CARD, CARD_GAP, CARD, CARD_GAP, CARD];
  const rows: string[] = [];
  for (let first = 0; first < figures.length; first += 4) {
    if (first > 0)
      rows.push(
        `<w:tr><w:trPr><w:trHeight w:val="${CARD_GAP}" w:hRule="exact"/></w:trPr>${widths.map((width) => blank(width, TIE)).join('')}</w:tr>`,
      );
    const cells = widths.map((width, at) => {
      const figure = at % 2 === 0 ? figures[first + at / 2] : undefined;
      return figure === undefined ? blank(width, tie) : printCard(figure, width, accent, marks, tie);
    });
    rows.push(`<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`);
  }
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>` +
    `${grid(widths)}${rows.join('')}</w:tbl>${text('Between', '', tie)}`
  );
}

/** Points down of cards, about. */
export function heightOfCards(figures: readonly DocumentFigure[]): number {
  const linesIn = ({label, before}: DocumentFigure) =>
    [label, before].reduce(
      (sum, words) => sum + (words === '' ? 0 : linesOf(words, (CARD - AROUND) / LETTER, {size: 8.5})),
      0,
    );
  let height = figures.length === 0 ? 0 : 4;
  for (let first = 0; first < figures.length; first += 4)
    height += 34 + 10.4 * Math.max(...figures.slice(first, first + 4).map(linesIn));
  return height;
}

function blank(width: number, tie: string): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${text('Between', '', tie)}</w:tc>`;
}

function printCard(
  {id, value, label, before}: DocumentFigure,
  width: number,
  accent: string,
  marks: Bookmarks | null,
  tie: string,
): string {
  const left = `<w:left w:val="single" w:sz="24" w:space="0" w:color="${resolveColor('accent', accent)}"/>`;
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:tcBorders>${left}</w:tcBorders>` +
    `<w:shd w:val="clear" w:color="auto" w:fill="F4F6F8"/></w:tcPr>` +
    `${paragraph('CardValue', marks?.mark(id, run(value)) ?? run(value), tie)}${text('CardLabel', before === '' ? label : `${label}\n${before}`, tie)}</w:tc>`
  );
}

/** How wide a table stands, in a page that has room for all of it. */
export function widthOfTable(table: DocumentTable): number {
  return sum(widthsOf(table, PAGE_WIDTH));
}

/** Lines of the highest heading. */
export function headLinesOf(table: DocumentTable): number {
  const widths = widthsOf(table, PAGE_WIDTH);
  return Math.max(
    ...table.heads.map((head, at) => linesOf(head, (widths[at]! - AROUND) / LETTER, {size: 9, bold: true})),
  );
}

/** Each column as wide as its numbers and the words of its heading want, the labels with what is left of the room. */
function widthsOf(table: DocumentTable, room: number): number[] {
  const ways = HEAD_LINES.map((lines) => widthsIn(table, room, lines));
  return ways.find((widths) => sum(widths) <= wantedOf(table)) ?? widthsIn(table, room, USUAL_LINES);
}

/** What a table should take at most: a strip, or what leaves room for its chart or for another table. */
function wantedOf({chart, lines}: DocumentTable): number {
  if (chart !== null) return PAGE_WIDTH - LEAST_CHART - GUTTER;
  return lines.length > SHORT ? Math.floor((PAGE_WIDTH - 2 * GUTTER) / 3) : HALF;
}

function widthsIn({heads, lines}: DocumentTable, room: number, headLines: number): number[] {
  const wide = (word: string) => Math.ceil(widthOf(word, {size: 9, bold: true}) * LETTER);
  const longest = (words: readonly string[]) => Math.max(...words.map(wide));
  const numbers = heads.slice(1).map((head, column) => {
    const cells = lines.map((line) => line.cells[column]?.text ?? '');
    return Math.max(longest(head.split(/[ \-/]/)), wide(head) / headLines, longest(cells), LEAST_NUMBER) + AROUND;
  });
  const labels = longest([heads[0] ?? '', ...lines.map(({label}) => label)]) + AROUND;
  const least = Math.min(labels, LEAST_LABEL);
  const shares = Math.min(1, (room - least) / sum(numbers));
  const kept = numbers.map((width) => Math.floor(width * shares));
  return [Math.min(labels, room - sum(kept)), ...kept];
}

function grid(widths: readonly number[]): string {
  return `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
