import type {WorkbookParts} from '../package/workbook-parts';
import {printName} from '../write/plan-names';
import type {NameToWrite} from '../write/plan-names';
import {isOwnName, parseReference} from '../../shared';
import {childOf, childrenOf} from '../xml/element';
import {listTabs, workbookOrder} from './list-tabs';
import {applyEdits, insertInOrder, insertInto, remove, setAttribute} from './text-edit';
import type {TextEdit} from './text-edit';

/** One of our sheets as it will be in the workbook. */
export interface PlacedSheet {
  readonly tab: string;
  readonly names: readonly NameToWrite[];
  /** Set when the sheet is new. */
  readonly added?: {readonly sheetId: number; readonly relationId: string};
}

/** The tabs as they will stand: the place that each had, or the new sheet that comes there. */
export type TabOrder = readonly (number | PlacedSheet)[];

/** The workbook part with our sheets and our names; names of the user that are already taken come back. */
export function mergeWorkbook(
  book: WorkbookParts,
  sheets: readonly PlacedSheet[],
  order: TabOrder,
): {text: string; taken: string[]} {
  const {source, root} = book;
  const edits: TextEdit[] = [];
  const added = order.flatMap((tab, at) => {
    if (typeof tab === 'number' || !tab.added) return [];
    const next = order.slice(at).find((later) => typeof later === 'number');
    return [{tab: tab.tab, before: next ?? book.sheets.length, ...tab.added}];
  });
  if (added.length > 0) edits.push(...listTabs(book, added));

  const tabs = new Set(sheets.map(({tab}) => tab.toLowerCase()));
  const tabOf = (index: number) => book.sheets[index]?.name.toLowerCase();
  const moves = new Map(
    order.flatMap((tab, at) => (typeof tab === 'number' && tab !== at ? [[tab, at] as const] : [])),
  );
  for (const view of childrenOf(childOf(root, 'bookViews'), 'workbookView')) {
    for (const name of ['firstSheet', 'activeTab']) {
      const to = moves.get(Number(view.attributes[name] ?? 0));
      if (to !== undefined) edits.push(setAttribute(source, view, name, to));
    }
  }
  const written = new Set(sheets.flatMap(({names}) => names.map(({name}) => name.toLowerCase())));
  const element = childOf(root, 'definedNames');
  const kept = new Set<string>();
  for (const existing of childrenOf(element, 'definedName')) {
    const {name = '', localSheetId} = existing.attributes;
    if (isReplaced(name, localSheetId, existing.text)) edits.push(remove(existing));
    else if (localSheetId === undefined) kept.add(name.toLowerCase());
    else if (moves.has(Number(localSheetId)))
      edits.push(setAttribute(source, existing, 'localSheetId', moves.get(Number(localSheetId))!));
  }
  const taken: string[] = [];
  const tabIndex = (sheet: PlacedSheet) =>
    order.findIndex((tab) => tab === sheet || (typeof tab === 'number' && tabOf(tab) === sheet.tab.toLowerCase()));
  const additions = sheets.flatMap((sheet) =>
    sheet.names.flatMap((name) => {
      if (!name.isLocal && kept.has(name.name.toLowerCase())) taken.push(name.name);
      else return [printName(name, tabIndex(sheet))];
      return [];
    }),
  );
  if (element) edits.push(insertInto(source, element, additions.join('')));
  else
    edits.push(
      insertInOrder(root, workbookOrder, 'definedNames', `<definedNames>${additions.join('')}</definedNames>`),
    );
  return {text: applyEdits(source, edits), taken};

  /** A name of ours, over a sheet that is written now, or over one that the user deleted. */
  function isReplaced(name: string, local: string | undefined, formula: string): boolean {
    if (local !== undefined) return tabs.has(tabOf(Number(local)) ?? '') && /^_xlnm\.Print_(Area|Titles)$/i.test(name);
    const isWritten = written.has(name.toLowerCase());
    if (/^".*"$/.test(formula)) return isWritten && isOwnName(name);
    if (formula.includes('#REF!')) return isOwnName(name) && isWritten;
    const place = parseReference(formula);
    return place !== null && tabs.has(place.sheet.toLowerCase()) && (isWritten || isOwnName(name));
  }
}
