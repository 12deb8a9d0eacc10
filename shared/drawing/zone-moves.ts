import type {Area, PlanZone, SheetPlan} from '../sheet/sheet-plan';
import {hashText} from './content-mark';
import {holdsCell} from '../sheet/references';
import {boundingArea, isSameArea} from './areas';
import type {CellGrid} from './cell-grid';
import type {TypedCell} from './typed-text';

/** A zone as it stands on the sheet before it is drawn again. */
export interface OldZone {
  readonly name: string;
  readonly area: Area;
  /** Hash of the hint that it was drawn with. */
  readonly hintMark: string;
}

/** What planning asks of a sheet of ours. */
export interface ZonedSheet {
  readonly zones: readonly OldZone[];
  /** Cells of each zone. */
  readonly gridOf: (zone: OldZone) => CellGrid;
  readonly isInterrupted: boolean;
  /** First row under all that the sheet holds. */
  readonly bottom: number;
}

/** A comment of the user that must follow its zone. */
export interface ZoneMove {
  readonly zone: OldZone;
  readonly target: PlanZone;
  readonly cells: readonly {readonly row: number; readonly column: number; readonly typed: TypedCell}[];
  /** Where it waits while the sheet is drawn. */
  readonly depot: Area;
}

export interface ZonePlan {
  /** Areas that stay as they are, with all that the user did there. */
  readonly kept: readonly Area[];
  readonly moves: readonly ZoneMove[];
  /** Comments that have nowhere to go: the sheet must be left alone. */
  readonly stuck: readonly Area[];
}

/** What becomes of each zone of a sheet: it stays, its comment follows, or its hint is drawn. */
export function planZones(own: ZonedSheet, plan: SheetPlan): ZonePlan {
  const kept: Area[] = [];
  const moves: ZoneMove[] = [];
  const stuck: Area[] = [];
  let depotRow = own.bottom + 2;
  for (const zone of own.zones) {
    const target = plan.zones.find(({name}) => name.toLowerCase() === zone.name.toLowerCase());
    const cells = contentOf(own, zone);
    const isInPlace = target !== undefined && isSameArea(target.area, zone.area);
    if (isInPlace && (cells.length > 0 || hashText(target.hint) === zone.hintMark)) {
      // After an interruption an empty zone may not be drawn yet.
      if (cells.length > 0 || !own.isInterrupted) kept.push(target.area);
      continue;
    }
    if (cells.length === 0) continue;
    if (
      target === undefined ||
      cells.some(({row, column}) => !holdsCell({...target.area, row: 0, column: 0}, row, column))
    )
      stuck.push(zone.area);
    else moves.push({zone, target, cells, depot: {...zone.area, row: depotRow}});
    depotRow += zone.area.rows;
  }
  return {kept, moves, stuck};
}

/** What the user wrote in a zone, counted from its corner; the hint that we wrote is nothing. */
export function contentOf(own: ZonedSheet, zone: OldZone): ZoneMove['cells'] {
  const grid = own.gridOf(zone);
  return grid
    .filled(zone.area)
    .filter(({row, column}) => {
      const value = grid.valueAt(row, column);
      return typeof value !== 'string' || hashText(value) !== zone.hintMark;
    })
    .map(({row, column}) => ({
      row: row - zone.area.row,
      column: column - zone.area.column,
      typed: grid.typedAt(row, column),
    }));
}

/** All the room where comments stand while they move; undefined when none does. */
export function depotOf(moves: readonly ZoneMove[]): Area | undefined {
  return moves.length === 0 ? undefined : boundingArea(moves.map(({depot}) => depot));
}
