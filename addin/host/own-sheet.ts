import type {Area, CellGrid, OldZone} from '../../shared';
import {boundingArea, contentName, isUnderWay, markerName} from '../../shared';
import {queueGrid} from './cell-grid';
import type {StoredMark} from './sheet-mark';
import {drawnArea, zonesOn} from './survey';
import type {NameFacts} from './survey';

export interface ChartFacts {
  readonly id: string;
  readonly name: string;
  readonly type: string;
}

/** A sheet of ours as it stands before it is drawn again. */
export interface OwnSheet {
  readonly id: string;
  readonly name: string;
  readonly mark: StoredMark;
  /** What we drew there; null when the name that said so was lost. */
  readonly area: Area | null;
  readonly zones: readonly OldZone[];
  readonly grid: CellGrid;
  /** Cells of each zone that is out of the grid. */
  readonly gridOf: (zone: OldZone) => CellGrid;
  readonly isInterrupted: boolean;
  readonly isEdited: boolean;
  readonly charts: readonly ChartFacts[];
  /** First row under all that the sheet holds. */
  readonly bottom: number;
}

/** Queues the reading of a sheet of ours, and of the cells that a plan of the size of `target` will fill. */
export function queueOwnSheet(
  sheet: Excel.Worksheet,
  facts: {readonly id: string; readonly name: string; readonly plan: string},
  names: ReadonlyMap<string, NameFacts>,
  target: Area,
): (mark: StoredMark) => OwnSheet {
  const {id, name, plan} = facts;
  const area = drawnArea(names, markerName(plan), name);
  const zones = zonesOn(names, name);
  const rect = boundingArea([target, ...(area === null ? [] : [area])]);
  const gridLater = queueGrid(sheet, rect);
  const others = new Map(
    zones.filter((zone) => !isInside(zone.area, rect)).map((zone) => [zone.name, queueGrid(sheet, zone.area)]),
  );
  const {charts} = sheet;
  charts.load('items/id,items/name,items/chartType');
  const used = sheet.getUsedRangeOrNullObject(false).load('rowIndex,rowCount');
  return (mark) => {
    const grid = gridLater();
    const isInterrupted = isUnderWay(mark, grid);
    return {
      id,
      name,
      mark,
      area,
      zones,
      grid,
      gridOf: (zone) => others.get(zone.name)?.() ?? grid,
      isInterrupted,
      isEdited: !isInterrupted && isEdited(plan, area, zones, grid, names),
      charts: charts.items.map(({id, name, chartType}) => ({id, name, type: chartType})),
      bottom: Math.max(rect.row + rect.rows, used.isNullObject ? 0 : used.rowIndex + used.rowCount),
    };
  };
}

/** Whether a cell of ours, outside the zones, holds something else than what we left there. */
export function isEdited(
  plan: string,
  area: Area | null,
  zones: readonly OldZone[],
  grid: CellGrid,
  names: ReadonlyMap<string, NameFacts>,
): boolean {
  const left = names.get(contentName(plan).toLowerCase())?.text.replace(/^="?|"$/g, '');
  return (
    area === null ||
    grid.contentMark(
      area,
      zones.map((zone) => zone.area),
    ) !== left
  );
}

function isInside(area: Area, rect: Area): boolean {
  return (
    area.row >= rect.row &&
    area.column >= rect.column &&
    area.row + area.rows <= rect.row + rect.rows &&
    area.column + area.columns <= rect.column + rect.columns
  );
}
