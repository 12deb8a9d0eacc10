import type {WorkbookParts} from '../package/workbook-parts';
import {childOf} from '../xml/element';
import {escapeAttribute} from '../xml/escape';
import {prefixOf, relationNamespace, strictRelationNamespace} from '../xml/namespaces';
import {insertInOrder, insertInto} from './text-edit';
import type {TextEdit} from './text-edit';

/** The order in which a workbook part holds its elements. */
export const workbookOrder = (
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr ' +
  'oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'
).split(' ');

/** A sheet to add to the list of a workbook, after the others. */
interface NewTab {
  readonly tab: string;
  readonly sheetId: number;
  readonly relationId: string;
}

/** Lists new sheets. The namespace of relations is declared on each where the list knows none: some writers declare it sheet by sheet. */
export function listTabs({source, root, isStrict}: WorkbookParts, tabs: readonly NewTab[]): TextEdit {
  const list = childOf(root, 'sheets');
  const known = prefixOf(list ? [root, list] : [root], [relationNamespace, strictRelationNamespace]);
  const prefix = known ?? ((list ?? root).prefix === 'r:' ? 'rel:' : 'r:');
  const declared = known
    ? ''
    : ` xmlns:${prefix.slice(0, -1)}="${isStrict ? strictRelationNamespace : relationNamespace}"`;
  const entries = tabs.map(
    ({tab, sheetId, relationId}) =>
      `<sheet${declared} name="${escapeAttribute(tab)}" sheetId="${sheetId}" ${prefix}id="${relationId}"/>`,
  );
  if (list) return insertInto(source, list, entries.join(''));
  return insertInOrder(root, workbookOrder, 'sheets', `<sheets>${entries.join('')}</sheets>`);
}

/** The first sheet id that none has. */
export function nextSheetId({sheets}: WorkbookParts): number {
  return Math.max(0, ...sheets.map(({sheetId}) => Number(sheetId) || 0)) + 1;
}
