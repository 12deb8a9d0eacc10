import type {Area} from '../sheet/sheet-plan';
import {areasMeet} from '../sheet/references';

/** What stands in both; null when nothing does. */
export function intersect(one: Area, other: Area): Area | null {
  if (!areasMeet(one, other)) return null;
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  return {
    row,
    column,
    rows: Math.min(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.min(one.column + one.columns, other.column + other.columns) - column,
  };
}

/** The areas of the first list without any cell of the second. */
export function subtract(areas: readonly Area[], holes: readonly Area[]): Area[] {
  return holes.reduce<Area[]>((left, hole) => left.flatMap((area) => cut(area, hole)), [...areas]);
}

/** The same cells, none twice. */
export function distinct(areas: readonly Area[]): Area[] {
  return areas.reduce<Area[]>(
    (all, area) => [
      ...all,
      ...subtract(
        [area],
        all.filter((one) => intersect(one, area) !== null),
      ),
    ],
    [],
  );
}

/** The smallest area that holds them all. */
export function boundingArea(areas: readonly Area[]): Area {
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  return {
    row,
    column,
    rows: Math.max(...areas.map((area) => area.row + area.rows)) - row,
    columns: Math.max(...areas.map((area) => area.column + area.columns)) - column,
  };
}

export function isSameArea(one: Area, other: Area): boolean {
  return (
    one.row === other.row && one.column === other.column && one.rows === other.rows && one.columns === other.columns
  );
}

function cut(area: Area, hole: Area): Area[] {
  const common = intersect(area, hole);
  if (common === null) return [area];
  const below = common.row + common.rows;
  const after = common.column + common.columns;
  return [
    {...area, rows: common.row - area.row},
    {...area, row: below, rows: area.row + area.rows - below},
    {...common, column: area.column, columns: common.column - area.column},
    {...common, column: after, columns: area.column + area.columns - after},
  ].filter(({rows, columns}) => rows > 0 && columns > 0);
}
