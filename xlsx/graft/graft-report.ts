import type {ReportPlan, SheetPlan} from '../../shared';
import type {WorkbookParts} from '../package/workbook-parts';
import {readNames} from '../read/read-workbook';
import type {DefinedName} from '../read/read-workbook';
import {drawSheet} from '../write/draw-sheet';
import type {DrawContext} from '../write/draw-sheet';
import {drawPage} from '../write/page-xml';
import {namesOf} from '../write/plan-names';
import {freeName, quoteSheet, tabPlace} from '../../shared';
import {printSheet} from '../write/sheet-xml';
import {StyleTable} from '../write/style-table';
import {lookupOf} from '../write/write-report';
import {WorkbookFileError} from '../workbook-file-error';
import {parseXml} from '../xml/element';
import {isStructureLocked} from './find-lock';
import {findKeptCells} from './keep-cells';
import {mergeDrawing} from './merge-drawing';
import {mergeSheet} from './merge-sheet';
import {openStyles, writeStyles} from './merge-styles';
import {patchNames} from './name-patch';
import type {NamePatch} from './name-patch';
import {nextSheetId} from './list-tabs';
import {mergeWorkbook} from './merge-workbook';
import type {PlacedSheet, TabOrder} from './merge-workbook';
import {findOwnSheets, findOwnTabs} from './own-sheets';
import type {OwnSheet} from './own-sheets';
import {openEdit} from './package-edit';
import type {PackageEdit} from './package-edit';
import {replaceSheets} from './rename-references';
import {planIn1904} from './plan-in-1904';
import {findUsedStyles, type UsedStyles} from './used-styles';

/** What became of each sheet of the plan, by its id. */
interface GraftResult {
  readonly bytes: Uint8Array;
  readonly added: string[];
  readonly refreshed: string[];
  /** Left as they are: the user changed cells that we had written. */
  readonly editedByHand: string[];
  /** Left as they are: cells, tables or zones of the user stand where the new sheet has something to write. */
  readonly inTheWay: {readonly plan: string; readonly cells: readonly string[]}[];
  /** Names that the workbook already uses for something else: theirs stay. */
  readonly namesTaken: string[];
  /** Tabs of the user that lead to no sheet in this file: they stay as they are. */
  readonly withoutPart: readonly string[];
  /** Name of the tab of each sheet of the plan. */
  readonly tabs: ReadonlyMap<string, string>;
}

interface GraftOptions {
  /** Write over sheets of ours that were edited by hand too. */
  readonly overwriteEdited?: boolean;
  /** What the sheets count on, where it was looked up before: they are all read for it. */
  readonly usedStyles?: () => UsedStyles;
  /** Names of the whole workbook to write or to take away with a sheet that is drawn, beside those of its plan. */
  readonly namesWith?: (plan: string, known: readonly DefinedName[]) => readonly NamePatch[];
}

/**
 * Adds the sheets of a report to a workbook, or makes again those that are there, and leaves all the rest as it was.
 *
 * What changes, besides our own sheets with their drawings and charts: elements added to `sheets` and `definedNames` of the
 * workbook part, to the lists of the styles part (and their `count`), to the workbook's relations and to the content types;
 * our former names and charts removed; the calculation chain dropped, which every program makes again. Any other part leaves
 * with the very bytes it came with. Throws a WorkbookFileError, and gives nothing, where the workbook must not be changed or would not open.
 */
export function graftReport(existing: Uint8Array, given: ReportPlan, options: GraftOptions = {}): GraftResult {
  const {pack, book, edit} = openEdit(existing);
  const plan = book.date1904 ? planIn1904(given) : given;
  const plans = new Set(plan.sheets.map(({id}) => id));
  const found = new Map(findOwnSheets(pack, book, plans).map((own) => [own.plan, own]));
  if (isStructureLocked(book) && plan.sheets.some(({id}) => !found.has(id)))
    throw new WorkbookFileError('structure-locked');
  const others = findOwnTabs(book);
  const tabs = nameTabs(plan, book, found);
  // Where our sheets are known already, the styles were completed when they were made.
  const {usedStyles = () => findUsedStyles(pack, book)} = options;
  const opened = openStyles(edit, book, others.size > 0 ? {cellXfs: 0, dxfs: 0} : usedStyles());
  const styles = new StyleTable(plan.accent, opened.base);
  const context: DrawContext = {
    styles,
    tabOf: (id) => tabs.get(id) ?? others.get(id),
    formulaFor: renameTabs(plan, tabs),
  };
  const result = {
    added: [] as string[],
    refreshed: [] as string[],
    editedByHand: [] as string[],
    inTheWay: [] as GraftResult['inTheWay'],
    withoutPart: book.sheets.filter(({part}) => part === '' || !pack.find(part)).map(({name}) => name),
  };
  const placed: PlacedSheet[] = [];
  const planOf = new Map([...others].map(([id, tab]) => [tab, id]));
  const order: {readonly plan: string | null; readonly tab: TabOrder[number]}[] = book.sheets.map(({name}, index) => ({
    plan: planOf.get(name) ?? null,
    tab: index,
  }));
  let nextId = nextSheetId(book);
  for (const sheet of plan.sheets) {
    const tab = tabs.get(sheet.id)!;
    const names = namesOf(sheet, tab);
    const own = found.get(sheet.id);
    if (!own) {
      const relationId = addSheet(edit, book, sheet, tab, plan.accent, context);
      const added = {tab, names, added: {sheetId: nextId++, relationId}};
      placed.push(added);
      const plansOfTabs = order.map(({plan}) => plan);
      order.splice(tabPlace(sheet.id, plansOfTabs), 0, {plan: sheet.id, tab: added});
      result.added.push(sheet.id);
    } else if (own.isEdited && !options.overwriteEdited) {
      result.editedByHand.push(sheet.id);
    } else {
      const kept = findKeptCells(pack, own, sheet);
      if (kept.inTheWay.length > 0) {
        result.inTheWay.push({plan: sheet.id, cells: kept.inTheWay});
        continue;
      }
      const drawing = mergeDrawing(edit, own.sheet.part, tab, sheet.charts, lookupOf(sheet));
      const text = mergeSheet(own, sheet, drawSheet(sheet, context), drawPage(sheet, plan.accent), kept, drawing);
      edit.change(own.sheet.part, edit.inNamespace(text));
      placed.push({tab, names});
      result.refreshed.push(sheet.id);
    }
  }
  if (placed.length === 0) return {bytes: existing, ...result, namesTaken: [], tabs};
  writeStyles(edit, book, opened, styles);
  const tabOrder = order.map(({tab}) => tab);
  const workbook = mergeWorkbook(book, placed, tabOrder);
  const known = readNames(book);
  const beside = [...result.added, ...result.refreshed].flatMap((id) => options.namesWith?.(id, known) ?? []);
  const text =
    beside.length === 0 ? workbook.text : patchNames(workbook.text, parseXml(workbook.text, book.part), beside);
  edit.change(book.part, text);
  dropCalculationChain(edit, book);
  return {bytes: edit.toZip(), ...result, namesTaken: workbook.taken, tabs};
}

function addSheet(
  edit: PackageEdit,
  book: WorkbookParts,
  sheet: SheetPlan,
  tab: string,
  accent: string,
  context: DrawContext,
): string {
  const drawing = sheet.charts.length > 0;
  const part = edit.add('xl/worksheets/sheet*.xml', 'worksheet', () =>
    printSheet(drawSheet(sheet, context), drawPage(sheet, accent), {drawing, selected: false}),
  );
  mergeDrawing(edit, part, tab, sheet.charts, lookupOf(sheet));
  return edit.relate(book.part, 'worksheet', part);
}

/** A sheet found again keeps the name that its tab has; a new one takes its title, or one that is free. */
function nameTabs(plan: ReportPlan, book: WorkbookParts, found: ReadonlyMap<string, OwnSheet>): Map<string, string> {
  const taken = book.sheets.map(({name}) => name);
  const tabs = new Map<string, string>();
  for (const {id, title} of plan.sheets) {
    const tab = found.get(id)?.sheet.name ?? freeName(title, taken);
    taken.push(tab);
    tabs.set(id, tab);
  }
  return tabs;
}

/** Formulas of the plan name our sheets by their titles: where a tab is called otherwise, so must they. */
function renameTabs(plan: ReportPlan, tabs: ReadonlyMap<string, string>): (formula: string) => string {
  const byTitle = new Map(plan.sheets.map(({id, title}) => [title, tabs.get(id)!]));
  return (formula) =>
    replaceSheets(formula, (sheet) => {
      const tab = byTitle.get(sheet);
      return tab === undefined ? undefined : `${quoteSheet(tab)}!`;
    });
}

/** Every program makes it again. */
export function dropCalculationChain(edit: PackageEdit, book: WorkbookParts): void {
  const chain = book.relations.find((relation) => relation.type === 'calcChain');
  if (!chain) return;
  edit.removePart(chain.target);
  edit.unrelate(book.part, (id) => id === chain.id);
}
