import {strFromU8} from 'fflate';
import type {Area} from '../../shared';
import {parseArea, parseReference} from '../../shared';
import {childOf, childrenOf, parseXml} from '../../xlsx';
import type {XmlElement} from '../../xlsx';
import {isTrue} from './read-cells';
import {tabColorOf} from './read-styles';
import type {SheetView, ViewLink} from './sheet-view';

/** What shows of a sheet beside its cells, and where it ends. */
export type SheetFrame = Pick<
  SheetView,
  'tabColor' | 'gridLines' | 'defaultWidth' | 'defaultHeight' | 'widths' | 'merges' | 'freeze' | 'links' | 'hints'
>;

/** Reads all of a worksheet part but its rows, which may be very long. */
export function readFrame(bytes: Uint8Array, part: string): SheetFrame {
  const root = parseXml(withoutRows(bytes), part);
  const view = childOf(childOf(root, 'sheetViews'), 'sheetView');
  const format = childOf(root, 'sheetFormatPr')?.attributes ?? {};
  return {
    tabColor: tabColorOf(root),
    gridLines: view?.attributes['showGridLines'] !== '0',
    defaultWidth: Number(format['defaultColWidth'] ?? format['baseColWidth'] ?? 10.7),
    defaultHeight: Number(format['defaultRowHeight'] ?? 15),
    widths: childrenOf(childOf(root, 'cols'), 'col').map(({attributes}) => ({
      from: Number(attributes['min']) - 1,
      to: Number(attributes['max']) - 1,
      width: Number(attributes['width'] ?? 10.7),
      hidden: isTrue(attributes['hidden']),
    })),
    merges: childrenOf(childOf(root, 'mergeCells'), 'mergeCell').flatMap(({attributes}): Area[] => {
      const area = parseArea(attributes['ref'] ?? '');
      return area === null ? [] : [area];
    }),
    freeze: freezeOf(childOf(view, 'pane')),
    links: childrenOf(childOf(root, 'hyperlinks'), 'hyperlink').flatMap(linkOf),
    hints: childrenOf(root, 'conditionalFormatting').flatMap(hintOf),
  };
}

function freezeOf(pane: XmlElement | undefined): SheetView['freeze'] {
  if (pane === undefined || !/^frozen/.test(pane.attributes['state'] ?? '')) return {rows: 0, columns: 0};
  return {rows: Number(pane.attributes['ySplit'] ?? 0), columns: Number(pane.attributes['xSplit'] ?? 0)};
}

function linkOf({attributes}: XmlElement): ViewLink[] {
  const place = parseArea(attributes['ref'] ?? '');
  const target = parseReference(attributes['location'] ?? '');
  if (place === null || target === null) return [];
  const {row, column} = place;
  return [{row, column, sheet: target.sheet, toRow: target.area.row, toColumn: target.area.column}];
}

/** The format that we lay over a zone: a cell equal to a text. */
function hintOf(format: XmlElement): SheetView['hints'] {
  const place = parseArea(format.attributes['sqref'] ?? '');
  const rule = childOf(format, 'cfRule');
  const text = /^"((?:[^"]|"")+)"$/.exec(childOf(rule, 'formula')?.text ?? '')?.[1];
  if (place === null || text === undefined || rule?.attributes['type'] !== 'cellIs') return [];
  return [{row: place.row, column: place.column, text: text.replace(/""/g, '"')}];
}

/** The part with its rows left out. */
function withoutRows(bytes: Uint8Array): string {
  const start = find(bytes, 'sheetData', 0, 1);
  if (start < 0) return strFromU8(bytes);
  const open = bytes.indexOf(62, start); // >
  if (bytes[open - 1] === 47) return strFromU8(bytes);
  const close = find(bytes, 'sheetData', bytes.length - 1, -1);
  let from = close;
  while (bytes[from] !== 60) from--;
  return strFromU8(bytes.subarray(0, open + 1)) + strFromU8(bytes.subarray(from));
}

/** The first or the last place of a word. */
function find(bytes: Uint8Array, word: string, from: number, step: 1 | -1): number {
  const first = word.charCodeAt(0);
  for (let at = from; at >= 0 && at < bytes.length; at += step) {
    if (bytes[at] !== first) continue;
    let same = 1;
    while (same < word.length && bytes[at + same] === word.charCodeAt(same)) same++;
    if (same === word.length) return at;
  }
  return -1;
}
