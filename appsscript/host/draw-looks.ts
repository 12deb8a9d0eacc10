import type {Area, Border, SheetGrid, Side, Spot, Style} from '../../shared';
import {areaReference, styles} from '../../shared';
import {alignOf, verticalOf, wraps} from './cell-look';
import type {Looks} from './cell-look';
import {rangeAt} from './own-sheet';
import type {GoogleSheet} from './sheets-session';

/** Looks of the cells of these pieces of a plan: five calls for each piece. */
export function drawLooks(
  sheet: GoogleSheet,
  grid: SheetGrid,
  pieces: readonly Area[],
  looks: Looks,
  overflowing: ReadonlySet<string>,
): void {
  for (const piece of pieces) {
    const names = partOf(grid.styles, piece);
    const range = rangeAt(sheet, piece);
    range.setTextStyles(names.map((row) => row.map((name) => looks.textOf(name))));
    range.setBackgrounds(names.map((row) => row.map((name) => (name === null ? null : looks.backgroundOf(name)))));
    range.setHorizontalAlignments(names.map((row) => row.map((name) => (name === null ? null : alignOf(name)))));
    range.setVerticalAlignments(names.map((row) => row.map((name) => (name === null ? null : verticalOf(name)))));
    range.setWraps(
      names.map((row, r) =>
        row.map((name, c) => name !== null && wraps(name) && !overflowing.has(`${piece.row + r},${piece.column + c}`)),
      ),
    );
  }
}

/** The part of a grid that an area covers. */
export function partOf<T>(rows: readonly (readonly T[])[], {row, column, rows: count, columns}: Area): T[][] {
  return rows.slice(row, row + count).map((line) => line.slice(column, column + columns));
}

/** Borders: a call for each kind of line and side, whatever the number of cells; the frames of the zones are one kind. */
export function drawBorders(sheet: GoogleSheet, {spots}: SheetGrid, zones: readonly Area[], looks: Looks): void {
  const lines = new Map<string, {readonly side: Side; readonly border: Border; readonly spots: Spot[]}>();
  for (const spot of spots) {
    const {borders}: Style = styles[spot.style];
    if (borders === undefined || spot.style === 'zone') continue;
    for (const side of spot.keep) {
      const border = borders[side];
      if (border === undefined) continue;
      const key = `${side} ${border.width} ${border.color}`;
      const line = lines.get(key) ?? lines.set(key, {side, border, spots: []}).get(key)!;
      line.spots.push(spot);
    }
  }
  for (const {side, border, spots: drawn} of lines.values()) {
    const on = (one: Side) => (one === side ? true : null);
    sheet
      .getRangeList(runsOf(drawn, side).map(areaReference))
      .setBorder(
        on('top'),
        on('left'),
        on('bottom'),
        on('right'),
        null,
        null,
        looks.colorOf(border.color),
        looks.borderStyle(border),
      );
  }
  const frame = styles.zone.borders.top;
  if (zones.length > 0)
    sheet
      .getRangeList(zones.map(areaReference))
      .setBorder(true, true, true, true, null, null, looks.colorOf(frame.color), looks.borderStyle(frame));
}

/** Cells side by side along a line, as one area each. */
function runsOf(spots: readonly Spot[], side: Side): Area[] {
  const isLevel = side === 'top' || side === 'bottom';
  const along = ({row, column}: {row: number; column: number}) =>
    (isLevel ? [row, column] : [column, row]) as [number, number];
  const sorted = [...spots].sort((a, b) => along(a)[0] - along(b)[0] || along(a)[1] - along(b)[1]);
  const runs: {line: number; from: number; count: number}[] = [];
  for (const spot of sorted) {
    const [line, at] = along(spot);
    const last = runs[runs.length - 1];
    if (last !== undefined && last.line === line && last.from + last.count === at) last.count++;
    else runs.push({line, from: at, count: 1});
  }
  return runs.map(({line, from, count}) =>
    isLevel ? {row: line, column: from, rows: 1, columns: count} : {row: from, column: line, rows: count, columns: 1},
  );
}
