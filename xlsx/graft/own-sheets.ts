import {openPackage} from '../package/open-package';
import type {Package} from '../package/open-package';
import {findWorkbookParts} from '../package/workbook-parts';
import type {SheetPart, WorkbookParts} from '../package/workbook-parts';
import {readNames} from '../read/read-workbook';
import type {DefinedName} from '../read/read-workbook';
import {readStrings} from '../read/read-strings';
import {contentName, hashCells, holdsCell, parseReference, planOfMarker, zoneMarkName} from '../../shared';
import {parseXml} from '../xml/element';
import type {XmlElement} from '../xml/element';
import {isFilled, listRows} from './sheet-cells';
import type {SheetRow} from './sheet-cells';
import type {Area} from '../../shared';

/** A sheet of ours found in a workbook. */
export interface OwnSheet {
  readonly plan: string;
  readonly sheet: SheetPart;
  readonly index: number;
  /** What we drew, as the workbook follows it when rows are inserted. */
  readonly area: Area;
  readonly zones: readonly {readonly name: string; readonly area: Area; readonly hintMark: string}[];
  readonly source: string;
  readonly root: XmlElement;
  readonly rows: readonly SheetRow[];
  /** A cell of ours, outside of the zones, holds something else than what we wrote. */
  readonly isEdited: boolean;
  readonly content: string;
}

interface ReportSheet {
  readonly plan: string;
  readonly tab: string;
  readonly isEdited: boolean;
  /** The mark of what we wrote there, as `contentMark` makes it of a plan. */
  readonly content: string;
}

/** Which of our sheets a workbook holds, in the order of its tabs. */
export function listReportSheets(bytes: Uint8Array): ReportSheet[] {
  const pack = openPackage(bytes);
  const book = findWorkbookParts(pack);
  return findOwnSheets(pack, book).map(({plan, sheet, isEdited, content}) => ({
    plan,
    tab: sheet.name,
    isEdited,
    content,
  }));
}

/** Names of all the tabs of a workbook, whatever they lead to. */
export function readTabs(bytes: Uint8Array): string[] {
  return findWorkbookParts(openPackage(bytes)).sheets.map(({name}) => name);
}

/** The tab of each of our sheets, by its plan, without reading any cell. */
export function listOwnTabs(bytes: Uint8Array): ReadonlyMap<string, string> {
  return findOwnTabs(findWorkbookParts(openPackage(bytes)));
}

/** Names of the tabs of our sheets, by their plan: quickly, for who needs no cell. */
export function findOwnTabs(book: WorkbookParts): ReadonlyMap<string, string> {
  const byTab = new Map(book.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const tabs = readNames(book).flatMap(({name, formula, sheet}) => {
    const plan = sheet === null ? planOfMarker(name) : undefined;
    const place = plan === undefined ? null : parseReference(formula);
    const tab = place === null ? undefined : byTab.get(place.sheet.toLowerCase());
    return plan === undefined || tab?.type !== 'worksheet' ? [] : [[plan, tab.name] as const];
  });
  return new Map(tabs);
}

/** Our sheets, by their hidden names and whatever their tabs are called; of those plans alone, where they are given. */
export function findOwnSheets(pack: Package, book: WorkbookParts, plans?: ReadonlySet<string>): OwnSheet[] {
  const names = readNames(book).filter((name) => name.sheet === null);
  const byName = new Map(names.map((name) => [name.name.toLowerCase(), name]));
  let known: string[] | undefined;
  const strings = (): readonly string[] => (known ??= readStrings(pack, book));
  const found: OwnSheet[] = [];
  const taken = new Set<number>(); // one sheet is read once, whatever names lead to it
  const allZones = findZones(names, byName);
  for (const {name, formula} of names) {
    const plan = planOfMarker(name);
    if (plan !== undefined && plans !== undefined && !plans.has(plan)) continue;
    const place = plan === undefined ? null : parseReference(formula);
    const index = place ? findTab(book, place.sheet) : -1;
    const sheet = book.sheets[index];
    if (plan === undefined || !place || sheet?.type !== 'worksheet' || !pack.find(sheet.part)) continue;
    if (taken.has(index)) continue;
    taken.add(index);
    const source = pack.readText(sheet.part);
    const root = parseXml(source, sheet.part, pack.find(sheet.part)?.packedSize);
    const rows = listRows(source, root, strings);
    const zones = allZones.get(sheet.name.toLowerCase()) ?? [];
    const content = byName.get(contentName(plan).toLowerCase())?.formula.replace(/"/g, '') ?? '';
    const isEdited = hashCells(ownCells(rows, place.area, zones)) !== content;
    found.push({plan, sheet, index, area: place.area, zones, source, root, rows, isEdited, content});
  }
  return found.sort((a, b) => a.index - b.index);
}

/** Tabs are the same whatever their case. */
export function findTab(book: WorkbookParts, name: string): number {
  return book.sheets.findIndex((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

/** The zones of each tab, by its name in small letters. */
function findZones(names: readonly DefinedName[], byName: ReadonlyMap<string, DefinedName>) {
  const zones = new Map<string, OwnSheet['zones'][number][]>();
  for (const {name, formula} of names) {
    const mark = byName.get(zoneMarkName(name).toLowerCase());
    const place = mark === undefined ? null : parseReference(formula);
    if (mark === undefined || place === null) continue;
    const tab = place.sheet.toLowerCase();
    const zone = {name, area: place.area, hintMark: mark.formula.replace(/"/g, '')};
    const known = zones.get(tab);
    if (known === undefined) zones.set(tab, [zone]);
    else known.push(zone);
  }
  return zones;
}

function ownCells(rows: readonly SheetRow[], area: Area, zones: OwnSheet['zones']) {
  return rows
    .flatMap((row) => row.cells)
    .filter(
      (cell) =>
        isFilled(cell) &&
        holdsCell(area, cell.row, cell.column) &&
        !zones.some((zone) => holdsCell(zone.area, cell.row, cell.column)),
    );
}
