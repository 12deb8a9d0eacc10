import type {WorkbookParts} from '../package/workbook-parts';
import {childOf, childrenOf} from '../xml/element';
import {escapeAttribute} from '../xml/escape';
import {prefixOf, relationNamespace, strictRelationNamespace, withPrefix} from '../xml/namespaces';
import {insertInOrder, insertInto} from './text-edit';
import type {TextEdit} from './text-edit';

/** The order in which a workbook part holds its elements. */
export const workbookOrder = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr ' +
  'oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'
).split(' ');

/** A sheet to add to the list of a workbook. */
interface NewTab {
  readonly tab: string;
  /** Index of the sheet, of those that are there, that it comes before; their number for one that comes last. */
  readonly before: number;
  readonly sheetId: number;
  readonly relationId: string;
}

/** Lists new sheets. The namespace of relations is declared on each where the list knows none: some writers declare it sheet by sheet. */
export function listTabs({source, root, isStrict}: WorkbookParts, tabs: readonly NewTab[]): TextEdit[] {
  const list = childOf(root, 'sheets');
  const known = prefixOf(list ? [root, list] : [root], [relationNamespace, strictRelationNamespace]);
  const prefix = known ?? ((list ?? root).prefix === 'r:' ? 'rel:' : 'r:');
  const declared = known
    ? ''
    : ` xmlns:${prefix.slice(0, -1)}="${isStrict ? strictRelationNamespace : relationNamespace}"`;
  const entryOf = ({tab, sheetId, relationId}: NewTab) =>
    `<sheet${declared} name="${escapeAttribute(tab)}" sheetId="${sheetId}" ${prefix}id="${relationId}"/>`;
  if (!list) return [insertInOrder(root, workbookOrder, 'sheets', `<sheets>${tabs.map(entryOf).join('')}</sheets>`)];
  const listed = childrenOf(list, 'sheet');
  return tabs.map((tab) => {
    const next = listed[tab.before];
    if (next === undefined) return insertInto(source, list, entryOf(tab));
    return {start: next.start, end: next.start, text: withPrefix(entryOf(tab), list.prefix)};
  });
}

/** The first sheet id that none has. */
export function nextSheetId({sheets}: WorkbookParts): number {
  return Math.max(0, ...sheets.map(({sheetId}) => Number(sheetId) || 0)) + 1;
}
