import type {Area} from '../../shared';
import {
  areaReference,
  cellReference,
  columnLetters,
  holdsCell,
  parseArea,
  parseReference,
  absoluteReference,
} from '../../shared';
import {childOf, childrenOf} from '../xml/element';
import type {XmlElement} from '../xml/element';
import {escapeAttribute, escapeText} from '../xml/escape';
import {mainNamespace, relationNamespace} from '../xml/namespaces';
import {printText} from '../write/cell-xml';
import {xmlHead} from '../write/sheet-xml';
import type {BareStyles} from './bare-styles';
import type {CopiedCell} from './copied-cells';
import {printElement} from './print-element';
import type {Seen} from './seen';

interface Around {
  /** Sheets of the copy, by their names in small letters. */
  readonly tabs: ReadonlyMap<string, {readonly sheet: {readonly name: string}; readonly seen: Seen}>;
  /** Relation to what stands over the sheet. */
  readonly drawing: string | null;
  readonly isFirst: boolean;
}

/** A worksheet part with what the sheet shows: named elements alone come, each with named attributes. */
export function printBareSheet(
  root: XmlElement,
  seen: Seen,
  cells: readonly CopiedCell[],
  styles: BareStyles,
  around: Around,
): string {
  const one = (name: string, attributes: readonly string[] = []) => printPart(childOf(root, name), attributes);
  const drawing = around.drawing === null ? '' : `<drawing r:id="${around.drawing}"/>`;
  return (
    `${xmlHead}<worksheet xmlns="${mainNamespace}" xmlns:r="${relationNamespace}">${printProperties(root)}${printView(root, seen, around.isFirst)}` +
    one('sheetFormatPr', ['baseColWidth', 'defaultColWidth', 'defaultRowHeight', 'customHeight']) +
    `${printColumns(root, seen, styles)}<sheetData>${printRows(root, seen, cells, styles)}</sheetData>${printMerges(root, seen)}${printLinks(root, seen, cells, around.tabs)}` +
    one('printOptions', ['horizontalCentered', 'verticalCentered', 'gridLines', 'headings']) +
    one('pageMargins', ['left', 'right', 'top', 'bottom', 'header', 'footer']) +
    one('pageSetup', ['paperSize', 'scale', 'fitToWidth', 'fitToHeight', 'orientation', 'pageOrder', 'blackAndWhite']) +
    `${printHeader(childOf(root, 'headerFooter'))}${printBreaks(root, 'rowBreaks', (id) => seen.rows.at(id))}` +
    `${printBreaks(root, 'colBreaks', (id) => seen.columns.at(id))}${drawing}</worksheet>`
  );
}

function attributesOf({attributes}: XmlElement, names: readonly string[]): string {
  return names
    .map((name) => (attributes[name] === undefined ? '' : ` ${name}="${escapeAttribute(attributes[name])}"`))
    .join('');
}

function printPart(element: XmlElement | undefined, names: readonly string[]): string {
  const printed = element === undefined ? '' : attributesOf(element, names);
  return printed === '' ? '' : `<${element!.name}${printed}/>`;
}

function printProperties(root: XmlElement): string {
  const found = childOf(root, 'sheetPr');
  const inside =
    printPart(childOf(found, 'tabColor'), ['rgb', 'theme', 'tint', 'indexed']) +
    printPart(childOf(found, 'pageSetUpPr'), ['fitToPage']);
  return inside === '' ? '' : `<sheetPr>${inside}</sheetPr>`;
}

function printView(root: XmlElement, seen: Seen, isFirst: boolean): string {
  const view = childOf(childOf(root, 'sheetViews'), 'sheetView');
  if (view === undefined) return '';
  const pane = childOf(view, 'pane');
  const [x, y] = ['xSplit', 'ySplit'].map((name) => Number(pane?.attributes[name] ?? 0)) as [number, number];
  const isFrozen = pane?.attributes['state'] === 'frozen';
  const [columns, rows] = isFrozen ? [seen.columns.at(x), seen.rows.at(y)] : [0, 0];
  const corner = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const split = (columns === 0 ? '' : ` xSplit="${columns}"`) + (rows === 0 ? '' : ` ySplit="${rows}"`);
  const printed =
    split === ''
      ? ''
      : `<pane${split} topLeftCell="${cellReference(rows, columns)}" activePane="${corner}" state="frozen"/>`;
  const look = attributesOf(view, ['showGridLines', 'showRowColHeaders', 'showZeros', 'zoomScale', 'zoomScaleNormal']);
  return `<sheetViews><sheetView${look}${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${printed}</sheetView></sheetViews>`;
}

function printColumns(root: XmlElement, seen: Seen, styles: BareStyles): string {
  const columns = childrenOf(childOf(root, 'cols'), 'col').flatMap((column) => {
    const [min, max] = [Number(column.attributes['min']), Number(column.attributes['max'])];
    const shown = seen.area({row: 0, column: min - 1, rows: 1, columns: max - min + 1}) ?? null;
    if (shown === null || !seen.columns.has(min - 1)) return [];
    const style =
      column.attributes['style'] === undefined ? '' : ` style="${styles.add(Number(column.attributes['style']))}"`;
    return `<col min="${shown.column + 1}" max="${shown.column + shown.columns}"${attributesOf(column, ['width', 'customWidth'])}${style}/>`;
  });
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
}

function printRows(root: XmlElement, seen: Seen, cells: readonly CopiedCell[], styles: BareStyles): string {
  const byRow = new Map<number, CopiedCell[]>();
  for (const cell of cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  let row = -1;
  return childrenOf(childOf(root, 'sheetData'), 'row')
    .map((line) => {
      row = Number(line.attributes['r'] ?? row + 2) - 1;
      if (!seen.rows.has(row)) return '';
      const at = seen.rows.at(row);
      const style = line.attributes['s'] === undefined ? '' : ` s="${styles.add(Number(line.attributes['s']))}"`;
      const printed = (byRow.get(at) ?? []).sort((a, b) => a.column - b.column).map((cell) => printCell(cell, styles));
      return `<row r="${at + 1}"${style}${attributesOf(line, ['customFormat', 'ht', 'customHeight'])}>${printed.join('')}</row>`;
    })
    .join('');
}

function printCell({row, column, style, value, rich, isError}: CopiedCell, styles: BareStyles): string {
  const look = styles.add(style);
  const head = `<c r="${columnLetters(column)}${row + 1}"${look === 0 ? '' : ` s="${look}"`}`;
  if (value === null) return `${head}/>`;
  if (isError) return `${head} t="e"><v>${escapeText(String(value))}</v></c>`;
  if (typeof value === 'number') return `${head}><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${head} t="b"><v>${value ? 1 : 0}</v></c>`;
  return `${head} t="inlineStr"><is>${rich ?? printText(value)}</is></c>`;
}

function printMerges(root: XmlElement, seen: Seen): string {
  const merges = childrenOf(childOf(root, 'mergeCells'), 'mergeCell').flatMap(({attributes}) => {
    const area = parseArea(attributes['ref'] ?? '');
    const shown = area === null ? null : seen.area(area);
    return shown === null || shown.rows * shown.columns < 2 ? [] : `<mergeCell ref="${areaReference(shown)}"/>`;
  });
  return merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`;
}

/** Links from a cell that is filled to a cell of the copy. */
function printLinks(root: XmlElement, seen: Seen, cells: readonly CopiedCell[], tabs: Around['tabs']): string {
  const links = childrenOf(childOf(root, 'hyperlinks'), 'hyperlink').flatMap(({attributes}) => {
    const from = seenArea(parseArea(attributes['ref'] ?? ''), seen);
    const place = parseReference(attributes['location'] ?? '');
    const target = place === null ? undefined : tabs.get(place.sheet.toLowerCase());
    const to = place === null || target === undefined ? null : target.seen.area(place.area);
    if (from === null || to === null || target === undefined) return [];
    if (!cells.some(({row, column, value}) => value !== null && holdsCell(from, row, column))) return [];
    const location = absoluteReference(target.sheet.name, to);
    return `<hyperlink ref="${areaReference(from)}" location="${escapeAttribute(location)}"/>`;
  });
  return links.length === 0 ? '' : `<hyperlinks>${links.join('')}</hyperlinks>`;
}

function seenArea(area: Area | null, seen: Seen): Area | null {
  return area === null ? null : seen.area(area);
}

/** What pages say above and below; pictures there, and the name of the user's folder, do not come. */
function printHeader(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  return printElement(element, {
    bare: true,
    instead: ({name, text}) =>
      name === 'headerFooter' ? undefined : `<${name}>${escapeText(text.replace(/&[GZ]/g, ''))}</${name}>`,
    attribute: (name, value) =>
      /^(differentOddEven|differentFirst|scaleWithDoc|alignWithMargins)$/.test(name) ? value : undefined,
  });
}

function printBreaks(root: XmlElement, name: string, at: (id: number) => number): string {
  const ids = new Set(childrenOf(childOf(root, name), 'brk').map(({attributes}) => at(Number(attributes['id']))));
  const breaks = [...ids]
    .filter((id) => id > 0)
    .map((id) => `<brk id="${id}" max="${name === 'rowBreaks' ? 16383 : 1048575}" man="1"/>`);
  return breaks.length === 0
    ? ''
    : `<${name} count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.join('')}</${name}>`;
}
