import type {SheetPlan} from '../../shared';
import type {DrawnSheet} from '../write/draw-sheet';
import type {PageElements} from '../write/page-xml';
import {areaReference, areasMeet, holdsCell, parseArea, usedArea} from '../../shared';
import {printColumns, wrapCounted} from '../write/sheet-xml';
import {relationNamespace, withPrefix} from '../xml/namespaces';
import {childOf, childrenOf, prefixedAttribute} from '../xml/element';
import type {XmlElement} from '../xml/element';
import {escapeAttribute} from '../xml/escape';
import {mergeRows} from './keep-cells';
import type {KeptCells} from './keep-cells';
import type {OwnSheet} from './own-sheets';

/** The order in which a worksheet holds its elements: Excel repairs a file that does not follow it. */
const order = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter ' +
  'sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions ' +
  'pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing ' +
  'legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'
).split(' ');

/** Elements that we draw anew; all the others (validations, notes, tables, protection, extensions…) stay as they are. */
const redrawn = new Set(
  (
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData mergeCells conditionalFormatting hyperlinks printOptions ' +
    'pageMargins pageSetup headerFooter rowBreaks drawing'
  ).split(' '),
);

/** A sheet of ours made again: what we draw, and what the user put there. `drawing` is the relation of its drawing, if any. */
export function mergeSheet(
  own: OwnSheet,
  plan: SheetPlan,
  drawn: DrawnSheet,
  page: PageElements,
  kept: KeptCells,
  drawing: string | undefined,
): string {
  const {source, root} = own;
  const pieces: {rank: number; text: string}[] = [];
  // Where a writer gave the elements of the sheet a prefix, ours take it too.
  const put = (name: string, text: string) =>
    text && pieces.push({rank: order.indexOf(name), text: withPrefix(text, root.prefix)});
  put('sheetPr', mergeProperties(source, childOf(root, 'sheetPr'), page));
  put('sheetViews', mergeViews(source, childOf(root, 'sheetViews'), page));
  put('sheetFormatPr', page.sheetFormatPr);
  put('cols', mergeColumns(childOf(root, 'cols'), page, plan));
  put('sheetData', `<sheetData>${mergeRows(own, drawn, kept)}</sheetData>`);
  put('mergeCells', mergeMerges(own, plan, drawn, kept));
  put('conditionalFormatting', mergeFormats(own, drawn));
  put('hyperlinks', mergeLinks(own, drawn));
  put('printOptions', page.printOptions);
  put('pageMargins', page.pageMargins);
  put('pageSetup', `<pageSetup${page.pageSetup}${printerSettings(childOf(root, 'pageSetup'))}/>`);
  put('headerFooter', page.headerFooter);
  put('rowBreaks', page.rowBreaks);
  put('drawing', drawing === undefined ? '' : `<drawing xmlns:r="${relationNamespace}" r:id="${drawing}"/>`);
  let rank = 0;
  for (const child of root.children) {
    // An element out of the list (mc:AlternateContent) stays behind the one that it followed.
    if (order.includes(child.name)) rank = order.indexOf(child.name);
    if (!redrawn.has(child.name)) pieces.push({rank, text: source.slice(child.start, child.end)});
  }
  const body = pieces.sort((a, b) => a.rank - b.rank).map(({text}) => text);
  return source.slice(0, root.openEnd) + body.join('') + source.slice(root.closeStart);
}

function mergeProperties(source: string, before: XmlElement | undefined, page: PageElements): string {
  const outline = childOf(before, 'outlinePr');
  const kept = outline ? source.slice(outline.start, outline.end) : '';
  return `<sheetPr${printAttributes(before, [])}>${page.tabColor}${kept}<pageSetUpPr fitToPage="1"/></sheetPr>`;
}

/** The user's zoom and kind of view, our frozen headings. */
function mergeViews(source: string, before: XmlElement | undefined, page: PageElements): string {
  const [first, ...others] = childrenOf(before, 'sheetView');
  const attributes = first ? printAttributes(first, ['showGridLines', 'topLeftCell']) : ' workbookViewId="0"';
  const more = others.map((view) => source.slice(view.start, view.end)).join('');
  return `<sheetViews><sheetView${page.sheetView.attributes}${attributes}>${page.sheetView.content}</sheetView>${more}</sheetViews>`;
}

function mergeColumns(before: XmlElement | undefined, page: PageElements, plan: SheetPlan): string {
  const first = plan.widths.length + 1;
  const theirs = childrenOf(before, 'col')
    .filter(({attributes}) => Number(attributes['max']) >= first)
    .map((col) => {
      const min = Math.max(first, Number(col.attributes['min']));
      return `<col min="${min}" max="${col.attributes['max']}"${printAttributes(col, ['min', 'max'])}/>`;
    });
  const ours = printColumns(page.columns);
  if (theirs.length === 0) return ours;
  return `${ours ? ours.replace('</cols>', '') : '<cols>'}${theirs.join('')}</cols>`;
}

function mergeMerges(own: OwnSheet, plan: SheetPlan, drawn: DrawnSheet, kept: KeptCells): string {
  const area = usedArea(plan);
  const ours = drawn.merges.map(areaReference).filter((reference) => !kept.unmerged.has(reference));
  const theirs = childrenOf(childOf(own.root, 'mergeCells'), 'mergeCell')
    .map(({attributes}) => attributes['ref'] ?? '')
    .filter((reference) => {
      const merge = parseArea(reference);
      return merge && !areasMeet(merge, own.area) && !areasMeet(merge, area);
    });
  return wrapCounted(
    'mergeCells',
    [...ours, ...theirs].map((reference) => `<mergeCell ref="${reference}"/>`),
  );
}

/** Ours stand on the first cell of a zone, alone; any other is the user's. */
function mergeFormats(own: OwnSheet, drawn: DrawnSheet): string {
  const ours = new Set(own.zones.map(({area}) => areaReference({...area, rows: 1, columns: 1})));
  const theirs = childrenOf(own.root, 'conditionalFormatting').filter(
    (format) =>
      !ours.has(format.attributes['sqref'] ?? '') ||
      !format.children.every((rule) => rule.attributes['type'] === 'cellIs'),
  );
  return theirs.map((format) => own.source.slice(format.start, format.end)).join('') + drawn.hints.join('');
}

function mergeLinks(own: OwnSheet, drawn: DrawnSheet): string {
  const theirs = childrenOf(childOf(own.root, 'hyperlinks'), 'hyperlink').filter(({attributes}) => {
    const place = parseArea(attributes['ref'] ?? '');
    if (!place || !holdsCell(own.area, place.row, place.column)) return true;
    return own.zones.some((zone) => holdsCell(zone.area, place.row, place.column));
  });
  const elements = [
    ...drawn.links.map((link) => link.element),
    ...theirs.map((link) => own.source.slice(link.start, link.end)),
  ];
  return elements.length ? `<hyperlinks>${elements.join('')}</hyperlinks>` : '';
}

function printerSettings(before: XmlElement | undefined): string {
  const id = before && prefixedAttribute(before, 'id');
  return id === undefined ? '' : ` xmlns:r="${relationNamespace}" r:id="${escapeAttribute(id)}"`;
}

function printAttributes(element: XmlElement | undefined, without: readonly string[]): string {
  return Object.entries(element?.attributes ?? {})
    .filter(([name]) => !without.includes(name))
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
}
