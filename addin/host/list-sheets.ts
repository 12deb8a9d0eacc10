import type {Area, CellGrid, RangeInfo, SheetInfo} from '../../shared';
import {queueGrid} from './cell-grid';
import type {ExcelDoor} from './excel-door';
import {isOwnName, isUnderWay, markerName, zoneMarkName, publicMark} from '../../shared';
import {isEdited} from './own-sheet';
import type {StoredMark} from './sheet-mark';
import {drawnArea, survey, zonesOn} from './survey';
import type {NameFacts} from './survey';

/** Two syncs, whatever the number of sheets. */
export async function listSheets(context: Excel.RequestContext, door: ExcelDoor): Promise<SheetInfo[]> {
  const used = new Map<string, Excel.Range>();
  const grids = new Map<string, {readonly plan: string; readonly area: Area; readonly read: () => CellGrid}>();
  const book = await survey(context, door, ({sheets, names}) => {
    const byTab = new Map(markedAreas(names).map((one) => [one.sheet.toLowerCase(), one]));
    for (const {id, name} of sheets) {
      const sheet = context.workbook.worksheets.getItem(id);
      used.set(id, sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount'));
      const marked = byTab.get(name.toLowerCase());
      if (marked !== undefined) grids.set(id, {...marked, read: queueGrid(sheet, marked.area)});
    }
  });
  return book.sheets.map(({id, name, visible, mark}) => {
    const range = used.get(id)!;
    const grid = grids.get(id);
    return {
      key: id,
      name,
      visible,
      rows: range.isNullObject ? 0 : range.rowIndex + range.rowCount,
      columns: range.isNullObject ? 0 : range.columnIndex + range.columnCount,
      ...stateOf(name, mark, grid, book.names),
    };
  });
}

function stateOf(
  tab: string,
  mark: StoredMark | null,
  grid: {readonly plan: string; readonly read: () => CellGrid} | undefined,
  names: ReadonlyMap<string, NameFacts>,
): Pick<SheetInfo, 'mark' | 'editedByHand'> {
  if (mark === null) return {mark: null, editedByHand: false};
  // The name that says what we drew was lost: nobody knows any more what was changed.
  if (grid === undefined) return {mark: publicMark(mark), editedByHand: mark.state === 'complete'};
  const cells = grid.read();
  if (isUnderWay(mark, cells)) return {mark: {...publicMark(mark), state: 'drawing'}, editedByHand: false};
  const area = drawnArea(names, markerName(mark.plan), tab);
  return {mark: publicMark(mark), editedByHand: isEdited(mark.plan, area, zonesOn(names, tab), cells, names)};
}

/** Where the sheets of ours stand, by their hidden names. */
function markedAreas(
  names: ReadonlyMap<string, NameFacts>,
): {readonly plan: string; readonly sheet: string; readonly area: Area}[] {
  return [...names.values()].flatMap(({name, place}) =>
    /^BilanML\./i.test(name) && place !== null ? [{plan: name, ...place}] : [],
  );
}

/** Tables, and names that lead to an area, on the sheets of the user. */
export async function listRanges(context: Excel.RequestContext, door: ExcelDoor): Promise<RangeInfo[]> {
  const {sheets, tables, names} = await survey(context, door);
  const keys = new Map(sheets.filter(({mark}) => mark === null).map(({id, name}) => [name.toLowerCase(), id]));
  const info = (name: string, sheet: string, kind: RangeInfo['kind']): RangeInfo[] => {
    const key = keys.get(sheet.toLowerCase());
    return key === undefined ? [] : [{name, sheet: key, kind}];
  };
  return [
    ...tables.flatMap(({name, sheet}) => info(name, sheet, 'table')),
    ...[...names.values()].flatMap(({name, visible, place}) => {
      const isOurs = isOwnName(name) || names.has(zoneMarkName(name).toLowerCase());
      return place === null || !visible || isOurs ? [] : info(name, place.sheet, 'name');
    }),
  ];
}
