import {ink, muted, resolveColor, rule, widthOf} from '../../shared';
import type {DocumentFigure, DocumentTable} from '../../shared';
import {escapeAttribute, escapeText} from '../../xlsx';
import {printChartGraphic} from '../properties';
import {box, MARGIN, POINT, SLIDE, solid} from './theme';

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Letters {
  /** Points. */
  readonly size: number;
  readonly color?: string;
  readonly bold?: boolean;
  readonly align?: 'l' | 'r';
}

const frame = ({x, y, width, height}: Place) =>
  box(Math.round(x), Math.round(y), Math.round(width), Math.round(height));
const named = (id: number, name: string, alt = '') =>
  `<p:cNvPr id="${id}" name="${escapeAttribute(name)}"${alt === '' ? '' : ` descr="${escapeAttribute(alt)}"`}/>`;

/** Lines of text of one look; a line end begins another. */
export function printLines(text: string, {size, color = ink, bold = false, align = 'l'}: Letters, more = ''): string {
  const look = `lang="fr-FR" sz="${Math.round(size * 100)}"${bold ? ' b="1"' : ''} dirty="0"`;
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => {
      const run =
        line === ''
          ? ''
          : `<a:r><a:rPr ${look}>${solid(color)}<a:latin typeface="+mn-lt"/></a:rPr><a:t>${escapeText(line)}</a:t></a:r>`;
      return `<a:p><a:pPr algn="${align}"${more === '' ? '/>' : `${more}</a:pPr>`}${run}<a:endParaRPr ${look}/></a:p>`;
    })
    .join('');
}

/** The title of the slide: what there is to remember, as large as it fits on two lines; a little smaller where one word would stand on the second. */
export function printTitle(id: number, text: string): string {
  const lines = widthOf(text, {size: 26, bold: true}) / charactersIn(SLIDE.width - 2 * MARGIN);
  const size = lines > 0.97 && lines <= 1.13 ? 22 : lines <= 1.9 ? 26 : lines <= 2.6 ? 22 : 18;
  return printHead(
    id,
    '<p:spPr/>',
    '<a:bodyPr/>',
    `<a:p><a:r><a:rPr lang="fr-FR" sz="${size * 100}" dirty="0"/><a:t>${escapeText(text)}</a:t></a:r></a:p>`,
  );
}

/** The title of the cover, on the agency's colour. */
export function printCoverTitle(id: number, text: string, place: Place, color: string): string {
  const line = printLines(text, {size: 44, color, bold: true});
  return printHead(id, `<p:spPr>${frame(place)}</p:spPr>`, '<a:bodyPr anchor="ctr"/>', line);
}

function printHead(id: number, look: string, body: string, lines: string): string {
  return (
    `<p:sp><p:nvSpPr>${named(id, 'Titre')}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>` +
    `${look}<p:txBody>${body}<a:lstStyle/>${lines}</p:txBody></p:sp>`
  );
}

/** Points of a character of a column, as texts are measured. */
const CHARACTER = 5.25;

/** How many characters of a column, as texts are measured, stand in so many points. */
export const charactersIn = (points: number): number => points / CHARACTER;

export function printFoot(id: number, kind: 'ftr' | 'sldNum', text: string): string {
  const look = `<a:rPr lang="fr-FR" sz="1000" dirty="0">${solid(muted)}<a:latin typeface="+mn-lt"/></a:rPr><a:t>${escapeText(text)}</a:t>`;
  const [name, align, content] =
    kind === 'ftr'
      ? ['Pied de page', 'l', `<a:r>${look}</a:r>`]
      : ['Numéro', 'r', `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">${look}</a:fld>`];
  return (
    `<p:sp><p:nvSpPr>${named(id, name!)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="${kind}"/></p:nvPr></p:nvSpPr>` +
    `<p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="${align}"/>${content}</a:p></p:txBody></p:sp>`
  );
}

/** A box of text, on a ground of a colour or on none. */
export function printBox(id: number, name: string, place: Place, lines: string, ground = '', inset = 0): string {
  const side = inset * POINT;
  return (
    `<p:sp><p:nvSpPr>${named(id, name)}<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>${frame(place)}` +
    `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${ground === '' ? '<a:noFill/>' : solid(ground)}</p:spPr>` +
    `<p:txBody><a:bodyPr wrap="square" lIns="${side}" tIns="${side}" rIns="${side}" bIns="${side}"><a:normAutofit/></a:bodyPr><a:lstStyle/>${lines}</p:txBody></p:sp>`
  );
}

/** A figure, large, with what it is and what it was. */
export function printCard(
  id: number,
  {id: figure, value, label, before}: DocumentFigure,
  place: Place,
  accent: string,
): string {
  const own = resolveColor('accent', accent);
  const stroke = printBox(id, 'Trait', {...place, width: 4}, '<a:p><a:endParaRPr lang="fr-FR"/></a:p>', own);
  const words =
    printLines(value, {size: value.length > 9 ? 24 : 28, bold: true}) +
    printLines(label, {size: 13, color: muted}) +
    (before === '' ? '' : printLines(before, {size: 12, color: muted}));
  return stroke + printBox(id + 1, figure, {...place, x: place.x + 4, width: place.width - 4}, words, 'F4F6F8', 8);
}

export function printChartFrame(id: number, name: string, alt: string, place: Place, relation: string): string {
  return (
    `<p:graphicFrame><p:nvGraphicFramePr>${named(id, name, alt)}<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>` +
    `${frame(place).replace(/a:xfrm/g, 'p:xfrm')}${printChartGraphic(relation)}</p:graphicFrame>`
  );
}

/** Letters of a table, in points, the largest first; none is smaller than the last. */
export const tableSizes = [24, 20, 18, 16, 14, 12] as const;
const LEAST = tableSizes[tableSizes.length - 1]!;

/** Room at both sides of a text in its cell. */
const SIDES = 18;
const wide = (word: string, size: number) => Math.ceil(widthOf(word, {size, bold: true}) * CHARACTER) + SIDES;

function widthsOf({heads, lines}: DocumentTable, size: number): number[] {
  const longest = (words: readonly string[]) => Math.max(...words.map((word) => wide(word, size)));
  return heads.map((head, column) => {
    if (column === 0) return longest([head, ...lines.map(({label}) => label)]);
    const cells = lines.map((line) => line.cells[column - 1]?.text ?? '');
    return Math.max(longest(head.split(/[ -]/)), wide(head, size) * 0.6, longest(cells), 70);
  });
}

/** Points across of a table, as its words ask. */
export function widthOfTable(table: DocumentTable, size: number = LEAST): number {
  return sum(widthsOf(table, size));
}

/** Points down of a table of so many lines: a heading takes two lines where one is too short. */
export function heightOfTable(table: DocumentTable, size: number = LEAST): number {
  return heightOfHeads(table, size) + heightOfLine(size) * table.lines.length;
}

const heightOfLine = (size: number) => size * 1.9;

function heightOfHeads(table: DocumentTable, size: number): number {
  const widths = widthsOf(table, size);
  const most = Math.max(...table.heads.map((head, column) => Math.ceil(wide(head, size) / widths[column]!)));
  return size * (1 + 1.2 * Math.min(most, 2));
}

/** The largest letters that fit a table in a place, and the least where none do. */
export function sizeIn({width, height}: Place, table: DocumentTable): number {
  return tableSizes.find((size) => widthOfTable(table, size) <= width && heightOfTable(table, size) <= height) ?? LEAST;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** A native table. */
export function printTable(
  id: number,
  table: DocumentTable,
  place: Place,
  accent: string,
  size: number = sizeIn(place, table),
): string {
  const own = resolveColor('accent', accent);
  const wanted = widthsOf(table, size);
  const share = Math.min(1, place.width / sum(wanted));
  const [line, top] = [heightOfLine(size), heightOfHeads(table, size)];
  const widths = wanted.map((width) => Math.floor(width * share));
  const side = (name: string, color: string, width: number) =>
    color === '' ? `<a:${name} w="0"><a:noFill/></a:${name}>` : `<a:${name} w="${width}">${solid(color)}</a:${name}>`;
  const cell = (text: string, letters: Letters, borders: string, ground: string) =>
    `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${printLines(text, letters)}</a:txBody><a:tcPr marL="76200" marR="76200" marT="25400" marB="25400" anchor="ctr">` +
    `${side('lnL', '', 0)}${side('lnR', '', 0)}${borders}${ground === '' ? '<a:noFill/>' : solid(ground)}</a:tcPr></a:tc>`;
  const align = (column: number) => (column === 0 ? 'l' : 'r');
  const none = side('lnT', '', 0) + side('lnB', '', 0);
  const head = table.heads.map((word, column) =>
    cell(word, {size, bold: true, color: resolveColor('on-accent', accent), align: align(column)}, none, own),
  );
  const rows = table.lines.map(({label, cells, isTotal}) => {
    const borders = isTotal
      ? side('lnT', own, 19050) + side('lnB', '', 0)
      : side('lnT', '', 0) + side('lnB', rule, 6350);
    const printed = [label, ...cells.map(({text}) => text)].map((text, column) =>
      cell(text, {size, bold: isTotal, align: align(column)}, borders, ''),
    );
    return `<a:tr h="${Math.round(line * POINT)}">${printed.join('')}</a:tr>`;
  });
  const whole = {...place, width: sum(widths), height: heightOfTable(table, size)};
  return (
    `<p:graphicFrame><p:nvGraphicFramePr>${named(id, table.id, table.title)}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>` +
    `${frame(whole).replace(/a:xfrm/g, 'p:xfrm')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>` +
    `<a:tblPr firstRow="1"/><a:tblGrid>${widths.map((width) => `<a:gridCol w="${width * POINT}"/>`).join('')}</a:tblGrid>` +
    `<a:tr h="${Math.round(top * POINT)}">${head.join('')}</a:tr>${rows.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`
  );
}
