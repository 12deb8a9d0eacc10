import type {DrawnRow, DrawnSheet} from './draw-sheet';
import type {PageElements} from './page-xml';
import {mainNamespace, relationNamespace} from '../xml/namespaces';
import {areaReference} from '../../shared';

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A worksheet part of our own. */
export function printSheet(
  drawn: DrawnSheet,
  page: PageElements,
  options: {drawing: boolean; selected: boolean},
): string {
  return (
    `${xmlHead}<worksheet xmlns="${mainNamespace}" xmlns:r="${relationNamespace}">` +
    `<sheetPr>${page.tabColor}<pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView${page.sheetView.attributes}${options.selected ? ' tabSelected="1"' : ''} workbookViewId="0">` +
    `${page.sheetView.content}</sheetView></sheetViews>` +
    page.sheetFormatPr +
    printColumns(page.columns) +
    `<sheetData>${printRows(drawn.rows)}</sheetData>` +
    wrapCounted(
      'mergeCells',
      drawn.merges.map((area) => `<mergeCell ref="${areaReference(area)}"/>`),
    ) +
    drawn.hints.join('') +
    (drawn.links.length ? `<hyperlinks>${drawn.links.map((link) => link.element).join('')}</hyperlinks>` : '') +
    page.printOptions +
    page.pageMargins +
    `<pageSetup${page.pageSetup}/>` +
    page.headerFooter +
    page.rowBreaks +
    (options.drawing ? '<drawing r:id="rId1"/>' : '') +
    '</worksheet>'
  );
}

export function printColumns(columns: PageElements['columns']): string {
  const list = columns.map(
    ({from, to, width}) => `<col min="${from + 1}" max="${to + 1}" width="${width}" customWidth="1"/>`,
  );
  return list.length ? `<cols>${list.join('')}</cols>` : '';
}

function printRows(rows: ReadonlyMap<number, DrawnRow>): string {
  const lines: string[] = [];
  for (const [row, {height, cells}] of rows) {
    const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    const body = [...cells.values()].join('');
    if (body || size) lines.push(`<row r="${row + 1}"${size}${body ? `>${body}</row>` : '/>'}`);
  }
  return lines.join('');
}

export function wrapCounted(name: string, elements: readonly string[]): string {
  return elements.length ? `<${name} count="${elements.length}">${elements.join('')}</${name}>` : '';
}
