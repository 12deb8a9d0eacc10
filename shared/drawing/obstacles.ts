import type {Area} from '../sheet/sheet-plan';
import {areaReference, areasMeet, holdsCell} from '../sheet/references';
import type {CellGrid} from './cell-grid';
import {NOTICE} from './notice';
import type {Place} from './notice';
import {usedArea} from './own-names';
import type {DrawAnswer, DrawRequest} from './workbook';
import type {OldZone, ZonePlan} from './zone-moves';

/** A sheet of ours as it stands before it is drawn again, as far as what may stand in the way. */
export interface StandingSheet {
  /** What we drew there; null when what said so was lost. */
  readonly area: Area | null;
  readonly mark: {
    /** While drawing: what the new plan fills, beside what the former one did. */
    readonly target?: Area;
    /** While drawing: where the comments stand that are about to move. */
    readonly depot?: Area;
  };
  readonly zones: readonly OldZone[];
  readonly grid: CellGrid;
  readonly isInterrupted: boolean;
}

/** The mark says so, or the notice is still there: one of the two is written first, the other last. */
export function isUnderWay(
  mark: StandingSheet['mark'] & {readonly state: string; readonly notice: Place},
  grid: CellGrid,
): boolean {
  return mark.state === 'drawing' || grid.valueAt(mark.notice.row, mark.notice.column) === NOTICE;
}

/** What is ours on the sheet: what was drawn, and what an interrupted drawing had begun to fill. */
export function ownedAreas({area, mark, isInterrupted}: StandingSheet, target: Area): Area[] {
  if (area === null && !isInterrupted) return [target];
  return [area, mark.target, mark.depot].filter((one) => one !== null && one !== undefined);
}

/** Tables and cells of the user that stand where the plan has something to write. */
function findObstacles(own: StandingSheet, target: Area, tables: readonly Area[] = []): Area[] {
  const owned = [...ownedAreas(own, target), ...own.zones.map((zone) => zone.area)];
  const isNotice = (row: number, column: number) => own.grid.valueAt(row, column) === NOTICE;
  const met = tables.filter((table) => areasMeet(table, target) || owned.some((area) => areasMeet(table, area)));
  const cells = own.grid
    .filled(target)
    .filter(({row, column}) => !owned.some((area) => holdsCell(area, row, column)) && !isNotice(row, column))
    .filter(({row, column}) => !met.some((table) => holdsCell(table, row, column)));
  return [...met, ...cells.map((place) => ({...place, rows: 1, columns: 1}))];
}

/** Obstacles that are named to the user; the others come when these are gone. */
export const OBSTACLES_TOLD = 5;

/** What holds a sheet back: something of the user's would be lost, or was not to be written over without asking. Null when nothing does. */
export function whyLeft(
  own: StandingSheet & {readonly isEdited: boolean},
  {plan, overwrite}: Pick<DrawRequest, 'plan' | 'overwrite'>,
  zones: ZonePlan,
  tables: readonly Area[] = [],
): Pick<DrawAnswer, 'outcome' | 'cells'> | null {
  const obstacles = [...findObstacles(own, usedArea(plan), tables), ...zones.stuck];
  if (obstacles.length > 0)
    return {outcome: 'in-the-way', cells: obstacles.slice(0, OBSTACLES_TOLD).map(areaReference)};
  return own.isEdited && !overwrite ? {outcome: 'kept-edited'} : null;
}
